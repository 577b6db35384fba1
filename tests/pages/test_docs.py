"""The documentation: every name and term, links and numbers that are right, examples that run, words of our own."""

import re
from collections.abc import Iterator
from os.path import relpath
from pathlib import Path
from pkgutil import iter_modules
from typing import Final

import pytest
from making.reference import ROOMS

import flemish_clusters
from flemish_clusters import ClusterKind, Message, Purpose, Region, Verdict
from flemish_clusters.changes.change import NUMBER_LABELS
from flemish_clusters.facts import LABELS, PeriodStatus
from flemish_clusters.policies import Status
from flemish_clusters.receipts import Cause
from flemish_clusters.remedies import ChangeKind
from flemish_clusters.rules import Force
from flemish_clusters.sources import PAGE, Authority
from flemish_clusters.testing import Law
from flemish_clusters.verification import State
from tests.support.pages import DOCS, PAGES, ROOT, anchors, prose, read
from tests.support.policy_page import as_given
from tests.support.programs import HOSTS

pytest_plugins = ["pytester"]

GLOSSARY: Final = read(DOCS / "glossary.md")
LABELLED: Final = (
    Authority,
    Cause,
    ChangeKind,
    ClusterKind,
    Force,
    PeriodStatus,
    Purpose,
    Region,
    State,
    Status,
    Verdict,
)
LATER: Final = {"docs/_build/html"}
"""What is there once it is made."""


class TestGlossary:
    """The glossary has every public name, and every term of the texts in both languages."""

    def test_it_has_every_public_name_and_no_others(self) -> None:
        named = re.findall(r"^\|[^|]+\|[^|]+\| `(\w+)` \|[^|]+\|$", GLOSSARY, flags=re.MULTILINE)

        assert set(named) == set(flemish_clusters.__all__)

    @pytest.mark.parametrize("fact", LABELS)
    def test_it_has_each_fact_as_the_texts_call_it(self, fact: str) -> None:
        assert f"\n| {LABELS[fact].en} | {LABELS[fact].nl} | `{fact}` |\n" in GLOSSARY

    @pytest.mark.parametrize("number", NUMBER_LABELS)
    def test_it_has_each_number_as_the_texts_call_it(self, number: str) -> None:
        assert f"\n| {NUMBER_LABELS[number].en} | {NUMBER_LABELS[number].nl} | `{number}` |\n" in GLOSSARY

    def test_it_has_every_name_of_the_public_modules_and_no_others(self) -> None:
        named = re.findall(r"^\|[^|]+\|[^|]+\| `(\w+\.\w+)` \|[^|]+\|$", GLOSSARY, flags=re.MULTILINE)

        assert set(named) == {name for room in ROOMS for name in room.names if "." in name}

    @pytest.mark.parametrize("label", [member.label for kind in LABELLED for member in kind])
    def test_it_has_the_label_of_each_value(self, label: Message) -> None:
        assert f" {label.en} (*{label.nl}*)".lower() in GLOSSARY.lower() or f"| {label.en} | {label.nl} |" in GLOSSARY


class TestLinks:
    """A reader can go where a page points, and gets from the first page to every other."""

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_every_relative_link_resolves(self, page: Path) -> None:
        for target, place in links(page):
            # Pictures are made with the site.
            assert target.exists() or target.parent == DOCS / "pictures", f"{target} does not exist"
            assert not place or place in anchors(target), f"{target.name} has no #{place}"

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_none_is_written_in_html(self, page: Path) -> None:
        assert re.findall(r"<a\b|<img\b", prose(page)) == []

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_a_path_that_is_named_is_there(self, page: Path) -> None:
        for path in re.findall(r"`((?:docs|tests|src)/[\w/.-]+)`", prose(page)):
            assert (ROOT / path).exists() or path in LATER, path

    def test_every_page_has_its_place_in_the_contents(self) -> None:
        placed = re.findall(r"^(?:root| *- file| *- glob): (\S+)$", read(DOCS / "_toc.yml"), re.MULTILINE)

        found = [page for name in placed for page in DOCS.glob(f"{name}.md")]
        assert sorted(found) == sorted(page for page in PAGES if page.is_relative_to(DOCS))

    def test_every_page_can_be_reached_from_the_index(self) -> None:
        reached: set[Path] = set()
        ahead = [DOCS / "index.md"]
        while ahead:
            page = ahead.pop()
            reached.add(page)
            ahead += {target for target, _ in links(page) if target.suffix == ".md"} - reached

        assert reached >= {page for page in PAGES if page.is_relative_to(DOCS)}


def test_the_design_has_every_module() -> None:
    """The layers of the design name all modules and packages directly in the package."""
    layers = re.findall(r"^\| (`.+`) \|", read(DOCS / "design.md"), flags=re.MULTILINE)

    named = set(re.findall(r"`(\w+)`", " ".join(layers)))
    assert named >= {module.name for module in iter_modules(flemish_clusters.__path__)}


