"""Changes: one thing that differs between two versions of the policy, as a value to match, print and apply."""

from typing import Any

from attrs import evolve, frozen

from flemish_clusters.checks import checked
from flemish_clusters.policies.amendments import with_parameter
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter


@frozen
class NumberChanged:
    """A number of the policy has another value.

    Attributes:
        path: The path of the number, such as `"spearhead.yearly_ceiling"`.
        old: The number as it was.
        new: The number as it becomes; its citation and readings may differ too.
    """

    path: str
    old: AnyParameter
    new: AnyParameter

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        return evolve(checked("policy", policy, Policy), terms=with_parameter(policy.terms, self.path, self.new))


@frozen
class CitationChanged:
    """A number or a rule that stays as it is has other citations.

    Attributes:
        place: The path of the number, or the code of the rule.
        old: The citations as they were.
        new: The citations as they become.
    """

    place: str
    old: tuple[Citation, ...]
    new: tuple[Citation, ...]

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        if self.place in dict(checked("policy", policy, Policy).terms.parameters()):
            return _with_parameter(policy, self.place, citation=self.new[0])
        return _with_rule(policy, self.place, cites=self.new)


@frozen
class ReadingChanged:
    """A number or a rule that stays as it is rests on other readings.

    Attributes:
        place: The path of the number, or the code of the rule.
        old: The readings as they were.
        new: The readings as they become.
    """

    place: str
    old: tuple[Reading, ...]
    new: tuple[Reading, ...]

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        if self.place in dict(checked("policy", policy, Policy).terms.parameters()):
            return _with_parameter(policy, self.place, rests_on=self.new)
        return _with_rule(policy, self.place, rests_on=self.new)


@frozen
class RuleRemoved:
    """A rule no longer holds."""

    rule: Rule[Any]

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        return evolve(
            checked("policy", policy, Policy), rules=tuple(rule for rule in policy.rules if rule.code != self.rule.code)
        )


@frozen
class RuleReplaced:
    """A rule takes the place of another about the same kind of subject."""

    old: Rule[Any]
    new: Rule[Any]

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        return evolve(
            checked("policy", policy, Policy),
            rules=tuple(self.new if rule.code == self.old.code else rule for rule in policy.rules),
        )


@frozen
class RuleAdded:
    """A rule is new.

    Attributes:
        rule: The rule.
        place: How many rules come before it.
    """

    rule: Rule[Any]
    place: int

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        return evolve(
            checked("policy", policy, Policy),
            rules=(*policy.rules[: self.place], self.rule, *policy.rules[self.place :]),
        )


@frozen
class ValidityChanged:
    """The name, the title, the act, the status or a day of the version differs.

    Attributes:
        field: The field of `Policy`.
        old: What it was.
        new: What it becomes.
    """

    field: str
    old: Any
    new: Any

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with this change made; raise `InvalidValue` where it is none."""
        return evolve(checked("policy", policy, Policy), **{self.field: self.new})


Change = NumberChanged | CitationChanged | ReadingChanged | RuleRemoved | RuleReplaced | RuleAdded | ValidityChanged
"""One thing that differs between two versions."""


def _with_parameter(policy: Policy, path: str, **changes: Any) -> Policy:
    parameter = dict(policy.terms.parameters())[path]
    return evolve(policy, terms=with_parameter(policy.terms, path, evolve(parameter, **changes)))


def _with_rule(policy: Policy, code: str, **changes: Any) -> Policy:
    rules = tuple(evolve(rule, **changes) if rule.code == code else rule for rule in policy.rules)
    return evolve(policy, rules=rules)
