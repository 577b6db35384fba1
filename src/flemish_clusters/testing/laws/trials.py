"""Trials: rules, the policy under which they judge, and the values that facts are tried with."""

from contextlib import suppress
from copy import deepcopy
from typing import Any

from attrs import Factory, evolve, field, frozen

from flemish_clusters.assessment import assess
from flemish_clusters.facts import Subject
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.terms import Terms
from flemish_clusters.testing.laws.choices import Choices, Values, choices_for
from flemish_clusters.testing.laws.facts import facts, with_fact
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.models import FITTING


def _policy_of_the_parts(trial: "Trial") -> Policy:
    """Return a policy of rules and terms that are nobody else's, since a rule on trial can change them."""
    kinds = {rule.about for rule in trial.rules}
    weighed = any(rule.weighs_parts for rule in trial.policy.rules if rule.about in kinds)
    rules = (evolve(rule) for rule in trial.policy.rules if weighed and rule.about not in kinds)
    return evolve(trial.policy, rules=tuple(rules), terms=deepcopy(trial.policy.terms))


@frozen
class Trial:
    """Rules on trial.

    Attributes:
        policy: The policy that they are in.
        rules: The rules, all about one class of subjects.
        choices: The values that facts are tried with.
    """

    policy: Policy
    rules: tuple[Rule[Any], ...]
    choices: Choices = field(eq=False)
    _parts: Policy = field(init=False, eq=False, default=Factory(_policy_of_the_parts, takes_self=True))

    @property
    def terms(self) -> Terms:
        """The terms that the rules are given: those of the policy, as long as no rule changes them."""
        return self._parts.terms

    def judge(self, rule: Rule[Any], subject: Subject) -> Judgement:
        """Return what a rule finds of a subject.

        Raises:
            LawBroken: The rule raises, or what it returns is no judgement.
        """
        return self.judge_with(self.parts(rule, subject), rule, subject)

    def parts(self, rule: Rule[Any], subject: Subject) -> tuple[Assessment, ...]:
        """Return the assessments that a rule weighs of the parts of a subject, without the rules on trial."""
        return assess(subject, policy=self._parts).parts if rule.weighs_parts else ()

    def judge_with(self, parts: tuple[Assessment, ...], rule: Rule[Any], subject: Subject) -> Judgement:
        """Return what a rule finds of a subject of which the assessments of the parts are at hand.

        Raises:
            LawBroken: The rule raises, or what it returns is no judgement.
        """
        try:
            judgement: object = rule(subject, self.terms, parts)
        except Exception as error:
            raise LawBroken(Law.FINDS, rule.code, subject, f"it raises {error!r}") from error
        if not isinstance(judgement, Judgement):
            raise LawBroken(Law.FINDS, rule.code, subject, f"it returns {judgement!r}, which is no judgement")
        return judgement

    def judgements(self, subject: Subject) -> dict[str, Judgement]:
        """Return what each rule on trial finds of a subject, by its code."""
        return {rule.code: self.judge(rule, subject) for rule in self.rules}

    def verdicts(self, subject: Subject) -> dict[str, Verdict]:
        """Return the verdict of each rule of the policy about a subject, by its code."""
        return {rule.code: self.judge(rule, subject).verdict for rule in self.policy.rules_about(type(subject))}

    def fitted(self, subject: Subject) -> Subject:
        """Return the subject changed, one fact at a time, until the rules of the policy are met, as far as they can."""
        subject = deepcopy(subject)
        for rule in self.policy.rules_about(type(subject)):
            with suppress(LawBroken):
                subject = self._meeting(rule, subject)
        return subject

    def _meeting(self, rule: Rule[Any], subject: Subject) -> Subject:
        if self.judge(rule, subject).verdict in _MEETS:
            return subject
        for fact in facts(subject, self.choices.asked):
            for value in self.choices.of(fact) if reads(rule, fact.path) else ():
                other = with_fact(subject, fact.path, value)
                if other is not None and self.judge(rule, other).verdict is Verdict.MET:
                    return other
        return subject


_MEETS = (Verdict.MET, Verdict.NOT_APPLICABLE)


def trial_of(policy: Policy, rules: tuple[Rule[Any], ...], values: Values) -> Trial:
    """Return the trial of rules of a policy; companies that it is tried with fit the demands of the policy.

    Args:
        policy: The policy.
        rules: Rules of it, all about one class of subjects.
        values: Further values that facts are tried with, by the names of the facts.
    """
    own = evolve(policy, terms=deepcopy(policy.terms))
    trial = Trial(own, rules, choices_for(policy, values))
    fitting: Any = trial.fitted(evolve(FITTING, further=dict.fromkeys(trial.choices.asked, True)))
    return evolve(trial, choices=trial.choices.with_companies(fitting))


def reads(rule: Rule[Any], path: str) -> bool:
    """Return whether a rule reads a fact: it, something inside it, or what it is inside of."""
    return any(_holds(read, path) or _holds(path, read) for read in rule.reads)


def _holds(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith((f"{outer}.", f"{outer}["))
