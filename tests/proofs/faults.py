"""Faults: ways of spoiling what a definition works out, and amendments that change a cent, a day or a year."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Final, NamedTuple

from attrs import evolve

from flemish_clusters import Euro, Policy
from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.definition.amounts import MOST, NEVER
from flemish_clusters.definition.expressions import FALSE, TRUE, Expression, Operand, column, number, to_expression
from flemish_clusters.rules import Force
from tests.support.account_orders import AMENDED, steps, with_the_index
from tests.support.cofinancing_amendments import (
    MATCH,
    cofinancing_amendment,
    each_euro_twice,
    half_of_the_match_from_year_six,
    recapped,
)
from tests.support.orders import NEWER, amendment
from tests.support.usual import POLICY, without

Change = Callable[[Expression], Expression]
NAMED: Final = {policy.name: policy for policy in AMENDED}
STEPS: Final = NAMED["steps-by-year-and-day"]
NEW_GRANTS: Final = NAMED["shorter-for-new-grants"]
TYPICAL: Final = cofinancing_amendment(force=Force.CHARACTERISTIC)
INDEXED: Final = cofinancing_amendment(
    with_the_index, needs=("cofinancing", "further.carried_over", "period.further.index")
)


class Fault(NamedTuple):
    """A way of spoiling what the definition of a policy works out or finds under some names."""

    says: str
    names: tuple[str, ...]
    change: Change
    policy: Policy = POLICY

    @property
    def definition(self) -> Definition:
        """The definition, spoiled."""
        whole = definition_of(self.policy)
        steps = [evolve(one, value=self.change(one.value)) if one.name in self.names else one for one in whole.steps]
        found = {name: self.change(one) if name in self.names else one for name, one in whole.found.items()}
        assert steps != [*whole.steps] or found != whole.found, "nothing is spoiled"
        return evolve(whole, steps=tuple(steps), found=found)


def put(old: Operand, new: Operand) -> Change:
    """Return a change that puts one expression in the place of another, wherever that stands."""
    one, other = to_expression(old), to_expression(new)

    def changed(expression: Expression) -> Expression:
        if expression == one:
            return other
        parts = (changed(part) if isinstance(part, Expression) else part for part in expression.of)
        return Expression(expression.operation, tuple(parts))

    return changed


def always(other: Expression) -> Change:
    """Return a change that puts one expression in the place of any."""

    def changed(_: Expression) -> Expression:
        return other

    return changed


def with_the_characteristic(verdict: Expression) -> Expression:
    """Return a verdict in which a characteristic counts too."""
    return verdict.least(column("COF-2"))


AID, KIND, YEAR, BOUND = column("aid"), column("kind"), column("year"), column("bound")
COSTS, RAISED = column("eligible_costs.least"), column("cofinancing")
ANNIVERSARY, DECIDED = column("first_day_of_year"), column("decided_on")
COSTS_LIMIT: Final = column("AID-1.least")
WHOLE: Final = COSTS // 100
TO_RAISE: Final = column("beside.most") - RAISED
FOUND: Final = ("maximum_aid", "known_bound", "binding", "still_to_raise", "verdict", "PER-2", "AID-2")


def twice_known(expression: Expression) -> Expression:
    """Return the greater of two amounts in the place of the lesser."""
    one, other = column("AID-1.known"), column("COF-1.known")
    return put(one.least(other), one.most(other))(expression)


FAULTS: Final = (
    Fault("aid at the limit is refused", ("AID-1",), put(COSTS_LIMIT >= AID, COSTS_LIMIT > AID)),
    Fault("a share is rounded up", ("AID-1.least",), put(COSTS, COSTS + 1)),
    Fault("what is not known is nought for the most", ("COF-1.most",), always(column("COF-1.least"))),
    Fault("a limit is left out of the maximum", ("bound",), put(column("COF-1.known"), NEVER)),
    Fault("the greater limit is taken", ("bound",), twice_known),
    Fault("the kinds are exchanged", ("AID-2.least",), put(KIND.equals(1), KIND.equals(0))),
    Fault("the first step comes a year late", ("AID-1.least",), put(number(4) <= YEAR, number(5) <= YEAR), STEPS),
    Fault("the last step comes a year early", ("AID-1.least",), put(number(8) <= YEAR, number(7) <= YEAR), STEPS),
    Fault("a step on 29 February comes a day early", ("COF-1.least",), put(20240229, 20240228), STEPS),
    Fault("29 February counts as 28 February", ("COF-1.least",), put(20190229, 20190301), STEPS),
    Fault("what is over a hundred counts for nothing", ("AID-1.least",), put(COSTS - WHOLE * 100, 0), STEPS),
    Fault("a demand is left out of the verdict", ("verdict",), put(column("COF-1"), 2)),
    Fault("not yet known is told as not met", ("AID-1",), put(1, 0)),
    Fault("aid that is not known is nought", ("COF-1",), put(number(0) <= AID, TRUE)),
    Fault("a cent too much is to be raised", ("still_to_raise",), put(TO_RAISE, TO_RAISE + 1)),
    Fault("a cent too little is to be raised", ("still_to_raise",), put(TO_RAISE, TO_RAISE - 1)),
    Fault("what was raised is to be raised again", ("still_to_raise",), put(TO_RAISE, column("beside.most"))),
    Fault("nothing is told of what is to be raised", ("still_to_raise",), always(number(-1))),
    Fault(
        "what is to be raised is told too soon",
        ("still_to_raise",),
        put(column("best.least").equals(column("beside.most")), TRUE),
    ),
    Fault("another limit is told as binding", ("binding",), put(1, 3)),
    Fault("the maximum is told too soon", ("is_decided",), always(TRUE)),
    Fault("what is sure is a cent more", ("known_bound",), put(BOUND, BOUND + 1)),
    Fault("the term ends a year early", ("PER-2.least",), put(number(10) < YEAR, number(9) < YEAR)),
    Fault("a grant of the first day is an earlier one", FOUND, put(20270101, 20270102), NEW_GRANTS),
    Fault("a grant of which no day is known is an earlier one", FOUND, put(DECIDED < 0, FALSE), NEW_GRANTS),
    Fault(
        "a product goes past the largest amount",
        ("COF-1.least",),
        put(MOST, 2 * MOST),
        NAMED["the-largest-fractions"],
    ),
    Fault("a characteristic is a demand", ("verdict",), with_the_characteristic, TYPICAL),
    Fault("a kind that is not known gets aid", ("KIN-3.least",), put(0, MOST), NAMED["one-kind"]),
    Fault(
        "one amount is taken for another",
        ("COF-2.least",),
        put(column("further.carried_over.least"), column("cofinancing.least")),
        INDEXED,
    ),
    Fault("a limit is left open", ("AID-1.most",), always(number(MOST))),
)
"""Thirty of them."""


def a_cent_more(cofinancing: Euro, match: Fraction) -> Euro:
    """A cent more than what matches the cofinancing."""
    return cofinancing.divided_rounded_down(match).plus(Euro("0.01"))


def first_divided(cofinancing: Euro, match: Fraction) -> Euro:
    """A third of the cofinancing three times: two cents get lost."""
    return cofinancing.times_rounded_down(Fraction(1, 3)).times_rounded_down(Fraction(3)).divided_rounded_down(match)


def by_day(day: date) -> Policy:
    """Return the policy with another ceiling for the funding years that begin from a day on."""
    return amendment(numbers={"spearhead.yearly_ceiling": steps(Euro(500_000), (day, Euro(400_000)))})


def by_year(*later: tuple[int, Euro]) -> Policy:
    """Return the policy with a ceiling in steps."""
    return amendment(numbers={"spearhead.yearly_ceiling": steps(Euro(500_000), *later)})


def for_new_grants(day: date) -> Policy:
    """Return the policy with a shorter term for the grants from a day on."""
    return amendment(
        in_force_from=day, numbers={"spearhead.funding_years": 7}, new_grants_only=("spearhead.funding_years",)
    )


CHANGES: Final[dict[str, tuple[Policy, Policy]]] = {
    "another share": (POLICY, amendment(numbers={"spearhead.aid_intensity": Fraction(499_999, 1_000_000)})),
    "another match": (POLICY, amendment(numbers={"innovative_business_network.match": Fraction(1_000_001, 1_000_000)})),
    "a ceiling of a cent more": (POLICY, amendment(numbers={"spearhead.yearly_ceiling": Euro("500000.01")})),
    "a ceiling of a cent less": (POLICY, amendment(numbers={"spearhead.yearly_ceiling": Euro("499999.99")})),
    "a year less": (POLICY, amendment(numbers={"spearhead.funding_years": 9})),
    "a step a year later": (by_year((4, Euro(400_000))), by_year((5, Euro(400_000)))),
    "a last step of a cent more": (
        by_year((4, Euro(400_000)), (8, Euro(300_000))),
        by_year((4, Euro(400_000)), (8, Euro("300000.01"))),
    ),
    "a step a day later, on 1 March": (by_day(date(2024, 2, 29)), by_day(date(2024, 3, 1))),
    "new grants from a day later on": (for_new_grants(date(2027, 1, 1)), for_new_grants(date(2027, 1, 2))),
    "new grants only": (
        for_new_grants(date(2027, 1, 1)),
        amendment(numbers={"spearhead.funding_years": 7}),
    ),
    "no ceiling": (POLICY, without("AID-2")),
    "no cofinancing": (POLICY, without("COF-1")),
    "no demand any more": (POLICY, TYPICAL),
    "a cent more than the match": (POLICY, cofinancing_amendment(a_cent_more)),
    "rounded twice": (POLICY, cofinancing_amendment(first_divided)),
    "each euro twice": (POLICY, cofinancing_amendment(each_euro_twice)),
    "half from the sixth year on": (POLICY, half_of_the_match_from_year_six()),
    "a kind less": (POLICY, amendment(numbers={"innovative_business_network": None})),
    "the order of 2027": (POLICY, NEWER),
}
"""Two versions of which the second changes what is found of some account."""

SAME: Final[dict[str, tuple[Policy, Policy]]] = {
    "the same": (POLICY, POLICY),
    "another name and act": (POLICY, amendment()),
    "another code": (
        POLICY,
        evolve(POLICY, rules=tuple(recapped(MATCH, "COF-9") if one is MATCH else one for one in POLICY.rules)),
    ),
    "what concerns companies alone": (POLICY, amendment(repealed=("COM-4",))),
    "steps that change nothing": (by_year((4, Euro(400_000))), by_year((4, Euro(400_000)), (6, Euro(400_000)))),
}
"""Two versions that find the same of every account."""
