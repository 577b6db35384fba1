"""Definition: what a policy finds of an account, as steps on whole numbers that columns, SQL and proofs all take."""

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import lru_cache, partial
from operator import attrgetter
from typing import Final

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.definition.agreement import Together
from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.expressions import Expression, columns_in
from flemish_clusters.definition.limits import ANNIVERSARY, NOT_APPLICABLE, UNDETERMINED, VERDICTS
from flemish_clusters.definition.outcome import Outcome, facts_of, outcome_under
from flemish_clusters.definition.steps import Step, Steps
from flemish_clusters.definition.tracing import FIRST_DAY, YEAR
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.policies.policy import Policy

_PROBLEM: Final = "problem"
"""The column that tells of a row why it tells of no account."""


@frozen(kw_only=True, repr=False)
class Definition:
    """What a policy finds of an account.

    It reads whole numbers: `kind`, the place of the kind of cluster among `ClusterKind`; `first_day` and `decided_on`,
    each as a number such as 20270131; `years`, `year` and the amounts in cents. `NOT_KNOWN` stands for a day of the
    decision or an amount that is not known.

    Attributes:
        facts: The paths of the amounts that it reads.
        steps: What is worked out, in order.
        found: What is found, by the names of the columns; verdicts as places among `VERDICTS`, amounts in cents.
        codes: The codes of the rules about an account.
        limits: The names of the limits, by whose places `binding` tells.
    """

    policy: Policy
    facts: tuple[str, ...]
    steps: tuple[Step, ...]
    found: Mapping[str, Expression]
    codes: tuple[str, ...]
    limits: tuple[str, ...]

    @property
    def turns(self) -> list[list[Step]]:
        """The steps in as few turns as can be, those first that need none; there is one turn at least."""
        turn: dict[str, int] = {}
        turns: list[list[Step]] = [[]]
        for step in self.steps:
            turn[step.name] = max((turn[name] + 1 for name in columns_in(step.value) if name in turn), default=0)
            turns += [[]] if turn[step.name] == len(turns) else []
            turns[turn[step.name]].append(step)
        return turns

    def words_for(self, name: str) -> tuple[str, ...] | None:
        """Return what is told of a thing that is found, each word by its place; `None` where it is an amount."""
        if name in ("verdict", *self.codes):
            return tuple(verdict.value for verdict in VERDICTS)
        return self.limits if name == "binding" else None


def alike_in(names: Sequence[str]) -> list[str]:
    """Return the names that stand twice among some; capitals make no other name in most databases."""
    counted = Counter(name.casefold() for name in names)
    return [name for name in names if counted[name.casefold()] > 1]


def definition_of(policy: Policy) -> Definition:
    """Return what a policy finds of an account, traced from its rules.

    Raises:
        InvalidValue: A rule about an account is none that `at_most` makes, or a function of one cannot be traced.
    """
    return _definition_of(checked("policy", policy, Policy))


@lru_cache(maxsize=64)
def _definition_of(policy: Policy) -> Definition:
    versions = policy.governing(None)
    facts = facts_of(versions)
    capping = [rule for version in versions for rule in version.rules_about(YearAccount)]
    codes = tuple(dict.fromkeys(rule.code for rule in capping))
    names = tuple(dict.fromkeys(rule.function.name for rule in capping))
    steps = Steps()
    steps.keep(ANNIVERSARY.of[0], FIRST_DAY + (YEAR - 1) * 10_000)
    later = (Steps(steps.taken, f" ({one.name})") for one in versions[1:])
    outcomes = [outcome_under(*pair, names) for pair in zip(versions, (steps, *later), strict=True)]
    together = Together(versions, outcomes)
    found = {
        "maximum_aid": together.maximum(),
        "known_bound": together.bound(),
        "binding": together.binding(),
        "still_to_raise": together.agreed(attrgetter("to_raise"), NOT_KNOWN),
        "verdict": together.agreed(attrgetter("verdict"), UNDETERMINED),
    }
    if alike := alike_in((*found, _PROBLEM, *codes)):
        others = ", ".join((*found, _PROBLEM))
        raise InvalidValue("policy", alike, f"one whose rules have other codes than {others}, in small too")
    found |= {code: together.agreed(partial(_verdict_of, code), UNDETERMINED) for code in codes}
    leading = steps.leading_to(found.values())
    return Definition(policy=policy, facts=facts, steps=leading, found=found, codes=codes, limits=names)


def _verdict_of(code: str, outcome: Outcome) -> Expression:
    return outcome.verdicts.get(code, NOT_APPLICABLE)
