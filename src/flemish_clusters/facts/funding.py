"""Funding: the period for which a cluster organisation gets aid, its years and their accounts, and the dossier."""

from collections.abc import Iterator
from datetime import MAXYEAR, date, timedelta
from enum import unique
from functools import lru_cache
from typing import Any, Final, final

from attrs import field, fields_dict, frozen
from attrs.validators import optional
from dateutil.relativedelta import relativedelta

from flemish_clusters.checks import a, a_day, a_year_count, checked_day, named, plain_day, plain_day_or_none, tuple_of
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts.attestations import NOTHING_FURTHER, Fact, Further, to_further
from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.messages import Labelled
from flemish_clusters.money import Euro, EuroLike, to_amount
from flemish_clusters.wording import Wanted


@unique
class PeriodStatus(Labelled):
    """Where a day stands with regard to a funding period."""

    UPCOMING = "upcoming", "upcoming", "toekomstig"
    RUNNING = "running", "running", "lopend"
    ENDED = "ended", "ended", "afgelopen"


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class FundingPeriod(Fact):
    """The years for which a cluster organisation gets aid. `policy.funding_period()` makes the usual one.

    Attributes:
        first_day: The first day of aid, from which the period counts.
        years: How many whole years the aid lasts, 1 or more.
        decided_on: The day of the decision to grant aid; `None`: not known.
        applied_on: The day of the application for it; `None`: not known.

    Raises:
        InvalidValue: The period would run past the year 9999.
    """

    kind: ClusterKind = field(validator=a(ClusterKind))
    first_day: date = field(converter=plain_day, validator=a_day)
    years: int = field(validator=a_year_count)
    decided_on: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    applied_on: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)

    def __attrs_post_init__(self) -> None:
        for error in past_the_calendar(self):
            raise error

    @property
    def last_day(self) -> date:
        """The last day of aid, included: the day before the anniversary."""
        return last_day_of_year(self.first_day, self.years)

    @property
    def funding_years(self) -> "tuple[FundingYear, ...]":
        """The years of the period, in order; together they are the whole period."""
        return tuple(self._year(number) for number in range(1, self.years + 1))

    def year_on(self, day: date) -> "FundingYear | None":
        """Return the funding year in which a day falls; `None` outside the period."""
        day = checked_day("day", day)
        if self.status_on(day) is not PeriodStatus.RUNNING:
            return None
        number = day.year - self.first_day.year
        return self._year(number if day < anniversary(self.first_day, number) else number + 1)

    def status_on(self, day: date) -> PeriodStatus:
        """Return whether the period is upcoming, running or ended on a day; both end days are running."""
        day = checked_day("day", day)
        if day < self.first_day:
            return PeriodStatus.UPCOMING
        return PeriodStatus.RUNNING if day <= self.last_day else PeriodStatus.ENDED

    def _year(self, number: int) -> "FundingYear":
        return FundingYear(number, *days_of_year(self.first_day, number), period=self)


@final
@frozen(repr=False)
class FundingYear(Fact):
    """A year of a funding period, counted from its first day; not a calendar year.

    Attributes:
        number: 1 for the first year.
        last_day: Its last day, included; a part of a year is one too.
        period: The period that it is a year of, where it was taken from one; `None`: not known.

    Raises:
        InvalidValue: The last day comes before the first, or on its anniversary or later, or the period has another
            year of that number.
    """

    number: int = field(validator=a_year_count)
    first_day: date = field(converter=plain_day, validator=a_day)
    last_day: date = field(converter=plain_day, validator=a_day)
    period: FundingPeriod | None = field(default=None, kw_only=True, validator=optional(a(FundingPeriod)))

    def __attrs_post_init__(self) -> None:
        # The last year of the calendar has no anniversary.
        until = last_day_of_year(self.first_day, 1) if self.first_day.year < MAXYEAR else date.max
        if not self.first_day <= self.last_day <= until:
            en = f"a day from {self.first_day} to {until}, the day before the anniversary"
            nl = f"een dag van {self.first_day} tot en met {until}, de dag vóór de verjaardag"
            raise InvalidValue("FundingYear.last_day", self.last_day, Wanted(code="does_not_agree", json=(en, nl)))
        period, days = self.period, (self.first_day, self.last_day)
        if period is not None and (self.number > period.years or days != days_of_year(period.first_day, self.number)):
            told = f"one whose year {self.number} has these days", f"een waarvan jaar {self.number} deze dagen heeft"
            raise InvalidValue("FundingYear.period", self.period, Wanted(code="does_not_agree", json=told))

    def __contains__(self, day: date) -> bool:
        """Whether a day falls in the year, its first and last day included."""
        return self.first_day <= checked_day("day", day) <= self.last_day


