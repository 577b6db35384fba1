"""Two versions are told apart by an account of which the calls find two things, or are proved to be the same."""

import re
from typing import Final

import pytest
from attrs import evolve

from flemish_clusters import ClusterKind, Euro, Policy, Verdict, assess, maximum_aid
from flemish_clusters.proofs import Witness, compare
from tests.proofs.faults import CHANGES, SAME
from tests.support.orders import amendment
from tests.support.usual import POLICY

STRICTER: Final = ("another share", "another match", "a ceiling of a cent less", "a year less", "a kind less")
MILDER: Final = ("a ceiling of a cent more", "a step a year later", "no ceiling", "a cent more than the match")


def found_by(policy: Policy, witness: Witness) -> tuple[object, ...]:
    """Return what is compared: the maximum aid and the verdict of the account of a witness."""
    return maximum_aid(witness.account, policy=policy).amount, assess(witness.account, policy=policy).verdict


class TestCompare:
    """An account is given where two versions differ, and only there."""

    @pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
    def test_gives_an_account_for_which_the_calls_differ(self, old: Policy, new: Policy) -> None:
        compared = compare(old, new)

        assert not compared.is_the_same
        assert compared.left_open == ()
        assert compared.stricter or compared.milder
        for witness in (compared.differs, compared.stricter, compared.milder):
            if witness is not None:
                assert witness.is_shown
                assert found_by(old, witness) != found_by(new, witness)
                assert [seen.policy for seen in witness.seen] == [old, new]

    @pytest.mark.parametrize(("old", "new"), SAME.values(), ids=SAME)
    def test_proves_that_nothing_changes(self, old: Policy, new: Policy) -> None:
        compared = compare(old, new)

        assert compared.is_the_same
        assert (compared.differs, compared.stricter, compared.milder) == (None, None, None)

    @pytest.mark.parametrize("name", STRICTER)
    def test_proves_that_a_version_is_never_milder(self, name: str) -> None:
        compared = compare(*CHANGES[name])

        assert compared.milder is None
        assert compared.stricter is not None
        before, after = (seen.found["maximum_aid"] for seen in compared.stricter.seen)
        assert isinstance(before, Euro)
        assert isinstance(after, Euro)
        assert after <= before

    @pytest.mark.parametrize("name", MILDER)
    def test_proves_that_a_version_is_never_stricter(self, name: str) -> None:
        compared = compare(*CHANGES[name])

        assert compared.stricter is None
        assert compared.milder is not None

    def test_is_the_other_way_round_for_the_versions_exchanged(self) -> None:
        old, new = CHANGES["a ceiling of a cent less"]

        assert compare(new, old).stricter is None

    @pytest.mark.parametrize("name", ["another share", "a ceiling of a cent less", "a year less"])
    def test_gives_an_account_that_one_version_refuses_and_the_other_does_not(self, name: str) -> None:
        compared = compare(*CHANGES[name])

        assert compared.stricter is not None
        before, after = (seen.found["verdict"] for seen in compared.stricter.seen)
        assert (before, after) == (Verdict.MET, Verdict.NOT_MET)

    def test_gives_an_account_of_a_network_for_as_many_years_as_it_can_have(self) -> None:
        compared = compare(*CHANGES["a kind less"])

        assert compared.stricter is not None
        assert compared.stricter.account.period.kind is ClusterKind.INNOVATIVE_BUSINESS_NETWORK
        assert compared.stricter.account.period.years == 3

    def test_is_told_in_both_languages(self) -> None:
        compared = compare(POLICY, amendment(name="lower", numbers={"spearhead.yearly_ceiling": Euro("499999.99")}))
        english, dutch = compared.text("en").splitlines(), compared.text("nl").splitlines()

        assert [english[place] for place in (0, 4, -3, -2, -1)] == [
            "lower differs from order-2016:",
            "lower is stricter than order-2016:",
            "lower is milder than order-2016: never where all is known of an account, proved.",
            "Each version is applied to every account; of companies, clusters and periods this says nothing.",
            "This is hypothetical: the policy that was applied is not law.",
        ]
        assert dutch[-3:] == [
            "lower is soepeler dan order-2016: nooit waar alles van een jaaroverzicht bekend is, bewezen.",
            "Elke versie is op elk jaaroverzicht toegepast; over ondernemingen, clusters en periodes zegt dit niets.",
            "Dit is hypothetisch: het toegepaste beleid is geen geldend recht.",
        ]
        assert english[2].startswith("order-2016: maximum aid EUR 500,000, ")
        assert english[3].startswith("lower: maximum aid EUR 499,999.99, ")
        assert re.search(", begrensd door (?:cofinanciering|aandeel in de kosten|jaarlijks plafond), ", dutch[2])
        assert str(compared) == compared.text("en")
        assert repr(compared) == "<Comparison order-2016 lower differs>"
        assert str(compared.stricter) == "\n".join(english[5:8])

    def test_is_told_where_nothing_changes(self) -> None:
        compared = compare(POLICY, evolve(POLICY, name="renamed"))

        assert str(compared).splitlines() == [
            "Under renamed the maximum aid and the verdict of every account are those under order-2016: proved.",
            "Each version is applied to every account; of companies, clusters and periods this says nothing.",
        ]
        assert repr(compared) == "<Comparison order-2016 renamed the same>"
