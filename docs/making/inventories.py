"""Inventories: where other projects document the names that ours refer to, so that links need no network."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final
from zlib import compress

_PYTHON: Final = {
    "collections.abc.Callable": "class library/collections.abc.html",
    "collections.abc.Collection": "class library/collections.abc.html",
    "collections.abc.Iterable": "class library/collections.abc.html",
    "collections.abc.Iterator": "class library/collections.abc.html",
    "collections.abc.Mapping": "class library/collections.abc.html",
    "collections.abc.Sequence": "class library/collections.abc.html",
    "datetime.date": "class library/datetime.html",
    "decimal.Decimal": "class library/decimal.html",
    "enum.Enum": "class library/enum.html",
    "fractions.Fraction": "class library/fractions.html",
    "typing.Any": "data library/typing.html",
    "typing.Generic": "class library/typing.html",
    "typing.Literal": "data library/typing.html",
    "typing.TypeVar": "class library/typing.html",
    "AssertionError": "exception library/exceptions.html",
    "Exception": "exception library/exceptions.html",
    "LookupError": "exception library/exceptions.html",
    "TypeError": "exception library/exceptions.html",
    "ValueError": "exception library/exceptions.html",
}
_BUILTINS: Final = ("bool", "dict", "int", "object", "str", "tuple", "type")
_PROJECTS: Final[Mapping[str, tuple[str, Mapping[str, str]]]] = {
    "python": (
        "https://docs.python.org/3/",
        {
            **_PYTHON,
            **dict.fromkeys(_BUILTINS, "class library/functions.html"),
            "None": "data library/constants.html",
        },
    ),
    "attrs": ("https://www.attrs.org/en/stable/", {"attrs.evolve": "function api.html"}),
    "hypothesis": (
        "https://hypothesis.readthedocs.io/en/latest/",
        {"hypothesis.strategies.SearchStrategy": "class reference/strategies.html"},
    ),
}


def written_to(folder: Path) -> dict[str, tuple[str, str]]:
    """Write the inventory of each project into a folder, and return its address and its file by its name."""
    folder.mkdir(parents=True, exist_ok=True)
    found: dict[str, tuple[str, str]] = {}
    for project, (address, names) in _PROJECTS.items():
        file = folder / f"{project}.inv"
        file.write_bytes(inventory(project, names))
        found[project] = (address, str(file))
    return found


def inventory(project: str, names: Mapping[str, str]) -> bytes:
    """Return an inventory in the second form of Sphinx: four lines of heading, then a compressed line a name."""
    heading = (
        "# Sphinx inventory version 2",
        f"# Project: {project}",
        "# Version:",
        "# The remainder of this file is compressed using zlib.",
    )
    lines = (_line(name, *place.split()) for name, place in sorted(names.items()))
    return "\n".join(heading).encode() + b"\n" + compress("".join(lines).encode())


def _line(name: str, role: str, page: str) -> str:
    return f"{name} py:{role} 1 {page}#$ -\n"


NAMES: Final = tuple(name for _, names in _PROJECTS.values() for name in names)
"""Every name of another project that the reference links to."""
