"""Facts of an amendment's own: rules ask for them, members have them, and texts call them by their labels."""

import pickle
from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    BY_FUNDING_YEAR,
    Company,
    Euro,
    InvalidValue,
    Message,
    Verdict,
    YearAccount,
    assess,
    assess_running,
    maximum_aid,
    required_cofinancing,
    still_to_raise,
)
from flemish_clusters.changes import ValidityChanged, diff
from flemish_clusters.facts.labels import Labels
from flemish_clusters.policies import Timeline
from flemish_clusters.receipts import receipt_for, receipt_from_json, receipt_to_json, replay
from flemish_clusters.receipts.digests import digest, first_digest
from flemish_clusters.rules import at_most
from flemish_clusters.sources import PAGE
from tests.support.orders import amendment
from tests.support.own_facts import (
    LABELS,
    OWN_FACTS,
    aid_is_at_most_what_is_reserved,
    aid_is_matched_also_by_what_is_carried_over,
    trains_apprentices,
)
from tests.support.own_rules import SAYS
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, ORGANISATION, PERIOD, POLICY, SPEARHEAD

SMALL, LARGE, SILENT = (
    evolve(FITTING, further={"staff": 1, "trains_apprentices": True, "sme": sme}) for sme in (True, False, None)
)
RAISED: Final = evolve(ACCOUNT, eligible_costs=10**6, cofinancing=100_000, aid=105_000)
HALF: Final = evolve(SPEARHEAD, companies=(SMALL, SILENT, LARGE))


class TestARuleAboutMembers:
    """It reads one fact of each, and names what is missing by the member."""

    @pytest.mark.parametrize(
        ("companies", "verdict", "missing"),
        [
            ((SMALL, LARGE), Verdict.MET, ()),
            ((SMALL, SILENT, LARGE), Verdict.UNDETERMINED, ("companies[1].further.sme",)),
            ((LARGE, SILENT, LARGE), Verdict.NOT_MET, ()),
            ((evolve(LARGE, further={"sme": 3}),), Verdict.UNDETERMINED, ("companies[0].further.sme",)),
            (None, Verdict.UNDETERMINED, ("companies",)),
        ],
    )
    def test_finds_by_what_each_is(
        self, companies: tuple[Company, ...] | None, verdict: Verdict, missing: tuple[str, ...]
    ) -> None:
        found = assess(evolve(SPEARHEAD, companies=companies), policy=OWN_FACTS).finding("HYP-4")

        assert (found.verdict, found.missing) == (verdict, missing)


