"""Samples: subjects that meet every demand, and the values that each fact is tried with under a policy."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any, Final, cast
from zlib import crc32

from attrs import NOTHING, evolve, fields, frozen

from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    KnowledgeInstitution,
    Region,
)
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.testing.walk import Fact, facts, fields_of, with_facts

Tried = Mapping[str, tuple[Any, ...]]
"""Values of facts, by the names of the facts; those that suit first."""


def _attested(kind: Any) -> dict[str, Any]:
    return {field.name: True for field in fields(kind) if field.type == Attestation | None}


def bare(whole: Any) -> Any:
    """Return a whole of which only that is told without which it is none."""
    needed = (field.name for field in fields_of(whole) if field.default is NOTHING)
    return cast("Callable[..., Any]", type(whole))(**{name: getattr(whole, name) for name in needed})


def denied(whole: Any) -> Any:
    """Return a whole in which each attestation says the contrary."""
    told = ((fact.path, fact.value) for fact in facts(whole) if isinstance(fact.value, Attestation))
    return with_facts(whole, {path: not held.holds for path, held in told})


FITTING: Final = Company(name="A fitting company", establishments=(Region.FLEMISH, Region.ABROAD), **_attested(Company))
"""A company that meets every demand on a company."""

UNFIT: Final = evolve(denied(FITTING), name="An unfit company", establishments=())
"""A company that meets none of them."""

INSTITUTION: Final = KnowledgeInstitution(name="An institution")
ORGANISATION: Final = ClusterOrganisation(name="An organisation", **_attested(ClusterOrganisation))
SPEARHEAD: Final = Cluster(
    name="A fitting cluster",
    kind=ClusterKind.SPEARHEAD,
    domain="a domain",
    organisation=ORGANISATION,
    companies=(FITTING, FITTING),
    knowledge_institutions=(INSTITUTION,),
    **_attested(Cluster),
)
NETWORK: Final = evolve(SPEARHEAD, kind=ClusterKind.INNOVATIVE_BUSINESS_NETWORK)
PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
NETWORK_PERIOD: Final = evolve(PERIOD, kind=NETWORK.kind, years=3)
ACCOUNT: Final = YearAccount(period=PERIOD, year=10, eligible_costs=10**7, cofinancing=10**7, aid=400_000)
NETWORK_ACCOUNT: Final = evolve(ACCOUNT, period=NETWORK_PERIOD, year=3, aid=150_000)
DOSSIER: Final = Dossier(cluster=SPEARHEAD, period=PERIOD, accounts=(ACCOUNT,))

_UNFIT_CLUSTER: Final = evolve(
    denied(SPEARHEAD), name="An unfit cluster", domain="", companies=(UNFIT, UNFIT), knowledge_institutions=()
)
_DECIDED: Final = evolve(PERIOD, decided_on=date(2016, 10, 27))
_DECIDED_ACCOUNTS: Final = tuple(evolve(ACCOUNT, period=_DECIDED, year=year) for year in (1, 10))

SAMPLES: Final[Mapping[type, tuple[Subject, ...]]] = {
    Company: (FITTING, UNFIT),
    Cluster: (SPEARHEAD, NETWORK, _UNFIT_CLUSTER),
    FundingPeriod: (PERIOD, NETWORK_PERIOD),
    YearAccount: (ACCOUNT, NETWORK_ACCOUNT),
    # No dossier with accounts can be told the day of the decision afterwards.
    Dossier: (DOSSIER, evolve(DOSSIER, period=_DECIDED, accounts=_DECIDED_ACCOUNTS)),
}
"""Of each class some that meet every demand; of companies and clusters also one that meets none or hardly any."""


@frozen
class Values:
    """The known values that each fact is tried with: those that suit the policy first, those that do not last.

    Attributes:
        by_name: The values, by the names of the facts; an attestation that is not listed holds or does not.
        asked: The names of the further attestations that rules read.
        fitting: A company that fits the policy; what it is like suits any company.
    """

    by_name: Tried
    asked: tuple[str, ...]
    fitting: Company = FITTING

    def of(self, fact: Fact) -> tuple[Any, ...]:
        """Return the values of a fact; none for one that is made of others."""
        name = _name(fact.path)
        if name == "enterprise_number":
            own = (self.fitting.enterprise_number or "0")[0]
            numbers = (enterprise_number_for(fact.path, first) for first in (own, "1" if own == "0" else "0"))
            return (*self.by_name.get(name, ()), *numbers)
        held = (True, False) if fact.can_be_unknown and name not in self.by_name else ()
        return self.by_name.get(name, tuple(Attestation(holds=holds) for holds in held))

    def others(self, fact: Fact) -> tuple[Any, ...]:
        """Return the values of a fact, and not known where it can be."""
        return (*self.of(fact), None) if fact.can_be_unknown else self.of(fact)

    def suiting(self, fitting: Company, counts: tuple[int, ...]) -> "Values":
        """Return the values with those of a company first, and clusters of none, one or several of its like."""
        known = [fact for fact in facts(fitting, self.asked) if fact.value is not None and self.of(fact)]
        suited = {_name(fact.path): tuple(dict.fromkeys((fact.value, *self.of(fact)))) for fact in known}
        suited.pop("enterprise_number", None)
        unfit = evolve(denied(fitting), name=UNFIT.name, enterprise_number=None, establishments=())
        fit = (tuple(_copies(fitting, count)) for count in counts)
        companies = (*fit, (fitting, unfit), (unfit,), (unfit,) * max(counts))
        suited["companies"] = (*self.by_name.get("companies", ()), *companies)
        return evolve(self, by_name={**self.by_name, **suited}, fitting=fitting)


def values_under(policy: Policy, more: Tried, asked: tuple[str, ...]) -> Values:
    """Return the values under a policy: its numbers, and those next to them, are among them.

    Args:
        policy: The policy.
        more: Further values of facts, by their names.
        asked: The names of the further attestations that rules read.
    """
    terms = [policy.terms.of(kind) for kind in ClusterKind]
    ceilings = [each.yearly_ceiling.value.cents for each in terms]
    cents = {0, 1, 10**8, LARGEST.cents, *ceilings, *(min(ceiling + 1, LARGEST.cents) for ceiling in ceilings)}
    years = {1, 3, 4, 10, 11, *(each.funding_years.value + step for each in terms for step in (0, 1))}
    institutions = counts_around(policy.terms.minimum_knowledge_institutions.value)
    own = {
        **_VALUES,
        "aid": tuple(map(Euro.from_cents, sorted(cents))),
        **dict.fromkeys(("year", "years"), tuple(sorted(years))),
        "knowledge_institutions": tuple((INSTITUTION,) * count for count in institutions),
        "organisation": tuple(_organisations(asked)),
    }
    return Values({name: (*more.get(name, ()), *own.get(name, ())) for name in (*own, *more)}, asked)


def counts_around(least: int) -> tuple[int, ...]:
    """Return how many members a list is tried with where it needs so many, most first."""
    return tuple(sorted({5, 4, 3, 2, 1, 0, least + 1, least, max(0, least - 1)}, reverse=True))


def asked_by(policy: Policy) -> tuple[str, ...]:
    """Return the names of the further attestations that the rules of a policy read."""
    paths = (path for rule in policy.rules for path in rule.reads)
    return tuple(dict.fromkeys(name for path in paths for name in re.findall(r"(?:^|\.)further\.(\w+)", path)))


def enterprise_number(stem: int) -> str:
    """Return the enterprise number that starts with these eight digits."""
    return f"{stem:08d}{97 - stem % 97:02d}"


def enterprise_number_for(member: str, first: str) -> str:
    """Return the number of a member, which no other has, with this as its first digit."""
    return enterprise_number(crc32(member.encode()) % 10_000_000 + int(first) * 10_000_000)


def _copies(company: Company, count: int) -> Iterator[Company]:
    """Return so many of a company; where it has an enterprise number, each has one of its own that starts alike."""
    number = company.enterprise_number
    for place in range(count):
        own = None if number is None else enterprise_number_for(f"{place} of {count}", number[0])
        yield evolve(company, enterprise_number=own)


def _organisations(asked: tuple[str, ...]) -> Iterator[ClusterOrganisation]:
    """Return organisations of which all is known: one to which all applies, one after the other not, or nothing."""
    best = evolve(ORGANISATION, further=dict.fromkeys(asked, True))
    yield best
    for fact in facts(best):
        if isinstance(fact.value, Attestation):
            yield with_facts(best, {fact.path: False})
    yield denied(best)


def _name(path: str) -> str:
    """Return the name of a fact; a further attestation goes by both steps."""
    return ".".join(path.split(".")[-2 if ".further." in f".{path}" else -1 :])


_AMOUNTS: Final = tuple(map(Euro.from_cents, (LARGEST.cents, 10**8, 1, 0)))
_COMPLETE: Final = ("companies_complete", "knowledge_institutions_complete", "establishments_complete")
_VALUES: Final[Tried] = {
    "name": ("A name", "Another name"),
    "establishments": ((Region.FLEMISH,), ()),
    **dict.fromkeys(_COMPLETE, (True, False)),
    "domain": ("a domain", ""),
    "kind": tuple(ClusterKind),
    "first_day": (date(2017, 1, 1), date(2020, 2, 29)),
    "decided_on": (date(2016, 10, 27), date(2020, 2, 29), date.min, date(9998, 12, 31)),
    **dict.fromkeys(("eligible_costs", "cofinancing"), _AMOUNTS),
}
