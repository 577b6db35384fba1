"""Strategies of policies: hypothetical ones as an amendment could make them, timelines, and what they find."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction
from typing import Any, Final

from attrs import evolve, fields
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.assessment import assess
from flemish_clusters.facts import Subject
from flemish_clusters.facts.clusters import Cluster, ClusterKind, Company
from flemish_clusters.facts.funding import FundingPeriod, YearAccount
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Force
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies import POLICIES, Timeline
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule, attested
from flemish_clusters.sources import PAGE, SOURCES, SUBSIDY_DB, Citation
from flemish_clusters.terms import KindTerms, Parameter, Terms
from flemish_clusters.testing.strategies import subjects
from flemish_clusters.testing.values import built, days, euros

ADDED_RULES: Final[tuple[Rule[Any], ...]] = (
    attested(
        "HYP-1",
        about=Company,
        fact=("serves_own_objectives", "growth_ambition"),
        says=Message(en="A hypothetical demand on a company.", nl="Een hypothetische eis aan een onderneming."),
        cites=(PAGE.whole(),),
    ),
    attested(
        "HYP-2",
        about=Cluster,
        fact="organisation.facilitates",
        force=Force.CHARACTERISTIC,
        says=Message(en="A hypothetical trait of a cluster.", nl="Een hypothetisch kenmerk van een cluster."),
        cites=(PAGE.whole(),),
    ),
)
"""Rules that no policy has, for policies as an amendment could make them."""

_LAST: Final = POLICIES[-1]
_ONE_DAY: Final = timedelta(days=1)
_CITATIONS: Final = tuple(
    citation for source in SOURCES for citation in (source.whole(), *map(source.sentence, source.parts))
)
_SHARES: Final = (Fraction(1, 2), Fraction(1), Fraction(1, 3), Fraction(2, 3), Fraction(1, 100), Fraction(99, 100))
_RATIOS: Final = (Fraction(1), Fraction(3, 2), Fraction(1, 2), Fraction(7, 3), Fraction(1, 1000), Fraction(1000))
_CITED: Final = (SUBSIDY_DB.whole(), PAGE.sentence("4.2"), PAGE.sentence("1.1").inferred())
_COUNTS: Final = st.integers(0, 4)
_SOME_SHARES: Final = st.sampled_from(_SHARES) | st.fractions(Fraction(1, 1000), 1, max_denominator=1000)
_NUMBERS: Final[Mapping[str, SearchStrategy[Any]]] = {
    "funding_years": st.integers(1, 12),
    "aid_intensity": _SOME_SHARES,
    "match": st.sampled_from(_RATIOS) | st.fractions(Fraction(1, 1000), 5, max_denominator=1000),
    "yearly_ceiling": euros(max_cents=10**13),
}
"""What an amendment could make of each number that is more than one of its sort, by its name."""

_BY_SORT: Final[Mapping[type, SearchStrategy[Any]]] = {int: _COUNTS, Fraction: _SOME_SHARES, Euro: euros()}
"""What an amendment could make of any other number, such as one of a version's own, by its sort."""

_OF_ACCOUNTS: Final = ("aid_intensity", "match", "yearly_ceiling")
"""The numbers that can have steps."""


def amended_terms(of: Policy = _LAST, **narrowed: object) -> SearchStrategy[Terms]:
    """Return terms as an amendment of a version could set them: other shares, ratios, ceilings, years and counts."""
    parts = {field.name: st.none() for field in fields(Terms)}
    told = built(dict[str, Any], narrowed, **parts).map(lambda told: {name: told[name] for name in narrowed})
    found = st.builds(_with_numbers, st.just(of.terms), st.lists(_other_numbers(of.terms), max_size=10).map(dict))
    return st.builds(_narrowed, found, told)


def kind_terms() -> SearchStrategy[KindTerms]:
    """Return the terms of a kind of cluster as an amendment could set them."""
    return st.builds(Terms.of, amended_terms(), st.sampled_from(ClusterKind))


def policies(of: Iterable[Policy] = POLICIES, **narrowed: object) -> SearchStrategy[Policy]:
    """Return the versions of the policy, and hypothetical ones: with other terms, with rules dropped or added.

    What knows the rules of one version by their codes, such as an oracle, says of which versions they are to be.
    """
    versions = tuple(of)
    actual = st.sampled_from(versions)
    amended = st.one_of(*(built(_amended, narrowed, policy=st.just(one), terms=amended_terms(one)) for one in versions))
    if narrowed:
        return amended
    fewer = st.builds(_without, actual | amended, st.frozensets(st.integers(0, 30), max_size=12))
    return st.one_of(actual, amended, fewer, amended.map(lambda policy: policy.with_rules(*ADDED_RULES)))


