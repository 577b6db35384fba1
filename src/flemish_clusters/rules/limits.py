"""Rules that limit the aid: each gives an amount, and is met by an account whose aid stays within it."""

from collections.abc import Callable

from attrs import frozen

from flemish_clusters.facts import YearAccount
from flemish_clusters.findings import Assessment, Force, Judgement, Number, met, not_met, undetermined
from flemish_clusters.messages import Message
from flemish_clusters.money import ZERO, Euro
from flemish_clusters.readings import Reading
from flemish_clusters.rules.model import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import AnyParameter, KindTerms, Terms


@frozen
class Limit:
    """The most aid that one rule allows for a funding year.

    Attributes:
        rule: The rule that limits.
        amount: How much aid it allows, in euro, rounded down to the cent; `None`: not known.
        citation: Where the number that sets it comes from.
    """

    rule: "AidLimit"
    amount: Euro | None
    citation: Citation

    @property
    def name(self) -> str:
        """What limits: `costs`, `cofinancing`, `ceiling` or `term`."""
        return self.rule.name


@frozen(kw_only=True)
class AidLimit(Rule[YearAccount]):
    """A rule that aid is at most an amount.

    Attributes:
        name: The name of the limit.
        label: What it is called in both languages.
        fact: The fact of the account that the amount is counted from; `None` where it needs none.
        parameter: The number of the policy that sets it, as a field of `KindTerms`.
        bites: Whether it limits an account at all.
        function: The amount; `None` where the fact is not known.
        within: The reason where the aid stays within it.
        above: The reason where the aid is above it.
    """

    name: str
    label: Message
    fact: str | None
    parameter: str
    bites: Callable[[YearAccount, KindTerms], bool] | None
    within: Message
    above: Message

    def limit(self, account: YearAccount, terms: KindTerms) -> Limit | None:
        """Return the limit on the aid of an account; `None` where it does not limit it at all."""
        if self.bites is not None and not self.bites(account, terms):
            return None
        return Limit(self, self.function(account, terms), getattr(terms, self.parameter).citation)

    def __call__(self, subject: YearAccount, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:
        """Return the judgement on an account."""
        kind_terms = terms.of(subject.period.kind)
        numbers = self._numbers(subject, kind_terms)
        limit = self.limit(subject, kind_terms)
        if limit is None:
            return met(self.within, **numbers)
        aid = subject.aid
        if aid is not None and not aid.cents:
            return met(_NO_AID, **numbers)
        if aid is None or limit.amount is None:
            return undetermined(missing=self._missing(subject, limit), **numbers)
        if aid.cents <= limit.amount.cents:
            return met(self.within, limit=limit.amount, **numbers)
        return not_met(self.above, limit=limit.amount, excess=aid - limit.amount, **numbers)

    def _missing(self, account: YearAccount, limit: Limit) -> tuple[str, ...]:
        # A limit of zero is known once its fact is; any other fact that is None is missing.
        needed = ("aid",) if self.fact is None or limit.amount is not None else ("aid", self.fact)
        return tuple(name for name in needed if getattr(account, name) is None)

    def _numbers(self, account: YearAccount, terms: KindTerms) -> dict[str, Number]:
        numbers: dict[str, Number] = {"year": account.year, self.parameter: getattr(terms, self.parameter)}
        for name in ("aid", self.fact):
            if name and (value := getattr(account, name)) is not None:
                numbers[name] = value
        return numbers


def aid_limit(
    code: str,
    *,
    name: str,
    label: Message,
    fact: str | None,
    parameter: str,
    says: Message,
    within: Message,
    above: Message,
    cites: tuple[Citation, ...],
    reads: tuple[str, ...],
    rests_on: tuple[Reading, ...] = (),
    bites: Callable[[YearAccount, KindTerms], bool] | None = None,
) -> Callable[[Callable[[YearAccount, KindTerms], Euro | None]], AidLimit]:
    """Return a decorator that makes a rule of a function that gives the most aid an account allows.

    The same function sets the limit in `maximum_aid`, so that the two cannot disagree.

    Args:
        code: The stable code, never used for another rule.
        name: The name of the limit.
        label: What it is called in both languages.
        fact: The fact of the account that the amount is counted from; `None` where it needs none.
        parameter: The number of the policy that sets it, as a field of `KindTerms`.
        says: What the rule says, in both languages.
        within: The reason where the aid stays within it.
        above: The reason where the aid is above it; `{excess}` is by how much.
        cites: Where the sources say so; at least one.
        reads: The facts that are read, as paths from the account.
        rests_on: The readings that the rule rests on.
        bites: Whether it limits an account at all; left out: it limits every account.
    """

    def decorate(function: Callable[[YearAccount, KindTerms], Euro | None]) -> AidLimit:
        return AidLimit(
            code=code,
            about=YearAccount,
            force=Force.DEMAND,
            says=says,
            citations=cites,
            rests_on=rests_on,
            reads=reads,
            function=function,
            name=name,
            label=label,
            fact=fact,
            parameter=parameter,
            bites=bites,
            within=within,
            above=above,
        )

    return decorate


_NO_AID = Message(
    en="No aid is given in funding year {year}, so there is nothing to limit.",
    nl="In steunjaar {year} is er geen steun, dus valt er niets te begrenzen.",
)
