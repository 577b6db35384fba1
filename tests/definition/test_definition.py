"""The definition: worked out in plain whole numbers it finds what the package finds, under every policy."""

from collections.abc import Mapping
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import ClusterKind, Euro, InvalidValue, Policy, YearAccount
from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.definition.expressions import calculated
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.definition.tracing import amount_of, day_number
from tests.support.account_orders import AMENDED, LISTED, steps
from tests.support.account_rows import Row, found, rows
from tests.support.cofinancing_amendments import cofinancing_amendment
from tests.support.orders import amendment
from tests.support.profiles import EXAMPLES
from tests.support.usual import POLICY

NAMES: Final = [policy.name for policy in (*LISTED, *AMENDED)]
COUNT: Final = min(20_000, EXAMPLES)
_IN_64_BITS: Final = 2**63


def read_by(row: Row) -> dict[str, int]:
    """Return the whole numbers that a definition reads of an account."""
    amounts = {path: -1 if cents is None else cents for path, cents in row.amounts.items()}
    decided_on = -1 if row.decided_on is None else day_number(row.decided_on)
    kind = [*ClusterKind].index(row.kind)
    days = {"first_day": day_number(row.first_day), "decided_on": decided_on}
    return {"kind": kind, "years": row.years, "year": row.year, **days, **amounts}


def steps_of(definition: Definition, row: Row) -> Mapping[str, int]:
    """Return what each step of a definition comes to for an account."""
    known = read_by(row)
    for step in definition.steps:
        known[step.name] = calculated(step.value, known)
    return known


def told_by(definition: Definition, row: Row) -> dict[str, Any]:
    """Return what a definition finds of an account, as columns have it."""
    known = steps_of(definition, row)
    told: dict[str, Any] = {}
    for name, expression in definition.found.items():
        value: int = calculated(expression, known)
        if name in ("verdict", *definition.codes):
            told[name] = VERDICTS[value].value
        elif name == "binding":
            told[name] = None if value < 0 else definition.limits[value]
        else:
            told[name] = None if value < 0 else value
    return told


class TestDefinition:
    """What a policy finds of an account, traced once and worked out on whole numbers, is what the package finds."""

    @pytest.mark.parametrize("policy", [*LISTED, *AMENDED], ids=NAMES)
    def test_finds_what_the_package_finds(self, policy: Policy) -> None:
        definition = definition_of(policy)

        for row in rows(COUNT, policy, definition.facts):
            assert told_by(definition, row) == found(row, policy), row

    @pytest.mark.parametrize("policy", [*LISTED, *AMENDED], ids=NAMES)
    def test_no_step_leaves_64_bits(self, policy: Policy) -> None:
        definition = definition_of(policy)

        for row in rows(COUNT // 5, policy, definition.facts):
            assert all(abs(value) < _IN_64_BITS for value in steps_of(definition, row).values())

    @pytest.mark.parametrize("policy", [None, [], [LISTED[0]], "order-2016", {}])
    def test_is_of_a_policy_and_of_nothing_else(self, policy: Any) -> None:
        with pytest.raises(InvalidValue, match="policy cannot be .*: give a Policy"):
            definition_of(policy)

    def test_is_of_no_policy_whose_schedules_are_too_long(self) -> None:
        later = ((year, Euro(600_000 - year)) for year in range(2, 102))

        with pytest.raises(
            InvalidValue, match=r"policy cannot be .*yearly_ceiling.*: give numbers of at most 100 step"
        ):
            definition_of(amendment(numbers={"spearhead.yearly_ceiling": steps(Euro(500_000), *later)}))

    def test_is_of_schedules_of_many_years(self) -> None:
        ceilings = ((year, Euro(600_000 - year)) for year in range(2, 21))
        shares = ((year, Fraction(1, year)) for year in range(2, 21))
        numbers = {
            "spearhead.yearly_ceiling": steps(Euro(500_000), *ceilings),
            "spearhead.aid_intensity": steps(Fraction(1, 2), *shares),
        }
        policy = amendment(numbers=numbers)
        definition = definition_of(policy)

        for row in rows(COUNT // 5, policy, definition.facts):
            assert told_by(definition, row) == found(row, policy), row

    @pytest.mark.parametrize("code", ["verdict", "Maximum_Aid", "problem", "cof-1"])
    def test_is_of_no_policy_whose_codes_are_the_names_of_something_else(self, code: str) -> None:
        rules = tuple(evolve(rule, code=code) if rule.code == "AID-2" else rule for rule in POLICY.rules)

        with pytest.raises(InvalidValue, match="policy cannot be .*: give one whose rules have other codes than"):
            definition_of(evolve(POLICY, rules=rules))


class TestValues:
    """One is a whole number and a share, and what is traced with the one is not taken for the other."""

    def test_are_told_apart_by_their_kind(self) -> None:
        def shared(cofinancing: Euro, share: Any) -> Euro:
            return cofinancing.times_rounded_down(Fraction(1, 2)) if isinstance(share, Fraction) else cofinancing

        rules = cofinancing_amendment(shared).rules_about(YearAccount)
        cap = next(rule.function for rule in rules if rule.code == "COF-2")
        amounts = [amount_of("COF-2", cap, (value,)) for value in (Fraction(1), 1, Fraction(1))]

        assert [amount.operation for amount in amounts] == ["times", "told", "times"]
