"""Remedies: what would make a subject met, as facts to state or to change, and what to ask next."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Final, get_args

from attrs import evolve, frozen

from flemish_clusters.assessment import assess
from flemish_clusters.checks import checked
from flemish_clusters.facts import SUBJECTS, Subject, parts_of, period_of
from flemish_clusters.facts.clusters import Company
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.facts.walk import fact_of
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.judgements import Verdict
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies.policy import Policy
from flemish_clusters.remedies.turning import OPEN, Demands, Values, open_demands, told, turned
from flemish_clusters.remedies.way import ChangeKind, FactChange, Way

__all__ = ["ChangeKind", "FactChange", "Way", "Ways"]

_GIVEN: Final = 50


Changes = Mapping[str, FactChange]
"""Changes by their paths."""


@frozen(kw_only=True, repr=False)
class Ways:
    """What would make a subject met under a policy, and each of its parts.

    Attributes:
        path: Where the subject stands in the whole that was asked about; empty for the whole itself.
        ways: At most fifty, the least changes first; none where the subject is met, or no demand applies to it.
        undecidable: The codes of the demands for which no way was found; that there is none is not said.
        next_question: The path of the missing fact that can settle most; `None` where nothing is missing.
    """

    subject: Subject
    policy: Policy
    path: str = ""
    ways: tuple[Way, ...] = ()
    undecidable: tuple[str, ...] = ()
    next_question: str | None = None

    @cached_property
    def by_part(self) -> FrozenMapping["Ways"]:
        """The ways of each part that is not met, or not known to be, by its path from the subject."""
        return FrozenMapping(tuple(_by_part(self.subject, self.policy, self.path)))

    def question(self, language: Language) -> str | None:
        """Return the next question in words; `None` where nothing is missing."""
        if self.next_question is None:
            return None
        fact = describe_path(self.next_question, language, self.subject, self.policy.further)
        return _ASK.text(language, {"fact": fact})

    def __repr__(self) -> str:
        return f"<Ways {len(self.ways)}{', undecidable: ' * bool(self.undecidable)}{', '.join(self.undecidable)}>"


def ways(subject: Subject, *, policy: Policy) -> Ways:
    """Return what would make a subject met: less aid, more cofinancing, a fact to state, companies that fit.

    Each way, applied, gives `MET`, and no part of it does. Of the ways that change the same facts the one that keeps
    most aid is given, and one for so many more members, whichever they are; a set of amounts of which a part keeps as
    much aid is left out. The kind of cluster, a name, a number of a year and a day are no facts to change.
    """
    checked("subject", subject, *SUBJECTS)
    return _ways(subject, checked("policy", policy, Policy))


def _ways(subject: Subject, policy: Policy, path: str = "") -> Ways:
    assessment = assess(subject, policy=policy)
    if assessment.verdict not in OPEN:
        return Ways(subject=subject, policy=policy, path=path)
    turns, stuck = _turns(subject, policy)
    if SUBJECTS[type(subject)].is_its_parts:
        for part, held in _by_part(subject, policy, path):
            stuck += held.undecidable
            turns.append([_within(subject, policy, part, way.changes) for way in held.ways])
    found = _least_of(subject, policy, () if stuck else _together(turns))
    given = tuple(Way(tuple(changes.values()), path) for changes in sorted(found, key=len))
    codes = stuck if given or stuck else [finding.code for finding in assessment.deciding]
    return Ways(
        subject=subject,
        policy=policy,
        path=path,
        ways=given,
        undecidable=tuple(dict.fromkeys(codes)),
        next_question=_next_question(assessment),
    )


def _turns(subject: Subject, policy: Policy) -> tuple[list[list[Changes]], list[str]]:
    """Return how each group of demands on a subject itself can be met, and the codes of those that cannot."""
    policies = policy.governing(period_of(subject))
    turns, stuck = list[list[Changes]](), list[str]()
    for knot in open_demands(subject, policies):
        found = turned(knot, policies, partial(_mended, policy))
        turns.append([_changes(knot, policy, values) for values in found])
        stuck += [] if found else [rule.code for rule, _ in knot.made]
    return turns, stuck


def _mended(policy: Policy, company: Company) -> Company:
    """Return a company as it would fit by the least changes; as it is where no way is found."""
    found = _ways(company, policy).ways
    return found[0].applied(company) if found else company


def _by_part(subject: Subject, policy: Policy, path: str) -> Iterator[tuple[str, Ways]]:
    """Return the ways of each part that is not met, under the policy that governs the whole where one does."""
    one, *others = policy.governing(period_of(subject))
    governing = policy if others else evolve(one, earlier_grants=None, grants_from=None)
    for place, part in parts_of(subject):
        found = _ways(part, governing, f"{path}.{place}" if path else place)
        if found.ways or found.undecidable:
            yield place, found


def _changes(knot: Demands, policy: Policy, values: Values) -> Changes:
    """Return other values of facts as changes."""
    found: dict[str, FactChange] = {}
    for path, new in values.items():
        old, demands = fact_of(knot.subject, path), knot.reading(path)
        said = _THAT_FIT if demands.weigh_parts or demands.of_each(path) else _FACT
        label = _label(knot.subject, policy, path, said)
        found[path] = FactChange(path=path, old=old, new=new, kind=_kind(old, demands), label=label)
    return found


def _kind(old: object, demands: Demands) -> ChangeKind:
    """Return whether a fact, or of a list the rest, is not known; a list is where the demands that read it say so."""
    is_open = old is None or (isinstance(old, tuple) and demands.are_undetermined)
    return ChangeKind.STATED if is_open else ChangeKind.CHANGED


def _label(subject: Subject, policy: Policy, path: str, said: Message) -> Message:
    """Return what a fact is called as if it were not known: of a list that is, only whether that is all could be."""
    whole = told(subject, {path: None}) or subject
    fact = {one: describe_path(path, one, whole, policy.further) for one in get_args(Language)}
    return Message(**{one: said.text(one, {"fact": name}) for one, name in fact.items()})


def _within(subject: Subject, policy: Policy, part: str, changes: Iterable[FactChange]) -> Changes:
    """Return the changes of a part as changes of the whole; the period of an account is that of its dossier."""
    found: dict[str, FactChange] = {}
    for change in changes:
        path = _of_the_whole(f"{part}.{change.path}")
        label = change.label if isinstance(change.new, tuple) else _label(subject, policy, path, _FACT)
        found[path] = evolve(change, path=path, label=label)
    return found


def _of_the_whole(path: str) -> str:
    return re.sub(r"^accounts\[[0-9]+\]\.period\.", "period.", path)


def _together(turns: Iterable[Sequence[Changes]]) -> Sequence[Changes]:
    """Return choices of one from each list, those with the fewest changes; of a fact in two of them, either value."""
    found: Sequence[Changes] = ({},)
    for several in turns:
        pairs = ((one, other) for one in found for other in several)
        joined = [both for one, other in pairs for both in ({**one, **other}, {**one, **other, **one})]
        found = sorted({frozenset(both.items()): both for both in joined}.values(), key=len)[:_GIVEN]
    return found


def _least_of(subject: Subject, policy: Policy, several: Iterable[Changes]) -> Iterable[Changes]:
    """Return the changes that make a subject met, without those that are not needed, for each set of facts once."""
    found: dict[frozenset[str], Changes] = {}
    for changes in several:
        if _is_met(subject, policy, changes):
            least = _needed(subject, policy, changes)
            found.setdefault(frozenset(least), least)
    return found.values()


def _needed(subject: Subject, policy: Policy, changes: Changes) -> Changes:
    """Return changes without those that are not needed."""
    is_in_parts = SUBJECTS[type(subject)].is_its_parts and not policy.rules_about(type(subject))
    if is_in_parts and "period." not in "".join(changes):
        # Parts that share no fact need the same changes together as each by itself.
        return changes
    for path in changes:
        fewer = {other: change for other, change in changes.items() if other != path}
        changes = fewer if _is_met(subject, policy, fewer) else changes
    return changes


def _is_met(subject: Subject, policy: Policy, changes: Changes) -> bool:
    changed = told(subject, {path: change.new for path, change in changes.items()})
    return changed is not None and assess(changed, policy=policy).verdict is Verdict.MET


def _next_question(assessment: Assessment) -> str | None:
    """Return the missing fact that most of the undecided findings miss; of equal ones the first."""
    paths = ((finding.path, path) for finding in assessment.deciding for path in finding.missing)
    missed = Counter(_of_the_whole(f"{within}.{path}" if within else path) for within, path in paths)
    missing = dict.fromkeys(map(_of_the_whole, assessment.missing))
    return max(missing, key=lambda path: missed[path], default=None)


_FACT: Final = Message(en="{fact}", nl="{fact}")
_THAT_FIT: Final = Message(en="{fact} that fit", nl="{fact} die voldoen")
_ASK: Final = Message(en="Ask first: {fact}.", nl="Vraag eerst naar: {fact}.")
