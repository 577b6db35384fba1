"""The kit: it catches each wrong rule by the law that it breaks, on a small subject, and lets right rules pass."""

import contextlib
import datetime
import io
import os
import pickle
import subprocess
import sys
from datetime import date
from fractions import Fraction
from importlib.metadata import entry_points
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import find
from hypothesis import strategies as st

import flemish_clusters as fc
from flemish_clusters import testing_plugin
from flemish_clusters.rules import Force, Judgement, Terms, attested, met, not_met, rule, undetermined
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from flemish_clusters.rules.funding_period import no_aid_outside_the_period_or_the_term
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import Law, LawBroken, Threshold, check_policy, check_rule, companies, drawing
from flemish_clusters.testing.laws.showing import shown
from flemish_clusters.testing.models import ACCOUNT, DOSSIER, FITTING, INSTITUTION, PERIOD, SPEARHEAD
from tests import wrong_rules as wrong
from tests.wrong_rules import growth

POLICY: Final = fc.POLICIES[-1]

CEILING: Final = Threshold(subject=ACCOUNT, fact="aid", met=fc.Euro(500_000), not_met=fc.Euro("500000.01"))
DECISION: Final = Threshold(subject=PERIOD, fact="decided_on", met=date(2017, 1, 1), not_met=date(2017, 1, 2))
INSTITUTIONS: Final = Threshold(
    subject=SPEARHEAD, fact="knowledge_institutions", met=(INSTITUTION,) * 2, not_met=(INSTITUTION,)
)
THRESHOLDS: Final = {"BAD-1": (CEILING,), "BAD-2": (DECISION,), "BAD-3": (INSTITUTIONS,)}

WRONG: Final[dict[Law, tuple[fc.Rule[Any], ...]]] = {
    Law.FINDS: (wrong.raises_now_and_then, wrong.divides_by_nothing, wrong.gives_nothing_back),
    Law.SAME: (wrong.changes_its_mind, wrong.remembers),
    Law.VALUE: (
        *(wrong.gives_a_list, wrong.has_a_state, wrong.holds_a_list, wrong.has_no_name),
        *(wrong.can_be_set, wrong.comes_back_as_another),
    ),
    Law.CITES: (wrong.cites_nothing, wrong.cites_what_was_not_read, wrong.cites_a_namesake),
    Law.WORDS: (
        *(wrong.speaks_no_dutch, wrong.speaks_one_language, wrong.leaves_a_place_open),
        *(wrong.forgets_a_number, wrong.has_a_brace_left),
    ),
    Law.HONEST: (wrong.takes_unknown_for_no, wrong.takes_unknown_for_yes),
    Law.LOCAL: (wrong.reads_what_it_does_not_say,),
    Law.ORDER: (wrong.counts_on_the_order, wrong.weighs_the_first_company),
    Law.EXACT: (
        *(wrong.asks_for_what_does_not_matter, wrong.leaves_out_what_matters),
        *(wrong.never_decides, wrong.is_never_sure),
    ),
    Law.SHARP: (
        *(wrong.takes_a_cent_too_much, wrong.takes_a_day_too_few, wrong.asks_for_one_too_many),
        wrong.lets_a_cent_pass,
    ),
    Law.MONOTONE: (wrong.shrinks_with_the_costs,),
    Law.MAXIMUM: (wrong.limits_what_the_maximum_does_not_know,),
    Law.PAIR: (wrong.is_a_twin, wrong.asks_nothing),
}
CAUGHT: Final[list[Any]] = [
    pytest.param(law, made, id=f"{made.code}-{law.name}") for law, rules in WRONG.items() for made in rules
]


def breach(made: fc.Rule[Any], *, max_examples: int = 30) -> LawBroken:
    """Return the breach for which a rule is caught."""
    with pytest.raises(LawBroken) as caught:
        check_rule(made, thresholds=THRESHOLDS.get(made.code, ()), max_examples=max_examples)
    return caught.value


