"""Facts: what the caller tells us, typed, frozen and exact; `None` is not known. And what can be assessed of it."""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib import import_module
from types import UnionType
from typing import Any, Final, NamedTuple, cast, get_args, get_origin

from attrs import Attribute

from flemish_clusters.facts.attestations import (
    NOTHING_FURTHER,
    Attestation,
    AttestationLike,
    Further,
    FurtherFact,
    FurtherLike,
    a_further_name,
)
from flemish_clusters.facts.clusters import (
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    KnowledgeInstitution,
    OtherBody,
)
from flemish_clusters.facts.contribution import Contribution, YearContribution
from flemish_clusters.facts.field_labels import LABELS
from flemish_clusters.facts.funding import Dossier, FundingPeriod, FundingYear, PeriodStatus, YearAccount
from flemish_clusters.money import Euro, EuroLike

__all__ = [
    "LABELS",
    "AttestationLike",
    "EuroLike",
    "Further",
    "FurtherFact",
    "FurtherLike",
    "PeriodStatus",
    "Subject",
    "YearContribution",
]

Subject = Company | Cluster | FundingPeriod | YearAccount | Dossier | YearContribution
"""What can be assessed."""


class SubjectClass(NamedTuple):
    """A class of subjects, with its name in plain data.

    Attributes:
        made_of: The facts that hold its parts, each a subject or several.
        is_its_parts: Whether the verdicts on its parts count in its own. A company that misses the profile does not
            count against its cluster; a dossier is no better than its parts.
    """

    name: str
    made_of: tuple[str, ...] = ()
    is_its_parts: bool = False


SUBJECTS: Final[Mapping[type, SubjectClass]] = {
    Company: SubjectClass("company"),
    Cluster: SubjectClass("cluster", made_of=("companies",)),
    FundingPeriod: SubjectClass("funding_period"),
    YearAccount: SubjectClass("year_account"),
    Dossier: SubjectClass("dossier", made_of=("cluster", "period", "accounts"), is_its_parts=True),
    YearContribution: SubjectClass("year_contribution"),
}

FACTS: Final[tuple[type, ...]] = (
    *SUBJECTS,
    *(Attestation, Further, ClusterOrganisation, KnowledgeInstitution, OtherBody, Contribution, FundingYear),
)

_WHOLE: Final = (Attestation, Further, Euro)
"""What is one fact, whatever it is made of."""
_PLACE: Final = re.compile(r"\[[0-9]+\]")


def parts_of(subject: Subject) -> Sequence[tuple[str, Subject]]:
    """Return what a subject is made of, each with its path from the subject, such as `"companies[3]"`."""
    found: list[tuple[str, Subject]] = []
    for name in SUBJECTS[type(subject)].made_of:
        held: Any = getattr(subject, name)
        if isinstance(held, tuple):
            found += [(f"{name}[{place}]", part) for place, part in enumerate(cast("tuple[Subject, ...]", held))]
        elif held is not None:
            found.append((name, held))
    return found


def accounts_of(subject: Subject) -> tuple[YearAccount, ...]:
    """Return the accounts in a subject, itself included."""
    found = (subject, *(part for _, part in parts_of(subject)))
    return tuple(part for part in found if isinstance(part, YearAccount))


def period_of(subject: Subject) -> FundingPeriod | None:
    """Return the funding period that a subject is, or belongs to; `None` for one that has none."""
    held = subject.year if isinstance(subject, YearContribution) else subject
    return held if isinstance(held, FundingPeriod) else getattr(held, "period", None)


def decision_of(subject: Subject) -> str:
    """Return the path of the day of the decision from a subject, or what it is called where a subject has none."""
    if isinstance(subject, YearContribution):
        return "year.period" if subject.year.period is None else "year.period.decided_on"
    return "period.decided_on" if isinstance(subject, Dossier | YearAccount) else "decided_on"


def kind_of(subject: Subject) -> ClusterKind | None:
    """Return the kind of cluster that a subject is, or belongs to; `None` for one that has none."""
    held = subject.cluster if isinstance(subject, Dossier) else subject
    return held.kind if isinstance(held, Cluster) else getattr(period_of(subject), "kind", None)


