"""The next version: put on the timeline of a copy of the package, the made-up order keeps every law that is there."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

import flemish_clusters as fc
from tests.support.pages import DOCS, ROOT, read, section
from tests.support.programs import EXAMPLES, ran_in

PACKAGE: Final = Path(fc.__file__).parent
GUIDE: Final = section(DOCS / "guide" / "after-a-policy-change.md", "Put it on the timeline")
IMPORTS, TIMELINE = re.findall(r"^```text\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
"""The changes that the guide shows: of the imports of the made-up order, and of the timeline."""
SHOW: Final = """
from datetime import date
import flemish_clusters as fc
print(*(policy.name for policy in fc.POLICIES))
print(*(fc.policy_on(day).name for day in (date(2026, 12, 31), date(2027, 1, 1), date(2028, 1, 1))))
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the package, the made-up order in it as the guide says."""
    folder = tmp_path_factory.mktemp("next")
    package = folder / PACKAGE.name
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    timeline, order = package / "policies" / "__init__.py", package / "policies" / "order_2027.py"
    order.write_text(changed(read(EXAMPLES / "order_2027.py"), IMPORTS), encoding="utf-8")
    # The guide goes on from the policy of 2016, whatever has followed it since.
    first = re.sub(r"(?<=^POLICIES: Final = ).*", "Timeline((ORDER_2016,))", read(timeline), flags=re.MULTILINE)
    timeline.write_text(changed(first, TIMELINE), encoding="utf-8")
    return folder


def changed(text: str, change: str) -> str:
    """Return a text with the parts of a change made in it, its lines marked as `git diff` marks them."""
    for part in change.split("\n\n"):
        old, new = ("\n".join(re.findall(rf"^[ {mark}](.*)$", part, re.MULTILINE)) for mark in "-+")
        assert text.count(old) == 1
        text = text.replace(old, new)
    return text


def ran(copy: Path, *arguments: str) -> str:
    """Return what Python prints, run with a copy of the package in the place of the package."""
    done = ran_in(ROOT, copy, *arguments)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


class TestTheNextVersion:
    """It takes one new file and one line of the timeline, with its import, and nothing else."""

    def test_is_the_one_in_force_from_its_first_day(self, copy: Path) -> None:
        assert ran(copy, "-c", SHOW).splitlines() == [
            "order-2016 order-2027",
            "order-2016 order-2027 order-2027",
        ]

    def test_keeps_the_laws_that_hold_for_every_rule_and_every_policy(self, copy: Path) -> None:
        # The rules about the cluster itself are those of 2016, and take the longest to try.
        chosen = ("-k", "order-2027 and not (NET or ORG or SPC or IBN or HYP)")

        shown = ran(copy, "-m", "pytest", "tests/rules/test_every_rule.py", "-q", "-p", "no:cacheprovider", *chosen)

        assert " passed, " in shown
