"""Numbers of an amendment's own, numbers that are no longer set, and kinds of cluster that open and close."""

import json
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import Cluster, ClusterKind, Company, Euro, InvalidValue, Message, Verdict, assess, maximum_aid
from flemish_clusters.changes import NumberAdded, NumberChanged, NumberRemoved, diff
from flemish_clusters.receipts import receipt_for, receipt_to_json
from flemish_clusters.receipts.digests import digest
from flemish_clusters.rules import at_least, at_most
from flemish_clusters.terms import NewNumber, Parameter
from flemish_clusters.testing import check_policy
from tests.rules.test_kinds import ONLY_SPEARHEADS
from tests.support.orders import BASIS, amendment
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT, POLICY, SPEARHEAD, finding

LABEL: Final = Message(en="minimum of members", nl="minimumaantal leden")
REASON: Final = Message(en="Members: {companies} of {minimum_members}.", nl="Leden: {companies} van {minimum_members}.")
MEMBERS: Final = NewNumber(5, BASIS, label=LABEL)
HALF: Final = NewNumber(
    Fraction(1, 2), BASIS, label=Message(en="share of the match", nl="aandeel in de cofinanciering")
)
SAYS: Final = Message(en="It holds.", nl="Het klopt.")

enough_members: Final = at_least(
    "HYP-1", about=Cluster, count="companies", number="minimum_members", reason=REASON, says=SAYS, cites=(BASIS,)
)


def _a_share_of_the_ceiling(ceiling: Euro, share: Fraction) -> Euro:
    return ceiling.times_rounded_down(share)


half_the_ceiling: Final = at_most(
    "HYP-2",
    name="half",
    label=SAYS,
    numbers=("yearly_ceiling", "our_share"),
    amount=_a_share_of_the_ceiling,
    within=Message(en="It is {our_share:%} of {yearly_ceiling}.", nl="Het is {our_share:%} van {yearly_ceiling}."),
    above=SAYS,
    says=SAYS,
    cites=(BASIS,),
)
OWN: Final = amendment(
    new_numbers={"minimum_members": MEMBERS, "our_share": HALF}, added=(enough_members, half_the_ceiling)
)
OPENED: Final = {
    f"innovative_business_network.{name}": number
    for name, number in (
        ("funding_years", NewNumber(5, BASIS)),
        ("aid_intensity", NewNumber(Fraction(1, 2), BASIS)),
        ("match", NewNumber(Fraction(4, 5), BASIS)),
        ("yearly_ceiling", NewNumber(Euro(300_000), BASIS)),
        ("pact_negotiation_years", NewNumber(0, BASIS)),
    )
}


