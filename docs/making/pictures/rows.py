"""Rows of clusters by kind on an axis of time, as they lie in a picture."""

from datetime import date
from itertools import accumulate
from typing import Final

from attrs import Factory, field, frozen
from examples.register import Entry

from flemish_clusters import ClusterKind, FundingPeriod, Language, Message, Policy
from making.pictures.axis import Axis
from making.pictures.lettering import capitalised
from making.pictures.picture import BELOW_TITLE, RIGHT

AXIS_LEFT: Final = 178
AXIS_RIGHT: Final = RIGHT - 4
ABOVE: Final = BELOW_TITLE + 48
"""Where the rows begin, below the day and the years."""

ROW: Final = 28
_GROUP: Final = 40


@frozen
class Row:
    """A cluster of the register.

    Attributes:
        entry: What the register has of it.
        period: Its funding period; `None` where its first day is not known.
    """

    entry: Entry
    period: FundingPeriod | None

    @classmethod
    def of(cls, entry: Entry, policy: Policy) -> "Row":
        """Return the row of an entry, with the full term of a policy as its period."""
        if entry.first_day is None:
            return cls(entry, None)
        return cls(entry, policy.funding_period(entry.kind, entry.first_day, decided_on=entry.decided_on))

    @property
    def marked(self) -> tuple[date, ...]:
        """The days of it that have a mark of their own."""
        return tuple(day for day in (self.entry.decided_on, self.entry.pact_on) if day)


def _axis(rows: "Rows") -> Axis:
    periods = [row.period for row in rows.rows if row.period]
    ends = (day for period in periods for day in (period.first_day, period.last_day))
    marked = (day for row in rows.rows for day in row.marked)
    return Axis.around({rows.day, *ends, *marked}, left=AXIS_LEFT, right=AXIS_RIGHT)


@frozen
class Rows:
    """The clusters of the register under a policy, on a day.

    Attributes:
        rows: The clusters.
        policy: The version of the policy.
        day: The day.
        language: The language of the text.
        axis: The axis, long enough for every day.
    """

    rows: tuple[Row, ...]
    policy: Policy
    day: date
    language: Language
    axis: Axis = field(init=False, default=Factory(_axis, takes_self=True))

    def of(self, kind: ClusterKind) -> tuple[Row, ...]:
        """Return the rows of a kind of cluster, those whose period is known first."""
        of_kind = (row for row in self.rows if row.entry.kind is kind)
        return tuple(sorted(of_kind, key=lambda row: row.period is None))

    def heading(self, kind: ClusterKind) -> str:
        """Return what stands above the rows of a kind of cluster."""
        years = self.policy.terms.of(kind).funding_years.value
        label = capitalised(kind.label.text(self.language))
        return _HEADING.text(self.language, {"kind": label, "years": years})

    @property
    def bands(self) -> tuple[tuple[ClusterKind, float, float], ...]:
        """Each kind of cluster, with where its rows begin and end."""
        heights = [ROW * len(self.of(kind)) for kind in ClusterKind]
        ends = accumulate(_GROUP + height for height in heights)
        bands = zip(ClusterKind, heights, ends, strict=True)
        return tuple((kind, ABOVE + end - height, ABOVE + end) for kind, height, end in bands)

    @property
    def bottom(self) -> float:
        """Where the last row ends."""
        return self.bands[-1][-1] + 6


_HEADING: Final = Message(en="{kind}: at most {years} years of aid", nl="{kind}: hoogstens {years} jaar steun")
