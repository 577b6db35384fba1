"""The plane of costs and cofinancing: which limit on the aid binds where, as `maximum_aid` says."""

from datetime import date
from fractions import Fraction
from typing import Final

from attrs import Factory, field, frozen

from flemish_clusters import (
    ClusterKind,
    Euro,
    FundingPeriod,
    Limit,
    MaximumAid,
    Policy,
    YearAccount,
    maximum_aid,
)
from flemish_clusters.rules import Rule
from making.pictures.areas import Area, Point, Slope, clipped, middle, sides

_NOTHING: Final = Fraction(0)
_PAST_THE_CORNER: Final = 2
_WITHOUT_AID: Final = Fraction(Euro(1_000_000).cents)
_A_DAY: Final = date(2020, 1, 1)


@frozen
class Region:
    """Where on the plane a limit binds."""

    rule: Rule[YearAccount]
    area: Area


Slopes = tuple[tuple[Rule[YearAccount], Slope], ...]
"""How each limit rises with the costs and the cofinancing."""


def _corner(plane: "Plane") -> Point:
    terms = plane.policy.terms.of(plane.kind)
    ceiling = terms.yearly_ceiling.value.cents
    return Point(ceiling / terms.aid_intensity.value, ceiling * terms.match.value)


def _end(plane: "Plane") -> Point:
    if plane.corner == Point(_NOTHING, _NOTHING):
        return Point(_WITHOUT_AID, _WITHOUT_AID)
    return Point(plane.corner.costs * _PAST_THE_CORNER, plane.corner.cofinancing * _PAST_THE_CORNER)


def _slopes(plane: "Plane") -> Slopes:
    """Return how the limits rise, as `maximum_aid` gives them at three corners of the plane, moved to whole cents."""
    end = plane.end
    whole = Point(end.costs * end.costs.denominator, end.cofinancing * end.cofinancing.denominator)
    found = zip(*(plane.most_at(point).limits for point in _three_corners(whole)), strict=True)
    return tuple((limits[0].rule, _slope(whole, *map(_cents, limits))) for limits in found)


def _three_corners(end: Point) -> Area:
    return Point(_NOTHING, _NOTHING), Point(end.costs, _NOTHING), Point(_NOTHING, end.cofinancing)


def _slope(end: Point, zero: Fraction, at_all_costs: Fraction, at_all_cofinancing: Fraction) -> Slope:
    return Slope(zero, (at_all_costs - zero) / end.costs, (at_all_cofinancing - zero) / end.cofinancing)


def _cents(limit: Limit) -> Fraction:
    if limit.amount is None:
        raise ValueError(f"{limit.rule!r} gives no amount, though costs and cofinancing are known")
    return Fraction(limit.amount.cents)


@frozen
class Plane:
    """The plane for a kind of cluster under a policy, from nothing to well past where the ceiling begins to bind.

    Attributes:
        kind: The kind of cluster.
        policy: The version of the policy.
        corner: The least costs and cofinancing at which the ceiling is reached, exact.
        end: The most costs and cofinancing on the plane; some amount where the ceiling is zero.
        slopes: How each limit rises, in order of precedence.
    """

    kind: ClusterKind
    policy: Policy
    corner: Point = field(init=False, default=Factory(_corner, takes_self=True))
    end: Point = field(init=False, default=Factory(_end, takes_self=True))
    slopes: Slopes = field(init=False, default=Factory(_slopes, takes_self=True))

    def most_at(self, point: Point) -> MaximumAid:
        """Return the most aid at a point, for the first year of a funding period."""
        account = YearAccount(
            period=FundingPeriod(kind=self.kind, first_day=_A_DAY, years=1),
            year=1,
            eligible_costs=Euro.from_cents(round(point.costs)),
            cofinancing=Euro.from_cents(round(point.cofinancing)),
        )
        return maximum_aid(account, policy=self.policy)

    @property
    def whole(self) -> Area:
        """All of the plane."""
        origin, right, top = _three_corners(self.end)
        return origin, right, self.end, top

    @property
    def regions(self) -> tuple[Region, ...]:
        """The regions of the limits that bind somewhere, in order of precedence.

        A limit has a region where `maximum_aid` says in its middle that it binds.
        """
        regions = (Region(rule, self._where_lowest(slope)) for rule, slope in self.slopes)
        return tuple(region for region in regions if region.area and self._binds(region))

    def contour(self, aid: Euro) -> tuple[tuple[Point, Point], ...]:
        """Return the lines where the most aid is this amount, leaving out the edges of the plane."""
        area, amount = self.whole, Slope(Fraction(aid.cents))
        for _, slope in self.slopes:
            area = clipped(area, amount.above(slope))
        return tuple(side for side in sides(area) if not self._is_edge(*side))

    def _where_lowest(self, slope: Slope) -> Area:
        area = self.whole
        for _, other in self.slopes:
            area = clipped(area, slope.above(other))
        return area

    def _binds(self, region: Region) -> bool:
        binding = self.most_at(middle(region.area)).binding
        return binding is not None and binding.rule is region.rule

    def _is_edge(self, start: Point, end: Point) -> bool:
        at_the_right = start.costs == end.costs == self.end.costs
        at_the_top = start.cofinancing == end.cofinancing == self.end.cofinancing
        return at_the_right or at_the_top
