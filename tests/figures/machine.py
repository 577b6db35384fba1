"""The machine and the packages: what the figures depend on."""

import os
import platform
import re
from importlib.metadata import version
from pathlib import Path
from typing import Final

from flemish_clusters import __version__

PACKAGES: Final = (
    "attrs",
    "narwhals",
    "polars",
    "pandas",
    "pyarrow",
    "duckdb",
    "numpy",
    "zen-engine",
    "datalogic-py",
    "openfisca-core",
    "gettsim",
    "ttsim-backend",
)
_LISTED: Final = Path("/proc/cpuinfo")


def machine() -> dict[str, str | int]:
    """Return what the machine is: its processor, its cores, its system and its Python."""
    listed = _LISTED.read_text(encoding="utf-8") if _LISTED.exists() else ""
    named = re.search(r"^model name\s*: (.+)$", listed, re.MULTILINE)
    return {
        "processor": named[1] if named else platform.processor() or platform.machine(),
        "cores": len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1,
        "system": platform.system(),
        "python": platform.python_version(),
    }


def versions() -> dict[str, str]:
    """Return the version of each package, by its name."""
    return {"flemish-clusters": __version__, **{name: version(name) for name in PACKAGES}}