class TestNumbersOfAnAmendmentsOwn:
    """Rules read them by name, and they stand among the numbers of the policy."""

    def test_are_read_by_the_families(self) -> None:
        found = finding("HYP-1", evolve(SPEARHEAD, companies=(Company(name="A"),)), OWN)

        assert (found.verdict, found.because("nl")) == (Verdict.NOT_MET, "Leden: 1 van 5.")
        assert found.sources == (BASIS,)

    def test_limit_the_aid(self) -> None:
        most = maximum_aid(ACCOUNT, policy=OWN)

        assert most.amount == Euro(250_000)
        assert most.binding is not None
        assert [number.value for number in most.binding.parameters] == [Euro(500_000), Fraction(1, 2)]
        found = finding("HYP-2", evolve(ACCOUNT, aid=1), OWN)
        assert found.because("en") == "It is 50% of EUR 500,000."

    def test_are_listed_with_their_labels(self) -> None:
        assert OWN.terms.further["minimum_members"] is MEMBERS
        assert dict(OWN.terms.parameters())["our_share"] is HALF
        assert [change for change in diff(POLICY, OWN).changes if isinstance(change, NumberAdded)] == [
            NumberAdded("minimum_members", MEMBERS),
            NumberAdded("our_share", HALF),
        ]
        assert "minimumaantal leden" in diff(POLICY, OWN).table("nl")

    def test_can_be_changed_and_dropped_later(self) -> None:
        six = amendment(OWN, name="six", numbers={"minimum_members": 6})
        none = amendment(OWN, name="none", numbers={"minimum_members": None}, repealed=("HYP-1",))

        assert six.terms.further["minimum_members"] == Parameter(6, BASIS, label=LABEL)
        assert isinstance(diff(OWN, six).changes[0], NumberChanged)
        assert "minimum_members" not in none.terms.further
        assert NumberRemoved("minimum_members", MEMBERS) in diff(OWN, none).changes

    def test_count_in_the_digest_with_their_labels(self) -> None:
        other = evolve(MEMBERS, label=SAYS)
        terms = OWN.terms.with_number("minimum_members", other)

        assert digest(evolve(OWN, terms=terms)) != digest(OWN)
        assert diff(OWN, evolve(OWN, terms=terms)).changes == (NumberChanged("minimum_members", MEMBERS, other),)

    @pytest.mark.kit
    def test_keep_the_laws(self) -> None:
        check_policy(OWN, max_examples=15)

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            (
                {"new_numbers": {"minimum_companies": MEMBERS}},
                "new_numbers cannot be 'minimum_companies': give a path t",
            ),
            (
                {"new_numbers": {"spearhead.match": HALF}},
                "new_numbers cannot be 'spearhead.match': give a path that is n",
            ),
            ({"new_numbers": {"match": HALF}}, "new_numbers cannot be .*: give .*that no other number and no kind has"),
            ({"new_numbers": {"spearhead": MEMBERS}}, "new_numbers cannot be .*: give .*that no other number and no"),
            ({"new_numbers": {".members": MEMBERS}}, "new_numbers cannot be '': give a kind of cluster "),
            ({"new_numbers": {"members": evolve(MEMBERS, value=-1)}}, ".*: give .* a count or a Fraction from 0 on"),
            ({"new_numbers": {"Members": MEMBERS}}, "new_numbers cannot be .*: give a name of small letters, .*label"),
            ({"new_numbers": {"members": Parameter(5, BASIS)}}, "new_numbers cannot be .*: give .* with a label"),
            (
                {"new_numbers": {"members": evolve(MEMBERS, later=((2, MEMBERS),))}},
                "new_numbers cannot be .*without st",
            ),
            ({"new_numbers": {"members": 5}}, r"new_numbers\['members'\] cannot be 5: give a NewNumber, with its c"),
            ({"new_numbers": {5: MEMBERS}}, "new_numbers cannot be .*: give a name of small letters"),
            (
                {"new_numbers": {"members": NewNumber[Any](0.5, BASIS, label=LABEL)}},
                r"Terms.further\[\'members\'\] cannot be .*: give a Parameter, under a name",
            ),
            ({"new_numbers": 5}, "new_numbers cannot be 5: give a Mapping"),
            (
                {"new_numbers": {"hub.match": HALF}},
                "new_numbers cannot be 'hub': give a kind of cluster .*in the package",
            ),
            ({"numbers": {"members": 5}}, "numbers cannot be 'members': give one of "),
            (
                {"numbers": {"minimum_companies": None}},
                "numbers cannot be .*: give None only for a number of an amendm",
            ),
            (
                {"numbers": {"members": None}},
                "numbers cannot be .*: give None only for .*: spearhead, innovative_busin",
            ),
            (
                {"added": (enough_members,)},
                "Policy.rules cannot be 'HYP-1: minimum_members': give rules that ask for n",
            ),
            (
                {"added": (half_the_ceiling,)},
                "Policy.rules cannot be 'HYP-2: our_share': give rules that ask for numbe",
            ),
            *(
                (
                    {"new_numbers": {"minimum_members": number}, "added": (enough_members,)},
                    "Policy.rules cannot be 'HYP-1: .*: give minimum_members as a whole number$",
                )
                for number in (NewNumber(Euro(5), BASIS, label=LABEL), HALF)
            ),
        ],
    )
    def test_are_refused_where_they_are_none(self, changes: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            amendment(**changes)

    @pytest.mark.parametrize("value", [Fraction(5), Euro(5), NewNumber(Fraction(5), BASIS), 5.0, "5"])
    def test_stay_of_their_kind(self, value: Any) -> None:
        with pytest.raises(
            InvalidValue, match=r"^numbers\['minimum_members'\] cannot be .*: give .*what it was, an int$"
        ):
            amendment(OWN, name="six", numbers={"minimum_members": value})


class TestAKindOfCluster:
    """It opens with all its numbers, and closes as a whole."""

    def test_opens_with_all_its_numbers(self) -> None:
        opened = amendment(ONLY_SPEARHEADS, new_numbers=OPENED)

        assert maximum_aid(NETWORK_ACCOUNT, policy=ONLY_SPEARHEADS).amount == Euro(0)
        assert opened.terms.known_kinds == tuple(ClusterKind)
        assert opened.funding_period(ClusterKind.INNOVATIVE_BUSINESS_NETWORK, date(2027, 1, 1)).years == 5
        assert maximum_aid(evolve(NETWORK_ACCOUNT, cofinancing=10**6), policy=opened).amount == Euro(300_000)
        assert sum(isinstance(change, NumberAdded) for change in diff(ONLY_SPEARHEADS, opened).changes) == 5

    def test_does_not_open_with_some_of_them(self) -> None:
        some = dict(list(OPENED.items())[:3])

        with pytest.raises(
            InvalidValue, match="^new_numbers cannot be 'innovative_business_network': give all numbers of"
        ):
            amendment(ONLY_SPEARHEADS, new_numbers=some)

    def test_closes_as_a_whole(self) -> None:
        closed = amendment(numbers={"innovative_business_network": None})

        assert closed.terms == ONLY_SPEARHEADS.terms
        assert maximum_aid(NETWORK_ACCOUNT, policy=closed).amount == Euro(0)


class TestWhatALaterVersionBrings:
    """A number, a rule or a kind that a later version brings leaves older receipts as they were."""

    def test_is_nowhere_in_the_receipt_of_an_older_version(self) -> None:
        receipt = json.loads(receipt_to_json(receipt_for(assess(ACCOUNT, policy=POLICY))))

        assert receipt["policies"] == {"order-2016": digest(POLICY)}
        assert digest(
            amendment(
                OWN, name="back", numbers={"minimum_members": None, "our_share": None}, repealed=("HYP-1", "HYP-2")
            )
        ) == digest(amendment())
