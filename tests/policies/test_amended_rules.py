"""Amended rules: what an amendment adds, replaces and repeals, and codes that never come back."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, InvalidValue, YearAccount, assess
from flemish_clusters.readings import HOW_MANY
from flemish_clusters.rules import Force
from flemish_clusters.testing import euros, year_accounts
from tests.support.cofinancing_amendments import recapped
from tests.support.models import ACCOUNT, DOSSIER, FITTING, POLICY
from tests.support.orders import amendment, has_a_partner

NUMBERS: Final = dict(POLICY.terms.parameters())
CODES: Final = [rule.code for rule in POLICY.rules]
replacing: Final = evolve(has_a_partner, code="COM-10")
AN_AMOUNT: Final = "an amount from 0 to below 10**15, as an int, a Decimal or a str, with at most two decimals"
OTHER: Final = evolve(HOW_MANY, choice=evolve(HOW_MANY.choice, en="Three.", nl="Drie."))


class TestRules:
    """They are added at the end, replaced in their place, repealed."""

    def test_are_added_replaced_and_repealed(self) -> None:
        changed = amendment(added=(has_a_partner,), replaced={"COM-2": replacing}, repealed=("COM-1", "COF-1"))
        codes = [rule.code for rule in changed.rules]

        assert codes == ["COM-10", *CODES[2:-1], "COM-9"]
        assert set(changed.rules) - {has_a_partner, replacing} == set(POLICY.rules[2:-1])
        assert [rule.function.name for rule in changed.limits] == ["costs", "ceiling", "term"]

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
            ({"readings": {"how-many-not": OTHER}}, "readings", ["how-many-not"], "keys of readings that are there: "),
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
            assert before.code == "AID-2" or before == after


class TestCodes:
    """A code that an amendment took away is never used again, also not by a later one."""

    @pytest.mark.parametrize("changes", [{"repealed": ("COM-2",)}, {"replaced": {"COM-2": replacing}}])
    def test_are_not_used_again_by_a_later_amendment(self, changes: dict[str, Any]) -> None:
        without = amendment(amendment(**changes), name="second")
        again = evolve(has_a_partner, code="COM-2")

        assert without.retired == ("COM-2",)
        for later in ({"added": (again,)}, {"replaced": {"COM-1": again}}):
            with pytest.raises(InvalidValue, match=r"rules cannot be \['COM-2'\]: .*never used again"):
                amendment(without, name="third", **later)


class TestNamesOfLimits:
    """A limit has a name of its own in its policy, by whichever way it comes in."""

    twin = recapped(POLICY.limits[0], "OWN-1", name="ceiling", rank=3)

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
        assert [rule.code for rule in amendment(replaced={"AID-2": self.twin}).limits] == [
            *("AID-1", "COF-1", "OWN-1", "PER-2"),
        ]
