"""Grounds: what each rule and each number of the policy of 2016 leans on, in tables written by hand from the sources.

Each table is compared whole: a rule or a place too many or too few, another order, another authority and a reading
that is dropped all show, whatever the pages of the documentation say.
"""

from collections.abc import Iterable
from typing import Final

from flemish_clusters import FundingPeriod, YearAccount
from flemish_clusters.readings import READINGS, Reading
from flemish_clusters.sources import SOURCES, Citation
from tests.support.usual import POLICY

DEMAND: Final = "demand"
CHARACTERISTIC: Final = "characteristic"

RULES: Final = (
    (
        *("COM-1", DEMAND, ("PAGE 3.1 official", "PAGE 3.1 inferred")),
        ("flemish-establishment", "descriptive-verbs"),
    ),
    ("COM-2", DEMAND, ("PAGE 3.2 official",), ("marked-by", "descriptive-verbs")),
    ("COM-3", DEMAND, ("PAGE 3.2 official",), ("marked-by", "descriptive-verbs")),
    ("COM-4", DEMAND, ("PAGE 3.2 official",), ("marked-by", "descriptive-verbs")),
    ("COM-5", DEMAND, ("PAGE 3.3 official",), ()),
    ("COM-6", DEMAND, ("PAGE 3.3 official",), ("knowledge-centres",)),
    ("COM-7", DEMAND, ("PAGE 3.3 official",), ("knowledge-centres",)),
    (
        *("COM-8", DEMAND, ("PAGE 3.1 inferred", "PAGE 3.2 inferred", "PAGE 3.3 inferred")),
        ("profile-of-some", "two-of-many", "how-many", "companies-alike", "descriptive-verbs"),
    ),
    ("NET-1", DEMAND, ("PAGE 1.1 official",), ("descriptive-verbs", "how-many", "companies-alike")),
    ("NET-2", DEMAND, ("PAGE 1.1 official",), ("descriptive-verbs",)),
    ("NET-3", DEMAND, ("PAGE 1.1 official", "PAGE 1.1 inferred"), ("want-or-do", "descriptive-verbs")),
    ("NET-4", DEMAND, ("PAGE 1.1 official", "PAGE 1.1 inferred"), ("want-or-do", "descriptive-verbs", "how-many")),
    ("NET-5", CHARACTERISTIC, ("PAGE 2.2 official", "THEME_PAGE official"), ("descriptive-verbs",)),
    ("ORG-1", DEMAND, ("PAGE 1.1 official", "PAGE 3.4 official"), ("descriptive-verbs",)),
    (
        *("ORG-2", DEMAND, ("PAGE 3.4 official", "ORDER 1, 4° restated", "SUBSIDY_DB official")),
        ("mandate", "descriptive-verbs"),
    ),
    ("SPC-1", DEMAND, ("PAGE 6.1 official", "SPEARHEAD_PAGE official"), ("descriptive-verbs",)),
    ("SPC-2", DEMAND, ("PAGE 6.2 official",), ("descriptive-verbs",)),
    (
        *("IBN-1", CHARACTERISTIC, ("PAGE 6.3 official", "IBN_PAGE official", "ORDER 1, 7° restated")),
        ("network-characteristics", "descriptive-verbs"),
    ),
    (
        *("IBN-2", CHARACTERISTIC, ("PAGE 6.4 official", "ORDER 1, 7° restated")),
        ("network-characteristics", "descriptive-verbs"),
    ),
    (
        *("IBN-3", CHARACTERISTIC, ("PAGE 6.5 official", "IBN_PAGE official")),
        ("network-characteristics", "descriptive-verbs"),
    ),
    (
        *("PER-1", DEMAND),
        ("PAGE 6.2 official", "PAGE 6.6 official", "PAGE 6.6 inferred", "SUBSIDY_DB official", "EN_PAGE official"),
        ("term-from-first-day", "funding-year"),
    ),
    (
        *("PER-2", DEMAND),
        (
            *("PAGE 6.2 official", "PAGE 6.6 official", "PAGE 6.6 inferred", "SUBSIDY_DB official", "EN_PAGE official"),
            "PAGE 6.2 inferred",
        ),
        ("term-from-first-day", "funding-year", "aid-as-given"),
    ),
    (
        *("AID-1", DEMAND, ("PAGE 4.2 official", "PAGE 4.2 inferred", "SUBSIDY_DB official")),
        (
            *("half-of-what", "half-and-equal", "tested-each-year", "funding-year", "rounded-down", "aid-as-given"),
            "no-entitlement",
        ),
    ),
    ("AID-2", DEMAND, ("SUBSIDY_DB official",), ("funding-year", "aid-as-given", "no-entitlement")),
    (
        *("COF-1", DEMAND, ("PAGE 4.2 official", "PAGE 4.2 inferred")),
        (
            *("equal-is-at-least-equal", "half-and-equal", "funding-year", "money-received", "from-companies"),
            *("for-operation", "as-declared", "no-carry-over", "rounded-down", "aid-as-given"),
        ),
    ),
    ("KIN-1", DEMAND, ("PAGE 5.1 inferred",), ("kinds-named",)),
    ("KIN-2", DEMAND, ("PAGE 5.1 inferred",), ("kinds-named",)),
    ("KIN-3", DEMAND, ("PAGE 5.1 inferred",), ("kinds-named", "aid-as-given")),
    ("CON-1", DEMAND, ("PAGE 4.2 official", "PAGE 4.2 inferred"), ("from-companies", "companies-alike")),
    ("CON-2", DEMAND, ("PAGE 4.2 official",), ("for-operation",)),
    ("CON-3", DEMAND, ("PAGE 4.2 inferred",), ("money-received", "funding-year", "leap-day")),
)
"""Each rule in the order of the policy: its code and force, the places that say so, the readings that it rests on."""

