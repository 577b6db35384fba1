"""Turning: with which other facts the demands on one subject would be met, a few demands at a time."""

from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import Enum
from itertools import chain, combinations, islice, product
from typing import Any, Final

from attrs import frozen

from flemish_clusters.assessment import assess_under, terms_for
from flemish_clusters.facts import FurtherFact, Subject, fact_at
from flemish_clusters.facts.attestations import LARGEST_COUNT, Attestation
from flemish_clusters.facts.clusters import ClusterOrganisation, Company, KnowledgeInstitution, Region
from flemish_clusters.facts.funding import Dossier, YearAccount
from flemish_clusters.facts.walk import fact_of, with_facts
from flemish_clusters.judgements import Force, Verdict, conjunction
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Cap, Rule
from flemish_clusters.rules.limits import Limiter, lowest

Values = dict[str, Any]
"""Other values of facts, by their paths."""
Mending = Callable[[Company], Company]
"""Gives a company as it would fit, or as it is where no way is found."""

OPEN: Final = (Verdict.NOT_MET, Verdict.UNDETERMINED)
"""The verdicts on what is not met, or not known to be."""
_FIXED: Final = ("name", "enterprise_number", "kind", "year", "number")
"""What makes a subject the one that it is, and is no fact to change."""
_UNNAMED: Final = "…"
_NEW: Final[Mapping[str, Any]] = {
    "companies": Company(name=_UNNAMED),
    "knowledge_institutions": KnowledgeInstitution(name=_UNNAMED),
}
_TRIED: Final = 5_000
_MORE: Final = range(1, 100)
_COUNTS: Final = range(LARGEST_COUNT + 1)
_YEARS: Final = range(1, 100)


@frozen
class Demands:
    """Some demands on a subject, as each policy that can govern it makes them."""

    subject: Any
    made: tuple[tuple[Rule[Any], Policy], ...]

    @property
    def facts(self) -> tuple[str, ...]:
        """The facts that they read and that can be told otherwise."""
        paths = dict.fromkeys(path.partition("[")[0] for rule, _ in self.made for path in rule.reads)
        return tuple(path for path in paths if path.rpartition(".")[2] not in _FIXED)

    @property
    def weigh_parts(self) -> bool:
        """Whether one of them weighs the parts of the subject."""
        return any(rule.weighs_parts for rule, _ in self.made)

    def of_each(self, fact: str) -> tuple[str, ...]:
        """Return the facts of each member of a list that they read."""
        paths = (path.partition(f"{fact}[].") for rule, _ in self.made for path in rule.reads)
        return tuple(dict.fromkeys(path for before, _, path in paths if path and not before))

    @property
    def are_undetermined(self) -> bool:
        """Whether it is not known of any of them whether it is met."""
        return all(_verdict(self.subject, *pair) is Verdict.UNDETERMINED for pair in self.made)

    def are_met_with(self, values: Values) -> bool:
        """Return whether they are met with other values of facts."""
        changed = told(self.subject, values)
        return changed is not None and all(_verdict(changed, *pair) not in OPEN for pair in self.made)

    def reading(self, fact: str) -> "Demands":
        """Return those that read a fact."""
        return Demands(self.subject, tuple(pair for pair in self.made if pair[0].touches(fact)))


def told(subject: Any, values: Values) -> Any:
    """Return a subject with other values of facts; `None` where no such subject is well-formed.

    The accounts of a dossier are of its period, and a cluster of whose organisation something is told has one.
    """
    whole: Values = {}
    for path, value in values.items():
        before, inside, _ = path.rpartition("organisation.")
        if inside and fact_of(subject, f"{before}organisation") is None:
            whole[f"{before}organisation"] = ClusterOrganisation(name=_UNNAMED)
        whole[path] = value
        if isinstance(subject, Dossier) and path.startswith("period."):
            whole |= {f"accounts[{place}].{path}": value for place in range(len(subject.accounts))}
    return with_facts(subject, whole)


