"""Parties: companies, institutions, organisations, and the clusters that they make."""

from collections.abc import Collection, Mapping
from typing import Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.facts.clusters import Cluster, ClusterKind
from flemish_clusters.facts.parties import ClusterOrganisation, Company, KnowledgeInstitution, OtherBody, Region
from flemish_clusters.testing.strategies.narrowing import built, maybe
from flemish_clusters.testing.strategies.values import attestations, enterprise_numbers, texts

Item = TypeVar("Item")
Parts = dict[str, SearchStrategy[Any]]

ASKED: Final = ("a_further_fact", "another_further_fact")
"""Names of attestations that no field holds and that an amendment may ask for."""

_NAMED: Final[Mapping[str, SearchStrategy[Any]]] = {
    "name": texts(),
    "enterprise_number": maybe(enterprise_numbers()),
}
_PROFILE: Final = (
    *("growth_ambition", "innovation_awareness", "international_outlook", "open_to_companies"),
    *("open_to_knowledge_institutions", "serves_own_objectives", "serves_flemish_competitiveness"),
)
_ROLE: Final = ("facilitates", "represents_members", "mandated_by_members")
_TRAITS: Final = (
    *("cooperates", "cooperates_lastingly", "strategic_domain", "large_scale"),
    *("smaller", "bottom_up", "emerging_domain"),
)
_HOLDING: Final = attestations(holds=True)
_MOSTLY: Final = st.sampled_from((True, True, True, False))
_COMPLETE: Final = dict.fromkeys(("companies_complete", "knowledge_institutions_complete"), _MOSTLY)


def companies(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Company]:
    """Return companies; those that fit the profile, or do but for what is not known, are likelier.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    regions = _tuples(st.sampled_from(Region), 3)
    flemish = regions.map(_with_a_flemish_one)
    anything: Parts = {"establishments": maybe(regions), "further": _further(asked)}
    fitting: Parts = {"establishments": flemish, "further": _all_further(asked)}
    nearly: Parts = {"establishments": maybe(flemish), "further": _further(asked, _HOLDING)}
    moods = ((anything, maybe(attestations())), (fitting, _HOLDING), (nearly, maybe(_HOLDING)))
    return st.one_of(
        [
            built(
                Company,
                {**_NAMED, **parts, "establishments_complete": _MOSTLY, **dict.fromkeys(_PROFILE, how)},
                narrowed,
            )
            for parts, how in moods
        ]
    )


def knowledge_institutions(**narrowed: object) -> SearchStrategy[KnowledgeInstitution]:
    """Return knowledge institutions."""
    return built(KnowledgeInstitution, _NAMED, narrowed)


def other_bodies(**narrowed: object) -> SearchStrategy[OtherBody]:
    """Return bodies that are neither a company nor a knowledge institution."""
    return built(OtherBody, _NAMED, narrowed)


def cluster_organisations(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[ClusterOrganisation]:
    """Return cluster organisations; those that do all that is asked are likelier.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    moods = ((_further(asked), maybe(attestations())), (_all_further(asked), _HOLDING))
    return st.one_of(
        [
            built(ClusterOrganisation, {**_NAMED, "further": further, **dict.fromkeys(_ROLE, how)}, narrowed)
            for further, how in moods
        ]
    )


def kinds() -> SearchStrategy[ClusterKind]:
    """Return the kinds of cluster."""
    return st.sampled_from(ClusterKind)


def clusters(*, asked: Collection[str] = ASKED, **narrowed: object) -> SearchStrategy[Cluster]:
    """Return clusters; an enterprise number that two members would share is dropped from the second.

    Args:
        asked: The names of the further attestations that rules ask for.
        narrowed: Fields, each with a value or a strategy.
    """
    fitting = _fitting_parts(asked)
    nearly = {
        **{name: maybe(part) for name, part in fitting.items()},
        "further": _further(asked, _HOLDING),
        **_COMPLETE,
    }
    fixed: Parts = {"name": texts(), "kind": kinds()}
    moods = (_any_parts(asked), fitting, nearly)
    return st.one_of([built(_cluster, {**fixed, **parts}, narrowed) for parts in moods])


def _any_parts(asked: Collection[str]) -> Parts:
    return {
        **_COMPLETE,
        "domain": maybe(texts() | st.just("")),
        "organisation": maybe(cluster_organisations(asked=asked)),
        "companies": maybe(_tuples(companies(asked=asked), 4)),
        "knowledge_institutions": maybe(_tuples(knowledge_institutions(), 2)),
        "further": _further(asked),
        **dict.fromkeys(_TRAITS, maybe(attestations())),
    }


def _fitting_parts(asked: Collection[str]) -> Parts:
    fits: dict[str, Any] = {"further": _all_further(asked), **dict.fromkeys(_PROFILE, _HOLDING)}
    does_all: dict[str, Any] = {"further": _all_further(asked), **dict.fromkeys(_ROLE, _HOLDING)}
    return {
        **_COMPLETE,
        "domain": texts(),
        "organisation": cluster_organisations(asked=asked, **does_all),
        "companies": _tuples(companies(establishments=(Region.FLEMISH,), **fits), 4),
        "knowledge_institutions": _tuples(knowledge_institutions(), 2),
        "further": _all_further(asked),
        **dict.fromkeys(_TRAITS, _HOLDING),
    }


def _further(asked: Collection[str], known: SearchStrategy[Any] | None = None) -> SearchStrategy[Any]:
    """Return further attestations, of which some are not known."""
    return st.fixed_dictionaries({}, optional=dict.fromkeys(asked, attestations() if known is None else known))


def _all_further(asked: Collection[str]) -> SearchStrategy[Any]:
    return st.fixed_dictionaries(dict.fromkeys(asked, _HOLDING))


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