class TestALabel:
    """What an amendment brings goes by its label, in every text; what has none goes by its own name."""

    def test_stands_in_a_reason(self) -> None:
        found = assess(HALF, policy=OWN_FACTS).finding("HYP-4")

        assert found.policy == OWN_FACTS
        assert found.because("en").endswith(
            "Facts not yet known: company 2 (A fitting company): small or medium-sized."
        )
        assert found.because("nl").endswith(
            "Ontbrekende gegevens: onderneming 2 (A fitting company): klein of middelgroot."
        )

    def test_stands_in_an_assessment_and_in_that_of_a_part(self) -> None:
        company = evolve(SMALL, further={"trains_apprentices": True})
        assessment = assess(evolve(HALF, companies=(SMALL, SILENT, company)), policy=OWN_FACTS)
        part = assessment.parts[2]

        assert (
            "Facts not yet known: company 2 (A fitting company): small or medium-sized; company 3 (A fitting company): "
            "small or medium-sized."
        ) in assessment.explain("en")
        assert "Facts not yet known: number of people; further fact, founded_on." in part.explain("en")
        assert "Ontbrekende gegevens: aantal personeelsleden; bijkomend gegeven, founded_on." in part.explain("nl")

    def test_stands_in_an_assessment_of_more_versions_than_one(self) -> None:
        timeline = Timeline((POLICY, OWN_FACTS))
        period = evolve(PERIOD, first_day=date(2024, 1, 1), decided_on=None)
        accounts = tuple(evolve(one, period=period, year=year) for one, year in ((ACCOUNT, 1), (RAISED, 8)))
        dossier = evolve(DOSSIER, period=period, accounts=accounts)
        text = assess_running(
            dossier, transition=BY_FUNDING_YEAR, assessed_on=date(2030, 1, 1), policies=timeline
        ).explain("en")

        assert "account 2 (funding year 8): cofinancing carried over" in text

    def test_stands_in_a_maximum(self) -> None:
        most = maximum_aid(RAISED, policy=OWN_FACTS)

        assert most.missing == ("further.carried_over",)
        assert "not yet known: cofinancing carried over." in most.explain("en")
        assert "nog niet bekend: overgedragen cofinanciering." in most.explain("nl")

    def test_stands_in_what_no_rule_reads(self) -> None:
        company = evolve(FITTING, further={"carried_over": True})

        assert "by no rule of this policy: cofinancing carried over." in assess(company, policy=OWN_FACTS).explain("en")

    def test_stands_in_a_receipt_that_can_be_kept(self) -> None:
        receipt = receipt_for(assess(HALF, policy=OWN_FACTS))

        assert "company 2 (A fitting company): small or medium-sized" in receipt.explanation.en
        assert replay(receipt_from_json(receipt_to_json(receipt)), policies=(OWN_FACTS,)).is_same

    def test_is_kept_by_later_amendments(self) -> None:
        more = amendment(OWN_FACTS, name="later", new_facts={"green": SAYS, "sme": LABELS["sme"]})

        assert dict(more.further) == {**LABELS, "green": SAYS}
        assert dict(OWN_FACTS.further) == LABELS
        assert dict(POLICY.further) == {}
        assert pickle.loads(pickle.dumps(more)) == more

    @pytest.mark.parametrize(
        ("new_facts", "shown"),
        [
            ({"SME": SAYS}, "{'SME': "),
            ({"sm e": SAYS}, "{'sm e': "),
            ({5: SAYS}, "{5: "),
            ({"sme": "small"}, "{'sme': 'small'}"),
            ({"sme": None}, "{'sme': None}"),
            ({"sme": Message(en="small", nl=" ")}, r"{'sme': Message\("),
            ({"sme": Message(en="small\ncompany", nl="klein")}, r"{'sme': Message\("),
            ([("sme", SAYS)], r"\[\('sme', "),
            (5, "5"),
        ],
    )
    def test_is_refused_where_it_is_none(self, new_facts: Any, shown: str) -> None:
        with pytest.raises(InvalidValue, match=f"^new_facts cannot be {shown}.*: give a mapping of names to labels"):
            amendment(new_facts=new_facts)
        with pytest.raises(
            InvalidValue, match=f"^Policy.further cannot be {shown}.*: give a mapping of names to labels"
        ):
            evolve(POLICY, further=new_facts)

    def test_is_refused_where_the_fact_has_another(self) -> None:
        with pytest.raises(InvalidValue, match="^new_facts cannot be {'sme': .*: give another name, or the label that"):
            amendment(OWN_FACTS, name="later", new_facts={"sme": SAYS})

    def test_counts_in_the_digest_only_where_there_is_one(self) -> None:
        plain, labelled = amendment(), amendment(new_facts=LABELS)

        assert digest(plain) != digest(labelled) != digest(amendment(new_facts={"sme": SAYS}))
        assert digest(plain) == digest(amendment(new_facts={}))
        assert first_digest(plain) == first_digest(labelled)

    def test_is_told_by_a_diff(self) -> None:
        plain, labelled = amendment(), amendment(new_facts={"sme": LABELS["sme"]})

        assert diff(plain, labelled).changes == (ValidityChanged("further", Labels(), labelled.further),)
        assert "names of further facts  -    sme: small or medium-sized." in diff(plain, labelled).table("en")


class TestACapOfFurtherAmounts:
    """What it needs can be told of the account or of its period; what is not known never bounds the maximum."""

    @staticmethod
    def account(**further: Any) -> YearAccount:
        return evolve(RAISED, further=further)

    @pytest.mark.parametrize(
        ("carried_over", "most", "verdict"),
        [
            (Euro(0), Euro(100_000), Verdict.NOT_MET),
            (Euro("4999.99"), Euro("104999.99"), Verdict.NOT_MET),
            (Euro(5_000), Euro(105_000), Verdict.MET),
            (Euro(50_000), Euro(110_000), Verdict.MET),
            (None, None, Verdict.UNDETERMINED),
            (5_000, None, Verdict.UNDETERMINED),
            (True, None, Verdict.UNDETERMINED),
        ],
    )
    def test_is_counted_from_them(self, carried_over: Any, most: Euro | None, verdict: Verdict) -> None:
        account = self.account(carried_over=carried_over)
        found = assess(account, policy=OWN_FACTS).finding("HYP-5")

        assert found.verdict is verdict
        assert found.missing == (("further.carried_over",) if most is None else ())
        assert maximum_aid(account, policy=OWN_FACTS).amount == most
        assert maximum_aid(account, policy=OWN_FACTS).missing == found.missing

    def test_says_them_by_the_last_step_of_their_paths(self) -> None:
        found = assess(self.account(carried_over=Euro(1_000)), policy=OWN_FACTS).finding("HYP-5")

        assert found.because("en") == "Carried over: EUR 1,000; EUR 4,000 too much."
        assert found.numbers["carried_over"] == Euro(1_000)

    def test_tells_what_is_to_be_raised_with_them(self) -> None:
        account = self.account(carried_over=Euro(50_000))

        assert required_cofinancing(110_000, account=account, policy=OWN_FACTS) == Euro(100_000)
        assert still_to_raise(account, policy=OWN_FACTS) == Euro("354545.46")
        assert still_to_raise(self.account(), policy=OWN_FACTS) is None

    def test_takes_one_of_the_period(self) -> None:
        policy = POLICY.with_rules(aid_is_at_most_what_is_reserved)
        period = evolve(PERIOD, further={"reserved": Euro(80_000)})
        account = evolve(self.account(), period=period)

        assert maximum_aid(account, policy=policy).amount == Euro(80_000)
        assert maximum_aid(self.account(), policy=policy).missing == ("period.further.reserved",)
        assert assess(account, policy=policy).finding("HYP-6").because("nl") == (
            "Voorbehouden: 80.000 euro; 25.000 euro te veel."
        )

    @pytest.mark.parametrize(
        "needs",
        [
            ("aid",),
            ("year",),
            ("period.kind",),
            ("further",),
            ("further.Carried",),
            ("carried_over",),
            ["cofinancing"],
            (5,),
        ],
    )
    def test_is_refused_where_it_needs_what_is_no_amount(self, needs: Any) -> None:
        with pytest.raises(InvalidValue, match="^Cap.needs cannot be .*: give a tuple of amounts of the account: elig"):
            evolve(aid_is_at_most_what_is_reserved.function, needs=needs)

    @pytest.mark.parametrize(
        "needs",
        [
            *(("further.aid",), ("further.limit",), ("further.excess",), ("further.missing",), ("further.year",)),
            *(("further.sum", "period.further.sum"), ("further.cofinancing", "cofinancing")),
        ],
    )
    def test_is_refused_where_two_numbers_would_have_one_place(self, needs: tuple[str, ...]) -> None:
        with pytest.raises(InvalidValue, match="^Cap.needs cannot be .*: give amounts whose places are other ones"):
            at_most(
                "HYP-7",
                name="x",
                label=SAYS,
                needs=needs,
                amount=Euro.plus,
                says=SAYS,
                within=SAYS,
                above=SAYS,
                cites=(PAGE.whole(),),
            )


