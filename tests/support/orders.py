"""Orders: made-up amendments of the policy of 2016, for tests of what happens when the policy changes."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import Company, Euro, Message, Policy
from flemish_clusters.policies import Status, Timeline
from flemish_clusters.readings import AS_DECLARED, BOTH_HOLD
from flemish_clusters.rules import Force, Rule, attested
from flemish_clusters.sources import PAGE, Authority, Source
from flemish_clusters.testing import days
from flemish_clusters.testing.values import texts
from tests.support.policy_strategies import policies
from tests.support.usual import POLICY

SOURCE: Final = Source(
    key="MADE_UP_ORDER",
    title="A made-up order",
    where="nowhere: it is made up",
    authority=Authority.HYPOTHETICAL,
    unit=Message(en="art.", nl="art."),
    parts=("1", "2"),
)
BASIS: Final = SOURCE.article("1")
TITLE: Final = Message(en="made-up order", nl="verzonnen besluit")
FIRST_DAY: Final = date(2027, 1, 1)
"""The first day on which the made-up order is in force."""

has_a_partner: Final = attested(
    "COM-9",
    about=Company,
    fact="further.international_partner",
    says=Message(en="The company has a partner abroad.", nl="De onderneming heeft een partner in het buitenland."),
    cites=(SOURCE.article("2"),),
)
"""A company has a partner abroad."""


def amendment(base: Policy = POLICY, **changes: Any) -> Policy:
    """Return a hypothetical version that changes nothing but what is given."""
    usual: dict[str, Any] = {
        "name": "made-up-order",
        "title": TITLE,
        "in_force_from": FIRST_DAY,
        "published_on": date(2026, 12, 15),
        "basis": BASIS,
        "status": Status.HYPOTHETICAL,
    }
    return base.amended(**{**usual, **changes})


NEWER: Final = amendment(
    numbers={
        "spearhead.aid_intensity": Fraction(2, 5),
        "spearhead.match": Fraction(3, 2),
        "spearhead.yearly_ceiling": Euro(600_000),
        "innovative_business_network.funding_years": 4,
    },
    added=(has_a_partner,),
    repealed=("COM-4",),
)
"""The policy of 2016 with other numbers, a rule added and a rule repealed."""

TIMELINE: Final = Timeline((POLICY, NEWER))
"""The policy of 2016 and the made-up order after it."""


def typical(code: str) -> Rule[Any]:
    """Return a demand of the policy of 2016 as a characteristic, under a code of its own."""
    demand = next(rule for rule in POLICY.rules if rule.code == code)
    return evolve(demand, code=f"TYP-{code}", force=Force.CHARACTERISTIC)


def until(day: date) -> Policy:
    """Return the policy of 2016 as if it ended on a day, that day included."""
    return evolve(POLICY, in_force_until=day)


def versions() -> SearchStrategy[Policy]:
    """Return policies that differ in anything: numbers, rules and their order, citations, readings, validity.

    They hold for all grants alike: what a version changes for new grants only makes two policies of it.
    """
    changes = st.dictionaries(st.integers(0, 30), st.sampled_from(_RULE_CHANGES), max_size=4)
    messages = st.builds(Message, en=texts(), nl=texts())
    validity = st.fixed_dictionaries(
        {},
        optional={
            "name": texts(),
            "title": messages,
            "published_on": days(),
            "checked_on": days(),
            "basis": st.sampled_from((BASIS, PAGE.whole())),
            "status": st.sampled_from(Status),
            "notes": st.lists(messages, max_size=2).map(tuple),
        },
    )
    in_force = st.tuples(days(), st.none() | days())
    moves = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=4)
    return st.builds(_version, policies(), changes, moves, validity, st.none() | in_force)


def _version(
    policy: Policy,
    changes: dict[int, Callable[[Rule[Any]], Rule[Any]]],
    moves: list[tuple[int, int]],
    validity: dict[str, Any],
    in_force: tuple[date, date | None] | None,
) -> Policy:
    rules = [changes[place](rule) if place in changes else rule for place, rule in enumerate(policy.rules)]
    for start, end in moves:
        if start < len(rules):
            rules.insert(end, rules.pop(start))
    if in_force is not None:
        first, last = in_force
        validity = {**validity, "in_force_from": first if last is None else min(first, last)}
        validity["in_force_until"] = None if last is None else max(first, last)
    return evolve(policy, rules=tuple(rules), earlier_grants=None, grants_from=None, **validity)


_RULE_CHANGES: Final[tuple[Callable[[Rule[Any]], Rule[Any]], ...]] = (
    lambda rule: evolve(rule, cites=(BASIS,)),
    lambda rule: evolve(rule, rests_on=(AS_DECLARED, BOTH_HOLD)),
    lambda rule: evolve(rule, cites=(BASIS,), rests_on=()),
    lambda rule: evolve(rule, revision=rule.revision + 1),
    lambda rule: evolve(rule, code=f"{rule.code}-NEW", says=TITLE),
)
