"""Limits: what the caps of a policy come to for an account, one by one and together."""

from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any, Final

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.messages import Message
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules.caps import Cap
from flemish_clusters.rules.plain_rules import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter, Terms


@frozen(kw_only=True, repr=False)
class Limiter:
    """A rule that caps the aid, its cap, the terms, and those numbers of a kind of cluster that it needs."""

    rule: Rule[YearAccount]
    cap: Cap
    terms: Terms
    parameters: tuple[AnyParameter, ...]
    values: tuple[Any, ...]

    def limit(self, account: YearAccount) -> "Limit | None":
        """Return the limit on the aid of an account; `None` where it does not limit it at all."""
        bites = self.cap.bites
        if bites is not None and not bites(account.period, account.year, self.terms):
            return None
        try:
            amount = self.cap.allowed(account, self.values)
        except InvalidValue as error:
            raise error.at(f"{self.rule.code}: {error.field}") from error
        if amount is None:
            least, most = self.ends(account)
            amount = most if least == most else None
        return Limit(self, amount)

    def ends(self, account: YearAccount, raised: Euro | None = None) -> tuple[Euro, Euro]:
        """Return the least and the most aid that it can come to allow, also with another cofinancing.

        The largest amount where it limits nothing.
        """
        bites = self.cap.bites
        if bites is not None and not bites(account.period, account.year, self.terms):
            return LARGEST, LARGEST
        try:
            return self.cap.ends(account, self.values, raised)
        except InvalidValue as error:
            raise error.at(f"{self.rule.code}: {error.field}") from error


@frozen(init=False, repr=False)
class Limit:
    """The most aid that a rule allows for a funding year: in euro, rounded down to the cent; `None`: not known."""

    by: Limiter
    amount: Euro | None

    def __init__(self, by: Limiter, amount: Euro | None) -> None:
        _set_by(self, by)
        _set_amount(self, amount)

    @property
    def rule(self) -> Rule[YearAccount]:
        """The rule that limits."""
        return self.by.rule

    @property
    def name(self) -> str:
        """What limits: `costs`, `cofinancing`, `ceiling` or `term`."""
        return self.by.cap.name

    @property
    def label(self) -> Message:
        """What it is called, in both languages."""
        return self.by.cap.label

    @property
    def parameters(self) -> tuple[AnyParameter, ...]:
        """The numbers of the policy that set it."""
        return self.by.parameters

    @property
    def citation(self) -> Citation:
        """Where the number that sets it comes from; the first citation of the rule where the policy sets none."""
        return self.parameters[0].citation if self.parameters else self.rule.cites[0]

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the rule and the numbers that set it rest on."""
        of_the_numbers = (reading for parameter in self.parameters for reading in parameter.rests_on)
        return tuple(dict.fromkeys((*self.rule.rests_on, *of_the_numbers)))

    def __repr__(self) -> str:
        return f"<Limit {self.name} {'not known' if self.amount is None else self.amount}>"


_set_by: Final[Callable[[Limit, Limiter], None]] = vars(Limit)["by"].__set__
_set_amount: Final[Callable[[Limit, Euro | None], None]] = vars(Limit)["amount"].__set__


def with_numbers(rules: Iterable[Rule[YearAccount]], terms: Terms, kind: ClusterKind) -> tuple[Limiter, ...]:
    """Return the rules among some that cap the aid, with their numbers for a kind of cluster, by rank.

    A rule that asks for numbers which the policy does not set for the kind does not apply.
    """
    is_known = terms.knows(kind)
    found: list[Limiter] = []
    for rule in rules:
        cap = rule.function
        if isinstance(cap, Cap) and (not is_known if cap.of_other_kinds else is_known or not cap.asks_of_a_kind):
            numbers = tuple(terms.number(name, kind) for name in cap.numbers)
            values = tuple(number.value for number in numbers)
            found.append(Limiter(rule=rule, cap=cap, terms=terms, parameters=numbers, values=values))
    return tuple(sorted(found, key=lambda limiter: limiter.cap.rank))


def lowest(limiting: Iterable[Limiter], account: YearAccount, raised: Euro | None = None) -> tuple[Euro, Euro]:
    """Return the least and the most aid that some rules can come to allow together, also with another cofinancing."""
    ends = [(LARGEST, LARGEST), *(limiter.ends(account, raised) for limiter in limiting)]
    return min((least for least, _ in ends), key=_CENTS), min((most for _, most in ends), key=_CENTS)


_CENTS: Final = attrgetter("cents")
"""Amounts are compared by their cents, since they are by the hundred."""
