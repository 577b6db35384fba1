"""Terms: the numbers that a policy sets, each with its citation, also those that change while a grant runs."""

from collections.abc import Callable, Mapping
from datetime import MAXYEAR, date
from fractions import Fraction
from functools import lru_cache
from typing import Any, Final

from attrs import evolve, field, fields, frozen

from flemish_clusters.checks import Check, are_pairs, checked
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts.attestations import a_further_name
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import is_quantity
from flemish_clusters.money import Euro
from flemish_clusters.terms.parameter import AnyParameter, NewNumber, Parameter, Start, is_parameter

__all__ = ["AnyParameter", "KindTerms", "NewNumber", "Parameter", "Start", "Terms"]


def _holding(kind: type, expected: str, accepts: Callable[[Any], bool]) -> Check:
    def holds(parameter: Any) -> bool:
        if not is_parameter(parameter):
            return False
        values: list[Any] = [parameter.value, *(step.value for _, step in parameter.later)]
        return all(type(value) is kind and accepts(value) for value in values)

    return Check(f"a Parameter of {expected}", holds)


def _is_sayable(ratio: Fraction) -> bool:
    return max(ratio.numerator, ratio.denominator) < 10**15


_MOST: Final = 1_000_000
_no_steps: Final = Check("a Parameter without steps, since it is no number of an account", lambda one: not one.later)
_a_count = _holding(int, f"a whole number from 0 to {_MOST:,}", lambda count: 0 <= count <= _MOST)
_years = _holding(int, f"a whole number of years from 1 to {MAXYEAR - 1}", lambda years: 1 <= years < MAXYEAR)
_a_share = _holding(Fraction, "a Fraction above 0, at most 1", lambda share: 0 < share <= 1 and _is_sayable(share))
_a_ratio = _holding(Fraction, "a Fraction above 0", lambda ratio: ratio > 0 and _is_sayable(ratio))
_an_amount = _holding(Euro, "an amount in Euro", lambda _: True)


@frozen(kw_only=True)
class KindTerms:
    """The numbers for one kind of cluster.

    Attributes:
        funding_years: For how many years aid can be given, at most.
        aid_intensity: The share of the eligible costs that aid can be, at most (Dutch: *steunpercentage*).
        match: The cofinancing that each euro of aid asks for, in euro, at least.
        yearly_ceiling: The aid for one funding year, in euro, at most.
        pact_negotiation_years: In how many years after the decision the cluster pact is negotiated; 0: no pact.
    """

    funding_years: Parameter[int] = field(validator=[_years, _no_steps])
    aid_intensity: Parameter[Fraction] = field(validator=_a_share)
    match: Parameter[Fraction] = field(validator=_a_ratio)
    yearly_ceiling: Parameter[Euro] = field(validator=_an_amount)
    pact_negotiation_years: Parameter[int] = field(validator=[_a_count, _no_steps])


class KindNotKnown(InvalidValue):
    """A policy sets no numbers for a kind of cluster; a rule that asks for them does not apply."""


def name_of(kind: ClusterKind) -> str:
    """Return the name with which the paths of the numbers of a kind of cluster begin, such as `"spearhead"`."""
    return kind.name.lower()


def _of_kinds(kinds: "Mapping[ClusterKind, KindTerms]") -> "tuple[tuple[ClusterKind, KindTerms], ...]":
    return tuple(kinds.items()) if isinstance(kinds, Mapping) else kinds


_some_kinds: Final = Check(
    "the KindTerms of each ClusterKind, as a mapping",
    lambda held: (
        are_pairs(held)
        and all(tuple(map(type, pair)) == (ClusterKind, KindTerms) for pair in held)
        and len(dict(held)) == len(held)
    ),
)


def is_own_name(name: object) -> bool:
    """Return whether a number of an amendment's own can have a name: no other number and no kind of cluster has it."""
    return a_further_name.accepts(name) and name not in (*OF_A_KIND, *OF_ALL, *map(name_of, ClusterKind))


def _check_own(_: "Terms", _attribute: object, held: Any) -> None:
    """Raise `InvalidValue` for a number of an amendment's own that is none, by its name: an attrs validator."""
    for name, number in checked("Terms.further", held, FrozenMapping).items():
        is_one = is_own_name(name) and is_parameter(number) and number.label is not None and not number.later
        if not is_one or not _is_own_value(number.value):
            raise InvalidValue(f"Terms.further[{name!r}]", number, _OWN)


def _is_own_value(value: Any) -> bool:
    return type(value) in (int, Fraction, Euro) and is_quantity(value) and (type(value) is Euro or value >= 0)


_OWN: Final = (
    "a Parameter, under a name of small letters of its own, with a label and without steps, that holds a count or a "
    "Fraction from 0 on, or an amount in Euro"
)


