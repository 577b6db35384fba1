"""Changes and receipts: two policies, ten thousand accounts, and a decision on 300 companies that is kept."""

from datetime import date
from typing import Final

from attrs import evolve

import flemish_clusters as fc
from flemish_clusters.changes import diff, impact
from flemish_clusters.receipts import receipt_for, receipt_from_json, receipt_to_json
from tests.benchmarks.measuring import Action, Benchmark, Within, seconds
from tests.support.orders import NEWER
from tests.support.usual import ACCOUNT, DOSSIER, POLICY

_ACCOUNTS: Final = [evolve(ACCOUNT, year=1 + number % 10, aid=fc.Euro(cents=number)) for number in range(10_000)]
_ATTESTED: Final = fc.Attestation(holds=True, by="the cluster organisation", on=date(2020, 1, 1))
_COMPANY: Final = fc.Company(
    name="A", establishments=(fc.Region.FLEMISH,), growth_ambition=_ATTESTED, open_to_companies=_ATTESTED
)
_ASSESSMENT: Final = fc.assess(
    fc.Dossier(
        cluster=evolve(DOSSIER.cluster, companies=(_COMPANY,) * 300),
        period=DOSSIER.period,
        accounts=tuple(evolve(ACCOUNT, period=DOSSIER.period, year=year) for year in range(1, 11)),
    ),
    policy=POLICY,
)
_RECEIPT: Final = receipt_to_json(receipt_for(_ASSESSMENT))


def _compare() -> object:
    return diff(POLICY, NEWER)


def _compare_outcomes() -> object:
    return impact(POLICY, NEWER, _ACCOUNTS)


def _write() -> object:
    return receipt_to_json(receipt_for(_ASSESSMENT))


def _read() -> object:
    return receipt_from_json(_RECEIPT)


def _milliseconds(benchmark: Benchmark, action: Action, rounds: int) -> float:
    benchmark.pedantic(action, rounds=rounds, iterations=1, warmup_rounds=1)
    (found,) = seconds(action, rounds=rounds, calls=1)
    return found * 1000


def test_two_policies_are_compared_in_under_a_millisecond(benchmark: Benchmark, within: Within) -> None:
    assert within("diff of two policies, in milliseconds", _milliseconds(benchmark, _compare, 50), 1)


def test_ten_thousand_accounts_are_compared_in_under_two_seconds(benchmark: Benchmark, within: Within) -> None:
    found = _milliseconds(benchmark, _compare_outcomes, 3)

    assert within("impact over 10,000 accounts, in milliseconds", found, 2000)


def test_a_receipt_is_written_in_under_150_milliseconds(benchmark: Benchmark, within: Within) -> None:
    assert within("receipt of 300 companies written, in milliseconds", _milliseconds(benchmark, _write, 10), 150)


def test_a_receipt_is_read_in_under_150_milliseconds(benchmark: Benchmark, within: Within) -> None:
    assert within("receipt of 300 companies read, in milliseconds", _milliseconds(benchmark, _read, 10), 150)