class TestExamples:
    """Every example in Python runs, and a wrong one fails the run."""

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_no_fence_hides_python_under_another_name(self, page: Path) -> None:
        fences = re.findall(r"^\s*(?:```|~~~)+(.*)$", read(page), flags=re.MULTILINE)

        # The reference is made from docstrings, two pages from the files beside the documentation, and hosts run apart.
        made = {"{eval-rst}"} if page.parent.name == "reference" else {"{include} ../CHANGELOG.md"}
        made |= {"js"} if page.name == "make-a-form.md" else set()
        made |= {f"{{literalinclude}} {program}" for program in programs_of_hosts(page)}
        made |= {fence for fence in fences if re.fullmatch(r"{live} (?:dossier|receipt|[A-Z]{3}-[0-9])", fence)}
        assert set(fences[::2]) <= {"python", "console", "text", "toml", "{include} ../CONTRIBUTING.md", *made}
        assert set(fences[1::2]) <= {""}

    def test_the_form_of_the_guide_is_the_one_that_is_filled_in(self) -> None:
        guide, tried = DOCS / "guide" / "make-a-form.md", ROOT / "tests" / "forms" / "form.js"
        (block,) = re.findall(r"^```js\n(.*?)^```$", read(guide), flags=re.DOTALL | re.MULTILINE)

        assert read(tried).startswith(block)

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_no_example_stands_outside_a_fence_that_runs(self, page: Path) -> None:
        outside = re.sub(r"^```python\n.*?^```$", "", read(page), flags=re.DOTALL | re.MULTILINE)

        assert ">>>" not in outside

    @pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
    def test_an_error_that_is_shown_is_one_of_the_library(self, page: Path) -> None:
        shown = re.findall(r"^Traceback .*:\n +\.\.\.\n([\w.]+)", read(page), flags=re.MULTILINE)

        assert len(shown) == read(page).count("Traceback")
        assert all(error.startswith("flemish_clusters.errors.") for error in shown)

    @pytest.mark.parametrize("law", Law, ids=lambda law: law.name)
    def test_the_guide_has_each_law_in_its_words(self, law: Law) -> None:
        assert f"\n| `{law.name}` | {law.value} |" in read(DOCS / "guide" / "test-your-own-rules.md")

    def test_the_guide_shows_the_whole_amendment(self) -> None:
        amendment = read(DOCS / "examples" / "order_2027.py")

        assert f"\n```python\n{amendment}```\n" in read(DOCS / "guide" / "after-a-policy-change.md")

    def test_the_guide_shows_the_program_of_each_host(self) -> None:
        guide = DOCS / "guide" / "hosts.md"

        assert programs_of_hosts(guide)
        for program in programs_of_hosts(guide):
            assert f"\n```{{literalinclude}} {program}\n" in read(guide)

    @pytest.mark.parametrize(("answer", "outcome"), [(2, "passed"), (3, "failed")])
    def test_a_wrong_example_fails_the_run(
        self, pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, answer: int, outcome: str
    ) -> None:
        places = ("README.md", "docs/page.md", "docs/spec/page.md", "src/package/module.py")
        example = f">>> 1 + 1\n{answer}\n"
        for page in map(pytester.path.joinpath, places):
            page.parent.mkdir(parents=True, exist_ok=True)
            page.write_text(f'"""A sum.\n\n{example}"""\n' if page.suffix == ".py" else f"```python\n{example}```\n")
        pytester.makeconftest(read(ROOT / "conftest.py"))
        monkeypatch.setenv("PYTHONPATH", "src/package")

        run = pytester.runpytest_subprocess()

        assert run.parseoutcomes() == {outcome: len(places)}


def test_the_words_are_our_own() -> None:
    """No six words in a row of the policy page stand in the project; the page itself is no part of the project."""
    sentences = as_given()
    carried = {run for words in sentences.values() for run in runs_of_six(words)}

    found = {str(file.relative_to(ROOT)): carried & set(runs_of_six(read(file))) for file in files_of_the_project()}

    assert len(sentences) == len(PAGE.parts)
    assert {name: runs for name, runs in found.items() if runs} == {}


def links(page: Path) -> Iterator[tuple[Path, str]]:
    """Return the relative links of a page, each as a file and an anchor in it."""
    text = prose(page)
    inline = re.findall(r"\]\(([^)\s]+)(?: \"[^\"]*\")?\)", text)
    for link in (*inline, *re.findall(r"^\[[^\]]+\]: (\S+)", text, re.MULTILINE)):
        if "://" not in link:
            path, _, place = link.partition("#")
            yield ((page.parent / path).resolve() if path else page), place


def programs_of_hosts(page: Path) -> set[str]:
    """Return the programs that run in a host, as paths from a page."""
    return {relpath(program, page.parent) for program in HOSTS}


def files_of_the_project() -> Iterator[Path]:
    """Return the files of the project that carry text."""
    for kind in ("*.py", "*.md", "*.toml"):
        yield from ROOT.glob(kind)
        for folder in ("src", "tests", "docs"):
            yield from (ROOT / folder).rglob(kind)


def runs_of_six(text: str) -> list[tuple[str, ...]]:
    """Return every six words in a row of a text, whatever the case, the punctuation and the white space."""
    words = re.findall(r"\w+", text.casefold())
    return list(zip(*(words[start:] for start in range(6)), strict=False))
