"""Rules that limit the aid: each gives an amount, and is met by an account whose aid stays within it."""

from collections.abc import Callable

from attrs import frozen

from flemish_clusters.facts import YearAccount
from flemish_clusters.findings import Assessment, Force, Judgement, Number, Verdict
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.rules.model import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import KindTerms, Terms

Given = tuple[tuple[str, Number | None], ...]
Amount = Callable[[YearAccount, KindTerms], Euro | None]
"""How much aid an account allows; `None` where a fact that it needs is not known."""


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


@frozen(kw_only=True, repr=False)
class AidLimit(Rule[YearAccount]):
    """A rule that aid is at most an amount, which is also a limit in `maximum_aid`: the two cannot disagree.

    Attributes:
        name: The name of the limit.
        label: What it is called in both languages.
        needs: The facts of the account that the amount is counted from.
        parameter: The number of the policy that sets it, as a field of `KindTerms`.
        bites: Whether it limits an account at all; `None`: it limits every account.
        function: How much aid it allows; `None` where a fact that it needs is not known.
        within: The reason where the aid stays within it.
        above: The reason where the aid is above it; `{excess}` is by how much.
    """

    about: type[YearAccount] = YearAccount
    force: Force = Force.DEMAND
    name: str
    label: Message
    needs: tuple[str, ...]
    parameter: str
    function: Amount
    bites: Callable[[YearAccount, KindTerms], bool] | None = None
    within: Message
    above: Message

    def limit(self, account: YearAccount, terms: KindTerms) -> Limit | None:
        """Return the limit on the aid of an account; `None` where it does not limit it at all."""
        if self.bites is not None and not self.bites(account, terms):
            return None
        return Limit(self, self.function(account, terms), getattr(terms, self.parameter).citation)

    def __call__(self, subject: YearAccount, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:  # noqa: ARG002
        """Return the judgement on an account, which has no parts."""
        kind_terms = terms.of(subject.period.kind)
        given: Given = (
            ("year", subject.year),
            ("aid", subject.aid),
            (self.parameter, getattr(kind_terms, self.parameter)),
            *[(name, getattr(subject, name)) for name in self.needs],
        )
        if self.bites is not None and not self.bites(subject, kind_terms):
            return Judgement(Verdict.MET, self.within, given)
        return self._judge(subject, self.function(subject, kind_terms), given)

    def _judge(self, account: YearAccount, most: Euro | None, given: Given) -> Judgement:
        aid = account.aid
        if aid is not None and not aid.cents:
            return Judgement(Verdict.MET, _NO_AID, given)
        if aid is None or most is None:
            needs = ("aid",) if most is not None else ("aid", *self.needs)
            return Judgement(Verdict.UNDETERMINED, None, given, unknown(account, needs))
        if aid.cents <= most.cents:
            return Judgement(Verdict.MET, self.within, (*given, ("limit", most)))
        return Judgement(Verdict.NOT_MET, self.above, (*given, ("limit", most), ("excess", aid - most)))


def unknown(account: YearAccount, facts: tuple[str, ...]) -> tuple[str, ...]:
    """Return which of these facts of an account are not known."""
    return tuple(name for name in facts if getattr(account, name) is None)


_NO_AID = Message(
    en="No aid is given in funding year {year}, so there is nothing to limit.",
    nl="In steunjaar {year} is er geen steun, dus valt er niets te begrenzen.",
)
