"""Steps: how far the facts of a case lie above a number of the policy, or below, in the smallest unit that there is."""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import partial
from typing import Any, Final

from tests.support.case_oracle.accounts import cents
from tests.support.case_oracle.calendar import last_day_of_the_pact
from tests.support.case_oracle.clusters import answer_of_a_company
from tests.support.case_oracle.norms import NETWORK, SPEARHEAD

Case = Mapping[str, Any]
Steps = Callable[[Case, Any], Iterator[int]]
"""Gives the steps of a case from the value of a number; none where the case is not about it."""


def _years(kind: str, case: Case, term: int) -> Iterator[int]:
    if case.get("period", {}).get("kind") == kind:
        yield case["period"]["years"] - term


def _share(kind: str, case: Case, share: Any) -> Iterator[int]:
    for aid, costs in _known(kind, case, "aid", "eligible_costs"):
        yield aid - int(costs * share)


def _match(kind: str, case: Case, match: Any) -> Iterator[int]:
    for aid, cofinancing in _known(kind, case, "aid", "cofinancing"):
        yield cofinancing - int(aid * match)


def _ceiling(kind: str, case: Case, ceiling: Any) -> Iterator[int]:
    for (aid,) in _known(kind, case, "aid"):
        yield aid - ceiling.cents


def _known(kind: str, case: Case, *names: str) -> Iterator[tuple[int, ...]]:
    """Return some amounts of an account of a kind, in cents, where all of them are known."""
    row = case.get("account", {})
    if row.get("kind") == kind and all(name in row for name in names):
        yield tuple(cents(row[name]) for name in names)


def _pact(kind: str, case: Case, _: int) -> Iterator[int]:
    if case.get("period", {}).get("kind") == kind and "before_the_pact_is_due" in case["expect"]:
        until = last_day_of_the_pact(case["period"])
        yield from [(case["day"] - until).days] if isinstance(until, date) else []


def _members(name: str, case: Case, needed: int) -> Iterator[int]:
    if name in case.get("cluster", {}):
        yield len(case["cluster"][name]) - needed


def _fitting(case: Case, needed: int) -> Iterator[int]:
    if "companies" in case.get("cluster", {}):
        verdicts = [answer_of_a_company({"company": one})["verdict"] for one in case["cluster"]["companies"]]
        yield verdicts.count("met") - needed


_OF_A_KIND: Final = {
    "funding_years": _years,
    "aid_intensity": _share,
    "match": _match,
    "yearly_ceiling": _ceiling,
    "pact_negotiation_years": _pact,
}
_KINDS: Final = {"spearhead": SPEARHEAD, "innovative_business_network": NETWORK}
STEPS: Final[Mapping[str, Steps]] = {
    **{f"{word}.{name}": partial(steps, kind) for word, kind in _KINDS.items() for name, steps in _OF_A_KIND.items()},
    "minimum_companies": partial(_members, "companies"),
    "minimum_fitting_companies": _fitting,
    "minimum_knowledge_institutions": partial(_members, "knowledge_institutions"),
}
"""How far a case lies from a number, by the path of the number."""
