"""Thresholds: the cases that a rule has to tell apart."""

from datetime import date

import pytest
from attrs import evolve

import flemish_clusters as fc
from flemish_clusters.rules.funding_period import no_aid_outside_the_period_or_the_term
from flemish_clusters.testing import Threshold, check_rule
from flemish_clusters.testing.samples import ACCOUNT, PERIOD, SPEARHEAD


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

    @pytest.mark.parametrize(
        ("last", "first"), [(10, 12), (10, fc.Euro(11)), ("a", "b"), ((), (1, 2)), (date(2017, 1, 1), date(2017, 1, 3))]
    )
    def test_of_which_the_values_are_not_a_step_apart_is_refused(self, last: object, first: object) -> None:
        with pytest.raises(fc.InvalidValue, match=r"^Threshold\."):
            Threshold(subject=PERIOD, fact="years", met=last, not_met=first)

    @pytest.mark.parametrize("fact", ["duration", "kind.colour", "years[3]", "kind.further.partner", "last_day"])
    def test_of_a_fact_that_is_not_there_is_refused(self, fact: str) -> None:
        with pytest.raises(fc.InvalidValue, match=r"^Threshold\.fact cannot be .*: give the path of a fact of a Fund"):
            Threshold(subject=PERIOD, fact=fact, met=3, not_met=4)

    @pytest.mark.parametrize("fact", ["companies[9].name", "companies.name", "companies[0].name.first"])
    def test_of_a_fact_that_no_member_has_is_refused(self, fact: str) -> None:
        with pytest.raises(
            fc.InvalidValue, match=r"^Threshold\.fact cannot be .*: give the path of a fact of a Cluster"
        ):
            Threshold(subject=SPEARHEAD, fact=fact, met=3, not_met=4)
