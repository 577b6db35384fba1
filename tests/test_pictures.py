"""The pictures of the documentation: they show what the package says, and they can be read."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from fractions import Fraction
from functools import cache
from itertools import combinations
from typing import Any, Final, get_args
from xml.etree import ElementTree as ET

import pytest
from attrs import frozen
from hypothesis import assume, example, given
from hypothesis import strategies as st
from making.pictures import PICTURES, Picture
from making.pictures.aid import aid_plane
from making.pictures.areas import Point
from making.pictures.chart import PLOT_BOTTOM, PLOT_LEFT, PLOT_RIGHT, PLOT_TOP, Chart
from making.pictures.decisions import decision_diagram
from making.pictures.lettering import BODY
from making.pictures.palette import HUES, STRESS, WASH
from making.pictures.plane import Plane
from making.pictures.timeline import cluster_timeline

from flemish_clusters import ClusterKind, Euro, Language, PeriodStatus, Policy, Verdict, policy_on
from flemish_clusters.messages import write
from tests.known_clusters import DAYS, SPEARHEADS
from tests.models import POLICY, amended, without
from tests.pages import ROOT, read
from tests.profiles import FEW

DAY: Final = date(2026, 11, 23)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SPEARHEAD: Final = ClusterKind.SPEARHEAD
NETWORK: Final = ClusterKind.INNOVATIVE_BUSINESS_NETWORK
KNOWN: Final = {name for name, (_, first_day, _) in DAYS.items() if first_day}
SVG: Final = "{http://www.w3.org/2000/svg}"
NARROW: Final = frozenset(" .,:;'ijlt")
INKS: Final = {"light": (("#1a1a1a", "#5a5c63"), "#ffffff"), "dark": (("#cfd0d0", "#9ca0a5"), "#131416")}

ALL: Final = [(name, language) for name in PICTURES for language in LANGUAGES]
each_picture = pytest.mark.parametrize(("name", "language"), ALL)
each_language = pytest.mark.parametrize("language", LANGUAGES)
each_kind = pytest.mark.parametrize("kind", ClusterKind)


@cache
def picture(name: str, language: Language) -> Picture:
    """Return a picture as the pages of a day have it."""
    return PICTURES[name](language, DAY)


def drawn(shown: Picture) -> ET.Element:
    """Return the document of a picture."""
    return ET.fromstring(shown.svg)  # noqa: S314 - it is our own


def texts(shown: Picture) -> str:
    """Return all text in a picture, as it is drawn."""
    return " ".join(text.text or "" for text in drawn(shown).iter(f"{SVG}text"))


def marked(shown: Picture, mark: str) -> list[ET.Element]:
    """Return the elements that carry a mark, in order."""
    return [part for part in drawn(shown).iter() if f"data-{mark}" in part.attrib]


def values(shown: Picture, mark: str) -> list[str]:
    """Return what the elements say that carry a mark, in order, each once."""
    return list(dict.fromkeys(part.attrib[f"data-{mark}"] for part in marked(shown, mark)))


@frozen
class Label:
    """A text in a picture and about the place that it takes."""

    text: str
    left: float
    right: float
    top: float
    bottom: float

    def overlaps(self, other: "Label") -> bool:
        """Whether it lies over another."""
        beside = self.right <= other.left or other.right <= self.left
        return not (beside or self.bottom <= other.top or other.bottom <= self.top)


def label(text: ET.Element) -> Label:
    """Return a text with about the place that it takes."""
    size, x, y = (float(text.attrib[name]) for name in ("font-size", "x", "y"))
    width = size * sum(0.34 if character in NARROW and not is_fixed(text) else 0.61 for character in text.text or "")
    left = x - width * {"middle": 0.5, "end": 1}.get(text.attrib.get("text-anchor", "start"), 0)
    return Label(text.text or "", left, left + width, y - size * 0.75, y + size * 0.25)


def round_mark(circle: ET.Element) -> Label:
    """Return the place that a round mark takes."""
    x, y, radius = (float(circle.attrib[name]) for name in ("cx", "cy", "r"))
    return Label("", x - radius, x + radius, y - radius, y + radius)


def check_legible(shown: Picture) -> None:
    """Check that all text is inside the picture, large enough, and not over other text."""
    document = drawn(shown)
    _, _, width, height = map(float, document.attrib["viewBox"].split())
    labels = [label(text) for text in document.iter(f"{SVG}text")]

    assert all(float(text.attrib["font-size"]) >= 13 for text in document.iter(f"{SVG}text"))
    assert [one for one in labels if one.left < 0 or one.right > width or one.top < 0 or one.bottom > height] == []
    assert [(one.text, other.text) for one, other in combinations(labels, 2) if one.overlaps(other)] == []
    assert [
        one.text for one in labels for mark in document.iter(f"{SVG}circle") if one.overlaps(round_mark(mark))
    ] == []


@each_picture
class TestEachPicture:
    """It is SVG that can stand within a page, with the same in words, in both languages."""

    def test_is_xml_that_names_itself_for_who_does_not_see_it(self, name: str, language: Language) -> None:
        document = drawn(picture(name, language))
        title, description = document.find(f"{SVG}title"), document.find(f"{SVG}desc")

        assert document.attrib["role"] == "img"
        assert title is not None
        assert description is not None
        assert document.attrib["aria-labelledby"].split() == [title.attrib["id"], description.attrib["id"]]
        assert description.text == picture(name, language).alt

    def test_brings_nothing_along_that_runs_leaks_or_is_elsewhere(self, name: str, language: Language) -> None:
        document = drawn(picture(name, language))

        assert {part.tag.removeprefix(SVG) for part in document.iter()} <= {
            *("svg", "title", "desc", "text", "line", "rect", "polygon", "circle")
        }
        assert not any("href" in attribute for part in document.iter() for attribute in part.attrib)

    def test_can_be_read(self, name: str, language: Language) -> None:
        check_legible(picture(name, language))

    def test_has_its_words_in_one_paragraph(self, name: str, language: Language) -> None:
        assert re.fullmatch(r"[^\]|\n]{100,}\.", picture(name, language).alt)


class TestPictures:
    """Together on a page they do not get in each other's way."""

    def test_no_id_is_used_twice(self) -> None:
        ids = [part.attrib["id"] for each in ALL for part in drawn(picture(*each)).iter() if "id" in part.attrib]

        assert len(ids) == len(set(ids)) >= len(ALL)

    @pytest.mark.parametrize("name", PICTURES)
    def test_the_languages_differ(self, name: str) -> None:
        english, dutch = (picture(name, language) for language in LANGUAGES)

        assert texts(english) != texts(dutch)
        assert english.alt != dutch.alt

    @pytest.mark.parametrize("name", [name for name in PICTURES if name != "timeline"])
    def test_only_the_timeline_changes_with_the_day(self, name: str) -> None:
        assert PICTURES[name]("en", date(2030, 1, 1)) == picture(name, "en")

    @pytest.mark.parametrize("unfit", ["two\nlines", "a [link]", "a | bar"])
    def test_words_that_would_break_a_page_are_refused(self, unfit: str) -> None:
        with pytest.raises(ValueError, match="one paragraph"):
            Picture("<svg/>", unfit)

    @pytest.mark.parametrize("mode", INKS)
    @pytest.mark.parametrize("opacity", [WASH, STRESS])
    def test_text_on_every_hue_has_contrast(self, mode: str, opacity: float) -> None:
        (ink, muted), paper = INKS[mode]

        for hue in HUES:
            assert contrast(ink, blended(hue, paper, opacity)) >= 4.5
        assert contrast(muted, rgb(paper)) >= 4.5

    @given(words=st.lists(st.text("abcW ij.", min_size=1), min_size=1), width=st.integers(20, 400))
    def test_wrapped_text_keeps_its_words_and_its_width(self, words: list[str], width: int) -> None:
        text = " ".join(" ".join(words).split()) or "a"

        lines = BODY.wrapped(text, width)
        assert " ".join(lines) == text
        assert all(BODY.width(line) <= width or " " not in line for line in lines)


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

    @given(day=st.dates(date(2016, 4, 17), date(2060, 1, 1)), language=st.sampled_from(LANGUAGES))
    @example(day=date(2016, 4, 17), language="en").via("the first day of the policy, at the left end")
    @example(day=date(2030, 5, 5), language="nl").via("a funding year as narrow as the mark within it")
    @FEW
    def test_can_be_read_on_any_day(self, day: date, language: Language) -> None:
        shown = PICTURES["timeline"](language, day)

        check_legible(shown)
        assert write(day, language) in texts(shown)
        assert write(day, language) in shown.alt

    def test_names_the_periods_in_words(self) -> None:
        assert "SIM: 1 January 2017 to 31 December 2026 (running, funding year 10)" in picture("timeline", "en").alt
        ended = PeriodStatus.ENDED.label.nl
        assert f"EUKA: 1 januari 2017 tot en met 31 december 2019 ({ended})" in picture("timeline", "nl").alt

    def test_another_register_makes_another_picture(self, tmp_path: Any) -> None:
        file = tmp_path / "clusters.toml"
        one, *_ = read(ROOT / "docs" / "examples" / "clusters.toml").split("\n[[clusters]]\n")[2:]
        file.write_text(f"[[clusters]]\n{one}".replace('"SIM"', '"A < B & C"'), encoding="utf-8")

        shown = cluster_timeline("timeline", "en", DAY, file)
        assert values(shown, "cluster") == ["A < B & C"]
        assert not set(DAYS) & set(values(shown, "unknown"))


