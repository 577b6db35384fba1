"""Cautions: what has to be said with an answer under a version, or of a funding period whose days show it."""

from datetime import date
from enum import unique
from typing import Final, Literal, get_args

from attrs import field, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a, a_day, checked, plain_day_or_none, texts
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.sources import Citation


@unique
class Status(Labelled):
    """Whether a version of the policy is law."""

    ENACTED = "enacted", "enacted", "uitgevaardigd"
    HYPOTHETICAL = "hypothetical", "hypothetical", "hypothetisch"
    """Thought out, to see what it would do; every answer under it says so."""


PeriodDay = Literal["applied_on", "decided_on", "first_day", "last_day"]
"""A day of a funding period, by its name."""

_DAYS: Final = get_args(PeriodDay)
_some_days: Final = Check(
    f"a plain tuple of some of {', '.join(_DAYS)}", lambda days: texts.accepts(days) and days and {*days} <= {*_DAYS}
)


@frozen(kw_only=True, repr=False)
class Caution:
    """Something to say of a funding period whose days show it. No verdict turns on it.

    Attributes:
        days: Which days of the period are looked at; one that is not known gives no cause.
        before: It is said where one of these days lies before this day; `None`: none is too early.
        after: It is said where one of these days lies after this day; `None`: none is too late.
    """

    says: Message = field(validator=a(Message))
    citation: Citation = field(validator=a(Citation))
    days: tuple[PeriodDay, ...] = field(validator=_some_days)
    before: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    after: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))

    def __attrs_post_init__(self) -> None:
        if self.before is None and self.after is None:
            raise InvalidValue("Caution.before", None, "a day, or give one as `after`")

    def __repr__(self) -> str:
        return f"<Caution {', '.join(self.days)} {self.citation!r}>"

    def concerns(self, period: FundingPeriod) -> bool:
        """Return whether the days of a period give cause for it."""
        checked("period", period, FundingPeriod)
        days: list[date | None] = [getattr(period, name) for name in self.days]
        return any(day < (self.before or date.min) or day > (self.after or date.max) for day in days if day is not None)

    def text(self, language: Language) -> str:
        """Return what is said, and where it comes from."""
        return _WITH_SOURCE.text(language, {"said": self.says.text(language), "source": self.citation.text(language)})


_WITH_SOURCE: Final = Message(en="{said} Source: {source}.", nl="{said} Bron: {source}.")
HYPOTHETICAL: Final = Message(
    en="This is hypothetical: the policy that was applied is not law.",
    nl="Dit is hypothetisch: het toegepaste beleid is geen geldend recht.",
)
UNCHECKED: Final = Message(
    en="Caution: {day} lies after {until}, the last day up to which the sources of this policy were looked at.",
    nl="Let op: {day} valt na {until}, de laatste dag tot wanneer de bronnen van dit beleid zijn bekeken.",
)
NOT_YET_KNOWN: Final = Message(
    en="Caution: {day} lies after {until}, and what was published after that day is left out.",
    nl="Let op: {day} valt na {until}, en wat na die dag is bekendgemaakt, blijft buiten beschouwing.",
)
NOT_YET_PUBLISHED: Final = Message(
    en="Caution: the version that was applied was published on {published_on}; on {day} it was not yet known.",
    nl="Let op: de toegepaste versie is bekendgemaakt op {published_on}; op {day} was ze nog niet bekend.",
)
