# pyright: basic
"""The maximum aid of a funding year, drawn over the plane of its costs and its cofinancing."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import cycle
from typing import Any, Final

import numpy as np
from attrs import evolve, frozen
from matplotlib.axes import Axes
from matplotlib.lines import Line2D
from matplotlib.patches import Patch
from numpy.typing import NDArray

import flemish_clusters as fc
from flemish_clusters import Euro, Language, Message
from flemish_clusters.changes.change import describe_number
from flemish_clusters.facts import LABELS
from flemish_clusters.messages import write
from flemish_clusters.rules import Limit
from flemish_clusters.terms import name_of
from making.lists import written_number
from making.pictures.sheet import BLUE, GREEN, INK, MUTED, ORANGE, WASH, Picture, capitalised, sheet

_HEIGHT: Final = 520
_CORNER: Final = 5
_MEETING: Final[dict[str, Any]] = {"marker": "o", "color": INK, "linestyle": "none"}
_A_CENT: Final = 1
"""What still counts as touching, so that a line goes through the steps on it and cuts no corner between them."""


@frozen(eq=False)
class Plane:
    """The plane of the first year of a new grant, asked in even steps from nothing to twice where the ceiling binds.

    Limits meet, and lines of equal aid turn, at a step alone, so that what is drawn between steps is exact.

    Attributes:
        costs: The costs at each step, in cents.
        cofinancing: The cofinancing at each step, in cents.
        limits: The limits, in order of precedence.
        amounts: What they allow, in cents, by the step of the cofinancing, that of the costs, and the limit.
    """

    costs: list[int]
    cofinancing: list[int]
    limits: tuple[Limit, ...]
    amounts: NDArray[np.int64]

    def binding(self) -> list[int]:
        """Return the places of the limits that bind at some step."""
        return [int(place) for place in np.unique(self.amounts.argmin(axis=2))]

    def meets(self) -> bool:
        """Return whether all of these come to the same where the ceiling is to begin to bind."""
        here = self.amounts[_CORNER, _CORNER, self.binding()]
        return int(here.max() - here.min()) <= _A_CENT

    def middle(self, place: int) -> tuple[int, int]:
        """Return the step in the middle of where a limit binds: that of the costs, and that of the cofinancing."""
        up, right = np.argwhere(self.amounts.argmin(axis=2) == place).mean(axis=0).round().astype(int)
        return right, up

    def at(self, right: int, up: int) -> dict[str, Euro]:
        """Return the costs, the cofinancing and the most aid at a step."""
        cents = self.costs[right], self.cofinancing[up], int(self.amounts[up, right].min())
        return dict(zip(("costs", "cofinancing", "most"), (fc.Euro(cents=one) for one in cents), strict=True))


def first_year(kind: fc.ClusterKind, policy: fc.Policy) -> fc.YearAccount:
    """Return the account of the first funding year of a grant that begins on the first day of a policy."""
    day = policy.in_force_from
    return fc.YearAccount(period=policy.funding_period(kind, day, decided_on=day), year=1)


def asked(kind: fc.ClusterKind, policy: fc.Policy) -> Plane:
    """Return the plane for a kind of cluster under a policy."""
    account = first_year(kind, policy)
    terms = policy.terms.for_account(account).of(kind)
    ceiling = terms.yearly_ceiling.value
    costs = _steps(ceiling.divided_rounded_down(terms.aid_intensity.value))
    cofinancing = _steps(ceiling.times_rounded_down(terms.match.value))
    limits = [[_limits(account, policy, right, up) for right in costs] for up in cofinancing]
    amounts = [[[_known(limit).cents for limit in here] for here in row] for row in limits]
    return Plane(costs, cofinancing, limits[_CORNER][_CORNER], np.array(amounts))


def _steps(corner: Euro) -> list[int]:
    return [corner.times_rounded_down(Fraction(step, _CORNER)).cents for step in range(2 * _CORNER + 1)]


def _limits(account: fc.YearAccount, policy: fc.Policy, costs: int, cofinancing: int) -> tuple[Limit, ...]:
    told = evolve(account, eligible_costs=Euro(cents=costs), cofinancing=Euro(cents=cofinancing))
    return fc.maximum_aid(told, policy=policy).limits


def _known(limit: Limit) -> Euro:
    if limit.amount is None:
        raise ValueError(f"{limit!r} gives no amount, though the costs and the cofinancing are known")
    return limit.amount


def aid_plane(language: Language, kind: fc.ClusterKind, policy: fc.Policy) -> Picture:
    """Return the picture of the most aid of a funding year for a kind of cluster under a policy."""
    plane = asked(kind, policy)
    title = _TITLE.text(language, {"kind": kind.label.text(language)})
    with sheet(title, _HEIGHT) as figure:
        axes = figure.subplots()
        _draw_limits(axes, plane)
        _draw_equal_aid(axes, plane, language)
        _draw_scales(axes, plane, language)
        figure.legend(handles=list(_legend(plane, language)), loc="outside lower left")
    return Picture(figure, title, (*_in_words(plane, language), *_steps_in_words(kind, policy, language)))


def _draw_limits(axes: Axes, plane: Plane) -> None:
    """Draw where each limit is the lowest, and the corner where they meet."""
    for place, hue in _hues(plane):
        below = np.delete(plane.amounts, place, axis=2).min(axis=2) - plane.amounts[:, :, place]
        axes.contourf(plane.costs, plane.cofinancing, below, levels=[-_A_CENT, np.inf], colors=[(hue, WASH)])
        axes.contour(plane.costs, plane.cofinancing, below, levels=[-_A_CENT], colors=hue, linestyles="solid")
    if plane.meets():
        axes.plot(plane.costs[_CORNER], plane.cofinancing[_CORNER], **_MEETING)


def _hues(plane: Plane) -> Iterator[tuple[int, str]]:
    """Return the places of the limits that bind, each with what it is drawn in."""
    return zip(plane.binding(), cycle((BLUE, ORANGE, GREEN)), strict=False)


def _legend(plane: Plane, language: Language) -> Iterator[Line2D | Patch]:
    """Return what sets each limit, and where they meet."""
    for place, hue in _hues(plane):
        said = "\n".join(_said(plane.limits[place], language))
        yield Patch(facecolor=(hue, WASH), edgecolor=hue, label=said)
    if plane.meets():
        yield Line2D((), (), label=_FROM.text(language, plane.at(_CORNER, _CORNER)), **_MEETING)


def _said(limit: Limit, language: Language) -> Iterator[str]:
    """Return what a limit is called, and the number that sets it."""
    yield f"{capitalised(limit.label.text(language))} ({limit.rule.code})"
    for name, parameter in zip(limit.by.cap.numbers, limit.parameters, strict=True):
        if name == "match":
            yield _MATCH.text(language, {"match": parameter.value})
        else:
            yield written_number(parameter, language)


def _draw_equal_aid(axes: Axes, plane: Plane, language: Language) -> None:
    """Draw the lines of equal aid, each with its amount where it leaves the plane."""
    aid = plane.amounts.min(axis=2)
    leaving = aid[1 : _CORNER + 1, -1]
    axes.contour(plane.costs, plane.cofinancing, aid, levels=leaving[:-1] - _A_CENT, colors=MUTED, linestyles=":")
    right = axes.twinx()
    right.set_ylim(axes.get_ylim())
    right.set_yticks(plane.cofinancing[1 : _CORNER + 1], _written(leaving, language), ha="right", va="bottom")
    right.tick_params(axis="y", length=0, pad=-3)
    right.set_ylabel(_MOST.text(language))


def _draw_scales(axes: Axes, plane: Plane, language: Language) -> None:
    """Draw a mark at each step, with the amounts at the corner and at both ends."""
    scales = ((axes.xaxis, plane.costs, "eligible_costs"), (axes.yaxis, plane.cofinancing, "cofinancing"))
    for axis, cents, fact in scales:
        axis.set_ticks(cents, minor=True)
        axis.set_ticks(cents[::_CORNER], _written(cents[::_CORNER], language))
        axis.set_label_text(capitalised(LABELS[fact].text(language)))


def _written(amounts: list[int] | NDArray[np.int64], language: Language) -> list[str]:
    return [write(Euro(cents=int(cents)), language) for cents in amounts]


def _in_words(plane: Plane, language: Language) -> Iterator[str]:
    yield _WHAT.text(language)
    for place in plane.binding():
        limited = ", ".join(_said(plane.limits[place], language))
        yield _EXAMPLE.text(language, {"limit": limited, **plane.at(*plane.middle(place))})
    if plane.meets():
        yield _CEILING.text(language, plane.at(_CORNER, _CORNER))


def _steps_in_words(kind: fc.ClusterKind, policy: fc.Policy, language: Language) -> Iterator[str]:
    """Return the numbers that change after the year that is drawn, with all their steps."""
    for path, number in policy.terms.changing:
        if path.startswith(f"{name_of(kind)}."):
            yield f"{capitalised(describe_number(path, language))}: {written_number(number, language)}."


_TITLE: Final = Message(
    en="The maximum aid of a funding year: {kind}", nl="De maximale steun van een steunjaar: {kind}"
)
_MOST: Final = Message(en="Most aid", nl="Hoogste steun")
_MATCH: Final = Message(
    en="EUR {match:parts} for {match:each} euro of aid", nl="{match:parts} euro voor {match:each} euro steun"
)
_FROM: Final = Message(
    en="from {costs} of costs\nand {cofinancing} of cofinancing",
    nl="vanaf {costs} kosten\nen {cofinancing} cofinanciering",
)
_WHAT: Final = Message(
    en="The plane of the costs and the cofinancing of a year, divided by the limit that sets the maximum aid.",
    nl="Het vlak van de kosten en de cofinanciering van een jaar, verdeeld naar de grens die de steun bepaalt.",
)
_EXAMPLE: Final = Message(
    en="{limit}: for example, {costs} of costs and {cofinancing} of cofinancing allow aid of at most {most}.",
    nl="{limit}: zo laten {costs} kosten en {cofinancing} cofinanciering hoogstens {most} steun toe.",
)
_CEILING: Final = Message(
    en="The ceiling begins to bind at {costs} of costs and {cofinancing} of cofinancing.",
    nl="Het plafond begint te begrenzen bij {costs} kosten en {cofinancing} cofinanciering.",
)
