"""Otherwise: what a verdict would be under an alternative of a reading, where the facts of a dossier can tell it.

An alternative changes how some rules judge, or what the yearly accounts are taken to say together. One that asks for
facts which no dossier holds is not worked out; where it can only ask less, or more, a verdict may still be sure.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from attrs import evolve

from flemish_clusters import Assessment, Dossier, Policy, Verdict, assess
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.readings import DESCRIPTIVE_VERBS
from making.otherwise.accounts import carried_over, over_the_period
from making.otherwise.rules import (
    Changed,
    all_of,
    all_there_may_be,
    also,
    also_within_the_term,
    as_it_is,
    as_much,
    begins_within_the_term,
    demanded,
    ends_within_the_term,
    exactly_the_term,
    fitting,
    half_of_all,
    half_to_even,
    half_up,
    instead,
    most_of,
    nothing_short,
    only_represents,
    rounding,
    two_institutions,
    typical,
)

Place = tuple[str, int]
"""The key of a reading, and which of its alternatives, counted from 1."""
Changes = Mapping[str, Changed | None]
"""How rules change, by their codes; `None`: such a rule does not hold."""


def assessed_otherwise(assessment: Assessment, place: Place) -> Assessment | None:
    """Return what would be found of a subject under an alternative; `None` where its facts do not tell that."""
    subject = assessment.subject
    if place in BY_RULES:
        return _agreed([assess(subject, policy=_with(one, assessment.policy)) for one in BY_RULES[place]])
    if place in BY_ACCOUNTS and type(subject) is Dossier and (told := BY_ACCOUNTS[place](subject)) is not None:
        return assess(evolve(subject, accounts=told), policy=assessment.policy)
    return assessment if place in SURE.get(assessment.verdict, ()) else None


def _agreed(found: Sequence[Assessment]) -> Assessment | None:
    """Return what is found however the words of an alternative are taken; `None` where that matters."""
    verdicts, reasons = {one.verdict for one in found}, {frozenset(it.code for it in one.deciding) for one in found}
    return found[0] if len(verdicts) == 1 and (verdicts == {Verdict.MET} or len(reasons) == 1) else None


def _with(changes: Changes, policy: Policy) -> Policy:
    """Return a policy of which some rules are changed."""
    made = ((rule, changes.get(rule.code, as_it_is)) for rule in policy.rules)
    return evolve(policy, rules=tuple(change(rule, policy) for rule, change in made if change is not None))


_CONDITIONS: Final[Changes] = {"IBN-1": demanded, "IBN-2": demanded}
_MARKS: Final[Changes] = {"COM-2": typical, "COM-3": typical, "COM-4": typical}
_DESCRIBED: Final[Changes] = {rule.code: typical for rule in ORDER_2016.rules if DESCRIPTIVE_VERBS in rule.rests_on}
_HALF_OF_ALL: Final[tuple[Changes, ...]] = (
    {"COF-1": also(half_of_all)},
    {"COF-1": instead(half_of_all)},
    {"COF-1": instead(half_of_all), "AID-1": None},
)
_FROM_THE_DECISION: Final[tuple[Changes, ...]] = (
    {"PER-1": ends_within_the_term, "PER-2": begins_within_the_term},
    {"PER-1": also_within_the_term, "PER-2": begins_within_the_term},
)

BY_RULES: Final[Mapping[Place, tuple[Changes, ...]]] = {
    ("descriptive-verbs", 1): (_CONDITIONS,),
    ("descriptive-verbs", 2): (_DESCRIBED,),
    ("equal-is-at-least-equal", 1): ({"COF-1": also(as_much)},),
    ("half-and-equal", 1): _HALF_OF_ALL,
    ("half-and-equal", 2): ({"COF-1": None},),
    ("half-and-equal", 3): ({"AID-1": None},),
    ("half-of-what", 3): ({"AID-1": also(all_there_may_be)},),
    ("how-many", 2): ({"NET-4": two_institutions},),
    ("mandate", 1): ({"ORG-2": only_represents},),
    ("marked-by", 1): (_MARKS,),
    ("network-characteristics", 1): (_CONDITIONS,),
    ("network-characteristics", 2): ({"IBN-1": demanded},),
    ("no-carry-over", 2): ({"COF-1": also(nothing_short)},),
    ("no-entitlement", 1): ({"AID-1": also(all_there_may_be)},),
    ("profile-of-some", 1): ({"COM-8": fitting(all_of)},),
    ("rounded-down", 1): ({"AID-1": rounding(half_up)}, {"AID-1": rounding(half_to_even)}),
    ("term-from-first-day", 1): _FROM_THE_DECISION,
    ("term-from-first-day", 2): ({"PER-1": exactly_the_term},),
    ("two-of-many", 1): ({"COM-8": fitting(most_of)},),
    ("two-of-many", 2): ({"COM-8": fitting(all_of)},),
}
"""The alternatives that change rules, in each way in which their words can be taken."""

BY_ACCOUNTS: Final = {("no-carry-over", 1): carried_over, ("tested-each-year", 1): over_the_period}
"""The alternatives that change what the accounts of a dossier say together."""

SURE: Final[Mapping[Verdict, frozenset[Place]]] = {
    Verdict.MET: frozenset(
        {
            *(("for-operation", 1), ("from-companies", 3), ("half-of-what", 1), ("kinds-named", 1)),
            *(("no-carry-over", 1), ("want-or-do", 1)),
        }
    ),
    Verdict.NOT_MET: frozenset(
        {("as-declared", 1), ("from-companies", 1), ("from-companies", 2), ("term-from-first-day", 3)}
    ),
}
"""The alternatives that only ask less, under which what is met stays so, and those that only ask more or count less."""
