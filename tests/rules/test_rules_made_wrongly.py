"""Rules made wrongly: refused where they are made, or named where they judge."""

from collections.abc import Callable
from functools import partial
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import ClusterOrganisation, Company, InvalidValue, Message, assess
from flemish_clusters.rules import Force, Judgement, Rule, met, not_applicable, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.support.models import FITTING, POLICY, YES, finding
from tests.support.own_rules import (
    SAYS,
    name_is_one_word,
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
            ({"numbers": ("ceiling",)}, "Cap.numbers cannot be .*: give a tuple of numbers of a kind of cluster: "),
            ({"amount": 42}, "Cap.amount cannot be 42: give a function"),
            ({"bites": 42}, "Cap.bites cannot be 42: give a function"),
            ({"rank": "first"}, "Cap.rank cannot be 'first': give a whole number"),
            ({"label": "ours"}, "Cap.label cannot be 'ours': give a Message"),
            ({"within": "in"}, "Cap.within cannot be 'in': give a Message"),
            ({"above": "over"}, "Cap.above cannot be 'over': give a Message"),
            ({"undecided": "who knows"}, "Cap.undecided cannot be 'who knows': give a Message"),
        ],
    )
    def test_is_refused_where_it_limits_aid(self, changes: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            evolve(POLICY.limits[0].function, **changes)


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
