"""Print the commands of the README, one a line: what its blocks marked `console` hold."""

import re
from pathlib import Path

_MAIN_JOB_AND_TESTS = 2


def main() -> None:
    """Print the commands; stop where there are not exactly two."""
    readme = (Path(__file__).parents[1] / "README.md").read_text(encoding="utf-8")
    commands = "".join(re.findall(r"^```console\n(.*?)^```$", readme, flags=re.DOTALL | re.MULTILINE)).splitlines()
    if len(commands) != _MAIN_JOB_AND_TESTS:
        raise SystemExit(f"README.md has {len(commands)} commands in console blocks: give two, each on one line")
    print("\n".join(commands))


if __name__ == "__main__":
    main()
