"""Labels: what each fact is called in English and in Dutch."""

import re
from collections.abc import Mapping
from typing import Any, Final

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import a_further_name
from flemish_clusters.facts.clusters import Cluster, Company
from flemish_clusters.facts.contribution import YearContribution
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Language, Message, Quantity

LABELS: Final = {
    name: Message(en=en, nl=nl)
    for name, (en, nl) in {
        "accounts": ("account", "jaaroverzicht"),
        "aid": ("aid", "steun"),
        "amount": ("amount", "bedrag"),
        "applied_on": ("day of the application", "dag van de aanvraag"),
        "bottom_up": ("bottom-up origin", "ontstaan van onderuit"),
        "by": ("by whom", "door wie"),
        "cluster": ("cluster", "cluster"),
        "cofinancing": ("cofinancing", "cofinanciering"),
        "companies": ("companies", "ondernemingen"),
        "companies_complete": ("whether all companies are listed", "of alle ondernemingen zijn opgegeven"),
        "contribution": ("contribution", "bijdrage"),
        "cooperates": ("cooperation", "samenwerking"),
        "cooperates_lastingly": ("lasting cooperation", "duurzame samenwerking"),
        "decided_on": ("day of the decision", "dag van de beslissing"),
        "domain": ("domain", "domein"),
        "eligible_costs": ("eligible costs", "in aanmerking komende kosten"),
        "emerging_domain": ("emerging domain", "opkomend domein"),
        "enterprise_number": ("enterprise number", "ondernemingsnummer"),
        "establishments": ("establishments", "vestigingen"),
        "establishments_complete": ("whether all establishments are listed", "of alle vestigingen zijn opgegeven"),
        "facilitates": ("facilitating the network", "faciliteren van het netwerk"),
        "first_day": ("first day", "eerste dag"),
        "further": ("further attestation", "verdere attestatie"),
        "growth_ambition": ("growth ambitions", "groeiambities"),
        "innovation_awareness": ("innovation awareness", "innovatiebewustzijn"),
        "international_outlook": ("international outlook", "internationale blik"),
        "kind": ("kind of cluster", "type cluster"),
        "knowledge_institutions": ("knowledge institutions", "kennisinstellingen"),
        "knowledge_institutions_complete": (
            "whether all knowledge institutions are listed",
            "of alle kennisinstellingen zijn opgegeven",
        ),
        "large_scale": ("large scale", "grootschaligheid"),
        "mandated_by_members": ("mandate of the members", "mandaat van de leden"),
        "name": ("name", "naam"),
        "open_to_companies": ("openness to companies", "openheid voor ondernemingen"),
        "open_to_knowledge_institutions": ("openness to knowledge institutions", "openheid voor kennisinstellingen"),
        "organisation": ("cluster organisation", "clusterorganisatie"),
        "paid_back": ("amount paid back", "terugbetaald bedrag"),
        "period": ("funding period", "steunperiode"),
        "purpose": ("purpose", "bestemming"),
        "received_on": ("day of receipt", "dag van ontvangst"),
        "represents_members": ("representing the members", "vertegenwoordigen van de leden"),
        "serves_flemish_competitiveness": (
            "contribution to Flemish competitiveness",
            "bijdrage aan de Vlaamse competitiviteit",
        ),
        "serves_own_objectives": ("service to its own objectives", "nut voor de eigen doelstellingen"),
        "smaller": ("smaller scale", "kleinere schaal"),
        "strategic_domain": ("strategic domain", "strategisch domein"),
        "year": ("funding year", "steunjaar"),
        "years": ("years of aid", "jaren steun"),
    }.items()
}
"""The label of each fact that can be assessed or be missing, by the name of its field."""

