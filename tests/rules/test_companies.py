"""The profile of companies, and how many of them a cluster needs."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Attestation, Company, Policy, Region, Verdict, assess
from flemish_clusters.facts.walk import with_facts
from flemish_clusters.testing import attestations, companies
from flemish_clusters.testing.samples import FITTING, UNFIT
from tests.support.policy_strategies import ADDED_RULES, policies
from tests.support.usual import NO, POLICY, SPEARHEAD, YES, amended, finding, without

UNKNOWN = Company(name="A company of which nothing is known")
NEARLY = evolve(FITTING, growth_ambition=None)
"""A company that fits the profile if it has ambitions to grow."""

PROFILE = [
    ("COM-2", "growth_ambition"),
    ("COM-3", "innovation_awareness"),
    ("COM-4", "international_outlook"),
    ("COM-5", "open_to_companies"),
    ("COM-6", "open_to_knowledge_institutions"),
]


class TestAFlemishCompany:
    """A company has an establishment in the Flemish Region. Sentence 3.1."""

    @pytest.mark.parametrize("region", [region for region in Region if region is not Region.FLEMISH])
    def test_is_not_one_elsewhere_and_is_one_with_a_flemish_establishment_added(self, region: Region) -> None:
        elsewhere = evolve(FITTING, establishments=(region,))
        here_too = evolve(FITTING, establishments=(region, Region.FLEMISH))

        assert finding("COM-1", elsewhere).verdict is Verdict.NOT_MET
        assert finding("COM-1", here_too).verdict is Verdict.MET

    def test_is_not_one_without_any_establishment(self) -> None:
        assert finding("COM-1", evolve(FITTING, establishments=())).verdict is Verdict.NOT_MET

    def test_is_not_known_where_its_establishments_are_not(self) -> None:
        found = finding("COM-1", evolve(FITTING, establishments=None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("establishments",)


@pytest.mark.parametrize(("code", "fact"), PROFILE)
class TestTheProfile:
    """Ambitions to grow, awareness of innovation, an outlook, openness. Sentences 3.2 and 3.3; COM-2 to COM-6."""

    def test_is_met_as_attested_and_the_finding_relies_on_it(self, code: str, fact: str) -> None:
        signed = Attestation(holds=True, by="the board of the agency")
        found = finding(code, _company(fact, signed))

        assert found.verdict is Verdict.MET
        assert found.judgement.attestations == (signed,)
        assert found.because("en").endswith("Attested by the board of the agency.")
        assert found.because("nl").endswith("Verklaard door the board of the agency.")

    def test_is_not_met_where_it_is_attested_that_it_does_not_hold(self, code: str, fact: str) -> None:
        found = finding(code, _company(fact, NO))

        assert found.verdict is Verdict.NOT_MET
        assert found.judgement.attestations == (NO,)

    def test_is_not_known_without_an_attestation(self, code: str, fact: str) -> None:
        found = finding(code, _company(fact, None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == (fact,)
        assert found.judgement.attestations == ()


class TestCooperationForItselfAndForFlanders:
    """A company cooperates for its own objectives and for many Flemish companies. Sentence 3.3."""

    @pytest.mark.parametrize(
        ("own", "flemish", "verdict", "missing"),
        [
            (YES, YES, Verdict.MET, ()),
            (YES, NO, Verdict.NOT_MET, ()),
            (NO, YES, Verdict.NOT_MET, ()),
            (NO, None, Verdict.NOT_MET, ()),
            (None, NO, Verdict.NOT_MET, ()),
            (YES, None, Verdict.UNDETERMINED, ("serves_flemish_competitiveness",)),
            (None, YES, Verdict.UNDETERMINED, ("serves_own_objectives",)),
            (None, None, Verdict.UNDETERMINED, ("serves_own_objectives", "serves_flemish_competitiveness")),
        ],
    )
    def test_asks_for_both_and_is_decided_by_one_no(
        self, own: Attestation | None, flemish: Attestation | None, verdict: Verdict, missing: tuple[str, ...]
    ) -> None:
        found = finding("COM-7", evolve(FITTING, serves_own_objectives=own, serves_flemish_competitiveness=flemish))

        assert found.verdict is verdict
        assert found.missing == missing

    @given(attestation=attestations(holds=True))
    def test_relies_on_both(self, attestation: Attestation) -> None:
        found = finding("COM-7", evolve(FITTING, serves_own_objectives=attestation))

        assert found.judgement.attestations == (attestation, YES)


class TestEnoughCompaniesThatFit:
    """The policy is aimed at companies that fit, and a cluster needs enough of them. Sentences 3.1, 3.2 and 3.3."""

    @pytest.mark.parametrize("needed", [1, 2, 3])
    def test_turns_on_one_company_more_or_less(self, needed: int) -> None:
        policy = amended(minimum_fitting_companies=needed)
        verdicts = [
            finding("COM-8", evolve(SPEARHEAD, companies=(UNFIT, *(FITTING,) * count)), policy).verdict
            for count in (needed - 1, needed, needed + 1)
        ]

        assert verdicts == [Verdict.NOT_MET, Verdict.MET, Verdict.MET]

    def test_does_not_turn_on_companies_that_do_not_fit(self) -> None:
        found = finding("COM-8", evolve(SPEARHEAD, companies=(UNFIT, FITTING, UNKNOWN, FITTING)))

        assert found.verdict is Verdict.MET
        assert found.numbers == {"fitting": 2, "minimum_fitting_companies": 2}

    def test_is_not_known_while_a_company_may_still_fit(self) -> None:
        found = finding("COM-8", evolve(SPEARHEAD, companies=(FITTING, UNFIT, NEARLY)))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("companies[2].growth_ambition",)
        assert found.because("en") == (
            "Companies that fit the profile: 1; required: at least 2. Companies still undecided: 1. "
            "Facts not yet known: growth ambitions of company 3 (A fitting company)."
        )
        assert found.because("nl").endswith(
            "Ondernemingen waarover nog niet is beslist: 1. Ontbrekende gegevens: groeiambities van "
            "onderneming 3 (A fitting company)."
        )

    @pytest.mark.parametrize(
        ("companies", "missing"),
        [
            ((FITTING,), ("companies",)),
            ((UNFIT,), ("companies",)),
            ((UNFIT, NEARLY), ("companies[1].growth_ambition", "companies")),
            ((FITTING, FITTING), ()),
        ],
    )
    def test_is_not_known_to_fail_while_there_may_be_more(
        self, companies: tuple[Company, ...], missing: tuple[str, ...]
    ) -> None:
        found = finding("COM-8", evolve(SPEARHEAD, companies=companies, companies_complete=False))

        assert found.verdict is (Verdict.UNDETERMINED if missing else Verdict.MET)
        assert found.missing == missing

    def test_names_the_demands_that_the_others_do_not_meet(self) -> None:
        brussels = evolve(FITTING, name="B", establishments=(Region.BRUSSELS_CAPITAL,), growth_ambition=NO)
        found = finding("COM-8", evolve(SPEARHEAD, companies=(FITTING, brussels)))

        assert found.because("en") == (
            "Companies that fit the profile: 1; required: at least 2. Not met by: B (COM-1, COM-2). So judged; by whom "
            "is not stated."
        )
        assert found.because("nl") == (
            "Ondernemingen die aan het profiel voldoen: 1; vereist: minstens 2. Niet voldaan door: B (COM-1, COM-2). "
            "Volgens een verklaring; niet vermeld is van wie."
        )

    def test_names_the_first_five_that_do_not_fit_and_how_many_more(self) -> None:
        strangers = tuple(evolve(FITTING, name=f"C{number}", growth_ambition=NO) for number in range(7))
        five, seven = (finding("COM-8", evolve(SPEARHEAD, companies=strangers[:count])) for count in (5, 7))

        assert " by: C0 (COM-2); C1 (COM-2); C2 (COM-2); C3 (COM-2); C4 (COM-2). So" in five.because("en")
        assert "; C4 (COM-2); and 2 more. So" in seven.because("en")
        assert "; C4 (COM-2); en nog 2. Vol" in seven.because("nl")

    def test_relies_on_the_word_by_which_companies_are_found_alike(self) -> None:
        jury, board = (Attestation(holds=True, by=by) for by in ("the jury", "the board"))
        agency = Attestation(holds=False, by="the agency")
        members = tuple(evolve(FITTING, growth_ambition=one) for one in (jury, board, agency))
        found = finding("COM-8", evolve(SPEARHEAD, companies=members))

        assert {jury, board} <= {*found.attestations} <= {jury, board, YES}
        assert "Attested by the jury." in found.because("en")
        assert finding("COM-8", evolve(SPEARHEAD, companies=members[2:])).attestations == (agency,)

    def test_relies_on_the_word_of_the_first_few_and_says_of_how_many_more(self) -> None:
        words = [Attestation(holds=True, by=f"jury {number}") for number in range(9)]
        members = tuple(evolve(FITTING, growth_ambition=one, open_to_companies=one) for one in words)
        found = finding("COM-8", evolve(SPEARHEAD, companies=members))

        assert found.because("nl").endswith(f" En nog {len(found.attestations) - 5}.")
        assert len(found.attestations) == 10

    def test_says_nothing_of_others_where_there_are_none(self) -> None:
        found = finding("COM-8", evolve(SPEARHEAD, companies=()))

        assert found.because("en") == "Companies that fit the profile: 0; required: at least 2."

    def test_names_the_readings_that_decided_on_each_company(self) -> None:
        brussels = evolve(FITTING, establishments=(Region.BRUSSELS_CAPITAL,))
        found = finding("COM-8", evolve(SPEARHEAD, companies=(brussels, brussels)))

        assert [reading.key for reading in found.readings] == [
            *(
                "profile-of-some",
                "two-of-many",
                "how-many",
                "companies-alike",
                "descriptive-verbs",
                "flemish-establishment",
            )
        ]

    def test_is_decided_once_too_few_can_still_fit(self) -> None:
        found = finding("COM-8", evolve(SPEARHEAD, companies=(UNFIT, UNFIT, NEARLY)))

        assert found.verdict is Verdict.NOT_MET
        assert found.missing == ()

    def test_is_not_known_where_the_companies_are_not(self) -> None:
        found = finding("COM-8", evolve(SPEARHEAD, companies=None))

        assert found.verdict is Verdict.UNDETERMINED
        assert found.missing == ("companies",)
        assert found.numbers == {"minimum_fitting_companies": 2}
        assert POLICY.terms.minimum_fitting_companies.citation in found.sources

    def test_is_not_met_without_companies(self) -> None:
        assert finding("COM-8", evolve(SPEARHEAD, companies=())).verdict is Verdict.NOT_MET

    def test_is_met_by_any_cluster_where_none_are_asked_for(self) -> None:
        policy = amended(minimum_fitting_companies=0)

        assert finding("COM-8", evolve(SPEARHEAD, companies=None), policy).verdict is Verdict.MET

    def test_counts_every_company_where_no_demand_on_companies_is_left(self) -> None:
        policy = without(*(f"COM-{number}" for number in range(1, 8)))

        assert finding("COM-8", evolve(SPEARHEAD, companies=(UNKNOWN, UNFIT)), policy).verdict is Verdict.MET

    def test_follows_an_amendment_of_the_profile(self) -> None:
        stricter = POLICY.with_rules(ADDED_RULES[0])
        unwilling = evolve(FITTING, growth_ambition=NO)
        laxer = without("COM-2")
        cluster = evolve(SPEARHEAD, companies=(unwilling, unwilling))

        assert finding("COM-8", SPEARHEAD, stricter).verdict is Verdict.MET
        assert finding("COM-8", cluster, laxer).verdict is Verdict.MET
        assert finding("COM-8", cluster, laxer.with_rules(ADDED_RULES[0])).verdict is Verdict.NOT_MET

    @given(members=st.lists(companies(), max_size=4), policy=policies(of=(POLICY,)))
    def test_counts_the_companies_whose_own_assessment_is_met(self, members: list[Company], policy: Policy) -> None:
        cluster = evolve(SPEARHEAD, companies=tuple(evolve(member, enterprise_number=None) for member in members))
        needed = policy.terms.minimum_fitting_companies.value
        own = [assess(member, policy=policy).verdict for member in members]
        fitting = own.count(Verdict.MET) + own.count(Verdict.NOT_APPLICABLE)
        possible = fitting + own.count(Verdict.UNDETERMINED)
        found = [found for found in assess(cluster, policy=policy).findings if found.code == "COM-8"]

        expected = Verdict.MET if fitting >= needed else Verdict.NOT_MET if possible < needed else Verdict.UNDETERMINED
        assert [one.verdict for one in found] in ([], [expected])

    def test_is_met_once_one_of_the_missing_facts_holds(self) -> None:
        undecided = evolve(SPEARHEAD, companies=(FITTING, NEARLY, NEARLY))

        for path in finding("COM-8", undecided).missing:
            known = with_facts(undecided, {path: YES})
            assert known is not None
            assert finding("COM-8", known).verdict is Verdict.MET


def _company(fact: str, value: Attestation | None) -> Company:
    company = with_facts(FITTING, {fact: value})
    assert isinstance(company, Company)
    return company
