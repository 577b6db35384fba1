"""Checks: whether a rule or a policy keeps the laws, with the smallest counterexample where it does not."""

from collections.abc import Callable, Collection, Mapping
from copy import deepcopy
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve
from hypothesis.strategies import SearchStrategy

from flemish_clusters.checks import checked
from flemish_clusters.facts import Subject
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.testing import laws
from flemish_clusters.testing.arguments import check_scope, check_subjects, check_thresholds
from flemish_clusters.testing.drawing import drawn, smallest, subjects_on_trial
from flemish_clusters.testing.laws import Law, LawBroken, Threshold, Trial, threshold_is_sharp, trial_of
from flemish_clusters.testing.models import MODELS
from flemish_clusters.testing.variants import models_on_trial, variants

LawOfRules = tuple[Law, Callable[[Trial, Rule[Any]], None]]
LawOfSubjects = tuple[Law, Callable[[Trial, Any], None]]

_NOTHING: Final = MappingProxyType[str, tuple[Any, ...]]({})
_OF_RULES: Final[tuple[LawOfRules, ...]] = (
    (Law.VALUE, laws.rule_is_a_value),
    (Law.CITES, laws.citations_resolve),
    (Law.WORDS, laws.statement_is_in_both_languages),
)
_OF_SUBJECTS: Final[tuple[LawOfSubjects, ...]] = (
    (Law.SAME, laws.finds_the_same),
    (Law.FINDS, laws.finds),
    (Law.HOST, laws.nothing_depends_on_the_host),
    (Law.VALUE, laws.judgement_is_a_value),
    (Law.CITES, laws.numbers_cite),
    (Law.WORDS, laws.reason_is_in_both_languages),
    (Law.READINGS, laws.readings_are_named),
)
_OF_ACCOUNTS: Final[tuple[LawOfSubjects, ...]] = (
    (Law.SHARP, laws.limit_is_sharp),
    (Law.MONOTONE, laws.more_never_lowers_a_limit),
    (Law.MAXIMUM, laws.maximum_is_the_most_that_is_allowed),
    (Law.RAISING, laws.what_is_to_be_raised_is_enough),
)
"""Before those on facts: that a limit is made wrongly tells its author more than that it is not honest."""
_OF_FACTS: Final[tuple[LawOfSubjects, ...]] = (
    (Law.HONEST, laws.losing_a_fact_is_honest),
    (Law.LOCAL, laws.unread_facts_do_not_matter),
    (Law.ORDER, laws.order_does_not_matter),
    (Law.EXACT, laws.missing_is_exact),
)
_FEW: Final = 10
"""How many of the subjects that are drawn a law is tried on whose mistakes hardly depend on the subject."""


def check_rule(
    rule: Rule[Any],
    *,
    policy: Policy = POLICIES[-1],
    thresholds: tuple[Threshold, ...] = (),
    values: Mapping[str, tuple[Any, ...]] = _NOTHING,
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
    check_scope(values, keeping, max_examples)
    check_thresholds(thresholds, rule)
    check_subjects(subjects)
    trial = trial_of(_with(checked("policy", policy, Policy), rule), (rule,), values)
    for threshold in thresholds if Law.SHARP in keeping else ():
        threshold_is_sharp(trial, deepcopy(threshold))
    if subjects is None:
        _try(trial, tuple(dict.fromkeys(variants(trial, rule))), subjects_on_trial(trial), keeping, max_examples)
    else:
        _try(trial, (), subjects, keeping, max_examples)


def check_policy(
    policy: Policy,
    *,
    values: Mapping[str, tuple[Any, ...]] = _NOTHING,
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
    check_scope(values, keeping, max_examples)
    for kind in MODELS:
        rules = policy.rules_about(kind)
        if rules:
            trial = trial_of(policy, rules, values)
            _try(trial, models_on_trial(trial), subjects_on_trial(trial), keeping, max_examples)


def _try(
    trial: Trial,
    first: tuple[Subject, ...],
    subjects: SearchStrategy[Any],
    keeping: Collection[Law],
    max_examples: int,
) -> None:
    """Hold the rules on trial to the laws on rules, then on each subject, then on all subjects together."""
    for law, breaks in _OF_RULES:
        for rule in trial.rules if law in keeping else ():
            breaks(trial, rule)
    few, examples = _examples(trial, first, drawn(subjects, max_examples))
    of_accounts = _OF_ACCOUNTS if trial.rules[0].about is YearAccount else ()
    for law, breaks in (*_OF_SUBJECTS, *of_accounts, *_OF_FACTS):
        if law in keeping:
            _try_each(trial, breaks, few if law is Law.HOST else examples, subjects, max_examples)
    if Law.PAIR in keeping:
        laws.each_demand_has_a_pair(trial, deepcopy((*models_on_trial(trial), *examples)))


def _examples(
    trial: Trial, first: tuple[Subject, ...], more: tuple[Any, ...]
) -> tuple[tuple[Subject, ...], tuple[Subject, ...]]:
    """Return few subjects, for a law that hardly depends on them, and all."""
    for subject in more:
        checked("subjects", subject, trial.rules[0].about)
    return (*first, *more[:_FEW]), (*first, *more)


def _try_each(
    trial: Trial,
    breaks: Callable[[Trial, Any], None],
    examples: tuple[Subject, ...],
    subjects: SearchStrategy[Any],
    max_examples: int,
) -> None:
    def tried(subject: object) -> None:
        # A rule that changes its subject spoils no other trial.
        breaks(trial, deepcopy(subject))

    for example in examples:
        try:
            tried(example)
        except LawBroken as found:
            broken = smallest(subjects, tried, found, max_examples)
            raise evolve(broken) from broken.__cause__


def _with(policy: Policy, rule: Rule[Any]) -> Policy:
    """Return the policy with a rule, in the place of one with the same code, or else at the end."""
    if all(other.code != rule.code for other in policy.rules):
        return policy.with_rules(rule)
    return evolve(policy, rules=tuple(rule if other.code == rule.code else other for other in policy.rules))
