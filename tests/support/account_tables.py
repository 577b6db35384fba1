"""Account tables: accounts as the rows of a table, those from which none can be made among them, and what is found."""

import csv
from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from flemish_clusters import Policy
from flemish_clusters.definition import definition_of
from flemish_clusters.policies import POLICIES
from tests.support.account_orders import AMENDED, LISTED
from tests.support.account_rows import Row, found, rows
from tests.support.profiles import DEEP

ALL: Final[tuple[Policy, ...]] = (*LISTED, *AMENDED)
NAMES: Final = tuple(f"{place}-{policy.name}" for place, policy in enumerate(ALL))
FEW: Final[tuple[Policy, ...]] = ALL if DEEP else tuple(ALL[place] for place in (0, 1, 4, 6, 7, 18))
"""Those for a database that is slow to start with each: order-2016, and what is further from it than the others."""
KEY: Final = "name of the account"
"""A column besides those that are read."""
_IN_CENTS: Final = ("maximum_aid", "known_bound", "still_to_raise")
_DAY: Final = 'a day such as "2017-01-31"'
_YEARS: Final = "a whole number from 1 to 9999"
_CENTS: Final = "a whole number of cents from 0 to below 10**17"
_EURO: Final = "an amount in euro from 0 to below 10**15 with at most two decimals"
_KINDS: Final = 'one of "spearhead_cluster", "innovative_business_network"'
_OF_THE_PERIOD: Final[tuple[tuple[str, Any, str], ...]] = (
    *(("kind", kind, _KINDS) for kind in (None, "spearhead", "Spearhead_cluster")),
    ("first_day", None, _DAY),
    *((name, number, _YEARS) for name in ("years", "year") for number in (None, -1, 0, 10_000, 2**31 - 1)),
    ("years", 7983, "years after which the calendar still goes on: their anniversary lies in 9999 at the latest"),
    *(("decided_on", day, "a day before the year 9999") for day in (date(9999, 1, 1), date.max)),
)
_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
_NO_CENTS: Final = (-1, -2, -(2**63), 10**17, 2**63 - 1)
_NO_EURO: Final = tuple(map(Decimal, ("-0.01", "0.001", "999999999999999.991", "999999999999999.999", "1e15", "1e20")))
WRONG: Final = (*_OF_THE_PERIOD, *((name, cents, _CENTS) for name in _AMOUNTS for cents in _NO_CENTS))
"""What every database can hold in a column and no account can, and what would do; amounts in cents."""
WRONG_IN_EURO: Final = tuple((name, euro, _EURO) for name in _AMOUNTS for euro in _NO_EURO)
_USUAL: Final = {"kind": "spearhead_cluster", "first_day": date(2017, 1, 1), "years": 10, "year": 4}


@frozen(repr=False, hash=True)
class Table:
    """Accounts under a policy as rows, by the names of its columns, and what the package itself finds of each.

    Attributes:
        records: Its rows; the key of each is its place.
    """

    policy: Policy
    records: Sequence[Sequence[Any]]
    expected: Sequence[dict[str, Any]]

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of its columns."""
        return (KEY, "kind", "first_day", "years", "year", "decided_on", *definition_of(self.policy).facts)

    def typed(self, *, text: str = "TEXT", amount: str = "BIGINT", mark: str = '"') -> str:
        """Return the columns as a database declares them."""
        known = {KEY: "BIGINT", "kind": text, "first_day": "DATE", "years": "INTEGER", "year": "INTEGER"}
        types = {**known, "decided_on": "DATE"}
        return ", ".join(f"{mark}{name}{mark} {types.get(name, amount)}" for name in self.columns)

    def in_euro(self) -> "Table":
        """Return the same with amounts in euro."""
        keep = len(self.columns) - len(definition_of(self.policy).facts)
        records = [(*record[:keep], *map(_euro, record[keep:])) for record in self.records]
        expected = [{**one, **{name: _euro(one[name]) for name in _IN_CENTS}} for one in self.expected]
        return Table(self.policy, records, expected)

    def written(self, folder: Path) -> Path:
        """Write it down as CSV in a folder, without a heading, and return where."""
        place = folder / "accounts.csv"
        with place.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file).writerows(self.records)
        return place

    def differing(self, names: Iterable[str], answers: Sequence[Sequence[Any]]) -> list[Any]:
        """Return how many rows are lacking or twice there, or the first ones of which something else is found."""
        listed = [*names]
        by_key = {answer[listed.index(KEY)]: dict(zip(listed, answer, strict=True)) for answer in answers}
        if not len(answers) == len(by_key) == len(self.records):
            return [f"{len(answers)} rows, {len(by_key)} keys, {len(self.records)} accounts"]
        told = zip(self.records, self.expected, strict=True)
        wanted = ({**dict(zip(self.columns, record, strict=True)), "problem": None, **one} for record, one in told)
        return [*islice(((want, by_key[want[KEY]]) for want in wanted if want != by_key[want[KEY]]), 3)]


def rows_of(policy: Policy, *, most: int) -> int:
    """Return how many accounts are tried under a policy: fewer under those that are made up, unless the run is deep."""
    return 200_000 if DEEP else 50_000 if policy == ALL[0] else most


@lru_cache(maxsize=64)
def table_of(policy: Policy, count: int) -> Table:
    """Return so many accounts under a policy, the same ones each time."""
    drawn = [*rows(count, policy, definition_of(policy).facts)]
    records = [(place, *_told(row, definition_of(policy).facts)) for place, row in enumerate(drawn)]
    return Table(policy, records, [found(row, policy) for row in drawn])


def wrong_table(wrong: Sequence[tuple[str, Any, str]]) -> Table:
    """Return a row for each thing that is wrong, of which nothing is found but that."""
    table = Table(POLICIES[-1], (), ())
    made = ({KEY: place, **_USUAL, name: value} for place, (name, value, _) in enumerate(wrong))
    records = [[row.get(name) for name in table.columns] for row in made]
    nothing = dict.fromkeys(definition_of(POLICIES[-1]).found)
    return Table(POLICIES[-1], records, [{**nothing, "problem": f"{name}: {wanted}"} for name, _, wanted in wrong])


def _told(row: Row, facts: Iterable[str]) -> Sequence[Any]:
    period = (row.kind.value, row.first_day, row.years, row.year, row.decided_on)
    return (*period, *(row.amounts[path] for path in facts))


def _euro(cents: int | None) -> Decimal | None:
    return None if cents is None else Decimal(cents).scaleb(-2)
