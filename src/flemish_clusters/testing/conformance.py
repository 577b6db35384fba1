"""Conformance: whether a rule or a policy keeps the laws, with the smallest counterexample where it does not."""

from collections.abc import Callable, Collection, Iterator, Mapping
from functools import lru_cache, partial
from itertools import product
from types import MappingProxyType
from typing import Any, Final

from attrs import evolve
from hypothesis.strategies import SearchStrategy

from flemish_clusters.checks import checked, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import FACTS, SUBJECTS, Subject, fact_fields
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.testing import aid_laws, answer_laws, strategies, verdict_laws
from flemish_clusters.testing.laws import Law, LawBroken, Threshold, drawn, simplest
from flemish_clusters.testing.trials import Trial, fresh, trial_of

Flaws = Callable[[Trial, Rule[Any], Any], Iterator[str]]
"""How a rule breaks a law on a subject, in words; nothing where it keeps it."""

_LAWS: Final[tuple[tuple[Law, Flaws], ...]] = (
    (Law.SAME, verdict_laws.finds_the_same),
    (Law.FINDS, verdict_laws.finds),
    (Law.HOST, answer_laws.nothing_depends_on_the_host),
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
_OF_THE_AID: Final = {Law.SHARP, Law.MONOTONE, Law.MAXIMUM, Law.RAISING}
"""The laws that only an account can show broken."""

_THRESHOLDS: Final = tuple_of(Threshold)
_NOTHING: Final[Mapping[str, tuple[Any, ...]]] = MappingProxyType({})


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
            facts, such as `domain` or `further.staff`; those that meet the rule first.
        subjects: The subjects to try; `None`: any that the rule is about.
        keeping: The laws to hold it to; none: nothing is checked but what is given.
        max_examples: How many subjects to try, at least one.

    Raises:
        LawBroken: The rule breaks one of the laws.
        InvalidValue: A threshold has a subject that the rule is not about.
    """
    checked("rule", rule, Rule)
    checked("subjects", subjects, SearchStrategy, type(None))
    _check(policy, values, keeping, max_examples, thresholds)
    for threshold in thresholds:
        checked("Threshold.subject", threshold.subject, rule.about)
    others = (other for other in policy.rules if other.code != rule.code)
    trial = trial_of(evolve(policy, rules=(*others, rule)), rule.about, values)
    for threshold in thresholds if Law.SHARP in keeping else ():
        verdict_laws.threshold_is_sharp(trial, rule, fresh(threshold))
    given = examples_of(trial.about, trial.asked, max_examples) if subjects is None else drawn(subjects, max_examples)
    usual = (*trial.samples(), *trial.variants(rule)) if subjects is None else ()
    _hold(trial, (rule,), (*usual, *given), keeping)


def check_policy(
    policy: Policy,
    *,
    values: Mapping[str, tuple[Any, ...]] = _NOTHING,
    keeping: Collection[Law] = tuple(Law),
    max_examples: int = 100,
) -> None:
    """Raise unless every rule of a policy keeps the laws, and each demand is told apart from all the others.

    Its options are those of `check_rule`; so many subjects of each class are tried. Where the extra `proofs` is there,
    what `prove` refutes breaks a law as well; a policy that it cannot take is held to the others alone.

    Raises:
        LawBroken: A rule breaks one of the laws.
    """
    _check(policy, values, keeping, max_examples)
    for whole, kind in product(policy.governing(None), SUBJECTS):
        if rules := whole.rules_about(kind):
            trial = trial_of(whole, kind, values)
            examples = *trial.samples(), *examples_of(kind, trial.asked, max_examples)
            _hold(trial, rules, examples, keeping)
    if Law.PROOF in keeping:
        aid_laws.nothing_is_refuted(aid_laws.theorems_about(policy))


@lru_cache(maxsize=32)
def examples_of(kind: type, asked: FrozenMapping[type], max_examples: int) -> tuple[Any, ...]:
    """Return subjects of a class, drawn once for all the rules that are tried on them."""
    return drawn(strategies.subjects(kind, asked=asked), max_examples)


def _check(policy: object, values: Any, keeping: Any, max_examples: Any, thresholds: object = ()) -> None:
    """Raise `InvalidValue` for what cannot be given."""
    checked("policy", policy, Policy)
    if not _THRESHOLDS.accepts(thresholds):
        raise InvalidValue("thresholds", thresholds, _THRESHOLDS.expected)
    named = issubclass(type(values), Mapping) and all(type(name) is str for name in values)
    if not named or any(type(tried) is not tuple for tried in values.values()):
        raise InvalidValue("values", values, "a mapping of the names of facts to tuples of values")
    facts = {field.name for kind in FACTS for field in fact_fields(kind)}
    if strange := [name for name in values if name not in facts and not name.startswith("further.")]:
        raise InvalidValue(
            "values", strange, f"names of facts, such as domain or further.staff: {', '.join(sorted(facts))}"
        )
    if not issubclass(type(keeping), Collection) or not all(isinstance(law, Law) for law in keeping):
        names = ", ".join(law.name for law in Law)
        raise InvalidValue("keeping", keeping, f"a collection of laws, each a Law ({names})")
    if type(max_examples) is not int or max_examples < 1:
        raise InvalidValue("max_examples", max_examples, "a whole number from 1 on")


def _hold(trial: Trial, rules: tuple[Rule[Any], ...], subjects: tuple[Any, ...], keeping: Collection[Law]) -> None:
    """Hold rules to the laws on rules, then on each subject, then on all subjects together."""
    for rule in rules:
        for law, flaw in answer_laws.flaws_of_rule(rule):
            if law in keeping:
                raise LawBroken(law, rule.code, rule, flaw)
    examples = tuple(dict.fromkeys(checked("subjects", subject, trial.about) for subject in subjects))
    kept = {law for law in keeping if trial.about is YearAccount or law not in _OF_THE_AID}
    for law, flaws in _LAWS:
        for example, rule in product(examples if law in kept else (), rules):
            breach = partial(_breach, trial, rule, law, flaws)
            found = breach(example)
            if found is not None:
                raise simplest(found, example, breach)
    for rule in rules if Law.PAIR in keeping else ():
        verdict_laws.demand_has_a_pair(trial, rule, map(fresh, examples))


def _breach(trial: Trial, rule: Rule[Any], law: Law, flaws: Flaws, subject: Subject) -> LawBroken | None:
    """Return how a rule breaks a law on a subject; `None` where it does not."""
    try:
        # No rule can spoil the subject, whatever it changes by force.
        seen = next(flaws(trial, rule, fresh(subject)), None)
    except LawBroken as broken:
        return broken
    return None if seen is None else LawBroken(law, rule.code, subject, seen)
