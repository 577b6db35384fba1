"""Shares: rules on which contributions count as cofinancing, by who gave or what for, and up to a share of all."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, Final, Unpack, cast

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import a_further_name
from flemish_clusters.facts.clusters import Company, KnowledgeInstitution, OtherBody
from flemish_clusters.facts.contribution import Purpose, YearContribution
from flemish_clusters.judgements import Force, Judgement, Verdict, check_places, met, not_applicable, not_met
from flemish_clusters.messages import Message
from flemish_clusters.rules.plain_rules import Rule, Stated
from flemish_clusters.terms import OF_A_KIND, Parameter, Terms

GIVERS: Final[tuple[type, ...]] = (Company, KnowledgeInstitution, OtherBody)
"""The classes of those who contribute."""


def counts(
    code: str,
    *,
    by: type | tuple[type, ...] | None = None,
    purpose: Purpose | tuple[Purpose, ...] | None = None,
    otherwise: Message | None = None,
    **stated: Unpack[Stated],
) -> Rule[YearContribution]:
    """Return the rule that only contributions by some givers count, or only those for some purposes.

    `says` and `cites` have to be given as well; see `Stated`. Either `by` is given, one or several of `Company`,
    `KnowledgeInstitution` and `OtherBody`, or `purpose`, one or several of `Purpose`. `otherwise` is the reason where a
    contribution does not count; left out, that what the rule says does not hold.
    """
    if (by is None) is (purpose is None):
        raise InvalidValue("by", by, "by whom contributions count, or for which purpose, and not both")
    if otherwise is not None:
        check_places("otherwise", otherwise, ())
    fact = "purpose" if by is None else "by"
    counting = _several(fact, purpose, tuple(Purpose)) if by is None else _several(fact, by, GIVERS)
    function = _Counts(fact, counting, not_met(otherwise))
    return Rule(code=code, about=YearContribution, reads=(f"contribution.{fact}",), function=function, **stated)


def counted_up_to(
    code: str, *, by: type | tuple[type, ...], number: str, reason: Message | None = None, **stated: Unpack[Stated]
) -> Rule[YearContribution]:
    """Return the rule that contributions by some givers together count for at most a share of all that counts.

    `says` and `cites` have to be given as well; see `Stated`. All that counts has these contributions in it, and the
    share of it is rounded down to the cent. The number is a share of the policy's own, from 0 to 1, and its name is a
    place in the reason. What is over is taken off none of the contributions: `count_cofinancing` tells it by itself.
    """
    givers = _several("by", by, GIVERS)
    if number in OF_A_KIND or not a_further_name.accepts(number):
        raise InvalidValue("number", number, "the name of a share of the policy's own")
    told = reason or Message(
        en=f"All that counts of such contributions is at most {{{number}:%}} of what counts in all.",
        nl=f"Alles wat van zulke bijdragen meetelt, is hoogstens {{{number}:%}} van wat in totaal meetelt.",
    )
    check_places("reason", told, (number,))
    function = Share(givers, (number,), told)
    return Rule(code=code, about=YearContribution, reads=("contribution.by",), function=function, **stated)


def _several(name: str, given: object, known: tuple[Any, ...]) -> tuple[Any, ...]:
    kind: type = type(given)
    listed = cast("tuple[object, ...]", given if kind is tuple else (given,))
    named = [one for one in known if any(one is each for each in listed)]
    strange = [each for each in listed if not any(each is one for one in known)]
    if strange or not 0 < len(named) < len(known):
        names = ", ".join(one.__name__ if isinstance(one, type) else str(one) for one in known)
        raise InvalidValue(name, given, f"one of {names}, or a tuple of several but not of all")
    return listed


@frozen
class _Counts:
    """Judges by who gave, or by what for."""

    fact: str
    counting: tuple[Any, ...]
    otherwise: Judgement

    def __call__(self, subject: YearContribution, _: Terms) -> Judgement:
        told = getattr(subject.contribution, self.fact)
        return _COUNTS if told in self.counting or type(told) in self.counting else self.otherwise


@frozen
class Share:
    """Says up to which share contributions by some givers count: the function of a rule that `counted_up_to` makes."""

    by: tuple[type, ...]
    numbers: tuple[str]
    reason: Message

    def __call__(self, subject: YearContribution, terms: Terms) -> Judgement:
        """Return the judgement on a contribution, which by itself is never too much."""
        if type(subject.contribution.by) not in self.by:
            return _NOT_CONCERNED
        return Judgement(Verdict.MET, self.reason, ((self.numbers[0], self.number(terms)),))

    def number(self, terms: Terms) -> Parameter[Fraction]:
        """Return the share up to which they count."""
        return cast("Parameter[Fraction]", terms.for_all(self.numbers[0]))


def shares_in(rules: Iterable[Rule[Any]]) -> tuple[tuple[Rule[YearContribution], Share], ...]:
    """Return the demands up to which share contributions count, each with its function."""
    demands = (rule for rule in rules if rule.force is Force.DEMAND)
    return tuple((rule, rule.function) for rule in demands if isinstance(rule.function, Share))


def check_shares(rules: Iterable[Rule[Any]], terms: Terms) -> None:
    """Raise `InvalidValue` where a number is no share, a giver has two, or together they leave others no hundredth."""
    most, seen = Fraction(0), set[type]()
    for rule, share in shares_in(rules):
        value: object = share.number(terms).value
        if not isinstance(value, Fraction) or not 0 <= value <= 1:
            raise InvalidValue("Policy.rules", f"{rule.code}: {value!r}", "a share that is a Fraction from 0 to 1")
        if not seen.isdisjoint(share.by):
            raise InvalidValue("Policy.rules", rule.code, "rules that give each sort of giver one share at most")
        seen.update(share.by)
        most += value
    if most > _MOST:
        expected = f"rules whose shares are together at most {_MOST}: the rest is what others give"
        raise InvalidValue("Policy.rules", str(most), expected)


def within_shares(given: Sequence[int], shares: Sequence[Fraction]) -> list[int]:
    """Return the most that counts of what is given, in cents, where no part is over its share of all that counts.

    Each share is rounded down to the cent. What counts shrinks from all that is given, and each time by less, until
    every part is within its share of the rest.
    """
    counting, before = list(given), -1
    while (total := sum(counting)) != before:
        before = total
        counting = [min(cents, share * total // 1) for cents, share in zip(given, shares, strict=True)]
    return counting


_MOST: Final = Fraction(99, 100)
_COUNTS: Final = met()
_NOT_CONCERNED: Final = not_applicable()
