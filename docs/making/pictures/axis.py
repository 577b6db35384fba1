"""An axis of time: whole calendar years from left to right."""

from collections.abc import Collection, Iterator
from datetime import date

from attrs import frozen


@frozen(kw_only=True)
class Axis:
    """A stretch of calendar years as it lies in a picture.

    Attributes:
        first_year: The first calendar year.
        last_year: The last one, included.
        left: Where the first day of the first year lies.
        right: Where the last day of the last year ends.
    """

    first_year: int
    last_year: int
    left: float
    right: float

    @classmethod
    def around(cls, days: Collection[date], *, left: float, right: float) -> "Axis":
        """Return the axis of the calendar years in which these days fall."""
        return cls(first_year=min(days).year, last_year=max(days).year, left=left, right=right)

    def place(self, day: date) -> float:
        """Return where a day begins."""
        before = date(day.year, 1, 1)
        length = date(day.year, 12, 31).toordinal() + 1 - before.toordinal()
        passed = day.year - self.first_year + (day.toordinal() - before.toordinal()) / length
        return self.left + passed * self.year_width

    def end(self, day: date) -> float:
        """Return where a day ends, which is where the next one begins."""
        return self.place(date.fromordinal(day.toordinal() + 1))

    @property
    def year_width(self) -> float:
        """How wide a calendar year is."""
        return (self.right - self.left) / (self.last_year + 1 - self.first_year)

    def years(self, *, room: float) -> Iterator[int]:
        """Return the years to write at the axis, as many as leave each this much room."""
        every = -int(-room // self.year_width)
        for year in range(self.first_year, self.last_year + 1, every):
            if self.place(date(year, 1, 1)) + room <= self.right:
                yield year
