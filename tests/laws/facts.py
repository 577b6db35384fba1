"""The facts of a subject by their paths: which there are, which values they can take, and the subject with another."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from itertools import product
from typing import Any, Final, NamedTuple, TypeGuard, cast
from zlib import crc32

from attrs import Attribute, evolve

from flemish_clusters import (
    Attestation,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Euro,
    InvalidValue,
    KnowledgeInstitution,
    Region,
    Subject,
)
from flemish_clusters.facts import Further

_ATOMS: Final = (Attestation, Euro)
_STEP: Final = re.compile(r"(\w+)(?:\[(\d+)\])?")
_MANY: Final = range(5, -1, -1)

YES: Final = Attestation(holds=True)
NO: Final = Attestation(holds=False)

FITTING: Final = Company(
    name="A fitting company",
    establishments=(Region.FLEMISH,),
    growth_ambition=YES,
    innovation_awareness=YES,
    international_outlook=YES,
    open_to_companies=YES,
    open_to_knowledge_institutions=YES,
    serves_own_objectives=YES,
    serves_flemish_competitiveness=YES,
)
"""A company that meets every demand on a company."""

UNFIT: Final = evolve(
    FITTING,
    name="An unfit company",
    establishments=(),
    growth_ambition=NO,
    innovation_awareness=NO,
    international_outlook=NO,
    open_to_companies=NO,
    open_to_knowledge_institutions=NO,
    serves_own_objectives=NO,
    serves_flemish_competitiveness=NO,
)
"""A company that meets none of them."""


class Fact(NamedTuple):
    """A fact of a subject.

    Attributes:
        path: Where it stands, such as `"companies[3].growth_ambition"`.
        value: What it is; `None` where it is not known.
        can_be_unknown: Whether it may be `None`.
    """

    path: str
    value: object
    can_be_unknown: bool

    @property
    def items(self) -> tuple[object, ...]:
        """What it is made of, where it is a tuple; else nothing."""
        return _items(self.value)

    @property
    def values(self) -> tuple[Any, ...]:
        """A few known values that it can take: those that suit the policy first, those that do not last."""
        name = self.path.rpartition(".")[2]
        if name == "enterprise_number":
            return (_number_for(self.path),)
        return _VALUES.get(name, (YES, NO) if self.can_be_unknown else ())


def facts(subject: object, prefix: str = "") -> Iterator[Fact]:
    """Return every fact of a subject, also of what it is made of, known or not."""
    attributes: tuple[Attribute[object], ...] = getattr(subject, "__attrs_attrs__", ())
    for attribute in attributes:
        fact = Fact(f"{prefix}{attribute.name}", getattr(subject, attribute.name), attribute.default is None)
        yield fact
        yield from _inside(fact.value, f"{fact.path}.")
        for place, item in enumerate(fact.items):
            yield from _inside(item, f"{fact.path}[{place}].")


def with_fact(subject: Subject, path: str, value: object) -> Subject | None:
    """Return the subject with another value of a fact; `None` where no such subject is well-formed."""
    try:
        return cast("Subject", _replaced(subject, _STEP.findall(path), value))
    except InvalidValue:
        return None


def _is_tuple(value: object) -> TypeGuard[tuple[object, ...]]:
    return isinstance(value, tuple)


def texts_in(value: object) -> Iterator[str]:
    """Return every text in a value: names, domains, authors, evidence."""
    if isinstance(value, str):
        yield value
    attributes: tuple[Attribute[object], ...] = getattr(value, "__attrs_attrs__", ())
    for item in (*(getattr(value, attribute.name) for attribute in attributes), *_items(value)):
        yield from texts_in(item)


def _number_for(path: str) -> str:
    # Two members cannot have the same number, so each place has its own.
    stem = crc32(path.encode()) % 20_000_000
    return f"{stem:08d}{97 - stem % 97:02d}"


def _items(value: object) -> tuple[object, ...]:
    return value if _is_tuple(value) else ()


def _inside(value: object, prefix: str) -> Iterator[Fact]:
    if isinstance(value, Further):
        yield from (Fact(f"{prefix}{name}", attestation, can_be_unknown=True) for name, attestation in value.items())
        return
    if not isinstance(value, _ATOMS):
        yield from facts(value, prefix)


def _replaced(whole: object, steps: list[tuple[str, str]], value: object) -> object:
    if not steps:
        return value
    (name, place), *rest = steps
    if isinstance(whole, Further):
        return {**whole, name: value}
    old = getattr(whole, name)
    if not place:
        return _evolve(whole, **{name: _replaced(old, rest, value)})
    items = list(old)
    items[int(place)] = _replaced(items[int(place)], rest, value)
    return _evolve(whole, **{name: tuple(items)})


_evolve: Final[Callable[..., object]] = evolve
_AMOUNTS: Final = (Euro(0), Euro.from_cents(1), Euro(10**6), Euro.from_cents(10**17 - 1))
_VALUES: Final[Mapping[str, tuple[Any, ...]]] = {
    "name": ("A name", "Another name"),
    "establishments": ((Region.FLEMISH,), ()),
    "domain": ("a domain", ""),
    "organisation": tuple(
        ClusterOrganisation(name="An organisation", facilitates=one, represents_members=two, mandated_by_members=three)
        for one, two, three in product((YES, NO), repeat=3)
    ),
    "companies": (*((FITTING,) * count for count in _MANY), (UNFIT,), (UNFIT,) * max(_MANY)),
    "knowledge_institutions": tuple((KnowledgeInstitution(name="An institution"),) * count for count in _MANY),
    "kind": tuple(ClusterKind),
    "first_day": (date(2017, 1, 1), date(2020, 2, 29)),
    "decided_on": (date(2016, 10, 27), date(2020, 2, 29)),
    "years": (1, 3, 4, 10, 11),
    "year": (1, 3, 4, 10, 11),
    "eligible_costs": _AMOUNTS[::-1],
    "cofinancing": _AMOUNTS[::-1],
    "aid": _AMOUNTS,
    "period": (),
    "cluster": (),
    "accounts": (),
}