NUMBERS: Final = (
    ("spearhead.funding_years", "PAGE 6.2 official", ("term-from-first-day",)),
    ("spearhead.aid_intensity", "PAGE 4.2 official", ("half-and-equal", "half-of-what")),
    ("spearhead.match", "PAGE 4.2 official", ("equal-is-at-least-equal", "half-and-equal")),
    ("spearhead.yearly_ceiling", "SUBSIDY_DB official", ()),
    ("spearhead.pact_negotiation_years", "SPEARHEAD_NEXT official", ("first-year-after-decision",)),
    ("innovative_business_network.funding_years", "PAGE 6.6 official", ("term-from-first-day",)),
    ("innovative_business_network.aid_intensity", "PAGE 4.2 official", ("half-and-equal", "half-of-what")),
    ("innovative_business_network.match", "PAGE 4.2 official", ("equal-is-at-least-equal", "half-and-equal")),
    ("innovative_business_network.yearly_ceiling", "SUBSIDY_DB official", ()),
    ("innovative_business_network.pact_negotiation_years", "SPEARHEAD_NEXT inferred", ("pact-of-spearheads",)),
    ("minimum_companies", "PAGE 1.1 inferred", ("how-many",)),
    ("minimum_fitting_companies", "PAGE 3.1 inferred", ("how-many", "two-of-many")),
    ("minimum_knowledge_institutions", "PAGE 1.1 inferred", ("how-many",)),
)
"""Each number in order: its path, the place that it comes from, the readings that it rests on."""

