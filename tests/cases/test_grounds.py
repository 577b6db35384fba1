"""The grounds of the cases: each cites what decides it, and names the reading on which it turns."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from typing import Any, Final

import pytest
from dateutil.relativedelta import relativedelta
from making.case_files import Case, all_cases, cases_of

from flemish_clusters.policies import ORDER_2016
from flemish_clusters.sources import PAGE
from tests.support.case_oracle import answer

CASES: Final = all_cases()
CITED: Final = {rule.code: {(one.source.key, one.part) for one in rule.cites} for rule in ORDER_2016.rules}
OF_THE_TERM: Final = {"spearhead_cluster": "6.2", "innovative_business_network": "6.6"}
A_DAY: Final = timedelta(days=1)
LEAP_DAY: Final = (2, 29)


def ground(case: Case) -> tuple[str, str]:
    """Return the source that a case cites, and the part of it."""
    return (PAGE.key, case["sentence"]) if "sentence" in case else (case["source"], "")


def sooner(day: date, years: int) -> date:
    """Return the anniversary by the alternative to `leap-day`: that of 29 February is 28 February."""
    return day + relativedelta(years=years)


def is_within(case: Case, day: date, year: int) -> bool:
    """Return whether a day lies in a funding year by that alternative."""
    first_day = case["period"]["first_day"]
    return sooner(first_day, year - 1) <= day < sooner(first_day, year)


def in_a_year(case: Case) -> Iterator[tuple[Any, Any]]:
    """Return the funding year that is expected, and that by the alternative."""
    if "day" in case and "period" in case and "year" in case["expect"]:
        years = [year for year in range(1, case["period"]["years"] + 1) if is_within(case, case["day"], year)]
        yield case["expect"]["year"], sum(years)


def received(case: Case) -> Iterator[tuple[Any, Any]]:
    """Return whether a contribution is expected to be received in its year, and whether it is by the alternative."""
    if case.get("rule") == "CON-3":
        (given,) = case["contributions"]
        yield (
            answer(case)["rules"]["CON-3"] == "met",
            is_within(case, given["received_on"], case["year"]),
        )


def negotiated_until(case: Case) -> Iterator[tuple[Any, Any]]:
    """Return the last day of the year after a decision as expected, and by the alternative."""
    if isinstance(case["expect"].get("pact_until"), date):
        yield case["expect"]["pact_until"], sooner(case["period"]["decided_on"], 1)


class TestWhatACaseCites:
    """A case cites the sentence, or the source, from which what decides it comes."""

    def test_is_cited_by_the_rule_that_it_is_about(self) -> None:
        about_one = [case for case in CASES if "rule" in case]

        elsewhere = [case["id"] for case in about_one if not {ground(case)} & _with_wholes(CITED[case["rule"]])]
        assert elsewhere == []

    def test_is_where_what_binds_comes_from_where_it_is_about_no_rule(self) -> None:
        about_none = [case for case in cases_of("accounts") if not {"rule", "reading"} & {*case}]

        assert len(about_none) > 30
        assert [case["id"] for case in about_none if ground(case) != binds(case)] == []


def _with_wholes(cited: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(key, part or "") for key, part in cited}


def binds(case: Case) -> tuple[str, str]:
    """Return where the limit that binds comes from; what is asked of costs and cofinancing may bind yet."""
    in_turn = {"ceiling": ("SUBSIDY_DB", ""), "term": (PAGE.key, OF_THE_TERM[case["account"]["kind"]])}
    return in_turn.get(answer(case)["binding"], (PAGE.key, "4.2"))


class TestALeapDay:
    """A case that comes out otherwise where the anniversary of 29 February is 28 February names that reading."""

    @pytest.mark.parametrize("told", [in_a_year, received, negotiated_until])
    def test_is_named_where_it_decides(self, told: Callable[[Case], Iterator[tuple[Any, Any]]]) -> None:
        parting = [case for case in CASES for here, there in told(case) if here != there]

        assert parting
        assert [case["id"] for case in parting if case.get("reading") != "leap-day"] == []
