"""The size of a cluster: 10,000 companies in under half a second; ten times the companies, at most 15 times as long.

The garbage collector is on. For the second figure what is there beforehand is frozen, so that the collector's work
counts what an assessment makes and not what the program around it happens to hold.
"""

import gc
from collections.abc import Iterator
from datetime import date

import pytest

import flemish_clusters as fc
from tests.benchmarks.measuring import Benchmark, Within, ratio, seconds

_POLICY = fc.policy_on(date(2020, 3, 1))


def _company(number: int) -> fc.Company:
    known = None if number % 3 == 0 else number % 3 == 1
    return fc.Company(
        name=f"Company {number}",
        establishments=(fc.Region.FLEMISH,),
        growth_ambition=known,
        innovation_awareness=True,
        international_outlook=True,
        open_to_companies=True,
        open_to_knowledge_institutions=True,
        serves_own_objectives=True,
        serves_flemish_competitiveness=True,
    )


def _cluster(size: int) -> fc.Cluster:
    companies = tuple(_company(number) for number in range(size))
    return fc.Cluster(name=f"{size} companies", kind=fc.ClusterKind.SPEARHEAD, companies=companies)


_SMALL = _cluster(1_000)
_LARGE = _cluster(10_000)


def _assess_small() -> object:
    return fc.assess(_SMALL, policy=_POLICY).verdict


def _assess_large() -> object:
    return fc.assess(_LARGE, policy=_POLICY).verdict


@pytest.fixture
def _frozen_heap() -> Iterator[None]:
    gc.collect()
    gc.freeze()
    yield
    gc.unfreeze()


def test_ten_thousand_companies_take_under_half_a_second(benchmark: Benchmark, within: Within) -> None:
    benchmark.pedantic(_assess_large, rounds=5, iterations=1, warmup_rounds=1)
    (found,) = seconds(_assess_large, rounds=8, calls=1)

    assert within("10,000 companies, in seconds", found, 0.5)


@pytest.mark.usefixtures("_frozen_heap")
def test_ten_times_the_companies_take_at_most_fifteen_times_as_long(benchmark: Benchmark, within: Within) -> None:
    benchmark.pedantic(_assess_small, rounds=5, iterations=1, warmup_rounds=1)
    found = ratio(_assess_large, _assess_small, rounds=10, calls=1)

    assert within("10,000 companies, in times 1,000", found, 15)
