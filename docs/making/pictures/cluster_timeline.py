# pyright: basic
"""The clusters of the register on a line of time, with their funding periods and a day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any, Final

from attrs import frozen
from examples.register import Entry, read_register
from matplotlib.axes import Axes
from matplotlib.dates import AutoDateLocator
from matplotlib.lines import Line2D
from matplotlib.patches import Patch

from flemish_clusters import POLICIES, ClusterKind, FundingYear, Language, Message, Policy, policy_on
from making.pictures.sheet import BLUE, INK, LINE, MUTED, ORANGE, PAPER, STRESS, WASH, Picture, capitalised, sheet

_REGISTER: Final = Path(__file__).parents[2] / "examples" / "clusters.toml"
_HUES: Final = {ClusterKind.SPEARHEAD: BLUE, ClusterKind.INNOVATIVE_BUSINESS_NETWORK: ORANGE}
_HEIGHT: Final = 600
_MARKS: Final = 6
"""How many years are named below the line of time, at the most."""

_BESIDE: Final = 40
"""How many days before the end of a year its number ends."""

_DECISION: Final[dict[str, Any]] = {"marker": "D", "color": INK, "linestyle": "none", "zorder": 4}
_PACT: Final[dict[str, Any]] = {**_DECISION, "marker": "o", "markerfacecolor": PAPER, "markeredgewidth": 1.5}


@frozen
class Rows:
    """The clusters of the register under a policy, on a day.

    Attributes:
        entries: What the register has of each.
        policy: The version of the policy.
        day: The day.
        language: The language of the text.
    """

    entries: tuple[Entry, ...]
    policy: Policy
    day: date
    language: Language

    def of(self, kind: ClusterKind) -> tuple[Entry, ...]:
        """Return the clusters of a kind, those whose first day is known first."""
        found = (entry for entry in self.entries if entry.kind is kind)
        return tuple(sorted(found, key=lambda entry: entry.first_day is None))

    def heading(self, kind: ClusterKind) -> str:
        """Return what stands above the clusters of a kind."""
        years = self.policy.terms.of(kind).funding_years.value
        return _HEADING.text(self.language, {"kind": capitalised(kind.label.text(self.language)), "years": years})


def cluster_timeline(language: Language, day: date) -> Picture:
    """Return the picture of the funding periods of the known clusters, as they stand on a day.

    Above them stands the full term under the policy in force on that day; under the first one on a day before it.

    Raises:
        NoPolicyInForce: No policy is in force on the day, so that no funding period can be told.
    """
    rows = Rows(read_register(_REGISTER), policy_on(max(day, POLICIES[0].in_force_from)), day, language)
    counts = [len(rows.of(kind)) for kind in ClusterKind]
    with sheet(_TITLE.text(language), _HEIGHT) as figure:
        parts = figure.subplots(len(counts), sharex=True, height_ratios=counts)
        for axes, kind in zip(parts, ClusterKind, strict=True):
            _draw_kind(axes, rows, kind)
        figure.legend(handles=list(_legend(rows)), loc="outside lower left", ncols=1)
    return Picture(figure, _TITLE.text(language), tuple(_in_words(rows)))


def _draw_kind(axes: Axes, rows: Rows, kind: ClusterKind) -> None:
    entries = rows.of(kind)
    axes.set_title(rows.heading(kind).replace(" (", "\n("))
    axes.set_frame_on(False)
    axes.set_yticks(range(len(entries)), [entry.name for entry in entries])
    axes.set_ylim(len(entries) - 0.5, -0.5)
    axes.tick_params(length=0)
    axes.grid(axis="x", color=LINE)
    axes.xaxis_date()
    axes.xaxis.set_major_locator(AutoDateLocator(maxticks=_MARKS))  # type: ignore[no-untyped-call]
    axes.axvline(_counted(rows.day), color=INK)
    for place, entry in enumerate(entries):
        _draw_cluster(axes, rows, entry, place)


def _draw_cluster(axes: Axes, rows: Rows, entry: Entry, place: int) -> None:
    period = entry.period()
    for year in period.funding_years if period else ():
        _draw_year(axes, year, place, _HUES.get(entry.kind, MUTED), STRESS if rows.day in year else WASH)
    for day, look in ((entry.decided_on, _DECISION), (entry.pact_on, _PACT)):
        if day:
            axes.plot(_counted(day), place, **look)
    if period is None:
        plate = {"facecolor": PAPER, "edgecolor": "none", "pad": 2}
        said, across = _NOT_KNOWN.text(rows.language), axes.get_yaxis_transform()
        axes.text(0.96, place, said, transform=across, ha="right", va="center", color=MUTED, bbox=plate)


def _draw_year(axes: Axes, year: FundingYear, place: int, hue: str, opacity: float) -> None:
    first, last = _counted(year.first_day), _counted(year.last_day)
    axes.barh(place, last + 1 - first, left=first, height=0.7, color=(hue, opacity), edgecolor=hue)
    axes.text(last - _BESIDE, place, str(year.number), ha="right", va="center")


def _counted(day: date) -> int:
    """Return a day as matplotlib counts them."""
    return (day - date(1970, 1, 1)).days


def _legend(rows: Rows) -> Iterator[Line2D | Patch]:
    yield Line2D((), (), label=_DECIDED.text(rows.language), **_DECISION)
    yield Line2D((), (), label=_SIGNED.text(rows.language), **_PACT)
    yield Patch(facecolor=(BLUE, WASH), edgecolor=BLUE, label=_YEAR.text(rows.language))
    yield Line2D((), (), color=INK, label=_MADE.text(rows.language, {"day": rows.day}))


def _in_words(rows: Rows) -> Iterator[str]:
    yield _WHAT.text(rows.language, {"count": len(rows.entries), "day": rows.day})
    for kind in ClusterKind:
        yield f"{rows.heading(kind)}. {'; '.join(_told(rows, entry) for entry in rows.of(kind))}."


def _told(rows: Rows, entry: Entry) -> str:
    period = entry.period()
    if period is None:
        return f"{entry.name}: {_NOT_KNOWN.text(rows.language)}"
    year = period.year_on(rows.day)
    status = period.status_on(rows.day).label.text(rows.language)
    running = f"{status}, {_YEAR.text(rows.language)} {year.number}" if year else status
    days = _DAYS.text(rows.language, {"first_day": period.first_day, "last_day": period.last_day})
    return f"{entry.name}: {days} ({running})"


_TITLE: Final = Message(en="The clusters and their funding periods", nl="De clusters en hun steunperiodes")
_HEADING: Final = Message(en="{kind} (years of aid: at most {years})", nl="{kind} (hoogstens {years} jaar steun)")
_NOT_KNOWN: Final = Message(en="first day not known", nl="eerste dag niet bekend")
_DECIDED: Final = Message(en="decision", nl="beslissing")
_SIGNED: Final = Message(en="cluster pact", nl="clusterpact")
_YEAR: Final = Message(en="funding year", nl="steunjaar")
_MADE: Final = Message(en="page made on {day}", nl="pagina gemaakt op {day}")
_DAYS: Final = Message(en="{first_day} to {last_day}", nl="{first_day} tot en met {last_day}")
_WHAT: Final = Message(
    en="The funding periods of {count} clusters on a line of time, as they stand on {day}.",
    nl="De steunperiodes van {count} clusters op een tijdlijn, zoals ze zijn op {day}.",
)
