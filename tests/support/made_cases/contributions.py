"""Contributions at the thresholds: who gave, what for, and on which day beside the limits of a funding year."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flemish_clusters import Message, Purpose
from flemish_clusters.documents.catalogue import PARTIES
from flemish_clusters.messages import write
from tests.support.case_oracle.calendar import days_of
from tests.support.case_oracle.norms import NETWORK, NORMS, SPEARHEAD
from tests.support.made_cases.making import Made, case

_A_DAY: Final = timedelta(days=1)
_NEW_YEAR: Final = date(2017, 1, 1)
_LEAP_DAY: Final = date(2016, 2, 29)
_YEARS: Final = (
    ("new-year", _NEW_YEAR, 1),
    ("new-year", _NEW_YEAR, 3),
    ("leap-day", _LEAP_DAY, 1),
    ("leap-day", _LEAP_DAY, 2),
    *(("leap-day", _LEAP_DAY, year) for year in range(NORMS[NETWORK].term + 1, NORMS[SPEARHEAD].term + 1)),
    ("new-year", _NEW_YEAR, NORMS[SPEARHEAD].term),
)
"""The name of a first day of aid, that day, and the funding year that is looked at; those of both kinds are there."""


def cases() -> Iterator[Made]:
    """Return every case about a single contribution."""
    yield from _givers_and_purposes()
    yield from _days()
    yield from _paid_back()


def _facts(first_day: date = _NEW_YEAR, year: int = 1, *, by: str = "company", **given: object) -> Made:
    """Return the facts of a case about a contribution for which nothing stands in the way but what is given."""
    usual = {
        "by": {"type": by, "name": "Alfa"},
        "amount": "100000.00",
        "received_on": first_day,
        "purpose": "operation",
    }
    kind = NETWORK if year <= NORMS[NETWORK].term else SPEARHEAD
    period = {"kind": kind, "first_day": first_day, "years": NORMS[kind].term}
    return {"period": period, "year": year, "contributions": [{**usual, **given}]}


def _givers_and_purposes() -> Iterator[Made]:
    for by, (_, giver) in PARTIES.items():
        for purpose in Purpose:
            says = Message(
                en=f"Given by: {giver.en}; for: {purpose.label.en}.",
                nl=f"Gegeven door: {giver.nl}; voor: {purpose.label.nl}.",
            )
            is_for_a_company = by != "company"
            told = (
                {"rule": "CON-1", "reading": "from-companies"}
                if is_for_a_company
                else {"rule": "CON-2", "reading": "for-operation"}
            )
            name = f"given-by-{by.replace('_', '-')}-for-{purpose.value}"
            yield case(name, says, _facts(by=by, purpose=purpose.value), sentence="4.2", **told)


def _days() -> Iterator[Made]:
    for name, anchor, year in _YEARS:
        first, last = days_of(anchor, year)
        for place, day, limit, en, nl in (
            ("day-before", first - _A_DAY, first, "the day before it", "de dag ervoor"),
            ("first-day", first, first, "its first day", "de eerste dag ervan"),
            ("last-day", last, last + _A_DAY, "its last day", "de laatste dag ervan"),
            ("day-after", last + _A_DAY, last + _A_DAY, "the day after it", "de dag erna"),
        ):
            says = Message(
                en=f"Held against funding year {year}, received on {en}, {write(day, 'en')}.",
                nl=f"Getoetst aan steunjaar {year}, ontvangen op {nl}, {write(day, 'nl')}.",
            )
            is_moved = (anchor.month, anchor.day) != (limit.month, limit.day)
            told = {"rule": "CON-3", "sentence": "4.2", "reading": "leap-day" if is_moved else "money-received"}
            yield case(
                f"received-on-{place}-of-year-{year}-from-{name}", says, _facts(anchor, year, received_on=day), **told
            )


def _paid_back() -> Iterator[Made]:
    for name, amount, en, nl in (
        ("nothing", "0.00", "nothing", "niets"),
        ("a-cent", "0.01", "a cent", "één cent"),
        ("all-but-a-cent", "99999.99", "all but a cent", "alles op één cent na"),
        ("all", "100000.00", "all of it", "alles"),
    ):
        says = Message(en=f"Of the contribution {en} was paid back.", nl=f"Van de bijdrage is {nl} terugbetaald.")
        yield case(f"paid-back-{name}", says, _facts(paid_back=amount), sentence="4.2", reading="paid-back")
