"""Binding: accounts in which limits meet, and accounts of which not all is known: what binds, and what is sure."""

from collections.abc import Iterator
from fractions import Fraction
from typing import Final

from flemish_clusters import Message
from tests.support.case_oracle.norms import NORMS
from tests.support.made_cases.making import Made
from tests.support.made_cases.series import Account, Series, each_kind
from tests.support.oracle import Year, maximum

Place = tuple[Fraction | int, int] | None
"""An amount: how many times that at which the ceiling begins to bind, and how many cents more; `None`: not known."""
_LOW: Final = Fraction(1, 2)


def cases() -> Iterator[Made]:
    """Return every case in which limits meet or amounts are not known."""
    for series in each_kind():
        for name, costs, cofinancing, aid, en, nl in _ROWS:
            amounts = {
                "eligible_costs": _amount(series.costs_for(series.ceiling), costs),
                "cofinancing": _amount(series.ceiling, cofinancing),
                "aid": _amount(series.ceiling, aid),
            }
            yield series.case(name, Message(en=en, nl=nl), amounts, **_ground(series, amounts))


def _ground(series: Series, amounts: Account) -> dict[str, str]:
    """Return where what binds comes from: the ceiling from the database, all else that can bind from the page."""
    year = Year(1, series.term, amounts["eligible_costs"], amounts["cofinancing"])
    binds = maximum(year, NORMS[series.kind.value]).binding
    return {"source": "SUBSIDY_DB"} if binds == "ceiling" else {"sentence": "4.2"}


def _amount(one: int, place: Place) -> int | None:
    return None if place is None else int(one * place[0]) + place[1]


_ROWS: Final[tuple[tuple[str, Place, Place, Place, str, str], ...]] = (
    (
        "two-cents-of-costs-short-of-the-ceiling",
        (1, -2),
        (1, 0),
        None,
        "The costs are two cents short of twice the ceiling.",
        "De kosten liggen twee cent onder tweemaal het plafond.",
    ),
    (
        "a-cent-of-costs-short-of-the-ceiling",
        (1, -1),
        (1, 0),
        None,
        "The costs are a cent short of twice the ceiling.",
        "De kosten liggen één cent onder tweemaal het plafond.",
    ),
    (
        "costs-cofinancing-and-ceiling-alike",
        (1, 0),
        (1, 0),
        None,
        "Half of the costs, the cofinancing and the ceiling are the same amount.",
        "De helft van de kosten, de cofinanciering en het plafond zijn even hoog.",
    ),
    (
        "two-cents-of-costs-above-the-ceiling",
        (1, 2),
        (1, 1),
        None,
        "Half of the costs and the cofinancing are a cent above the ceiling.",
        "De helft van de kosten en de cofinanciering liggen één cent boven het plafond.",
    ),
    (
        "cofinancing-a-cent-short-of-the-ceiling",
        (1, 0),
        (1, -1),
        None,
        "The cofinancing is a cent short of the ceiling, at which half of the costs stands.",
        "De cofinanciering ligt één cent onder het plafond, dat gelijk is aan de helft van de kosten.",
    ),
    (
        "cofinancing-at-the-ceiling-and-costs-ample",
        (1, 2),
        (1, 0),
        None,
        "The cofinancing is the ceiling, and half of the costs is more.",
        "De cofinanciering is gelijk aan het plafond, en de helft van de kosten is meer.",
    ),
    (
        "cofinancing-as-much-as-half-of-the-costs",
        (_LOW, 0),
        (_LOW, 0),
        None,
        "The cofinancing is exactly half of the costs, below the ceiling.",
        "De cofinanciering is precies de helft van de kosten, onder het plafond.",
    ),
    (
        "cofinancing-a-cent-short-of-half-of-the-costs",
        (_LOW, 0),
        (_LOW, -1),
        None,
        "The cofinancing is a cent short of half of the costs.",
        "De cofinanciering ligt één cent onder de helft van de kosten.",
    ),
    ("nothing-known", None, None, None, "Nothing is known of the year.", "Van het jaar is niets bekend."),
    (
        "only-costs-known",
        (1, 0),
        None,
        None,
        "Of the year only the costs are known.",
        "Van het jaar zijn alleen de kosten bekend.",
    ),
    (
        "only-cofinancing-known",
        None,
        (_LOW, 0),
        None,
        "Of the year only the cofinancing is known.",
        "Van het jaar is alleen de cofinanciering bekend.",
    ),
    (
        "no-costs-and-else-nothing-known",
        (0, 0),
        None,
        None,
        "There are no costs, and nothing else is known.",
        "Er zijn geen kosten, en verder is niets bekend.",
    ),
    (
        "nothing-raised-and-else-nothing-known",
        None,
        (0, 0),
        None,
        "Nothing was raised, and nothing else is known.",
        "Er is niets bijeengebracht, en verder is niets bekend.",
    ),
    (
        "ample-cofinancing-and-costs-not-known",
        None,
        (2, 0),
        None,
        "The cofinancing is ample, and the costs are not known.",
        "De cofinanciering is ruim, en de kosten zijn niet bekend.",
    ),
    (
        "aid-above-the-cofinancing-and-costs-not-known",
        None,
        (_LOW, -1),
        (_LOW, 0),
        "The aid is a cent above the cofinancing, and the costs are not known.",
        "De steun ligt één cent boven de cofinanciering, en de kosten zijn niet bekend.",
    ),
    (
        "aid-above-half-of-the-costs-and-cofinancing-not-known",
        (_LOW, -1),
        None,
        (_LOW, 0),
        "The aid is above half of the costs, and what was raised is not known.",
        "De steun ligt boven de helft van de kosten, en wat is bijeengebracht, is niet bekend.",
    ),
)
"""The name of a case, its costs, cofinancing and aid, and its sentence in both languages."""
