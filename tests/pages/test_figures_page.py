"""The page of the figures: each figure stands on it as the file has it, and no number of time is written by hand."""

import re
import tomllib
from typing import Any, Final

import pytest

from tests.support.pages import DOCS, ROOT, read

PAGE: Final = read(DOCS / "explanation" / "figures.md")
FIGURES: Final[dict[str, Any]] = tomllib.loads(read(DOCS / "explanation" / "figures.toml"))
TABLES: Final = {"one_account": "one-account", "frames": "frames", "growth": "growth", "wrong": "wrong"}


def rows_of(table: str) -> list[list[str]]:
    """Return the cells of a table of the page, below its heading."""
    (block,) = re.findall(
        rf"^<!-- data: figures {table} -->$(.*?)^<!-- end of data -->$", PAGE, re.DOTALL | re.MULTILINE
    )
    lines = [line.strip("| ") for line in block.strip().splitlines()]
    return [line.split(" | ") for line in lines[2:]]


class TestTheTables:
    """They are the figures of the file."""

    @pytest.mark.parametrize("table", TABLES)
    def test_have_each_way_once_in_the_order_of_the_file(self, table: str) -> None:
        assert [cells[0] for cells in rows_of(TABLES[table])] == [one["name"] for one in FIGURES[table]]

    @pytest.mark.parametrize("table", ["one_account", "frames", "growth"])
    def test_have_the_best_and_the_worst_round(self, table: str) -> None:
        of_time = slice(1, 3) if table == "one_account" else slice(2, 4)
        for cells, figure in zip(rows_of(TABLES[table]), FIGURES[table], strict=True):
            shown = [float(cell.replace(",", "")) for cell in cells[of_time]]

            assert shown == pytest.approx([figure["best"], figure["worst"]], rel=0.05, abs=0.0001)
            assert shown[0] <= shown[1]

    @pytest.mark.parametrize("table", ["frames", "growth"])
    def test_have_the_speed_that_follows(self, table: str) -> None:
        for cells, figure in zip(rows_of(TABLES[table]), FIGURES[table], strict=True):
            assert cells[1] == f"{figure['rows']:,}"
            assert float(cells[-1].replace(",", "")) == pytest.approx(figure["rows"] / figure["best"] / 1e6, rel=0.01)

    def test_have_how_many_are_wrong(self) -> None:
        shown = [tuple(int(cell.replace(",", "")) for cell in cells[1:]) for cells in rows_of("wrong")]

        assert shown == [(figure["rows"], figure["wrong"]) for figure in FIGURES["wrong"]]

    def test_the_machine_and_each_package_are_named(self) -> None:
        named = [*FIGURES["machine"].values(), *(" ".join(told) for told in FIGURES["versions"].items())]

        assert [value for value in (FIGURES["measured_on"], *named) if str(value) not in PAGE] == []


def test_no_figure_is_written_by_hand() -> None:
    prose = re.sub(r"^<!-- data: .*?^<!-- end of data -->$|^```.*?^```$", "", PAGE, flags=re.DOTALL | re.MULTILINE)

    assert re.findall(r"\d[\d.,]* (?:times|seconds|milliseconds|microseconds|rows|million)\b", prose) == []


def test_the_package_itself_has_none_wrong() -> None:
    own = [
        figure
        for figure in FIGURES["wrong"]
        if re.match(r"`(?:maximum_aid|YearAccount|assess|columns)", figure["name"])
    ]

    assert len(own) == 9
    assert {figure["wrong"] for figure in own} == {0}


def test_the_session_runs_by_its_name_alone() -> None:
    session = read(ROOT / "noxfile.py").partition("def figures(")[0].rpartition("@nox.session(")[2]

    assert "default=False" in session
