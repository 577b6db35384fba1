"""The pictures of the documentation, drawn by matplotlib from the package itself when the site is made."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from flemish_clusters import POLICIES, ClusterKind, Language
from making.pictures.aid_plane import aid_plane
from making.pictures.cluster_timeline import cluster_timeline
from making.pictures.sheet import Picture

__all__ = ["PICTURES", "Picture"]

PICTURES: Final[Mapping[str, Callable[[Language, date], Picture]]] = {
    "timeline": cluster_timeline,
    "aid-spearhead": lambda language, _: aid_plane(language, ClusterKind.SPEARHEAD, POLICIES[-1]),
    "aid-network": lambda language, _: aid_plane(language, ClusterKind.INNOVATIVE_BUSINESS_NETWORK, POLICIES[-1]),
}
"""What draws each picture, by its name, in a language and for the day on which the site is made."""
