"""Wordings: the words of each sentence of the policy page that decide, and what force they give it."""

from collections.abc import Mapping
from enum import Enum, unique
from types import MappingProxyType
from typing import Final

from attrs import frozen

from flemish_clusters.messages import Message


@unique
class Modality(Enum):
    """What force words give to a sentence."""

    DUTY = "duty"
    """A verb of duty: a demand."""
    DEFINITION = "definition"
    """What something is: a demand, by a reading."""
    TENDENCY = "tendency"
    """What is mostly so, or follows from that: a characteristic, by a reading."""
    PERMISSION = "permission"
    """What may be: nothing is demanded."""
    AIM = "aim"
    """What the policy is for: a characteristic at most, by a reading."""
    GRANT = "grant"
    """What is given: a maximum, by a reading."""
    DIVISION = "division"
    """Which kinds there are: nothing is demanded."""
    STATEMENT = "statement"
    """What was or is done: nothing is demanded."""

    @property
    def label(self) -> Message:
        """The force in words."""
        return _LABELS[self]


_LABELS: Final = {
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
        en="says which kinds there are, so nothing is demanded",
        nl="zegt welke types er zijn, dus er is niets vereist",
    ),
    Modality.STATEMENT: Message(
        en="says what is done, so nothing is demanded", nl="zegt wat er gebeurt, dus er is niets vereist"
    ),
}


@frozen
class Wording:
    """The words of a sentence that decide.

    Attributes:
        words: The words, in Dutch as they stand there, five at most.
        modality: The force that they give.
    """

    words: str
    modality: Modality


WORDINGS: Final[Mapping[str, tuple[Wording, ...]]] = MappingProxyType(
    {
        "1.1": (Wording("faciliteren", Modality.DEFINITION),),
        "2.1": (Wording("keurde … goed", Modality.STATEMENT),),
        "2.2": (Wording("de doelstelling", Modality.AIM),),
        "3.1": (Wording("richt zich naar", Modality.DEFINITION),),
        "3.2": (Wording("worden gekenmerkt door", Modality.DEFINITION),),
        "3.3": (Wording("moeten", Modality.DUTY),),
        "3.4": (Wording("treedt op als", Modality.DEFINITION),),
        "4.1": (Wording("kunnen", Modality.PERMISSION),),
        "4.2": (Wording("dienen", Modality.DUTY),),
        "4.3": (Wording("biedt", Modality.STATEMENT),),
        "5.1": (Wording("onderscheidt", Modality.DIVISION),),
        "6.1": (Wording("sluiten aan bij", Modality.DEFINITION),),
        "6.2": (Wording("zijn", Modality.DEFINITION), Wording("krijgen", Modality.GRANT)),
        "6.3": (Wording("typisch", Modality.TENDENCY),),
        "6.4": (Wording("veelal", Modality.TENDENCY),),
        "6.5": (Wording("dan ook", Modality.TENDENCY),),
        "6.6": (Wording("ontvangen", Modality.GRANT),),
    }
)
"""The words of each sentence of the policy page that decide, by its number."""
