"""Shares: rules about contributions that count or not, and up to which share of all that counts."""

from collections.abc import Callable
from fractions import Fraction
from itertools import product
from pickle import dumps, loads
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import (
    Company,
    Euro,
    InvalidValue,
    KnowledgeInstitution,
    Message,
    OtherBody,
    Purpose,
    Verdict,
    assess,
)
from flemish_clusters.facts import YearContribution
from flemish_clusters.readings import FROM_COMPANIES
from flemish_clusters.rules import Judgement, counted_up_to, counts, met, rule
from flemish_clusters.rules.shares import within_shares
from flemish_clusters.terms import NewNumber, Terms
from flemish_clusters.testing import check_policy, year_contributions
from flemish_clusters.testing.samples import CONTRIBUTION, INSTITUTION
from tests.support.counted_orders import (
    A_FIFTH,
    CITES,
    GREEN,
    LABEL,
    companies_and_institutions_count,
    institutions_count_for_a_fifth,
)
from tests.support.orders import BASIS, amendment
from tests.support.profiles import A_FEW
from tests.support.usual import POLICY

SAYS: Final = Message(en="It counts.", nl="Ze telt mee.")
STATED: Final[dict[str, Any]] = {"says": SAYS, "cites": CITES}
YEAR: Final = CONTRIBUTION.year
CENTS: Final = st.lists(st.integers(0, 10**6), min_size=3, max_size=3)
SHARES: Final = st.lists(st.fractions(0, 1, max_denominator=100), min_size=2, max_size=2).filter(
    lambda shares: sum(shares) <= Fraction(99, 100)
)
ALL: Final = Fraction(1)
count: Callable[..., Any] = counts
count_up_to: Callable[..., Any] = counted_up_to