def fact_at(kind: type, path: str) -> type | UnionType | None:
    """Return the class of the fact at the end of a path, `FurtherFact` for a further one; `None` where there is none.

    `companies` is the fact with all in it, `companies[]` which members there are, and `companies[].name` that and one
    fact of each.
    """
    facts = _facts_of(kind)
    whole, _, name = path.rpartition(".")
    return FurtherFact if facts.get(whole) is Further and a_further_name.accepts(name) else facts.get(path)


def without_places(path: str) -> str:
    """Return a path with no place of a member in it: `"companies[].name"` for `"companies[3].name"`."""
    return _PLACE.sub("[]", path)


def nearest_facts(kind: type, path: str) -> str:
    """Return the paths of a class that are most like one that it has not, else those of its own fields, as a list."""
    # Only an error asks for these, so that no import of the package waits for it.
    get_close_matches: Callable[..., list[str]] = import_module("difflib").get_close_matches
    known = [f"{path}.NAME" if held is Further else path for path, held in _facts_of(kind).items()]
    return ", ".join(get_close_matches(path, known) or [one for one in known if one.isidentifier()])


def further_in(fact: Any) -> list[tuple[str, type, str]]:
    """Return what is told in `further` of a fact, and of the facts in it but for its parts.

    Each comes with its path, the class of what it is told of, and its name.
    """
    kind: type = fact.__class__
    told = getattr(fact, "further", NOTHING_FURTHER)
    found = [] if told is NOTHING_FURTHER else [(f"further.{name}", kind, name) for name in told]
    for name in _with_further(kind):
        held = getattr(fact, name)
        if isinstance(held, tuple):
            for place, member in enumerate(cast("tuple[object, ...]", held)):
                found += [(f"{name}[{place}].{path}", whose, known) for path, whose, known in further_in(member)]
        elif held is not None and (
            getattr(held, "further", None) is not NOTHING_FURTHER or _with_further(held.__class__)
        ):
            found += [(f"{name}.{path}", whose, known) for path, whose, known in further_in(held)]
    return found


def further_at(kind: type, path: str) -> tuple[type, str] | None:
    """Return of which class a path leads to a further fact, and its name; `""` where it leads to all of them.

    It does so too where it leads to all of what is assessed with what it belongs to, such as an organisation.
    """
    facts = _facts_of(kind)
    before, _, name = path.rpartition(".")
    for further, found in ((before, name), (path, ""), (f"{path}.further", "")):
        if facts.get(further) is Further:
            holder = facts[further.removesuffix(".further")] if "." in further else kind
            by_itself = further not in (before, path) and (holder in SUBJECTS or path.endswith("[]"))
            return None if by_itself else (holder, found)
    return None


def fact_fields(kind: Any) -> "tuple[Attribute[Any], ...]":
    """Return the fields of a class that hold facts; none for what is one fact, such as an amount."""
    return () if kind in _WHOLE else getattr(kind, "__attrs_attrs__", ())


@cache
def _with_further(kind: type) -> tuple[str, ...]:
    """Return the fields of a class that hold what further facts can be told of, but for its parts."""
    parts = SUBJECTS[kind].made_of if kind in SUBJECTS else ()
    within = {path.partition(".")[0].removesuffix("[]") for path, held in _facts_of(kind).items() if held is Further}
    return tuple(field.name for field in fact_fields(kind) if field.name in within - {"further", *parts})


@cache
def _facts_of(kind: type) -> Mapping[str, type]:
    """Return the class of each fact of a class, by its path; of a list, that is `tuple`."""
    found: dict[str, type] = {}
    for field in fact_fields(kind):
        held: Any = get_args(field.type)[0] if isinstance(field.type, UnionType) else field.type
        found[field.name] = get_origin(held) or held
        member: Any = get_args(held)[0] if get_origin(held) is tuple else None
        if fact_fields(member):
            found[f"{field.name}[]"] = member
        inside = field.name if member is None else f"{field.name}[]"
        found |= {f"{inside}.{path}": inner for path, inner in _facts_of(member or found[field.name]).items()}
    return found
