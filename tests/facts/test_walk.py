"""The walk: each fact of a subject with its path, and the subject with other facts."""

from attrs import evolve

from flemish_clusters.facts import Further
from flemish_clusters.facts.walk import fact_of, facts_in, with_facts
from tests.support.usual import DOSSIER, FITTING, NO, PERIOD, SPEARHEAD, YES


class TestTheFacts:
    """They are all that is told of a subject and of its members, and what is not."""

    def test_stand_in_the_order_of_their_fields(self) -> None:
        assert [(fact.path, fact.value, fact.can_be_unknown) for fact in facts_in(PERIOD)] == [
            ("kind", PERIOD.kind, False),
            ("first_day", PERIOD.first_day, False),
            ("years", 10, False),
            ("decided_on", None, True),
            ("applied_on", None, True),
            ("further", Further(), False),
        ]

    def test_are_those_of_members_and_those_that_are_asked_for(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(evolve(FITTING, further={"local": True}),), companies_complete=False)
        found = {fact.path: fact for fact in facts_in(cluster, ("partner",))}

        assert found["companies[0].further.local"].value == YES
        assert found["companies[0].further.partner"].value is None
        assert found["companies[0].further.partner"].is_unknown
        assert found["companies[0].further.local"].can_be_unknown
        assert not found["companies[0].growth_ambition"].is_unknown
        assert (found["companies"].can_go_on, found["companies"].items) == (True, cluster.companies)
        assert (found["knowledge_institutions"].can_go_on, found["domain"].items) == (False, ())


class TestAFact:
    """It is looked up by its path, and is not known where what it is told of is not."""

    def test_is_found_by_its_path(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(FITTING, evolve(FITTING, further={"local": True})))

        assert fact_of(cluster, "companies[1].further.local") == YES
        assert fact_of(cluster, "companies[0].further.local") is None
        assert fact_of(evolve(SPEARHEAD, organisation=None), "organisation.facilitates") is None


class TestOtherFacts:
    """They stand in the place of those that were told."""

    def test_are_those_of_the_subject_and_of_its_members(self) -> None:
        told = {"domain": "another", "companies[1].further.partner": False, "companies[1].name": "Another"}
        cluster = with_facts(SPEARHEAD, told)

        assert (cluster.domain, cluster.companies[0]) == ("another", FITTING)
        assert cluster.companies[1] == evolve(FITTING, name="Another", further={"partner": NO})

    def test_leave_out_a_member_that_is_none(self) -> None:
        cluster = with_facts(SPEARHEAD, {"companies[0]": None, "companies[1].name": "The second"})

        assert cluster.companies == (evolve(FITTING, name="The second"),)

    def test_of_what_is_not_known_any_more_are_none(self) -> None:
        told = {"organisation": None, "organisation.facilitates": True}

        assert with_facts(SPEARHEAD, told) == evolve(SPEARHEAD, organisation=None)

    def test_that_make_no_subject_give_none(self) -> None:
        assert with_facts(DOSSIER, {"period.years": 9}) is None
