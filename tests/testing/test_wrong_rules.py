"""Wrong rules: the kit catches each by the law that it breaks, on a small subject."""

import contextlib
import io
import pickle
from datetime import date
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import strategies as st

import flemish_clusters as fc
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules import Rule
from flemish_clusters.testing import Law, LawBroken, check_policy, check_rule
from flemish_clusters.testing.laws import as_code
from flemish_clusters.testing.samples import ACCOUNT, DOSSIER, PERIOD
from tests.support.orders import amendment
from tests.support.programs import printed_by
from tests.testing.wrong_rules.answers import raises_now_and_then
from tests.testing.wrong_rules.catalogue import THRESHOLDS, WRONG
from tests.testing.wrong_rules.hosts import (
    computes_in_the_ambient_decimal_context,
    finds_more_elsewhere,
    hashes_a_name,
    reads_a_file,
    reads_the_clock,
    reads_the_environment,
    would_read_the_clock,
)
from tests.testing.wrong_rules.limits import (
    does_not_need_what_it_reads,
    falls_as_more_is_raised,
    goes_below_nothing,
    lets_a_cent_pass,
    limits_what_the_maximum_does_not_know,
    matches_without_a_word,
)
from tests.testing.wrong_rules.members import (
    asks_who_else_grows_though_one_does,
    takes_a_list_of_regions_for_the_whole,
    takes_a_list_that_can_go_on_for_none,
)
from tests.testing.wrong_rules.readers import counts_on_the_order, reads_what_it_does_not_say
from tests.testing.wrong_rules.twins import asks_nothing, is_a_twin
from tests.testing.wrong_rules.unknowns import leaves_out_what_matters, takes_unknown_for_no, takes_unknown_for_yes

POLICY: Final = ORDER_2016


_DECIDED: Final = evolve(PERIOD, decided_on=date(2016, 10, 27))
LONG: Final = fc.Dossier(
    cluster=evolve(DOSSIER.cluster, domain="x" * 30_000), period=_DECIDED, accounts=(evolve(ACCOUNT, period=_DECIDED),)
)
"""A dossier that is long to write out."""

CAUGHT: Final[list[Any]] = [
    pytest.param(law, made, id=f"{made.code}-{law.name}") for law, rules in WRONG.items() for made in rules
]


def breach(made: Rule[Any], *, max_examples: int = 10) -> LawBroken:
    """Return the breach for which a rule is caught."""
    with pytest.raises(LawBroken) as caught:
        check_rule(made, thresholds=THRESHOLDS.get(made.code, ()), max_examples=max_examples)
    return caught.value


