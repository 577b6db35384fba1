"""Sorts: which values facts are tried with, and which of them suit a further one, told by what the rules find."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from attrs import evolve

from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import LARGEST_COUNT, Attestation
from flemish_clusters.facts.clusters import ClusterKind, OtherBody, Region
from flemish_clusters.facts.contribution import Purpose
from flemish_clusters.facts.walk import facts_in, with_facts
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.rules import Rule
from flemish_clusters.testing import samples

AMOUNTS: Final = (LARGEST, Euro(10**6), Euro("0.01"), ZERO)
SORTS: Final[Mapping[type, tuple[Any, ...]]] = {
    Attestation: (Attestation(holds=True), Attestation(holds=False)),
    Euro: AMOUNTS,
    int: (LARGEST_COUNT, 3, 2, 1, 0),
    date: (date.max, date(2020, 2, 29), date(2017, 1, 2), date(2017, 1, 1), date(2016, 12, 31), date.min),
}
"""The values that a further fact of each sort is tried with."""

VALUES: Final[Mapping[str, tuple[Any, ...]]] = {
    "name": ("A name", "Another name"),
    "establishments": ((Region.FLEMISH,), ()),
    "domain": ("a domain", ""),
    "kind": tuple(ClusterKind),
    "first_day": (date(2017, 1, 1), date(2020, 2, 29)),
    "applied_on": (date(2016, 10, 1),),
    "decided_on": (date(2016, 10, 27), date(2020, 2, 29), date.min, date(9998, 12, 31)),
    "received_on": (date(2017, 12, 31), date(2016, 12, 31), date(2018, 1, 1)),
    "purpose": tuple(Purpose),
    "by": (samples.FITTING, samples.INSTITUTION, OtherBody(name="A body"), samples.UNFIT),
    **dict.fromkeys(("amount", "paid_back"), AMOUNTS[1:]),
    **dict.fromkeys(("eligible_costs", "cofinancing"), AMOUNTS),
}
"""The values that a fact of each name is tried with, those that suit first."""

Judge = Callable[[Rule[Any], Subject], Judgement | None]
"""Tells what a rule finds of a subject; `None` where it raises."""

_CROWD: Final = evolve(samples.SPEARHEAD, companies=(samples.FITTING,) * 20)


def values_of(name: str, rules: Iterable[Rule[Any]], judge: Judge, sorts: Iterable[type]) -> tuple[Any, ...]:
    """Return values of a further fact that rules read, of the first sort on which they turn; those that suit first.

    A fact of another sort than a rule asks for counts as not known for it, so that nothing turns on it.
    """
    asking = [one for rule in rules for one in _asking(rule, name)]
    plain = [judge(rule, subject) for rule, subject, _ in asking]
    for sort in sorts:
        found = {value: [_told(judge, *one, value) for one in asking] for value in SORTS[sort]}
        if any(now not in (None, before) for each in found.values() for now, before in zip(each, plain, strict=True)):
            return tuple(sorted(found, key=lambda value: _refusals(found[value])))
    return SORTS[next(iter(sorts))]


def _refusals(found: Iterable[Judgement | None]) -> int:
    """Return by how many more than those that are met some judgements are not met."""
    verdicts = [one.verdict for one in found if one is not None]
    return verdicts.count(Verdict.NOT_MET) - verdicts.count(Verdict.MET)


def sort_of(value: object) -> type:
    """Return the sort of a further fact that is given; a plain truth value is an attestation."""
    return Attestation if type(value) is bool else type(value)


def _asking(rule: Rule[Any], name: str) -> Iterator[tuple[Rule[Any], Subject, list[str]]]:
    """Return a rule with each sample of what it is about, and the paths by which it reads a further fact of that."""
    if any(path.endswith(f"further.{name}") for path in rule.reads):
        for sample in (*samples.SAMPLES.get(rule.about, ()), _CROWD):
            paths = [fact.path for fact in facts_in(sample, (name,)) if fact.path.endswith(f"further.{name}")]
            if type(sample) is rule.about:
                yield rule, sample, [path for path in paths if rule.touches(path)]


def _told(judge: Judge, rule: Rule[Any], subject: Subject, paths: list[str], value: object) -> Judgement | None:
    return judge(rule, with_facts(subject, dict.fromkeys(paths, value)))
