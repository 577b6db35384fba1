"""Accounts at the thresholds: the share of the costs, the match and the ceiling, and which of them binds."""

from collections.abc import Iterator
from typing import Final

from flemish_clusters import Message
from tests.support.made_cases.making import Made
from tests.support.made_cases.series import STEPS, Account, Series, each_kind, said


def cases() -> Iterator[Made]:
    """Return every case about an amount of an account."""
    for series in each_kind():
        yield from _share(series)
        yield from _match(series)
        yield from _ceiling(series)
    yield from _half_cents(Series("spearhead"))


def _steps(name: str, than: Message, **cents: int) -> Iterator[tuple[int, str, Message]]:
    """Return a step below, at and above an amount, each with the name of its case and its sentence."""
    for step, place, words in STEPS:
        verb = "ligt" if step else "is"
        yield (
            step,
            name.format(place),
            said(f"The aid is {words.en} {than.en}.", f"De steun {verb} {words.nl} {than.nl}.", **cents),
        )


def _share(series: Series) -> Iterator[Made]:
    half = series.ceiling * 9 // 10
    costs = series.costs_for(half)
    than = Message(en="half of the costs of {costs}", nl="de helft van de kosten van {costs}")
    for step, name, says in _steps("aid-{}-half-of-the-costs", than, costs=costs):
        amounts = {"eligible_costs": costs, "cofinancing": series.ceiling, "aid": half + step}
        yield series.case(name, says, amounts, rule="AID-1", sentence="4.2")
    for name, has_costs, aid, says in _ABOUT_COSTS:
        about: Account = {
            "eligible_costs": 0 if has_costs else None,
            "cofinancing": series.ceiling,
            "aid": half if aid is None else aid,
        }
        yield series.case(name, says, about, rule="AID-1", sentence="4.2")


def _half_cents(series: Series) -> Iterator[Made]:
    half = series.ceiling * 9 // 10
    whole = series.costs_for(half)
    for name, costs, aid in (
        ("half-a-cent-rounded-down", whole + 1, half),
        ("half-a-cent-rounded-up", whole + 1, half + 1),
        ("half-of-two-cents-more", whole + 2, half + 1),
        *(
            (f"costs-of-{costs}-and-aid-of-{aid}-cents", costs, aid)
            for costs, aid in ((1, 0), (1, 1), (2, 1), (3, 1), (3, 2))
        ),
    ):
        says = said(
            "Half of the costs of {costs}, rounded down to the cent, is held against aid of {aid}.",
            "De helft van de kosten van {costs}, naar beneden afgerond op de cent, staat tegenover {aid} steun.",
            costs=costs,
            aid=aid,
        )
        amounts = {"eligible_costs": costs, "cofinancing": series.ceiling, "aid": aid}
        yield series.case(name, says, amounts, rule="AID-1", sentence="4.2", reading="rounded-down")


def _match(series: Series) -> Iterator[Made]:
    raised = series.ceiling * 8 // 10
    costs = series.costs_for(series.ceiling)
    than = Message(en="what the companies raised, {raised}", nl="wat de ondernemingen bijeenbrachten, {raised}")
    for step, name, says in _steps("aid-{}-the-cofinancing", than, raised=raised):
        amounts = {"eligible_costs": costs, "cofinancing": raised, "aid": raised + step}
        yield series.case(name, says, amounts, rule="COF-1", sentence="4.2")
    for name, cofinancing, aid, says in _ABOUT_COFINANCING:
        about: Account = {"eligible_costs": costs, "cofinancing": cofinancing, "aid": raised if aid is None else aid}
        yield series.case(name, says, about, rule="COF-1", sentence="4.2")


