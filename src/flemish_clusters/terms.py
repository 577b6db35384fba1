"""Terms: the numbers that a policy sets, each with its citation."""

from collections.abc import Callable
from datetime import MAXYEAR
from fractions import Fraction
from typing import Any, Final, Generic, TypeVar

from attrs import field, fields, frozen

from flemish_clusters.checks import Check, a, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.money import Euro
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation

Value = TypeVar("Value", int, Fraction, Euro)


@frozen(repr=False)
class Parameter(Generic[Value]):
    """A number that a policy sets.

    Attributes:
        value: The number: a count, an exact share or ratio, or an amount.
    """

    value: Value
    citation: Citation = field(validator=a(Citation))
    rests_on: tuple[Reading, ...] = field(default=(), validator=tuple_of(Reading))

    def __repr__(self) -> str:
        return f"<Parameter {self.value} {self.citation}>"


AnyParameter = Parameter[int] | Parameter[Fraction] | Parameter[Euro]
"""A number of a policy, of whichever kind."""


def _holding(kind: type, expected: str, accepts: Callable[[Any], bool]) -> Check:
    def holds(parameter: object) -> bool:
        value: Any = getattr(parameter, "value", None)
        return isinstance(parameter, Parameter) and type(value) is kind and accepts(value)

    return Check(f"a Parameter of {expected}", holds)


def _is_sayable(ratio: Fraction) -> bool:
    return max(ratio.numerator, ratio.denominator) < 10**15


_MOST: Final = 1_000_000
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

    funding_years: Parameter[int] = field(validator=_years)
    aid_intensity: Parameter[Fraction] = field(validator=_a_share)
    match: Parameter[Fraction] = field(validator=_a_ratio)
    yearly_ceiling: Parameter[Euro] = field(validator=_an_amount)
    pact_negotiation_years: Parameter[int] = field(validator=_a_count)


@frozen(kw_only=True, repr=False)
class Terms:
    """All the numbers of a policy; those of a kind of cluster stand under `of(kind)`.

    Attributes:
        minimum_companies: How many companies make a network, and how many must fit the profile, at least.
        minimum_knowledge_institutions: With how many knowledge institutions a network works, at least.
    """

    spearhead: KindTerms = field(validator=a(KindTerms))
    innovative_business_network: KindTerms = field(validator=a(KindTerms))
    minimum_companies: Parameter[int] = field(validator=_a_count)
    minimum_knowledge_institutions: Parameter[int] = field(validator=_a_count)

    def __repr__(self) -> str:
        return f"<Terms {' '.join(str(parameter.value) for _, parameter in self.parameters())}>"

    def of(self, kind: ClusterKind) -> KindTerms:
        """Return the numbers for a kind of cluster."""
        if kind is ClusterKind.SPEARHEAD:
            return self.spearhead
        if kind is ClusterKind.INNOVATIVE_BUSINESS_NETWORK:
            return self.innovative_business_network
        raise InvalidValue("kind", kind, a(ClusterKind).expected)

    def parameters(self) -> tuple[tuple[str, AnyParameter], ...]:
        """Return every number with its path, such as `"spearhead.funding_years"`."""
        return _parameters_in(self, "")


def _parameters_in(terms: Terms | KindTerms, prefix: str) -> tuple[tuple[str, AnyParameter], ...]:
    found: list[tuple[str, AnyParameter]] = []
    for attribute in fields(type(terms)):
        value = getattr(terms, attribute.name)
        path = f"{prefix}{attribute.name}"
        found.extend(_parameters_in(value, f"{path}.") if isinstance(value, KindTerms) else ((path, value),))
    return tuple(found)
