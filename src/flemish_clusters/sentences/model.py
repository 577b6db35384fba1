"""What a sentence of the policy page is to the rules."""

from enum import Enum, unique
from typing import Final

from attrs import field, frozen

from flemish_clusters.checks import a
from flemish_clusters.messages import Message
from flemish_clusters.sources import Citation


@unique
class Standing(Enum):
    """What a sentence is to the rules."""

    ENCODED = "encoded"
    """Something is computed from it: a rule or a type."""
    OPEN_NORM = "open_norm"
    """A rule looks at it, and somebody has to judge: an attestation."""
    PERMISSION = "permission"
    """It allows; nothing is computed."""
    AIM = "aim"
    """It states what the policy is for."""
    CONTEXT = "context"
    """It informs; nothing is computed."""

    @property
    def label(self) -> Message:
        """The standing in words."""
        return _STANDING_LABELS[self]


_STANDING_LABELS: Final = {
    Standing.ENCODED: Message(en="encoded", nl="opgenomen"),
    Standing.OPEN_NORM: Message(en="open norm", nl="open norm"),
    Standing.PERMISSION: Message(en="permission", nl="mogelijkheid"),
    Standing.AIM: Message(en="aim", nl="doel"),
    Standing.CONTEXT: Message(en="context", nl="context"),
}


@frozen(kw_only=True, repr=False)
class Sentence:
    """A sentence of the policy page.

    Attributes:
        citation: Its citation; `citation.part` is its number.
        says: What it says, in our own words.
        standing: What it is to the rules.
        treatment: What became of it: the type that holds it, or why nothing is computed; rules name it themselves.

    Raises:
        InvalidValue: A field cannot hold its value.
    """

    citation: Citation = field(validator=a(Citation))
    says: Message = field(validator=a(Message))
    standing: Standing = field(validator=a(Standing))
    treatment: Message = field(validator=a(Message))

    def __repr__(self) -> str:
        return f"<Sentence {self.citation.part}>"
