"""Series: accounts of one kind of cluster that differ in an amount or in their year, and the words for them."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from flemish_clusters import ClusterKind, Euro, Language, Message
from flemish_clusters.messages import write
from flemish_clusters.policies import ORDER_2016
from tests.support.made_cases.making import KINDS, Made, case

Account = Mapping[str, int | None]
FIRST_DAY: Final = date(2017, 1, 1)
STEPS: Final = (
    (-1, "below", Message(en="a cent below", nl="één cent onder")),
    (0, "at", Message(en="exactly", nl="precies")),
    (1, "above", Message(en="a cent above", nl="één cent boven")),
)
"""A cent below, at and above a threshold, in words too."""


@frozen
class Series:
    """What an account of one kind is made from: the numbers of the policy, in cents and years."""

    word: str

    @property
    def kind(self) -> ClusterKind:
        """The kind of cluster."""
        return ClusterKind(KINDS[self.word])

    @property
    def term(self) -> int:
        """The years of aid."""
        return ORDER_2016.terms.of(self.kind).funding_years.value

    @property
    def ceiling(self) -> int:
        """The most aid of a year."""
        return ORDER_2016.terms.of(self.kind).yearly_ceiling.value.cents

    @property
    def sentence(self) -> str:
        """The sentence of the page that gives the term."""
        return ORDER_2016.terms.of(self.kind).funding_years.citation.part

    def costs_for(self, aid: int) -> int:
        """Return the costs of which an amount is the share that the policy sets."""
        return int(aid / ORDER_2016.terms.of(self.kind).aid_intensity.value)

    def case(self, name: str, says: Message, account: Account, **about: str) -> Made:
        """Return a case about an account: its amounts in cents, and its year, else the first."""
        told = {"year": 1, "years": self.term, **account}
        row: Made = {"kind": self.kind.value, "first_day": FIRST_DAY, "years": told["years"], "year": told["year"]}
        amounts = {key: told.get(key) for key in ("eligible_costs", "cofinancing", "aid")}
        row |= {key: written_out(cents) for key, cents in amounts.items() if cents is not None}
        return case(f"{self.word}-{name}", says, {"account": row}, **about)


def written_out(cents: int) -> str:
    """Return cents as a text in euro, as JSON has it."""
    return str(Euro(cents=cents))


def euro(cents: int, language: Language) -> str:
    """Return cents as a language writes them."""
    return write(Euro(cents=cents), language)


def said(en: str, nl: str, **cents: int) -> Message:
    """Return a sentence with amounts in it, in both languages."""
    places = [{name: euro(amount, language) for name, amount in cents.items()} for language in ("en", "nl")]
    return Message(en=en.format(**places[0]), nl=nl.format(**places[1]))


def each_kind() -> Iterator[Series]:
    """Return the series of each kind."""
    yield from map(Series, KINDS)
