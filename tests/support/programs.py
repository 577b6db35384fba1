"""Programs: the examples of the documentation, as modules and as a user runs them."""

import os
import subprocess
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

EXAMPLES: Final = Path(__file__).parents[2] / "docs" / "examples"
HOSTS: Final = tuple(sorted((EXAMPLES / "hosts").glob("*.*")))
"""The programs that run in a host, and need packages that the others do not."""


def program(name: str) -> ModuleType:
    """Return an example as a module, without running it as a program."""
    spec = spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ran(name: str, *arguments: str, folder: Path | None = None, given: str = "") -> subprocess.CompletedProcess[str]:
    """Run an example as a user does, in a folder, with what it is given to read."""
    return subprocess.run(  # noqa: S603 - it is our own
        [sys.executable, str(EXAMPLES / name), *arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        input=given,
    )


def printed_by(code: str, **environment: str) -> str:
    """Return what a program prints in a process of its own, in which every warning is an error."""
    command = [sys.executable, "-W", "error", "-c", code]
    done = subprocess.run(  # noqa: S603 - it is our own
        command, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=True
    )
    assert done.stderr == ""
    return done.stdout.strip()


def ran_in(folder: Path, source: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python in a folder, with the source of a copy of the package in the place of the package."""
    # A deep run tries the copy no deeper than a fast one does, and the copy is not what is to be covered.
    own = {"PYTHONPATH": str(source), "PYTEST_ADDOPTS": "--numprocesses=0", "HYPOTHESIS_PROFILE": "fast"}
    outer = {name: value for name, value in os.environ.items() if not name.startswith("COV_")}
    return subprocess.run(  # noqa: S603 - it is our own
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env={**outer, **own},
    )


def flowed(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())
