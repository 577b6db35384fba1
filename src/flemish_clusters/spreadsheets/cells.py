"""Cells: what a cell of a table holds, and what stands for it in a document, by the sort of the fact."""

import re
from collections.abc import Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import Flag
from functools import cache
from operator import index
from typing import Any, Final, cast

from attrs import evolve, frozen

from flemish_clusters.checks import a_member, plain_day
from flemish_clusters.documents.catalogue import PARTIES
from flemish_clusters.facts.attestations import LARGEST_COUNT, Attestation, FurtherFact
from flemish_clusters.facts.clusters import Region
from flemish_clusters.messages import Labelled
from flemish_clusters.money import Euro, marked
from flemish_clusters.wording import Wanted


class Amounts(Flag):
    """How amounts stand in a table, besides whole numbers and `Decimal`; `FLOATS | DUTCH` takes both.

    Attributes:
        PLAIN: A text is written as `450000.50`.
        FLOATS: A `float` below 10**13 is taken where it is exact to the cent.
        DUTCH: A text is written as `450.000,50` or `450000,50`.
        ENGLISH: A text is written as `450,000.50` or `450000.50`.
    """

    PLAIN = 0
    FLOATS = 1
    DUTCH = 2
    ENGLISH = 4


_UNREADABLE: Final = ...
"""What no fact takes: it stands for a cell that holds nothing that a fact can be."""
_WIDTH: Final = 8
"""How many bytes a `float` has; with fewer it tells no cent from the next."""
_LARGEST_FLOAT: Final = 10**13
"""From here on a `float` may not tell a cent from the next."""
_LARGEST_NUMBER: Final = 10**10
"""No enterprise number has more digits than those below it."""
_GIVERS: Final = {said.casefold(): name for name, (_, title) in PARTIES.items() for said in (name, title.en, title.nl)}
"""The `type` of whoever can contribute, by what it is called."""
_NUMBER: Final = r"([0-9]+|[1-9][0-9]{0,2}(,[0-9]{3})+)(\.[0-9]{1,2})?"


def value_of(cell: Any) -> Any:
    """Return what a cell holds as a plain value of Python; `None`: nothing, which is not known."""
    try:
        # A scalar of numpy gives the value of Python that it stands for, but a span of time may give its nanoseconds.
        value = _plain(cell.item() if hasattr(cell, "item") else cell)
        return None if getattr(cell, "mask", False) else _UNREADABLE if _is_rounded(cell, value) else value
    except Exception:  # noqa: BLE001 - a cell can hold anything, with methods that raise anything
        return _UNREADABLE


def _is_rounded(cell: Any, value: object) -> bool:
    """Return whether a scalar of numpy may stand for another value than it was made of, or for no single one."""
    if type(value) is int:
        return not hasattr(cell, "__index__")
    narrow, coarse = getattr(cell, "itemsize", _WIDTH) < _WIDTH, ("[Y]", "[M]", "[W]")
    return (type(value) is float and narrow) or str(getattr(cell, "dtype", "")).endswith(coarse)


def _plain(value: Any) -> Any:
    if isinstance(value, str):
        return str.__str__(value) if str.strip(value) else None
    if value is None or type(value) is bool:
        return value
    if isinstance(value, Decimal):
        return None if Decimal.is_nan(value) else Decimal(value)
    # NaN and NaT differ from themselves, and whether pandas.NA does is pandas.NA again.
    differs = value != value  # noqa: PLR0124
    return None if differs is True or differs is value else _number_or_day(value)


def _number_or_day(value: Any) -> Any:
    if isinstance(value, datetime):
        midnight = datetime(value.year, value.month, value.day)  # noqa: DTZ001 - with a zone it is no such midnight
        return midnight.date() if value == midnight else _UNREADABLE
    if isinstance(value, date):
        return plain_day(value)
    if isinstance(value, float):
        return float.__pos__(value)
    if hasattr(value, "__index__"):
        return index(value)
    return value if type(value) in (list, tuple) else _UNREADABLE


