"""The answers of the cases: worked out anew by the oracle, and given by the package."""

from pathlib import Path
from typing import Final

import pytest
from making.case_files import THEMES, Case, cases_of

from tests.support import case_oracle, oracle
from tests.support.case_answers import ANSWERS, POLICIES
from tests.support.case_oracle import subject_of
from tests.support.expected import Answer, wrong_in

MODULES: Final = (Path(oracle.__file__), *sorted(Path(case_oracle.__file__).parent.glob("*.py")))


def by_the_package(case: Case) -> Answer:
    """Return what the package says of a case."""
    return ANSWERS[subject_of(case)](case, POLICIES[case["policy"]])


class TestTheOracle:
    """Whoever changes an answer by hand is told what the sentences come to."""

    @pytest.mark.parametrize("theme", THEMES)
    def test_works_out_what_each_case_expects(self, theme: str) -> None:
        wrong = {case["id"]: wrong_in(case_oracle.answer(case), case["expect"]) for case in cases_of(theme)}

        assert {name: parts for name, parts in wrong.items() if parts} == {}

    @pytest.mark.parametrize("module", MODULES, ids=lambda module: module.stem)
    def test_imports_nothing_of_the_package(self, module: Path) -> None:
        assert "flemish_clusters" not in module.read_text(encoding="utf-8")


class TestThePackage:
    """The package answers each case as the case expects."""

    @pytest.mark.parametrize("theme", THEMES)
    def test_answers_what_each_case_expects(self, theme: str) -> None:
        wrong = {case["id"]: wrong_in(by_the_package(case), case["expect"]) for case in cases_of(theme)}

        assert {name: parts for name, parts in wrong.items() if parts} == {}
