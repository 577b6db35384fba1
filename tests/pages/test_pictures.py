# pyright: basic
"""The pictures of the documentation: they show what the package says, and can be read in both languages."""

import re
from datetime import date, timedelta
from fractions import Fraction
from functools import cache
from itertools import combinations
from typing import Final, get_args
from xml.etree import ElementTree as ET

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from making.filling import pages
from making.pictures import PICTURES, Picture
from making.pictures.aid_plane import aid_plane
from making.places import language_of
from matplotlib.axes import Axes
from matplotlib.contour import ContourSet
from matplotlib.patches import Rectangle
from matplotlib.path import Path
from matplotlib.text import Text

import flemish_clusters as fc
from flemish_clusters import ClusterKind, Euro, Language, Message, Policy
from flemish_clusters.messages import write
from tests.support.known_clusters import DAYS, SPEARHEADS
from tests.support.pages import read
from tests.support.profiles import FEW
from tests.support.usual import POLICY, amended

DAY: Final = date(2026, 11, 23)
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
SVG: Final = "{http://www.w3.org/2000/svg}"
XLINK: Final = "{http://www.w3.org/1999/xlink}"
ALL: Final[dict[tuple[str, Language], Picture]] = {
    (name, language): PICTURES[name](language, DAY) for name in PICTURES for language in LANGUAGES
}
WRITTEN: Final = {each: picture.svg(*each) for each, picture in ALL.items()}
TAGS: Final = {"svg", "title", "desc", "defs", "g", "path", "use", "clipPath", "rect", "text"}
POLICIES: Final = {"as it is": POLICY, "amended": amended(yearly_ceiling=Euro(420_000), match=Fraction(3, 2))}
PLACES: Final = st.integers(1, 1_999).map(lambda thousandths: Fraction(thousandths, 1_000))
"""Where a place on the plane lies, as a share of where the ceiling begins to bind."""

each_picture = pytest.mark.parametrize("each", ALL, ids=".".join)
each_language = pytest.mark.parametrize("language", LANGUAGES)


def document(each: tuple[str, Language]) -> ET.Element:
    """Return a picture as whoever shows it reads it."""
    return ET.fromstring(WRITTEN[each])  # noqa: S314 - it is our own


def drawn(picture: Picture) -> list[Text]:
    """Return the texts that are drawn; an axis has more at hand."""
    written = picture.svg("picture", "en")
    found: list[Text] = picture.figure.findobj(Text)
    said = {text: text.get_text().splitlines() for text in found if text.get_visible()}
    return [text for text, lines in said.items() if lines and all(f">{line}<" in written for line in lines)]


@each_picture
class TestEachPicture:
    """It can stand within a page, the same each time, and be read."""

    def test_says_what_it_is_to_who_does_not_see_it(self, each: tuple[str, Language]) -> None:
        root = document(each)
        title, description = root[0], root[1]

        assert (root.attrib["role"], root.attrib["lang"]) == ("img", each[1])
        assert root.attrib["aria-labelledby"] == title.attrib["id"]
        assert (title.tag, title.text) == (f"{SVG}title", ALL[each].title)
        assert (description.tag, description.text) == (f"{SVG}desc", "\n".join(ALL[each].words))

    def test_is_made_the_same_each_time(self, each: tuple[str, Language]) -> None:
        name, language = each

        assert PICTURES[name](language, DAY).svg(name, language) == WRITTEN[each]

    def test_brings_nothing_along_that_runs_or_is_elsewhere_or_is_for_the_whole_page(
        self, each: tuple[str, Language]
    ) -> None:
        found = list(document(each).iter())

        assert {part.tag.removeprefix(SVG) for part in found} <= TAGS
        assert all(part.attrib.get(f"{XLINK}href", "#").startswith("#") for part in found)

    def test_has_all_its_text_inside_and_large_enough_and_apart(self, each: tuple[str, Language]) -> None:
        boxes = {text: text.get_window_extent() for text in drawn(ALL[each])}
        page = ALL[each].figure.bbox

        assert all(float(text.get_fontsize()) >= 13 for text in boxes)
        assert [text for text, box in boxes.items() if not (page.containsx(box.x0) and page.containsx(box.x1))] == []
        assert [text for text, box in boxes.items() if not (page.containsy(box.y0) and page.containsy(box.y1))] == []
        assert [pair for pair in combinations(boxes, 2) if boxes[pair[0]].overlaps(boxes[pair[1]])] == []

    def test_stands_on_a_page_in_its_language_under_a_short_name(self, each: tuple[str, Language]) -> None:
        name, language = each
        written = "\n".join(read(page) for page in pages() if language_of(page) == language)

        (short,) = re.findall(rf"^!\[(.*)\]\([./]*pictures/{name}\.{language}\.svg\)$", written, re.MULTILINE)
        assert 20 <= len(short) <= 120


