"""The picture of the clusters in time."""

from datetime import date
from pathlib import Path
from typing import Final
from xml.etree import ElementTree as ET

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from making.pictures import PICTURES
from making.pictures.palette import STRESS
from making.pictures.rows import AXIS_LEFT
from making.pictures.timeline import cluster_timeline

from flemish_clusters import POLICIES, Language, PeriodStatus, policy_on
from flemish_clusters.messages import write
from tests.support.drawings import (
    DAY,
    LANGUAGES,
    SVG,
    check_legible,
    drawn,
    each_language,
    label,
    marked,
    picture,
    texts,
    values,
)
from tests.support.known_clusters import DAYS, SPEARHEADS
from tests.support.pages import ROOT, read
from tests.support.profiles import FEW

KNOWN: Final = {name for name, (_, first_day, _) in DAYS.items() if first_day}


class TestTimeline:
    """Every cluster of the register is there; a period is drawn where its first day is known, and nowhere else."""

    @each_language
    def test_has_every_cluster_of_the_register(self, language: Language) -> None:
        shown = picture("timeline", language)

        rows = [text.text for text in drawn(shown).iter(f"{SVG}text") if text.text in DAYS]
        assert sorted(rows) == sorted(DAYS)
        assert set(rows[: len(SPEARHEADS)]) == set(SPEARHEADS)
        assert all(name in shown.alt for name in DAYS)

    @each_language
    def test_draws_no_bar_where_the_first_day_is_not_known(self, language: Language) -> None:
        shown = picture("timeline", language)

        assert set(values(shown, "cluster")) == KNOWN
        assert set(values(shown, "unknown")) == set(DAYS) - KNOWN

    def test_says_so_in_each_such_row(self) -> None:
        assert texts(picture("timeline", "en")).count("first day not known") == len(DAYS) - len(KNOWN)

    def test_marks_every_funding_year_in_its_place(self) -> None:
        years = [part for part in marked(picture("timeline", "en"), "year") if part.attrib["data-cluster"] == "SIM"]
        network = [part for part in marked(picture("timeline", "en"), "year") if part.attrib["data-cluster"] == "EUKA"]

        terms = policy_on(DAY).terms
        assert len(years) == terms.spearhead.funding_years.value
        assert len(network) == terms.innovative_business_network.funding_years.value
        assert years[0].attrib["x"] == network[0].attrib["x"]
        ends = [float(year.attrib["x"]) + float(year.attrib["width"]) for year in years]
        assert ends[:-1] == pytest.approx([float(year.attrib["x"]) for year in years[1:]], abs=0.02)

    def test_the_year_of_the_day_stands_out(self) -> None:
        stressed = [
            (part.attrib["data-cluster"], part.attrib["data-year"])
            for part in marked(picture("timeline", "en"), "year")
            if part.attrib["fill-opacity"] == str(STRESS)
        ]

        assert stressed == [("SIM", "10"), ("VIL", "10")]

    @given(day=st.dates(date(2017, 1, 1), date(2026, 12, 31)))
    @FEW
    def test_the_mark_of_the_day_lies_in_its_funding_year(self, day: date) -> None:
        shown = PICTURES["timeline"]("en", day)
        (mark,) = marked(shown, "day")

        around = [
            part.attrib["data-year"]
            for part in marked(shown, "year")
            if part.attrib["data-cluster"] == "SIM" and spans(part, float(mark.attrib["x1"]))
        ]
        assert mark.attrib["data-day"] == day.isoformat()
        assert str(day.year - 2016) in around

    def test_the_mark_moves_with_the_day(self) -> None:
        days = [date(2017, 1, 2), date(2017, 1, 12), date(2020, 2, 29), date(2026, 11, 23)]

        places = [float(marked(PICTURES["timeline"]("en", day), "day")[0].attrib["x1"]) for day in days]
        assert places == sorted(set(places))

    @given(day=st.dates(date(1970, 1, 1), date(2060, 1, 1)), language=st.sampled_from(LANGUAGES))
    @example(day=date(2016, 4, 17), language="en").via("the first day of the policy, at the left end")
    @example(day=date(1980, 1, 1), language="en").via("long before the first policy, in a build of an old epoch")
    @example(day=date(2030, 5, 5), language="nl").via("a funding year as narrow as the mark within it")
    @FEW
    def test_can_be_read_on_any_day(self, day: date, language: Language) -> None:
        shown = PICTURES["timeline"](language, day)

        check_legible(shown)
        assert write(day, language) in texts(shown)
        assert write(day, language) in shown.alt

    @pytest.mark.parametrize("day", [date(1980, 1, 1), date(2010, 6, 1), date(2016, 4, 16)])
    def test_before_the_first_policy_the_periods_are_those_of_the_first(self, day: date) -> None:
        before, after = (PICTURES["timeline"]("en", one) for one in (day, POLICIES[0].in_force_from))

        assert values(before, "day") == [day.isoformat()]
        assert values(before, "year") == values(after, "year")
        assert values(before, "cluster") == values(after, "cluster")

    @each_language
    def test_a_long_name_is_cut_off_before_the_axis(self, language: Language, tmp_path: Path) -> None:
        name = "A cluster with a very long name indeed"
        shown = cluster_timeline("timeline", language, DAY, register(tmp_path, name))

        (row,) = (text for text in drawn(shown).iter(f"{SVG}text") if (text.text or "").startswith("A cluster"))
        assert (row.text or "").endswith("…")
        assert row.findtext(f"{SVG}title") == name
        assert name in shown.alt
        assert label(row).right <= AXIS_LEFT

    @pytest.mark.parametrize(
        ("written", "described", "in_a_page"),
        [
            ("A]B", "A]B", "A)B"),
            ("A|B", "A|B", "A/B"),
            ("A\\nB", "A\nB", "A B"),
            ("A\\u0001B", "AB", "A B"),
        ],
    )
    def test_any_name_stays_and_breaks_nothing(
        self, written: str, described: str, in_a_page: str, tmp_path: Path
    ) -> None:
        shown = cluster_timeline("timeline", "en", DAY, register(tmp_path, written))

        assert f" {described}: 1 January" in (drawn(shown).findtext(f"{SVG}desc") or "")
        assert f" {in_a_page}: 1 January" in shown.alt

    @pytest.mark.parametrize(("day", "numbers"), [(DAY, {"1", "2", "3"}), (date(1970, 1, 1), set[str]())])
    @each_language
    def test_numbers_are_explained_where_there_are_any(self, day: date, numbers: set[str], language: Language) -> None:
        shown = PICTURES["timeline"](language, day)

        assert {text.text for text in drawn(shown).iter(f"{SVG}text")} & {"1", "2", "3"} == numbers
        assert ("1, 2, 3:" in texts(shown)) is bool(numbers)

    def test_names_the_periods_in_words(self) -> None:
        assert "SIM: 1 January 2017 to 31 December 2026 (running, funding year 10)" in picture("timeline", "en").alt
        ended = PeriodStatus.ENDED.label.nl
        assert f"EUKA: 1 januari 2017 tot en met 31 december 2019 ({ended})" in picture("timeline", "nl").alt

    def test_another_register_makes_another_picture(self, tmp_path: Path) -> None:
        shown = cluster_timeline("timeline", "en", DAY, register(tmp_path, "A < B & C"))

        assert values(shown, "cluster") == ["A < B & C"]
        assert not set(DAYS) & set(values(shown, "unknown"))


def register(folder: Path, name: str) -> Path:
    """Return a file with a register of one cluster."""
    one, *_ = read(ROOT / "docs" / "examples" / "clusters.toml").split("\n[[clusters]]\n")[2:]
    file = folder / "clusters.toml"
    file.write_text("[[clusters]]\n" + one.replace('"SIM"', f'"{name}"'), encoding="utf-8")
    return file


def spans(bar: ET.Element, x: float) -> bool:
    """Whether a place from left to right lies in a bar."""
    left = float(bar.attrib["x"])
    return left - 0.01 <= x <= left + float(bar.attrib["width"]) + 0.01
