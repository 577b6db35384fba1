"""Laws on verdicts: always one, the same, honest, local, in whatever order, exact in what is missing, never hidden."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache, lru_cache, partial
from itertools import chain, combinations, groupby, product
from typing import Any, Final

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.walk import Fact, facts_in, with_facts
from flemish_clusters.judgements import Force, Judgement, Verdict
from flemish_clusters.rules import Cap, Rule, kinds
from flemish_clusters.rules.limits import with_numbers
from flemish_clusters.rules.shares import Share
from flemish_clusters.testing.laws import Law, LawBroken, Threshold, as_code
from flemish_clusters.testing.trials import Trial, fresh

Turns = Mapping[str, list[dict[str, object]]]
"""What is told for each value that a fact which is not known can turn out to have, by the path of the fact."""
Turn = tuple[str, int]
"""The path of a fact that is not known, and which of its turns it takes."""

_DECIDED: Final = (Verdict.MET, Verdict.NOT_MET)
_OF_KINDS: Final = frozenset(rule.code for rule in vars(kinds).values() if isinstance(rule, Rule))
_NO_PAIR: Final = (
    "no two subjects were found that differ in one fact and that it alone tells apart; "
    "where it turns on a value that is not tried, name that one in `values`"
)


def finds(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """A rule gives a judgement, and never raises."""
    trial.judge(rule, subject)
    yield from ()


def finds_the_same(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """A rule judges a subject, and an equal one, in the same way each time, and changes nothing of what it gets."""
    kept, trial = fresh(subject), evolve(trial)
    parts = trial.parts(rule, subject)
    first = trial.judge(rule, subject, parts)
    if kept != subject:
        yield "it changes its subject"
    if trial.policy.terms != trial.given.terms:
        yield "it changes the terms"
    if rule.weighs_parts and parts != evolve(trial).parts(rule, kept):
        yield "it changes the parts that it weighs"
    for again in (subject, kept):
        second = trial.judge(rule, again)
        if second != first:
            yield f"it finds {_told(first)} first and {_told(second)} the next time"


def losing_a_fact_is_honest(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """A fact that is no longer known, or a list that may go on, leaves a verdict as it was, or undetermined.

    So does a further fact of another sort than the rule asks for, which is as good as not known.
    """
    told = [fact for fact in trial.facts(subject) if fact.value is not None]
    lost = ((fact, False if fact.value is True else None) for fact in told if fact.value is True or fact.can_be_unknown)
    others = ((fact, True if trial.sort_of(fact) is int else 1) for fact in told if trial.sort_of(fact))
    for fact, value, old, new in _judged(trial, rule, subject, chain(lost, others)):
        if new.verdict is not old.verdict and (new.verdict is not Verdict.UNDETERMINED or old.verdict not in _DECIDED):
            instead = "not known" if value is None else as_code(value)
            yield f"{_told(old)} turns into {_told(new)} once {fact.path} is {instead}"


def unread_facts_do_not_matter(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """Another value of a fact that a rule does not read changes nothing in its judgement."""
    judged = trial.judge(rule, subject)
    for fact, other in _others(trial, subject):
        if not rule.touches(fact.path) and trial.judge(rule, other) != judged:
            yield f"its finding changes with {fact.path}, which is not among what it reads"


def order_does_not_matter(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """Members and accounts in another order get the same verdicts."""
    turned = ((fact, (fact.items[::-1], (*fact.items[1:], *fact.items[:1]))) for fact in facts_in(subject))
    reordered = ((fact, items) for fact, orders in turned for items in orders if items != fact.items)
    for fact, _, old, new in _judged(trial, rule, subject, reordered):
        if new.verdict is not old.verdict:
            yield f"{_told(old)} turns into {_told(new)} with {fact.path} in another order"


def threshold_is_sharp(trial: Trial, rule: Rule[Any], threshold: Threshold) -> None:
    """A rule finds of the three cases of a threshold what it has to."""
    for value, verdict in threshold.cases():
        tried = with_facts(threshold.subject, {threshold.fact: value})
        if tried is not None and trial.judge(rule, tried).verdict is not verdict:
            seen = f"with {threshold.fact} of {as_code(value)} it has to find {verdict.value}, and it does not"
            raise LawBroken(Law.SHARP, rule.code, tried, seen)


def demand_has_a_pair(trial: Trial, rule: Rule[Any], subjects: Iterable[Subject]) -> None:
    """Some two subjects differ in one fact, and of all rules the one on trial, if a demand, alone tells them apart."""
    # Where a policy knows every kind there is, no subject can fail what is asked of its kind, nor one alone a share.
    knows_all = all(trial.policy.terms.knows(kind) for kind in ClusterKind)
    cannot_fail = isinstance(rule.function, Share) or (rule.code in _OF_KINDS and knows_all)
    if rule.force is not Force.DEMAND or cannot_fail:
        return
    tried = chain(subjects, trial.samples())
    if not any(_alone_tells_apart(trial, rule, subject) for subject in tried):
        raise LawBroken(Law.PAIR, rule.code, next(trial.samples()), _NO_PAIR)


@lru_cache(maxsize=1)
def _others(trial: Trial, subject: Subject) -> tuple[tuple[Fact, Any], ...]:
    """Return a subject with each other value of one fact, made once for all the rules that are tried on them."""
    return tuple(trial.others(subject))


def _judged(
    trial: Trial, rule: Rule[Any], subject: Subject, changes: Iterable[tuple[Fact, object]]
) -> Iterator[tuple[Fact, object, Judgement, Judgement]]:
    """Return what a rule finds of a subject before and after a fact that it reads has another value, and that value."""
    old = trial.judge(rule, subject)
    for fact, value in changes:
        other = with_facts(subject, {fact.path: value}) if rule.touches(fact.path) else None
        if other is not None:
            yield fact, value, old, trial.judge(rule, other)


def _alone_tells_apart(trial: Trial, rule: Rule[Any], subject: Subject) -> bool:
    """Return whether of all rules one alone tells two variants of the subject apart."""
    rules = trial.policy.rules_about(trial.about)
    for _, others in groupby(_others(trial, subject), key=lambda other: other[0]):
        variants = (subject, *(other for _, other in others))
        found = [[trial.judge(each, variant).verdict for each in rules] for variant in variants]
        for pairs in (zip(one, other, strict=True) for one, other in combinations(found, 2)):
            if [each for each, pair in zip(rules, pairs, strict=True) if set(pair) == set(_DECIDED)] == [rule]:
                return True
    return False


def _told(judgement: Judgement) -> str:
    return judgement.verdict.value.replace("_", " ")


def missing_is_exact(trial: Trial, rule: Rule[Any], subject: Subject) -> Iterator[str]:
    """A finding names as missing the facts that can still change its verdict, and no others.

    A fact can when two completions of what is unknown, which differ in that fact alone, get different verdicts. A limit
    of which an unknown amount can names all that are.
    """
    found = trial.judge(rule, subject)
    matters = sorted(_those_that_matter(trial, rule, subject, found.missing))
    if isinstance(rule.function, Cap) and not {*matters}.isdisjoint(rule.function.needs):
        unknown = (fact.path for fact in trial.facts(subject) if fact.is_unknown)
        matters = sorted({*matters, *unknown}.intersection([*matters, *rule.function.needs]))
    told = ", ".join(matters) or "nothing"
    if sorted(found.missing) != matters:
        named = ", ".join(sorted(found.missing)) or "nothing"
        yield f"it names {named} as missing, and what matters is {told}"
    if (found.verdict is Verdict.UNDETERMINED) is not bool(matters):
        yield f"it finds {_told(found)}, and what matters and is not known is {told}"


def _those_that_matter(trial: Trial, rule: Rule[Any], subject: Subject, named: tuple[str, ...]) -> Iterator[str]:
    unknown = [fact for fact in trial.facts(subject) if fact.is_unknown and trial.can_matter(rule, subject, fact)]
    turns = {fact.path: [_told_as(fact, value) for value in _known(trial, rule, subject, fact)] for fact in unknown}
    # Most completions come again with another fact in the middle, so each is made and judged once.
    decided = cache(partial(_decided, trial, rule, subject, turns))
    for fact in unknown:
        others = [other for other in unknown if other is not fact]
        # For a fact that the rule names more is tried before it is told that it does not matter.
        for ways in product(*_ways(turns, fact, others, thorough=fact.path in named)):
            told = frozenset(chain(*ways))
            found = {decided(told | {turn}) for turn in _turns_of(turns, fact)}
            if len(found - {None}) > 1:
                yield fact.path
                break


def _known(trial: Trial, rule: Rule[Any], subject: Subject, fact: Fact) -> tuple[Any, ...]:
    """Return the known values of a fact; of aid that a rule limits, also the most that it can come to allow."""
    if not isinstance(rule.function, Cap) or not isinstance(subject, YearAccount) or fact.path != "aid":
        return trial.known(fact)
    limiting = with_numbers((rule,), trial.policy.terms.for_account(subject), subject.period.kind)
    return (*trial.known(fact), *(limiter.ends(subject)[1] for limiter in limiting))


def _decided(trial: Trial, rule: Rule[Any], subject: Subject, turns: Turns, chosen: frozenset[Turn]) -> Verdict | None:
    """Return what a rule finds once all that is not known is told; `None` where no such subject is well-formed."""
    told = chain.from_iterable(turns[path][place].items() for path, place in chosen)
    complete = with_facts(subject, dict(told))
    if complete is None:
        return None
    verdict = trial.judge(rule, complete).verdict
    if verdict is Verdict.UNDETERMINED:
        raise LawBroken(Law.EXACT, rule.code, complete, "all that it reads is known, and yet it finds undetermined")
    return verdict


def _ways(turns: Turns, fact: Fact, others: list[Fact], *, thorough: bool) -> Iterator[Iterable[list[Turn]]]:
    """Return, for each group of the other facts, the ways in which they can turn out.

    What stands alone can have any of its values. The facts of one member, such as a company, are all good or all bad
    together, and of the members in a list so many are good, none up to all. Beside the fact itself, in its own
    member, one fact alone can be bad too where that is to be thorough.
    """
    mine = _part_of(fact)
    beside = [other for other in others if _part_of(other) == mine]
    one_bad = [[other] for other in beside] if thorough else []
    yield [_turned_out(turns, beside, bad) for bad in ([], beside, *one_bad)]
    for path, group in groupby(others, key=lambda other: _part_of(other).rpartition("[")[0]):
        members = [list(facts) for part, facts in groupby(group, key=_part_of) if part != mine]
        if path:
            bad = (list(chain(*members[count:])) for count in range(len(members) + 1))
            yield [_turned_out(turns, list(chain(*members)), these) for these in bad]
        else:
            yield from ([[turn] for turn in _turns_of(turns, alone)] for alone in chain(*members))


def _turned_out(turns: Turns, unknown: list[Fact], bad: list[Fact]) -> list[Turn]:
    return [_turns_of(turns, fact)[-1 if fact in bad else 0] for fact in unknown]


def _turns_of(turns: Turns, fact: Fact) -> list[Turn]:
    return [(fact.path, place) for place in range(len(turns[fact.path]))]


def _told_as(fact: Fact, value: Any) -> dict[str, object]:
    """Return how a fact that was not told is told; a list that can go on goes on with the items, and ends."""
    return {fact.path: (*fact.items, *value), f"{fact.path}_complete": True} if fact.can_go_on else {fact.path: value}


def _part_of(fact: Fact) -> str:
    """Return the path of the member of a list, or of the giver, in which a fact stands, or its own where in none."""
    part = re.match(r".*?\[\d+\]|contribution\.by(?=\.)", fact.path)
    return part.group() if part else fact.path
