"""Parties: companies, institutions, organisations, and the clusters that they make."""

from collections.abc import Mapping
from typing import Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import Cluster, ClusterKind, ClusterOrganisation, Company, KnowledgeInstitution, OtherBody, Region
from tests.strategies.narrowing import built, maybe
from tests.strategies.values import attestations, enterprise_numbers, texts

Item = TypeVar("Item")

_NAMED: Final[Mapping[str, SearchStrategy[Any]]] = {
    "name": texts(),
    "enterprise_number": st.none() | enterprise_numbers(),
}
_PROFILE: Final = (
    *("growth_ambition", "innovation_awareness", "international_outlook", "open_to_companies"),
    *("open_to_knowledge_institutions", "serves_own_objectives", "serves_flemish_competitiveness"),
)
_NAMES: Final = st.sampled_from(("a_further_fact", "another_further_fact"))
_FURTHER: Final = st.dictionaries(_NAMES, attestations(), max_size=2)
"""Facts that no field holds and that an amendment may ask for."""

_ROLE: Final = ("facilitates", "represents_members", "mandated_by_members")
_TRAITS: Final = (
    *("cooperates", "cooperates_lastingly", "strategic_domain", "large_scale"),
    *("smaller", "bottom_up", "emerging_domain"),
)


def companies(**narrowed: object) -> SearchStrategy[Company]:
    """Return companies; those that fit the profile, or do but for what is not known, are likelier."""
    regions = _tuples(st.sampled_from(Region), 3)
    flemish = regions.map(_with_a_flemish_one)
    moods: list[tuple[SearchStrategy[Any], SearchStrategy[Any]]] = [
        (maybe(regions), maybe(attestations())),
        (flemish, attestations(holds=True)),
        (maybe(flemish), maybe(attestations(holds=True))),
    ]
    fixed = {**_NAMED, "further": _FURTHER}
    return st.one_of(
        [
            built(Company, {**fixed, "establishments": where, **dict.fromkeys(_PROFILE, how)}, narrowed)
            for where, how in moods
        ]
    )


def knowledge_institutions(**narrowed: object) -> SearchStrategy[KnowledgeInstitution]:
    """Return knowledge institutions."""
    return built(KnowledgeInstitution, _NAMED, narrowed)


def other_bodies(**narrowed: object) -> SearchStrategy[OtherBody]:
    """Return bodies that are neither a company nor a knowledge institution."""
    return built(OtherBody, _NAMED, narrowed)


def cluster_organisations(**narrowed: object) -> SearchStrategy[ClusterOrganisation]:
    """Return cluster organisations; those that do all that is asked are likelier."""
    moods: tuple[SearchStrategy[Any], ...] = (maybe(attestations()), attestations(holds=True))
    return st.one_of([built(ClusterOrganisation, {**_NAMED, **dict.fromkeys(_ROLE, how)}, narrowed) for how in moods])


def kinds() -> SearchStrategy[ClusterKind]:
    """Return the kinds of cluster."""
    return st.sampled_from(ClusterKind)


def clusters(**narrowed: object) -> SearchStrategy[Cluster]:
    """Return clusters; an enterprise number that two members would share is dropped from the second."""
    anything: dict[str, SearchStrategy[Any]] = {
        "domain": maybe(texts() | st.just("")),
        "organisation": maybe(cluster_organisations()),
        "companies": maybe(_tuples(companies(), 4)),
        "knowledge_institutions": maybe(_tuples(knowledge_institutions(), 2)),
        **dict.fromkeys(_TRAITS, maybe(attestations())),
    }
    holding = dict.fromkeys((*_PROFILE, *_ROLE), attestations(holds=True))
    member = companies(establishments=(Region.FLEMISH,), **{name: holding[name] for name in _PROFILE})
    fitting: dict[str, SearchStrategy[Any]] = {
        "domain": texts(),
        "organisation": cluster_organisations(**{name: holding[name] for name in _ROLE}),
        "companies": _tuples(member, 4),
        "knowledge_institutions": _tuples(knowledge_institutions(), 2),
        **dict.fromkeys(_TRAITS, attestations(holds=True)),
    }
    nearly = {name: maybe(fact) for name, fact in fitting.items()}
    fixed: dict[str, SearchStrategy[Any]] = {"name": texts(), "kind": kinds(), "further": _FURTHER}
    return st.one_of([built(_cluster, {**fixed, **parts}, narrowed) for parts in (anything, fitting, nearly)])


def _cluster(**values: Any) -> Cluster:
    seen: set[str] = set()
    for members in ("companies", "knowledge_institutions"):
        if values[members] is not None:
            values[members] = tuple(_once(member, seen) for member in values[members])
    return Cluster(**values)


def _once(member: Any, seen: set[str]) -> Any:
    number = member.enterprise_number
    if number in seen:
        return evolve(member, enterprise_number=None)
    seen.update([] if number is None else [number])
    return member


def _tuples(items: SearchStrategy[Item], most: int) -> SearchStrategy[tuple[Item, ...]]:
    return st.lists(items, max_size=most).map(_as_tuple)


def _as_tuple(items: list[Item]) -> tuple[Item, ...]:
    return tuple(items)


def _with_a_flemish_one(regions: tuple[Region, ...]) -> tuple[Region, ...]:
    return (*regions, Region.FLEMISH)
