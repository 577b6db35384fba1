"""Showing a subject as the code that makes it, without what is not known."""

from collections.abc import Iterator, Mapping
from enum import Enum
from typing import Any, Final, TypeGuard, cast

from flemish_clusters.facts import Further
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.facts.parties import ClusterOrganisation, Company, KnowledgeInstitution, OtherBody

_WHOLES: Final = (
    *(Attestation, Company, KnowledgeInstitution, OtherBody, ClusterOrganisation, Cluster),
    *(FundingPeriod, YearAccount, Dossier),
)


def shown(value: object) -> str:
    """Return a value as code; a field that has its default, such as one that is not known, is left out."""
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, Mapping):
        further = cast("Mapping[object, object]", value)
        return f"{{{', '.join(f'{name!r}: {shown(held)}' for name, held in further.items())}}}"
    if _is_tuple(value):
        return f"({', '.join(map(shown, value))}{',' if len(value) == 1 else ''})"
    if value in (Attestation(holds=True), Attestation(holds=False)):
        attestation: Any = value
        return str(attestation.holds)
    if isinstance(value, _WHOLES):
        return f"{type(value).__name__}({', '.join(_known_fields(value))})"
    return repr(value)


def _known_fields(whole: Any) -> Iterator[str]:
    for attribute in whole.__attrs_attrs__:
        held = getattr(whole, attribute.name)
        if held is not attribute.default and held != Further():
            yield f"{attribute.name}={shown(held)}"


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)
