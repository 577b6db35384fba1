"""Parties: the companies, knowledge institutions and other bodies around a cluster."""

from enum import Enum, unique
from typing import final

from attrs import field, frozen
from attrs.validators import optional

from flemish_clusters.checks import a_text, a_truth, named, tuple_of
from flemish_clusters.facts.attestations import Attestation, Further, to_attestation, to_further
from flemish_clusters.facts.enterprise_numbers import to_enterprise_number


@unique
class Region(Enum):
    """Where an establishment lies."""

    FLEMISH = "flemish"
    BRUSSELS_CAPITAL = "brussels_capital"
    WALLOON = "walloon"
    ABROAD = "abroad"


@final
@frozen(kw_only=True, field_transformer=named)
class Company:
    """A company (Dutch: *onderneming*, *bedrijf*). Whatever is `None` is not known.

    Attributes:
        name: What it is called.
        enterprise_number: Its Belgian enterprise number, kept as ten digits.
        establishments: The region of each of its establishments; empty: known to have none.
        establishments_complete: These are all of them; `False`: there may be more.
        growth_ambition: It has ambitions to grow (Dutch: *groei-ambities*).
        innovation_awareness: Its awareness of innovation is high (Dutch: *innovatiebewustzijn*).
        international_outlook: It looks abroad (Dutch: *internationale blik*).
        open_to_companies: It is open to cooperation with other companies.
        open_to_knowledge_institutions: It is open to cooperation with knowledge centres.
        serves_own_objectives: It is open to cooperation for its own objectives.
        serves_flemish_competitiveness: It is open to cooperation for the competitiveness of many Flemish companies.
        further: Attestations that a rule of an amendment, or of the caller's own, asks for, by name.
    """

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)
    establishments: tuple[Region, ...] | None = field(default=None, validator=optional(tuple_of(Region)))
    establishments_complete: bool = field(default=True, validator=a_truth)
    growth_ambition: Attestation | None = field(default=None, converter=to_attestation)
    innovation_awareness: Attestation | None = field(default=None, converter=to_attestation)
    international_outlook: Attestation | None = field(default=None, converter=to_attestation)
    open_to_companies: Attestation | None = field(default=None, converter=to_attestation)
    open_to_knowledge_institutions: Attestation | None = field(default=None, converter=to_attestation)
    serves_own_objectives: Attestation | None = field(default=None, converter=to_attestation)
    serves_flemish_competitiveness: Attestation | None = field(default=None, converter=to_attestation)
    further: Further = field(factory=Further, converter=to_further)


@final
@frozen(kw_only=True, field_transformer=named)
class KnowledgeInstitution:
    """A knowledge institution (Dutch: *kennisinstelling*, *kenniscentrum*)."""

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)


@final
@frozen(kw_only=True, field_transformer=named)
class OtherBody:
    """A body that is neither a company nor a knowledge institution, such as a public authority."""

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)


@final
@frozen(kw_only=True, field_transformer=named)
class ClusterOrganisation:
    """The organisation that runs a cluster (Dutch: *clusterorganisatie*). Whatever is `None` is not known.

    Attributes:
        name: What it is called.
        enterprise_number: Its Belgian enterprise number, kept as ten digits.
        facilitates: It facilitates the network.
        represents_members: It represents the members of the cluster.
        mandated_by_members: The members gave it the mandate to do so.
        further: Attestations that a rule of an amendment, or of the caller's own, asks for, by name.
    """

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)
    facilitates: Attestation | None = field(default=None, converter=to_attestation)
    represents_members: Attestation | None = field(default=None, converter=to_attestation)
    mandated_by_members: Attestation | None = field(default=None, converter=to_attestation)
    further: Further = field(factory=Further, converter=to_further)