class TestWhatCounts:
    """Only contributions by some givers count, or those for some purposes."""

    @given(
        year_contributions(),
        st.sets(st.sampled_from((Company, KnowledgeInstitution, OtherBody)), min_size=1, max_size=2),
    )
    def test_goes_by_who_gave(self, subject: YearContribution, givers: set[type]) -> None:
        made = counts("OWN-1", by=tuple(givers), **STATED)

        met_by = type(subject.contribution.by) in givers
        assert made(subject, POLICY.terms).verdict is (Verdict.MET if met_by else Verdict.NOT_MET)
        assert made.reads == ("contribution.by",)

    @given(year_contributions(), st.sets(st.sampled_from(Purpose), min_size=1, max_size=2))
    def test_goes_by_what_for(self, subject: YearContribution, purposes: set[Purpose]) -> None:
        made = counts("OWN-1", purpose=tuple(purposes), **STATED)

        met_by = subject.contribution.purpose in purposes
        assert made(subject, POLICY.terms).verdict is (Verdict.MET if met_by else Verdict.NOT_MET)
        assert made.reads == ("contribution.purpose",)

    def test_is_told_by_the_statement_where_no_reason_is_given(self) -> None:
        assert counts("OWN-1", by=OtherBody, **STATED)(CONTRIBUTION, POLICY.terms).because is None

    @pytest.mark.parametrize(
        ("told", "message"),
        [
            ({}, "by cannot be None: give by whom contributions count, or for which purpose, and not both"),
            (
                {"by": Company, "purpose": Purpose.OPERATION},
                "by cannot be <class 'flemish_clusters.facts.clusters.Company'>: give by whom",
            ),
            (
                {"by": ()},
                r"by cannot be \(\): give one of Company, KnowledgeInstitution, OtherBody, or a tuple of several",
            ),
            ({"by": (Company, KnowledgeInstitution, OtherBody)}, "by cannot be .*: give .* of several but not of all$"),
            ({"purpose": tuple(Purpose)}, "purpose cannot be .*: give .* of several but not of all$"),
            ({"by": "Company"}, "by cannot be 'Company': give one of Company, "),
            ({"by": [Company]}, "by cannot be .*: give one of Company, "),
            ({"by": (Company, [5])}, "by cannot be .*: give one of Company, "),
            (
                {"purpose": "operation"},
                "purpose cannot be 'operation': give one of Purpose.OPERATION, ",
            ),
            ({"by": Company, "otherwise": "no"}, "otherwise cannot be 'no': give a Message"),
            (
                {"by": Company, "otherwise": Message(en="Not {much}.", nl="Niet {much}.")},
                r"otherwise cannot be .*: give it with the numbers of its places: much",
            ),
        ],
    )
    def test_is_said_in_one_way(self, told: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            count("OWN-1", **told, **STATED)


class TestCountedUpTo:
    """Some contributions together count for at most a share of all that counts."""

    def test_has_a_reason_of_the_author_where_one_is_given(self) -> None:
        reason = Message(en="Up to {knowledge_share:%}.", nl="Tot {knowledge_share:%}.")
        made = counted_up_to("OWN-1", by=KnowledgeInstitution, number="knowledge_share", reason=reason, **STATED)

        given_by = evolve(CONTRIBUTION, contribution=evolve(CONTRIBUTION.contribution, by=INSTITUTION))
        assert made(given_by, A_FIFTH.terms).because is reason

    @pytest.mark.parametrize(
        ("told", "message"),
        [
            ({"by": ()}, r"by cannot be \(\): give one of Company, "),
            ({"number": 5}, "number cannot be 5: give the name of a share of the policy's own"),
            ({"number": "Share"}, "number cannot be 'Share': give the name of a share of the policy's own"),
            ({"number": "match"}, "number cannot be 'match': give the name of a share of the policy's own"),
            ({"reason": "no"}, "reason cannot be 'no': give a Message"),
            (
                {"reason": Message(en="Up to {share}.", nl="Tot {share}.")},
                "reason cannot be .*: give it with the numbers of its places: share",
            ),
        ],
    )
    def test_is_said_in_one_way(self, told: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            count_up_to("OWN-1", **{"by": KnowledgeInstitution, "number": "knowledge_share", **told}, **STATED)

    @pytest.mark.parametrize("value", [5, Euro(5), Fraction(6, 5)])
    def test_asks_for_a_share_from_nothing_to_all(self, value: Any) -> None:
        with pytest.raises(InvalidValue) as caught:
            amendment(
                new_numbers={"knowledge_share": NewNumber(value, BASIS, label=LABEL)},
                added=(institutions_count_for_a_fifth,),
            )

        assert str(caught.value) == (
            f"Policy.rules cannot be 'CON-4: {value!r}': give a share that is a Fraction from 0 to 1"
        )

    def test_asks_for_a_number_that_the_policy_sets(self) -> None:
        with pytest.raises(InvalidValue, match="^Policy.rules cannot be 'CON-4: knowledge_share': give rules that"):
            amendment(added=(institutions_count_for_a_fifth,))

    @pytest.mark.parametrize(
        ("givers", "message"),
        [
            ((KnowledgeInstitution, (KnowledgeInstitution, OtherBody)), "give rules that give each sort of giver one"),
            ((KnowledgeInstitution, OtherBody), "give rules whose shares are together at most 99/100: the rest is"),
            ((Company, OtherBody), "give rules whose shares are together at most 99/100: the rest is"),
        ],
    )
    def test_leaves_something_to_others(self, givers: tuple[Any, Any], message: str) -> None:
        made = tuple(
            counted_up_to(f"OWN-{place}", by=by, number="knowledge_share", **STATED) for place, by in enumerate(givers)
        )
        half, less = (
            {"knowledge_share": NewNumber(share, BASIS, label=LABEL)} for share in (Fraction(1, 2), Fraction(99, 200))
        )

        assert amendment(new_numbers=half, added=made[:1]).rules[-1:] == made[:1]
        if "together" in message:
            assert amendment(new_numbers=less, added=made).rules[-2:] == made
        with pytest.raises(InvalidValue, match=message):
            amendment(new_numbers=half, added=made)

    def test_is_a_value(self) -> None:
        for made in (companies_and_institutions_count, institutions_count_for_a_fifth):
            assert loads(dumps(made)) == made
            assert hash(loads(dumps(made))) == hash(made)


class TestRulesAboutContributions:
    """They are rules like any other, and a contribution is assessed like any other subject."""

    @pytest.mark.parametrize("path", ["contribution.by.growth", "received_on", "year.kind"])
    def test_read_facts_of_a_contribution(self, path: str) -> None:
        with pytest.raises(InvalidValue, match=f"^Rule.reads cannot be '{path}': give the path of a fact of "):
            rule("OWN-1", about=YearContribution, reads=(path,), **STATED)(_anything)

    def test_give_the_findings_of_an_assessment(self) -> None:
        found = assess(CONTRIBUTION, policy=POLICY)

        assert (found.verdict, [finding.code for finding in found.deciding]) == (
            Verdict.MET,
            ["CON-1", "CON-2", "CON-3"],
        )
        assert found.explain("nl").startswith(
            "Bijdrage van 100.000 euro door A fitting company, ontvangen op 1 januari"
        )

    def test_tell_what_no_rule_reads(self) -> None:
        given_by = evolve(CONTRIBUTION.contribution, by=evolve(INSTITUTION, further={"spare": 1}), further={"kept": 2})

        assert assess(evolve(CONTRIBUTION, contribution=given_by), policy=POLICY).unread == (
            "contribution.further.kept",
            "contribution.by.further.spare",
        )

    def test_keep_the_words_of_a_reading_that_they_compute(self) -> None:
        other = evolve(FROM_COMPANIES, choice=Message(en="All money counts.", nl="Al het geld telt."))

        with pytest.raises(InvalidValue, match="replace the rules that do: CON-1$"):
            amendment(readings={"from-companies": other})
        changed = amendment(readings={"from-companies": other}, replaced={"CON-1": companies_and_institutions_count})
        assert other in changed.readings
        assert FROM_COMPANIES not in changed.readings

    @pytest.mark.kit
    @pytest.mark.parametrize("policy", [A_FIFTH, GREEN], ids=["a fifth", "green"])
    def test_keep_the_laws(self, policy: Any) -> None:
        check_policy(policy, max_examples=A_FEW)


class TestTheMost:
    """What is left is the most of which no part is over its share, rounded down to the cent."""

    @given(st.lists(st.integers(0, 9), min_size=3, max_size=3), SHARES)
    @example([5, 5, 0], [Fraction(49, 100), Fraction(1, 2)])
    def test_keeps_every_share(self, cents: list[int], shares: list[Fraction]) -> None:
        kept = within_shares(cents, [*shares, ALL])

        assert kept == max(_all_that_keep(cents, shares), key=sum)

    @given(st.lists(st.integers(0, 10**20), min_size=3, max_size=3), SHARES)
    def test_of_huge_amounts_keeps_every_share_too(self, cents: list[int], shares: list[Fraction]) -> None:
        one, other, free = within_shares(cents, [*shares, ALL])
        total = one + other + free

        assert free == cents[2]
        assert [one, other] == [min(given, share * total // 1) for given, share in zip(cents, shares, strict=False)]

    @given(CENTS, st.lists(st.integers(0, 100), min_size=3, max_size=3), SHARES)
    def test_never_falls_where_more_is_given(self, cents: list[int], more: list[int], shares: list[Fraction]) -> None:
        raised = [one + other for one, other in zip(cents, more, strict=True)]

        assert sum(within_shares(raised, [*shares, ALL])) >= sum(within_shares(cents, [*shares, ALL]))

    @given(CENTS)
    def test_is_all_where_nothing_is_shared(self, cents: list[int]) -> None:
        assert within_shares(cents, [ALL] * 3) == cents


def _anything(_: YearContribution, __: Terms) -> Judgement:
    return met()


def _all_that_keep(cents: list[int], shares: list[Fraction]) -> list[list[int]]:
    """Return each way to count some that keeps the shares, tried cent by cent."""
    ways = ([one, other, cents[2]] for one, other in product(range(cents[0] + 1), range(cents[1] + 1)))
    return [way for way in ways if way[0] <= shares[0] * sum(way) and way[1] <= shares[1] * sum(way)]
