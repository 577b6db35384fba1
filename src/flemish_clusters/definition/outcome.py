"""Outcome: what one whole policy finds of an account, rule by rule and together, as steps."""

from collections.abc import Iterable, Mapping, Sequence

from attrs import frozen

from flemish_clusters.definition.amounts import MOST, NEVER, NOT_KNOWN
from flemish_clusters.definition.expressions import Expression, column, number, when
from flemish_clusters.definition.limits import VERDICTS, Capped, Limit
from flemish_clusters.definition.raising import RAISED, left_to_raise, lowest
from flemish_clusters.definition.steps import Steps
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.judgements import Force
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Cap


@frozen(kw_only=True, repr=False)
class Outcome:
    """What one whole policy finds of an account; amounts in cents, `NOT_KNOWN` where not known.

    Attributes:
        limits: The demands that cap the aid, by rank.
        verdicts: The verdict of each rule, by its code, as its place among `VERDICTS`.
        is_decided: Whether no fact that is not known can lower the most aid.
        binding: The place of the limit that sets the amount; `NOT_KNOWN` where none does.
    """

    limits: tuple[Limit, ...]
    verdicts: Mapping[str, Expression]
    verdict: Expression
    is_decided: Expression
    maximum: Expression
    bound: Expression
    binding: Expression
    to_raise: Expression


def facts_of(policies: Iterable[Policy]) -> tuple[str, ...]:
    """Return the paths of the amounts that an account always has, and of those that rules of some policies need.

    Raises:
        InvalidValue: A rule about an account is none that `at_most` makes.
    """
    rules = [rule for policy in policies for rule in policy.rules_about(YearAccount)]
    if others := [rule.code for rule in rules if type(rule.function) is not Cap]:
        raise InvalidValue("policy", others, "one whose rules about an account are all made by at_most")
    needed = (path for rule in rules for path in rule.function.needs)
    return tuple(dict.fromkeys(("eligible_costs", RAISED, "aid", *needed)))


def outcome_under(policy: Policy, steps: Steps, names: Sequence[str]) -> Outcome:
    """Return what a whole policy finds, and take the steps to it, by the names of all limits that there are."""
    paths = [path for path in facts_of([policy]) if path != "aid"]
    low = {path: steps.keep(f"{path}.least", column(path).most(0)) for path in paths}
    high = {path: steps.keep(f"{path}.most", when(column(path) < 0, MOST, column(path))) for path in paths}
    found = [Capped(rule, policy.terms).limit(steps, low, high) for rule in policy.rules_about(YearAccount)]
    verdicts = {one.code: steps.keep(one.code, one.verdict) for one in found}
    demands = [one for one in found if one.capped.rule.force is Force.DEMAND]
    limits = tuple(sorted(demands, key=lambda one: one.cap.rank))
    least, most = (steps.keep(end, lowest(getattr(one, end) for one in limits)) for end in ("least", "most"))
    known = [steps.keep(f"{one.code}.known", when(one.bites, one.known_or(NEVER), NEVER)) for one in limits]
    bound = steps.keep("bound", lowest(known, NEVER))
    is_decided = steps.keep("is_decided", least.equals(most))
    is_known = is_decided & (bound <= MOST)
    binding = number(NOT_KNOWN)
    for one, amount in reversed([*zip(limits, known, strict=True)]):
        binding = when(amount.equals(bound), names.index(one.cap.name), binding)
    return Outcome(
        limits=limits,
        verdicts=verdicts,
        verdict=steps.keep("verdict", lowest((verdicts[one.code] for one in demands), len(VERDICTS) - 1)),
        is_decided=is_decided,
        maximum=steps.keep("maximum_aid", when(is_known, bound, NOT_KNOWN)),
        bound=steps.keep("known_bound", when(bound <= MOST, bound, NOT_KNOWN)),
        binding=steps.keep("binding", when(is_known, binding, NOT_KNOWN)),
        to_raise=steps.keep("still_to_raise", left_to_raise(limits, steps, low, high)),
    )
