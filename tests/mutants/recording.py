"""Recording: which tests run which lines of the package, and how long each takes, from one run without a fault."""

import os
import pickle
from itertools import chain
from pathlib import Path
from typing import Final, cast

import coverage
import pytest
from attrs import define, field

from tests.mutants.faults import PACKAGE, Fault, core

LATE: Final = "--pythonwarnings=ignore:Module already imported"
"""The option that lets pytest begin where Hypothesis is there before it."""
AT_IMPORT: Final = ""
"""What runs a line where no test does: the import of the package."""


@define
class Recording:
    """What a run recorded.

    Attributes:
        seconds: The seconds that each test takes, by the id that pytest gives it.
        runs: The tests that run each line of each module, `AT_IMPORT` among them.
    """

    seconds: dict[str, float] = field(factory=dict[str, float])
    runs: dict[str, dict[int, frozenset[str]]] = field(factory=dict[str, dict[int, frozenset[str]]])

    @pytest.hookimpl
    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add up how long a test takes, its fixtures included."""
        self.seconds[report.nodeid] = self.seconds.get(report.nodeid, 0) + report.duration

    def tests_of(self, fault: Fault) -> list[str]:
        """Return the tests that can see a fault, those first that are likely to, and that are fast."""
        lines = self.runs[fault.module]
        first, last = fault.lines
        direct = set(chain.from_iterable(lines.get(number, ()) for number in range(first, last + 1)))
        near = set(chain.from_iterable(lines.values()))
        # What the import runs is seen by tests that never come by that line.
        can_see = direct if direct and AT_IMPORT not in direct else set(self.seconds)
        room, _, name = f"tests.{fault.module}".rpartition(".")
        homes = (f"{room.replace('.', '/')}/test_{name}.py", f"{room.replace('.', '/')}/{name}/")

        def order(test: str) -> tuple[bool, bool, bool, float]:
            return not test.startswith(homes), test not in direct, test not in near, self.seconds[test]

        return sorted(can_see, key=order)


def recorded(kept: Path) -> Recording:
    """Return what the tests run, from the file where it is kept, or else by running them."""
    if kept.exists():
        return cast("Recording", pickle.loads(kept.read_bytes()))
    recording = Recording()
    data = kept.with_suffix(".coverage").resolve()
    os.environ["COVERAGE_FILE"] = str(data)
    covering = (f"--cov={PACKAGE}", "--cov-context=test", "--cov-report=", "--cov-fail-under=0")
    options = ("tests", "--quiet", "--numprocesses=logical", LATE)
    if pytest.main([*options, *covering], [recording]) != pytest.ExitCode.OK:
        raise SystemExit("The tests have to pass before a fault is put in.")
    found = coverage.CoverageData(str(data))
    found.read()
    for module, file in core().items():
        lines = found.contexts_by_lineno(str(file))
        recording.runs[module] = {
            line: frozenset(test.rpartition("|")[0] for test in tests) for line, tests in lines.items()
        }
    kept.write_bytes(pickle.dumps(recording))
    return recording
