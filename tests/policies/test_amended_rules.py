"""Amended rules and readings: what an amendment adds, repeals, replaces and decides."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, InvalidValue, Message, YearAccount, assess
from flemish_clusters.readings import (
    AS_DECLARED,
    HOW_MANY,
    KNOWLEDGE_CENTRES,
    LEAP_DAY,
    PROFILE_OF_SOME,
    ROUNDED_DOWN,
    Reading,
)
from flemish_clusters.rules import Force
from flemish_clusters.testing import euros, year_accounts
from tests.support.cofinancing_amendments import recapped
from tests.support.orders import amendment, has_a_partner
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, POLICY, limits_of

NUMBERS: Final = dict(POLICY.terms.parameters())
CODES: Final = [rule.code for rule in POLICY.rules]
replacing: Final = evolve(has_a_partner, code="COM-10")
AN_AMOUNT: Final = "an amount from 0 to below 10**15, as an int, a Decimal or a str, with at most two decimals"
OTHER: Final = evolve(HOW_MANY, choice=evolve(HOW_MANY.choice, en="Three.", nl="Drie."))


class TestRules:
    """They are added at the end, replaced in their place, repealed."""

    def test_are_added_replaced_and_repealed(self) -> None:
        changed = amendment(added=(has_a_partner,), replaced={"COM-2": replacing}, repealed=("COM-1", "CON-3"))
        codes = [rule.code for rule in changed.rules]

        assert codes == ["COM-10", *CODES[2:-1], "COM-9"]
        assert set(changed.rules) - {has_a_partner, replacing} == set(POLICY.rules[2:-1])
        assert [rule.function.name for rule in limits_of(changed)] == ["costs", "cofinancing", "ceiling", "term"]

    @pytest.mark.parametrize(
        ("changes", "field", "value", "expected"),
        [
            ({"repealed": ("COM-1", "COM-99")}, "repealed", ["COM-99"], "codes that are there: COM-1, COM-2"),
            ({"replaced": {"COM-99": has_a_partner}}, "replaced", ["COM-99"], "codes that are there: COM-1, COM-2"),
            (
                {"repealed": ("COM-2",), "replaced": {"COM-2": has_a_partner}},
                "repealed",
                ["COM-2"],
                "codes that are not replaced as well",
            ),
            ({"added": (has_a_partner, has_a_partner)}, "rules", ["COM-9", "COM-9"], "never used again"),
            ({"added": (evolve(has_a_partner, code="COM-1"),)}, "rules", ["COM-1"], "never used again"),
            (
                {"added": (evolve(has_a_partner, code="COM-1"),), "repealed": ("COM-1",)},
                "rules",
                ["COM-1"],
                "never used again",
            ),
            ({"replaced": {"COM-1": evolve(has_a_partner, code="COM-1")}}, "rules", ["COM-1"], "never used again"),
            (
                {"replaced": {"COM-1": has_a_partner, "COM-2": has_a_partner}},
                "rules",
                ["COM-9", "COM-9"],
                "never used again",
            ),
            ({"added": (has_a_partner,), "replaced": {"COM-1": has_a_partner}}, "rules", ["COM-9"] * 2, "never used"),
            ({"added": ("COM-9",)}, "rules", "COM-9", "a Rule"),
            ({"replaced": {"COM-1": "COM-9"}}, "rules", "COM-9", "a Rule"),
            ({"added": has_a_partner}, "added", has_a_partner, "a tuple of rules, such as (a_rule,)"),
            ({"added": [has_a_partner]}, "added", [has_a_partner], "a tuple of rules, such as (a_rule,)"),
            ({"repealed": "COM-1"}, "repealed", "COM-1", 'a tuple of codes, such as ("COM-4",)'),
            ({"replaced": (has_a_partner,)}, "replaced", (has_a_partner,), "a Mapping"),
            ({"numbers": 5}, "numbers", 5, "a Mapping"),
            ({"readings": OTHER}, "readings", OTHER, "a Mapping"),
            ({"readings": {HOW_MANY.key: "three"}}, "readings", "three", "a Reading"),
            (
                {"readings": {"not-there": OTHER}},
                "readings",
                ["not-there"],
                "that are there: aid-as-given, as-declared, ",
            ),
        ],
    )
    def test_that_make_no_sense_are_refused(
        self, changes: dict[str, Any], field: str, value: object, expected: str
    ) -> None:
        with pytest.raises(InvalidValue) as caught:
            amendment(**changes)

        assert (caught.value.field, caught.value.value) == (field, value)
        assert expected in caught.value.expected

    def test_differ_only_where_the_amendment_says(self) -> None:
        for subject in (FITTING, DOSSIER.cluster, DOSSIER.period, ACCOUNT):
            old = {found.code: found.judgement for found in assess(subject, policy=POLICY).findings}
            new = {found.code: found.judgement for found in assess(subject, policy=amendment()).findings}

            assert old == new

    @given(account=year_accounts(), ceiling=euros())
    def test_that_do_not_read_a_number_find_the_same_whatever_it_is(self, account: YearAccount, ceiling: Euro) -> None:
        changed = amendment(numbers={"spearhead.yearly_ceiling": ceiling})
        old, new = assess(account, policy=POLICY), assess(account, policy=changed)

        for before, after in zip(old.findings, new.findings, strict=True):
            assert before.code == "AID-2" or before.judgement == after.judgement


class TestNamesOfLimits:
    """A limit has a name of its own in its policy, by whichever way it comes in."""

    twin = recapped(limits_of(POLICY)[0], "OWN-1", name="ceiling", rank=3)

    def test_stand_once_in_a_policy(self) -> None:
        ways: tuple[Callable[[], object], ...] = (
            lambda: POLICY.with_rules(self.twin),
            lambda: evolve(POLICY, rules=(*POLICY.rules, self.twin)),
            lambda: amendment(added=(self.twin,)),
            lambda: amendment(replaced={"COF-1": self.twin}),
            lambda: POLICY.with_rules(evolve(self.twin, force=Force.CHARACTERISTIC)),
        )

        for way in ways:
            with pytest.raises(InvalidValue) as caught:
                way()
            assert (caught.value.field, caught.value.value) == ("Policy.rules", ["ceiling"])
            assert caught.value.expected == "each name of a limit once"

    def test_can_be_taken_over_with_the_place(self) -> None:
        assert [rule.code for rule in limits_of(amendment(replaced={"AID-2": self.twin}))] == [
            *("AID-1", "COF-1", "OWN-1", "PER-2"),
        ]


RULES: Final = {rule.code: rule for rule in POLICY.rules}
PINNED: Final = [reading for reading in POLICY.readings if reading.computed_by]
HALF_UP: Final = evolve(
    ROUNDED_DOWN, choice=Message(en="Half a cent is rounded up.", nl="Een halve cent gaat naar boven.")
)


def read_otherwise(reading: Reading) -> Reading:
    """Return a reading with another choice in its words."""
    return evolve(reading, choice=Message(en="It is read otherwise.", nl="Het wordt anders gelezen."))


class TestAnAmendment:
    """It exchanges no reading for words alone while what computes it stays."""

    @pytest.mark.parametrize("reading", PINNED, ids=lambda reading: reading.key)
    def test_is_refused_and_names_what_computes_the_reading(self, reading: Reading) -> None:
        with pytest.raises(InvalidValue) as caught:
            amendment(readings={reading.key: read_otherwise(reading)})

        assert (caught.value.field, caught.value.value) == ("readings", reading.key)
        assert all(name in caught.value.expected for name in reading.computed_by)

    def test_names_only_the_rules_that_are_still_to_be_replaced(self) -> None:
        with pytest.raises(InvalidValue) as caught:
            amendment(readings={"rounded-down": HALF_UP}, replaced={"COF-1": evolve(RULES["COF-1"], code="COF-2")})

        assert caught.value.expected == (
            "the key of a reading that no rule computes, or replace the rules that do: AID-1"
        )

    @pytest.mark.parametrize(
        "changes",
        [
            {"replaced": {code: evolve(RULES[code], code=f"OWN-{code}") for code in ("AID-1", "COF-1")}},
            {"replaced": {"COF-1": evolve(RULES["COF-1"], code="COF-2")}, "repealed": ("AID-1",)},
        ],
    )
    def test_may_exchange_it_together_with_all_the_rules_that_compute_it(self, changes: dict[str, Any]) -> None:
        changed = amendment(readings={"rounded-down": HALF_UP}, **changes)

        assert HALF_UP in changed.readings
        assert ROUNDED_DOWN not in changed.readings

    def test_never_exchanges_what_the_package_computes(self) -> None:
        alone = evolve(POLICY, rules=(evolve(RULES["COM-1"], rests_on=(LEAP_DAY,)),))

        with pytest.raises(InvalidValue) as caught:
            amendment(alone, readings={"leap-day": read_otherwise(LEAP_DAY)}, repealed=())
        assert caught.value.expected == (
            "the key of another reading: what computes this one (periods) cannot be amended"
        )

    def test_looks_at_every_reading_of_a_key(self) -> None:
        loose = evolve(PROFILE_OF_SOME, computed_by=())
        both = POLICY.with_rules(evolve(RULES["COM-8"], code="OWN-8", rests_on=(loose,)))

        with pytest.raises(InvalidValue, match="replace the rules that do: COM-8$"):
            amendment(both, readings={"profile-of-some": loose})

    @pytest.mark.parametrize("reading", [KNOWLEDGE_CENTRES, AS_DECLARED], ids=lambda reading: reading.key)
    def test_exchanges_one_that_only_rules_rest_on(self, reading: Reading) -> None:
        assert not any(reading in number.rests_on for _, number in POLICY.terms.parameters())
        other = read_otherwise(reading)

        changed = amendment(readings={reading.key: other})

        for before, after in zip(POLICY.rules, changed.rules, strict=True):
            assert after.rests_on == tuple(other if one == reading else one for one in before.rests_on)
        assert {reading, other} & set(changed.readings) == {other}

    @pytest.mark.parametrize("reading", [one for one in POLICY.readings if not one.computed_by])
    def test_exchanges_every_one_that_nothing_computes(self, reading: Reading) -> None:
        other = read_otherwise(reading)

        assert other in amendment(readings={reading.key: other}).readings
