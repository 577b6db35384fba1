"""Wording: what would do where a value will not, in English and in Dutch and in the words of each host."""

from collections.abc import Mapping
from typing import Final, Literal

from attrs import frozen

Language = Literal["en", "nl"]
"""English or Dutch."""
Path = tuple[str | int, ...]
"""Where a value stands: keys of objects or names of fields, and places in lists from 0, from the outside in."""
Words = tuple[str, str]
"""A text in English and in Dutch."""
Code = Literal[
    "does_not_agree",
    "key_twice",
    "missing",
    "no_json",
    "not_a_count",
    "not_a_day",
    "not_a_further_fact",
    "not_a_list",
    "not_a_name",
    "not_a_text",
    "not_a_truth",
    "not_an_amount",
    "not_an_attestation",
    "not_an_enterprise_number",
    "not_an_object",
    "not_one_of",
    "past_the_calendar",
    "repeated",
    "unknown_key",
    "wrong_class",
    "wrong_value",
]
"""What is wrong, for a program: a code stands for one sort of mistake for good."""

_CANNOT_BE: Final = ("cannot be {value}: give {wanted}", "kan niet {value} zijn: geef {wanted}")
_SAYS: Final[Mapping[str, Words]] = {
    "key_twice": ("stands twice: give {wanted}", "staat er twee keer: geef {wanted}"),
    "missing": ("is missing: give {wanted}", "ontbreekt: geef {wanted}"),
    "no_json": ("is no JSON: {wanted}", "is geen JSON: {wanted}"),
    "unknown_key": ("is a key that is not known: {wanted}", "is een sleutel die niet bekend is: {wanted}"),
    "wrong_value": (_CANNOT_BE[0], "kan niet {value} zijn: geef (in het Engels) {wanted}"),
}
"""What is said of a place, by the code, where that is not that it cannot be what was given."""


@frozen(kw_only=True)
class Wanted:
    """What would do where a value will not, under the code of the mistake.

    Attributes:
        json: What would do, in the words of JSON and wherever no others are given.
    """

    code: Code
    json: Words
    python: Words | None = None
    form: Words | None = None

    @property
    def expected(self) -> str:
        """What would do, in English and in the words of Python."""
        return (self.python or self.json)[0]

    def sentence(self, value: str, language: Language, host: Literal["python", "json", "form"]) -> str:
        """Return what is said of a place that holds a value, in the words of a host."""
        number = int(language == "nl")
        wanted = (getattr(self, host) or self.json)[number]
        return _SAYS.get(self.code, _CANNOT_BE)[number].format(value=value, wanted=wanted)


def to_wanted(wanted: Wanted | str) -> Wanted:
    """Return what would do; a plain text is for developers, and stands in English in both languages."""
    return Wanted(code="wrong_value", json=(wanted, wanted)) if isinstance(wanted, str) else wanted
