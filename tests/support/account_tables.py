"""Account tables: accounts as the rows of a table, those from which none can be made among them, and what is found."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Final

from attrs import frozen

from flemish_clusters import Policy
from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.policies import POLICIES
from tests.support.account_orders import AMENDED, LISTED
from tests.support.account_rows import Row, found, rows

ALL: Final[tuple[Policy, ...]] = (*LISTED, *AMENDED)
NAMES: Final = tuple(f"{place}-{policy.name}" for place, policy in enumerate(ALL))
KEY: Final = "name of the account"
"""A column besides those that are read."""
_DAY: Final = 'a day such as "2017-01-31"'
_YEARS: Final = "a whole number from 1 to 9999"
_CENTS: Final = "a whole number of cents from 0 to below 10**17"
_KINDS: Final = 'one of "spearhead_cluster", "innovative_business_network"'
WRONG: Final[tuple[tuple[str, Any, str], ...]] = (
    *(("kind", kind, _KINDS) for kind in (None, "", "spearhead", "Spearhead_cluster")),
    ("first_day", None, _DAY),
    *((name, number, _YEARS) for name in ("years", "year") for number in (None, -1, 0, 10_000, 2**31 - 1)),
    ("years", 7983, "years after which the calendar still goes on: their anniversary lies in 9999 at the latest"),
    *(("decided_on", day, "a day before the year 9999") for day in (date(9999, 1, 1), date.max)),
    *(
        (amount, cents, _CENTS)
        for amount in ("eligible_costs", "cofinancing", "aid")
        for cents in (-1, -2, -(2**63), 10**17, 2**63 - 1)
    ),
)
"""What every database can hold in a column and no account can, and what would do."""
_USUAL: Final = {"kind": "spearhead_cluster", "first_day": date(2017, 1, 1), "years": 10, "year": 4}


@frozen(repr=False)
class Table:
    """Accounts under a policy, and what the package itself finds of each."""

    policy: Policy
    rows: Sequence[Row]
    expected: Sequence[dict[str, Any]]

    @property
    def definition(self) -> Definition:
        """What is read and found."""
        return definition_of(self.policy)

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return (KEY, "kind", "first_day", "years", "year", "decided_on", *self.definition.facts)

    @property
    def records(self) -> list[tuple[Any, ...]]:
        """Its rows, by these columns; the key of each is its place."""
        return [
            (place, *_told(row), *(row.amounts[path] for path in self.definition.facts))
            for place, row in enumerate(self.rows)
        ]

    def differing(self, answers: Sequence[dict[str, Any]]) -> list[Any]:
        """Return the first rows of which something else is found, or nothing, or twice."""
        by_key = {answer[KEY]: answer for answer in answers}
        if len(answers) != len(self.rows) or len(by_key) != len(self.rows):
            return [f"{len(answers)} rows, {len(by_key)} keys"]
        pairs = ((row, by_key[place], self.expected[place]) for place, row in enumerate(self.rows))
        wrong = ((row, answer) for row, answer, expected in pairs if answer != {**answer, **expected, "problem": None})
        return [pair for pair, _ in zip(wrong, range(3), strict=False)]


def table_of(policy: Policy, count: int) -> Table:
    """Return so many accounts under a policy, the same ones each time."""
    drawn = [*rows(count, policy, definition_of(policy).facts)]
    return Table(policy, drawn, [found(row, policy) for row in drawn])


def wrong_records() -> list[tuple[Any, ...]]:
    """Return a row for each thing that is wrong, by the columns of a table under the newest version."""
    names = ("kind", "first_day", "years", "year", "decided_on", *definition_of(POLICIES[-1]).facts)
    made = ({**_USUAL, name: value} for name, value, _ in WRONG)
    return [(place, *(row.get(name) for name in names)) for place, row in enumerate(made)]


def _told(row: Row) -> tuple[Any, ...]:
    return row.kind.value, row.first_day, row.years, row.year, row.decided_on
