"""Rules: values with a function in them, and what a rule made wrongly is told."""

import pickle
import re
from collections.abc import Callable
from copy import copy
from fractions import Fraction
from functools import partial
from typing import Any, Final

import pytest
from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError

from flemish_clusters import (
    Cluster,
    ClusterOrganisation,
    Company,
    Euro,
    InvalidValue,
    Language,
    Message,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
)
from flemish_clusters.rules import Cap, Force, Judgement, Rule, met, not_applicable, not_met, rule, undetermined
from flemish_clusters.rules.companies import enough_companies_fit_the_profile
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from flemish_clusters.testing import check_rule
from flemish_clusters.verification import not_watched
from tests.support.own_rules import (
    HANDBOOK,
    SAYS,
    aid_is_at_most_what_the_bank_lends,
    all_companies_fit,
    name_is_one_word,
)
from tests.support.refusing import Text
from tests.support.usual import ACCOUNT, FITTING, POLICY, SPEARHEAD, UNFIT, YES, finding, limits_of


def _holds(_company: Company, _terms: Terms) -> Judgement:
    return met()


class TestARuleOfACaller:
    """It is made as those of the package are, and a policy takes it along."""

    def test_is_a_typed_value_with_all_that_is_said_of_it(self) -> None:
        made: Rule[Company] = name_is_one_word

        assert (made.code, made.about, made.force, made.reads) == ("OWN-1", Company, Force.DEMAND, ("name",))
        assert made.cites == (PAGE.whole(),)
        assert made.rests_on == ()
        assert not made.weighs_parts
        languages: tuple[Language, ...] = ("en", "nl")
        assert [made.says.text(language) for language in languages] == [SAYS.en, SAYS.nl]

    def test_can_be_made_by_its_class(self) -> None:
        made = Rule(
            code="OWN-1",
            about=Company,
            force=Force.DEMAND,
            says=SAYS,
            cites=(PAGE.whole(),),
            reads=("name",),
            function=name_is_one_word.function,
        )

        assert made == name_is_one_word
        assert made(evolve(FITTING, name="One"), POLICY.terms).verdict is Verdict.MET
        assert pickle.loads(pickle.dumps(made)) == made

    @pytest.mark.kit
    @pytest.mark.parametrize("made", [name_is_one_word, aid_is_at_most_what_the_bank_lends], ids=str)
    def test_keeps_the_laws(self, made: Rule[Any]) -> None:
        check_rule(made, max_examples=5)

    def test_that_weighs_parts_can_be_made_by_its_class(self) -> None:
        parts = {field.name: getattr(all_companies_fit, field.name) for field in fields(Rule)}

        made = Rule[Cluster](**parts)

        assert made == all_companies_fit
        assert finding("OWN-2", SPEARHEAD, POLICY.with_rules(made)).verdict is Verdict.MET

    def test_can_be_called_with_a_subject_and_terms(self) -> None:
        assert name_is_one_word(FITTING, POLICY.terms).verdict is Verdict.NOT_MET
        assert name_is_one_word(evolve(FITTING, name="One"), POLICY.terms).verdict is Verdict.MET

    def test_that_is_made_by_its_class_weighs_no_parts_unless_it_says_so(self) -> None:
        said: dict[str, Any] = {"code": "OWN-9", "about": Company, "force": Force.DEMAND, "says": SAYS, "reads": ()}
        made = Rule[Company](**said, cites=(PAGE.whole(),), function=_holds)

        assert (made.weighs_parts, made.revision, made.rests_on) == (False, 1, ())
        assert assess(FITTING, policy=POLICY.with_rules(made)).finding("OWN-9").verdict is Verdict.MET

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


class TestPickling:
    """A rule comes back by its parts, also one that took the name of its function."""

    def test_brings_back_an_equal_rule(self) -> None:
        rules: list[Rule[Any]] = [name_is_one_word, all_companies_fit, *POLICY.rules]
        again = [pickle.loads(pickle.dumps(made)) for made in rules]

        assert again == rules
        assert list(map(hash, again)) == list(map(hash, rules))

    def test_of_a_changed_rule_does_not_bring_back_the_old_one(self) -> None:
        changed = evolve(name_is_one_word, code="OWN-8")

        assert pickle.loads(pickle.dumps(changed)) == changed != name_is_one_word

    def test_can_be_copied_where_no_module_holds_its_function(self) -> None:
        def judged(_: Company, __: Terms) -> Judgement:
            return met()

        judged.__module__ = "nowhere_at_all"
        made = evolve(name_is_one_word, function=judged)

        assert copy(made) == made

    def test_of_an_assessment_brings_back_an_equal_one(self) -> None:
        assessment = assess(SPEARHEAD, policy=POLICY.with_rules(all_companies_fit))

        assert pickle.loads(pickle.dumps(assessment)) == assessment


