"""Kinds of cluster: a policy judges those that it names, and gives no aid for another."""

from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import (
    ClusterKind,
    Dossier,
    Euro,
    InvalidValue,
    Message,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.facts import Subject
from flemish_clusters.money import LARGEST, ZERO
from flemish_clusters.readings import ONLY_KINDS_NAMED
from flemish_clusters.receipts import receipt_for, receipt_from_json, receipt_to_json, replay
from flemish_clusters.rules import at_most
from flemish_clusters.terms import NewNumber
from flemish_clusters.testing import check_policy, subjects
from tests.support.orders import BASIS, amendment
from tests.support.usual import ACCOUNT, NETWORK, NETWORK_ACCOUNT, NETWORK_PERIOD, PERIOD, POLICY, SPEARHEAD, finding

KNOWN: Final = {ClusterKind.SPEARHEAD: POLICY.terms.of(ClusterKind.SPEARHEAD)}
ONLY_SPEARHEADS: Final = evolve(POLICY, name="spearheads", terms=evolve(POLICY.terms, kinds=KNOWN))


class TestTheKindOfACluster:
    """A cluster is of a kind that the policy names. Sentence 5.1."""

    @pytest.mark.parametrize(("cluster", "verdict"), [(SPEARHEAD, Verdict.MET), (NETWORK, Verdict.NOT_MET)])
    def test_is_one_that_the_policy_names(self, cluster: Any, verdict: Verdict) -> None:
        assert finding("KIN-1", cluster, ONLY_SPEARHEADS).verdict is verdict
        assert finding("KIN-1", cluster).verdict is Verdict.MET


class TestTheKindOfAPeriod:
    """So is the kind of cluster that a funding period is for."""

    @pytest.mark.parametrize(("period", "verdict"), [(PERIOD, Verdict.MET), (NETWORK_PERIOD, Verdict.NOT_MET)])
    def test_is_one_that_the_policy_names(self, period: Any, verdict: Verdict) -> None:
        assert finding("KIN-2", period, ONLY_SPEARHEADS).verdict is verdict
        assert finding("KIN-2", period).verdict is Verdict.MET

    def test_gives_no_term_where_the_policy_does_not_name_it(self) -> None:
        with pytest.raises(InvalidValue, match="^kind cannot be .*: give one that the policy knows: "):
            ONLY_SPEARHEADS.funding_period(NETWORK_PERIOD.kind, NETWORK_PERIOD.first_day)

    def test_has_no_milestones_then(self) -> None:
        assert ONLY_SPEARHEADS.milestones(NETWORK_PERIOD) == ()


class TestAidForAKindThatThereIsNot:
    """None may be given, and whatever asks for numbers of that kind does not apply."""

    @pytest.mark.parametrize(
        ("aid", "verdict", "missing"),
        [(0, Verdict.MET, ()), ("0.01", Verdict.NOT_MET, ()), (None, Verdict.UNDETERMINED, ("aid",))],
    )
    def test_is_refused(self, aid: Any, verdict: Verdict, missing: tuple[str, ...]) -> None:
        assessment = assess(evolve(NETWORK_ACCOUNT, aid=aid), policy=ONLY_SPEARHEADS)

        assert (assessment.verdict, assessment.missing) == (verdict, missing)
        assert {found.code: found.verdict for found in assessment.findings} == {
            **dict.fromkeys(("PER-2", "AID-1", "AID-2", "COF-1"), Verdict.NOT_APPLICABLE),
            "KIN-3": verdict,
        }

    def test_comes_to_nothing_at_the_most(self) -> None:
        most = maximum_aid(NETWORK_ACCOUNT, policy=ONLY_SPEARHEADS)

        assert most.amount == ZERO
        assert most.binding is not None
        assert (most.binding.rule.code, most.binding.name, most.missing) == ("KIN-3", "kind", ())
        assert ONLY_KINDS_NAMED in most.readings
        assert still_to_raise(NETWORK_ACCOUNT, policy=ONLY_SPEARHEADS) == ZERO
        assert required_cofinancing(1, account=NETWORK_ACCOUNT, policy=ONLY_SPEARHEADS) == ZERO

    def test_says_so_in_both_languages(self) -> None:
        found = finding("KIN-3", evolve(NETWORK_ACCOUNT, aid=Euro(5)), ONLY_SPEARHEADS)

        assert found.because("en") == (
            "The policy does not provide for this kind of cluster, and yet funding year "
            f"{NETWORK_ACCOUNT.year} has aid of EUR 5."
        )
        assert found.because("nl") == (
            "Het beleid voorziet niet in dit type cluster, en toch bedraagt de steun 5 euro in steunjaar "
            f"{NETWORK_ACCOUNT.year}."
        )

    def test_has_the_limits_that_ask_for_no_number_of_a_kind(self) -> None:
        label = Message(en="flat amount", nl="vast bedrag")
        flat = at_most(
            "OWN-1",
            name="flat",
            label=label,
            numbers=("flat_amount",),
            amount=_flat,
            says=label,
            within=label,
            above=label,
            cites=(BASIS,),
        )
        made = amendment(new_numbers={"flat_amount": NewNumber(Euro(5), BASIS, label=label)}, added=(flat,))
        policy = evolve(made, terms=evolve(made.terms, kinds=KNOWN))
        account = evolve(NETWORK_ACCOUNT, aid=6)

        assert {limit.name: limit.amount for limit in maximum_aid(account, policy=policy).limits}["flat"] == Euro(5)
        assert finding("OWN-1", account, policy).verdict is Verdict.NOT_MET

    def test_is_no_limit_for_the_kinds_that_there_are(self) -> None:
        for policy in (POLICY, ONLY_SPEARHEADS):
            assert [limit.name for limit in maximum_aid(ACCOUNT, policy=policy).limits] == [
                *("costs", "cofinancing", "ceiling")
            ]
            assert finding("KIN-3", evolve(ACCOUNT, aid=LARGEST), policy).verdict is Verdict.NOT_APPLICABLE

    def test_says_that_the_policy_provides_for_the_kinds_that_there_are(self) -> None:
        found = finding("KIN-3", ACCOUNT, ONLY_SPEARHEADS)

        assert found.because("en") == "The policy provides for this kind of cluster."
        assert found.because("nl") == "Het beleid voorziet in dit type cluster."


class TestEveryCall:
    """Under a policy that does not know a kind no call raises."""

    @given(subject=subjects())
    def test_answers(self, subject: Subject) -> None:
        assessment = assess(subject, policy=ONLY_SPEARHEADS)

        assert assessment.explain("en") != assessment.explain("nl")
        assert replay(receipt_from_json(receipt_to_json(receipt_for(assessment))), policies=(ONLY_SPEARHEADS,)).is_same
        for account in (subject,) if isinstance(subject, YearAccount) else getattr(subject, "accounts", ()):
            assert maximum_aid(account, policy=ONLY_SPEARHEADS).explain("en")

    def test_of_a_dossier_is_not_met(self) -> None:
        dossier = Dossier(cluster=NETWORK, period=NETWORK_PERIOD, accounts=(evolve(NETWORK_ACCOUNT, aid=1),))

        deciding = [found.code for found in assess(dossier, policy=ONLY_SPEARHEADS).deciding]

        assert {"KIN-1", "KIN-2", "KIN-3"} <= set(deciding)

    @pytest.mark.kit
    def test_keeps_the_laws(self) -> None:
        check_policy(ONLY_SPEARHEADS, max_examples=15)


def _flat(amount: Euro) -> Euro:
    return amount
