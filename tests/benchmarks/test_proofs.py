"""Proofs: every theorem of a policy in at most five seconds of the processor."""

from time import process_time

from flemish_clusters import Policy
from flemish_clusters.proofs import prove
from tests.benchmarks.measuring import Within
from tests.support.account_orders import AMENDED, LISTED


def _seconds(policy: Policy) -> float:
    started = process_time()
    prove(policy)
    return process_time() - started


def test_every_policy_is_proved_in_five_seconds(within: Within) -> None:
    slowest = max(map(_seconds, (*LISTED, *AMENDED)))

    assert within("the slowest policy to be proved, in seconds of the processor", slowest, 5)