class TestARuleThatLimitsAid:
    """It is a rule and a limit in one, so that a finding and the most aid cannot disagree."""

    def test_gives_the_limit_of_an_account(self) -> None:
        limits = {limiter.rule.code: limiter.limit(ACCOUNT) for limiter in POLICY.limiters(ACCOUNT)}

        assert limits["PER-2"] is None
        assert [limit.name for limit in limits.values() if limit] == ["costs", "cofinancing", "ceiling"]

    def test_is_about_accounts_and_a_demand(self) -> None:
        assert {(limiting.about, limiting.force) for limiting in limits_of(POLICY)} == {(YearAccount, Force.DEMAND)}
        assert all(isinstance(limiting.function, Cap) for limiting in limits_of(POLICY))

    def test_with_an_amount_of_its_own_cites_its_own_source_and_gives_no_number_of_the_policy(self) -> None:
        policy = POLICY.with_rules(aid_is_at_most_what_the_bank_lends)
        most = maximum_aid(ACCOUNT, policy=policy)
        found = finding("OWN-9", evolve(ACCOUNT, aid=100_001), policy)

        assert most.binding is not None
        assert (most.binding.name, most.amount) == ("loan", Euro(100_000))
        assert most.binding.citation == HANDBOOK.whole()
        assert "- loan (OWN-9): EUR 100,000." in most.explain("en")
        assert found.sources == (HANDBOOK.whole(), PAGE.whole())
        assert found.because("en") == "The aid of EUR 100,001 is EUR 1 more than the loan."
        assert set(found.numbers) == {"year", "aid", "limit", "excess"}


class _Counting:
    """A function of a caller's own with an attribute that is named like one of the functions of the package."""

    def __init__(self, numbers: object) -> None:
        self.numbers = numbers

    def __call__(self, _: object, __: Terms) -> Judgement:
        return met()


