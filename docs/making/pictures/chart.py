"""The chart: the plane of costs and cofinancing as it lies in a picture, with its axes and lines of equal aid."""

from collections.abc import Iterator
from fractions import Fraction
from math import ceil, floor
from typing import Final

from attrs import Factory, field, frozen

from flemish_clusters import Euro, Language, Message
from flemish_clusters.facts.labels import LABELS
from flemish_clusters.messages import write
from making.pictures.areas import Point
from making.pictures.elements import Element, line
from making.pictures.lettering import SMALL, SMALL_STRONG, Lettering, capitalised
from making.pictures.palette import MUTED
from making.pictures.picture import BELOW_TITLE, LEFT, RIGHT
from making.pictures.plane import Plane

PLOT_TOP: Final = BELOW_TITLE + 40
PLOT_BOTTOM: Final = PLOT_TOP + 420
_ABOVE_THE_PLOT: Final = PLOT_TOP - 20
_BESIDE_LEFT: Final = 10
_BESIDE_RIGHT: Final = 8
_BETWEEN: Final = 12
_MOST_STEPS: Final = 5
_ROUND: Final = (1, 2, 5, 10, 20, 50)


def _left(chart: "Chart") -> int:
    texts = chart.ticks(chart.plane.corner.cofinancing, chart.plane.end.cofinancing)
    return ceil(LEFT + max(map(SMALL_STRONG.width, texts)) + _BESIDE_LEFT)


def _right(chart: "Chart") -> int:
    aid = max(SMALL_STRONG.width(chart.written(cents)) for cents in (*_steps(chart.ceiling), chart.ceiling))
    half_of_costs = SMALL_STRONG.width(chart.written(chart.plane.end.costs)) / 2
    return floor(RIGHT - max(_BESIDE_RIGHT + aid, half_of_costs))


@frozen
class Chart:
    """A plane as it lies in a picture, with text in a language.

    Attributes:
        plane: The plane.
        language: The language of the text.
        left: Where it begins, past the amounts of the cofinancing.
        right: Where it ends, with room for the amounts of aid.
    """

    plane: Plane
    language: Language
    left: int = field(init=False, default=Factory(_left, takes_self=True))
    right: int = field(init=False, default=Factory(_right, takes_self=True))

    @property
    def ceiling(self) -> Fraction:
        """The most aid of all, in cents."""
        return Fraction(self.plane.policy.terms.of(self.plane.kind).yearly_ceiling.value.cents)

    def x(self, costs: Fraction) -> float:
        """Return where costs, in cents, lie from left to right."""
        return self.left + float(costs / self.plane.end.costs) * (self.right - self.left)

    def y(self, cofinancing: Fraction) -> float:
        """Return where cofinancing, in cents, lies from top to bottom."""
        return PLOT_BOTTOM - float(cofinancing / self.plane.end.cofinancing) * (PLOT_BOTTOM - PLOT_TOP)

    def place(self, point: Point) -> tuple[float, float]:
        """Return where a point of the plane lies."""
        return self.x(point.costs), self.y(point.cofinancing)

    def written(self, cents: Fraction) -> str:
        """Return an amount, rounded up to the cent, as the language writes it."""
        return write(Euro.from_cents(ceil(cents)), self.language)

    def ticks(self, corner: Fraction, end: Fraction) -> dict[str, Fraction]:
        """Return the amounts to write on an axis by their text, those first that matter most."""
        ticks: dict[str, Fraction] = {}
        for cents in (corner, end, Fraction(0), end / 2, end / 4, end * 3 / 4):
            ticks.setdefault(self.written(cents), cents)
        return ticks


def axes(chart: Chart) -> Iterator[Element]:
    """Return both axes with the amounts of the corner, which stand out, and of each half of them."""
    costs, cofinancing = (capitalised(LABELS[fact].text(chart.language)) for fact in ("eligible_costs", "cofinancing"))
    yield from _costs_axis(chart)
    yield SMALL_STRONG.line(costs, chart.right, PLOT_BOTTOM + 46, "end")
    yield from _cofinancing_axis(chart)
    yield SMALL_STRONG.line(cofinancing, LEFT, _ABOVE_THE_PLOT)


def _costs_axis(chart: Chart) -> Iterator[Element]:
    """Return the axis of the costs, leaving out the amounts that have no room beside those that matter more."""
    corner, end = chart.plane.corner.costs, chart.plane.end.costs
    yield line(chart.left, PLOT_BOTTOM, chart.right, PLOT_BOTTOM, MUTED)
    taken: list[tuple[float, float]] = []
    for text, cents in chart.ticks(corner, end).items():
        x, half = chart.x(cents), (SMALL_STRONG.width(text) + _BETWEEN) / 2
        if all(x + half <= left or right <= x - half for left, right in taken):
            taken.append((x - half, x + half))
            yield line(x, PLOT_BOTTOM, x, PLOT_BOTTOM + 5, MUTED)
            yield _stress(cents, corner).line(text, x, PLOT_BOTTOM + 21, "middle")


def _cofinancing_axis(chart: Chart) -> Iterator[Element]:
    corner, end = chart.plane.corner.cofinancing, chart.plane.end.cofinancing
    yield line(chart.left, PLOT_TOP, chart.left, PLOT_BOTTOM, MUTED)
    for text, cents in chart.ticks(corner, end).items():
        y = chart.y(cents)
        yield line(chart.left - 5, y, chart.left, y, MUTED)
        yield _stress(cents, corner).line(text, chart.left - _BESIDE_LEFT, y + 4, "end")


def contours(chart: Chart) -> Iterator[Element]:
    """Return the lines of equal aid, each with its amount where it leaves the plane on the right."""
    ceiling = chart.ceiling
    yield SMALL_STRONG.line(_MOST.text(chart.language), RIGHT, _ABOVE_THE_PLOT, "end")
    for cents in (*_steps(ceiling), ceiling):
        for start, end in chart.plane.contour(Euro.from_cents(round(cents))):
            if cents < ceiling:
                yield _dotted(chart, start, end)
            for point in (start, end):
                if point.costs == chart.plane.end.costs:
                    label = _stress(cents, ceiling)
                    yield label.line(chart.written(cents), chart.right + _BESIDE_RIGHT, chart.y(point.cofinancing) + 4)


def _dotted(chart: Chart, start: Point, end: Point) -> Element:
    places = chart.place(start), chart.place(end)
    return line(*places[0], *places[1], MUTED, stroke_width=1.5, stroke_linecap="round", stroke_dasharray="0.1 5")


def _stress(cents: Fraction, stressed: Fraction) -> Lettering:
    return SMALL_STRONG if cents == stressed else SMALL


def _steps(end: Fraction) -> Iterator[Fraction]:
    """Return the round amounts between nothing and well before an end, a few of them, in whole cents."""
    magnitude = Fraction(10) ** max(len(str(int(end))) - 2, 0)
    step = next(magnitude * size for size in _ROUND if end <= magnitude * size * _MOST_STEPS)
    cents = step
    while cents <= end - step / 2:
        yield cents
        cents += step


_MOST: Final = Message(en="Most aid", nl="Hoogste steun")
