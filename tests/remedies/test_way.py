"""A way in words, in both languages, and applied."""

from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    Company,
    Euro,
    Policy,
    Purpose,
    Region,
    Verdict,
    assess,
    ways,
)
from flemish_clusters.facts import Subject
from flemish_clusters.remedies import ChangeKind
from flemish_clusters.testing.samples import CONTRIBUTION
from tests.support.orders import amendment
from tests.support.own_facts import OWN_FACTS, aid_is_at_most_what_is_reserved
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, PERIOD, POLICY, SPEARHEAD, UNFIT

RAISED: Final = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=450_000)
RESERVED: Final = amendment(added=(aid_is_at_most_what_is_reserved,))


def told(subject: Subject, policy: Policy = POLICY) -> list[tuple[str, str]]:
    """Return the ways in both languages."""
    return [(way.text("en"), way.text("nl")) for way in ways(subject, policy=policy).ways]


class TestAWayOfAnAccount:
    """It says which amount becomes what, and how much that differs."""

    def test_tells_of_less_aid_and_of_more_cofinancing(self) -> None:
        assert told(RAISED) == [
            (
                "Lower the aid from EUR 450,000 to EUR 430,000: EUR 20,000 less.",
                "Verlaag de steun van 450.000 euro tot 430.000 euro: 20.000 euro minder.",
            ),
            (
                "Raise the cofinancing from EUR 430,000 to EUR 450,000: EUR 20,000 more.",
                "Verhoog de cofinanciering van 430.000 euro tot 450.000 euro: 20.000 euro meer.",
            ),
        ]

    def test_tells_what_is_to_be_stated(self) -> None:
        assert told(evolve(RAISED, cofinancing=None, aid=None))[-1] == (
            (
                "State this: aid; EUR 500,000 would do. "
                "Raise the eligible costs from EUR 900,000 to EUR 1,000,000: EUR 100,000 more. "
                "State this: cofinancing; EUR 500,000 would do."
            ),
            (
                "Geef dit op: steun; met 500.000 euro is eraan voldaan. "
                "Verhoog de in aanmerking komende kosten van 900.000 euro tot 1.000.000 euro: 100.000 euro meer. "
                "Geef dit op: cofinanciering; met 500.000 euro is eraan voldaan."
            ),
        )

    def test_calls_a_further_amount_by_its_label(self) -> None:
        account = evolve(RAISED, further={"carried_over": 10_000})

        assert told(evolve(account, further={"carried_over": Euro(10_000)}), OWN_FACTS)[2] == (
            "Raise the amount “cofinancing carried over” from EUR 10,000 to EUR 20,000: EUR 10,000 more.",
            "Verhoog het bedrag “overgedragen cofinanciering” van 10.000 euro tot 20.000 euro: 10.000 euro meer.",
        )


class TestAWayOfACluster:
    """It says how many members more there have to be, which facts have to be attested, and which told."""

    def test_tells_what_is_to_be_stated(self) -> None:
        cluster = evolve(
            SPEARHEAD, domain=None, companies=None, knowledge_institutions=None, organisation=None, large_scale=None
        )

        assert told(cluster) == [
            (
                (
                    "State 2 more: companies that fit. State this: domain. State 1 more: knowledge institutions. "
                    "Have it attested that this holds: cluster organisation, facilitating the network. "
                    "Have it attested that this holds: cluster organisation, representing the members. "
                    "Have it attested that this holds: cluster organisation, mandate of the members. "
                    "Have it attested that this holds: large scale."
                ),
                (
                    "Geef er nog 2 op: ondernemingen die voldoen. Geef dit op: domein. "
                    "Geef er nog 1 op: kennisinstellingen. "
                    "Laat verklaren dat dit opgaat: clusterorganisatie, faciliteren van het netwerk. "
                    "Laat verklaren dat dit opgaat: clusterorganisatie, vertegenwoordigen van de leden. "
                    "Laat verklaren dat dit opgaat: clusterorganisatie, mandaat van de leden. "
                    "Laat verklaren dat dit opgaat: grootschaligheid."
                ),
            )
        ]

    def test_tells_what_is_to_be_changed(self) -> None:
        cluster = evolve(SPEARHEAD, domain="", companies=(FITTING, UNFIT), knowledge_institutions=(), large_scale=False)

        assert told(cluster) == [
            (
                (
                    "Find 1 more: companies that fit. Change this: domain. Find 1 more: knowledge institutions. "
                    "See to it that this holds: large scale."
                ),
                (
                    "Zoek er nog 1: ondernemingen die voldoen. Wijzig dit: domein. Zoek er nog 1: kennisinstellingen. "
                    "Zorg ervoor dat dit opgaat: grootschaligheid."
                ),
            )
        ]


class TestAWayOfAnythingElse:
    """It says which place, which count or which purpose would do."""

    @pytest.mark.parametrize(
        ("subject", "en", "nl"),
        [
            (
                evolve(FITTING, establishments=None),
                "State this: establishments; Flemish Region would do.",
                "Geef dit op: vestigingen; met Vlaams Gewest is eraan voldaan.",
            ),
            (
                evolve(FITTING, establishments=(Region.ABROAD,)),
                "Change this: establishments; Flemish Region would do.",
                "Wijzig dit: vestigingen; met Vlaams Gewest is eraan voldaan.",
            ),
            (
                evolve(PERIOD, years=12),
                "Change this: years of aid; 10 would do.",
                "Wijzig dit: jaren steun; met 10 is eraan voldaan.",
            ),
            (
                evolve(CONTRIBUTION, contribution=evolve(CONTRIBUTION.contribution, purpose=Purpose.OTHER)),
                "Change this: contribution, purpose; operation would do.",
                "Wijzig dit: bijdrage, bestemming; met werking is eraan voldaan.",
            ),
        ],
    )
    def test_tells_what_would_do(self, subject: Subject, en: str, nl: str) -> None:
        assert told(subject) == [(en, nl)]


