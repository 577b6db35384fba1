"""Companies and clusters: sentences 1.1, 2.2, 3.1 to 3.4, 5.1 and 6.1 to 6.5, in three values."""

from collections.abc import Mapping
from typing import Any, Final

from tests.support.case_oracle.norms import COMPANIES_OF_A_NETWORK, COMPANIES_THAT_FIT, INSTITUTIONS, NETWORK, SPEARHEAD
from tests.support.case_oracle.verdicts import (
    MET,
    NOT_APPLICABLE,
    NOT_MET,
    UNDETERMINED,
    all_of,
    attested,
    reaches,
)

_OF_A_COMPANY: Final = {
    "COM-2": ("growth_ambition",),
    "COM-3": ("innovation_awareness",),
    "COM-4": ("international_outlook",),
    "COM-5": ("open_to_companies",),
    "COM-6": ("open_to_knowledge_institutions",),
    "COM-7": ("serves_own_objectives", "serves_flemish_competitiveness"),
}
"""Sentence 3.2: three marks; 3.3: open to companies, to knowledge centres, and both for itself and for many."""

_OF_ONE_KIND: Final = {
    "SPC-1": (SPEARHEAD, "strategic_domain"),
    "SPC-2": (SPEARHEAD, "large_scale"),
    "IBN-1": (NETWORK, "smaller"),
    "IBN-2": (NETWORK, "bottom_up"),
    "IBN-3": (NETWORK, "emerging_domain"),
}
"""Sentences 6.1 and 6.2 on spearhead clusters, 6.3 to 6.5 on networks."""

CHARACTERISTICS: Final = ("NET-5", "IBN-1", "IBN-2", "IBN-3")
"""An aim (2.2), what is typical (6.3), mostly so (6.4), and what follows from that (6.5): no demands."""


def answer_of_a_company(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be said of a company; what is missing of one that misses a demand does not matter."""
    company = case["company"]
    rules = _of_a_company(company)
    verdict = all_of(rules.values())
    facts = {"COM-1": ("establishments",), **_OF_A_COMPANY}
    missing = [name for code, names in facts.items() for name in names if _is_open(company, code, name, rules[code])]
    return {"verdict": verdict, "rules": rules, "missing": missing if verdict == UNDETERMINED else []}


def _is_open(company: Mapping[str, Any], code: str, name: str, verdict: str) -> bool:
    return verdict == UNDETERMINED and (code == "COM-1" or name not in company)


def _of_a_company(company: Mapping[str, Any]) -> dict[str, str]:
    by_mark = {code: attested(*map(company.get, names)) for code, names in _OF_A_COMPANY.items()}
    return {"COM-1": _is_flemish(company), **by_mark}


def _is_flemish(company: Mapping[str, Any]) -> str:
    """Return whether it has an establishment in the Flemish Region, to which Brussels does not belong."""
    regions = company.get("establishments")
    count = None if regions is None else regions.count("flemish")
    return reaches(count, 1, complete=company.get("establishments_complete", True))


def answer(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return what is to be said of a cluster."""
    return findings(case["cluster"])


def findings(cluster: Mapping[str, Any]) -> dict[str, Any]:
    """Return the verdict on a cluster and each of its rules, and the characteristics that it lacks."""
    rules = {
        "COM-8": _enough_fit(cluster),
        "NET-1": _counted(cluster, "companies", COMPANIES_OF_A_NETWORK),
        "NET-2": {None: UNDETERMINED, "": NOT_MET}.get(cluster.get("domain"), MET),
        "NET-3": attested(cluster.get("cooperates")),
        "NET-4": _counted(cluster, "knowledge_institutions", INSTITUTIONS),
        "NET-5": attested(cluster.get("cooperates_lastingly")),
        **_of_the_organisation(cluster.get("organisation", {})),
        **{code: _of_a_kind(cluster, *told) for code, told in _OF_ONE_KIND.items()},
        "KIN-1": MET,
    }
    return {
        "verdict": all_of(verdict for code, verdict in rules.items() if code not in CHARACTERISTICS),
        "rules": rules,
        "remarks": [code for code in CHARACTERISTICS if rules[code] == NOT_MET],
    }


def _counted(cluster: Mapping[str, Any], name: str, needed: int) -> str:
    members = cluster.get(name)
    count = None if members is None else len(members)
    return reaches(count, needed, complete=cluster.get(f"{name}_complete", True))


def _enough_fit(cluster: Mapping[str, Any]) -> str:
    """Return whether enough companies fit, whatever the others are; one that may fit may be the one that is short."""
    companies = cluster.get("companies")
    if companies is None:
        return UNDETERMINED
    verdicts = [all_of(_of_a_company(company).values()) for company in companies]
    if verdicts.count(MET) >= COMPANIES_THAT_FIT:
        return MET
    at_most = len(verdicts) - verdicts.count(NOT_MET)
    return NOT_MET if cluster.get("companies_complete", True) and at_most < COMPANIES_THAT_FIT else UNDETERMINED


def _of_the_organisation(organisation: Mapping[str, Any]) -> dict[str, str]:
    """Return what sentence 3.4 comes to, and the mandate that the order adds to it."""
    get = organisation.get
    return {
        "ORG-1": attested(get("facilitates")),
        "ORG-2": attested(get("represents_members"), get("mandated_by_members")),
    }


def _of_a_kind(cluster: Mapping[str, Any], kind: str, fact: str) -> str:
    return attested(cluster.get(fact)) if cluster["kind"] == kind else NOT_APPLICABLE
