"""Sentence: what a sentence of the policy page says, which of its words decide, and what it is to the rules."""

from enum import unique
from typing import Final

from attrs import field, frozen

from flemish_clusters.messages import Labelled, Message


@unique
class Standing(Labelled):
    """What a sentence is to the rules."""

    ENCODED = "encoded", "encoded", "opgenomen"
    """Something is computed from it: a rule or a type."""
    OPEN_NORM = "open_norm", "open norm", "open norm"
    """A rule looks at it, and somebody has to judge: an attestation."""
    PERMISSION = "permission", "permission", "mogelijkheid"
    """It allows; nothing is computed."""
    AIM = "aim", "aim", "doel"
    """It states what the policy is for."""
    CONTEXT = "context", "context", "context"
    """It informs; nothing is computed."""


@unique
class Modality(Labelled):
    """What force words give to a sentence; the label of each says what follows from it."""

    DUTY = "duty", "a duty, so a demand", "een plicht, dus een voorwaarde"
    DEFINITION = (
        "definition",
        "says what something is or who is meant, which is read as a demand",
        "zegt wat iets is of wie bedoeld is, wat als een voorwaarde wordt gelezen",
    )
    TENDENCY = (
        "tendency",
        "says what is mostly so or follows from it, which is read as a characteristic",
        "zegt wat meestal zo is of daaruit volgt, wat als een kenmerk wordt gelezen",
    )
    PERMISSION = "permission", "a permission, so nothing is demanded", "een mogelijkheid, dus geen voorwaarde"
    AIM = "aim", "an aim, read as a characteristic at most", "een doel, dat hoogstens als een kenmerk wordt gelezen"
    GRANT = (
        "grant",
        "says what is given, which is read as a maximum",
        "zegt wat wordt gegeven, wat als een bovengrens wordt gelezen",
    )
    DIVISION = (
        "division",
        "says which kinds there are, and is read as all there are",
        "zegt welke types er zijn, en wordt gelezen als alle die er zijn",
    )
    STATEMENT = "statement", "says what is done, so nothing is demanded", "zegt wat er gebeurt, dus geen voorwaarde"


@frozen
class Wording:
    """Words of a sentence that decide, in Dutch as they stand there, five at most, and the force that they give."""

    words: str
    modality: Modality


CITED: Final = Message(en="Rules cite it.", nl="Regels verwijzen ernaar.")
"""What became of a sentence of which there is no more to say."""


@frozen(kw_only=True, repr=False)
class Sentence:
    """A sentence of the policy page; `PAGE.sentence(number)` cites it.

    Attributes:
        treatment: What became of it: that rules cite it, the type that holds it, why nothing is computed, or a slip in
            it that is restated as what was meant.
        fingerprint: The SHA-256, in hexadecimal, of its own words, which are not carried here.
    """

    number: str
    says: Message
    wordings: tuple[Wording, ...]
    standing: Standing
    treatment: Message = field(default=CITED)
    fingerprint: str

    def __repr__(self) -> str:
        return f"<Sentence {self.number}>"
