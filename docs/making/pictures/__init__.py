"""The pictures of the documentation, drawn from the package itself; each is made when the pages are."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final

from flemish_clusters import POLICIES, ClusterKind, Language
from making.pictures.aid import aid_plane
from making.pictures.picture import Picture
from making.pictures.timeline import cluster_timeline

__all__ = ["PICTURES", "Picture"]

_SPEARHEAD: Final = ClusterKind.SPEARHEAD
_NETWORK: Final = ClusterKind.INNOVATIVE_BUSINESS_NETWORK

PICTURES: Final[Mapping[str, Callable[[Language, date], Picture]]] = {
    "timeline": lambda language, day: cluster_timeline("timeline", language, day),
    "aid-spearhead": lambda language, _: aid_plane("aid-spearhead", language, _SPEARHEAD, POLICIES[-1]),
    "aid-network": lambda language, _: aid_plane("aid-network", language, _NETWORK, POLICIES[-1]),
}
"""What draws each picture, by its name, in a language and for the day that a page is made for."""
