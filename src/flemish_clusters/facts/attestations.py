"""Attestations: judgements that nobody can compute, and who answers for them."""

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final, NoReturn, cast, final

from attrs import field, fields, frozen
from attrs.validators import optional

from flemish_clusters.checks import Check, a_day, a_text, a_truth, plain_day_or_none
from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Language, Message


class Fact:
    """What a caller tells, written as it is made; one method for all classes, since to make one a class takes long."""

    __slots__ = ()

    def __repr__(self) -> str:
        told = (f"{one.name}={getattr(self, one.name)!r}" for one in fields(cast("type[Any]", type(self))))
        return f"{type(self).__name__}({', '.join(told)})"


@final
@frozen(kw_only=True, repr=False)
class Attestation(Fact):
    """Somebody's judgement that something holds, or does not. It is neither true nor false itself: look at `holds`.

    Attributes:
        evidence: What it rests on, such as the title of a report.
    """

    holds: bool = field(validator=a_truth)
    by: str | None = field(default=None, validator=optional(a_text))
    on: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))
    evidence: str | None = field(default=None, validator=optional(a_text))

    def text(self, language: Language) -> str:
        """Return who attests, since when and on what evidence, as a phrase."""
        by_whom = (_BY if self.holds else _DENIED_BY) if self.by else (_DECLARED if self.holds else _DENIED)
        parts = [by_whom.text(language, {"by": self.by or ""})]
        if self.on:
            parts.append(_ON.text(language, {"on": self.on}))
        if self.evidence:
            parts.append(_EVIDENCE.text(language, {"evidence": self.evidence}))
        return " ".join(parts) + ("" if self.by else _UNNAMED.text(language))

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("an attestation", "look at what it `holds`, and compare it with `None` for not known")


AttestationLike = Attestation | bool
"""What can be given where an attestation is asked for; a plain truth value has no author."""


def to_attestation(value: AttestationLike | None) -> Attestation | None:
    """Return the attestation; a plain `True` or `False` becomes one without an author."""
    if value is None or type(value) is Attestation:
        return value
    if isinstance(value, bool):
        return Attestation(holds=value)
    raise InvalidValue("attestation", value, "True, False, an Attestation, or None for not known")


@final
class Further(FrozenMapping[Attestation]):
    """Attestations by name that a rule of an amendment, or of the caller's own, asks for; no name: not known."""

    __slots__ = ()


def to_further(values: Mapping[str, AttestationLike | None]) -> Further:
    """Return the attestations by name, each of which has to be a name of small letters and underscores."""
    if not isinstance(values, Mapping):
        raise InvalidValue("further", values, _FURTHER)
    for name, value in values.items():
        if not (a_further_name.accepts(name) and (value is None or type(value) in (Attestation, bool))):
            raise InvalidValue("further", {name: value}, _FURTHER)
    attestations = ((name, to_attestation(value)) for name, value in sorted(values.items()))
    return Further(tuple((name, known) for name, known in attestations if known is not None))


_FURTHER = 'a mapping such as {"international_partner": True}, with for each name True, False, an Attestation or None'
a_further_name: Final = Check(
    'a name of small letters, digits and underscores such as "international_partner"',
    lambda name: type(name) is str and re.fullmatch("[a-z][a-z0-9_]*", name) is not None,
)
_BY = Message(en="attested by {by}", nl="bevestigd door {by}")
_DENIED_BY = Message(en="so judged by {by}", nl="zo beoordeeld door {by}")
_DECLARED = Message(en="declared", nl="verklaard")
_DENIED = Message(en="so judged", nl="zo beoordeeld")
_UNNAMED = Message(en="; by whom is not stated", nl="; door wie is niet vermeld")
_ON = Message(en="on {on}", nl="op {on}")
_EVIDENCE = Message(en="on the evidence of {evidence}", nl="op grond van {evidence}")
