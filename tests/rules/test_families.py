"""Families of rules: those that look up attestations and those that count are data, with the facts that they read."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve

from flemish_clusters import (
    Attestation,
    Cluster,
    Company,
    Dossier,
    Euro,
    InvalidValue,
    Message,
    Verdict,
)
from flemish_clusters.facts import YearContribution
from flemish_clusters.rules import (
    Force,
    Rule,
    at_least,
    attested,
    rule,
)
from flemish_clusters.sources import PAGE
from flemish_clusters.testing.samples import FITTING
from tests.support.own_rules import (
    SAYS,
    name_is_one_word,
)
from tests.support.refusing import Text
from tests.support.usual import POLICY, SPEARHEAD, YES, finding

A, B, C = (Attestation(holds=True, by=name) for name in "ABC")
REFUSED = Attestation(holds=False, by="D")


class TestARuleThatLooksUpAttestations:
    """It is data: which attestations, and for which kind of cluster."""

    def test_counts_its_revisions_as_any_rule_does(self) -> None:
        given: dict[str, Any] = {"about": Company, "says": SAYS, "cites": (PAGE.whole(),)}
        draft = rule("OWN-1", **given, force=Force.DEMAND, reads=("name",), revision=3)

        assert attested("OWN-4", **given, fact="growth_ambition").revision == 1
        assert attested("OWN-4", **given, fact="growth_ambition", revision=2).revision == 2
        assert (name_is_one_word.revision, draft(name_is_one_word.function).revision) == (1, 3)

    @pytest.mark.parametrize("revision", [0, -1, True, 1.0, "2", None])
    def test_counts_its_revisions_from_one(self, revision: Any) -> None:
        with pytest.raises(InvalidValue, match=r"Rule.revision cannot be .*: give a whole number from 1 on"):
            evolve(name_is_one_word, revision=revision)

    def test_reads_the_facts_that_it_was_given(self) -> None:
        one = attested("OWN-4", about=Company, fact="growth_ambition", says=SAYS, cites=(PAGE.whole(),))
        for_a_kind = attested(
            "OWN-5",
            about=Cluster,
            fact=("cooperates", "organisation.facilitates"),
            kind=SPEARHEAD.kind,
            says=SAYS,
            cites=(PAGE.whole(),),
        )

        assert one.reads == ("growth_ambition",)
        assert one.force is Force.DEMAND
        assert for_a_kind.reads == ("kind", "cooperates", "organisation.facilitates")

    def test_relies_on_what_holds_even_where_something_is_missing(self) -> None:
        both = attested(
            "OWN-6",
            about=Company,
            fact=("growth_ambition", "innovation_awareness"),
            says=SAYS,
            cites=(PAGE.whole(),),
        )
        judgement = both(evolve(FITTING, innovation_awareness=None), POLICY.terms)

        assert judgement.verdict is Verdict.UNDETERMINED
        assert judgement.attestations == (YES,)
        assert judgement.missing == ("innovation_awareness",)

    def test_names_an_unknown_whole_once(self) -> None:
        both = attested(
            "OWN-7",
            about=Cluster,
            fact=("organisation.facilitates", "organisation.represents_members"),
            says=SAYS,
            cites=(PAGE.whole(),),
        )

        assert both(evolve(SPEARHEAD, organisation=None), POLICY.terms).missing == ("organisation",)

    @pytest.mark.parametrize(
        ("first", "second", "third", "missing", "relies_on"),
        [
            (A, B, C, (), (A, B, C)),
            (A, None, C, ("innovation_awareness",), (A, C)),
            (None, B, None, ("growth_ambition", "international_outlook"), (B,)),
            (None, None, None, ("growth_ambition", "innovation_awareness", "international_outlook"), ()),
            (A, REFUSED, None, (), (REFUSED,)),
        ],
    )
    def test_of_several_names_all_that_is_missing_and_all_that_it_relies_on(
        self,
        first: Attestation | None,
        second: Attestation | None,
        third: Attestation | None,
        missing: tuple[str, ...],
        relies_on: tuple[Attestation, ...],
    ) -> None:
        facts = ("growth_ambition", "innovation_awareness", "international_outlook")
        three = attested("OWN-9", about=Company, fact=facts, says=SAYS, cites=(PAGE.whole(),))
        company = evolve(FITTING, growth_ambition=first, innovation_awareness=second, international_outlook=third)
        judgement = three(company, POLICY.terms)

        assert (judgement.missing, judgement.attestations) == (missing, relies_on)

    def test_is_refused_for_a_fact_that_only_some_givers_have(self) -> None:
        def asked(fact: str) -> Rule[YearContribution]:
            return attested("OWN-8", about=YearContribution, fact=fact, says=SAYS, cites=(PAGE.whole(),))

        with pytest.raises(
            InvalidValue, match="^fact cannot be 'contribution.by.growth_ambition': give .* that all on"
        ):
            asked("contribution.by.growth_ambition")
        assert asked("contribution.by.further.green").reads == ("contribution.by.further.green",)
        assert asked("year.period.further.green").reads == ("year.period.further.green",)

    @pytest.mark.parametrize("fact", [(), "", ("growth_ambition", "")])
    def test_is_refused_where_it_names_none(self, fact: str | tuple[str, ...]) -> None:
        with pytest.raises(InvalidValue, match="^fact cannot be .*: give the path of an attestation, or several$"):
            attested("OWN-8", about=Company, fact=fact, says=SAYS, cites=(PAGE.whole(),))

    @pytest.mark.parametrize(
        ("fact", "message"),
        [
            ("growth_ambitions", "^Rule.reads cannot be 'growth_ambitions': .* such as growth_ambition$"),
            ("name", "^fact cannot be 'name': give the path of an attestation of Company$"),
            ("further", "^fact cannot be 'further': give the path of an attestation of Company$"),
            (("growth_ambition", 5), "^fact cannot be .*: give the path of an attestation, or several$"),
            (Text("growth_ambition"), "^fact cannot be .*: give the path of "),
            (["growth_ambition"], "^fact cannot be .*: give the path of an attestation, or several$"),
            (5, "^fact cannot be 5: give the path of an attestation, or several$"),
        ],
    )
    def test_is_refused_where_it_names_what_is_none(self, fact: Any, message: str) -> None:
        with pytest.raises(InvalidValue, match=message):
            attested("OWN-8", about=Company, fact=fact, says=SAYS, cites=(PAGE.whole(),))

    def test_is_refused_where_it_names_one_of_each_member(self) -> None:
        with pytest.raises(InvalidValue, match=r"^fact cannot be 'companies\[\].further.sme': give the path of an att"):
            attested("OWN-8", about=Cluster, fact="companies[].further.sme", says=SAYS, cites=(PAGE.whole(),))

    @pytest.mark.parametrize("told", [12, Euro(5), date(2010, 1, 1), None])
    def test_takes_what_is_no_attestation_for_not_known(self, told: Any) -> None:
        made = attested("OWN-8", about=Company, fact="further.sme", says=SAYS, cites=(PAGE.whole(),))
        found = finding("OWN-8", evolve(FITTING, further={"sme": told}), POLICY.with_rules(made))

        assert (found.verdict, found.missing) == (Verdict.UNDETERMINED, ("further.sme",))

    def test_is_refused_for_a_kind_where_its_subject_has_none(self) -> None:
        with pytest.raises(InvalidValue, match="^Rule.reads cannot be 'kind': "):
            attested(
                "OWN-8", about=Company, fact="growth_ambition", kind=SPEARHEAD.kind, says=SAYS, cites=(PAGE.whole(),)
            )


class TestARuleThatCounts:
    """It is data: which list, and which number of the policy it has to reach."""

    @pytest.mark.parametrize(
        "number",
        [
            *("match", "Minimum", "", None, 2, Text("minimum_companies")),
            *("missing", "statement", "because", "attestations", "companies"),
        ],
    )
    def test_is_refused_for_a_number_that_no_policy_has(self, number: Any) -> None:
        with pytest.raises(InvalidValue, match="^number cannot be .*: give the name of a count of the policy: "):
            at_least(
                "OWN-8", about=Cluster, count="companies", number=number, reason=SAYS, says=SAYS, cites=(PAGE.whole(),)
            )

    @pytest.mark.parametrize(
        ("about", "count"),
        [
            (Dossier, "cluster.companies"),
            (Cluster, ["companies"]),
            (Cluster, None),
            (Cluster, Text("companies")),
            (Cluster, "companies[]"),
        ],
    )
    def test_is_refused_for_what_is_no_list_of_its_own(self, about: type, count: Any) -> None:
        given: dict[str, Any] = {"about": about, "count": count, "number": "minimum_companies", "reason": SAYS}

        with pytest.raises(InvalidValue, match="^count cannot be .*: give the name of a list$"):
            at_least("OWN-8", **given, says=SAYS, cites=(PAGE.whole(),))

    def test_is_refused_for_a_reason_with_a_place_for_another_number(self) -> None:
        counted: dict[str, Any] = {"about": Cluster, "count": "companies", "number": "minimum_companies"}
        reason = Message(en="{companies}, {minimum_companies}", nl="{companies}, {minimum_knowledge_institutions}")

        expected = "places: minimum_knowledge_institutions; there are companies, minimum_companies, missing, statement$"
        with pytest.raises(InvalidValue, match=expected):
            at_least("OWN-8", **counted, reason=reason, says=SAYS, cites=(PAGE.whole(),))

    def test_is_refused_for_a_list_that_can_not_be_told_to_be_complete(self) -> None:
        counted: dict[str, Any] = {"about": Cluster, "count": "domain", "number": "minimum_companies"}

        with pytest.raises(InvalidValue, match="^Rule.reads cannot be 'domain_complete': "):
            at_least("OWN-8", **counted, reason=SAYS, says=SAYS, cites=(PAGE.whole(),))
