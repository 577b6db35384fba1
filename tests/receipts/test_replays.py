"""Replays: a decision made again comes out the same, or it is said what differs."""

from datetime import date
from typing import Any, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import BY_FUNDING_YEAR, Dossier, Euro, InvalidValue, Language, Policy, assess, assess_running
from flemish_clusters.documents import to_document
from flemish_clusters.facts import Subject
from flemish_clusters.policies import Status
from flemish_clusters.receipts import (
    Cause,
    PartRecord,
    Receipt,
    Replay,
    receipt_for,
    receipt_from_json,
    receipt_to_json,
    replay,
)
from flemish_clusters.terms import Parameter
from flemish_clusters.testing import dossiers, subjects
from tests.support.kept import RECEIPT, kept, read, resealed, with_edited_finding
from tests.support.mutations import Place, at, changed
from tests.support.orders import FIRST_DAY, NEWER, TIMELINE
from tests.support.usual import ACCOUNT, DOSSIER, POLICY


def with_another_outcome(receipt: Receipt) -> Receipt:
    """Return the receipt as other code would have made it, its first finding having come out otherwise."""
    return read(resealed(to_document(with_edited_finding(receipt))))


def outcome_now(again: Replay) -> dict[str, PartRecord]:
    """Return what comes out now, by place: what was recorded but for what differs."""
    records: dict[str, PartRecord | None] = {part.place: part for part in again.receipt.parts}
    records.update({difference.place: difference.new for difference in again.differences})
    return {place: record for place, record in records.items() if record is not None}


def by_year(dossier: Dossier, records: dict[str, PartRecord]) -> dict[str, PartRecord]:
    """Return what was found by place, but that of an account by its year."""
    years = {f"accounts[{place}]": f"year {account.year}" for place, account in enumerate(dossier.accounts)}
    return {years.get(place, place): evolve(record, place="") for place, record in records.items()}


class TestADecision:
    """An old decision comes out the same for ever."""

    @given(subject=st.one_of([subjects(kind) for kind in get_args(Subject)]))
    def test_comes_out_the_same(self, subject: Subject) -> None:
        again = replay(receipt_from_json(receipt_to_json(receipt_for(assess(subject, policy=POLICY)))))

        assert again.is_same
        assert (again.causes, again.differences, again.policies) == ((), (), ())

    @given(dossier=dossiers())
    def test_under_a_timeline_comes_out_the_same_under_it(self, dossier: Dossier) -> None:
        first = TIMELINE[0].in_force_from
        begun = evolve(dossier, period=(period := evolve(dossier.period, decided_on=first)), accounts=())
        accounts = tuple(evolve(account, period=period) for account in dossier.accounts)
        known = evolve(begun, accounts=accounts if period.first_day >= first else ())
        answer = assess_running(known, transition=BY_FUNDING_YEAR, assessed_on=first, policies=TIMELINE)

        assert replay(receipt_for(answer), policies=TIMELINE).is_same

    @given(dossier=dossiers(), data=st.data())
    def test_on_a_running_grant_stays_in_all_but_places_where_its_accounts_stand_in_another_order(
        self, dossier: Dossier, data: st.DataObject
    ) -> None:
        period = evolve(DOSSIER.period, first_day=date(2025, 1, 1), kind=dossier.cluster.kind)
        accounts = tuple(evolve(ACCOUNT, period=period, year=year, aid=year) for year in (1, 2, 3, 4))
        running = evolve(dossier, period=period, accounts=accounts)
        turned = evolve(running, accounts=tuple(data.draw(st.permutations(accounts))))
        answer = assess_running(running, transition=BY_FUNDING_YEAR, assessed_on=FIRST_DAY, policies=TIMELINE)
        receipt = receipt_for(answer)
        again = replay(receipt, policies=TIMELINE, subject=turned)

        assert {part.policy for part in receipt.parts} == {POLICY.name, NEWER.name}
        assert set(again.causes) <= {Cause.FACTS}
        assert by_year(turned, outcome_now(again)) == by_year(running, {part.place: part for part in receipt.parts})

    def test_made_before_an_amendment_comes_out_the_same_after_it(self) -> None:
        assert replay(RECEIPT, policies=TIMELINE).is_same

    def test_that_is_the_same_says_so(self) -> None:
        assert replay(RECEIPT).text("en") == "The decision comes out the same."
        assert replay(RECEIPT).text("nl") == "De uitkomst is dezelfde."