class TestAWrongRule:
    """Each is caught by the law that it breaks, on a subject that shows it."""

    @pytest.mark.parametrize(("law", "made"), CAUGHT)
    def test_is_caught_by_the_law_that_it_breaks(self, law: Law, made: fc.Rule[Any]) -> None:
        broken = breach(made)

        assert (broken.law, broken.rule) == (law, made.code)
        assert str(broken).startswith(f"{made.code} breaks the law {law.name}, {law.value}: {broken.seen}.\n")
        assert str(broken).endswith(f"Counterexample: {shown(broken.counterexample)}")

    @pytest.mark.parametrize(
        ("made", "counterexample"),
        [
            (wrong.takes_unknown_for_no, "Company(name='Fictional', establishments=(Region.FLEMISH,))"),
            (wrong.takes_unknown_for_yes, "Company(name='Fictional', growth_ambition=False)"),
            (wrong.leaves_out_what_matters, "Company(name='Fictional')"),
            (
                wrong.raises_now_and_then,
                "Cluster(name='Fictional', kind=ClusterKind.SPEARHEAD, companies=(Company(name='Fictional'),))",
            ),
        ],
    )
    def test_is_shown_on_the_smallest_subject(self, made: fc.Rule[Any], counterexample: str) -> None:
        assert shown(breach(made, max_examples=100).counterexample) == counterexample

    def test_is_told_what_was_seen(self) -> None:
        assert breach(wrong.leaves_out_what_matters).seen == (
            "it names growth_ambition as missing, and what matters is growth_ambition, international_outlook"
        )
        assert breach(wrong.reads_what_it_does_not_say).seen == (
            "its finding changes with name, which is not among what it reads"
        )
        assert isinstance(breach(wrong.raises_now_and_then).__cause__, IndexError)

    def test_is_caught_the_same_way_each_time_and_quietly(self) -> None:
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            caught = {str(breach(wrong.counts_on_the_order)) for _ in range(3)}

        assert len(caught) == 1
        assert output.getvalue() == ""

    def test_gives_an_error_that_pickles_and_that_two_kinds_of_caller_catch(self) -> None:
        broken = breach(wrong.takes_unknown_for_no)

        assert isinstance(broken, fc.FlemishClustersError)
        assert isinstance(broken, AssertionError)
        assert str(pickle.loads(pickle.dumps(broken))) == str(broken)

    @pytest.mark.parametrize("law", Law)
    def test_is_held_to_the_laws_that_are_named_and_no_others(self, law: Law) -> None:
        made = WRONG[law][0]
        thresholds = THRESHOLDS.get(made.code, ())

        with pytest.raises(LawBroken) as caught:
            check_rule(made, thresholds=thresholds, keeping={law}, max_examples=10)
        assert caught.value.law is law
        check_rule(made, thresholds=thresholds, keeping=(), max_examples=10)


