"""Sources: the acts and pages the policy is read from, and citations of their parts.

A source lists the parts that were read, and only those can be cited.
"""

from flemish_clusters.sources.acts import (
    ENTERPRISE_NUMBER,
    EU_PERIODS,
    GBER,
    IBN_PAGE,
    ORDER,
    PAGE,
    SOURCES,
    SPEARHEAD_NEXT,
    SPEARHEAD_PAGE,
    SUBSIDY_DB,
    THEME_PAGE,
    TRADE_PRESS,
)
from flemish_clusters.sources.citations import Authority, Citation, Source, cite

__all__ = [
    "ENTERPRISE_NUMBER",
    "EU_PERIODS",
    "GBER",
    "IBN_PAGE",
    "ORDER",
    "PAGE",
    "SOURCES",
    "SPEARHEAD_NEXT",
    "SPEARHEAD_PAGE",
    "SUBSIDY_DB",
    "THEME_PAGE",
    "TRADE_PRESS",
    "Authority",
    "Citation",
    "Source",
    "cite",
]
