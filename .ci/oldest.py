"""Print the oldest versions that `pyproject.toml` allows, as pip constraints: those of the package and of its tests."""

import re
import tomllib
from pathlib import Path

_BOUND = re.compile(r"([A-Za-z0-9._-]+)(?:\[[^\]]*\])?>=([0-9.]+)")


def oldest(requirement: str) -> str:
    """Return the constraint that takes the lower bound of a requirement as the version."""
    found = _BOUND.fullmatch(requirement)
    if found is None:
        raise SystemExit(f"{requirement!r} has no lower bound alone: write it as name>=version")
    return f"{found[1]}=={found[2]}"


def main() -> None:
    """Print one constraint a line."""
    file = Path(__file__).parents[1] / "pyproject.toml"
    project = tomllib.loads(file.read_text(encoding="utf-8"))["project"]
    for requirement in (*project["dependencies"], *project["optional-dependencies"]["test"]):
        print(oldest(requirement))


if __name__ == "__main__":
    main()
