"""Clusters: the two kinds, and what is known of a cluster."""

from collections.abc import Iterator
from enum import unique
from typing import Any, Final, final

from attrs import field, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a, a_text, a_truth, is_text, named, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import Attestation, Further, to_attestation, to_further
from flemish_clusters.facts.parties import ClusterOrganisation, Company, KnowledgeInstitution
from flemish_clusters.messages import Labelled


@unique
class ClusterKind(Labelled):
    """The two kinds of cluster. Source: the policy page, sentence 5.1."""

    SPEARHEAD = "spearhead_cluster", "spearhead cluster", "speerpuntcluster"
    INNOVATIVE_BUSINESS_NETWORK = (
        "innovative_business_network",
        "innovative business network",
        "innovatief bedrijfsnetwerk",
    )


_a_domain: Final = Check(
    'a plain str that is not blank, or "" for known to have none',
    lambda value: is_text(value) or (type(value) is str and not value),
)


@final
@frozen(kw_only=True, field_transformer=named)
class Cluster:
    """A cluster of companies. Whatever is `None` is not known.

    Members without an enterprise number cannot be told apart, so one that is given twice counts twice.

    Attributes:
        domain: The domain it is active in; `""`: known to have none.
        companies: Its members that are companies; empty: known to have none.
        companies_complete: These are all of them; `False`: there may be more.
        knowledge_institutions: The knowledge institutions it works with; empty: known to have none.
        knowledge_institutions_complete: These are all of them; `False`: there may be more.
        cooperates: Its members cooperate, to become more competitive.
        cooperates_lastingly: Their cooperation is active and lasting.
        strategic_domain: Its domain is strategic for Flanders.
        large_scale: It is large-scale.
        smaller: It is a smaller initiative.
        bottom_up: It grew from companies that bet on a domain.
        emerging_domain: It explores a new, emerging domain.
        further: Attestations that a rule of an amendment, or of the caller's own, asks for, by name.

    Raises:
        InvalidValue: A field cannot hold its value, or two members have the same enterprise number.
    """

    name: str = field(validator=a_text)
    kind: ClusterKind = field(validator=a(ClusterKind))
    domain: str | None = field(default=None, validator=optional(_a_domain))
    organisation: ClusterOrganisation | None = field(default=None, validator=optional(a(ClusterOrganisation)))
    companies: tuple[Company, ...] | None = field(default=None, validator=optional(tuple_of(Company)))
    companies_complete: bool = field(default=True, validator=a_truth)
    knowledge_institutions: tuple[KnowledgeInstitution, ...] | None = field(
        default=None, validator=optional(tuple_of(KnowledgeInstitution))
    )
    knowledge_institutions_complete: bool = field(default=True, validator=a_truth)
    cooperates: Attestation | None = field(default=None, converter=to_attestation)
    cooperates_lastingly: Attestation | None = field(default=None, converter=to_attestation)
    strategic_domain: Attestation | None = field(default=None, converter=to_attestation)
    large_scale: Attestation | None = field(default=None, converter=to_attestation)
    smaller: Attestation | None = field(default=None, converter=to_attestation)
    bottom_up: Attestation | None = field(default=None, converter=to_attestation)
    emerging_domain: Attestation | None = field(default=None, converter=to_attestation)
    further: Further = field(factory=Further, converter=to_further)

    def __attrs_post_init__(self) -> None:
        for error in members_twice(self):
            raise error


def members_twice(draft: Any) -> Iterator[InvalidValue]:
    """Return which members stand twice within a cluster, or within a draft of one in which what is wrong is `None`."""
    seen: set[str] = set()
    for name in ("companies", "knowledge_institutions"):
        for place, member in enumerate(getattr(draft, name) or ()):
            number = getattr(member, "enterprise_number", None)
            if number in seen:
                field_ = f"Cluster.{name}[{place}].enterprise_number"
                yield InvalidValue(field_, number, "each member once: another has the same enterprise_number")
            elif number is not None:
                seen.add(number)