def test_no_id_is_used_twice() -> None:
    ids = [part.attrib["id"] for each in ALL for part in document(each).iter() if "id" in part.attrib]

    assert len(ids) == len(set(ids)) > len(ALL)


def test_the_timeline_alone_changes_with_the_day() -> None:
    later = {name: draw("en", date(2030, 5, 5)).svg(name, "en") for name, draw in PICTURES.items()}

    assert {name for name in PICTURES if later[name] != WRITTEN[name, "en"]} == {"timeline"}


@pytest.mark.parametrize("policy", POLICIES.values(), ids=POLICIES)
@pytest.mark.parametrize("kind", ClusterKind)
class TestAidPlane:
    """What it shows is what `maximum_aid` says, with the numbers of the policy."""

    @each_language
    def test_has_the_limits_and_their_numbers(self, policy: Policy, kind: ClusterKind, language: Language) -> None:
        shown = aid_plane(language, kind, policy)
        terms = policy.terms.of(kind)
        ceiling, match = terms.yearly_ceiling.value, terms.match.value
        amounts = ceiling, ceiling.divided_rounded_down(terms.aid_intensity.value), ceiling.times_rounded_down(match)
        matched = Message(en="EUR {match:parts} for each euro of aid", nl="{match:parts} euro voor elke euro steun")
        numbers = ["50%", matched.text(language, {"match": match}), *(write(amount, language) for amount in amounts)]
        rules = [limit.rule for limit in most_aid(policy, kind, ceiling, ceiling).limits]
        labels = [f"{rule.function.label.text(language)} ({rule.code})" for rule in rules]

        for texts in ([text.get_text() for text in drawn(shown)], shown.words):
            found = "\n".join(texts).lower()
            assert [said for said in (*numbers, *labels) if said.lower() not in found] == []

    @given(right=PLACES, up=PLACES)
    @FEW
    def test_the_limit_that_is_drawn_somewhere_binds_there(
        self, policy: Policy, kind: ClusterKind, right: Fraction, up: Fraction
    ) -> None:
        terms = policy.terms.of(kind)
        ceiling = terms.yearly_ceiling.value
        costs = ceiling.divided_rounded_down(terms.aid_intensity.value).times_rounded_down(right)
        cofinancing = ceiling.times_rounded_down(terms.match.value).times_rounded_down(up)
        most = most_aid(policy, kind, costs, cofinancing)
        lowest, second, _ = sorted(limit.amount.cents for limit in most.limits if limit.amount is not None)
        assume(second - lowest > 1)

        found = zip(most.limits, areas(kind, policy), strict=True)
        place = costs.cents, cofinancing.cents
        assert [limit for limit, area in found if area.contains_point(place)] == [most.binding]

    def test_the_amounts_beside_it_are_the_most_aid_there(self, policy: Policy, kind: ClusterKind) -> None:
        plane, beside = aid_plane("en", kind, policy).figure.axes
        costs = Euro(cents=int(plane.get_xlim()[1]))

        for tick, amount in zip(beside.get_yticks(), beside.get_yticklabels(), strict=True):
            most = most_aid(policy, kind, costs, Euro(cents=int(tick))).known_bound
            assert most is not None
            assert write(most, "en") == amount.get_text()