class TestTheFacts:
    """Other facts than those that were decided on are told apart."""

    def test_that_changed_since_are_named_with_what_comes_out_now(self) -> None:
        account = DOSSIER.accounts[0]
        again = replay(RECEIPT, subject=evolve(DOSSIER, accounts=(evolve(account, aid=Euro(10**9)),)))

        assert again.causes == (Cause.FACTS,)
        assert "accounts[0]" in [difference.place for difference in again.differences]
        assert "What differs: the whole; account 1." in again.text("en")
        assert "Wat verschilt: het geheel; jaaroverzicht 1." in again.text("nl")

    def test_that_were_left_out_have_no_new_outcome(self) -> None:
        again = replay(RECEIPT, subject=evolve(DOSSIER, accounts=()))
        difference = again.differences[-1]

        assert difference.place.startswith("accounts[")
        assert difference.old is not None
        assert difference.new is None

    def test_that_came_in_have_no_old_outcome(self) -> None:
        kept = receipt_for(assess(evolve(DOSSIER, accounts=()), policy=POLICY))
        again = replay(kept, subject=DOSSIER)

        assert again.differences[-1].old is None
        assert again.differences[-1].new is not None

    def test_edited_in_the_receipt_are_noticed(self) -> None:
        edited = read(changed(kept(), ("subject", "dossier", "cluster", "name"), "Another"))

        assert replay(edited).causes == (Cause.ALTERED,)
        assert replay(edited, subject=DOSSIER).causes == (Cause.ALTERED, Cause.FACTS)

    def test_that_change_no_outcome_are_told_without_saying_that_one_is_otherwise(self) -> None:
        again = replay(RECEIPT, subject=evolve(DOSSIER, cluster=evolve(DOSSIER.cluster, name="Another")))

        assert again.made_again
        assert again.text("en") == (
            "The recorded outcome cannot simply be confirmed: the facts differ. No part comes out otherwise."
        )
        assert again.text("nl") == (
            "De vastgelegde uitkomst is niet zonder meer te bevestigen: de feiten verschillen. Geen enkel onderdeel "
            "heeft een andere uitkomst."
        )


class TestThePolicy:
    """A policy that says something else, or is not given, is told apart."""

    @pytest.mark.parametrize(
        "changed",
        [
            evolve(POLICY, terms=evolve(POLICY.terms, minimum_companies=Parameter(3, POLICY.basis))),
            evolve(POLICY, rules=(evolve(POLICY.rules[0], revision=2), *POLICY.rules[1:])),
            evolve(POLICY, rules=(evolve(POLICY.rules[0], rests_on=()), *POLICY.rules[1:])),
            evolve(POLICY, rules=(evolve(POLICY.rules[0], cites=(POLICY.basis,)), *POLICY.rules[1:])),
        ],
        ids=["number", "revision", "reading", "citation"],
    )
    def test_that_says_something_else_is_named(self, changed: object) -> None:
        again = replay(RECEIPT, policies=[changed])  # type: ignore[list-item]

        assert again.causes == (Cause.POLICY,)
        assert again.policies == ("order-2016",)

    def test_that_is_not_given_is_told_apart(self) -> None:
        again = replay(RECEIPT, policies=())

        assert (again.causes, again.differences) == ((Cause.POLICY_NOT_GIVEN,), ())
        assert not again.made_again
        assert again.policies == ("order-2016",)
        assert "a version of the policy was not given. It could not be made again. Versions that" in again.text("en")
        assert (
            "een versie van het beleid is niet meegegeven. De uitkomst kon niet opnieuw worden bepaald"
            in again.text("nl")
        )
        assert all(again.text(language).endswith(": order-2016.") for language in get_args(Language))

    def test_of_the_callers_own_has_to_be_given(self) -> None:
        receipt = receipt_for(assess(DOSSIER, policy=NEWER))

        assert replay(receipt).causes == (Cause.POLICY_NOT_GIVEN,)
        assert replay(receipt, policies=TIMELINE).is_same
        assert replay(receipt, policies=(NEWER,)).is_same

    def test_that_is_now_thought_out_is_not_the_same(self) -> None:
        again = replay(RECEIPT, policies=(evolve(POLICY, status=Status.HYPOTHETICAL),))

        assert again.causes == (Cause.POLICY,)

    @pytest.mark.parametrize("other", [POLICY, evolve(POLICY, rules=POLICY.rules[1:])])
    def test_is_one_of_its_name(self, other: Policy) -> None:
        with pytest.raises(
            InvalidValue, match=r"policies cannot be \['order-2016', 'order-2016'\]: give each name once"
        ):
            replay(RECEIPT, policies=(POLICY, other))

    def test_can_say_something_else_where_another_is_not_given(self) -> None:
        late = evolve(DOSSIER.period, first_day=date(2026, 1, 1))
        accounts = tuple(evolve(ACCOUNT, period=late, year=year) for year in (1, 2))
        running = Dossier(cluster=DOSSIER.cluster, period=late, accounts=accounts)
        answer = assess_running(running, transition=BY_FUNDING_YEAR, assessed_on=FIRST_DAY, policies=TIMELINE)
        again = replay(receipt_for(answer), policies=(evolve(POLICY, rules=POLICY.rules[1:]),))

        assert again.causes == (Cause.POLICY, Cause.POLICY_NOT_GIVEN)
        assert set(again.policies) == {POLICY.name, NEWER.name}


