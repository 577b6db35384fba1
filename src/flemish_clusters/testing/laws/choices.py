"""Choices: the known values that each fact is tried with, under a policy."""

import re
from collections.abc import Iterator, Mapping
from copy import deepcopy
from datetime import date
from itertools import product
from typing import Any, Final
from zlib import crc32

from attrs import evolve, fields, frozen

from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.parties import ClusterOrganisation, Company, Region
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.testing.laws.facts import Fact
from flemish_clusters.testing.models import FITTING, INSTITUTION, NO, ORGANISATION, UNFIT, YES
from flemish_clusters.testing.strategies import LARGEST

Values = Mapping[str, tuple[Any, ...]]
"""Values of facts, by the names of the facts; those that suit first."""

_FURTHER: Final = re.compile(r"(?:^|\.)further\.(\w+)")
_COUNTS: Final = (5, 4, 3, 2, 1, 0)
_SPANS: Final = (1, 3, 4, 10, 11)


@frozen(kw_only=True)
class Choices:
    """The known values that each fact is tried with: those that suit the policy first, those that do not last.

    Attributes:
        values: The values, by the names of the facts; an attestation that is not listed holds or does not.
        asked: The names of the further attestations that the rules of the policy read.
        counts: How many companies a cluster is tried with, most first.
        fitting: A company that fits the policy; what it is like suits any company.
    """

    values: Values
    asked: tuple[str, ...]
    counts: tuple[int, ...]
    fitting: Company = FITTING

    def of(self, fact: Fact) -> tuple[Any, ...]:
        """Return the values of a fact."""
        within, _, name = fact.path.rpartition(".")
        further = within.rpartition(".")[2] == "further"
        if not further and name == "enterprise_number":
            return self._numbers(fact.path)
        if not further and name in self.values:
            return self.values[name]
        suits = self.fitting.further.get(name) if further else getattr(self.fitting, name, YES)
        held = (False, True) if suits == NO else (True, False)
        return tuple(Attestation(holds=holds) for holds in held) if fact.can_be_unknown else ()

    def with_companies(self, fitting: Company) -> "Choices":
        """Return the choices in which a cluster can have none or several of this company, one among others, or none."""
        unfit = _unlike(fitting, self.asked)
        fit = (_copies(fitting, count) for count in self.counts)
        others = (fitting, unfit), (unfit,), (unfit,) * max(self.counts)
        companies = (*self.values.get("companies", ()), *deepcopy((*fit, *others)))
        return evolve(self, values={**self.values, "companies": companies}, fitting=fitting)

    def _numbers(self, path: str) -> tuple[str, ...]:
        suits = (self.fitting.enterprise_number or "0")[0]
        numbers = sorted(_numbers_at(path), key=lambda number: number[0] != suits)
        return (*self.values.get("enterprise_number", ()), *numbers)


def choices_for(policy: Policy, more: Values) -> Choices:
    """Return the choices under a policy, without companies that a cluster can have.

    Args:
        policy: The policy; its numbers and the values next to them are among the choices.
        more: Further values of facts, by their names.
    """
    reads = (path for rule in policy.rules for path in rule.reads)
    asked = dict.fromkeys(name for path in reads for name in _FURTHER.findall(path))
    own = {**_values_under(policy), "organisation": _organisations(tuple(asked))}
    values = {name: (*more.get(name, ()), *own.get(name, ())) for name in (*own, *more)}
    counts = _counts_around(policy.terms.minimum_companies.value)
    return Choices(values=deepcopy(values), asked=tuple(asked), counts=counts)


def _values_under(policy: Policy) -> Values:
    terms = policy.terms
    ceilings = [terms.of(kind).yearly_ceiling.value.cents for kind in ClusterKind]
    years = sorted({*_SPANS, *(terms.of(kind).funding_years.value + more for kind in ClusterKind for more in (0, 1))})
    institutions = _counts_around(terms.minimum_knowledge_institutions.value)
    return {
        **_VALUES,
        "aid": tuple(map(Euro.from_cents, sorted({0, 1, 10**8, LARGEST, *ceilings, *_above(ceilings)}))),
        "years": tuple(years),
        "year": tuple(years),
        "knowledge_institutions": tuple((INSTITUTION,) * count for count in institutions),
    }


def _above(ceilings: list[int]) -> Iterator[int]:
    return (min(cents + 1, LARGEST) for cents in ceilings)


def _counts_around(least: int) -> tuple[int, ...]:
    return tuple(sorted({*_COUNTS, least + 1, least, max(0, least - 1)}, reverse=True))


def _organisations(asked: tuple[str, ...]) -> tuple[ClusterOrganisation, ...]:
    """Return organisations of which all is known, also what rules ask for that no field tells."""
    found = (
        evolve(
            ORGANISATION,
            facilitates=one,
            represents_members=two,
            mandated_by_members=three,
            further=dict.fromkeys(asked, rest),
        )
        for one, two, three, rest in product((YES, NO), repeat=4)
    )
    return tuple(dict.fromkeys(found))


def _numbers_at(path: str) -> tuple[str, ...]:
    # Two members cannot have the same number, so each place has its own.
    return tuple(_number(crc32(path.encode()) % 10_000_000 + start) for start in (0, 10_000_000))


def _copies(company: Company, count: int) -> tuple[Company, ...]:
    """Return so many of a company; where it has an enterprise number, each has one of its own that starts alike."""
    number = company.enterprise_number
    if number is None:
        return (company,) * count
    # So many of them can be added to so many others.
    first = int(number[:8]) // 10_000 * 10_000 + count * (count - 1) // 2
    return tuple(evolve(company, enterprise_number=_number(first + place)) for place in range(count))


def _unlike(fitting: Company, asked: tuple[str, ...]) -> Company:
    """Return a company of which each attestation is the contrary of that of a fitting one."""
    contrary: dict[str, Any] = {field.name: YES for field in fields(Company) if getattr(fitting, field.name) == NO}
    return evolve(UNFIT, **contrary, further={name: fitting.further.get(name) == NO for name in asked})


def _number(stem: int) -> str:
    return f"{stem:08d}{97 - stem % 97:02d}"


_AMOUNTS: Final = tuple(map(Euro.from_cents, (LARGEST, 10**8, 1, 0)))
_VALUES: Final[Values] = {
    "name": ("A name", "Another name"),
    "establishments": ((Region.FLEMISH,), ()),
    **dict.fromkeys(
        ("companies_complete", "knowledge_institutions_complete", "establishments_complete"), (True, False)
    ),
    "domain": ("a domain", ""),
    "kind": tuple(ClusterKind),
    "first_day": (date(2017, 1, 1), date(2020, 2, 29)),
    "decided_on": (date(2016, 10, 27), date(2020, 2, 29), date.min, date(9998, 12, 31)),
    "eligible_costs": _AMOUNTS,
    "cofinancing": _AMOUNTS,
    "period": (),
    "cluster": (),
    "accounts": (),
}
