"""Amended readings: where the choice lies in what a rule does, other words alone would be untrue."""

from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import InvalidValue, Message
from flemish_clusters.readings import AS_DECLARED, KNOWLEDGE_CENTRES, LEAP_DAY, PROFILE_OF_SOME, ROUNDED_DOWN, Reading
from tests.support.models import POLICY
from tests.support.orders import amendment

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