def citations() -> SearchStrategy[Citation]:
    """Return citations of every source of the policy, as a whole and of its parts, also as the ground of a reading."""
    cited = st.sampled_from(_CITATIONS)
    return cited | cited.map(Citation.inferred)


def timelines() -> SearchStrategy[Timeline]:
    """Return the versions of the policy, alone or with one more as an amendment could make it.

    The older ones may end before the newer begins; the newer may end too.
    """
    first = days(min_day=_LAST.in_force_from + timedelta(days=400), max_day=date(9000, 1, 1))
    lasts = st.none() | st.sampled_from((0, 1, 365, -1, -365))
    return st.just(POLICIES) | st.builds(_timeline, first, amended_terms(), lasts, lasts)


def assessments() -> SearchStrategy[Assessment]:
    """Return assessments of any subject under any policy."""
    return st.builds(_assessed, subjects(), policies())


def findings() -> SearchStrategy[Finding]:
    """Return findings of every version of the policy."""
    with_findings = subjects(Company, Cluster, FundingPeriod, YearAccount)
    return st.builds(_finding, with_findings, st.sampled_from(POLICIES), st.integers(0, 30))


def _with_numbers(terms: Terms, changes: Mapping[str, Any]) -> Terms:
    """Return the terms with other values, citations and steps of numbers, by their paths."""
    for path, value in changes.items():
        number, _, field = path.rpartition(".")
        old: Any = dict(terms.parameters())[number]
        terms = terms.with_number(number, evolve(old, **{field: value}))
    return terms


def _narrowed(terms: Terms, told: dict[str, Any]) -> Terms:
    return evolve(terms, **told)


def _other_numbers(terms: Terms) -> SearchStrategy[tuple[str, Any]]:
    """Return a number, where one comes from, or how one changes, with what an amendment could make of it."""
    names = {path: path.rpartition(".")[2] for path, _ in terms.parameters()}
    sorts = {path: _BY_SORT[type(number.value)] for path, number in terms.parameters()}
    numbers = [st.tuples(st.just(f"{path}.value"), _NUMBERS.get(name, sorts[path])) for path, name in names.items()]
    citations = st.tuples(st.sampled_from([f"{path}.citation" for path in names]), st.sampled_from(_CITED))
    steps = [st.tuples(st.just(f"{path}.later"), _steps(name)) for path, name in names.items() if name in _OF_ACCOUNTS]
    return st.one_of(*numbers, citations, *steps)


def _steps(name: str) -> SearchStrategy[Any]:
    """Return steps of a number of an account, by funding year or by day."""
    number = st.builds(Parameter, _NUMBERS[name], st.sampled_from(_CITED))
    years = st.sets(st.integers(2, 12), max_size=3)
    begun = st.sets(days(min_day=date(2017, 1, 1), max_day=date(2040, 1, 1)), max_size=3)
    return (years | begun).flatmap(
        lambda starts: st.tuples(*(st.tuples(st.just(one), number) for one in sorted(starts)))
    )


def _amended(policy: Policy, terms: Terms) -> Policy:
    return evolve(policy, name="amended", terms=terms)


def _without(policy: Policy, places: frozenset[int]) -> Policy:
    kept = tuple(rule for place, rule in enumerate(policy.rules) if place not in places)
    return evolve(policy, name="with-less", rules=kept)


def _timeline(first_day: date, terms: Terms, gap: int | None, left: int | None) -> Timeline:
    """Return the timeline with a version more, so many days after the others end; `None`: they do not end for it."""
    newer = evolve(_LAST, name="amended", terms=terms, in_force_from=first_day)
    if left is not None:
        newer = evolve(newer, in_force_until=first_day + abs(left) * _ONE_DAY)
    if gap is None:
        return Timeline((*POLICIES, newer))
    last = first_day - (gap + 1) * _ONE_DAY
    older = (evolve(one, in_force_until=min(one.in_force_until or last, last)) for one in POLICIES)
    return Timeline((*older, newer))


def _assessed(subject: Subject, policy: Policy) -> Assessment:
    return assess(subject, policy=policy)


def _finding(subject: Subject, policy: Policy, place: int) -> Finding:
    found = assess(subject, policy=policy).findings
    return found[place % len(found)]
