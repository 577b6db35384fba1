"""Trials: rules, the policy under which they judge, and the subjects that no chance is left to miss."""

import pickle
from collections.abc import Iterator
from contextlib import suppress
from typing import Any, TypeVar, cast

from attrs import Factory, evolve, field, frozen

from flemish_clusters.assessment import assess
from flemish_clusters.facts import Subject
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.samples import (
    FITTING,
    SAMPLES,
    Tried,
    Values,
    asked_by,
    bare,
    counts_around,
    values_under,
)
from flemish_clusters.testing.walk import facts, fields_of, with_fact, with_facts

Value = TypeVar("Value")


def fresh(value: Value) -> Value:
    """Return a value made anew, since a rule can change by force what it is given."""
    again: Value = pickle.loads(pickle.dumps(value))  # noqa: S301 - it was made here
    return again


def reads(rule: Rule[Any], path: str) -> bool:
    """Return whether a rule reads a fact: it, something inside it, or what it is inside of."""
    return any(_holds(read, path) or _holds(path, read) for read in rule.reads)


def _holds(outer: str, inner: str) -> bool:
    return inner == outer or inner.startswith((f"{outer}.", f"{outer}["))


def _given_to_rules(trial: "Trial") -> Policy:
    kinds = {rule.about for rule in trial.rules}
    rules = (evolve(rule) for rule in trial.policy.rules if rule.about not in kinds)
    return evolve(trial.policy, rules=tuple(rules), terms=fresh(trial.policy.terms))


@frozen(eq=False)
class Trial:
    """Rules on trial.

    Attributes:
        policy: The policy that they are in.
        rules: The rules, all about one class of subjects.
        values: The values that facts are tried with.
        given: What the rules are given, and nobody else: the terms, and the rules on the parts of a subject.
    """

    policy: Policy
    rules: tuple[Rule[Any], ...]
    values: Values
    given: Policy = field(init=False, default=Factory(_given_to_rules, takes_self=True))

    def parts(self, rule: Rule[Any], subject: Subject) -> tuple[Assessment, ...]:
        """Return the assessments that a rule weighs of the parts of a subject, without the rules on trial."""
        return assess(subject, policy=self.given).parts if rule.weighs_parts else ()

    def judge(self, rule: Rule[Any], subject: Any, parts: tuple[Assessment, ...] | None = None) -> Judgement:
        """Return what a rule finds of a subject.

        Raises:
            LawBroken: The rule raises, or what it returns is no judgement.
        """
        weighed = self.parts(rule, subject) if parts is None else parts
        try:
            judgement: object = rule(subject, self.given.terms, weighed)
        except Exception as error:
            raise LawBroken(Law.FINDS, rule.code, subject, f"it raises {error!r}") from error
        if not isinstance(judgement, Judgement):
            raise LawBroken(Law.FINDS, rule.code, subject, f"it returns {judgement!r}, which is no judgement")
        return judgement

    def verdicts(self, subject: Subject) -> dict[str, Verdict]:
        """Return the verdict of each rule of the policy about a subject, by its code."""
        return {rule.code: self.judge(rule, subject).verdict for rule in self.policy.rules_about(type(subject))}

    def samples(self) -> Iterator[Subject]:
        """Return the samples of the class on trial, each changed until it meets the policy, and as it is.

        Those that meet it, and the one that meets least, are there too with less told of a list.
        """
        samples = fresh(SAMPLES[self.rules[0].about])
        fitted = [self.fitted(sample) for sample in samples]
        yield from (*fitted, *samples)
        for sample in (*fitted[:-1], samples[-1]):
            yield from _told_less(sample)

    def variants(self) -> Iterator[Subject]:
        """Return the samples that meet the policy with every other value of one fact that a rule on trial reads."""
        for sample in map(self.fitted, SAMPLES[self.rules[0].about]):
            for fact in facts(sample, self.values.asked):
                if not fact.is_of_a_member and any(reads(rule, fact.path) for rule in self.rules):
                    others = (with_fact(sample, fact.path, value) for value in self.values.others(fact))
                    yield from filter(None, others)

    def fitted(self, subject: Any) -> Any:
        """Return the subject changed, one fact at a time, until the rules of the policy are met, as far as they can."""
        subject, kind = fresh(subject), cast("type[Subject]", type(subject))
        for rule in self.policy.rules_about(kind):
            with suppress(LawBroken):
                subject = next(self._meeting(rule, subject), subject)
        return subject

    def _meeting(self, rule: Rule[Any], subject: Any) -> Iterator[Any]:
        """Return the subject where it meets a rule or need not, and those with one other fact that do meet it."""
        if self.judge(rule, subject).verdict in (Verdict.MET, Verdict.NOT_APPLICABLE):
            yield subject
        for fact in facts(subject, self.values.asked):
            for value in self.values.of(fact) if reads(rule, fact.path) else ():
                other = with_fact(subject, fact.path, value)
                if other is not None and self.judge(rule, other).verdict is Verdict.MET:
                    yield other


def trial_of(policy: Policy, rules: tuple[Rule[Any], ...], more: Tried) -> Trial:
    """Return the trial of rules of a policy; companies that it is tried with fit the demands of the policy.

    Args:
        policy: The policy.
        rules: Rules of it, all about one class of subjects.
        more: Further values that facts are tried with, by the names of the facts.
    """
    asked = asked_by(policy)
    trial = Trial(evolve(policy, terms=fresh(policy.terms)), rules, fresh(values_under(policy, more, asked)))
    fitting = trial.fitted(evolve(FITTING, further=dict.fromkeys(asked, True)))
    return evolve(trial, values=trial.values.suiting(fitting, counts_around(policy.terms.minimum_companies.value)))


def _told_less(sample: Subject) -> Iterator[Subject]:
    """Return a sample with a member of which nothing is told, beside its last or for it, and with a list to come."""
    for fact in facts(sample):
        changes: list[dict[str, Any]] = []
        if fields_of(next(iter(fact.items), None)):
            stranger = bare(fact.items[-1])
            changes = [{fact.path: (*members, stranger)} for members in (fact.items[:-1], fact.items)]
        elif fact.value is True:
            changes = [{fact.path.removesuffix("_complete"): (), fact.path: False}]
        yield from filter(None, (with_facts(sample, change) for change in changes if not fact.is_of_a_member))
