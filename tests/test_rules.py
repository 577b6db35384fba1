"""Rules: how they are made, by this package or by a caller, and how they travel."""

import pickle
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve
from attrs.exceptions import FrozenInstanceError

from flemish_clusters import (
    Cluster,
    ClusterOrganisation,
    Company,
    Euro,
    InvalidValue,
    KindTerms,
    Language,
    Message,
    Rule,
    Source,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
)
from flemish_clusters.rules import (
    AidLimit,
    Assessment,
    Force,
    Judgement,
    Terms,
    attested,
    met,
    not_met,
    rule,
    undetermined,
)
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import check_rule
from flemish_clusters.testing.models import FITTING, UNFIT, YES
from tests.models import ACCOUNT, POLICY, SPEARHEAD, finding

SAYS = Message(en="A company has a name of one word.", nl="Een onderneming heeft een naam van één woord.")


@rule("OWN-1", about=Company, force=Force.DEMAND, says=SAYS, cites=(PAGE.whole(),), reads=("name",))
def name_is_one_word(company: Company, _: Terms) -> Judgement:
    """A company has a name of one word."""
    return met() if len(company.name.split()) == 1 else not_met()


@rule(
    "OWN-2",
    about=Cluster,
    force=Force.CHARACTERISTIC,
    says=Message(en="All companies fit.", nl="Alle ondernemingen voldoen."),
    cites=(PAGE.whole(),),
    reads=("companies",),
).weighing_parts
def all_companies_fit(cluster: Cluster, _: Terms, parts: tuple[Assessment, ...]) -> Judgement:
    """Every company of a cluster fits the profile."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    return met() if all(part.verdict is Verdict.MET for part in parts) else not_met()


HANDBOOK = Source(key="HANDBOOK", title="Handbook of a bank", where="a shelf")


def _loan(_account: YearAccount, _terms: KindTerms) -> Euro:
    return Euro(100_000)


aid_is_at_most_what_the_bank_lends = AidLimit(
    code="OWN-9",
    name="loan",
    label=Message(en="loan", nl="lening"),
    needs=(),
    says=Message(en="Aid is at most the loan.", nl="De steun is hoogstens de lening."),
    within=Message(en="The aid of {aid} is at most the loan.", nl="De steun van {aid} is hoogstens de lening."),
    above=Message(
        en="The aid of {aid} is {excess} more than the loan.", nl="De steun van {aid} is {excess} meer dan de lening."
    ),
    citations=(HANDBOOK.whole(), PAGE.whole()),
    reads=("year", "aid"),
    function=_loan,
)


class TestARuleOfACaller:
    """It is made as those of the package are, and a policy takes it along."""

    def test_is_a_typed_value_with_all_that_is_said_of_it(self) -> None:
        made: Rule[Company] = name_is_one_word

        assert (made.code, made.about, made.force, made.reads) == ("OWN-1", Company, Force.DEMAND, ("name",))
        assert made.citations == (PAGE.whole(),)
        assert made.rests_on == ()
        assert not made.weighs_parts
        languages: tuple[Language, ...] = ("en", "nl")
        assert [made.statement(language) for language in languages] == [SAYS.en, SAYS.nl]

    def test_is_shown_by_its_code(self) -> None:
        assert repr(name_is_one_word) == "<Rule OWN-1>"
        assert repr(POLICY.limits[0]) == "<AidLimit AID-1>"

    def test_can_be_called_with_a_subject_and_terms(self) -> None:
        assert name_is_one_word(FITTING, POLICY.terms).verdict is Verdict.NOT_MET
        assert name_is_one_word(evolve(FITTING, name="One"), POLICY.terms).verdict is Verdict.MET

    def test_counts_in_a_policy_that_has_it(self) -> None:
        policy = POLICY.with_rules(name_is_one_word)

        assert assess(FITTING, policy=policy).verdict is Verdict.NOT_MET
        assert [found.code for found in assess(FITTING, policy=policy).deciding] == ["OWN-1"]
        assert assess(SPEARHEAD, policy=policy).verdict is Verdict.NOT_MET

    def test_may_weigh_the_assessments_of_the_parts(self) -> None:
        policy = POLICY.with_rules(all_companies_fit)

        assert all_companies_fit.weighs_parts
        assert finding("OWN-2", SPEARHEAD, policy).verdict is Verdict.MET
        mixed = evolve(SPEARHEAD, companies=(UNFIT, FITTING, FITTING))
        assert [remark.code for remark in assess(mixed, policy=policy).remarks] == ["OWN-2"]

    def test_cannot_change(self) -> None:
        with pytest.raises(FrozenInstanceError):
            name_is_one_word.code = "OWN-3"  # type: ignore[misc] # pyright: ignore[reportAttributeAccessIssue]


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
            (["growth_ambition"], "^fact cannot be .*: give the path of an attestation, or several$"),
            (5, "^fact cannot be 5: give the path of an attestation, or several$"),
        ],
    )
    def test_is_refused_where_it_names_what_is_none(self, fact: Any, message: str) -> None:
        with pytest.raises(InvalidValue, match=message):
            attested("OWN-8", about=Company, fact=fact, says=SAYS, cites=(PAGE.whole(),))

    def test_is_refused_for_a_kind_where_its_subject_has_none(self) -> None:
        with pytest.raises(InvalidValue, match="^Rule.reads cannot be 'kind': "):
            attested(
                "OWN-8", about=Company, fact="growth_ambition", kind=SPEARHEAD.kind, says=SAYS, cites=(PAGE.whole(),)
            )


class TestARuleThatIsMadeWrongly:
    """It is refused where it is made, with the field, the value and what would do."""

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"code": ""}, "Rule.code cannot be '': give a plain str that is not blank"),
            ({"about": ClusterOrganisation}, "Rule.about cannot be .*: give one of Company, Cluster, FundingPeriod, "),
            ({"about": "Company"}, "Rule.about cannot be 'Company': give one of Company, "),
            ({"force": "demand"}, "Rule.force cannot be 'demand': give a Force"),
            ({"says": "A company"}, "Rule.says cannot be 'A company': give a Message"),
            ({"cites": ()}, "Rule.citations cannot be (): give at least one citation"),
            ({"cites": (PAGE,)}, "Rule.citations cannot be .*: give a plain tuple, each item a Citation"),
            ({"cites": PAGE.whole()}, "Rule.citations cannot be .*: give a plain tuple, each item a Citation"),
            ({"rests_on": ("EQUAL",)}, "Rule.rests_on cannot be .*: give a plain tuple, each item a Reading"),
            ({"reads": "name"}, "Rule.reads cannot be 'name': give a tuple of paths of facts, such as "),
            ({"reads": (5,)}, "Rule.reads cannot be 5: give the path of a fact of Company, such as name, "),
            ({"reads": ("nonsense",)}, "Rule.reads cannot be 'nonsense': give the path of a fact of Company, such as "),
            (
                {"reads": ("name", "nam")},
                "Rule.reads cannot be 'nam': give the path of a fact of Company, such as name",
            ),
        ],
    )
    def test_is_refused(self, changes: dict[str, Any], message: str) -> None:
        right: dict[str, Any] = {"about": Company, "force": Force.DEMAND, "says": SAYS, "reads": ("name",)}
        given: dict[str, Any] = {"code": "OWN-8", "cites": (PAGE.whole(),), **right, **changes}

        with pytest.raises(InvalidValue, match=f"^{message.replace('()', '[(][)]')}"):
            rule(**given)(name_is_one_word.function)

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"about": Company, "reads": ()}, "AidLimit.about cannot be .*: give YearAccount"),
            ({"force": None}, "AidLimit.force cannot be None: give a Force"),
            ({"name": ""}, "AidLimit.name cannot be '': give a plain str that is not blank"),
            (
                {"needs": ("costs",)},
                "AidLimit.needs cannot be .*: give a tuple of facts of the account: period, year, ",
            ),
            ({"needs": "aid"}, "AidLimit.needs cannot be 'aid': give a tuple of facts of the account: period, year, "),
            ({"parameter": "ceiling"}, "AidLimit.parameter cannot be 'ceiling': give None, or the name of a number: "),
            ({"label": "ours"}, "AidLimit.label cannot be 'ours': give a Message"),
            ({"within": "in"}, "AidLimit.within cannot be 'in': give a Message"),
            ({"above": "over"}, "AidLimit.above cannot be 'over': give a Message"),
            ({"undecided": "who knows"}, "AidLimit.undecided cannot be 'who knows': give a Message"),
        ],
    )
    def test_is_refused_where_it_limits_aid(self, changes: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            evolve(POLICY.limits[0], **changes)


HALF: Any = 0.5


def judging_by(judge: Callable[[], Any]) -> Rule[Company]:
    """Return a rule that judges any company in one way."""

    def judged(_: Company, __: Terms) -> Any:
        return judge()

    return evolve(name_is_one_word, code="OWN-8", function=judged)


class TestARuleThatJudgesWrongly:
    """The error names the rule, and what would do."""

    @pytest.mark.parametrize(
        ("judging", "message"),
        [
            (lambda: True, "OWN-8: the judgement cannot be True: give what met(), not_met(), "),
            (lambda: None, "OWN-8: the judgement cannot be None: give what met(), not_met(), "),
            (lambda: undetermined(missing=()), "OWN-8: missing cannot be (): give a tuple of the paths of the missing"),
            (
                lambda: met(share=HALF),
                "OWN-8: share cannot be 0.5: give a number of the policy, or a Euro, a Fraction, ",
            ),
        ],
    )
    def test_is_named_where_it_is_called(self, judging: Callable[[], Any], message: str) -> None:
        made = judging_by(judging)

        with pytest.raises(InvalidValue) as caught:
            assess(FITTING, policy=POLICY.with_rules(made))
        assert str(caught.value).startswith(message)

    def test_is_named_where_its_reason_lacks_a_number(self) -> None:
        reason = Message(en="Words: {count}.", nl="Woorden: {count}.")
        made = judging_by(lambda: met(reason, words=1))
        found = finding("OWN-8", FITTING, POLICY.with_rules(made))

        expected = "^OWN-8: the reason cannot be 'Woorden: {count}.': give the number 'count' with it$"
        with pytest.raises(InvalidValue, match=expected):
            found.because("nl")


class TestPickling:
    """A rule that took the name of a function comes back as that very rule; one that is data as an equal one."""

    @pytest.mark.parametrize("made", [name_is_one_word, all_companies_fit, *POLICY.rules])
    def test_brings_back_an_equal_rule(self, made: Rule[Any]) -> None:
        again = pickle.loads(pickle.dumps(made))

        assert again == made
        assert hash(again) == hash(made)

    @pytest.mark.parametrize("made", [name_is_one_word, all_companies_fit])
    def test_by_name_brings_back_the_rule_itself(self, made: Rule[Any]) -> None:
        assert pickle.loads(pickle.dumps(made)) is made

    def test_of_a_changed_rule_does_not_bring_back_the_old_one(self) -> None:
        changed = evolve(name_is_one_word, code="OWN-8")

        assert pickle.loads(pickle.dumps(changed)) == changed != name_is_one_word

    def test_of_an_assessment_brings_back_an_equal_one(self) -> None:
        assessment = assess(SPEARHEAD, policy=POLICY.with_rules(all_companies_fit))

        assert pickle.loads(pickle.dumps(assessment)) == assessment


class TestARuleThatLimitsAid:
    """It is a rule and a limit in one, so that a finding and the most aid cannot disagree."""

    def test_gives_the_limit_of_an_account(self) -> None:
        limits = {limiting.code: limiting.limit(ACCOUNT, POLICY.terms.spearhead) for limiting in POLICY.limits}

        assert limits["PER-2"] is None
        assert [limit.name for limit in limits.values() if limit] == ["costs", "cofinancing", "ceiling"]

    def test_is_about_accounts_and_a_demand(self) -> None:
        assert {(limiting.about, limiting.force) for limiting in POLICY.limits} == {(YearAccount, Force.DEMAND)}
        assert all(isinstance(limiting, AidLimit) for limiting in POLICY.limits)

    def test_with_an_amount_of_its_own_cites_its_own_source_and_gives_no_number_of_the_policy(self) -> None:
        policy = POLICY.with_rules(aid_is_at_most_what_the_bank_lends)
        most = maximum_aid(ACCOUNT, policy=policy)
        found = finding("OWN-9", evolve(ACCOUNT, aid=100_001), policy)

        assert most.binding is not None
        assert (most.binding.name, most.amount) == ("loan", Euro(100_000))
        assert most.binding.citation == HANDBOOK.whole()
        assert "- loan: EUR 100,000. Source: Handbook of a bank (official)." in most.explain("en")
        assert found.sources == (HANDBOOK.whole(), PAGE.whole())
        assert found.because("en") == "The aid of EUR 100,001 is EUR 1 more than the loan."
        assert set(found.numbers) == {"year", "aid", "limit", "excess"}
        check_rule(aid_is_at_most_what_the_bank_lends, max_examples=20)
