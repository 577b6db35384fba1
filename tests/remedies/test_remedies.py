"""Ways: the law that each keeps, those of parts, what is undecidable, and the next question."""

from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Attestation,
    ClusterKind,
    Company,
    Dossier,
    Euro,
    InvalidValue,
    Policy,
    Verdict,
    YearAccount,
    assess,
    ways,
)
from flemish_clusters.facts import Subject
from flemish_clusters.remedies import ChangeKind, Way
from flemish_clusters.testing.strategies import subjects
from tests.support.cofinancing_amendments import cofinancing_amendments
from tests.support.orders import NEWER, amendment, has_a_partner
from tests.support.own_facts import OWN_FACTS
from tests.support.policy_strategies import policies
from tests.support.profiles import FEW
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, PERIOD, POLICY, SPEARHEAD, UNFIT, without

ASKED: Final = {
    **dict.fromkeys(("sme", "trains_apprentices", "international_partner"), Attestation),
    "staff": int,
    "carried_over": Euro,
}
NEW_ONLY: Final = amendment(
    numbers={"spearhead.yearly_ceiling": 410_000},
    added=(has_a_partner,),
    repealed=("COM-4",),
    new_grants_only=("spearhead.yearly_ceiling", "COM-4", "COM-9"),
)
"""An amendment that leaves another whole policy for earlier grants."""
AMENDED: Final = st.sampled_from((OWN_FACTS, NEWER, NEW_ONLY, *cofinancing_amendments()))
RAISED: Final = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=450_000)
ONLY_SPEARHEADS: Final = amendment(numbers={"innovative_business_network": None})


def paths(way: Way) -> list[str]:
    """Return the facts that a way tells."""
    return [change.path for change in way.changes]


class TestTheLaw:
    """Each way, applied, gives met; with a change left out it does not; where there is none, a code says so."""

    @FEW
    @given(subjects(asked=ASKED), policies() | AMENDED)
    def test_holds_for_any_subject_under_any_policy(self, subject: Subject, policy: Policy) -> None:
        found, verdict = ways(subject, policy=policy), assess(subject, policy=policy).verdict

        assert (found.subject, found.policy, found.path) == (subject, policy, "")
        assert (found.ways or found.undecidable != ()) is not (verdict in (Verdict.MET, Verdict.NOT_APPLICABLE))
        assert len(found.ways) <= 50
        for way in found.ways:
            assert assess(way.applied(subject), policy=policy).verdict is Verdict.MET
            for change in way.changes:
                fewer = Way(tuple(one for one in way.changes if one is not change))
                assert assess(fewer.applied(subject), policy=policy).verdict is not Verdict.MET
                assert change.kind is ChangeKind.STATED or change.old is not None

    @pytest.mark.parametrize("subject", [DOSSIER, SPEARHEAD, PERIOD, ACCOUNT, FITTING])
    def test_gives_none_where_the_subject_is_met(self, subject: Subject) -> None:
        found = ways(subject, policy=POLICY)

        assert (found.ways, found.undecidable, found.next_question) == ((), (), None)
        assert repr(found) == "<Ways 0>"

    def test_asks_nothing_of_a_part_to_which_no_demand_applies(self) -> None:
        dossier = evolve(DOSSIER, accounts=(evolve(RAISED, year=1),))

        found = ways(dossier, policy=without("PER-1", "KIN-2"))

        assert [paths(way) for way in found.ways] == [["accounts[0].aid"], ["accounts[0].cofinancing"]]

    def test_gives_the_fifty_with_the_least_changes(self) -> None:
        accounts = tuple(evolve(RAISED, year=year, aid=600_000) for year in range(1, 6))

        found = ways(evolve(DOSSIER, accounts=accounts), policy=POLICY)

        counts = [len(way.changes) for way in found.ways]
        assert (len(counts), counts[0], counts) == (50, 5, sorted(counts))


