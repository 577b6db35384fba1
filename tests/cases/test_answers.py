"""The answers of the cases: worked out anew by the oracle, and given by the package."""

from pathlib import Path
from typing import Final

import pytest
from making.case_files import Case, all_cases

from tests.support import case_oracle, oracle
from tests.support.case_answers import ANSWERS, POLICIES
from tests.support.expected import wrong_in

CASES: Final = [pytest.param(case, id=case["id"]) for case in all_cases()]
MODULES: Final = (Path(oracle.__file__), *sorted(Path(case_oracle.__file__).parent.glob("*.py")))


class TestTheOracle:
    """Whoever changes an answer by hand is told what the sentences come to."""

    @pytest.mark.parametrize("case", CASES)
    def test_works_out_what_each_case_expects(self, case: Case) -> None:
        assert wrong_in(case_oracle.answer(case), case["expect"]) == {}

    @pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
    def test_imports_nothing_of_the_package(self, module: Path) -> None:
        assert "flemish_clusters" not in module.read_text(encoding="utf-8")


class TestThePackage:
    """The package answers each case as the case expects."""

    @pytest.mark.parametrize("case", CASES)
    def test_answers_what_each_case_expects(self, case: Case) -> None:
        answer = ANSWERS[case_oracle.subject_of(case)](case, POLICIES[case["policy"]])

        assert wrong_in(answer, case["expect"]) == {}