class TestTheCode:
    """Where facts and policy are the same, another outcome is due to the code."""

    def test_is_the_cause_where_nothing_else_differs(self) -> None:
        again = replay(with_another_outcome(RECEIPT))

        assert again.causes == (Cause.CODE,)
        assert len(again.differences) == 1
        assert "the code differs" in again.text("en")
        assert "de code verschilt" in again.text("nl")

    def test_is_not_the_cause_where_the_facts_differ(self) -> None:
        assert replay(with_another_outcome(RECEIPT), subject=evolve(DOSSIER, accounts=())).causes == (Cause.FACTS,)

    def test_of_the_whole_is_told_in_words(self) -> None:
        receipt = with_another_outcome(receipt_for(assess(ACCOUNT, policy=POLICY)))

        assert "What differs: the whole." in replay(receipt).text("en")

    @pytest.mark.parametrize(
        ("place", "value", "where"),
        [
            (("answer", "verdict"), "not_applicable", ""),
            (("answer", "missing"), ["period"], ""),
            (("answer", "unread"), ["further.x"], ""),
            (("answer", "deciding"), [], ""),
            (("answer", "remarks"), [{"place": "cluster", "code": "NET-1"}], ""),
            (("answer", "parts", 0, "verdict"), "not_applicable", ""),
            (("answer", "parts", 1, "missing"), ["name"], "cluster"),
            (("answer", "parts", 1, "findings", 0, "missing"), ["name"], "cluster"),
            (("answer", "parts", 1, "findings", 0, "code"), "NET-9", "cluster"),
            (("answer", "parts", 5, "aid", "known_bound"), "0.01", "accounts[0]"),
            (("answer", "parts", 5, "findings", 0, "numbers", "year", "value"), 7, "accounts[0]"),
        ],
    )
    def test_is_told_to_differ_wherever_a_forged_receipt_has_another_outcome(
        self, place: Place, value: object, where: str
    ) -> None:
        forged = read(resealed(changed(kept(), place, value)))

        assert at(kept(), place) != value
        assert forged.altered == ()
        assert [difference.place for difference in replay(forged).differences] == [where]
        assert replay(forged).causes == (Cause.CODE,)

    @pytest.mark.parametrize(
        ("place", "value"),
        [
            (("answer", "explanation", "en"), "Yes."),
            (("answer", "sources"), {}),
            (("answer", "parts", 1, "findings", 0, "reason", "nl"), "Ja."),
            (("answer", "parts", 1, "findings", 0, "sources"), []),
        ],
    )
    def test_does_not_tell_that_a_forged_receipt_has_other_words(self, place: Place, value: object) -> None:
        assert replay(read(resealed(changed(kept(), place, value)))).is_same


class TestItsText:
    """It tells so many places, whatever the receipt holds."""

    def test_tells_no_more_than_thirty_places(self) -> None:
        forged = kept()
        part = forged["answer"]["parts"][-1]
        forged["answer"]["parts"] += [{**part, "place": f"accounts[{number}]"} for number in range(1, 500)]
        again = replay(read(forged))

        assert len(again.differences) == 499
        assert again.text("en").count("account ") == 30 + 29
        assert again.text("en").count("; …") == 2


class TestAPartUnderAPolicyThatTheReceiptDoesNotName:
    """It is told, since it cannot be made again or is made again under what has no digest."""

    @pytest.mark.parametrize(("name", "cause"), [("order-2099", Cause.POLICY_NOT_GIVEN), (NEWER.name, Cause.POLICY)])
    def test_has_a_cause(self, name: str, cause: Cause) -> None:
        forged = read(resealed(changed(kept(), ("answer", "parts", -1, "policy"), name)))
        again = replay(forged, policies=TIMELINE)

        assert again.causes == (cause,)
        assert again.policies == (name,)


@pytest.mark.parametrize(
    ("name", "value"),
    [("receipt", 3), ("subject", 3), ("subject", "the facts"), ("policies", (POLICY, 3)), ("policies", POLICY)],
)
def test_it_takes_no_other_kind_of_value(name: str, value: object) -> None:
    again: Any = replay

    with pytest.raises(InvalidValue, match=f"{name} cannot be"):
        again(**{"receipt": RECEIPT, name: value})
