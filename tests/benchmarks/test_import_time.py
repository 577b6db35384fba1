"""The time to import: a whole process takes at most twice as long as one that imports the dependencies alone."""

import subprocess
import sys
from collections.abc import Callable
from importlib.util import cache_from_source
from pathlib import Path

import flemish_clusters
from tests.benchmarks.measuring import Benchmark, Within, ratio


def _process(code: str) -> Callable[[], None]:
    """Return an action that runs code in a process of its own.

    `-I` leaves the variables of the environment out, so that compiled modules are written and used.
    """

    def run() -> None:
        subprocess.run([sys.executable, "-I", "-c", code], check=True)

    return run


def test_importing_takes_at_most_twice_as_long_as_the_dependencies(benchmark: Benchmark, within: Within) -> None:
    ours = _process("import flemish_clusters")
    dependencies = _process("import attrs, dateutil.relativedelta")
    benchmark.pedantic(ours, rounds=5, iterations=1, warmup_rounds=1)
    found = ratio(ours, dependencies, rounds=25, calls=1)

    assert Path(cache_from_source(flemish_clusters.__file__)).exists()
    assert within("import of the package, in times that of its dependencies", found, 2)
