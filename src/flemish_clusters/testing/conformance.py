"""Conformance: whether a rule or a policy keeps the laws, with the smallest counterexample where it does not."""

import pickle
from collections.abc import Callable, Collection, Mapping
from functools import partial
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve
from hypothesis.strategies import SearchStrategy

from flemish_clusters.checks import Check, checked, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.testing import aid_laws, answer_laws, verdict_laws
from flemish_clusters.testing.fact_strategies import subjects_of
from flemish_clusters.testing.host_laws import nothing_depends_on_the_host
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.samples import SAMPLES, Tried
from flemish_clusters.testing.shrinker import drawn, simplest
from flemish_clusters.testing.thresholds import Threshold, threshold_is_sharp
from flemish_clusters.testing.trials import Trial, fresh, trial_of

_OF_RULES: Final[tuple[tuple[Law, Callable[[Rule[Any]], None]], ...]] = (
    (Law.VALUE, answer_laws.rule_is_a_value),
    (Law.CITES, answer_laws.citations_resolve),
    (Law.WORDS, answer_laws.statement_is_in_both_languages),
)
_OF_SUBJECTS: Final[tuple[tuple[Law, Callable[[Trial, Any], None]], ...]] = (
    (Law.SAME, verdict_laws.finds_the_same),
    (Law.FINDS, verdict_laws.finds),
    (Law.HOST, nothing_depends_on_the_host),
    (Law.VALUE, answer_laws.judgement_is_a_value),
    (Law.CITES, answer_laws.numbers_cite),
    (Law.WORDS, answer_laws.reason_is_in_both_languages),
    (Law.READINGS, answer_laws.readings_are_named),
    # That a limit is made wrongly tells its author more than that it is not honest.
    (Law.SHARP, aid_laws.limit_is_sharp),
    (Law.MONOTONE, aid_laws.more_never_lowers_a_limit),
    (Law.MAXIMUM, aid_laws.maximum_is_the_most_that_is_allowed),
    (Law.RAISING, aid_laws.what_is_to_be_raised_is_enough),
    (Law.HONEST, verdict_laws.losing_a_fact_is_honest),
    (Law.LOCAL, verdict_laws.unread_facts_do_not_matter),
    (Law.ORDER, verdict_laws.order_does_not_matter),
    (Law.EXACT, verdict_laws.missing_is_exact),
)
_SCOPE: Final = {
    "values": Check(
        "a mapping of the names of facts to tuples of values",
        lambda values: (
            issubclass(type(values), Mapping)
            and all(type(name) is str and type(tried) is tuple for name, tried in values.items())
        ),
    ),
    "keeping": Check(
        f"a collection of laws, each a Law ({', '.join(law.name for law in Law)})",
        lambda laws: issubclass(type(laws), Collection) and all(isinstance(law, Law) for law in laws),
    ),
    "max_examples": Check("a whole number from 1 on", lambda count: type(count) is int and count >= 1),
}
"""What says what to check, and on how much."""

_NOTHING: Final[Tried] = MappingProxyType({})


def check_rule(
    rule: Rule[Any],
    *,
    policy: Policy = POLICIES[-1],
    thresholds: tuple[Threshold, ...] = (),
    values: Tried = _NOTHING,
    subjects: SearchStrategy[Any] | None = None,
    keeping: Collection[Law] = tuple(Law),
    max_examples: int = 100,
) -> None:
    """Raise unless a rule keeps the laws.

    The same examples are tried in each run of the same program; nothing is printed, and no example is stored.

    Args:
        rule: The rule.
        policy: The policy that the rule is added to; a rule with the same code gives way to it.
        thresholds: Where the rule turns, as its source puts it.
        values: Values of facts that matter to the rule beyond those that are tried anyway, by the names of the
            facts; those that meet the rule first.
        subjects: The subjects to try; `None`: any that the rule is about.
        keeping: The laws to hold it to; none: nothing is checked but what is given.
        max_examples: How many subjects to try, at least one.

    Raises:
        LawBroken: The rule breaks one of the laws.
        InvalidValue: What is given is no rule, no policy, no threshold of a subject that the rule is about, no law.
    """
    checked("rule", rule, Rule)
    _check_scope(values=values, keeping=keeping, max_examples=max_examples)
    _check_thresholds(thresholds, rule)
    checked("subjects", subjects, SearchStrategy, type(None))
    trial = trial_of(_with(checked("policy", policy, Policy), rule), (rule,), values)
    for threshold in thresholds if Law.SHARP in keeping else ():
        threshold_is_sharp(trial, fresh(threshold))
    first = (*trial.samples(), *trial.variants()) if subjects is None else ()
    _hold(trial, first, subjects, keeping, max_examples)