@frozen
class Notation:
    """How the cells of a table are written, as the caller says."""

    amounts: Amounts
    truths: Mapping[str, bool]

    def in_document(self, value: Any, sort: Any) -> Any:
        """Return what a document has for the value of a cell, by the sort of the fact; else what no fact takes."""
        if sort is Euro:
            return self._amount(value)
        if sort in (bool, Attestation):
            return self._truth(value)
        if sort in (int, FurtherFact):
            count = self._count(value)
            return self._truth(count) if isinstance(count, str) and sort is not int else count
        if sort is date and isinstance(value, str):
            return value.strip()
        if sort is tuple:
            return _regions(value)
        if sort is PARTIES:
            return _named(_GIVERS, value)
        return _enterprise_number(value) if sort == "enterprise_number" else _member(sort, value)

    def wanted(self, told: Wanted) -> Wanted:
        """Return what would do in a cell, in its words where these are not those of a document."""
        floats, dutch, english = (one in self.amounts for one in (Amounts.FLOATS, Amounts.DUTCH, Amounts.ENGLISH))
        written = "450.000,50" if dutch else "450,000.50" if english else "450000.50"
        number = ("a number", "een getal") if floats else ("a whole number", "een geheel getal")
        texts = ", ".join(f'"{text}"' for text in self.truths)
        regions = a_member(Region).form or ("", "")
        truth = (f"one of {texts}", f"een van {texts}") if texts else ("true or false", "waar of onwaar")
        words = {
            "not_a_further_fact": (f"{truth[0]}, a whole number or a day", f"{truth[1]}, een geheel getal of een dag"),
            "not_a_list": (f'{regions[0]}, with ";" between several', f'{regions[1]}, gescheiden door ";"'),
            "not_a_truth": truth,
            "not_an_amount": (
                f'an amount from 0 on, exact to the cent: {number[0]}, or text such as "{written}"',
                f'een bedrag vanaf 0, tot op de cent exact: {number[1]}, of tekst zoals "{written}"',
            ),
            "not_an_attestation": truth,
            "not_one_of": told.form or told.json,
        }
        return evolve(told, json=words.get(told.code, told.json), python=None, form=None)

    def _amount(self, value: Any) -> Any:
        if isinstance(value, float):
            # The shortest text of a float that is nearest to a cent is that cent.
            is_taken = Amounts.FLOATS in self.amounts and 0 <= value < _LARGEST_FLOAT
            return Decimal(repr(value)) if is_taken else _UNREADABLE
        return self._digits(value) if isinstance(value, str) else value

    def _digits(self, text: str) -> Any:
        number = text.strip()
        if not self.amounts & (Amounts.DUTCH | Amounts.ENGLISH):
            return number
        english = marked(number, "nl") if Amounts.DUTCH in self.amounts else number
        return english.replace(",", "") if re.fullmatch(_NUMBER, english) else _UNREADABLE

    def _count(self, value: Any) -> Any:
        digits = self._digits(value) if isinstance(value, str) else None
        return int(digits) if isinstance(digits, str) and re.fullmatch("[0-9]{1,16}", digits) else _whole(value)

    def _truth(self, value: Any) -> Any:
        if isinstance(value, str):
            return self.truths.get(value.strip().casefold(), value)
        is_one_or_nought = type(value) in (int, float, Decimal) and value in (0, 1)
        return self.truths.get(str(int(value)), value) if is_one_or_nought else value


def _whole(value: Any) -> Any:
    """Return a number without decimals as an `int`, and anything else as it is."""
    is_whole = isinstance(value, float | Decimal) and 0 <= value <= LARGEST_COUNT and value == int(value)
    return int(value) if is_whole else value


def _enterprise_number(value: Any) -> Any:
    whole = _whole(value)
    if type(whole) is int and 0 <= whole < _LARGEST_NUMBER:
        return str(whole)
    # A blank text is no such number, and is told as one.
    return value if isinstance(value, str) else ""


def _member(kind: Any, value: Any) -> Any:
    """Return the member of a closed set that goes by a value or a label, and anything else as it is."""
    return _named(_members(kind), value) if isinstance(kind, type) and issubclass(kind, Labelled) else value


def _named(names: Mapping[str, object], value: Any) -> Any:
    return names.get(value.strip().casefold(), value) if isinstance(value, str) else value


@cache
def _members(kind: type[Labelled]) -> Mapping[str, Labelled]:
    return {name.casefold(): one for one in kind for name in (one.value, one.label.en, one.label.nl)}


def _regions(value: Any) -> Any:
    found: list[Region] = []
    parts: Any = value.split(";") if isinstance(value, str) else value
    for part in cast("list[object]", parts) if isinstance(parts, list | tuple) else (None,):
        region = _member(Region, value_of(part))
        # One mistake is enough, where a cell can hold a million.
        if not isinstance(region, Region):
            return _UNREADABLE
        found.append(region)
    return found