@frozen(kw_only=True, repr=False, cache_hash=True)
class Terms:
    """All the numbers of a policy; those of a kind of cluster stand under `of(kind)`.

    Attributes:
        kinds: The numbers of each kind of cluster that the policy knows; given as a mapping.
        minimum_companies: How many companies make a network, at least.
        minimum_fitting_companies: How many companies must fit the profile, at least.
        minimum_knowledge_institutions: With how many knowledge institutions a network works, at least.
        further: The numbers of an amendment's own, by name.
        known_kinds: The kinds of cluster that the policy knows.
        changing: The numbers that have steps, with their paths.
    """

    kinds: tuple[tuple[ClusterKind, KindTerms], ...] = field(converter=_of_kinds, validator=_some_kinds)
    minimum_companies: Parameter[int] = field(validator=[_a_count, _no_steps])
    minimum_fitting_companies: Parameter[int] = field(validator=[_a_count, _no_steps])
    minimum_knowledge_institutions: Parameter[int] = field(validator=[_a_count, _no_steps])
    further: FrozenMapping[AnyParameter] = field(factory=FrozenMapping[AnyParameter], validator=_check_own)
    known_kinds: tuple[ClusterKind, ...] = field(init=False, eq=False, default=())
    changing: tuple[tuple[str, AnyParameter], ...] = field(init=False, eq=False, default=())

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "known_kinds", tuple(kind for kind, _ in self.kinds))
        object.__setattr__(self, "changing", tuple(pair for pair in self.parameters() if pair[1].later))

    def __repr__(self) -> str:
        return f"<Terms {' '.join(str(parameter.value) for _, parameter in self.parameters())}>"

    def of(self, kind: ClusterKind) -> KindTerms:
        """Return the numbers for a kind of cluster; raise `KindNotKnown` where the policy sets none."""
        for known, numbers in self.kinds:
            if known is kind:
                return numbers
        expected = f"one that the policy knows: {shown(self.known_kinds)}"
        raise KindNotKnown("kind", checked("kind", kind, ClusterKind), expected)

    def knows(self, kind: ClusterKind) -> bool:
        """Return whether the policy sets numbers for a kind of cluster."""
        return kind in self.known_kinds

    def number(self, name: str, kind: ClusterKind) -> AnyParameter:
        """Return a number by its name: of a kind of cluster, or for all kinds."""
        return getattr(self.of(kind), name) if name in OF_A_KIND else self.for_all(name)

    def for_all(self, name: str) -> AnyParameter:
        """Return a number for all kinds of cluster by its name; raise `InvalidValue` where the policy sets none."""
        if name not in (*OF_ALL, *self.further):
            raise InvalidValue("name", name, f"one of {', '.join((*OF_ALL, *self.further))}")
        return getattr(self, name) if name in OF_ALL else self.further[name]

    def parameters(self) -> tuple[tuple[str, AnyParameter], ...]:
        """Return every number with its path, such as `"spearhead.funding_years"`."""
        of_kinds = ((f"{name_of(kind)}.{name}", getattr(held, name)) for kind, held in self.kinds for name in OF_A_KIND)
        return (*of_kinds, *((name, getattr(self, name)) for name in OF_ALL), *self.further.items())

    def for_account(self, account: YearAccount) -> "Terms":
        """Return the terms as they are in the funding year of an account: no number in them has steps."""
        return self.in_year(account.year, account.first_day) if self.changing else self

    def in_year(self, year: int, first_day: date) -> "Terms":
        """Return the terms as they are in a funding year."""
        steps = tuple([number.steps_by(year, first_day) for _, number in self.changing])
        return _after(self, steps) if steps else self

    def with_number(self, path: str, number: AnyParameter) -> "Terms":
        """Return the terms with one number replaced; raise `InvalidValue` for a path that is not there."""
        known = [known for known, _ in self.parameters()]
        if path not in known:
            raise InvalidValue("path", path, f"one of {', '.join(known)}")
        outer, _, name = path.rpartition(".")
        if name in self.further:
            return evolve(self, further=FrozenMapping(tuple({**self.further, name: number}.items())))
        change: dict[str, Any] = {name: number}
        if not outer:
            return evolve(self, **change)
        kinds = {kind: evolve(held, **change) if name_of(kind) == outer else held for kind, held in self.kinds}
        return evolve(self, kinds=kinds)


@lru_cache(maxsize=1024)
def _after(terms: Terms, steps: tuple[int, ...]) -> Terms:
    """Return the terms after so many steps of each number that has some."""
    for (path, number), taken in zip(terms.changing, steps, strict=True):
        terms = terms.with_number(path, number.after(taken))
    return terms


OF_A_KIND: Final = tuple(field.name for field in fields(KindTerms))
OF_ALL: Final = ("minimum_companies", "minimum_fitting_companies", "minimum_knowledge_institutions")
"""The names of the numbers of a kind of cluster, and of those for all kinds."""
