"""Sentence: what a sentence of the policy page says, which of its words decide, and what it is to the rules."""

from enum import Enum, unique
from typing import Final

from attrs import frozen

from flemish_clusters.messages import Message


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


@unique
class Modality(Enum):
    """What force words give to a sentence; the label of each says what follows from it."""

    DUTY = "duty"
    DEFINITION = "definition"
    TENDENCY = "tendency"
    PERMISSION = "permission"
    AIM = "aim"
    GRANT = "grant"
    DIVISION = "division"
    STATEMENT = "statement"

    @property
    def label(self) -> Message:
        """The force in words."""
        return _MODALITY_LABELS[self]


_MODALITY_LABELS: Final = {
    Modality.DUTY: Message(en="a duty, so a demand", nl="een plicht, dus een vereiste"),
    Modality.DEFINITION: Message(
        en="says what something is, which is read as a demand",
        nl="zegt wat iets is, wat als een vereiste wordt gelezen",
    ),
    Modality.TENDENCY: Message(
        en="says what is mostly so or follows from it, which is read as a characteristic",
        nl="zegt wat meestal zo is of daaruit volgt, wat als een kenmerk wordt gelezen",
    ),
    Modality.PERMISSION: Message(
        en="a permission, so nothing is demanded", nl="een mogelijkheid, dus er is niets vereist"
    ),
    Modality.AIM: Message(
        en="an aim, read as a characteristic at most", nl="een doel, dat hoogstens als een kenmerk wordt gelezen"
    ),
    Modality.GRANT: Message(
        en="says what is given, which is read as a maximum",
        nl="zegt wat wordt gegeven, wat als een maximum wordt gelezen",
    ),
    Modality.DIVISION: Message(
        en="says which kinds there are, so nothing is demanded", nl="zegt welke types er zijn, dus er is niets vereist"
    ),
    Modality.STATEMENT: Message(
        en="says what is done, so nothing is demanded", nl="zegt wat er gebeurt, dus er is niets vereist"
    ),
}


_CITED: Final = Message(en="Rules cite it.", nl="Regels verwijzen ernaar.")


@frozen
class Wording:
    """Words of a sentence that decide.

    Attributes:
        words: The words, in Dutch as they stand there, five at most.
        modality: The force that they give.
    """

    words: str
    modality: Modality


@frozen(kw_only=True, repr=False)
class Sentence:
    """A sentence of the policy page; `PAGE.sentence(number)` cites it.

    Attributes:
        number: Its number, such as `"4.2"`.
        says: What it says, in our own words.
        wordings: The words of it that decide.
        standing: What it is to the rules.
        treatment: What became of it: that rules cite it, the type that holds it, or why nothing is computed.
        fingerprint: The SHA-256, in hexadecimal, of its own words, which are not carried here.
    """

    number: str
    says: Message
    wordings: tuple[Wording, ...]
    standing: Standing
    treatment: Message = _CITED
    fingerprint: str

    def __repr__(self) -> str:
        return f"<Sentence {self.number}>"
