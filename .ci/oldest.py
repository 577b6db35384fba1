"""Print the oldest versions that `pyproject.toml` allows, as pip constraints: those of the package and of its tests."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

_BOUND = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9.]+)")


def oldest(requirements: list[str], project: Mapping[str, Any]) -> Iterator[str]:
    """Yield each requirement with its lower bound as its version; an extra of our own gives its requirements."""
    own_extras = re.compile(rf"{re.escape(project['name'])}\[([^\]]*)\]")
    for requirement in requirements:
        if own := own_extras.fullmatch(requirement):
            for extra in own[1].split(","):
                yield from oldest(project["optional-dependencies"][extra.strip()], project)
        elif bound := _BOUND.fullmatch(requirement):
            yield f"{bound[1]}=={bound[2]}"
        else:
            raise SystemExit(f"{requirement!r} has no lower bound alone: write it as name>=version")


def main() -> None:
    """Print one constraint a line."""
    file = Path(__file__).parents[1] / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    print("\n".join(oldest([*project["dependencies"], f"{project['name']}[test]"], project)))


if __name__ == "__main__":
    main()
