"""Labels: what each fact is called in English and in Dutch."""

import re
from typing import Any, Final

from flemish_clusters.facts.accounts import Dossier, YearAccount
from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.facts.parties import Company
from flemish_clusters.messages import Language, Message

LABELS: Final = {
    "accounts": Message(en="account", nl="jaaroverzicht"),
    "aid": Message(en="aid", nl="steun"),
    "bottom_up": Message(en="bottom-up origin", nl="ontstaan van onderuit"),
    "cluster": Message(en="cluster", nl="cluster"),
    "cofinancing": Message(en="cofinancing", nl="cofinanciering"),
    "companies": Message(en="companies", nl="ondernemingen"),
    "companies_complete": Message(en="whether all companies are listed", nl="of alle ondernemingen zijn opgegeven"),
    "cooperates": Message(en="cooperation", nl="samenwerking"),
    "cooperates_lastingly": Message(en="lasting cooperation", nl="duurzame samenwerking"),
    "decided_on": Message(en="day of the decision", nl="dag van de beslissing"),
    "domain": Message(en="domain", nl="domein"),
    "eligible_costs": Message(en="eligible costs", nl="in aanmerking komende kosten"),
    "emerging_domain": Message(en="emerging domain", nl="opkomend domein"),
    "enterprise_number": Message(en="enterprise number", nl="ondernemingsnummer"),
    "establishments": Message(en="establishments", nl="vestigingen"),
    "establishments_complete": Message(
        en="whether all establishments are listed", nl="of alle vestigingen zijn opgegeven"
    ),
    "facilitates": Message(en="facilitating the network", nl="faciliteren van het netwerk"),
    "first_day": Message(en="first day", nl="eerste dag"),
    "further": Message(en="further attestation", nl="verdere attestatie"),
    "growth_ambition": Message(en="growth ambitions", nl="groeiambities"),
    "innovation_awareness": Message(en="innovation awareness", nl="innovatiebewustzijn"),
    "international_outlook": Message(en="international outlook", nl="internationale blik"),
    "kind": Message(en="kind of cluster", nl="type cluster"),
    "knowledge_institutions": Message(en="knowledge institutions", nl="kennisinstellingen"),
    "knowledge_institutions_complete": Message(
        en="whether all knowledge institutions are listed", nl="of alle kennisinstellingen zijn opgegeven"
    ),
    "large_scale": Message(en="large scale", nl="grootschaligheid"),
    "mandated_by_members": Message(en="mandate of the members", nl="mandaat van de leden"),
    "name": Message(en="name", nl="naam"),
    "open_to_companies": Message(en="openness to companies", nl="openheid voor ondernemingen"),
    "open_to_knowledge_institutions": Message(
        en="openness to knowledge institutions", nl="openheid voor kennisinstellingen"
    ),
    "organisation": Message(en="cluster organisation", nl="clusterorganisatie"),
    "period": Message(en="funding period", nl="steunperiode"),
    "represents_members": Message(en="representing the members", nl="vertegenwoordigen van de leden"),
    "serves_flemish_competitiveness": Message(
        en="contribution to Flemish competitiveness", nl="bijdrage aan de Vlaamse competitiviteit"
    ),
    "serves_own_objectives": Message(en="service to its own objectives", nl="nut voor de eigen doelstellingen"),
    "smaller": Message(en="smaller scale", nl="kleinere schaal"),
    "strategic_domain": Message(en="strategic domain", nl="strategisch domein"),
    "year": Message(en="funding year", nl="steunjaar"),
    "years": Message(en="years of aid", nl="jaren steun"),
}
"""The label of each fact that can be assessed or be missing, by the name of its field."""

_STEP = re.compile(r"(\w{1,80})(?:\[([0-9]{1,9})\])?")
_ITEMS: Final = {
    "accounts": Message(en="account {place}", nl="jaaroverzicht {place}"),
    "companies": Message(en="company {place}", nl="onderneming {place}"),
}


def describe_path(path: str, language: Language, subject: object = None) -> str:
    """Return a path such as `"companies[3].growth_ambition"` in words; places count from 1.

    Args:
        path: The path.
        language: The language.
        subject: What the path starts from; a list that it has goes by whether that is all of it.
    """
    steps = _STEP.findall(path)
    for name, place in steps:
        subject = getattr(subject, name, None)
        subject = _item(subject, int(place)) if place else subject
    words = [_describe_step(name, place, language) for name, place in steps]
    complete = LABELS.get(f"{path.rpartition('.')[2]}_complete")
    if subject is not None and complete is not None:
        words[-1] = complete.text(language)
    return ", ".join(words)


def _item(items: Any, place: int) -> Any:
    return items and items[place]


def _describe_step(name: str, place: str, language: Language) -> str:
    if place and name in _ITEMS:
        return _ITEMS[name].text(language, {"place": str(int(place) + 1)})
    # A fact that somebody's own rule asks for has no label here, so it goes by its own name.
    return LABELS[name].text(language) if name in LABELS else name


def describe(subject: object, language: Language) -> str:
    """Return what is assessed, in words."""
    match subject:
        case Company():
            return _COMPANY.text(language, {"name": subject.name})
        case Cluster():
            return _CLUSTER.text(language, {"kind": subject.kind.label.text(language), "name": subject.name})
        case FundingPeriod():
            days = {"first_day": subject.first_day, "last_day": subject.last_day}
            return _PERIOD.text(language, {"kind": subject.kind.label.text(language), **days})
        case YearAccount():
            kind = subject.period.kind.label.text(language)
            return _ACCOUNT.text(language, {"year": subject.year, "kind": kind})
        case Dossier():
            return _DOSSIER.text(language, {"cluster": describe(subject.cluster, language)})
        case _:
            return type(subject).__name__


def describe_part(subject: object, language: Language) -> str:
    """Return what is assessed as a part of a whole that has been named, in fewer words."""
    match subject:
        case FundingPeriod():
            return LABELS["period"].text(language)
        case YearAccount():
            return f"{LABELS['year'].text(language)} {subject.year}"
        case _:
            return describe(subject, language)


_COMPANY = Message(en="company {name}", nl="onderneming {name}")
_CLUSTER = Message(en="{kind} {name}", nl="{kind} {name}")
_PERIOD = Message(
    en="funding period from {first_day} to {last_day} inclusive ({kind})",
    nl="steunperiode van {first_day} tot en met {last_day} ({kind})",
)
_ACCOUNT = Message(en="account of funding year {year} ({kind})", nl="jaaroverzicht van steunjaar {year} ({kind})")
_DOSSIER = Message(en="dossier of {cluster}", nl="dossier van {cluster}")
