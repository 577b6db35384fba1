"""Rules that change what they are given: each is named, and it spoils nothing for the rules after it."""

import contextlib
from copy import deepcopy
from typing import Any, Final

import pytest
from hypothesis import strategies as st

from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules import Rule
from flemish_clusters.testing import Law, LawBroken, check_policy, check_rule
from flemish_clusters.testing.conformance import examples_of
from flemish_clusters.testing.samples import SAMPLES
from tests.testing.wrong_rules.changers import (
    CHANGERS,
    eases_the_rules_on_its_parts,
    raises_the_ceiling,
    settles_its_parts,
)

POLICY: Final = ORDER_2016
OTHER_LAWS: Final = tuple(law for law in Law if law is not Law.SAME)
OF_ITS_OWN: Final = {
    raises_the_ceiling: "it changes the terms",
    settles_its_parts: "it changes the parts that it weighs",
    eases_the_rules_on_its_parts: "it changes the parts that it weighs",
}


def shared(made: Rule[Any]) -> tuple[object, ...]:
    """Return all that one check leaves to the next, and what a rule could change of it."""
    kind: type = made.about
    examples = examples_of(kind, (), 5)
    return dict(SAMPLES), examples, POLICY.terms, tuple(rule.force for rule in POLICY.rules)


@pytest.mark.parametrize("made", CHANGERS)
class TestARuleThatChangesWhatItIsGiven:
    """A frozen value can be changed by force, and a rule that does so finds something else the next time."""

    def test_is_told_what_it_changes_and_spoils_nothing(self, made: Rule[Any]) -> None:
        before = deepcopy(shared(made))

        with pytest.raises(LawBroken) as caught:
            check_rule(made, max_examples=5)
        assert caught.value.law is Law.SAME
        assert caught.value.seen == OF_ITS_OWN.get(made, "it changes its subject")
        assert shared(made) == before

    def test_spoils_nothing_where_the_law_is_not_kept(self, made: Rule[Any]) -> None:
        before = deepcopy(shared(made))

        with contextlib.suppress(LawBroken):
            check_rule(made, keeping=OTHER_LAWS, max_examples=5)
        assert shared(made) == before

    def test_is_named_among_others(self, made: Rule[Any]) -> None:
        with pytest.raises(LawBroken) as caught:
            check_policy(POLICY.with_rules(made), max_examples=1)

        assert (caught.value.law, caught.value.rule) == (Law.SAME, made.code)

    def test_spoils_no_subject_that_it_is_given(self, made: Rule[Any]) -> None:
        for model in SAMPLES[made.about]:
            mine = deepcopy(model)
            with contextlib.suppress(LawBroken):
                check_rule(made, subjects=st.just(mine), max_examples=2)
            assert mine == model
