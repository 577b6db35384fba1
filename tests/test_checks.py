"""Checks: what they are given wrongly is named."""

from typing import Any

import pytest

import flemish_clusters as fc
from flemish_clusters.testing import check_policy, check_rule
from tests.wrong_rules.twins import growth


class TestMisuse:
    """What is given wrongly is named."""

    def test_of_a_check_names_the_argument(self) -> None:
        anything: Any = "COM-1"

        with pytest.raises(fc.InvalidValue, match="^rule cannot be"):
            check_rule(anything)
        with pytest.raises(fc.InvalidValue, match="^policy cannot be"):
            check_rule(growth, policy=anything)
        with pytest.raises(fc.InvalidValue, match="^policy cannot be"):
            check_policy(anything)
