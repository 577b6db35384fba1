"""The kit: it catches each wrong rule by the law that it breaks, on a small subject, and lets right rules pass."""

import contextlib
import io
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

import _flemish_clusters_hypothesis as plugin
import flemish_clusters as fc
from flemish_clusters.rules import Force, Judgement, Terms, attested, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import Law, LawBroken, Threshold, check_policy, check_rule, companies, drawing
from flemish_clusters.testing.laws.showing import shown
from flemish_clusters.testing.models import ACCOUNT, DOSSIER, FITTING, INSTITUTION, PERIOD, SPEARHEAD
from tests import wrong_rules as wrong

POLICY: Final = fc.POLICIES[-1]

CEILING: Final = Threshold(subject=ACCOUNT, fact="aid", met=fc.Euro(500_000), not_met=fc.Euro("500000.01"))
DECISION: Final = Threshold(subject=PERIOD, fact="decided_on", met=date(2017, 1, 1), not_met=date(2017, 1, 2))
INSTITUTIONS: Final = Threshold(
    subject=SPEARHEAD, fact="knowledge_institutions", met=(INSTITUTION,) * 2, not_met=(INSTITUTION,)
)
THRESHOLDS: Final = {"BAD-1": (CEILING,), "BAD-2": (DECISION,), "BAD-3": (INSTITUTIONS,)}

WRONG: Final[dict[Law, tuple[fc.Rule[Any], ...]]] = {
    Law.FINDS: (wrong.raises_now_and_then, wrong.gives_nothing_back),
    Law.SAME: (wrong.changes_its_mind, wrong.remembers),
    Law.VALUE: (wrong.gives_a_list, wrong.has_a_state, wrong.holds_a_list, wrong.has_no_name, wrong.can_be_set),
    Law.CITES: (wrong.cites_nothing, wrong.cites_what_was_not_read, wrong.cites_a_namesake),
    Law.WORDS: (
        *(wrong.speaks_no_dutch, wrong.speaks_one_language, wrong.leaves_a_place_open),
        *(wrong.forgets_a_number, wrong.has_a_brace_left),
    ),
    Law.HONEST: (wrong.takes_unknown_for_no, wrong.takes_unknown_for_yes),
    Law.LOCAL: (wrong.reads_what_it_does_not_say,),
    Law.ORDER: (wrong.counts_on_the_order, wrong.weighs_the_first_company),
    Law.EXACT: (wrong.asks_for_what_does_not_matter, wrong.leaves_out_what_matters, wrong.never_decides),
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


def breach(made: fc.Rule[Any], **options: Any) -> LawBroken:
    """Return the breach for which a rule is caught."""
    with pytest.raises(LawBroken) as caught:
        check_rule(made, thresholds=THRESHOLDS.get(made.code, ()), **options)
    return caught.value


class TestAWrongRule:
    """Each is caught by the law that it breaks, on a subject that shows it."""

    @pytest.mark.parametrize(("law", "made"), CAUGHT)
    def test_is_caught_by_the_law_that_it_breaks(self, law: Law, made: fc.Rule[Any]) -> None:
        broken = breach(made)

        assert (broken.law, broken.rule) == (law, made.code)
        assert str(broken).startswith(f"{made.code} breaks the law {law.name}, {law.value}: {broken.seen}.\n")
        assert str(broken).endswith(f"Counterexample: {shown(broken.counterexample)}")

    @pytest.mark.parametrize(("law", "made"), [param for param in CAUGHT if param.values[0] is not Law.PAIR])
    def test_is_caught_as_part_of_a_policy(self, law: Law, made: fc.Rule[Any]) -> None:
        if made.code in THRESHOLDS:
            law = Law.MAXIMUM if made.about is fc.YearAccount else Law.PAIR
        policy = POLICY.with_rules(made)

        if made in (wrong.takes_a_cent_too_much, wrong.takes_a_day_too_few, wrong.asks_for_one_too_many):
            check_policy(policy, max_examples=10)
        else:
            with pytest.raises(LawBroken) as caught:
                check_policy(policy, max_examples=50)
            assert (caught.value.law, caught.value.rule) == (law, made.code)