def open_demands(subject: Subject, policies: Sequence[Policy]) -> list[Demands]:
    """Return the demands on a subject that are not met under each policy, in groups of which no two share a fact.

    The limits on the aid are one group.
    """
    made = [(rule, policy) for policy in policies for rule in policy.rules_about(type(subject))]
    demands = [pair for pair in made if pair[0].force is Force.DEMAND]
    codes = {pair[0].code for pair in demands if _verdict(subject, *pair) in OPEN}
    caps = tuple(pair for pair in demands if pair[0].code in codes and isinstance(pair[0].function, Cap))
    knots = list[Demands]()
    for pair in demands:
        if pair[0].code in codes and pair not in caps:
            alone = Demands(subject, (pair,))
            near = [knot for knot in knots if not set(knot.facts).isdisjoint(alone.facts)]
            knot = Demands(subject, (*chain.from_iterable(one.made for one in near), pair))
            knots = [*(one for one in knots if one not in near), knot]
    return [Demands(subject, caps), *knots] if caps else knots


def turned(knot: Demands, policies: Sequence[Policy], mending: Mending) -> list[Values]:
    """Return the other values of facts with which the demands of a group are met, of each set of facts once."""
    if isinstance(knot.made[0][0].function, Cap):
        limiting = [limiter for policy in policies for limiter in policy.limiters(knot.subject)]
        return list(_amounts(knot.subject, limiting))
    found: list[Values] = []
    options = {fact: [(fact, new) for new in _values(knot.reading(fact), fact, mending)] for fact in knot.facts}
    chosen = (product(*map(options.__getitem__, facts)) for facts in _sets_of(options))
    for values in map(dict, islice(chain.from_iterable(chosen), _TRIED)):
        if not any(one.keys() <= values.keys() for one in found) and knot.are_met_with(values):
            found.append(values)
    return found


def _sets_of(facts: Iterable[str]) -> Iterator[tuple[str, ...]]:
    """Return every set of facts, but for that of none, the smallest first."""
    known = tuple(facts)
    return chain.from_iterable(combinations(known, size) for size in range(1, len(known) + 1))


def _verdict(subject: Any, rule: Rule[Any], policy: Policy) -> Verdict:
    parts = assess_under(subject, policy).parts if rule.weighs_parts else ()
    return rule(subject, terms_for(policy.terms, subject), parts).verdict


def _amounts(account: YearAccount, limiting: Sequence[Limiter]) -> Iterator[Values]:
    """Return the amounts with which some limits keep most aid, of each set of facts of which no part keeps as much."""
    facts = dict.fromkeys(("aid", *(need for limiter in limiting for need in limiter.cap.needs)))
    wanted = LARGEST if account.aid is None else account.aid
    kept = {frozenset[str](): -1}
    for some in _sets_of(facts):
        raised = [fact for fact in some if fact != "aid"]
        most = min(wanted, _allowed(account, limiting, dict.fromkeys(raised, LARGEST)))
        kept[frozenset(some)] = most.cents if most == wanted or "aid" in some else -1
        if kept[frozenset(some)] > max(kept[frozenset(some) - {fact}] for fact in some):
            yield ({"aid": most} if "aid" in some else {}) | _least(account, limiting, raised, most)


def _least(account: YearAccount, limiting: Sequence[Limiter], raised: Sequence[str], aid: Euro) -> Values:
    """Return the least of some amounts with which limits allow the aid, each in turn."""
    values: Values = dict.fromkeys(raised, LARGEST)
    for fact in raised:

        def is_enough(cents: int, fact: str = fact) -> bool:
            return _allowed(account, limiting, {**values, fact: Euro(cents=cents)}) >= aid

        values[fact] = Euro(cents=bisect_left(range(LARGEST.cents), 1, key=is_enough))
    return values


def _allowed(account: YearAccount, limiting: Sequence[Limiter], values: Values) -> Euro:
    return lowest(limiting, told(account, values))[0]


