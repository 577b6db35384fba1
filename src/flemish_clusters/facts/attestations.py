"""Attestations: judgements that nobody can compute, who answers for them, and what else no field holds."""

import re
from collections.abc import Mapping
from datetime import date
from types import NoneType
from typing import Any, Final, NoReturn, TypeVar, cast, final

from attrs import field, fields, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a_day, a_text, a_truth, are_pairs, plain_day, plain_day_or_none
from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.wording import Wanted


class Fact:
    """What a caller tells, written as it is made; one method for all classes, since to make one a class takes long."""

    __slots__ = ()

    def __repr__(self) -> str:
        told = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(cast("type[Any]", type(self))))
        return f"{type(self).__name__}({', '.join(told)})"


@final
@frozen(kw_only=True, repr=False)
class Attestation(Fact):
    """Somebody's judgement that something holds, or does not. It is neither true nor false itself: look at `holds`.

    Attributes:
        evidence: What it rests on, such as the title of a report.
    """

    holds: bool = field(validator=a_truth)
    by: str | None = field(default=None, validator=optional(a_text))
    on: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    evidence: str | None = field(default=None, validator=optional(a_text))

    def text(self, language: Language) -> str:
        """Return who attests, since when and on what evidence, as a phrase."""
        by_whom = (_BY if self.holds else _DENIED_BY) if self.by else (_DECLARED if self.holds else _DENIED)
        parts = [by_whom.text(language, {"by": self.by or ""})]
        if self.on:
            parts.append((_ON if self.by else _OF).text(language, {"on": self.on}))
        if self.evidence:
            parts.append(_EVIDENCE.text(language, {"evidence": self.evidence}))
        return " ".join(parts) + ("" if self.by else _UNNAMED.text(language))

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("an attestation", "look at what it `holds`, and compare it with `None` for not known")


AttestationLike = Attestation | bool
"""What can be given where an attestation is asked for; a plain truth value has no author."""


def to_attestation(value: AttestationLike | None) -> Any:
    """Return the attestation, or the error; a plain `True` or `False` becomes one without an author."""
    if value is None or type(value) is Attestation:
        return value
    if isinstance(value, bool):
        return Attestation(holds=value)
    return InvalidValue("attestation", value, AN_ATTESTATION)


FurtherFact = Attestation | Euro | int | date
"""What can be told by name where no field holds it: an attestation, an amount, a count or a day."""
FurtherLike = AttestationLike | Euro | int | date
"""What can be given for such a fact; a plain truth value is an attestation without an author."""
Sort = TypeVar("Sort")
LARGEST_COUNT: Final = 10**15


def _are_by_name(told: Any) -> bool:
    if not are_pairs(told):
        return False
    names: list[Any] = [name for name, _ in told]
    return all(type(name) is str for name in names) and len(set(names)) == len(names)


@final
@frozen(eq=False, repr=False)
class Further(FrozenMapping[FurtherFact]):
    """Facts by name that a rule of an amendment, or of the caller's own, asks for; no name: not known.

    Each is an attestation, an amount, a count or a day. One of another sort than a rule asks for counts as not known
    for that rule.
    """

    pairs: tuple[tuple[str, FurtherFact], ...] = field(
        default=(), validator=Check('a tuple of pairs of a name and a fact, such as (("staff", 12),)', _are_by_name)
    )

    def get_as(self, kind: type[Sort], name: str) -> Sort | None:
        """Return the fact of a name where it is of a sort, such as `Euro`; `None` where it is not known as one."""
        found = self.get(name)
        return found if isinstance(found, kind) else None


NOTHING_FURTHER: Final = Further()
"""What is further known where nothing is told."""


def to_further(values: Mapping[str, FurtherLike | None]) -> Any:
    """Return the facts by name, or the error; a name is of small letters, digits and underscores."""
    if values is NOTHING_FURTHER:
        return NOTHING_FURTHER
    if not isinstance(values, Mapping):
        return InvalidValue("further", values, A_FURTHER_FACT)
    for name, value in values.items():
        if not (a_further_name.accepts(name) and _can_be_told(value)):
            return InvalidValue("further", {name: value}, A_FURTHER_FACT)
    told = tuple([(name, _kept(value)) for name, value in sorted(values.items()) if value is not None])
    return Further(told) if told else NOTHING_FURTHER


def _can_be_told(value: object) -> bool:
    if type(value) is int:
        return 0 <= value <= LARGEST_COUNT
    return type(value) in (NoneType, bool, Attestation, Euro) or a_day.accepts(value)


def _kept(value: Any) -> Any:
    return Attestation(holds=value) if type(value) is bool else plain_day(value)


AN_ATTESTATION: Final = Wanted(
    code="not_an_attestation",
    json=(
        "true, false, or an object with keys among holds, by, on, evidence",
        "true, false, of een object met sleutels uit holds, by, on, evidence",
    ),
    python=(
        "True, False, an Attestation, or None for not known",
        "True, False, een Attestation, of None voor niet bekend",
    ),
    form=("yes or no", "ja of nee"),
)
_SORTS: Final = (
    (
        "true, false, a whole number from 0 to 10**15, or an object with keys among holds, by, on, evidence, or with "
        '"euro" or "day" alone'
    ),
    (
        "true, false, een geheel getal van 0 tot en met 10**15, of een object met sleutels uit holds, by, on, "
        'evidence, of met alleen "euro" of "day"'
    ),
)
_BY_NAME: Final = (
    (
        'a mapping such as {"international_partner": True}, with for each name True, False, an Attestation, a Euro, '
        "a whole number from 0 to 10**15, a date or None"
    ),
    (
        'een mapping zoals {"international_partner": True}, met bij elke naam True, False, een Attestation, een Euro, '
        "een geheel getal van 0 tot en met 10**15, een date of None"
    ),
)
A_FURTHER_FACT: Final = Wanted(
    code="not_a_further_fact",
    json=_SORTS,
    python=_BY_NAME,
    form=("yes or no, an amount, a whole number or a day", "ja of nee, een bedrag, een geheel getal of een dag"),
)
a_further_name: Final = Check(
    Wanted(
        code="not_a_name",
        json=(
            'a name of small letters, digits and underscores such as "international_partner"',
            'een naam van kleine letters, cijfers en lage streepjes zoals "international_partner"',
        ),
    ),
    lambda name: type(name) is str and re.fullmatch("[a-z][a-z0-9_]*", name) is not None,
)
_BY = Message(en="attested by {by}", nl="verklaard door {by}")
_DENIED_BY = Message(en="so judged by {by}", nl="zo beoordeeld door {by}")
_DECLARED = Message(en="declared", nl="volgens een verklaring")
_DENIED = Message(en="so judged", nl="volgens een verklaring")
_UNNAMED = Message(en="; by whom is not stated", nl="; niet vermeld is van wie")
_ON = Message(en="on {on}", nl="op {on}")
_OF = Message(en="on {on}", nl="van {on}")
_EVIDENCE = Message(en="on the evidence of {evidence}", nl="op grond van {evidence}")
