"""Trials: each runs tests in a process of its own, in which a module has a fault."""

import ast
import os
import resource
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.abc import MetaPathFinder
from importlib.machinery import ModuleSpec, SourceFileLoader
from importlib.util import spec_from_file_location
from types import CodeType
from typing import Any

import pytest
from attrs import frozen
from hypothesis import Phase, settings

from tests.mutants.faults import PACKAGE, Fault, core, with_fault
from tests.mutants.recording import LATE


class _Mutant(SourceFileLoader):
    """Loads a module from its tree, so that a fault can be in it."""

    def __init__(self, fullname: str, path: str, tree: ast.Module) -> None:
        super().__init__(fullname, path)
        self._tree = tree

    def get_code(self, fullname: str) -> CodeType:
        """Return the code of the tree."""
        return compile(self._tree, self.get_filename(fullname), "exec")


@frozen
class _Finder(MetaPathFinder):
    """Finds the modules of the core that are given as trees, by their names."""

    trees: dict[str, ast.Module]

    def find_spec(self, fullname: str, *_: Any) -> ModuleSpec | None:
        """Return what loads the module from its tree, where there is one."""
        module = fullname.removeprefix(f"{PACKAGE}.")
        if module not in self.trees:
            return None
        file = str(core()[module])
        return spec_from_file_location(fullname, file, loader=_Mutant(fullname, file, self.trees[module]))


@frozen
class _Chosen:
    """A plugin of pytest that runs chosen tests, in the order in which they are chosen, and shrinks no example."""

    tests: Sequence[str]

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self) -> None:
        settings.register_profile(
            "trial", settings.default, derandomize=True, database=None, phases=(Phase.explicit, Phase.generate)
        )
        settings.load_profile("trial")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        places = {test: place for place, test in enumerate(self.tests)}
        items[:] = sorted((item for item in items if item.nodeid in places), key=lambda item: places[item.nodeid])


def start(fault: Fault | None, tests: Sequence[str], seconds: float) -> int:
    """Start a process that runs the tests, and return its id; one that takes far longer than it should is ended."""
    process = os.fork()
    if process:
        return process
    limit = int(10 + 4 * seconds)
    resource.setrlimit(resource.RLIMIT_CPU, (limit, limit))
    signal.alarm(10 * limit)
    nowhere = os.open(os.environ.get("TRIAL_LOG", os.devnull), os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    code = 1
    try:
        code = _run(fault, tests)
    finally:
        os._exit(code)


def _run(fault: Fault | None, tests: Sequence[str]) -> int:
    sources = {module: file.read_text("utf-8") for module, file in core().items()}
    trees = (
        {fault.module: with_fault(fault, sources[fault.module])}
        if fault
        else {name: ast.parse(source) for name, source in sources.items()}
    )
    sys.meta_path.insert(0, _Finder(trees))
    # Hypothesis imported the package when it was imported itself, and its strategies are for classes without the fault.
    for name in [name for name in sys.modules if name.partition(".")[0] == PACKAGE]:
        del sys.modules[name]
    import_module(f"{PACKAGE}.testing_plugin").register()
    files = dict.fromkeys(test.partition("::")[0] for test in tests)
    options = ("--exitfirst", "--quiet", "--override-ini=addopts=", LATE)
    without = ("-p", "no:cacheprovider", "-p", "no:xdist")
    return pytest.main([*files, *options, *without], [_Chosen(tests)])


def survived(status: int) -> bool:
    """Return whether no test failed in a process, by how it ended; none fails either where none is left to run."""
    return os.waitstatus_to_exitcode(status) in (pytest.ExitCode.OK, pytest.ExitCode.NO_TESTS_COLLECTED)