CHOICES: Final = (
    (
        "descriptive-verbs",
        (
            *("PAGE 1.1 official", "PAGE 2.2 official", "PAGE 3.1 official", "PAGE 3.2 official", "PAGE 3.3 official"),
            *("PAGE 3.4 official", "PAGE 4.2 official", "PAGE 6.1 official", "PAGE 6.2 official", "PAGE 6.3 official"),
            *("PAGE 6.4 official", "PAGE 6.5 official", "ORDER 1, 7° restated"),
        ),
    ),
    ("marked-by", ("PAGE 3.2 official", "PAGE 3.3 official")),
    ("profile-of-some", ("PAGE 3.1 official", "PAGE 3.2 official", "PAGE 3.3 official")),
    ("two-of-many", ("PAGE 3.1 official",)),
    ("how-many", ("PAGE 1.1 official", "PAGE 3.1 official", "ORDER 1, 6° restated")),
    ("want-or-do", ("PAGE 1.1 official",)),
    ("companies-alike", ("PAGE 1.1 official", "PAGE 3.1 official", "PAGE 4.2 official", "AID_DECREE 3 restated")),
    ("knowledge-centres", ("PAGE 1.1 official", "PAGE 3.3 official")),
    ("flemish-establishment", ("PAGE 3.1 official", "DEVELOPMENT_PROJECT official")),
    ("mandate", ("PAGE 3.4 official", "ORDER 1, 4° restated", "SUBSIDY_DB official")),
    (
        "network-characteristics",
        (
            *("PAGE 6.3 official", "PAGE 6.4 official", "PAGE 6.5 official", "IBN_PAGE official"),
            *("EN_PAGE official", "ORDER 1, 7° restated"),
        ),
    ),
    ("kinds-named", ("PAGE 5.1 official", "PAGE 6.2 official", "PAGE 6.6 official")),
    (
        "half-and-equal",
        (
            *("PAGE 4.2 official", "SUBSIDY_DB official"),
            *("TRADE_PRESS dvo.be 52450 secondary", "TRADE_PRESS dvo.be 57551 secondary"),
        ),
    ),
    (
        "half-of-what",
        (
            *("PAGE 4.1 official", "PAGE 4.2 official", "PAGE 6.2 official", "AID_DECREE 3 restated"),
            "GBER 27 restated",
        ),
    ),
    ("aid-as-given", ("PAGE 4.2 official", "SUBSIDY_DB official")),
    ("equal-is-at-least-equal", ("PAGE 4.2 official", "TRADE_PRESS secondary")),
    ("tested-each-year", ("PAGE 4.2 official", "GBER 27 restated")),
    (
        "funding-year",
        (
            *("PAGE 6.2 official", "PAGE 6.6 official", "SUBSIDY_DB official", "SUBSIDY_ACT 3 restated"),
            *("JUDICIAL_CODE 54 inferred", "EU_PERIODS 3(2)(c) secondary"),
        ),
    ),
    ("money-received", ("PAGE 4.2 official",)),
    ("from-companies", ("PAGE 4.2 official", "TRADE_PRESS secondary")),
    ("for-operation", ("PAGE 4.2 official",)),
    ("paid-back", ("PAGE 4.2 inferred",)),
    ("as-declared", ()),
    ("no-carry-over", ("PAGE 4.2 official", "SUBSIDY_ACT 11 restated", "SUBSIDY_ACT 13 restated")),
    ("term-from-first-day", ("PAGE 6.2 official", "PAGE 6.6 official", "EN_PAGE official")),
    ("leap-day", ("JUDICIAL_CODE 54 inferred", "EU_PERIODS 3(2)(c) secondary")),
    ("rounded-down", ()),
    ("no-entitlement", ("PAGE 4.1 official",)),
    (
        "first-year-after-decision",
        ("SPEARHEAD_NEXT official", "JUDICIAL_CODE 52 restated", "JUDICIAL_CODE 54 inferred"),
    ),
    ("pact-of-spearheads", ("SPEARHEAD_NEXT official",)),
    ("which-version", ()),
    ("version-of-the-grant", ()),
    ("version-of-the-application", ()),
    ("version-of-the-year", ()),
    ("version-of-the-assessment", ()),
)
"""Each reading in the order of the list: its key and the places that the choice leans on."""

READ: Final = {
    "KIN-2": ("kind",),
    "KIN-3": ("period", "year", "aid"),
    "PER-1": ("kind", "years"),
    "PER-2": ("period", "year", "aid"),
    "AID-1": ("period", "year", "aid", "eligible_costs"),
    "AID-2": ("period", "year", "aid"),
    "COF-1": ("period", "year", "aid", "cofinancing"),
}
"""The facts that each rule about money and time goes by; which kind and year it is picks the numbers."""


class TestTheGroundsOf2016:
    """What a rule, a number or a reading leans on is what its source was read to say."""

    def test_of_each_rule_are_those_of_the_table(self) -> None:
        found = tuple((rule.code, rule.force.value, _places(rule.cites), _keys(rule.rests_on)) for rule in POLICY.rules)

        assert found == RULES

    def test_of_each_number_are_those_of_the_table(self) -> None:
        found = tuple(
            (path, _place(number.citation), _keys(number.rests_on)) for path, number in POLICY.terms.parameters()
        )

        assert found == NUMBERS

    def test_of_each_reading_are_those_of_the_table(self) -> None:
        assert tuple((reading.key, _places(reading.cites)) for reading in READINGS) == CHOICES

    def test_of_money_and_time_are_these_facts(self) -> None:
        assert {rule.code: rule.reads for rule in POLICY.rules if rule.about in (FundingPeriod, YearAccount)} == READ

    def test_of_the_policy_is_the_order_as_a_whole(self) -> None:
        assert _place(POLICY.basis) == "ORDER official"

    def test_stand_under_names_that_are_each_one_thing(self) -> None:
        assert len({source.key for source in SOURCES}) == len(SOURCES)
        assert len({reading.key for reading in READINGS}) == len(READINGS)


def _place(citation: Citation) -> str:
    return " ".join(filter(None, (citation.source.key, citation.part, citation.authority.value)))


def _places(citations: Iterable[Citation]) -> tuple[str, ...]:
    return tuple(map(_place, citations))


def _keys(readings: Iterable[Reading]) -> tuple[str, ...]:
    return tuple(reading.key for reading in readings)
