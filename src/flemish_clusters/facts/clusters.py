"""Clusters: the two kinds, what is known of a cluster, and the companies and other parties in and around it."""

import re
from collections.abc import Iterator
from enum import unique
from typing import Any, Final, final

from attrs import field, frozen
from attrs.validators import optional

from flemish_clusters.checks import a, a_text, a_text_or_none, a_truth, named, tuple_of
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.attestations import NOTHING_FURTHER, Attestation, Fact, Further, to_attestation, to_further
from flemish_clusters.messages import Labelled
from flemish_clusters.wording import Wanted

SEPARATORS: Final = (
    r"[.\/"
    r"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    r"\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
)
"""What is dropped, as a regular expression: points, slashes, all white space, and hyphens, dashes and minus signs."""


def to_enterprise_number(written: str | None) -> Any:
    """Return the ten digits of an enterprise number (Dutch: *ondernemingsnummer*), or the error.

    The first digit is 0 or 1; the last two are 97 less the remainder of the first eight by 97. White space, points,
    hyphens and slashes of any kind and a leading `BE` are dropped; nine digits, an older writing, get a leading 0.
    Source: `sources.ENTERPRISE_NUMBER`; the check digits are from documentation of the Flemish government.
    """
    if written is None:
        return None
    if not isinstance(written, str):
        return _no_number(written, 'text such as "0566.988.259"', 'tekst zoals "0566.988.259"')
    digits = re.sub(SEPARATORS, "", written).upper().removeprefix("BE")
    number = f"0{digits}" if re.fullmatch("[0-9]{9}", digits) else digits
    if not re.fullmatch("[01][0-9]{9}", number):
        return _no_number(
            written, "ten digits of which the first is 0 or 1", "tien cijfers waarvan het eerste 0 of 1 is"
        )
    if int(number[8:]) != (check := 97 - int(number[:8]) % 97):
        en, nl = (
            "a number whose last two digits check: here",
            "een nummer waarvan de laatste twee cijfers kloppen: hier",
        )
        return _no_number(written, f"{en} {check:02d}", f"{nl} {check:02d}")
    return number


def _no_number(written: object, en: str, nl: str) -> InvalidValue:
    return InvalidValue("enterprise_number", written, Wanted(code="not_an_enterprise_number", json=(en, nl)))


@unique
class Region(Labelled):
    """Where an establishment lies."""

    FLEMISH = "flemish", "Flemish Region", "Vlaams Gewest"
    BRUSSELS_CAPITAL = "brussels_capital", "Brussels-Capital Region", "Brussels Hoofdstedelijk Gewest"
    WALLOON = "walloon", "Walloon Region", "Waals Gewest"
    ABROAD = "abroad", "abroad", "buitenland"


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class Company(Fact):
    """A company (Dutch: *onderneming*, *bedrijf*). Whatever is `None` is not known.

    Attributes:
        enterprise_number: Its Belgian enterprise number, kept as ten digits.
        establishments: The region of each of its establishments; empty: known to have none.
        establishments_complete: These are all of them; `False`: there may be more.
        growth_ambition: It has ambitions to grow (Dutch: *groei-ambities*).
        innovation_awareness: Its awareness of innovation is high (Dutch: *innovatiebewustzijn*).
        international_outlook: It looks abroad (Dutch: *internationale blik*).
        serves_own_objectives: It is open to cooperation for its own objectives.
        serves_flemish_competitiveness: It is open to cooperation for the competitiveness of many Flemish companies.
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
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class KnowledgeInstitution(Fact):
    """A knowledge institution (Dutch: *kennisinstelling*, *kenniscentrum*)."""

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class OtherBody(Fact):
    """A body that is neither a company nor a knowledge institution, such as a public authority."""

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class ClusterOrganisation(Fact):
    """The organisation that facilitates the network of a cluster and represents its members.

    Dutch: *clusterorganisatie*. Whatever is `None` is not known.
    """

    name: str = field(validator=a_text)
    enterprise_number: str | None = field(default=None, converter=to_enterprise_number)
    facilitates: Attestation | None = field(default=None, converter=to_attestation)
    represents_members: Attestation | None = field(default=None, converter=to_attestation)
    mandated_by_members: Attestation | None = field(default=None, converter=to_attestation)
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)


@unique
class ClusterKind(Labelled):
    """The two kinds of cluster. Source: the policy page, sentence 5.1."""

    SPEARHEAD = "spearhead_cluster", "spearhead cluster", "speerpuntcluster"
    INNOVATIVE_BUSINESS_NETWORK = (
        "innovative_business_network",
        "innovative business network",
        "innovatief bedrijfsnetwerk",
    )


@final
@frozen(kw_only=True, field_transformer=named, repr=False)
class Cluster(Fact):
    """A cluster of companies. Whatever is `None` is not known.

    Members without an enterprise number cannot be told apart, so one that is given twice counts twice.

    Attributes:
        domain: The domain its companies are active in; `""`: known to have none.
        companies: Its members that are companies; empty: known to have none.
        companies_complete: These are all of them; `False`: there may be more, as with knowledge institutions.
        knowledge_institutions: Those its companies cooperate with, to become more competitive; empty: known to have
            none.
        cooperates: Its companies cooperate with each other, to become more competitive.
        cooperates_lastingly: Their cooperation is active and lasting.
        bottom_up: It grew bottom-up, from companies that want to commit to a specific domain that gives them a chance
            to become more competitive.

    Raises:
        InvalidValue: Two members have the same enterprise number.
    """

    name: str = field(validator=a_text)
    kind: ClusterKind = field(validator=a(ClusterKind))
    domain: str | None = field(default=None, validator=optional(a_text_or_none))
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
    further: Further = field(default=NOTHING_FURTHER, converter=to_further)

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
                yield InvalidValue(field_, number, _ONCE)
            elif number is not None:
                seen.add(number)


_ONCE: Final = Wanted(
    code="repeated",
    json=(
        "each member once: another has the same enterprise number",
        "elk lid één keer: een ander heeft hetzelfde ondernemingsnummer",
    ),
)
