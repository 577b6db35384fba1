"""Subjects: what can be assessed, what each is made of, and where its accounts and its period are."""

from collections.abc import Sequence
from typing import Any, Final, cast

from attrs import frozen

from flemish_clusters.facts.accounts import Contribution, YearAccount
from flemish_clusters.facts.attestations import Attestation, Further
from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.facts.funding import FundingPeriod, FundingYear
from flemish_clusters.facts.parties import ClusterOrganisation, Company, KnowledgeInstitution, OtherBody

Subject = Company | Cluster | FundingPeriod | YearAccount | Dossier
"""What can be assessed."""


@frozen(kw_only=True)
class SubjectClass:
    """A class of subjects.

    Attributes:
        of: The class.
        name: Its name in plain data.
        made_of: The facts that hold its parts, each a subject or several.
        is_its_parts: Whether the verdicts on its parts count in its own. A company that misses the profile does not
            spoil its cluster; a dossier is no better than its parts.
    """

    of: type[Subject]
    name: str
    made_of: tuple[str, ...] = ()
    is_its_parts: bool = False


SUBJECTS: Final[dict[type, SubjectClass]] = {
    row.of: row
    for row in (
        SubjectClass(of=Company, name="company"),
        SubjectClass(of=Cluster, name="cluster", made_of=("companies",)),
        SubjectClass(of=FundingPeriod, name="funding_period"),
        SubjectClass(of=YearAccount, name="year_account"),
        SubjectClass(of=Dossier, name="dossier", made_of=("cluster", "period", "accounts"), is_its_parts=True),
    )
}
"""Every class of subjects."""


FACTS: Final[tuple[type, ...]] = (
    *SUBJECTS,
    *(Attestation, Further, ClusterOrganisation, KnowledgeInstitution, OtherBody, Contribution, FundingYear),
)
"""Every class of facts."""


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
    return subject if isinstance(subject, FundingPeriod) else getattr(subject, "period", None)