def check_policy(
    policy: Policy,
    *,
    values: Tried = _NOTHING,
    keeping: Collection[Law] = tuple(Law),
    max_examples: int = 100,
) -> None:
    """Raise unless every rule of a policy keeps the laws, and each demand is told apart from all the others.

    The same examples are tried in each run of the same program; nothing is printed, and no example is stored.

    Args:
        policy: The policy.
        values: Values of facts that matter to its rules beyond those that are tried anyway, by the names of the
            facts; those that meet the rules first.
        keeping: The laws to hold it to; none: nothing is checked but what is given.
        max_examples: How many subjects of each class to try, at least one.

    Raises:
        LawBroken: A rule breaks one of the laws.
        InvalidValue: What is given is no policy, no law.
    """
    checked("policy", policy, Policy)
    _check_scope(values=values, keeping=keeping, max_examples=max_examples)
    for kind in SAMPLES:
        rules = policy.rules_about(kind)
        if rules:
            trial = trial_of(policy, rules, values)
            _hold(trial, (*trial.samples(),), None, keeping, max_examples)


def _hold(
    trial: Trial,
    first: tuple[Subject, ...],
    subjects: SearchStrategy[Any] | None,
    keeping: Collection[Law],
    max_examples: int,
) -> None:
    """Hold the rules on trial to the laws on rules, then on each subject, then on all subjects together."""
    for law, breaks_rule in _OF_RULES:
        for rule in trial.rules if law in keeping else ():
            breaks_rule(rule)
    kind: type = trial.rules[0].about
    drawn_from = subjects_of(kind, trial.values.asked) if subjects is None else subjects
    more = [checked("subjects", subject, kind) for subject in drawn(drawn_from, max_examples)]
    # What is kept as bytes no rule can spoil, whatever it changes by force.
    examples = [pickle.dumps(subject) for subject in dict.fromkeys((*first, *more))]
    for law, breaks in _OF_SUBJECTS:
        for example in examples if law in keeping else ():
            _hold_to(partial(breaks, trial), example)
    if Law.PAIR in keeping:
        verdict_laws.each_demand_has_a_pair(trial, (*trial.samples(), *map(pickle.loads, examples)))


def _hold_to(breaks: Callable[[Any], None], example: bytes) -> None:
    """Raise the breach on the simplest subject where a law is broken on an example."""
    subject = pickle.loads(example)  # noqa: S301 - it was made here
    try:
        breaks(subject)
    except LawBroken as found:
        broken = simplest(found, pickle.loads(example), lambda simpler: breaks(fresh(simpler)))  # noqa: S301 - as above
        raise broken from broken.__cause__


def _with(policy: Policy, rule: Rule[Any]) -> Policy:
    """Return the policy with a rule, in the place of one with the same code, or else at the end."""
    if all(other.code != rule.code for other in policy.rules):
        return policy.with_rules(rule)
    return evolve(policy, rules=tuple(rule if other.code == rule.code else other for other in policy.rules))


def _check_scope(**given: object) -> None:
    """Raise `InvalidValue` unless these say what to check, and on how much."""
    for name, value in given.items():
        if not _SCOPE[name].accepts(value):
            raise InvalidValue(name, value, _SCOPE[name].expected)


def _check_thresholds(thresholds: Any, rule: Rule[Any]) -> None:
    """Raise `InvalidValue` unless these are thresholds of subjects that a rule is about."""
    expected = tuple_of(Threshold)
    if not expected.accepts(thresholds):
        raise InvalidValue("thresholds", thresholds, expected.expected)
    for threshold in thresholds:
        checked("Threshold.subject", threshold.subject, rule.about)
