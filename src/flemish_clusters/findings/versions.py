"""Versions: what an answer has to say of the policy that it rests on."""

from collections.abc import Iterable, Iterator
from datetime import date
from enum import Enum, unique
from typing import Final

from attrs import Factory, field, frozen
from attrs.validators import optional

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import FundingPeriod
from flemish_clusters.facts.fields import a, a_day, a_text, checked, tuple_of
from flemish_clusters.findings.cautions import Caution
from flemish_clusters.messages import Language, Message, checked_language
from flemish_clusters.sources import Citation


@unique
class Status(Enum):
    """Whether a version of the policy is law."""

    ENACTED = "enacted"
    HYPOTHETICAL = "hypothetical"
    """Thought out, to see what it would do; every answer under it says so."""

    @property
    def label(self) -> Message:
        """The status in words."""
        return _STATUS_LABELS[self]


_STATUS_LABELS: Final = {
    Status.ENACTED: Message(en="enacted", nl="uitgevaardigd"),
    Status.HYPOTHETICAL: Message(en="hypothetical", nl="hypothetisch"),
}


def _day_of_publication(version: "Version") -> date:
    return version.published_on


@frozen(kw_only=True)
class Version:
    """A version of the policy, apart from its rules and numbers.

    Attributes:
        name: Its stable name, such as `"order-2016"`.
        title: Its title, in both languages.
        in_force_from: The first day on which it is in force, included.
        in_force_until: The last day on which it is in force, included; `None`: until the next version.
        published_on: The day on which it was published.
        checked_on: The last day up to which its sources were looked at; left out, the day on which it was published.
        basis: The act that made it.
        status: Whether it is law.
        notes: What else has to be said with every answer under it.
        cautions: What has to be said of a funding period whose days show it.
        asked_for: The day for which it was picked from a timeline, where nobody looked as far as that day; `None`
            otherwise. Two versions that differ in nothing but this and `known_until` are equal.
        known_until: The last day up to which the law was known for that day; `None`: as far as `checked_on`.

    Raises:
        InvalidValue: A field cannot hold its value, or it would end before it begins.
    """

    name: str = field(validator=a_text)
    title: Message = field(validator=a(Message))
    in_force_from: date = field(validator=a_day)
    in_force_until: date | None = field(default=None, validator=optional(a_day))
    published_on: date = field(validator=a_day)
    checked_on: date = field(default=Factory(_day_of_publication, takes_self=True), validator=a_day)
    basis: Citation = field(validator=a(Citation))
    status: Status = field(default=Status.ENACTED, validator=a(Status))
    notes: tuple[Message, ...] = field(default=(), validator=tuple_of(Message))
    cautions: tuple[Caution, ...] = field(default=(), validator=tuple_of(Caution))
    asked_for: date | None = field(default=None, eq=False, validator=optional(a_day))
    known_until: date | None = field(default=None, eq=False, validator=optional(a_day))

    def __attrs_post_init__(self) -> None:
        if self.in_force_until is not None and self.in_force_until < self.in_force_from:
            expected = f"a day from {self.in_force_from.isoformat()} on"
            raise InvalidValue(f"{type(self).__name__}.in_force_until", self.in_force_until, expected)

    def caveats(self, language: Language) -> Iterator[str]:
        """Return what has to be said with every answer under this version.

        Raises:
            InvalidValue: The language is neither `"en"` nor `"nl"`.
        """
        return self._caveats(checked_language(language))

    def cautions_about(self, period: FundingPeriod, language: Language) -> tuple[str, ...]:
        """Return what has to be said of a funding period under this version, each caution that its days give cause for.

        Which of its days count is said by each caution: `decided_on`, `first_day` or `last_day`. A day of decision that
        is not known gives no cause. No verdict turns on them.

        Raises:
            InvalidValue: The period is no such thing, or the language is neither `"en"` nor `"nl"`.
        """
        checked("period", period, FundingPeriod)
        checked_language(language)
        return tuple(caution.text(language) for caution in self.cautions if caution.concerns(period))

    def _caveats(self, language: Language) -> Iterator[str]:
        for note in self.notes:
            yield note.text(language)
        if self.status is Status.HYPOTHETICAL:
            yield _HYPOTHETICAL.text(language)
        until = self.known_until or self.checked_on
        if self.asked_for is not None and self.asked_for > until:
            caution = _UNCHECKED if until >= self.checked_on else _NOT_YET_KNOWN
            yield caution.text(language, {"until": until, "day": self.asked_for})


def caveats_of(versions: Iterable[Version], language: Language) -> tuple[str, ...]:
    """Return what has to be said with an answer under some versions, each thing once."""
    return tuple(dict.fromkeys(caveat for version in versions for caveat in version.caveats(language)))


_HYPOTHETICAL: Final = Message(
    en="This is hypothetical: the policy that was applied is not law.",
    nl="Dit is hypothetisch: het toegepaste beleid is geen geldend recht.",
)
_UNCHECKED: Final = Message(
    en="Caution: {day} lies after {until}, the last day up to which the sources of this policy were looked at.",
    nl="Let op: {day} valt na {until}, de laatste dag tot wanneer de bronnen van dit beleid zijn bekeken.",
)
_NOT_YET_KNOWN: Final = Message(
    en="Caution: {day} lies after {until}, and what was published after that day is left out.",
    nl="Let op: {day} valt na {until}, en wat na die dag is bekendgemaakt, blijft buiten beschouwing.",
)