class TestAnAnswer:
    """It is given under the versions that can govern, and refuses what is no subject and no policy."""

    @pytest.mark.parametrize(
        ("day", "aid"),
        [(None, [410_000]), (date(2027, 1, 1), [410_000]), (date(2026, 12, 31), [])],
        ids=["not known", "new", "earlier"],
    )
    def test_holds_whichever_version_governs(self, day: date | None, aid: list[int]) -> None:
        period = evolve(PERIOD, decided_on=day)
        account = evolve(ACCOUNT, period=period, aid=450_000)

        found = ways(Dossier(cluster=SPEARHEAD, period=period, accounts=(account,)), policy=NEW_ONLY)

        (own,) = [found.by_part.get("accounts[0]")]
        told = [change.new for way in own.ways for change in way.changes] if own else []
        assert told == [Euro(amount) for amount in aid]
        assert ("cluster" in found.by_part) is (day != date(2026, 12, 31))

    def test_keeps_to_the_strictest_limit(self) -> None:
        more = amendment(numbers={"spearhead.yearly_ceiling": 600_000}, new_grants_only=("spearhead.yearly_ceiling",))

        (way,) = ways(evolve(ACCOUNT, aid=550_000), policy=more).ways
        assert [change.new for change in way.changes] == [Euro(500_000)]

    def test_leaves_alone_what_is_met_under_each(self) -> None:
        company = evolve(FITTING, further={"international_partner": True}, growth_ambition=None)

        (way,) = ways(company, policy=NEW_ONLY).ways
        assert paths(way) == ["growth_ambition"]

    @pytest.mark.parametrize(
        ("name", "subject", "policy"), [("subject", None, POLICY), ("policy", PERIOD, None), ("subject", None, None)]
    )
    def test_refuses_what_is_no_such_thing(self, name: str, subject: Any, policy: Any) -> None:
        with pytest.raises(InvalidValue) as refused:
            ways(subject, policy=policy)
        assert refused.value.field == name


class TestTheWaysOfParts:
    """They stand with the part, by its path."""

    def test_are_those_of_each_part_by_itself(self) -> None:
        unknown = Company(name="A")
        cluster = evolve(SPEARHEAD, companies=(FITTING, unknown))
        dossier = evolve(DOSSIER, cluster=cluster, accounts=(ACCOUNT, evolve(RAISED, year=1)))

        parts = ways(dossier, policy=POLICY).by_part

        assert {path: (part.path, len(part.ways)) for path, part in parts.items()} == {
            "cluster": ("cluster", 1),
            "accounts[1]": ("accounts[1]", 2),
        }
        (company,) = parts["cluster"].by_part.values()
        assert (company.path, company.ways[0].path) == ("cluster.companies[1]",) * 2
        assert assess(company.ways[0].applied(unknown), policy=POLICY).verdict is Verdict.MET

    def test_of_a_cluster_that_is_met_are_those_of_its_companies(self) -> None:
        found = ways(evolve(SPEARHEAD, companies=(FITTING, FITTING, UNFIT)), policy=POLICY)

        assert (found.ways, list(found.by_part)) == ((), ["companies[2]"])


class TestWhatIsUndecidable:
    """A demand for which no way is found is told by its code, for the whole as for the part."""

    def test_is_the_kind_of_a_cluster(self) -> None:
        network = ClusterKind.INNOVATIVE_BUSINESS_NETWORK
        period = evolve(PERIOD, kind=network, years=3)
        account = YearAccount(period=period, year=1, aid=100)

        found = ways(
            Dossier(cluster=evolve(SPEARHEAD, kind=network), period=period, accounts=(account,)),
            policy=ONLY_SPEARHEADS,
        )

        assert (found.ways, found.undecidable) == ((), ("KIN-1", "KIN-2"))
        assert repr(found) == "<Ways 0, undecidable: KIN-1, KIN-2>"
        assert [change.new for change in found.by_part["accounts[0]"].ways[0].changes] == [Euro(0)]


class TestTheNextQuestion:
    """It is the missing fact that most undecided findings miss."""

    def test_is_asked_in_words(self) -> None:
        cluster = evolve(SPEARHEAD, cooperates=None, companies=None)
        dossier = evolve(DOSSIER, cluster=cluster)

        found = ways(dossier, policy=POLICY)

        assert found.next_question == "cluster.companies"
        assert found.question("en") == "Ask first: cluster, companies."
        assert found.question("nl") == "Vraag eerst naar: cluster, ondernemingen."

    def test_is_the_one_that_most_of_them_miss(self) -> None:
        found = ways(evolve(SPEARHEAD, cooperates=None, organisation=None), policy=POLICY)

        assert found.next_question == "organisation"

    def test_is_of_the_period_and_not_of_an_account(self) -> None:
        account = evolve(ACCOUNT, aid=450_000)
        found = ways(evolve(DOSSIER, accounts=(account, evolve(account, year=9))), policy=NEW_ONLY)

        assert found.next_question == "period.decided_on"

    def test_is_the_first_of_those_missed_as_often(self) -> None:
        found = ways(evolve(ACCOUNT, eligible_costs=None, cofinancing=None), policy=POLICY)

        assert found.next_question == "eligible_costs"

    def test_is_none_where_nothing_is_missing(self) -> None:
        found = ways(RAISED, policy=POLICY)

        assert (found.next_question, found.question("en")) == (None, None)