def _values(demands: Demands, fact: str, mending: Mending) -> Iterator[Any]:
    """Return other values of a fact that may meet the demands that read it."""
    old, name = fact_of(demands.subject, fact), fact.rpartition(".")[2]
    kind: Any = fact_at(demands.made[0][0].about, fact)
    if name in _NEW:
        yield from _longer(demands, fact, old or (), mending)
    elif name == "establishments":
        yield from ((*(old or ()), region) for region in Region if region not in (old or ()))
    elif kind is FurtherFact and old is None:
        for sort in (Attestation, Euro, int):
            yield from _of_sort(demands, fact, sort, old)
    else:
        yield from _of_sort(demands, fact, type(old) if kind is FurtherFact else kind, old)


def _of_sort(demands: Demands, fact: str, sort: Any, old: Any) -> Iterable[Any]:
    """Return other values of a sort; of numbers the nearest with which the demands are met."""
    if sort is Attestation:
        return [Attestation(holds=holds) for holds in (True, False) if old is None or old.holds is not holds]
    if sort is Euro:
        before = None if old is None else old.cents
        return _nearest(demands, fact, lambda cents: Euro(cents=cents), before, range(LARGEST.cents + 1))
    if sort is int:
        return _nearest(demands, fact, int, old, _COUNTS if "further." in fact else _YEARS)
    if isinstance(sort, type) and issubclass(sort, Enum):
        return [member for member in sort if member is not old]
    return [_UNNAMED] if sort is str else []


def _nearest(demands: Demands, fact: str, sort: Callable[[int], Any], old: int | None, known: range) -> Iterator[Any]:
    """Return the nearest number above the old one with which the demands are met, and the nearest below it."""

    def is_enough(number: int) -> bool:
        return demands.are_met_with({fact: sort(number)})

    above, below = (known, known) if old is None else (range(old + 1, known.stop), range(known.start, old))
    for numbers in (above, below[::-1]):
        if numbers and is_enough(numbers[-1]):
            yield sort(numbers[bisect_left(numbers, 1, key=is_enough)])


def _longer(demands: Demands, fact: str, old: tuple[Any, ...], mending: Mending) -> Iterator[tuple[Any, ...]]:
    """Return the list in which the fewest members more are as is asked: old ones that are mended, else new ones."""
    asked = dict.fromkeys(demands.of_each(fact), True)

    def mended(member: Any) -> Any:
        return with_facts(mending(member) if demands.weigh_parts else member, asked)

    new = mended(_NEW[fact.rpartition(".")[2]])
    places = dict.fromkeys((_unfit(demands, old, asked), ()))
    lists = (_with_more(old, some, new, mended, count) for count in _MORE for some in places)
    yield from islice((one for one in lists if demands.are_met_with({fact: one})), 1)


def _with_more(
    old: tuple[Any, ...], places: tuple[int, ...], new: Any, mending: Mending, count: int
) -> tuple[Any, ...]:
    """Return members with so many more that fit: those at some places that can be mended, then new ones."""
    mended = ((place, mending(old[place])) for place in places)
    better = dict(islice(((place, one) for place, one in mended if one != old[place]), count))
    members = (better.get(place, member) for place, member in enumerate(old))
    return (*members, *[new] * (count - len(better)))


def _unfit(demands: Demands, members: tuple[Any, ...], asked: Iterable[str]) -> tuple[int, ...]:
    """Return the places of the members that do not fit, first those of which that is not known.

    Where the demands are not decided, nothing that is known has to change.
    """
    policies = dict.fromkeys(policy for _, policy in demands.made) if demands.weigh_parts else ()
    of_parts = ([assess_under(one, policy).verdict for policy in policies] for one in members)
    verdicts = [conjunction([*each, *_on_facts(one, asked)]) for one, each in zip(members, of_parts, strict=True)]
    sorts = (Verdict.UNDETERMINED,) if demands.are_undetermined else (Verdict.UNDETERMINED, Verdict.NOT_MET)
    return tuple(place for verdict in sorts for place, one in enumerate(verdicts) if one is verdict)


def _on_facts(member: Any, asked: Iterable[str]) -> Iterator[Verdict]:
    """Return of each of some facts whether it holds."""
    verdicts = {None: Verdict.UNDETERMINED, True: Verdict.MET}
    yield from (verdicts.get(getattr(fact_of(member, path), "holds", None), Verdict.NOT_MET) for path in asked)