class TestAWrongRule:
    """Each is caught by the law that it breaks, on a subject that shows it."""

    @pytest.mark.parametrize(("law", "made"), CAUGHT)
    def test_is_caught_by_the_law_that_it_breaks(self, law: Law, made: Rule[Any]) -> None:
        broken = breach(made)

        assert (broken.law, broken.rule) == (law, made.code)
        assert str(broken).startswith(f"{made.code} breaks the law {law.name}, {law.value}: {broken.seen}.\n")
        assert str(broken).endswith(f"Counterexample: {as_code(broken.counterexample)}")

    @pytest.mark.parametrize(
        ("made", "counterexample"),
        [
            (takes_unknown_for_no, "Company(name='Fictional', establishments=(Region.FLEMISH,))"),
            (takes_unknown_for_yes, "Company(name='Fictional', growth_ambition=False)"),
            (leaves_out_what_matters, "Company(name='Fictional')"),
            (
                raises_now_and_then,
                "Cluster(name='Fictional', kind=ClusterKind.SPEARHEAD, companies=(Company(name='Fictional'),))",
            ),
        ],
    )
    def test_is_shown_on_the_smallest_subject(self, made: Rule[Any], counterexample: str) -> None:
        assert as_code(breach(made, max_examples=50).counterexample) == counterexample

    def test_is_told_what_was_seen(self) -> None:
        assert breach(leaves_out_what_matters).seen == (
            "it names growth_ambition as missing, and what matters is growth_ambition, international_outlook"
        )
        assert breach(reads_what_it_does_not_say).seen == (
            "its finding changes with name, which is not among what it reads"
        )
        assert breach(takes_a_list_of_regions_for_the_whole).seen == (
            "it names nothing as missing, and what matters is establishments"
        )
        assert breach(takes_a_list_that_can_go_on_for_none).seen == (
            "met turns into not met once companies_complete is False"
        )
        assert isinstance(breach(raises_now_and_then).__cause__, IndexError)

    @pytest.mark.parametrize(
        ("made", "read"),
        [
            (reads_the_clock, "it reads the host, by today"),
            (reads_the_environment, "it reads the host, by os, environ"),
            (reads_a_file, "it reads the host, by open, os"),
            (hashes_a_name, "it reads the host, by hash"),
            (would_read_the_clock, "it reads the host, by time"),
            (computes_in_the_ambient_decimal_context, "under a decimal context of precision 1, it raises"),
        ],
    )
    def test_of_the_host_is_told_what_it_reads(self, made: Rule[Any], read: str) -> None:
        assert breach(made).seen.startswith(read)

    def test_of_the_host_is_not_laid_at_the_door_of_a_rule_that_weighs_it(self) -> None:
        policy = POLICY.with_rules(reads_the_clock)
        counting = next(other for other in POLICY.rules if other.code == "COM-8")

        check_rule(counting, policy=policy, keeping={Law.HOST}, max_examples=5)
        with pytest.raises(LawBroken) as caught:
            check_policy(policy, keeping={Law.HOST}, max_examples=1)
        assert caught.value.rule == reads_the_clock.code

    def test_of_the_host_is_caught_where_it_raises_nothing(self) -> None:
        broken = breach(finds_more_elsewhere)

        assert (broken.law, broken.seen) == (
            Law.HOST,
            "under a decimal context of precision 1, it finds something else",
        )

    def test_is_caught_the_same_way_each_time_and_quietly(self) -> None:
        output = io.StringIO()
        with contextlib.redirect_stdout(output), contextlib.redirect_stderr(output):
            caught = {str(breach(counts_on_the_order)) for _ in range(2)}

        assert len(caught) == 1
        assert output.getvalue() == ""

    def test_is_caught_without_a_warning_and_no_example_is_stored(self, tmp_path: Path) -> None:
        printed = printed_by(
            "from hypothesis import strategies as st\n"
            "from flemish_clusters.testing import LawBroken, check_rule\n"
            "from tests.testing.test_wrong_rules import LONG\n"
            "from tests.testing.wrong_rules.answers import divides_by_nothing\n"
            "try:\n"
            "    check_rule(divides_by_nothing, subjects=st.just(LONG))\n"
            "except LawBroken as broken:\n"
            "    print(broken.law.name)\n",
            HYPOTHESIS_STORAGE_DIRECTORY=str(tmp_path),
        )

        assert len(repr(LONG)) > 30_000
        assert printed == "FINDS"
        assert not list(tmp_path.rglob("examples"))

    def test_is_told_the_way_out(self) -> None:
        assert breach(limits_what_the_maximum_does_not_know).seen.endswith(
            "; a rule that limits the aid counts in the maximum as well once it is made by `at_most`"
        )
        assert breach(asks_nothing).seen.endswith("is not tried, name that one in `values`")

    @pytest.mark.parametrize(
        ("made", "seen"),
        [
            (
                does_not_need_what_it_reads,
                'with Euro("1000000.00") raised the maximum is Euro("166666.66"), and with the most Euro("500000.00")',
            ),
            (
                falls_as_more_is_raised,
                'with Euro("1000000.00") raised the maximum is Euro("99999.99"), and with the most Euro("0.00")',
            ),
        ],
    )
    def test_on_the_cofinancing_is_told_what_raising_it_does(self, made: Rule[Any], seen: str) -> None:
        with pytest.raises(LawBroken) as caught:
            check_rule(made, keeping={Law.RAISING}, subjects=st.just(ACCOUNT))

        assert (caught.value.rule, caught.value.seen.partition(";")[0]) == (made.code, seen)
        assert caught.value.seen.endswith("name the cofinancing in `needs`, and that never fall as it grows")

    @pytest.mark.parametrize("law", [Law.MONOTONE, Law.RAISING])
    def test_whose_limit_raises_is_named_by_the_laws_on_limits(self, law: Law) -> None:
        with pytest.raises(LawBroken) as caught:
            check_rule(goes_below_nothing, keeping={law}, max_examples=1)

        assert (caught.value.law, caught.value.rule) == (Law.FINDS, goes_below_nothing.code)
        assert caught.value.seen.startswith("its limit raises <InvalidValue BAD-64: Euro - Euro cannot be ")

    def test_that_names_no_reading_is_told_which(self) -> None:
        assert breach(matches_without_a_word).seen == (
            "its verdict rests on the reading 'equal-is-at-least-equal', which is not named"
        )

    def test_gives_an_error_that_pickles_and_that_two_kinds_of_caller_catch(self) -> None:
        broken = breach(takes_unknown_for_no)

        assert isinstance(broken, fc.FlemishClustersError)
        assert isinstance(broken, AssertionError)
        assert str(pickle.loads(pickle.dumps(broken))) == str(broken)

    @pytest.mark.parametrize("law", [law for law in Law if law is not Law.PROOF])
    def test_is_held_to_the_laws_that_are_named_and_no_others(self, law: Law) -> None:
        made = WRONG[law][0]
        thresholds = THRESHOLDS.get(made.code, ())

        with pytest.raises(LawBroken) as caught:
            check_rule(made, thresholds=thresholds, keeping={law}, max_examples=5)
        assert caught.value.law is law
        check_rule(made, thresholds=thresholds, keeping=(), max_examples=5)