SHARES: Final = st.sampled_from([Fraction(1, 2), Fraction(2, 5), Fraction(1, 3), Fraction(1)])
MATCHES: Final = st.sampled_from([Fraction(1), Fraction(3, 2), Fraction(1, 3)])
CEILINGS: Final = st.integers(1_000, 2_000_000).map(Euro)


@st.composite
def amendments(draw: st.DrawFn) -> Policy:
    """Draw a policy with other numbers."""
    return amended(yearly_ceiling=draw(CEILINGS), aid_intensity=draw(SHARES), match=draw(MATCHES))


class TestAidPlane:
    """What it shows is what `maximum_aid` says."""

    @given(policy=st.just(POLICY) | amendments(), kind=st.sampled_from(ClusterKind), data=st.data())
    @FEW
    def test_the_limit_of_each_region_binds_there(self, policy: Policy, kind: ClusterKind, data: st.DataObject) -> None:
        x, y = data.draw(st.integers(PLOT_LEFT, PLOT_RIGHT)), data.draw(st.integers(PLOT_TOP, PLOT_BOTTOM))
        plane = Plane(kind, policy)
        most = plane.most_at(
            Point(
                plane.end.costs * Fraction(x - PLOT_LEFT, PLOT_RIGHT - PLOT_LEFT),
                plane.end.cofinancing * Fraction(PLOT_BOTTOM - y, PLOT_BOTTOM - PLOT_TOP),
            )
        )
        lowest, second = sorted(limit.amount.cents for limit in most.limits if limit.amount is not None)[:2]
        # So near to a border the place of a point in the picture, which is rounded, does not tell.
        assume(second - lowest > policy.terms.of(kind).yearly_ceiling.value.cents // 50)

        shown = aid_plane("aid", "en", kind, policy)
        around = [area.attrib["data-limit"] for area in marked(shown, "limit") if contains(area, x, y)]
        assert most.binding is not None
        assert around == [most.binding.name]

    @each_kind
    def test_each_region_has_its_label_and_code_in_it(self, kind: ClusterKind) -> None:
        shown = aid_plane("aid", "en", kind, POLICY)

        for area in marked(shown, "limit"):
            limit = next(limit for limit in POLICY.limits if limit.name == area.attrib["data-limit"])
            inside = [one for one in map(label, drawn(shown).iter(f"{SVG}text")) if contains(area, *centre(one))]
            assert {limit.code, limit.label.en.capitalize()} <= {one.text for one in inside}

    @pytest.mark.parametrize(
        ("kind", "costs", "ceiling"), [(SPEARHEAD, 1_000_000, 500_000), (NETWORK, 300_000, 150_000)]
    )
    @each_language
    def test_the_corner_has_the_amounts_where_the_ceiling_begins(
        self, kind: ClusterKind, costs: int, ceiling: int, language: Language
    ) -> None:
        shown = aid_plane("aid", language, kind, POLICY)

        for amount in (costs, ceiling):
            assert write(Euro(amount), language) in texts(shown)
            assert write(Euro(amount), language) in shown.alt

    def test_the_corner_lies_where_the_regions_meet(self) -> None:
        shown = aid_plane("aid", "en", SPEARHEAD, POLICY)
        (point,) = drawn(shown).iter(f"{SVG}circle")

        place = (float(point.attrib["cx"]), float(point.attrib["cy"]))
        assert all(place in corners(area) for area in marked(shown, "limit"))
        assert place == Chart(Plane(SPEARHEAD, POLICY), "en").place(Plane(SPEARHEAD, POLICY).corner)

    @pytest.mark.parametrize(
        "numbers",
        [{"yearly_ceiling": Euro(600_000)}, {"aid_intensity": Fraction(2, 5)}, {"match": Fraction(3, 2)}],
        ids=lambda numbers: next(iter(numbers)),
    )
    def test_an_amended_number_changes_it(self, numbers: dict[str, Any]) -> None:
        before, after = (aid_plane("aid", "en", SPEARHEAD, policy) for policy in (POLICY, amended(**numbers)))

        assert texts(before) != texts(after)
        assert before.alt != after.alt

    def test_an_amended_ceiling_is_named(self) -> None:
        shown = aid_plane("aid", "en", SPEARHEAD, amended(yearly_ceiling=Euro(600_000)))

        assert "from EUR 1,200,000 of costs and EUR 600,000 of cofinancing" in texts(shown)
        assert "Yearly ceiling (AID-2, ceiling of a funding year: EUR 600,000)" in shown.alt

    def test_a_repealed_limit_has_no_region(self) -> None:
        shown = aid_plane("aid", "en", SPEARHEAD, without("COF-1"))

        assert values(shown, "limit") == ["costs", "ceiling"]

    @given(policy=amendments(), kind=st.sampled_from(ClusterKind), language=st.sampled_from(LANGUAGES))
    @FEW
    def test_every_line_of_equal_aid_is_one(self, policy: Policy, kind: ClusterKind, language: Language) -> None:
        plane = Plane(kind, policy)
        aid = Euro.from_cents(policy.terms.of(kind).yearly_ceiling.value.cents // 3)

        for start, end in plane.contour(aid):
            for point in (start, start.towards(end, Fraction(1, 3)), end):
                most = plane.most_at(point).amount
                assert most is not None
                assert most.cents == pytest.approx(aid.cents, abs=3)
        assert (
            write(policy.terms.of(kind).yearly_ceiling.value, language) in aid_plane("aid", language, kind, policy).alt
        )


class TestDecisionDiagram:
    """It has every rule that applies to the kind of cluster, and no other."""

    common: Final = ["COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "ORG-1", "ORG-2"]

    @pytest.mark.parametrize(
        ("kind", "codes"),
        [
            (SPEARHEAD, [*common, "SPC-1", "SPC-2", "NET-5"]),
            (NETWORK, [*common, "NET-5", "IBN-1", "IBN-2", "IBN-3"]),
        ],
        ids=["spearhead", "network"],
    )
    @each_language
    def test_has_the_rules_in_order_demands_first(
        self, kind: ClusterKind, codes: list[str], language: Language
    ) -> None:
        shown = decision_diagram("decisions", language, kind, POLICY)

        assert values(shown, "code") == codes
        assert re.findall(r"\b[A-Z]{3}-\d", shown.alt) == codes
        assert re.findall(r"\b[A-Z]{3}-\d", texts(shown)) == codes

    @each_kind
    @each_language
    def test_has_each_statement_in_full(self, kind: ClusterKind, language: Language) -> None:
        shown = decision_diagram("decisions", language, kind, POLICY)

        rules = {rule.code: rule for rule in POLICY.rules}
        for code in values(shown, "code"):
            assert rules[code].statement(language) in texts(shown)
            assert rules[code].statement(language) in shown.alt

    @each_language
    def test_ends_in_the_verdicts_as_the_package_calls_them(self, language: Language) -> None:
        shown = picture("decisions-spearhead", language)

        bold = [text.text for text in drawn(shown).iter(f"{SVG}text") if "font-weight" in text.attrib]
        for verdict in (Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET):
            assert verdict.label.text(language) in bold
        assert Verdict.NOT_APPLICABLE.label.text(language) not in texts(shown)

    def test_an_amendment_changes_it(self) -> None:
        repealed = decision_diagram("decisions", "en", SPEARHEAD, without("NET-5", "SPC-2"))

        assert values(repealed, "code") == [*self.common, "SPC-1"]
        assert "Characteristics" not in texts(repealed)
        check_legible(repealed)

    @pytest.mark.parametrize("left", ["NET-1", "NET-5"])
    def test_a_single_rule_can_be_read(self, left: str) -> None:
        policy = without(*(rule.code for rule in POLICY.rules if rule.code != left))

        check_legible(decision_diagram("decisions", "nl", NETWORK, policy))


class TestLayerDiagram:
    """It has every layer of the contract, from the top down, with what each module says it is."""

    contract: Final = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"][0]["layers"]

    @each_language
    def test_has_every_module_of_every_layer_in_order(self, language: Language) -> None:
        fixed = [part.text for part in drawn(picture("layers", language)).iter(f"{SVG}text") if is_fixed(part)]

        assert fixed == [module for layer in self.contract for module in layer.split(" | ")]
        assert all(module in picture("layers", language).alt for module in fixed if module)

    def test_has_a_box_for_each_layer_and_an_arrow_between_any_two(self) -> None:
        document = drawn(picture("layers", "en"))

        assert len(list(document.iter(f"{SVG}rect"))) == len(self.contract)
        assert len(list(document.iter(f"{SVG}polygon"))) == len(self.contract) - 1

    def test_has_the_first_line_of_each_docstring(self) -> None:
        assert "Terms: the numbers that a policy sets, each with its citation." in texts(picture("layers", "en"))
        assert "so that st.from_type(Company) draws from the strategies" in texts(picture("layers", "en"))


def spans(bar: ET.Element, x: float) -> bool:
    """Whether a place from left to right lies in a bar."""
    left = float(bar.attrib["x"])
    return left - 0.01 <= x <= left + float(bar.attrib["width"]) + 0.01


def is_fixed(text: ET.Element) -> bool:
    """Whether a text is set as code."""
    return "monospace" in text.attrib.get("font-family", "")


def corners(area: ET.Element) -> list[tuple[float, float]]:
    """Return the corners of an area."""
    places = (place.split(",") for place in area.attrib["points"].split())
    return [(float(x), float(y)) for x, y in places]


def contains(area: ET.Element, x: float, y: float) -> bool:
    """Whether a place is in a convex area or on its border."""
    turns = [(bx - ax) * (y - ay) - (by - ay) * (x - ax) for (ax, ay), (bx, by) in _sides(corners(area))]
    return all(turn >= -1 for turn in turns) or all(turn <= 1 for turn in turns)


def _sides(places: Sequence[tuple[float, float]]) -> Iterator[tuple[tuple[float, float], tuple[float, float]]]:
    return zip(places, (*places[1:], places[0]), strict=True)


def centre(one: Label) -> tuple[float, float]:
    """Return the middle of a label."""
    return (one.left + one.right) / 2, (one.top + one.bottom) / 2


def rgb(colour: str) -> list[float]:
    """Return a colour as its parts, from 0 to 1."""
    return [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]


def blended(hue: str, paper: str, opacity: float) -> list[float]:
    """Return what a see-through hue looks like on paper."""
    return [over * opacity + under * (1 - opacity) for over, under in zip(rgb(hue), rgb(paper), strict=True)]


def contrast(ink: str, ground: list[float]) -> float:
    """Return the contrast ratio of WCAG 2."""
    lighter, darker = sorted((_luminance(rgb(ink)), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: list[float]) -> float:
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour]
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
