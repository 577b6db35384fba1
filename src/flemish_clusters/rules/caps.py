"""Caps: rules that aid is at most an amount, from which a finding and a limit on the maximum aid both come."""

from collections.abc import Callable, Sequence
from typing import Any, Final, Required, Unpack

from attrs import field, fields, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a, a_text, a_truth, checked, texts
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import FurtherFact, fact_at
from flemish_clusters.facts.funding import FundingPeriod, YearAccount
from flemish_clusters.judgements import BROUGHT, Judgement, Number, Verdict, check_places
from flemish_clusters.messages import Message, a_label
from flemish_clusters.money import LARGEST, ZERO, Euro
from flemish_clusters.rules.plain_rules import Rule, Stated
from flemish_clusters.terms import OF_A_KIND, Terms

Given = list[tuple[str, Number | None]]
Bites = Callable[[FundingPeriod, int, Terms], bool]
Reason = Message | Callable[[FundingPeriod, int, Terms], Message]
"""A reason, or a function of the same facts as `bites` that gives it, where it is not the same for all accounts."""

_MET: Final = Verdict.MET
_NOT_MET: Final = Verdict.NOT_MET
_RAISED: Final = ("", "cofinancing")
_SPARED: Final = Message(
    en="This limit does not apply to funding year {year}.", nl="Deze grens geldt niet voor steunjaar {year}."
)


_amounts: Final = Check(
    "a tuple of amounts of the account: eligible_costs, cofinancing, or further ones, such as further.NAME",
    lambda paths: (
        texts.accepts(paths)
        and all(path != "aid" and fact_at(YearAccount, path) in (Euro, FurtherFact) for path in paths)
    ),
)
_a_function: Final = Check("a function", callable)
_a_reason: Final = Check(
    "a Message, or a function that gives one", lambda reason: isinstance(reason, Message) or callable(reason)
)


@frozen(kw_only=True, repr=False)
class Cap:
    """Judges that aid is at most an amount: the function of a rule that `at_most` makes, as `Capping` says it."""

    name: str = field(validator=a_text)
    label: Message = field(validator=a_label)
    needs: tuple[str, ...] = field(default=(), validator=_amounts)
    numbers: tuple[str, ...] = field(default=(), validator=texts)
    amount: Callable[..., Euro] = field(validator=_a_function)
    bites: Bites | None = field(default=None, validator=optional(_a_function))
    of_other_kinds: bool = field(default=False, validator=a_truth)
    rank: int = field(default=1_000, validator=Check("a whole number", lambda rank: type(rank) is int))
    within: Message = field(validator=a(Message))
    spared: Message = field(default=_SPARED, validator=a(Message))
    above: Reason = field(validator=_a_reason)
    undecided: Reason | None = field(default=None, validator=optional(_a_reason))
    asks_of_a_kind: bool = field(init=False, eq=False, default=False)
    _facts: tuple[tuple[str, str], ...] = field(init=False, eq=False, default=())
    _not_concerned: Judgement = field(init=False, eq=False, default=Judgement(Verdict.NOT_APPLICABLE))

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_facts", tuple(path.rpartition(".")[::2] for path in self.needs))
        object.__setattr__(self, "asks_of_a_kind", not set(OF_A_KIND).isdisjoint(self.numbers))
        object.__setattr__(self, "_not_concerned", Judgement(Verdict.NOT_APPLICABLE, self.spared))
        sure = "year", *self.numbers
        known = *sure, *(name for _, name in self._facts), "aid", "limit"
        names = *known, "excess", *sorted(BROUGHT)
        if len(set(names)) < len(names):
            raise InvalidValue("Cap.needs", self.needs, f"amounts whose places are other ones than {', '.join(names)}")
        for name, numbers in ("spared", sure), ("undecided", sure), ("within", known), ("above", (*known, "excess")):
            reason: Reason = getattr(self, name) or _SPARED
            if isinstance(reason, Message):
                check_places(name, reason, numbers)

    def __call__(self, account: YearAccount, terms: Terms) -> Judgement:
        """Return the judgement on an account."""
        period, aid = account.period, account.aid
        if self.of_other_kinds and terms.knows(period.kind):
            return self._not_concerned
        given: Given = [("year", account.year), ("aid", aid)]
        values: list[Any] = []
        numbers = terms.of(period.kind) if self.asks_of_a_kind else None
        for name in self.numbers:
            parameter = getattr(numbers, name, None) or terms.for_all(name)
            given.append((name, parameter))
            values.append(parameter.value)
        for outer, name in self._facts:
            given.append((name, _amount(account, outer, name) if outer else getattr(account, name)))
        if self.bites is not None and not self.bites(period, account.year, terms):
            return Judgement(_MET, self.spared, tuple(given))
        most = self.allowed(account, values)
        if aid is not None and not aid.cents:
            return Judgement(_MET, _NO_AID, tuple(given))
        if aid is None or most is None:
            undecided = None if self.undecided is None else _of(self.undecided, account, terms)
            return self._undecided(account, self.ends(account, values), given, undecided)
        given.append(("limit", most))
        if aid.cents <= most.cents:
            return Judgement(_MET, self.within, tuple(given))
        return Judgement(_NOT_MET, _of(self.above, account, terms), (*given, ("excess", aid - most)))

    def allowed(self, account: YearAccount, values: Sequence[Any]) -> Euro | None:
        """Return how much aid it allows, by the values of its numbers; `None` where a fact that it needs is unknown."""
        known: list[Any] = []
        for outer, name in self._facts:
            fact = _amount(account, outer, name) if outer else getattr(account, name)
            if fact is None:
                return None
            known.append(fact)
        known += values
        amount = self.amount(*known)
        return amount if type(amount) is Euro else checked("the amount", amount, Euro)

    def ends(self, account: YearAccount, values: Sequence[Any], raised: Euro | None = None) -> tuple[Euro, Euro]:
        """Return the least and the most aid that it can come to allow, also with another cofinancing.

        Each fact that it needs and that is not known is nought for the least, and the largest amount for the most.
        """
        facts = [_amount(account, *fact) if raised is None or fact != _RAISED else raised for fact in self._facts]
        filled = ([end if fact is None else fact for fact in facts] for end in (ZERO, LARGEST))
        least, most = [checked("the amount", self.amount(*known, *values), Euro) for known in filled]
        return least, most

    def unknown(self, account: YearAccount) -> tuple[str, ...]:
        """Return which of the facts that it needs are not known."""
        facts = zip(self.needs, self._facts, strict=True)
        return tuple(path for path, fact in facts if _amount(account, *fact) is None)

    def _undecided(
        self, account: YearAccount, ends: tuple[Euro, Euro], given: Given, reason: Message | None
    ) -> Judgement:
        """Return the judgement on an account where the aid, or what limits it, is not known."""
        aid, (least, most) = account.aid, ends
        if aid is None and least == LARGEST:
            return Judgement(_MET, None, tuple(given))
        if aid is not None and aid <= least:
            return Judgement(_MET, _WITHIN_ANYHOW, (*given, ("limit", least)))
        if aid is not None and aid > most:
            return Judgement(_NOT_MET, _ABOVE_ANYHOW, (*given, ("limit", most), ("excess", aid - most)))
        needed = self.unknown(account) if least < most else ()
        missing = needed if aid is not None else ("aid", *needed)
        return Judgement(Verdict.UNDETERMINED, reason, tuple(given), missing)


