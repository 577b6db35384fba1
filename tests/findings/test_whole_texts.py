"""Whole texts, word for word in both languages: days of note, reasons, errors of a timeline."""

from collections.abc import Callable
from datetime import date

import pytest
from attrs import evolve

from flemish_clusters import (
    Attestation,
    Company,
    InvalidValue,
    KnowledgeInstitution,
    OtherBody,
    Policy,
)
from flemish_clusters.checks import Check, a, tuple_of
from flemish_clusters.policies import Timeline
from flemish_clusters.rules import Force
from tests.support.orders import NEWER
from tests.support.usual import NETWORK_PERIOD, PERIOD, POLICY


class TestMilestones:
    """What each day of note marks."""

    def test_of_a_network_are_the_first_and_the_last_day_of_each_year(self) -> None:
        assert [(one.text("en"), one.text("nl")) for one in POLICY.milestones(NETWORK_PERIOD)] == [
            ("first day of funding year 1", "eerste dag van steunjaar 1"),
            ("last day of funding year 1", "laatste dag van steunjaar 1"),
            ("first day of funding year 2", "eerste dag van steunjaar 2"),
            ("last day of funding year 2", "laatste dag van steunjaar 2"),
            ("first day of funding year 3", "eerste dag van steunjaar 3"),
            ("last day of funding year 3", "laatste dag van steunjaar 3"),
        ]

    def test_of_a_spearhead_cluster_have_the_pact_as_well(self) -> None:
        (pact,) = [one for one in POLICY.milestones(PERIOD) if one.year is None]

        assert pact.text("en") == (
            "last day of the time after the decision in which the cluster pact is negotiated; no deadline for signing"
        )
        assert pact.text("nl") == (
            "laatste dag van de periode na de beslissing waarin over het clusterpact wordt onderhandeld; geen uiterste "
            "datum voor de ondertekening"
        )


class TestWhatWouldDo:
    """What an error asks for, where a value is of another class."""

    @pytest.mark.parametrize(
        ("check", "expected"),
        [
            (a(Company), "a Company"),
            (a(Attestation), "an Attestation"),
            (a(Company, KnowledgeInstitution, OtherBody), "a Company or a KnowledgeInstitution or an OtherBody"),
            (a(Force), "a Force (Force.DEMAND, Force.CHARACTERISTIC)"),
            (tuple_of(Attestation), "a plain tuple, each item an Attestation"),
        ],
        ids=lambda value: value if isinstance(value, str) else "",
    )
    def test_is_in_words(self, check: Check, expected: str) -> None:
        assert check.expected == expected


class TestErrorsOfATimeline:
    """The field, what was given and what would do."""

    twice = evolve(NEWER, name=POLICY.name)
    early = evolve(NEWER, published_on=date(2016, 4, 6))

    @pytest.mark.parametrize(
        ("make", "field", "value", "expected"),
        [
            (lambda: Timeline(()), "Timeline.versions", [], "at least one version, each name once"),
            (
                lambda: Timeline((POLICY, TestErrorsOfATimeline.twice)),
                "Timeline.versions",
                ["order-2016", "order-2016"],
                "at least one version, each name once",
            ),
            (
                lambda: Timeline((POLICY, TestErrorsOfATimeline.early)),
                "Timeline.versions",
                ["order-2016", "made-up-order"],
                "the versions in the order in which they were published",
            ),
            (
                lambda: Timeline((POLICY,)).policy_on(date(2020, 1, 1), known_on=date(2016, 4, 6)),
                "known_on",
                date(2016, 4, 6),
                "a day from 2016-04-07 on, when the first was published",
            ),
        ],
    )
    def test_are_these(self, make: Callable[[], Timeline | Policy], field: str, value: object, expected: str) -> None:
        with pytest.raises(InvalidValue) as caught:
            make()

        assert (caught.value.field, caught.value.value, caught.value.expected) == (field, value, expected)
