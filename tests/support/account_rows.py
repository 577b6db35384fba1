"""Account rows: accounts as rows of whole numbers, many near a limit, and what the package itself finds of each."""

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from random import Random
from typing import Any, Final, NamedTuple

from flemish_clusters import Euro, Policy, Verdict, YearAccount, assess, maximum_aid, still_to_raise
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import FundingPeriod
from tests.support.asking import cents

LARGEST: Final = 10**17 - 1
_DAYS: Final = (date(2016, 2, 29), date(2020, 2, 29), date(2017, 1, 1), date(2019, 3, 1), date(2018, 2, 28))
_DECIDED: Final = (None, date(2016, 10, 27), date(2026, 12, 31), date(2027, 1, 1), date(2027, 12, 31), date(2028, 1, 1))
_NEAR: Final = (0, 15_000_000, 30_000_000, 50_000_000, 100_000_000, 10_000_000)


class Row(NamedTuple):
    """An account as a row: amounts in cents by their paths; `None` where not known."""

    kind: ClusterKind
    first_day: date
    years: int
    year: int
    decided_on: date | None
    amounts: Mapping[str, int | None]

    @property
    def account(self) -> YearAccount:
        """The account that it stands for."""
        euros = {path: None if told is None else Euro(cents=told) for path, told in self.amounts.items()}
        further, of_the_period = (
            {
                path.removeprefix(outer): euro
                for path, euro in euros.items()
                if path.startswith(outer) and euro is not None
            }
            for outer in ("further.", "period.further.")
        )
        period = FundingPeriod(
            kind=self.kind,
            first_day=self.first_day,
            years=self.years,
            decided_on=self.decided_on,
            further=of_the_period,
        )
        own: dict[str, Any] = {path: euros[path] for path in ("eligible_costs", "cofinancing", "aid")}
        return YearAccount(period=period, year=self.year, further=further, **own)

    def with_aid(self, aid: int | None) -> "Row":
        """Return the account with other aid."""
        return self._replace(amounts={**self.amounts, "aid": aid})


def rows(count: int, policy: Policy, paths: tuple[str, ...], seed: int = 2016) -> Iterator[Row]:
    """Return so many accounts, the same ones each time; the aid of every second one is next to what may be given."""
    random = Random(seed)  # noqa: S311 - no secret is made of it
    for _ in range(count):
        day = random.choice((*_DAYS, date(2010, 1, 1) + timedelta(days=random.randrange(9_000))))
        years, year = random.randint(1, 13), random.randint(1, 13)
        amounts = {path: _amount(random) for path in paths}
        row = Row(random.choice((*ClusterKind,)), day, years, year, random.choice(_DECIDED), amounts)
        if random.random() < 0.5 and (bound := maximum_aid(row.account, policy=policy).known_bound) is not None:
            row = row.with_aid(min(LARGEST, max(0, bound.cents + random.randint(-1, 1))))
        yield row


def found(row: Row, policy: Policy) -> dict[str, Any]:
    """Return what the package finds of an account, as columns have it; amounts in cents."""
    account = row.account
    codes = [rule.code for one in policy.governing(None) for rule in one.rules_about(YearAccount)]
    most, assessment = maximum_aid(account, policy=policy), assess(account, policy=policy)
    return {
        "maximum_aid": cents(most.amount),
        "known_bound": cents(most.known_bound),
        "binding": most.binding and most.binding.name,
        "still_to_raise": cents(still_to_raise(account, policy=policy)),
        "verdict": assessment.verdict.value,
        # A rule that the policy for the grant does not have has nothing to say of it.
        **dict.fromkeys(codes, Verdict.NOT_APPLICABLE.value),
        **{finding.code: finding.verdict.value for finding in assessment.findings},
    }


def _amount(random: Random) -> int | None:
    match random.randrange(10):
        case 0:
            return None
        case 1:
            return random.choice((0, 1, 2, LARGEST, LARGEST - 1))
        case 2 | 3 | 4 | 5:
            return max(0, random.choice(_NEAR) + random.randint(-3, 3))
        case _:
            return random.randrange(10 ** random.randint(1, 17))