class TestAWrongPolicy:
    """A rule is caught in the policy that it is in, and so is a number that takes the meaning of one away."""

    @pytest.mark.parametrize(
        ("law", "made"),
        [(law, next(made for made in rules if made.code not in THRESHOLDS)) for law, rules in WRONG.items()],
    )
    def test_is_caught_by_the_rule_that_is_wrong(self, law: Law, made: fc.Rule[Any]) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(POLICY.with_rules(made), max_examples=10)

        assert caught.value.law is law
        # Of two twins each hides behind the other.
        assert caught.value.rule == ("COM-2" if made is wrong.is_a_twin else made.code)

    def test_is_caught_where_a_number_makes_a_demand_one_that_all_meet(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(amended(numbers={"minimum_companies": 0}), max_examples=10)

        assert (caught.value.law, caught.value.rule) == (Law.PAIR, "COM-8")

    def test_is_caught_where_a_finding_and_its_limit_differ_by_a_cent(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(amended(replaced={"AID-2": wrong.lets_a_cent_pass}), max_examples=10)

        assert (caught.value.law, caught.value.rule) == (Law.SHARP, "BAD-4")

    def test_is_caught_where_a_limit_reaches_the_maximum_and_no_finding(self) -> None:
        characteristic = evolve(aid_is_at_most_the_ceiling, code="BAD-38", force=Force.CHARACTERISTIC)

        with pytest.raises(LawBroken) as caught:
            check_policy(amended(replaced={"AID-2": characteristic}), max_examples=10)
        assert (caught.value.law, caught.value.rule) == (Law.MAXIMUM, "BAD-38")
        assert "no demand refuses aid of" in caught.value.seen


def amended(**changes: Any) -> fc.Policy:
    """Return the policy with what an amendment changes."""
    return POLICY.amended(
        name="made-up",
        title=fc.Message(en="made-up order", nl="verzonnen besluit"),
        in_force_from=date(2027, 1, 1),
        published_on=date(2027, 1, 1),
        basis=PAGE.whole(),
        status=fc.Status.HYPOTHETICAL,
        **changes,
    )


has_a_partner: Final = attested(
    "OWN-1",
    about=fc.Company,
    fact=("further.partner", "growth_ambition"),
    says=fc.Message(en="It has a partner.", nl="Ze heeft een partner."),
    cites=(PAGE.whole(),),
)


@wrong.demand("OWN-8", fc.Company, "further.insolvent")
def is_not_insolvent(company: fc.Company, _: Terms) -> Judgement:
    """What is attested has to be a no."""
    insolvent = company.further.get("insolvent")
    if insolvent is None:
        return undetermined(missing=("further.insolvent",))
    return not_met() if insolvent.holds else met()


@wrong.demand("OWN-2", fc.Company, "growth_ambition", "international_outlook")
def grows_or_looks_abroad(company: fc.Company, _: Terms) -> Judgement:
    """One of two is enough."""
    both = {"growth_ambition": company.growth_ambition, "international_outlook": company.international_outlook}
    if any(held is not None and held.holds for held in both.values()):
        return met()
    missing = tuple(name for name, held in both.items() if held is None)
    return undetermined(missing=missing) if missing else not_met()


@wrong.demand("OWN-3", fc.Cluster, "domain")
def is_in_chemistry(cluster: fc.Cluster, _: Terms) -> Judgement:
    """Only one domain will do."""
    if cluster.domain is None:
        return undetermined(missing=("domain",))
    return met() if cluster.domain == "chemistry" else not_met()


@wrong.demand("OWN-4", fc.FundingPeriod, "decided_on")
def is_decided_after_2020(period: fc.FundingPeriod, _: Terms) -> Judgement:
    """Only what was decided after 2020 will do."""
    if period.decided_on is None:
        return undetermined(missing=("decided_on",))
    return met() if period.decided_on > date(2020, 12, 31) else not_met()


@wrong.demand("OWN-5", fc.Company, "enterprise_number")
def has_a_new_number(company: fc.Company, _: Terms) -> Judgement:
    """Only a number that starts with 1 will do."""
    if company.enterprise_number is None:
        return undetermined(missing=("enterprise_number",))
    return met() if company.enterprise_number[0] == "1" else not_met()


@wrong.demand("OWN-6", fc.Cluster, "knowledge_institutions")
def works_with_two_institutions(cluster: fc.Cluster, _: Terms) -> Judgement:
    """Two institutions are asked for."""
    if cluster.knowledge_institutions is None:
        return undetermined(missing=("knowledge_institutions",))
    return met() if len(cluster.knowledge_institutions) >= 2 else not_met()


@rule(
    "OWN-7", about=fc.Dossier, force=Force.CHARACTERISTIC, says=wrong.SAYS, cites=(PAGE.whole(),), reads=("accounts",)
)
def has_an_account(dossier: fc.Dossier, _: Terms) -> Judgement:
    """A dossier has at least one account."""
    return met() if dossier.accounts else not_met()


is_not_what_it_was: Final = evolve(growth, code="COM-2", revision=2)


class TestARightRule:
    """A kit that cries wolf is of no use: what is right passes, also where it is unlike the rules of the policy."""

    @pytest.mark.parametrize(
        "made",
        [
            *(has_a_partner, is_decided_after_2020, has_a_new_number),
            *(works_with_two_institutions, has_an_account, is_not_what_it_was, is_not_insolvent),
        ],
    )
    def test_passes(self, made: fc.Rule[Any]) -> None:
        check_rule(made, max_examples=30)
        check_policy(with_(made), max_examples=10)

    @pytest.mark.parametrize("made", [has_a_new_number, is_not_insolvent])
    def test_leaves_a_rule_that_counts_those_who_meet_it_to_pass(self, made: fc.Rule[Any]) -> None:
        counting = next(other for other in POLICY.rules if other.code == "COM-8")
        nobody_knows = fc.Cluster(
            name="Fictional", kind=fc.ClusterKind.SPEARHEAD, companies=(fc.Company(name="Fictional"),) * 2
        )

        check_rule(counting, policy=with_(made), subjects=st.just(nobody_knows), keeping={Law.EXACT})

    def test_is_not_blamed_for_another(self) -> None:
        policy = POLICY.with_rules(wrong.limits_what_the_maximum_does_not_know)

        check_rule(aid_is_at_most_the_ceiling, policy=policy, keeping={Law.MAXIMUM})

    def test_that_asks_one_of_two_passes_where_neither_is_asked_anyway(self) -> None:
        assert breach(grows_or_looks_abroad).law is Law.PAIR

        policy = amended(added=(grows_or_looks_abroad,), repealed=("COM-2", "COM-4"))
        check_rule(grows_or_looks_abroad, policy=policy)
        check_policy(policy, max_examples=10)

    def test_that_turns_on_one_value_passes_once_the_kit_is_told_that_value(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_rule(is_in_chemistry)
        assert caught.value.law is Law.EXACT

        check_rule(is_in_chemistry, values={"domain": ("chemistry",)})
        check_policy(POLICY.with_rules(is_in_chemistry), values={"domain": ("chemistry",)}, max_examples=10)

    def test_passes_on_the_subjects_that_it_is_given(self) -> None:
        grown = companies(growth_ambition=fc.Attestation(holds=True))

        check_rule(wrong.takes_unknown_for_yes, subjects=grown, keeping={Law.EXACT, Law.SAME})

    def test_passes_in_a_policy_that_another_order_makes(self) -> None:
        order = amended(
            numbers={
                "spearhead.aid_intensity": Fraction(2, 5),
                "spearhead.match": Fraction(3, 2),
                "spearhead.yearly_ceiling": fc.Euro(600_000),
                "innovative_business_network.funding_years": 4,
                "minimum_companies": 7,
                "minimum_knowledge_institutions": 2,
            },
            added=(has_a_partner,),
            repealed=("COM-4",),
        )

        check_policy(order, max_examples=10)


def with_(made: fc.Rule[Any]) -> fc.Policy:
    """Return the policy with a rule, instead of the one that has its code."""
    return evolve(POLICY, rules=(*(other for other in POLICY.rules if other.code != made.code), made))


class TestMisuse:
    """What is given wrongly is named."""

    def test_of_a_check_names_the_argument(self) -> None:
        anything: Any = "COM-1"

        with pytest.raises(fc.InvalidValue, match="^rule cannot be"):
            check_rule(anything)
        with pytest.raises(fc.InvalidValue, match="^policy cannot be"):
            check_rule(growth, policy=anything)
        with pytest.raises(fc.InvalidValue, match="^policy cannot be"):
            check_policy(anything)

    @pytest.mark.parametrize(
        ("last", "first"), [(10, 12), (10, fc.Euro(11)), ("a", "b"), ((), (1, 2)), (date(2017, 1, 1), date(2017, 1, 3))]
    )
    def test_of_a_threshold_is_refused(self, last: object, first: object) -> None:
        with pytest.raises(fc.InvalidValue, match=r"^Threshold\."):
            Threshold(subject=PERIOD, fact="years", met=last, not_met=first)


class TestAThreshold:
    """It has three cases; where there is nothing further than the last value that meets the rule, two."""

    @pytest.mark.parametrize(
        ("last", "first", "cases"),
        [
            (fc.Euro(5), fc.Euro("5.01"), (fc.Euro("4.99"), fc.Euro(5), fc.Euro("5.01"))),
            (fc.Euro(0), fc.Euro("0.01"), (fc.Euro(0), fc.Euro("0.01"))),
            (date(2017, 1, 1), date(2016, 12, 31), (date(2017, 1, 2), date(2017, 1, 1), date(2016, 12, 31))),
            (date.max, date(9999, 12, 30), (date.max, date(9999, 12, 30))),
            (3, 4, (2, 3, 4)),
            (("a",), (), (("a", "a"), ("a",), ())),
            (("a",), ("a", "b"), ((), ("a",), ("a", "b"))),
            ((), ("a",), ((), ("a",))),
        ],
    )
    def test_has_its_cases(self, last: object, first: object, cases: tuple[object, ...]) -> None:
        threshold = Threshold(subject=PERIOD, fact="years", met=last, not_met=first)

        found = list(threshold.cases())
        assert [value for value, _ in found] == list(cases)
        assert [verdict for _, verdict in found] == [fc.Verdict.MET] * (len(cases) - 1) + [fc.Verdict.NOT_MET]

    def test_leaves_out_what_no_subject_can_have(self) -> None:
        first_year = Threshold(subject=evolve(ACCOUNT, period=evolve(PERIOD, years=1)), fact="year", met=1, not_met=2)

        check_rule(no_aid_outside_the_period_or_the_term, thresholds=(first_year,), max_examples=10)


class TestShowing:
    """A counterexample reads as the code that makes it, without what is not known."""

    def test_is_code_that_makes_the_subject(self) -> None:
        further = evolve(FITTING, further={"a_partner": fc.Attestation(holds=True, by="A board")})
        names: dict[str, object] = {**vars(fc), "datetime": datetime}

        for subject in (FITTING, SPEARHEAD, PERIOD, ACCOUNT, DOSSIER, further):
            assert eval(shown(subject), names) == subject  # noqa: S307 - it is our own
        assert "None" not in shown(SPEARHEAD)
        assert shown(further).endswith("further={'a_partner': Attestation(holds=True, by='A board')})")


class TestTheTypes:
    """`st.from_type` gives what the kit gives, whatever is imported first, and Hypothesis does not suffer."""

    @pytest.mark.parametrize(
        "kind",
        [
            *(fc.Attestation, fc.Cluster, fc.ClusterOrganisation, fc.Company, fc.Contribution, fc.Dossier, fc.Euro),
            *(fc.FundingPeriod, fc.FundingYear, fc.KindTerms, fc.KnowledgeInstitution, fc.OtherBody, fc.Policy),
            *(fc.Terms, fc.YearAccount),
        ],
    )
    def test_have_strategies(self, kind: type) -> None:
        found = _drawn(kind)

        assert all(isinstance(value, kind) for value in found)
        assert len({repr(value) for value in found}) > 1

    def test_have_those_of_the_kit(self) -> None:
        assert find(st.from_type(fc.Euro), lambda amount: amount.cents > 10**16).cents > 10**16
        assert find(st.from_type(fc.Company), lambda company: bool(company.further)).further

    def test_are_registered_by_an_entry_point(self) -> None:
        (entry,) = entry_points(group="hypothesis", name="flemish_clusters")

        assert entry.load() is testing_plugin.register

    @pytest.mark.parametrize(
        "imports",
        [
            "import hypothesis, flemish_clusters as fc",
            "import flemish_clusters as fc, hypothesis",
            "import flemish_clusters.testing, flemish_clusters as fc",
        ],
    )
    def test_are_registered_whatever_is_imported_first(self, imports: str) -> None:
        printed = run(
            f"{imports}\n"
            "from hypothesis import find, strategies as st\n"
            "print(find(st.from_type(fc.Euro), lambda amount: amount.cents > 10**16).cents > 10**16)\n"
        )

        assert printed == "True"

    def test_are_none_of_the_business_of_the_package(self) -> None:
        assert run("import sys, flemish_clusters; print('hypothesis' in sys.modules)") == "False"

    def test_do_not_load_the_kit_before_it_is_used(self) -> None:
        assert run("import sys, hypothesis; print('flemish_clusters.testing' in sys.modules)") == "False"

    def test_need_no_other_extra(self) -> None:
        printed = run(
            "import sys\n"
            "sys.modules['cattrs'] = sys.modules['pytest'] = None\n"
            "import hypothesis, flemish_clusters as fc\n"
            "from flemish_clusters.testing import check_rule\n"
            "print(check_rule(fc.POLICIES[-1].rules[0], max_examples=5))"
        )

        assert printed == "None"


def _drawn(kind: Any) -> list[object]:
    return [*drawing.drawn(st.from_type(kind), 30)]


def run(code: str, **environment: str) -> str:
    """Return what a program prints in a process of its own, in which every warning is an error."""
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(  # noqa: S603 - it is our own
        command, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return done.stdout.strip()
