"""Areas on the plane of costs and cofinancing, exact, and what is left of them on one side of a line."""

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from attrs import frozen


@frozen
class Point:
    """A place on the plane, in cents."""

    costs: Fraction
    cofinancing: Fraction

    def towards(self, other: "Point", share: Fraction) -> "Point":
        """Return the point that lies so far on the way to another."""
        return Point(
            self.costs + (other.costs - self.costs) * share,
            self.cofinancing + (other.cofinancing - self.cofinancing) * share,
        )


Area = tuple[Point, ...]
"""The corners of a convex area, in order."""


@frozen
class Slope:
    """An amount that rises evenly, in cents, with the costs and with the cofinancing."""

    at_zero: Fraction
    per_costs: Fraction = Fraction(0)
    per_cofinancing: Fraction = Fraction(0)

    def at(self, point: Point) -> Fraction:
        """Return the amount at a point."""
        return self.at_zero + self.per_costs * point.costs + self.per_cofinancing * point.cofinancing

    def above(self, other: "Slope") -> "Slope":
        """Return by how much this amount is above another."""
        return Slope(
            self.at_zero - other.at_zero,
            self.per_costs - other.per_costs,
            self.per_cofinancing - other.per_cofinancing,
        )


def middle(area: Area) -> Point:
    """Return a point well inside an area."""
    count = Fraction(len(area))
    return Point(sum(point.costs for point in area) / count, sum(point.cofinancing for point in area) / count)


def sides(area: Area) -> Iterator[tuple[Point, Point]]:
    """Return the sides of an area, each as its two ends."""
    return pairwise((*area, *area[:1]))


def clipped(area: Area, slope: Slope) -> Area:
    """Return the part of an area where an amount is at most zero; nothing where that is no more than a side."""
    kept: list[Point] = []
    for start, end in sides(area):
        before, after = slope.at(start), slope.at(end)
        if before <= 0:
            kept.append(start)
        if before * after < 0:
            kept.append(start.towards(end, before / (before - after)))
    corners = tuple(dict.fromkeys(kept))
    return corners if len(corners) > len(("start", "end")) else ()
