"""Turning: with which other facts a subject would be met, a few demands at a time."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain, islice, product
from operator import itemgetter
from typing import Any, Final, NamedTuple

from attrs import evolve

from flemish_clusters.assessment import assess, assess_under, terms_for
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import SUBJECTS, FurtherFact, Subject, accounts_of, fact_at, parts_of, period_of
from flemish_clusters.facts.attestations import LARGEST_COUNT, Attestation
from flemish_clusters.facts.clusters import Company, KnowledgeInstitution, Region
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.walk import fact_of, with_facts
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Verdict
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.remedies.amounts import CENTS, amounts_kept, nearest, sets_of
from flemish_clusters.remedies.way import Values, of_the_whole, told
from flemish_clusters.rules import Cap

Turn = tuple[list[Values], list[str]]
"""The choices of values with which some demands are met; where there are none, the codes of these demands."""

NEW: Final[Mapping[str, Any]] = {
    "companies": Company(name="…"),
    "knowledge_institutions": KnowledgeInstitution(name="…"),
}
"""Members of each list of which nothing else is told."""
_OPEN: Final = (Verdict.NOT_MET, Verdict.UNDETERMINED)
_FIXED: Final = ("name", "enterprise_number", "kind", "year", "number")
"""What makes a subject the one that it is, and is no fact to change."""
_GIVEN: Final = 50
_TRIED: Final = 5_000
_BELOW: Final = 100
"""So many members are not added, and a period has fewer years."""


class _Demands(NamedTuple):
    """Some demands on a subject, as each version of the policy that can govern it makes them."""

    subject: Any
    policy: Policy
    made: tuple[Finding, ...]

    @property
    def are_limits(self) -> bool:
        return isinstance(self.made[0].rule.function, Cap)

    @property
    def facts(self) -> Mapping[str, None]:
        """The facts that they read and that can be told otherwise."""
        paths = dict.fromkeys(path.partition("[")[0] for one in self.made for path in one.rule.reads)
        return {path: None for path in paths if path.rpartition(".")[2] not in _FIXED}

    def reading(self, fact: str) -> "_Demands":
        return self._replace(made=tuple(one for one in self.made if one.rule.touches(fact)))

    def are_met_with(self, values: Values) -> bool:
        """Return whether they are met with other values; they are not where these are too large to reckon with."""
        changed = told(self.subject, values)
        try:
            return changed is not None and not any(_verdict_on(changed, one) in _OPEN for one in self.made)
        except InvalidValue:
            return False


def turned(assessment: Assessment) -> Turn:
    """Return the choices of other facts with which a subject is met, the fewest first, each set of facts once."""
    if assessment.verdict not in _OPEN:
        return [{}], []
    subject, policy = assessment.subject, assessment.policy
    turns = [_turn(demands) for demands in _open_demands(subject, policy) if not demands.are_limits]
    for place, part in parts_of(subject) if SUBJECTS[type(subject)].is_its_parts else ():
        choices, codes = turned(assess(part, policy=of_parts(subject, policy)))
        within = [{of_the_whole(f"{place}.{path}"): new for path, new in choice.items()} for choice in choices]
        turns.append((within, codes))
    stuck = [code for choices, codes in turns if not choices for code in codes]
    found = [] if stuck else _least_of(subject, policy, [choices for choices, _ in turns])
    return found, [] if found else stuck or [finding.code for finding in assessment.deciding]


def of_parts(subject: Subject, policy: Policy) -> Policy:
    """Return the policy for the parts of a subject: that which governs the whole, where only one can."""
    one, *others = policy.governing(period_of(subject))
    return policy if others else evolve(one, earlier_grants=None, grants_from=None)


def _open_demands(subject: Subject, policy: Policy) -> list[_Demands]:
    """Return the demands on a subject itself that are not met under each version, in groups that share facts."""
    versions = policy.governing(period_of(subject))
    found = [finding for version in versions for finding in assess_under(subject, version).findings]
    codes = {finding.code for finding in found if any(map(finding.makes, _OPEN))}
    groups = list[_Demands]()
    for finding in found:
        if finding.code in codes:
            new = _Demands(subject, policy, (finding,))
            near = [one for one in groups if one.are_limits is new.are_limits and one.facts.keys() & new.facts.keys()]
            joined = new._replace(made=(*chain.from_iterable(one.made for one in near), *new.made))
            groups = [*(one for one in groups if one not in near), joined]
    return groups


def _verdict_on(subject: Any, asked: Finding) -> Verdict:
    parts = assess_under(subject, asked.policy).parts if asked.rule.weighs_parts else ()
    return asked.rule(subject, terms_for(asked.policy.terms, subject), parts).verdict


def _turn(demands: _Demands) -> Turn:
    """Return the choices with which demands of one group are met, of each set of facts the first."""
    found: list[Values] = []
    options = {fact: [(fact, new) for new in _values(demands.reading(fact), fact)] for fact in demands.facts}
    chosen = chain.from_iterable(product(*map(options.__getitem__, facts)) for facts in sets_of(options))
    for values in map(dict, islice(chosen, _TRIED)):
        if not any(one.keys() <= values.keys() for one in found) and demands.are_met_with(values):
            found.append(values)
    return found, [one.code for one in demands.made]


def _least_of(subject: Subject, policy: Policy, turns: Sequence[Sequence[Values]]) -> list[Values]:
    """Return what meets a subject with one choice from each of several, without what is not needed.

    Of what tells the same facts it is that which keeps most aid; what tells more than another keeps more than that.
    """

    def is_met(values: Values) -> bool:
        changed = told(subject, values)
        return changed is not None and assess(changed, policy=policy).verdict is Verdict.MET

    found: dict[frozenset[str], tuple[int, Values]] = {}
    for values in filter(is_met, chain.from_iterable(_limited(subject, policy, one) for one in _together(turns))):
        least = values
        for path in values:
            fewer = {other: new for other, new in least.items() if other != path}
            least = fewer if is_met(fewer) else least
        accounts, facts = accounts_of(told(subject, least)), frozenset(least)
        new = sum(account.aid.cents for account in accounts if account.aid is not None), least
        found[facts] = max(found.get(facts, new), new, key=itemgetter(0))
    return sorted(_that_keep_more(found.values()), key=len)


def _that_keep_more(found: Collection[tuple[int, Values]]) -> Iterator[Values]:
    """Return the values of which no part of the facts keeps as much aid."""
    for kept, values in found:
        if not any(part.keys() < values.keys() and as_much >= kept for as_much, part in found):
            yield values


def _limited(subject: Subject, policy: Policy, values: Values) -> Iterator[Values]:
    """Return values of facts, with the amounts beside them that keep most aid where limits would refuse it.

    Where an aid is among the values, it is also left to the limits.
    """
    without_aid = {fact: new for fact, new in values.items() if fact != "aid"}
    for one in [values] if without_aid == values else [values, without_aid]:
        changed = told(subject, one)
        if isinstance(changed, YearAccount) and any(group.are_limits for group in _open_demands(changed, policy)):
            versions = policy.governing(changed.period)
            limiting = [limiter for version in versions for limiter in version.limiters(changed)]
            yield from ({**one, **amounts} for amounts in amounts_kept(changed, limiting))
        else:
            yield one


def _together(turns: Iterable[Sequence[Values]]) -> Sequence[Values]:
    """Return one choice from each of several, those of the fewest facts; of a fact in two of them, either value."""
    found: Sequence[Values] = ({},)
    for choices in turns:
        pairs = [({**one, **other}, {**one, **other, **one}) for one in found for other in choices]
        joined = [*(one for one, _ in pairs), *(other for one, other in pairs if other != one)]
        found = sorted(joined, key=len)[:_GIVEN]
    return found


def _values(demands: _Demands, fact: str) -> Iterator[Any]:
    """Return other values of a fact that may meet the demands that read it; of what can be anything, of each sort."""
    old: Any = fact_of(demands.subject, fact)
    kind: Any = fact_at(demands.made[0].rule.about, fact) if old is None else type(old)
    sorts: Sequence[Any] = (Attestation, Euro, int) if kind is FurtherFact else (kind,)
    for sort in sorts:
        if sort is Attestation:
            yield from (Attestation(holds=holds) for holds in (True, False) if old is None or old.holds is not holds)
        elif sort in (Euro, int):
            known = CENTS if sort is Euro else range(LARGEST_COUNT + 1) if "further." in fact else range(1, _BELOW)
            yield from nearest(sort, old, known, lambda new: demands.are_met_with({fact: new}))
        elif sort is tuple and fact.rpartition(".")[2] in NEW:
            yield from _longer(demands, fact, old or ())
        elif sort is tuple:
            yield from ((*(old or ()), region) for region in Region if region not in (old or ()))
        elif issubclass(sort, Enum):
            yield from (member for member in sort if member is not old)
        elif sort is str:
            yield "…"


def _longer(demands: _Demands, fact: str, old: tuple[Any, ...]) -> Iterator[tuple[Any, ...]]:
    """Return the list in which the fewest members more are as is asked: old ones that are mended, else new ones."""
    new, mended = _members(demands, fact, old)
    better: list[tuple[int, Any]] = []
    for count in range(1, _BELOW):
        better += islice(mended, 1)
        for some in (dict(better), {}):
            members = (some.get(place, member) for place, member in enumerate(old))
            longer = (*members, *[new] * (count - len(some)))
            if demands.are_met_with({fact: longer}):
                yield longer
                return


def _members(demands: _Demands, fact: str, old: tuple[Any, ...]) -> tuple[Any, Iterator[tuple[int, Any]]]:
    """Return a new member as is asked, and those that can be mended, by their places.

    Those of which it is not known whether they fit come first; where there can be more members, no others are needed.
    """
    new, policy = NEW[fact.rpartition(".")[2]], demands.policy
    reads = (path.partition(f"{fact}[].") for one in demands.made for path in one.rule.reads)
    asked = {path: True for before, _, path in reads if path and not before}
    weighs = type(new) in SUBJECTS and any(one.rule.weighs_parts for one in demands.made)

    def is_refused(member: Any) -> bool:
        denied = any(getattr(fact_of(member, path), "holds", True) is False for path in asked)
        return denied or (weighs and assess(member, policy=policy).verdict is Verdict.NOT_MET)

    def mended(member: Any) -> Any:
        choices = turned(assess(member, policy=policy))[0] if weighs else ()
        return with_facts(member, {**dict(*choices[:1]), **asked})

    is_all = fact_of(demands.subject, f"{fact}_complete")
    ranked = sorted((is_refused(member), place) for place, member in enumerate(old))
    tried = ((place, mended(old[place])) for refused, place in ranked if is_all or not refused)
    return mended(new), ((place, member) for place, member in tried if member != old[place])