def _ceiling(series: Series) -> Iterator[Made]:
    ceiling = series.ceiling
    ample = {"eligible_costs": series.costs_for(ceiling) * 2, "cofinancing": ceiling * 2}
    than = Message(en="the ceiling of {ceiling}", nl="het plafond van {ceiling}")
    for step, name, says in _steps("aid-{}-the-ceiling", than, ceiling=ceiling):
        amounts = {**ample, "aid": ceiling + step}
        yield series.case(name, says, amounts, rule="AID-2", source="SUBSIDY_DB")
    than = Message(en=f"{than.en}, and nothing else is known", nl=f"{than.nl}, en verder is niets bekend")
    for step, name, says in _steps("aid-{}-the-ceiling-and-else-nothing-known", than, ceiling=ceiling):
        yield series.case(name, says, {"aid": ceiling + step}, rule="AID-2", source="SUBSIDY_DB")
    yield series.case("aid-not-known", _AID_NOT_KNOWN, ample, rule="AID-2", source="SUBSIDY_DB")
    (other,) = (one for one in each_kind() if one != series)
    says = said(
        f"The aid of this {series.kind.label.en} is {{ceiling}}, the ceiling of the other kind.",
        f"De steun van dit type cluster ({series.kind.label.nl}) is {{ceiling}}, het plafond van het andere type.",
        ceiling=other.ceiling,
    )
    amounts = {**ample, "aid": other.ceiling}
    yield series.case("aid-at-the-ceiling-of-the-other-kind", says, amounts, rule="AID-2", source="SUBSIDY_DB")


_AID_NOT_KNOWN: Final = Message(
    en="The aid is not known; costs and cofinancing are ample.",
    nl="De steun is niet bekend; kosten en cofinanciering zijn ruim.",
)
_ABOUT_COSTS: Final[tuple[tuple[str, bool, int | None, Message], ...]] = (
    (
        "no-costs-and-no-aid",
        True,
        0,
        Message(en="There are no costs, and there is no aid.", nl="Er zijn geen kosten, en er is geen steun."),
    ),
    (
        "no-costs-and-a-cent-of-aid",
        True,
        1,
        Message(
            en="There are no costs, and yet there is a cent of aid.",
            nl="Er zijn geen kosten, en toch is er één cent steun.",
        ),
    ),
    (
        "costs-not-known",
        False,
        None,
        Message(en="The costs are not known, and there is aid.", nl="De kosten zijn niet bekend, en er is steun."),
    ),
    (
        "costs-not-known-and-no-aid",
        False,
        0,
        Message(
            en="The costs are not known, but there is no aid.", nl="De kosten zijn niet bekend, maar er is geen steun."
        ),
    ),
)
"""The name of the case, whether it is known that there are no costs, the aid where it is not half of the costs."""
_ABOUT_COFINANCING: Final[tuple[tuple[str, int | None, int | None, Message], ...]] = (
    (
        "nothing-raised-and-no-aid",
        0,
        0,
        Message(en="Nothing was raised, and there is no aid.", nl="Er is niets bijeengebracht, en er is geen steun."),
    ),
    (
        "nothing-raised-and-a-cent-of-aid",
        0,
        1,
        Message(
            en="Nothing was raised, and yet there is a cent of aid.",
            nl="Er is niets bijeengebracht, en toch is er één cent steun.",
        ),
    ),
    (
        "a-cent-raised-and-a-cent-of-aid",
        1,
        1,
        Message(
            en="A cent was raised, and there is a cent of aid.",
            nl="Er is één cent bijeengebracht, en er is één cent steun.",
        ),
    ),
    (
        "cofinancing-not-known",
        None,
        None,
        Message(
            en="It is not known what was raised, and there is aid.",
            nl="Het is niet bekend wat is bijeengebracht, en er is steun.",
        ),
    ),
    (
        "cofinancing-not-known-and-no-aid",
        None,
        0,
        Message(
            en="It is not known what was raised, but there is no aid.",
            nl="Het is niet bekend wat is bijeengebracht, maar er is geen steun.",
        ),
    ),
)
"""The name of the case, the cofinancing, and the aid where it is not what would be matched."""
