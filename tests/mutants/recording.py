"""Recording: which tests run which lines of the package, and how long each takes, from one run without a fault."""

import os
import pickle
from itertools import accumulate, chain
from pathlib import Path
from typing import Final, cast

import coverage
import pytest
from attrs import define, field

from tests.mutants.faults import PACKAGE, Fault, core

LATE: Final = "--pythonwarnings=ignore:Module already imported"
"""The option that lets pytest begin where Hypothesis is there before it."""
FIRST: Final = 1 / 150
FILES: Final = 4
"""The part of the time of all tests and the files that a fault meets first; it meets others when it survives these."""
MOST: Final = 1 / 5
"""The part of the time of all tests that a fault meets at most; a part is the same on a machine that is busy."""
NEARER: Final = 5
"""So many times as likely as any other is a test of the module to see a fault in it."""
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

    def tests_of(self, fault: Fault) -> tuple[list[str], list[str]]:
        """Return the tests that a fault meets first, the few that are likely to see it, and those that it meets then.

        Of the latter those stand first that are fast, and those that run the module count as faster than they are.
        """
        lines = self.runs[fault.module]
        first, last = fault.lines
        direct = set(chain.from_iterable(lines.get(number, ()) for number in range(first, last + 1)))
        near = set(chain.from_iterable(lines.values()))
        # What the import runs is seen by tests that never come by that line.
        can_see = direct if direct and AT_IMPORT not in direct else set(self.seconds)
        room, _, name = f"tests.{fault.module}".rpartition(".")
        homes = (f"{room.replace('.', '/')}/test_{name}.py", f"{room.replace('.', '/')}/{name}/")

        def likely(test: str) -> tuple[bool, bool, bool, float]:
            return not test.startswith(homes), test not in direct, test not in near, self.seconds[test]

        in_turn = sorted(can_see, key=likely)
        files = list(dict.fromkeys(test.partition("::")[0] for test in in_turn))
        few = [test for test in self._within(FIRST, in_turn) if test.startswith(tuple(files[:FILES]))]
        others = sorted(can_see - set(few), key=lambda test: self.seconds[test] / (NEARER if test in near else 1))
        return few, self._within(MOST, others)

    def _within(self, share: float, tests: list[str]) -> list[str]:
        """Return as many tests as take a share of the time of all of them, and one at least."""
        until = accumulate(self.seconds[test] for test in tests)
        most = share * sum(self.seconds.values())
        return [test for test, seconds in zip(tests, until, strict=True) if seconds <= most] or tests[:1]


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
