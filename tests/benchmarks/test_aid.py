"""The aid of one funding year: at most 1.5 times the baseline; with all findings, at most 5 times."""

from collections.abc import Callable
from datetime import date

import flemish_clusters as fc
from tests.benchmarks.baseline import hand_written_maximum
from tests.benchmarks.measuring import Benchmark, Within, ratio

_FIRST_DAY = date(2017, 1, 1)
_POLICY = fc.policy_on(date(2020, 3, 1))
_PERIOD = _POLICY.funding_period(fc.ClusterKind.SPEARHEAD, _FIRST_DAY)


def _account() -> fc.YearAccount:
    return fc.YearAccount(period=_PERIOD, year=4, eligible_costs="900000", cofinancing="430000", aid="450000")


_ACCOUNT = _account()


def _baseline() -> object:
    return hand_written_maximum(_FIRST_DAY, 10, 4, "900000", "430000")


def _maximum(account: fc.YearAccount = _ACCOUNT) -> object:
    aid = fc.maximum_aid(account, policy=_POLICY)
    return aid.amount, aid.binding, aid.limits


def _maximum_of_a_new_account() -> object:
    return _maximum(_account())


def _assessment() -> object:
    assessment = fc.assess(_ACCOUNT, policy=_POLICY)
    return assessment.verdict, assessment.findings


def test_the_baseline_and_the_library_give_the_same_answer() -> None:
    amount, binding, limits = hand_written_maximum(_FIRST_DAY, 10, 4, "900000", "430000")
    aid = fc.maximum_aid(_ACCOUNT, policy=_POLICY)

    assert aid.amount == fc.Euro(amount)
    assert [limit.name for limit in aid.limits if limit.amount == aid.amount] == binding
    assert {limit.name for limit in aid.limits} <= limits.keys()


def test_hand_written(benchmark: Benchmark) -> None:
    benchmark(_baseline)


def test_maximum_aid_takes_at_most_one_and_a_half_times_the_baseline(benchmark: Benchmark, within: Within) -> None:
    benchmark(_maximum)
    found = ratio(_maximum, _baseline, rounds=40, calls=2_000)

    assert within("maximum_aid, in times the hand-written function", found, 1.5)


def test_assess_takes_at_most_five_times_the_baseline(benchmark: Benchmark, within: Within) -> None:
    benchmark(_assessment)
    found = ratio(_assessment, _baseline, rounds=40, calls=1_000)

    assert within("assess of an account, in times the hand-written function", found, 5)


def test_maximum_aid_of_a_new_account_is_measured_without_a_budget(
    benchmark: Benchmark, record_property: Callable[[str, object], None]
) -> None:
    benchmark(_maximum_of_a_new_account)
    found = ratio(_maximum_of_a_new_account, _baseline, rounds=20, calls=1_000)
    record_property("maximum_aid of a new account, in times the hand-written function, no budget", round(found, 2))
