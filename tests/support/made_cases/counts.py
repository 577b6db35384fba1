"""Counts: clusters with fewer members than a number of the policy asks, as many, and more; and lists that may go on."""

from collections.abc import Iterator
from typing import Any, Final

from flemish_clusters import Message
from tests.support.case_oracle.norms import COMPANIES_OF_A_NETWORK, COMPANIES_THAT_FIT, INSTITUTIONS, SPEARHEAD
from tests.support.made_cases.making import Made, case
from tests.support.made_cases.parties import company

_COUNTED: Final = (
    ("companies", "NET-1", COMPANIES_OF_A_NETWORK, "companies", "ondernemingen"),
    ("knowledge_institutions", "NET-4", INSTITUTIONS, "knowledge institutions", "kennisinstellingen"),
)
_MIXES: Final = (
    *((0, 0, 0, True), (0, 0, 0, False), (COMPANIES_THAT_FIT - 1, 0, 0, True), (COMPANIES_THAT_FIT, 0, 0, True)),
    *((COMPANIES_THAT_FIT + 1, 0, 0, True), (2, 0, 3, True), (2, 1, 0, True), (2, 0, 1, False), (1, 1, 0, True)),
    *((0, 2, 0, True), (0, 2, 1, True), (0, 1, 3, True), (1, 0, 1, True), (1, 0, 1, False), (0, 1, 0, False)),
)
"""How many companies fit, how many are open, how many do not fit, and whether there are no others."""


def cases() -> Iterator[Made]:
    """Return every case about a count."""
    for counted in _COUNTED:
        yield from _members(*counted)
    for mix in _MIXES:
        yield _mixed(*mix)
    says = Message(
        en="It is not known which companies the cluster has.",
        nl="Het is niet bekend welke ondernemingen de cluster heeft.",
    )
    yield case(
        "fitting-companies-not-known", says, {"cluster": _cluster()}, rule="COM-8", sentence="3.1", expects="rule"
    )


def _cluster(**others: Any) -> Made:
    return {"name": "Alfa", "kind": SPEARHEAD, **others}


def _members(name: str, rule: str, needed: int, en: str, nl: str) -> Iterator[Made]:
    told = {"rule": rule, "sentence": "1.1", "reading": "how-many", "expects": "rule"}
    label = name.replace("_", "-")
    for count in range(needed + 2):
        for complete in (True, False):
            says = Message(
                en=f"{en.capitalize()} of the cluster: {count}" + ("" if complete else ", and there may be more"),
                nl=f"{nl.capitalize()} van de cluster: {count}" + ("" if complete else ", en er kunnen er meer zijn"),
            )
            members = {name: [{"name": _NAMES[place]} for place in range(count)], f"{name}_complete": complete}
            mark = "" if complete else "-and-maybe-more"
            yield case(f"{count}-{label}{mark}", says, {"cluster": _cluster(**members)}, **told)
    says = Message(en=f"It is not known which {en} there are.", nl=f"Het is niet bekend welke {nl} er zijn.")
    yield case(f"{label}-not-known", says, {"cluster": _cluster()}, **told)


def _mixed(fit: int, undecided: int, misses: int, complete: bool) -> Made:  # noqa: FBT001
    states = [True] * fit + [None] * undecided + [False] * misses
    companies = [company(name, growth_ambition=state) for name, state in zip(_NAMES, states, strict=False)]
    more = (
        Message(en="", nl="") if complete else Message(en=", and there may be more", nl=", en er kunnen er meer zijn")
    )
    says = Message(
        en=f"Companies that fit: {fit}; open: {undecided}; not fitting: {misses}{more.en}.",
        nl=f"Ondernemingen die voldoen: {fit}; onbeslist: {undecided}; niet voldaan: {misses}{more.nl}.",
    )
    facts = {"cluster": _cluster(companies=companies, companies_complete=complete)}
    mark = "" if complete else "-and-maybe-more"
    name = f"{fit}-fit-{undecided}-open-{misses}-do-not{mark}"
    reading = "two-of-many" if misses else "how-many"
    return case(name, says, facts, rule="COM-8", sentence="3.1", reading=reading, expects="rule")


_NAMES: Final = ("Beta", "Gamma", "Delta", "Epsilon", "Zeta")
