"""The clusters of the register on a line of time, with their funding periods and a day."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Final

from attrs import evolve
from examples.register import read_register

from flemish_clusters import POLICIES, ClusterKind, FundingPeriod, FundingYear, Language, Message, policy_on
from flemish_clusters.messages import Quantity
from making.pictures.elements import Element, Value, box, element, line, polygon
from making.pictures.lettering import BODY, HEADING, NOTE, SMALL, SMALL_STRONG, Lettering
from making.pictures.palette import BLUE, INK, LINE, MUTED, ORANGE, PAPER, STRESS, WASH
from making.pictures.picture import LEFT, RIGHT, Picture, framed
from making.pictures.rows import ABOVE, AXIS_LEFT, AXIS_RIGHT, ROW, Row, Rows

_REGISTER: Final = Path(__file__).parents[2] / "examples" / "clusters.toml"
_DAY_LINE: Final = ABOVE - 32
_YEARS_LINE: Final = ABOVE - 8
_BAR: Final = 20
_LEGEND: Final = 36
_MARK: Final = 6
_BESIDE_A_NUMBER: Final = 4
_NAME_ROOM: Final = AXIS_LEFT - LEFT - 8
_YEAR_ROOM: Final = 42
_HUES: Final = {ClusterKind.SPEARHEAD: BLUE, ClusterKind.INNOVATIVE_BUSINESS_NETWORK: ORANGE}


def cluster_timeline(name: str, language: Language, day: date, register: Path = _REGISTER) -> Picture:
    """Return the picture of the funding periods of the clusters of a register, as they stand on a day.

    The full term is that of the policy in force on that day; of the first policy on a day before it.

    Raises:
        NoPolicyInForce: The day falls in a gap between two policies, so that no funding period can be told.
    """
    policy = policy_on(max(day, POLICIES[0].in_force_from))
    rows = Rows(tuple(Row.of(entry, policy) for entry in read_register(register)), policy, day, language)
    return framed(
        name,
        language,
        title=_TITLE.text(language),
        subtitle=_SUBTITLE.text(language),
        alt=" ".join(_in_words(rows)),
        height=rows.bottom + _LEGEND,
        drawn=(*_day_mark(rows), *_years(rows), *_groups(rows), *_legend(rows)),
    )


def _years(rows: Rows) -> Iterator[Element]:
    axis = rows.axis
    for year in axis.years(room=_YEAR_ROOM):
        x = axis.place(date(year, 1, 1))
        yield SMALL.clear.line(str(year), x + 5, _YEARS_LINE)
        yield line(x, _YEARS_LINE - 12, x, ABOVE, LINE)
        for _, top, bottom in rows.bands:
            yield line(x, top, x, bottom, LINE)


def _day_mark(rows: Rows) -> Iterator[Element]:
    """Return the line of the day, with its label as near above it as the picture allows."""
    x = rows.axis.place(rows.day)
    label = _MADE.text(rows.language, {"day": rows.day})
    half = SMALL_STRONG.width(label) / 2
    middle = min(max(x, LEFT + half), RIGHT - half)
    yield line(x, _DAY_LINE + 6, x, rows.bottom, INK, stroke_width=1.5, data_day=rows.day.isoformat())
    yield polygon(((x, _DAY_LINE + 11), (x - 5, _DAY_LINE + 4), (x + 5, _DAY_LINE + 4)), fill=INK)
    yield SMALL_STRONG.line(label, middle, _DAY_LINE - 2, "middle")


def _groups(rows: Rows) -> Iterator[Element]:
    for kind, top, _ in rows.bands:
        yield HEADING.clear.line(rows.heading(kind), LEFT, top - 12)
        for place, row in enumerate(rows.of(kind)):
            y = top + place * ROW
            yield _name(row, y + 19)
            yield from _bar(rows, row, row.period, y) if row.period else _not_known(rows, row, y)
            yield from _marks(rows, row, y + ROW / 2)


def _name(row: Row, y: float) -> Element:
    """Return the name of a cluster; where it has no room before the axis, cut off, with all of it as its tooltip."""
    name = row.entry.name
    shown = BODY.line(BODY.shortened(name, _NAME_ROOM), LEFT, y)
    return shown if shown.inside == (name,) else evolve(shown, inside=(*shown.inside, element("title", name)))


def _bar(rows: Rows, row: Row, period: FundingPeriod, y: float) -> Iterator[Element]:
    """Return the funding period of a cluster, year by year; the year in which the day falls stands out."""
    top = y + (ROW - _BAR) / 2
    for year in period.funding_years:
        start, end = rows.axis.place(year.first_day), rows.axis.end(year.last_day)
        opacity = STRESS if rows.day in year else WASH
        hue = _HUES[period.kind]
        colours: dict[str, Value] = {"fill": hue, "fill_opacity": opacity, "stroke": hue, "rx": 2}
        yield box(start, top, end - start, _BAR, data_cluster=row.entry.name, data_year=year.number, **colours)
        if left := _place_of_number(rows, row, year):
            yield _number_style(rows, year).line(str(year.number), left, top + 15)


def _number_style(rows: Rows, year: FundingYear) -> Lettering:
    return SMALL_STRONG if rows.day in year else SMALL


def _place_of_number(rows: Rows, row: Row, year: FundingYear) -> float | None:
    """Return the side of a funding year where its number has room clear of the marks; `None` where there is none."""
    marks = [rows.axis.place(day) for day in row.marked]
    width = _number_style(rows, year).width(str(year.number))
    start = rows.axis.place(year.first_day) + _BESIDE_A_NUMBER
    end = rows.axis.end(year.last_day) - _BESIDE_A_NUMBER
    for left in (start, end - width):
        free = not any(left - _MARK <= mark <= left + width + _MARK for mark in marks)
        if free and start <= left <= end - width:
            return left
    return None


def _not_known(rows: Rows, row: Row, y: float) -> Iterator[Element]:
    """Return a broken line over the whole axis that says, clear of the marks, that the first day is not known."""
    label = _NOT_KNOWN.text(rows.language)
    width = NOTE.width(label)
    left = _free_place(rows, row, width)
    middle = y + ROW / 2
    for start, end in ((AXIS_LEFT, left - 6), (left + width + 6, AXIS_RIGHT)):
        yield line(start, middle, end, middle, MUTED, stroke_dasharray="2 5", data_unknown=row.entry.name)
    yield NOTE.clear.line(label, left + width / 2, middle + 4, "middle")


def _free_place(rows: Rows, row: Row, width: float) -> float:
    """Return where a label of a width begins: past the marks of a row, or past the line of the day, or before both."""
    marks = [rows.axis.place(day) for day in row.marked]
    day = rows.axis.place(rows.day)
    past_the_marks = max((*marks, AXIS_LEFT)) + 24
    for left in (past_the_marks, day + 14, min((*marks, day)) - 24 - width):
        free = not any(left - 8 < place < left + width + 8 for place in (*marks, day))
        if free and AXIS_LEFT <= left < AXIS_RIGHT - width:
            return left
    return min(past_the_marks, AXIS_RIGHT - width)


def _marks(rows: Rows, row: Row, y: float) -> Iterator[Element]:
    if row.entry.decided_on:
        yield _decision(rows.axis.place(row.entry.decided_on), y)
    if row.entry.pact_on:
        yield _pact(rows.axis.place(row.entry.pact_on), y)


def _decision(x: float, y: float) -> Element:
    return polygon(((x, y - _MARK), (x + _MARK, y), (x, y + _MARK), (x - _MARK, y)), fill=INK)


def _pact(x: float, y: float) -> Element:
    return element("circle", cx=x, cy=y, r=5, fill=PAPER, stroke=INK, stroke_width=2)


def _legend(rows: Rows) -> Iterator[Element]:
    y = rows.bottom + 22
    x = float(AXIS_LEFT)
    for mark, words in ((_decision, _DECIDED), (_pact, _PACT)):
        yield mark(x + 6, y - 4)
        yield NOTE.line(words.text(rows.language), x + 20, y)
        x += 44 + NOTE.width(words.text(rows.language))
    if _has_numbers(rows):
        yield NOTE.line(_NUMBERS.text(rows.language), x, y)


def _has_numbers(rows: Rows) -> bool:
    with_period = ((row, row.period) for row in rows.rows if row.period)
    return any(_place_of_number(rows, row, year) for row, period in with_period for year in period.funding_years)


def _in_words(rows: Rows) -> Iterator[str]:
    language = rows.language
    yield _WHAT.text(language, {"count": len(rows.rows), "day": rows.day})
    for kind in ClusterKind:
        of_kind = rows.of(kind)
        known = [_period_in_words(row.entry.name, row.period, rows) for row in of_kind if row.period]
        not_known = [row.entry.name for row in of_kind if row.period is None]
        told = [*known, *([_NONE.text(language, {"names": ", ".join(not_known)})] if not_known else [])]
        yield f"{rows.heading(kind)}. {'; '.join(told)}."
    yield _SUBTITLE.text(language)


def _period_in_words(name: str, period: FundingPeriod, rows: Rows) -> str:
    status = period.status_on(rows.day).label.text(rows.language)
    year = period.year_on(rows.day)
    facts: dict[str, Quantity] = {
        "name": name,
        "first_day": period.first_day,
        "last_day": period.last_day,
        "status": status,
    }
    if year is None:
        return _PERIOD.text(rows.language, facts)
    return _RUNNING.text(rows.language, {**facts, "year": year.number})


_TITLE: Final = Message(en="The clusters and their funding periods", nl="De clusters en hun steunperiodes")
_SUBTITLE: Final = Message(
    en="A bar is the full term, and the status is that of the term; whether aid stopped sooner is not known.",
    nl="Een balk is de volle termijn, en de status die van de termijn; of de steun eerder stopte, is niet bekend.",
)
_MADE: Final = Message(en="page made on {day}", nl="pagina gemaakt op {day}")
_NOT_KNOWN: Final = Message(en="first day not known", nl="eerste dag niet bekend")
_DECIDED: Final = Message(en="decision", nl="beslissing")
_PACT: Final = Message(en="cluster pact", nl="clusterpact")
_NUMBERS: Final = Message(en="1, 2, 3: funding years", nl="1, 2, 3: steunjaren")
_WHAT: Final = Message(
    en="The funding periods of {count} clusters on a line of time, as they stand on {day}.",
    nl="De steunperiodes van {count} clusters op een tijdlijn, zoals ze zijn op {day}.",
)
_PERIOD: Final = Message(
    en="{name}: {first_day} to {last_day} ({status})", nl="{name}: {first_day} tot en met {last_day} ({status})"
)
_RUNNING: Final = Message(
    en="{name}: {first_day} to {last_day} ({status}, funding year {year})",
    nl="{name}: {first_day} tot en met {last_day} ({status}, steunjaar {year})",
)
_NONE: Final = Message(en="first day not known: {names}", nl="eerste dag niet bekend: {names}")
