"""Parties: companies and clusters that have all that is asked but for one fact, which is denied or not known."""

from collections.abc import Iterator, Mapping
from typing import Any, Final

from flemish_clusters import Message
from flemish_clusters.facts import LABELS
from tests.support.case_oracle.norms import NETWORK, SPEARHEAD
from tests.support.made_cases.making import Made, case

_MARKS: Final[Mapping[str, tuple[str, str]]] = {
    "growth_ambition": ("COM-2", "3.2"),
    "innovation_awareness": ("COM-3", "3.2"),
    "international_outlook": ("COM-4", "3.2"),
    "open_to_companies": ("COM-5", "3.3"),
    "open_to_knowledge_institutions": ("COM-6", "3.3"),
    "serves_own_objectives": ("COM-7", "3.3"),
    "serves_flemish_competitiveness": ("COM-7", "3.3"),
}
"""What is attested of a company, with the rule and the sentence that ask for it."""
_OF_A_CLUSTER: Final[Mapping[str, tuple[str, str]]] = {
    "cooperates": ("NET-3", "1.1"),
    "cooperates_lastingly": ("NET-5", "2.2"),
    "facilitates": ("ORG-1", "3.4"),
    "represents_members": ("ORG-2", "3.4"),
    "mandated_by_members": ("ORG-2", "3.4"),
    "strategic_domain": ("SPC-1", "6.1"),
    "large_scale": ("SPC-2", "6.2"),
    "smaller": ("IBN-1", "6.3"),
    "bottom_up": ("IBN-2", "6.4"),
    "emerging_domain": ("IBN-3", "6.5"),
}
_OF_AN_ORGANISATION: Final = ("facilitates", "represents_members", "mandated_by_members")
_OF_A_KIND: Final = {
    SPEARHEAD: ("strategic_domain", "large_scale"),
    NETWORK: ("smaller", "bottom_up", "emerging_domain"),
}
_WORDS: Final = {SPEARHEAD: "spearhead", NETWORK: "network"}
_IN_ORDER: Final = Message(
    en="All that is asked of this kind of cluster is there.",
    nl="Alles wat van dit type cluster wordt gevraagd, is er.",
)
_IN_WORDS: Final = {
    False: (
        "denied",
        Message(
            en="All is in order, but this is denied: {fact}.", nl="Alles is in orde, maar dit wordt ontkend: {fact}."
        ),
    ),
    None: (
        "not-known",
        Message(
            en="All is in order, but this is not known: {fact}.",
            nl="Alles is in orde, maar dit is niet bekend: {fact}.",
        ),
    ),
}


def company(name: str, **others: Any) -> Made:
    """Return a company that fits the profile, but for what is given; `None` is not known."""
    told = {"name": name, "establishments": ["flemish"], **dict.fromkeys(_MARKS, True), **others}
    return {key: value for key, value in told.items() if value is not None}


def cluster(kind: str, **others: Any) -> Made:
    """Return a cluster that has all that is asked of its kind, but for what is given; `None` is not known."""
    told = {
        "name": "Alfa",
        "kind": kind,
        "domain": "logistics",
        "organisation": {"name": "Alfa vzw", **dict.fromkeys(_OF_AN_ORGANISATION, True)},
        "companies": [company("Beta"), company("Gamma")],
        "knowledge_institutions": [{"name": "Delta"}],
        "cooperates": True,
        "cooperates_lastingly": True,
        **dict.fromkeys(_OF_A_KIND[kind], True),
        **others,
    }
    return {key: value for key, value in told.items() if value is not None}


def cases_of_companies() -> Iterator[Made]:
    """Return a company for each fact that is denied or not known, and one that has all."""
    for fact, (rule, sentence) in _MARKS.items():
        for value, (word, says) in _IN_WORDS.items():
            facts = {"company": company("Alfa", **{fact: value})}
            name = f"company-{fact.replace('_', '-')}-{word}"
            yield case(name, _filled(says, fact), facts, rule=rule, sentence=sentence)


def cases_of_clusters() -> Iterator[Made]:
    """Return a cluster for each fact that is denied or not known, and one of each kind that has all."""
    for kind, word in _WORDS.items():
        yield case(f"{word}-cluster-in-order", _IN_ORDER, {"cluster": cluster(kind)}, sentence="5.1")
    for fact, (rule, sentence) in _OF_A_CLUSTER.items():
        kind = NETWORK if fact in _OF_A_KIND[NETWORK] else SPEARHEAD
        for value, (state, text) in _IN_WORDS.items():
            facts = {"cluster": cluster(kind, **_changed(fact, value))}
            yield case(
                f"cluster-{fact.replace('_', '-')}-{state}", _filled(text, fact), facts, rule=rule, sentence=sentence
            )


def _changed(fact: str, value: object) -> Made:
    """Return the field of a cluster in which one fact is other than usual."""
    if fact not in _OF_AN_ORGANISATION:
        return {fact: value}
    told = {"name": "Alfa vzw", **dict.fromkeys(_OF_AN_ORGANISATION, True), fact: value}
    return {"organisation": {key: held for key, held in told.items() if held is not None}}


def _filled(says: Message, fact: str) -> Message:
    return Message(en=says.text("en", {"fact": LABELS[fact].en}), nl=says.text("nl", {"fact": LABELS[fact].nl}))