def _of(reason: Reason, account: YearAccount, terms: Terms) -> Message:
    """Return a reason as it is for an account."""
    return reason if isinstance(reason, Message) else reason(account.period, account.year, terms)


def _amount(account: YearAccount, outer: str, name: str) -> Euro | None:
    """Return an amount of an account, also a further one of it or its period; `None` where none is known."""
    if not outer:
        known: Euro | None = getattr(account, name)
        return known
    return (account if outer == "further" else account.period).further.get_as(Euro, name)


class Capping(Stated, total=False):
    """What `at_most` takes, beside what the maker of every rule does; what is not said to be left out has to be given.

    Attributes:
        name: The name of the limit, for callers; once in a policy.
        label: What it is called in both languages.
        needs: The amounts of the account that the amount is counted from: `eligible_costs`, `cofinancing`, and further
            ones, such as `further.carried_over` or `period.further.index`, which are not known where they are told as
            anything but an amount; left out: none.
        numbers: The numbers of the policy that it is counted from: of a kind of cluster, or its own; left out: none.
        amount: How much aid is allowed, in euro: gets the needed facts and then the numbers, all of them known.
        bites: Whether it limits an account at all, by its period, the number of its year and the terms; left out: it
            limits each.
        of_other_kinds: Whether it limits only the kinds of cluster that the policy does not know; left out: all others.
        rank: Of equal limits the lowest is told as binding, then the first; left out, after those of the package.
        within: The reason where the aid stays within it.
        spared: The reason where it does not limit the account; left out, that it does not.
        above: The reason where the aid is above it; `{excess}` is by how much. It can be a function of what `bites`
            gets, as `undecided` can.
        undecided: The reason where a fact is not known; left out: what the rule says, and which facts are missing.
    """

    name: Required[str]
    label: Required[Message]
    needs: tuple[str, ...]
    numbers: tuple[str, ...]
    amount: Required[Callable[..., Euro]]
    bites: Bites | None
    of_other_kinds: bool
    rank: int
    within: Required[Message]
    spared: Message
    above: Required[Reason]
    undecided: Reason | None


def at_most(code: str, **given: Unpack[Capping]) -> Rule[YearAccount]:
    """Return the rule that the aid of a funding year is at most an amount; a demand is a limit in `maximum_aid` too.

    `name`, `label`, `amount`, `within`, `above`, `says` and `cites` have to be given; see `Capping`. The amount is made
    of `plus`, `least`, `times_rounded_down` and `divided_rounded_down`, so that it never falls where a fact that it
    needs rises. Each reason has places for `year` and the numbers, `within` and `above` for `aid`, `limit` and the
    needed facts too, by the last step of their paths, and `above` for `excess`.
    """
    stated: dict[str, Any] = {**given}
    cap = Cap(**{field.name: stated.pop(field.name) for field in fields(Cap) if field.name in stated})
    return Rule(code=code, about=YearAccount, reads=("period", "year", "aid", *cap.needs), function=cap, **stated)


_WITHIN_ANYHOW: Final = Message(
    en="In funding year {year} the aid is {aid}, and this limit allows at least {limit}, whatever is not known yet.",
    nl="In steunjaar {year} bedraagt de steun {aid}, en deze grens laat minstens {limit} toe, ongeacht de gegevens "
    "die nog ontbreken.",
)
_ABOVE_ANYHOW: Final = Message(
    en="In funding year {year} the aid is {aid}. That is {excess} more than {limit}, and this limit allows no more "
    "than that, whatever is not known yet.",
    nl="In steunjaar {year} bedraagt de steun {aid}. Dat is {excess} meer dan {limit}, en meer laat deze grens niet "
    "toe, ongeacht de gegevens die nog ontbreken.",
)
_NO_AID: Final = Message(
    en="No aid is given in funding year {year}, so there is nothing to limit.",
    nl="In steunjaar {year} is er geen steun, dus valt er niets te begrenzen.",
)