class TestAWayOfADossier:
    """It names the account, and its period is that of all its accounts."""

    def test_tells_of_which_account_a_fact_is(self) -> None:
        accounts = (evolve(RAISED, year=1), evolve(RAISED, year=2, aid=1, cofinancing=0))
        dossier = evolve(DOSSIER, cluster=evolve(SPEARHEAD, companies=()), accounts=accounts)

        assert told(dossier)[0] == (
            (
                "Find 2 more: companies that fit. "
                "Lower the aid of account 1 (funding year 1) from EUR 450,000 to EUR 430,000: EUR 20,000 less. "
                "Lower the aid of account 2 (funding year 2) from EUR 1 to EUR 0: EUR 1 less."
            ),
            (
                "Zoek er nog 2: ondernemingen die voldoen. "
                "Verlaag de steun van jaaroverzicht 1 (steunjaar 1) van 450.000 euro tot 430.000 euro: "
                "20.000 euro minder. "
                "Verlaag de steun van jaaroverzicht 2 (steunjaar 2) van 1 euro tot 0 euro: 1 euro minder."
            ),
        )

    def test_tells_of_its_period_once(self) -> None:
        accounts = tuple(evolve(ACCOUNT, year=year, aid=100) for year in (1, 2))
        found = ways(evolve(DOSSIER, accounts=accounts), policy=RESERVED)

        way = found.ways[0]
        assert [change.path for change in way.changes] == ["period.further.reserved"]
        applied = way.applied(found.subject)
        assert [one.period for one in applied.accounts] == [applied.period] * 2
        assert applied.period.further == {"reserved": Euro(100)}


class TestAChange:
    """It gives the old fact and the new, and whether it is stated or changed."""

    def test_holds_values(self) -> None:
        lower, raise_ = (way.changes[0] for way in ways(RAISED, policy=POLICY).ways)

        assert (lower.path, lower.old, lower.new) == ("aid", Euro(450_000), Euro(430_000))
        assert (raise_.path, raise_.old, raise_.new) == ("cofinancing", Euro(430_000), Euro(450_000))
        assert (raise_.kind, raise_.more, raise_.label.en) == (ChangeKind.CHANGED, 0, "cofinancing")

    @pytest.mark.parametrize(
        ("companies", "complete", "kind", "more"),
        [
            (None, True, ChangeKind.STATED, 2),
            ((FITTING,), False, ChangeKind.STATED, 1),
            ((FITTING,), True, ChangeKind.CHANGED, 1),
            ((FITTING, UNFIT, Company(name="A")), True, ChangeKind.STATED, 1),
            ((UNFIT, UNFIT), True, ChangeKind.CHANGED, 2),
        ],
    )
    def test_of_members_says_how_many_more(
        self, companies: tuple[Company, ...] | None, complete: Any, kind: ChangeKind, more: int
    ) -> None:
        cluster = evolve(SPEARHEAD, companies=companies, companies_complete=complete)

        (change,) = ways(cluster, policy=POLICY).ways[0].changes
        assert (change.path, change.kind, change.more) == ("companies", kind, more)

    def test_of_places_keeps_those_that_there_are(self) -> None:
        (change,) = ways(evolve(FITTING, establishments=(Region.ABROAD,)), policy=POLICY).ways[0].changes

        assert (change.new, change.more) == ((Region.ABROAD, Region.FLEMISH), 1)

    def test_of_too_few_members_is_no_fact_to_state_where_something_of_them_is_missing_too(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(evolve(FITTING, further={"trains_apprentices": True, "staff": 1}),))

        change = ways(cluster, policy=OWN_FACTS).ways[0].changes[0]
        assert (change.path, change.kind, change.more) == ("companies", ChangeKind.CHANGED, 1)

    def test_of_members_that_may_go_on_is_to_be_stated_where_another_fact_is_missing_too(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(FITTING,), companies_complete=False, cooperates=None)

        (way,) = ways(cluster, policy=POLICY).ways
        assert [(change.path, change.kind) for change in way.changes] == [
            ("companies", ChangeKind.STATED),
            ("cooperates", ChangeKind.STATED),
        ]

    def test_changes_nothing_known_of_a_company_where_that_is_not_needed(self) -> None:
        unknown = Company(name="A")
        (change,) = ways(evolve(SPEARHEAD, companies=(FITTING, UNFIT, unknown)), policy=POLICY).ways[0].changes

        assert change.new[:2] == (FITTING, UNFIT)
        assert assess(change.new[2], policy=POLICY).verdict is Verdict.MET

    def test_adds_a_company_to_a_list_that_may_go_on(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(FITTING, UNFIT), companies_complete=False)

        (change,) = ways(cluster, policy=POLICY).ways[0].changes
        assert [company.name for company in change.new] == [FITTING.name, UNFIT.name, "…"]

    def test_adds_a_company_where_none_is_left_to_mend(self) -> None:
        (change,) = ways(evolve(SPEARHEAD, companies=(UNFIT,)), policy=POLICY).ways[0].changes

        assert change.more == 2
        assert [company.name for company in change.new] == [UNFIT.name, "…"]
        assert {assess(company, policy=POLICY).verdict for company in change.new} == {Verdict.MET}
