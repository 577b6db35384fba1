"""The law that no demand hides behind the others: each alone tells some two subjects apart."""

from collections.abc import Iterable, Iterator
from itertools import combinations

from flemish_clusters.facts import Subject
from flemish_clusters.judgements import Verdict
from flemish_clusters.rules import Force
from flemish_clusters.testing.laws.facts import facts, with_fact
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial

_APART = {Verdict.MET, Verdict.NOT_MET}
_NONE = (
    "no two subjects were found that differ in one fact and that it alone tells apart; "
    "where it turns on a value that is not tried, name that one in `values`"
)


def each_demand_has_a_pair(trial: Trial, subjects: Iterable[Subject]) -> None:
    """Of any demand on trial, some two subjects differ in one fact, and of all rules it alone tells them apart.

    Args:
        trial: The trial.
        subjects: The subjects of which one fact at a time is changed; at least one.
    """
    tried = list(subjects)
    waiting = [rule.code for rule in trial.rules if rule.force is Force.DEMAND]
    for subject in tried:
        if waiting:
            found = set(_told_apart(trial, subject))
            waiting = [code for code in waiting if code not in found]
    for code in waiting:
        raise LawBroken(Law.PAIR, code, tried[0], _NONE)


def _told_apart(trial: Trial, subject: Subject) -> Iterator[str]:
    """Return the codes of the rules that alone tell two variants of the subject apart."""
    for fact in facts(subject, trial.choices.asked):
        others = (with_fact(subject, fact.path, value) for value in trial.choices.of(fact))
        found = [trial.verdicts(variant) for variant in (subject, *others) if variant is not None]
        for one, other in combinations(found, 2):
            apart = [code for code, verdict in one.items() if {verdict, other[code]} == _APART]
            if len(apart) == 1:
                yield apart[0]