class TestWhatNoRuleReads:
    """A further fact is read where a rule names its path, of the subject or of any member."""

    @pytest.mark.parametrize("name", ["green", "sme_"])
    def test_is_told_of_a_member(self, name: str) -> None:
        cluster = evolve(SPEARHEAD, companies=(SMALL, evolve(SMALL, further={**SMALL.further, name: 3})))

        assert assess(cluster, policy=OWN_FACTS).unread == (f"companies[1].further.{name}",)
        assert assess(cluster, policy=OWN_FACTS).parts[1].unread == (f"further.{name}",)

    def test_is_not_what_a_rule_that_weighs_parts_reads_with_all_that_is_in_it(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(evolve(FITTING, further={"green": True}),))

        assert "companies" in {path for rule in POLICY.rules if rule.weighs_parts for path in rule.reads}
        assert assess(cluster, policy=POLICY).unread == ("companies[0].further.green",)

    def test_is_not_what_a_rule_about_the_whole_reads_of_each_part(self) -> None:
        policy = POLICY.with_rules(*(rule for rule in OWN_FACTS.rules if rule.code == "HYP-4"))
        cluster = evolve(SPEARHEAD, companies=(evolve(FITTING, further={"sme": True}),))

        assert assess(cluster, policy=policy).unread == ()
        assert assess(evolve(DOSSIER, cluster=cluster), policy=policy).unread == ()

    def test_is_told_of_whatever_is_in_it(self) -> None:
        institution = evolve(SPEARHEAD.knowledge_institutions[0], further={"founded_on": date(2010, 1, 1)})  # type: ignore[index]
        organisation = evolve(ORGANISATION, further={"staff": 3})
        cluster = evolve(SPEARHEAD, organisation=organisation, knowledge_institutions=(institution,), further={"x": 1})

        assert assess(cluster, policy=OWN_FACTS).unread == (
            "further.x",
            "organisation.further.staff",
            "knowledge_institutions[0].further.founded_on",
        )

    def test_is_told_once_of_the_period_of_a_dossier(self) -> None:
        period = evolve(PERIOD, further={"reserved": Euro(1), "index": 3})
        accounts = tuple(evolve(ACCOUNT, period=period, year=year, further={"y": 1}) for year in (1, 2))
        dossier = evolve(DOSSIER, period=period, accounts=accounts, further={"x": 1})
        policy = POLICY.with_rules(aid_is_at_most_what_is_reserved)

        assert assess(dossier, policy=policy).unread == (
            *("further.x", "period.further.index", "accounts[0].further.y", "accounts[1].further.y"),
        )
        assert assess(accounts[0], policy=policy).unread == ("further.y", "period.further.index")
        assert assess(period, policy=policy).unread == ("further.index",)
        assert assess(period, policy=OWN_FACTS).unread == ("further.index", "further.reserved")

    def test_stays_the_same_whatever_else_the_rules_read(self) -> None:
        assert trains_apprentices.reads == ("further.trains_apprentices",)
        assert aid_is_matched_also_by_what_is_carried_over.reads == (
            *("period", "year", "aid", "cofinancing", "further.carried_over"),
        )
