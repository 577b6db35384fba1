"""Choices: which readings a verdict turns on, as the answer to a form tells it."""

import re
from typing import Final

import pytest
from making.live.assessing import POLICY
from making.live.choices import choices
from making.live.reading import document_of

from flemish_clusters import Dossier, Language, assess
from flemish_clusters.documents import from_document
from tests.support.typed import typed

MEANINGS: Final = ("funding-year", "aid-as-given", "money-received", "from-companies", "for-operation")
"""Readings of what an amount is; the facts are what it came to."""
MARKS: Final = (
    *("growth_ambition", "innovation_awareness", "international_outlook", "open_to_companies"),
    *("open_to_knowledge_institutions", "serves_own_objectives", "serves_flemish_competitiveness"),
)


SHORT: Final = {"accounts[0].aid": "450.000"}
FULL: Final = {
    "cluster.domain": "logistics",
    "cluster.organisation.name": "Alfa vzw",
    "cluster.organisation.facilitates": "yes",
    "cluster.organisation.represents_members": "yes",
    "cluster.cooperates": "yes",
    "cluster.knowledge_institutions[0].name": "Delta",
    "cluster.knowledge_institutions_complete": "yes",
    "cluster.strategic_domain": "yes",
    "cluster.large_scale": "yes",
    "cluster.companies_complete": "yes",
    **{
        f"cluster.companies[{place}].{name}": value
        for place in (0, 1)
        for name, value in {"name": f"Beta {place}", "establishments": "flemish", **dict.fromkeys(MARKS, "yes")}.items()
    },
}


def told_of(changed: dict[str, str], language: Language = "nl") -> dict[str, str]:
    """Return what is told of each list of readings in an answer, without its links."""
    dossier = from_document(document_of(typed(**changed)), Dossier)
    _, *lists = re.split("<p>", choices(assess(dossier, policy=POLICY), language))
    return dict(one.split("</p>", 1) for one in lists)


def keys_in(told: str) -> list[str]:
    """Return the keys of the readings that are told."""
    return re.findall(r'readings/([a-z-]+)\.html"', told)


class TestChoices:
    """The readings that a verdict rests on come in three lists."""

    def test_are_told_apart_by_whether_the_verdict_turns_on_them(self) -> None:
        told = told_of(SHORT)

        assert list(told) == [
            "Anders gekozen, wordt het oordeel anders of valt een reden ervoor weg:",
            "Of het oordeel verandert als een van deze anders wordt gekozen, blijkt niet uit wat werd ingevuld:",
            "Anders kiezen verandert hier het oordeel niet, en er valt geen reden weg:",
        ]
        turning, not_told, alike = map(keys_in, told.values())
        assert turning == ["half-and-equal"]
        assert sorted(not_told) == sorted([*MEANINGS, "no-carry-over"])
        assert sorted(alike) == ["as-declared", "equal-is-at-least-equal", "rounded-down"]

    @pytest.mark.parametrize(
        ("language", "then", "same", "untold"),
        [
            ("en", "Then: <strong>not yet known</strong> (", "Then the verdict does not change.", "does not tell."),
            ("nl", "Dan: <strong>nog niet bekend</strong> (", "Dan verandert het oordeel niet.", "Dat blijkt niet uit"),
        ],
    )
    def test_say_what_each_alternative_comes_to(self, language: Language, then: str, same: str, untold: str) -> None:
        turning, *_ = told_of(SHORT, language).values()
        (mandate, *_) = told_of({**FULL, "accounts[0].aid": "1"}, language).values()

        assert (turning.count(then), turning.count(same)) == (1, 2)
        assert then not in mandate
        assert untold in mandate

    def test_name_what_is_missing_and_how_much_more(self) -> None:
        turning, *_ = told_of(SHORT).values()

        assert re.search(r"nog niet bekend</strong> \([^;]+; [^;]+; [^;]+; en meer\)\.", turning)

    def test_turn_a_reason_where_the_verdict_stays(self) -> None:
        turning, *_ = told_of({"accounts[0].aid": "460.000"}).values()

        assert "Alleen het aandeel in de kosten. Dan: niet voldaan (AID-1)." in re.sub("<.*?>", "", turning)

    def test_do_not_turn_on_what_only_adds_a_reason(self) -> None:
        told = told_of({**FULL, "cluster.organisation.facilitates": "no", "accounts[0].aid": "1"})

        assert "how-many" not in keys_in("".join(told.values()))

    def test_turn_an_open_verdict_on_readings_that_no_open_rule_rests_on(self) -> None:
        turning, *_ = told_of({**FULL, "accounts[0].aid": "430.000"}).values()

        assert {"mandate", "how-many"} <= set(keys_in(turning))
        assert "Dan: niet voldaan (NET-4)." in re.sub("<.*?>", "", turning)

    def test_leave_open_under_an_open_verdict_what_any_rule_rests_on(self) -> None:
        _, not_told, _ = told_of({**FULL, "accounts[0].aid": "430.000"}).values()

        assert {"from-companies", "funding-year", "flemish-establishment"} <= set(keys_in(not_told))

    def test_say_so_where_none_turns_the_verdict(self) -> None:
        above = {
            "accounts[0].eligible_costs": "2000000",
            "accounts[0].cofinancing": "900000",
            "accounts[0].aid": "550000",
        }
        told = told_of({**FULL, "cluster.organisation.mandated_by_members": "yes", **above})

        assert next(iter(told)).startswith("Van geen enkele keuze blijkt")
        assert "Dan:" not in "".join(told.values())
