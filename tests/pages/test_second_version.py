"""A second version: in a copy of the project no test fails but those that say what its new rules still need."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.support.pages import ROOT, read
from tests.support.programs import ran_in

NEXT: Final = ROOT / "tests" / "support" / "next_version"
NEW_PAGES: Final = ("international", "order_2027")
NEW_READING: Final = "pact-of-all"
NEW_RULES: Final = ("COM-9", "INT-1", "INT-2", "NET-6", "ORG-3")
TELLING: Final = (
    *("tests/policies", "tests/readings", "tests/page", "tests/changes/test_diffs.py", "tests/test_terms.py"),
    *("tests/rules/test_every_rule.py", "tests/rules/test_grounds.py", "tests/sources", "tests/test_raising.py"),
    *("tests/pages/test_spec_pages.py", "tests/pages/test_page_numbers.py", "tests/pages/test_example_register.py"),
)
"""The tests that a new version touches: the whole suite would take minutes."""
LONG: Final = "test_keeps_the_laws or test_turns_to_the_cent"
"""Those among them that take long; `tests/testing/test_next_version.py` runs them for the order of the guide."""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the project, the next version in it: three files, one line and its import."""
    folder = tmp_path_factory.mktemp("second")
    for name in ("src", "docs", "tests"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__", "_build"))
    for file in (*ROOT.glob("*.py"), *ROOT.glob("*.md"), ROOT / "pyproject.toml"):
        shutil.copy(file, folder)
    package = folder / "src" / "flemish_clusters"
    order = read(NEXT / "order_2027.py").replace("tests.support.next_version", "flemish_clusters.rules")
    (package / "policies" / "order_2027.py").write_text(order, encoding="utf-8")
    shutil.copy(NEXT / "international.py", package / "rules")
    joining = package / "rules" / "organisation.py"
    _, name, rule = read(NEXT / "organisation.py").partition("\norganisation_is_certified")
    joining.write_text(f"{read(joining)}\n{name}{rule}", encoding="utf-8")
    timeline = package / "policies" / "__init__.py"
    text, count = re.subn(r"(?<=Timeline\(\()(.*?),?(?=\)\)$)", r"\1, ORDER_2027", read(timeline), flags=re.MULTILINE)
    assert count == 1
    named = "from flemish_clusters.policies.order_2027 import ORDER_2027"
    timeline.write_text(text.replace("\n\nPOLICIES", f"\n{named}\n\nPOLICIES"), encoding="utf-8")
    return folder


def filled(copy: Path) -> str:
    """Fill the pages of a copy, and return what is printed."""
    done = ran_in(copy, copy / "src", "docs/fill_pages.py")
    assert done.returncode == 0, done.stderr
    return done.stdout


class TestASecondVersion:
    """It gets its pages, and whatever holds for every version holds for it."""

    def test_gets_the_pages_that_are_missing_and_says_so(self, copy: Path) -> None:
        made = filled(copy).splitlines()
        again = filled(copy)

        pages = [f"docs/{folder}/{name}.md" for name in (*NEW_PAGES, "organisation") for folder in ("spec", "nl/spec")]
        said = [f"{page}: made what was missing; its text has to be written" for page in pages]
        all_data = [f"docs/{folder}/readings/{NEW_READING}.md: made" for folder in ("spec", "nl/spec")]
        assert sorted(line for line in made if ":" in line) == sorted((*said, *all_data))
        assert again == ""
        for index in ("docs/_toc.yml", "docs/spec/index.md", "docs/nl/spec/index.md"):
            assert [name for name in NEW_PAGES if name not in read(copy / index)] == []
        assert "45%; 35% from funding year 4 on" in read(copy / "docs/spec/index.md")
        assert "| `minimum_partners` | minimumaantal partners | 2 |" in read(copy / "docs/nl/spec/index.md")

    def test_makes_no_test_fail_but_those_about_what_its_new_rules_need(self, copy: Path) -> None:
        filled(copy)
        chosen = (*TELLING, "-q", "-p", "no:cacheprovider", "-m", "not kit", "-k", f"not ({LONG})")
        shown = ran_in(copy, copy / "src", "-m", "pytest", *chosen).stdout

        failed = set(re.findall(r"^(?:FAILED|ERROR) (\S+)", shown, re.MULTILINE))
        page = "tests/pages/test_spec_pages.py"
        shows = f"{page}::test_each_rule_is_shown_met_and_one_step_short_and_not_known"
        terms = f"{page}::TestEachRuleModule::test_gives_the_terms_of_the_sources_there"
        assert failed == {
            "tests/rules/test_every_rule.py::TestEveryRule::test_that_counts_or_compares_says_where_it_turns",
            *(f"{shows}[{code}-{language}]" for code in NEW_RULES for language in ("en", "nl")),
            *(f"{terms}[{language}-{name}]" for name in NEW_PAGES for language in ("en", "nl")),
        }