def most_aid(policy: Policy, kind: ClusterKind, costs: Euro, cofinancing: Euro) -> fc.MaximumAid:
    """Return the most aid for a year of which the costs and the cofinancing are known."""
    period = fc.FundingPeriod(kind=kind, first_day=date(2018, 7, 1), years=3)
    account = fc.YearAccount(period=period, year=2, eligible_costs=costs, cofinancing=cofinancing)
    return fc.maximum_aid(account, policy=policy)


@cache
def areas(kind: ClusterKind, policy: Policy) -> list[Path]:
    """Return where each limit is drawn, in order of precedence."""
    parts = aid_plane("en", kind, policy).figure.axes[0].collections
    return [part.get_paths()[0] for part in parts if isinstance(part, ContourSet) and part.filled]


@each_language
class TestTimeline:
    """Every known cluster is there; a period is drawn where its first day is known, and nowhere else."""

    def test_has_every_known_cluster_once(self, language: Language) -> None:
        spearheads, networks = ([one.get_text() for one in axes.get_yticklabels()] for axes in parts(language))

        assert sorted(spearheads) == sorted(SPEARHEADS)
        assert sorted(networks) == sorted(set(DAYS) - set(SPEARHEADS))
        assert [name for name in DAYS if name not in "\n".join(ALL["timeline", language].words)] == []

    def test_draws_each_funding_year_of_a_known_period_in_its_place(self, language: Language) -> None:
        shown: dict[str, list[date]] = {}
        for axes in parts(language):
            for bar in axes.patches:
                assert isinstance(bar, Rectangle)
                name = axes.get_yticklabels()[round(bar.get_y() + bar.get_height() / 2)].get_text()
                shown.setdefault(name, []).append(day_at(bar.get_x()))

        spearhead, network = ClusterKind
        kinds = {name: spearhead if name in SPEARHEADS else network for name in DAYS}
        assert shown == {
            name: [year.first_day for year in POLICY.funding_period(kinds[name], first_day).funding_years]
            for name, (_, first_day, _) in DAYS.items()
            if first_day
        }

    def test_marks_the_days_of_decisions_and_pacts_and_of_the_page(self, language: Language) -> None:
        known = [day for decided, _, signed in DAYS.values() for day in (decided, signed) if day]
        lines = [line for axes in parts(language) for line in axes.lines]
        marked = [day_at(np.asarray(line.get_xdata())[0]) for line in lines]

        assert sorted(marked) == sorted((*known, *[DAY for _ in parts(language)]))

    @pytest.mark.parametrize("day", [date(1980, 1, 1), date(2020, 2, 29), DAY])
    def test_says_the_day_and_what_is_not_known(self, day: date, language: Language) -> None:
        found = [text.get_text() for text in drawn(PICTURES["timeline"](language, day))]

        not_known = {"en": "first day not known", "nl": "eerste dag niet bekend"}[language]
        assert found.count(not_known) == sum(first_day is None for _, first_day, _ in DAYS.values())
        assert any(write(day, language) in text for text in found)

    def test_tells_the_periods_in_words(self, language: Language) -> None:
        told = {
            "en": "SIM: 1 January 2017 to 31 December 2026 (running, funding year 10); VIL: ",
            "nl": "EUKA: 1 januari 2017 tot en met 31 december 2019 (afgelopen); Space 4.0: ",
        }

        assert told[language] in "\n".join(ALL["timeline", language].words)


def parts(language: Language) -> list[Axes]:
    """Return the parts of the timeline, one for each kind of cluster."""
    return ALL["timeline", language].figure.axes


def day_at(place: float) -> date:
    """Return the day that begins at a place on the line of time."""
    return date(1970, 1, 1) + timedelta(days=int(place))
