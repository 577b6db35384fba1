"""Sources: the acts and pages the policy is read from, and citations of their parts.

A source lists the parts that were read, and only those can be cited, or parts that are marked as inferred.
"""

from typing import Final

from flemish_clusters.sources.acts import (
    AID_DECREE,
    EU_PERIODS,
    FINANCE_ORDER,
    GBER,
    JUDICIAL_CODE,
    ORDER,
    SUBSIDY_ACT,
)
from flemish_clusters.sources.citations import Authority, Citation, Source, cite
from flemish_clusters.sources.pages import (
    DEVELOPMENT_PROJECT,
    EN_PAGE,
    ENTERPRISE_NUMBER,
    IBN_PAGE,
    PAGE,
    SPEARHEAD_NEXT,
    SPEARHEAD_PAGE,
    SUBSIDY_DB,
    THEME_PAGE,
    TRADE_PRESS,
)

__all__ = [
    "AID_DECREE",
    "DEVELOPMENT_PROJECT",
    "ENTERPRISE_NUMBER",
    "EN_PAGE",
    "EU_PERIODS",
    "FINANCE_ORDER",
    "GBER",
    "IBN_PAGE",
    "JUDICIAL_CODE",
    "ORDER",
    "PAGE",
    "SOURCES",
    "SPEARHEAD_NEXT",
    "SPEARHEAD_PAGE",
    "SUBSIDY_ACT",
    "SUBSIDY_DB",
    "THEME_PAGE",
    "TRADE_PRESS",
    "Authority",
    "Citation",
    "Source",
    "cite",
]

SOURCES: Final = (
    *(PAGE, ORDER, SUBSIDY_DB, SPEARHEAD_PAGE, SPEARHEAD_NEXT, IBN_PAGE, EN_PAGE, THEME_PAGE, DEVELOPMENT_PROJECT),
    *(FINANCE_ORDER, SUBSIDY_ACT, AID_DECREE, JUDICIAL_CODE, GBER, EU_PERIODS, TRADE_PRESS, ENTERPRISE_NUMBER),
)
"""Every source, the primary one first."""