Labels = FrozenMapping[Message]
"""The labels of further facts, by their names."""
NO_LABELS: Final = Labels()
_ITEMS: Final = {
    "accounts": Message(en="account {place}", nl="jaaroverzicht {place}"),
    "companies": Message(en="company {place}", nl="onderneming {place}"),
    "contributions": Message(en="contribution {place}", nl="bijdrage {place}"),
    "knowledge_institutions": Message(en="knowledge institution {place}", nl="kennisinstelling {place}"),
}
_SUBJECTS: Final[dict[type, Message]] = {
    Company: Message(en="company {name}", nl="onderneming {name}"),
    Cluster: Message(en="{kind} {name}", nl="{kind} {name}"),
    FundingPeriod: Message(
        en="funding period from {first_day} to {last_day} inclusive ({kind})",
        nl="steunperiode van {first_day} tot en met {last_day} ({kind})",
    ),
    YearAccount: Message(
        en="account of funding year {year} ({kind})", nl="jaaroverzicht van steunjaar {year} ({kind})"
    ),
    Dossier: Message(en="dossier of {cluster}", nl="dossier van {cluster}"),
    YearContribution: Message(
        en="contribution of {amount} by {name}, received on {day}",
        nl="bijdrage van {amount} door {name}, ontvangen op {day}",
    ),
}


def to_labels(values: Mapping[str, Message], field: str = "Policy.further") -> Labels:
    """Return the labels of further facts by name; raise `InvalidValue` that names the field where they are none."""
    expected = 'a mapping of names to labels, such as {"sme": Message(en="small company", nl="kleine onderneming")}'
    if not isinstance(values, Mapping):
        raise InvalidValue(field, values, expected)
    for name, label in values.items():
        if not (a_further_name.accepts(name) and isinstance(label, Message)):
            raise InvalidValue(field, {name: label}, expected)
    return Labels(tuple(sorted(values.items())))


def describe_path(path: str, language: Language, subject: object = None, labels: Labels = NO_LABELS) -> str:
    """Return a path such as `"companies[3].growth_ambition"` in words; places count from 1.

    Where a subject is given, from which the path starts, a list that it has goes by whether that is all of it. A
    further fact goes by its label, where it has one.
    """
    words: list[str] = []
    told: Any = subject
    before = ""
    for name, place in re.findall(r"(\w{1,80})(?:\[([0-9]{1,9})\])?", path):
        if before == "further" and name in labels:
            words[-1] = labels[name].text(language)
        else:
            words.append(_describe_step(name, place, language))
        before = name
        told = getattr(told, name, None)
        told = told[int(place)] if place and hasattr(told, "__len__") and int(place) < len(told) else told
    complete = LABELS.get(f"{path.rpartition('.')[2]}_complete")
    if told is not None and complete is not None:
        words[-1] = complete.text(language)
    return ", ".join(words)


def _describe_step(name: str, place: str, language: Language) -> str:
    if place and name in _ITEMS:
        return _ITEMS[name].text(language, {"place": str(int(place) + 1)})
    # A fact that somebody's own rule asks for has no label here, so it goes by its own name.
    return LABELS[name].text(language) if name in LABELS else name


def describe(subject: Subject, language: Language) -> str:
    """Return what is assessed, in words."""
    told: dict[str, Quantity]
    match subject:
        case Company():
            told = {"name": subject.name}
        case Cluster():
            told = {"name": subject.name, "kind": subject.kind.label.text(language)}
        case FundingPeriod(first_day=first_day, last_day=last_day):
            told = {"first_day": first_day, "last_day": last_day, "kind": subject.kind.label.text(language)}
        case YearAccount():
            told = {"year": subject.year, "kind": subject.period.kind.label.text(language)}
        case YearContribution(contribution=given):
            told = {"amount": given.amount, "name": given.by.name, "day": given.received_on}
        case _:
            told = {"cluster": describe(subject.cluster, language)}
    return _SUBJECTS[type(subject)].text(language, told)


def describe_part(subject: Subject, language: Language) -> str:
    """Return what is assessed as a part of a whole that has been named, in fewer words."""
    if isinstance(subject, FundingPeriod):
        return LABELS["period"].text(language)
    if isinstance(subject, YearAccount):
        return f"{LABELS['year'].text(language)} {subject.year}"
    return describe(subject, language)