class TestAWrongPolicy:
    """A rule is caught in the policy that it is in, and so is a number that takes the meaning of one away."""

    @pytest.mark.parametrize(
        ("law", "made"),
        [(law, next(made for made in rules if made.code not in THRESHOLDS)) for law, rules in WRONG.items()],
    )
    def test_is_caught_by_the_rule_that_is_wrong(self, law: Law, made: Rule[Any]) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(POLICY.with_rules(made), max_examples=5)

        assert caught.value.law is law
        # Of two twins each hides behind the other.
        assert caught.value.rule == ("COM-2" if made is is_a_twin else made.code)

    def test_is_caught_where_a_number_makes_a_demand_one_that_all_meet(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(amendment(numbers={"minimum_fitting_companies": 0}), max_examples=5)

        assert (caught.value.law, caught.value.rule) == (Law.PAIR, "COM-8")

    def test_about_members_is_caught_whatever_is_drawn(self) -> None:
        made = asks_who_else_grows_though_one_does

        with pytest.raises(LawBroken) as caught:
            check_policy(POLICY.with_rules(made), keeping={Law.EXACT}, max_examples=1)
        assert (caught.value.law, caught.value.rule) == (Law.EXACT, made.code)

    def test_is_caught_where_a_finding_and_its_limit_differ_by_a_cent(self) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(amendment(replaced={"AID-2": lets_a_cent_pass}), max_examples=5)

        assert (caught.value.law, caught.value.rule) == (Law.SHARP, "BAD-4")

    def test_is_caught_where_a_limit_reaches_the_maximum_and_no_finding(self) -> None:
        policy = amendment(replaced={"AID-2": lets_a_cent_pass})

        with pytest.raises(LawBroken) as caught:
            check_policy(policy, keeping={Law.MAXIMUM}, max_examples=5)
        assert (caught.value.law, caught.value.rule) == (Law.MAXIMUM, "BAD-4")
        assert "no demand refuses aid of" in caught.value.seen
