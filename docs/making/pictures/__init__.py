"""The pictures of the documentation, drawn by matplotlib from the package itself when the site is made."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from flemish_clusters import POLICIES, ClusterKind, Language
from flemish_clusters.terms import name_of
from making.pictures.aid_plane import aid_plane
from making.pictures.cluster_timeline import cluster_timeline
from making.pictures.sheet import Picture

__all__ = ["PICTURES", "Picture"]


def _aid_of(kind: ClusterKind) -> Callable[[Language, date], Picture]:
    return lambda language, _: aid_plane(language, kind, POLICIES[-1])


PICTURES: Final[Mapping[str, Callable[[Language, date], Picture]]] = {
    "timeline": cluster_timeline,
    **{f"aid-{name_of(kind).replace('_', '-')}": _aid_of(kind) for kind in POLICIES[-1].terms.known_kinds},
}
"""What draws each picture, by its name, in a language and for the day on which the site is made."""
