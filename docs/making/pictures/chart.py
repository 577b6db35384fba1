"""The chart: the plane of costs and cofinancing as it lies in a picture, with its axes and lines of equal aid."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from attrs import frozen

from flemish_clusters import Euro, Language, Message
from flemish_clusters.facts.labels import LABELS
from flemish_clusters.messages import write
from making.pictures.areas import Point
from making.pictures.elements import Element, line
from making.pictures.lettering import SMALL, SMALL_STRONG, Lettering, capitalised
from making.pictures.palette import MUTED
from making.pictures.picture import BELOW_TITLE, LEFT, RIGHT
from making.pictures.plane import Plane

PLOT_LEFT: Final = 116
PLOT_RIGHT: Final = 652
PLOT_TOP: Final = BELOW_TITLE + 40
PLOT_BOTTOM: Final = PLOT_TOP + 420
_ABOVE_THE_PLOT: Final = PLOT_TOP - 20
_MOST_STEPS: Final = 5
_ROUND: Final = (1, 2, 5, 10, 20, 50)


@frozen
class Chart:
    """A plane as it lies in a picture, with text in a language."""

    plane: Plane
    language: Language

    def x(self, costs: Fraction) -> float:
        """Return where costs, in cents, lie from left to right."""
        return PLOT_LEFT + float(costs / self.plane.end.costs) * (PLOT_RIGHT - PLOT_LEFT)

    def y(self, cofinancing: Fraction) -> float:
        """Return where cofinancing, in cents, lies from top to bottom."""
        return PLOT_BOTTOM - float(cofinancing / self.plane.end.cofinancing) * (PLOT_BOTTOM - PLOT_TOP)

    def place(self, point: Point) -> tuple[float, float]:
        """Return where a point of the plane lies."""
        return self.x(point.costs), self.y(point.cofinancing)

    def written(self, cents: Fraction) -> str:
        """Return an amount as the language writes it."""
        return write(Euro.from_cents(round(cents)), self.language)


def axes(chart: Chart) -> Iterator[Element]:
    """Return both axes with the amounts of the corner, which stand out, and of each half of them."""
    corner, end = chart.plane.corner, chart.plane.end
    yield line(PLOT_LEFT, PLOT_BOTTOM, PLOT_RIGHT, PLOT_BOTTOM, MUTED)
    yield line(PLOT_LEFT, PLOT_TOP, PLOT_LEFT, PLOT_BOTTOM, MUTED)
    for cents in _halves(corner.costs, end.costs):
        x = chart.x(cents)
        yield line(x, PLOT_BOTTOM, x, PLOT_BOTTOM + 5, MUTED)
        yield _stress(cents, corner.costs).line(chart.written(cents), x, PLOT_BOTTOM + 21, "middle")
    for cents in _halves(corner.cofinancing, end.cofinancing):
        y = chart.y(cents)
        yield line(PLOT_LEFT - 5, y, PLOT_LEFT, y, MUTED)
        yield _stress(cents, corner.cofinancing).line(chart.written(cents), PLOT_LEFT - 10, y + 4, "end")
    costs, cofinancing = (capitalised(LABELS[fact].text(chart.language)) for fact in ("eligible_costs", "cofinancing"))
    yield SMALL_STRONG.line(costs, PLOT_RIGHT, PLOT_BOTTOM + 46, "end")
    yield SMALL_STRONG.line(cofinancing, LEFT, _ABOVE_THE_PLOT)


def contours(chart: Chart) -> Iterator[Element]:
    """Return the lines of equal aid, each with its amount where it leaves the plane on the right."""
    ceiling = Fraction(chart.plane.policy.terms.of(chart.plane.kind).yearly_ceiling.value.cents)
    yield SMALL_STRONG.line(_MOST.text(chart.language), RIGHT, _ABOVE_THE_PLOT, "end")
    for cents in (*_steps(ceiling), ceiling):
        for start, end in chart.plane.contour(Euro.from_cents(round(cents))):
            if cents < ceiling:
                yield _dotted(chart, start, end)
            for point in (start, end):
                if point.costs == chart.plane.end.costs:
                    label = _stress(cents, ceiling)
                    yield label.line(chart.written(cents), PLOT_RIGHT + 8, chart.y(point.cofinancing) + 4)


def _dotted(chart: Chart, start: Point, end: Point) -> Element:
    places = chart.place(start), chart.place(end)
    return line(*places[0], *places[1], MUTED, stroke_width=1.5, stroke_linecap="round", stroke_dasharray="0.1 5")


def _stress(cents: Fraction, stressed: Fraction) -> Lettering:
    return SMALL_STRONG if cents == stressed else SMALL


def _halves(amount: Fraction, end: Fraction) -> tuple[Fraction, ...]:
    """Return each half of an amount from nothing to an end, included."""
    half = amount / 2
    return tuple(half * count for count in range(int(end / half) + 1))


def _steps(end: Fraction) -> Iterator[Fraction]:
    """Return the round amounts between nothing and an end, a few of them, in cents."""
    magnitude = Fraction(10) ** (len(str(int(end))) - 2)
    step = next(magnitude * size for size in _ROUND if end <= magnitude * size * _MOST_STEPS)
    cents = step
    while cents < end:
        yield cents
        cents += step


_MOST: Final = Message(en="Most aid", nl="Hoogste steun")
