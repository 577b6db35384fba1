"""What holds for every account is proved of each policy, and each planted fault is refuted by a real account."""

from time import process_time
from typing import Final

import pytest

from flemish_clusters import Policy, assess, maximum_aid, still_to_raise
from flemish_clusters.definition import definition_of
from flemish_clusters.proofs import ProofStatus, Theorem, TheoremKind, prove
from flemish_clusters.proofs.proving import theorems_of
from tests.proofs.faults import FAULTS, Fault
from tests.support.account_orders import AMENDED, LISTED

_SECONDS: Final = 5
_SAID: Final = [fault.says for fault in FAULTS]


class TestFaults:
    @pytest.mark.parametrize("fault", FAULTS, ids=_SAID)
    def test_each_is_refuted_by_an_account_of_which_the_calls_find_another_thing(self, fault: Fault) -> None:
        refuted = [one.witness for one in theorems_of(fault.definition) if one.status is ProofStatus.REFUTED]

        for witness in refuted:
            assert witness is not None
            for seen in witness.seen:
                finding = assess(seen.account, policy=fault.policy)
                assert seen.found["verdict"] is finding.verdict
                assert seen.found["maximum_aid"] == maximum_aid(seen.account, policy=fault.policy).amount
        assert any(not one.agrees for witness in refuted if witness for one in witness.seen)
        assert not any(witness.is_shown for witness in refuted if witness)
