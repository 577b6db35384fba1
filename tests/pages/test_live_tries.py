"""Live tries: one rule is tried on the few facts that its page asks, and a period on its first day and its last."""

import re
from typing import Any

import pytest
from making.form import rule_form
from making.live.trying import tried

from flemish_clusters import Language


class TestTried:
    """One rule is tried on few facts."""

    @pytest.mark.parametrize(
        ("code", "facts", "said"),
        [
            ("AID-1", {"accounts[0].eligible_costs": "100", "accounts[0].aid": "50,01"}, "AID-1: niet voldaan"),
            ("COF-1", {"accounts[0].cofinancing": "100", "accounts[0].aid": "100"}, "COF-1: voldaan"),
            ("AID-2", {}, "AID-2: nog niet bekend"),
        ],
    )
    def test_tells_the_verdict_and_why(self, code: str, facts: dict[str, str], said: str) -> None:
        rest = {"period.first_day": "2017-01-01", "period.years": "3", "accounts[0].year": "1"}
        told = tried({"rule": code, "cluster.kind": "spearhead_cluster", **rest, **facts}.items(), "nl")

        assert told["html"].startswith(f"<p><strong>{said}.</strong> ")

    @pytest.mark.parametrize("code", ["AID-1", "AID-2", "COF-1", "PER-1"])
    def test_is_told_by_the_form_on_its_page(self, code: str) -> None:
        fields = re.findall(r'<(?:input|select)[^>]* name="([^"]+)"(?: value="([^"]+)")?', rule_form(code, "en"))
        days = {"period.first_day": "2017-01-01", "period.last_day": "2018-12-31"}
        facts = {"cluster.kind": "spearhead_cluster", **days, "accounts[0].aid": "1"}
        told = [(name, value or facts.get(name, "3")) for name, value in fields]

        assert tried(told, "en")["html"].startswith(f"<p><strong>{code}: met.</strong>")

    def test_says_what_is_wrong(self) -> None:
        problems = dict(tried({"rule": "PER-1", "period.last_day": ""}.items(), "en")["problems"])

        assert [*problems] == ["cluster.kind", "period.first_day", "period.last_day"]


class TestTriedPeriod:
    """A period is told by its first day and its last, and has whole years."""

    def tried(self, first_day: str, last_day: str, language: Language = "en") -> dict[str, Any]:
        """Return what is said of a period of a network."""
        facts = {"cluster.kind": "innovative_business_network", "period.first_day": first_day}
        return tried({"rule": "PER-1", **facts, "period.last_day": last_day}.items(), language)

    @pytest.mark.parametrize(
        ("first_day", "last_day", "verdict"),
        [
            ("2017-01-01", "2019-12-31", "met"),
            ("2017-01-01", "2020-12-31", "not met"),
            ("2017-06-15", "2018-06-14", "met"),
            ("2020-02-29", "2021-02-28", "met"),
            ("2020-02-29", "2024-02-28", "not met"),
            ("0001-01-01", "1500-12-31", "not met"),
        ],
    )
    def test_has_whole_years(self, first_day: str, last_day: str, verdict: str) -> None:
        assert f"<strong>PER-1: {verdict}.</strong>" in self.tried(first_day, last_day)["html"]

    @pytest.mark.parametrize(
        ("first_day", "last_day", "would_do"),
        [
            ("2017-01-01", "2027-05-31", "31 december 2026 of 31 december 2027"),
            ("2017-01-01", "2018-01-01", "31 december 2017 of 31 december 2018"),
            ("2017-06-15", "2018-12-31", "14 juni 2018 of 14 juni 2019"),
            ("2020-02-29", "2024-02-29", "28 februari 2024 of 28 februari 2025"),
            ("2017-01-01", "2017-01-01", "31 december 2017"),
            ("2017-01-01", "2016-12-31", "31 december 2017"),
            ("9990-01-01", "9999-12-31", "31 december 9998"),
        ],
    )
    def test_is_told_which_last_days_would_do(self, first_day: str, last_day: str, would_do: str) -> None:
        ((field, said),) = self.tried(first_day, last_day, "nl")["problems"]

        assert field == "period.last_day"
        assert said.endswith(f" zijn: geef {would_do}, want een periode telt hele jaren")

    @pytest.mark.parametrize(
        ("first_day", "last_day", "said"),
        [
            ("", "2019-12-31", {"period.first_day": "ontbreekt"}),
            ("2017-01-01", "?", {"period.last_day": "is niet volledig ingevuld"}),
            ("2017-01-01", "", {"period.last_day": "ontbreekt: geef een dag"}),
            ("?", "?", {"period.first_day": "is niet volledig", "period.last_day": "is niet volledig"}),
        ],
    )
    def test_is_told_what_is_missing_of_it(self, first_day: str, last_day: str, said: dict[str, str]) -> None:
        problems = dict(self.tried(first_day, last_day, "nl")["problems"])

        assert [*problems] == [*said]
        assert all(text in problems[field] for field, text in said.items())