def past_the_calendar(draft: Any) -> Iterator[InvalidValue]:
    """Return how a funding period, or a draft of one in which what is wrong is `None`, runs past the calendar."""
    if None not in (draft.first_day, draft.years) and draft.years > MAXYEAR - draft.first_day.year:
        yield InvalidValue("FundingPeriod.years", draft.years, WITHIN_THE_CALENDAR)
    if draft.decided_on is not None and draft.decided_on.year == MAXYEAR:
        yield InvalidValue("FundingPeriod.decided_on", draft.decided_on, BEFORE_THE_LAST_YEAR)


WITHIN_THE_CALENDAR: Final = Wanted(
    code="past_the_calendar",
    json=(
        f"years after which the calendar still goes on: their anniversary lies in {MAXYEAR} at the latest",
        f"jaren waarna de kalender nog doorloopt: hun verjaardag valt ten laatste in {MAXYEAR}",
    ),
)
BEFORE_THE_LAST_YEAR: Final = Wanted(
    code="past_the_calendar", json=(f"a day before the year {MAXYEAR}", f"een dag vóór het jaar {MAXYEAR}")
)


@lru_cache(maxsize=4096)
def anniversary(anchor: date, years: int) -> date:
    """Return the day on which so many whole years have gone by since the anchor.

    Always counted from the anchor itself, never from an earlier anniversary. Where the year lacks
    the anchor's 29 February, the anniversary is 1 March.
    """
    day = anchor + relativedelta(years=years)
    return day if day.day == anchor.day else day + timedelta(days=1)


def last_day_of_year(anchor: date, number: int) -> date:
    """Return the last day, included, of year `number` (1 or more) since the anchor."""
    return anniversary(anchor, number) - timedelta(days=1)


def days_of_year(anchor: date, number: int) -> tuple[date, date]:
    """Return the first and the last day of year `number` (1 or more) since the anchor."""
    return anniversary(anchor, number - 1), last_day_of_year(anchor, number)


def _to_amount_or_none(amount: EuroLike | None) -> Any:
    return amount if amount is None or type(amount) is Euro else to_amount(amount)


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class YearAccount(Fact):
    """The account of one funding year, its amounts in euro. Whatever is `None` is not known.

    Attributes:
        year: The number of the funding year, 1 or more; past the last year it is outside the period.
        eligible_costs: The costs of running the cluster organisation in that year.
        cofinancing: What companies contributed to its running, received in that year (Dutch: *cofinanciering*).
    """

    period: FundingPeriod = field(validator=a(FundingPeriod))
    year: int = field(validator=a_year_count)
    eligible_costs: Euro | None = field(default=None, converter=_to_amount_or_none)
    cofinancing: Euro | None = field(default=None, converter=_to_amount_or_none)
    aid: Euro | None = field(default=None, converter=_to_amount_or_none)
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)

    @property
    def first_day(self) -> date:
        """The first day of the funding year, also past the period; past the calendar, the last day of that."""
        years = self.year - 1
        return date.max if years > MAXYEAR - self.period.first_day.year else anniversary(self.period.first_day, years)


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class Dossier(Fact):
    """All that is known of one cluster and its grant.

    Raises:
        InvalidValue: The kinds differ, an account is of another period, or a year stands twice.
    """

    cluster: Cluster = field(validator=a(Cluster))
    period: FundingPeriod = field(validator=a(FundingPeriod))
    accounts: tuple[YearAccount, ...] = field(validator=tuple_of(YearAccount))
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)

    def __attrs_post_init__(self) -> None:
        for place, account in enumerate(self.accounts):
            for name in () if account.period == self.period else fields_dict(FundingPeriod):
                other, own = getattr(account.period, name), getattr(self.period, name)
                if other != own:
                    en, nl = "an account of the dossier's period, here", "een jaaroverzicht van die periode, hier"
                    told = Wanted(code="does_not_agree", json=(f"{en} {shown(own)}", f"{nl} {shown(own)}"))
                    raise InvalidValue(f"Dossier.accounts[{place}].period.{name}", other, told)
        for error in apart(self):
            raise error


def apart(draft: Any) -> Iterator[InvalidValue]:
    """Return what does not agree within a dossier, or within a draft of one in which what is wrong is `None`."""
    kind, period_kind = (getattr(part, "kind", None) for part in (draft.cluster, draft.period))
    if kind is not None and period_kind not in (None, kind):
        en, nl = "the kind of the cluster", "het type van de cluster"
        form = (f"{en}, {kind.label.en}", f"{nl}, {kind.label.nl}")
        told = Wanted(code="does_not_agree", json=(f'{en}, "{kind.value}"', f'{nl}, "{kind.value}"'), form=form)
        yield InvalidValue("Dossier.period.kind", period_kind, told)
    seen: set[int] = set()
    for place, account in enumerate(draft.accounts or ()):
        year = getattr(account, "year", None)
        if year in seen:
            told = Wanted(code="repeated", json=("each funding year once", "elk steunjaar één keer"))
            yield InvalidValue(f"Dossier.accounts[{place}].year", year, told)
        elif year is not None:
            seen.add(year)
