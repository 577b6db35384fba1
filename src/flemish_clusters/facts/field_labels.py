"""Field labels: what each field of a fact is called in English and in Dutch."""

from typing import Final

from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Message

LABELS: Final = FrozenMapping(
    tuple(
        (name, Message(en=en, nl=nl))
        for name, (en, nl) in {
            "accounts": ("accounts", "jaaroverzichten"),
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
            "cooperates_lastingly": ("active and lasting cooperation", "actieve en duurzame samenwerking"),
            "decided_on": ("day of the decision", "dag van de beslissing"),
            "domain": ("domain", "domein"),
            "eligible_costs": ("eligible costs", "in aanmerking komende kosten"),
            "emerging_domain": ("emerging domain", "opkomend domein"),
            "enterprise_number": ("enterprise number", "ondernemingsnummer"),
            "establishments": ("establishments", "vestigingen"),
            "establishments_complete": ("whether all establishments are listed", "of alle vestigingen zijn opgegeven"),
            "evidence": ("evidence", "grond"),
            "facilitates": ("facilitating the network", "faciliteren van het netwerk"),
            "first_day": ("first day", "eerste dag"),
            "further": ("further fact", "bijkomend gegeven"),
            "growth_ambition": ("growth ambitions", "groeiambities"),
            "holds": ("whether it holds", "of het opgaat"),
            "innovation_awareness": ("innovation awareness", "innovatiebewustzijn"),
            "international_outlook": ("international outlook", "internationale blik"),
            "kind": ("kind of cluster", "type cluster"),
            "knowledge_institutions": ("knowledge institutions", "kennisinstellingen"),
            "knowledge_institutions_complete": (
                "whether all knowledge institutions are listed",
                "of alle kennisinstellingen zijn opgegeven",
            ),
            "large_scale": ("large scale", "grootschaligheid"),
            "last_day": ("last day", "laatste dag"),
            "mandated_by_members": ("mandate of the members", "mandaat van de leden"),
            "name": ("name", "naam"),
            "number": ("number of the funding year", "nummer van het steunjaar"),
            "on": ("day of the attestation", "dag van de verklaring"),
            "open_to_companies": ("openness to companies", "openheid voor ondernemingen"),
            "open_to_knowledge_institutions": (
                "openness to knowledge institutions",
                "openheid voor kennisinstellingen",
            ),
            "organisation": ("cluster organisation", "clusterorganisatie"),
            "paid_back": ("amount paid back", "terugbetaald bedrag"),
            "period": ("funding period", "steunperiode"),
            "purpose": ("purpose", "bestemming"),
            "received_on": ("day of receipt", "dag van ontvangst"),
            "represents_members": ("representing the members", "vertegenwoordigen van de leden"),
            "serves_flemish_competitiveness": (
                "openness for the competitiveness of many Flemish companies",
                "openheid voor de competitiviteit van veel Vlaamse ondernemingen",
            ),
            "serves_own_objectives": ("openness for its own objectives", "openheid voor de eigen doelstellingen"),
            "smaller": ("smaller scale", "kleinere schaal"),
            "strategic_domain": ("strategic domain", "strategisch domein"),
            "year": ("funding year", "steunjaar"),
            "years": ("years of aid", "jaren steun"),
        }.items()
    )
)
"""The label of every field of a fact, as a `Message`, by the name of the field."""
