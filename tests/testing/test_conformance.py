"""Conformance: what a check is given wrongly is named."""

from typing import Any

import pytest
from hypothesis import strategies as st

import flemish_clusters as fc
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from flemish_clusters.testing import Law, check_policy, check_rule
from flemish_clusters.testing.samples import ACCOUNT, FITTING
from tests.testing.wrong_rules.catalogue import CEILING
from tests.testing.wrong_rules.twins import growth


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

    @pytest.mark.parametrize(
        ("name", "value"),
        [
            *(("keeping", value) for value in ("HONEST", ("HONEST",), {Law.HONEST, 1}, 5, None, Law.HONEST)),
            *(("values", value) for value in (None, (), {"domain": "chemistry"}, {5: ("a",)}, {"nope": ()})),
            *(("max_examples", value) for value in (0, -1, True, 1.0, None)),
        ],
    )
    def test_of_the_scope_names_the_argument(self, name: str, value: Any) -> None:
        given: dict[str, Any] = {name: value}

        with pytest.raises(fc.InvalidValue, match=f"^{name} cannot be"):
            check_rule(growth, **given)
        with pytest.raises(fc.InvalidValue, match=f"^{name} cannot be"):
            check_policy(ORDER_2016, **given)

    @pytest.mark.parametrize("value", [(5,), None, [CEILING]])
    def test_of_thresholds_names_them(self, value: Any) -> None:
        with pytest.raises(fc.InvalidValue, match="^thresholds cannot be"):
            check_rule(aid_is_at_most_the_ceiling, thresholds=value)

    def test_of_a_threshold_names_a_subject_that_the_rule_is_not_about(self) -> None:
        with pytest.raises(fc.InvalidValue, match=r"^Threshold\.subject cannot be"):
            check_rule(growth, thresholds=(CEILING,))

    @pytest.mark.parametrize("value", [5, (FITTING,), st.just(5), st.just(ACCOUNT)])
    def test_of_subjects_names_them(self, value: Any) -> None:
        with pytest.raises(fc.InvalidValue, match="^subjects cannot be"):
            check_rule(growth, subjects=value)

    def test_is_not_to_keep_every_law_and_not_to_keep_any(self) -> None:
        every: Any = Law

        check_rule(growth, keeping=every, max_examples=1)
        check_rule(growth, keeping=(), max_examples=1)