@pytest.mark.parametrize("numbers", [None, 5, "x", ("no_such_number",)])
def test_the_numbers_of_a_function_of_a_caller_are_its_own_affair(numbers: object) -> None:
    policy = POLICY.with_rules(evolve(name_is_one_word, code="OWN-8", function=_Counting(numbers)))

    assert assess(Company(name="A"), policy=policy).finding("OWN-8").verdict is Verdict.MET
    assert not_watched((policy,))[0].rests_on_it == ("OWN-8",)


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
            ({"cites": ()}, "Rule.cites cannot be (): give at least one citation"),
            ({"cites": (PAGE,)}, "Rule.cites cannot be .*: give a plain tuple, each item a Citation"),
            ({"cites": PAGE.whole()}, "Rule.cites cannot be .*: give a plain tuple, each item a Citation"),
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
            ({"name": ""}, "Cap.name cannot be '': give a plain str that is not blank"),
            (
                {"needs": ("costs",)},
                "Cap.needs cannot be .*: give a tuple of amounts of the account: eligible_costs, cofinancing",
            ),
            ({"needs": "aid"}, "Cap.needs cannot be 'aid': give a tuple of amounts of the account: eligible_costs, "),
            ({"numbers": "match"}, "Cap.numbers cannot be 'match': give a plain tuple, each item a plain str that "),
            ({"amount": 42}, "Cap.amount cannot be 42: give a function"),
            ({"bites": 42}, "Cap.bites cannot be 42: give a function"),
            ({"rank": "first"}, "Cap.rank cannot be 'first': give a whole number"),
            ({"label": "ours"}, "Cap.label cannot be 'ours': give a Message"),
            ({"within": "in"}, "Cap.within cannot be 'in': give a Message"),
            ({"above": "over"}, "Cap.above cannot be 'over': give a Message, or a function"),
            ({"undecided": "who knows"}, "Cap.undecided cannot be 'who knows': give a Message, or a function"),
        ],
    )
    def test_is_refused_where_it_limits_aid(self, changes: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            evolve(limits_of(POLICY)[0].function, **changes)


@pytest.mark.parametrize("made", POLICY.rules, ids=lambda made: made.code)
def test_a_rule_is_not_asked_of_another_subject(made: Rule[Any]) -> None:
    other = FITTING if made.about is not Company else SPEARHEAD

    with pytest.raises(InvalidValue, match=f"^{made.code}: the subject cannot be .*: give an? {made.about.__name__}$"):
        made(other, POLICY.terms)


def test_a_rule_that_weighs_parts_is_given_all_of_them() -> None:
    with pytest.raises(InvalidValue, match=r"^COM-8: parts cannot be \(\): give what was found of each part"):
        enough_companies_fit_the_profile(evolve(SPEARHEAD, companies=(FITTING,)), POLICY.terms)


HALF: Any = 0.5
WRONG: Final[tuple[Any, ...]] = ([], [True], (YES, True), "", 0, None)
NOT_MET: Any = "not_met"


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
            (lambda: Judgement(NOT_MET), "OWN-8: the judgement cannot be <Judgement 'not_met'>: give what met(), "),
            (lambda: None, "OWN-8: the judgement cannot be None: give what met(), not_met(), "),
            (lambda: undetermined(missing=("aid", WRONG[0])), "OWN-8: missing cannot be ('aid', "),
            (lambda: undetermined(missing=()), "OWN-8: missing cannot be (): give a tuple of the paths of the missing"),
            (lambda: met(statement="forged"), "OWN-8: statement cannot be 'forged': give the number another name"),
            (lambda: not_applicable(missing="forged"), "OWN-8: missing cannot be 'forged': give the number another n"),
            *(
                (judging, "OWN-8: attestations cannot be ")
                for wrong in WRONG
                for judging in (
                    partial(met, attestations=wrong),
                    partial(not_met, attestations=wrong),
                    partial(undetermined, missing=("name",), attestations=wrong),
                )
            ),
            *(
                (partial(met, share=wrong), "OWN-8: share cannot be ")
                for wrong in (HALF, True, Text("a"), "\ud800", 10**600, Fraction(1, 10**600))
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

        expected = (
            r"^OWN-8: because cannot be \('Words: .*', 'Woorden: .*'\): give it with the numbers of its places: count; "
        )
        with pytest.raises(InvalidValue, match=expected):
            assess(FITTING, policy=POLICY.with_rules(made))

    @pytest.mark.parametrize("missing", ["nam", "names", "establishments[0]", "name]", ""])
    def test_is_named_where_it_misses_what_it_does_not_read(self, missing: str) -> None:
        made = judging_by(lambda: undetermined(missing=("name", missing)))

        expected = f"^OWN-8: missing cannot be {re.escape(repr([missing]))}: give paths of what it reads: name$"
        with pytest.raises(InvalidValue, match=expected):
            assess(FITTING, policy=POLICY.with_rules(made))

    def test_may_miss_what_holds_a_fact_that_it_reads_or_stands_in_one(self) -> None:
        given: dict[str, Any] = {"says": SAYS, "cites": (PAGE.whole(),)}
        made = rule("OWN-8", about=Cluster, reads=("organisation.name", "companies"), **given)(
            lambda _, __: undetermined(missing=("organisation", "companies[3].growth_ambition"))
        )

        assert finding("OWN-8", SPEARHEAD, POLICY.with_rules(made)).missing == (
            "organisation",
            "companies[3].growth_ambition",
        )

    @pytest.mark.parametrize(
        "missing", ["companies[7].zzz", "zzz", "companies[]", "companies[].name", "companies.name", "domain"]
    )
    def test_is_named_also_where_it_weighs_parts_and_misses_what_it_does_not_read(self, missing: str) -> None:
        weighing = rule(
            "OWN-8", about=Cluster, reads=("companies",), weighs_parts=True, says=SAYS, cites=(PAGE.whole(),)
        )
        made = weighing(lambda _, __, ___: undetermined(missing=("companies[1].name", missing)))

        expected = f"^OWN-8: missing cannot be {re.escape(repr([missing]))}: give paths of what it reads: companies$"
        with pytest.raises(InvalidValue, match=expected):
            assess(SPEARHEAD, policy=POLICY.with_rules(made))

    @pytest.mark.parametrize("path", ["companies[]", "companies[].further.sme"])
    def test_is_named_where_it_does_not_say_of_which_member_it_misses_what_it_reads(self, path: str) -> None:
        given: dict[str, Any] = {"says": SAYS, "cites": (PAGE.whole(),)}
        made = rule("OWN-8", about=Cluster, reads=(path,), **given)(lambda _, __: undetermined(missing=(path,)))

        with pytest.raises(InvalidValue, match=f"^OWN-8: missing cannot be {re.escape(repr([path]))}: give paths of "):
            assess(SPEARHEAD, policy=POLICY.with_rules(made))

    def test_is_named_where_only_the_dutch_reason_lacks_a_number(self) -> None:
        made = judging_by(lambda: met(Message(en="Words: {count}.", nl="Woorden: {aantal}."), count=1))

        with pytest.raises(InvalidValue, match=r"^OWN-8: because .*: give it with the numbers of its places: aantal; "):
            assess(FITTING, policy=POLICY.with_rules(made))


class TestWhatItReads:
    """A path leads into the members of a list: to which there are, or to that and one fact of each."""

    @pytest.mark.parametrize(
        ("read", "touched", "untouched"),
        [
            (
                "companies[].further.sme",
                ("companies", "companies[]", "companies[3]", "companies[3].further", "companies[3].further.sme"),
                (
                    "companies[3].growth_ambition",
                    "companies[3].further.green",
                    "companies[3].further.sme_too",
                    "domain",
                ),
            ),
            (
                "companies[]",
                ("companies", "companies[]", "companies[12]"),
                ("companies[3].name", "companies[].name", "companies_complete"),
            ),
            (
                "companies",
                ("companies", "companies[]", "companies[3]", "companies[3].further.sme"),
                ("companies_complete", "organisation"),
            ),
            (
                "companies[].further",
                ("companies", "companies[3]", "companies[3].further", "companies[3].further.sme"),
                ("companies[3].name",),
            ),
        ],
    )
    def test_touches_the_fact_what_is_in_it_and_what_it_is_in(
        self, read: str, touched: tuple[str, ...], untouched: tuple[str, ...]
    ) -> None:
        made = rule("OWN-8", about=Cluster, reads=(read,), says=SAYS, cites=(PAGE.whole(),))(lambda _, __: met())

        assert [path for path in touched if not made.touches(path)] == []
        assert [path for path in untouched if made.touches(path)] == []
