"""The options of the benchmarks, and the figures that they found, at the end of the run."""

from collections.abc import Callable
from typing import cast

import pytest
from _pytest.terminal import TerminalReporter

from tests.benchmarks.measuring import Within


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add `--noise`, by which each budget is widened, and `--accounts`, how many random ones are checked."""
    parser.addoption("--noise", type=float, default=1.0, help="factor by which each budget is widened (default: 1)")
    parser.addoption("--accounts", type=int, default=1_000_000, help="random accounts to check (default: 1000000)")
    parser.addoption("--seed", type=int, default=2016, help="seed of the random accounts (default: 2016)")


@pytest.fixture
def within(pytestconfig: pytest.Config, record_property: Callable[[str, object], None]) -> Within:
    """A check that a figure is within its budget, which records the figure for the end of the run."""
    noise = cast("float", pytestconfig.getoption("--noise"))

    def check(what: str, found: float, budget: float) -> bool:
        record_property(what, f"{found:.2f} (budget {budget})")
        return found <= budget * noise

    return check


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print the figures that the tests recorded."""
    terminalreporter.section("budgets")
    reports = terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", [])
    for report in reports:
        for name, value in report.user_properties:
            terminalreporter.write_line(f"{name}: {value}")
