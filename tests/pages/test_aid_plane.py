"""The picture of the maximum aid."""

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import Any, Final
from xml.etree import ElementTree as ET

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from making.pictures.aid import aid_plane
from making.pictures.areas import Point
from making.pictures.chart import PLOT_BOTTOM, PLOT_TOP, Chart
from making.pictures.plane import Plane

from flemish_clusters import ClusterKind, Euro, Language, Policy
from flemish_clusters.messages import write
from tests.support.drawings import (
    LANGUAGES,
    NETWORK,
    SPEARHEAD,
    SVG,
    Label,
    check_legible,
    drawn,
    each_kind,
    each_language,
    label,
    marked,
    texts,
    values,
)
from tests.support.models import POLICY, amended, without
from tests.support.profiles import FEW

SHARES: Final = st.sampled_from([Fraction(1, 2), Fraction(2, 5), Fraction(1, 3), Fraction(1)])


MATCHES: Final = st.sampled_from([Fraction(1), Fraction(3, 2), Fraction(1, 3), Fraction(3)])


CEILINGS: Final = st.integers(1_000, 2_000_000).map(Euro) | st.integers(100_000, 200_000_000).map(Euro.from_cents)


ANY_CEILINGS: Final = st.integers(0, 300).map(Euro.from_cents) | CEILINGS | st.integers(0, 10**11).map(Euro.from_cents)


@st.composite
def amendments(draw: st.DrawFn, ceilings: st.SearchStrategy[Euro] = CEILINGS) -> Policy:
    """Draw a policy with other numbers."""
    return amended(yearly_ceiling=draw(ceilings), aid_intensity=draw(SHARES), match=draw(MATCHES))


class TestAidPlane:
    """What it shows is what `maximum_aid` says."""

    @given(policy=st.just(POLICY) | amendments(), kind=st.sampled_from(ClusterKind), data=st.data())
    @FEW
    def test_the_limit_of_each_region_binds_there(self, policy: Policy, kind: ClusterKind, data: st.DataObject) -> None:
        plane = Plane(kind, policy)
        chart = Chart(plane, "en")
        x, y = data.draw(st.integers(chart.left, chart.right)), data.draw(st.integers(PLOT_TOP, PLOT_BOTTOM))
        most = plane.most_at(
            Point(
                plane.end.costs * Fraction(x - chart.left, chart.right - chart.left),
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

    @given(policy=amendments(ANY_CEILINGS), kind=st.sampled_from(ClusterKind), language=st.sampled_from(LANGUAGES))
    @example(policy=amended(yearly_ceiling=Euro("333333.33")), kind=SPEARHEAD, language="en").via("wide amounts")
    @example(policy=amended(yearly_ceiling=Euro("512345.67")), kind=SPEARHEAD, language="nl").via("wide amounts")
    @example(policy=amended(yearly_ceiling=Euro("0.01")), kind=SPEARHEAD, language="en").via("halves of a cent")
    @example(policy=amended(yearly_ceiling=Euro(420_000)), kind=NETWORK, language="en").via("a step near the ceiling")
    @example(policy=amended(match=Fraction(3)), kind=SPEARHEAD, language="nl").via("a wide amount in bold")
    @FEW
    def test_can_be_read_whatever_the_numbers(self, policy: Policy, kind: ClusterKind, language: Language) -> None:
        check_legible(aid_plane("aid", language, kind, policy))

    @pytest.mark.parametrize("language", LANGUAGES)
    @pytest.mark.parametrize("match", [Fraction(1), Fraction(1, 3)])
    @pytest.mark.parametrize("ceiling", [1_000_000, 2_000_000])
    def test_can_be_read_with_a_ceiling_of_millions(self, ceiling: int, match: Fraction, language: Language) -> None:
        policy = amended(yearly_ceiling=Euro(ceiling), match=match)

        check_legible(aid_plane("aid", language, SPEARHEAD, policy))

    def test_no_amount_is_written_twice_on_an_axis(self) -> None:
        chart = Chart(Plane(SPEARHEAD, amended(yearly_ceiling=Euro("0.01"))), "en")

        assert list(chart.ticks(chart.plane.corner.costs, chart.plane.end.costs)) == [
            *("EUR 0.02", "EUR 0.04", "EUR 0", "EUR 0.01", "EUR 0.03")
        ]
        assert list(chart.ticks(chart.plane.corner.cofinancing, chart.plane.end.cofinancing)) == [
            *("EUR 0.01", "EUR 0.02", "EUR 0")
        ]

    @each_language
    def test_a_ceiling_of_zero_leaves_no_other_region(self, language: Language) -> None:
        shown = aid_plane("aid", language, SPEARHEAD, amended(yearly_ceiling=Euro(0)))

        check_legible(shown)
        assert values(shown, "limit") == ["ceiling"]
        assert write(Euro(0), language) in shown.alt

    @pytest.mark.parametrize(
        ("match", "english", "dutch"),
        [
            (Fraction(1), "EUR 1 for each euro of aid", "1 euro per euro steun"),
            (Fraction(3, 2), "EUR 1.5 for each euro of aid", "1,5 euro per euro steun"),
            (Fraction(1, 3), "EUR 1 for every 3 euro of aid", "1 euro per 3 euro steun"),
        ],
    )
    def test_the_match_is_an_amount_for_each_euro(self, match: Fraction, english: str, dutch: str) -> None:
        for language, words in zip(LANGUAGES, (english, dutch), strict=True):
            shown = aid_plane("aid", language, SPEARHEAD, amended(match=match))

            assert words in [text.text for text in drawn(shown).iter(f"{SVG}text")]
            assert f"(COF-1, {words})" in shown.alt

    @each_kind
    def test_each_region_has_its_label_and_code_in_it(self, kind: ClusterKind) -> None:
        shown = aid_plane("aid", "en", kind, POLICY)

        for area in marked(shown, "limit"):
            limit = next(limit for limit in POLICY.limits if limit.function.name == area.attrib["data-limit"])
            inside = [one for one in map(label, drawn(shown).iter(f"{SVG}text")) if contains(area, *centre(one))]
            assert {limit.code, limit.function.label.en.capitalize()} <= {one.text for one in inside}

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
