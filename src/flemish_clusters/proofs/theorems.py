"""Theorems: what holds of a policy for every account, or the account that shows that it does not."""

from enum import unique
from typing import Final

from attrs import frozen

from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.proofs.witnesses import Witness, name_of


@unique
class TheoremKind(Labelled):
    """What a theorem says."""

    FITS = "fits", "no number in the columns leaves 64 bits", "elk getal in de kolommen past in 64 bits"
    SPLIT = (
        "split",
        "columns multiply any amount by it exactly, rounded down to the cent",
        "kolommen vermenigvuldigen er elk bedrag exact mee, naar beneden afgerond op de cent",
    )
    SHARP = (
        "sharp",
        "with all amounts known, columns find it met up to its limit, and not a cent above",
        "met alle bedragen bekend vinden kolommen eraan voldaan tot en met de grens, en geen cent erboven",
    )
    MONOTONE = (
        "monotone",
        "more of it makes no verdict worse and no maximum lower",
        "meer ervan maakt geen oordeel slechter en geen maximum lager",
    )
    LARGEST = (
        "largest",
        "with all amounts known, columns tell the lowest of the limits",
        "met alle bedragen bekend geven kolommen de laagste van de grenzen",
    )
    WORST = (
        "worst",
        "columns tell the worst of the verdicts on the demands",
        "kolommen geven het slechtste van de oordelen over de voorwaarden",
    )
    AGREE = (
        "agree",
        "columns find not met exactly for aid above it",
        "kolommen vinden 'niet voldaan' precies voor steun die erboven ligt",
    )
    STAYS = (
        "stays",
        "verdicts and the maximum that are known without it stay; the known bound only falls",
        "oordelen en maximum die zonder dit gegeven vaststaan, blijven; de bekende bovengrens daalt alleen",
    )
    RAISING = (
        "raising",
        "with it added the limits by the cofinancing no longer bind, and with a cent less one does",
        "komt dit erbij, dan begrenst de cofinanciering niet meer, en met een cent minder wel",
    )


@unique
class ProofStatus(Labelled):
    """What became of a theorem."""

    PROVED = "proved", "proved", "bewezen"
    REFUTED = "refuted", "refuted", "weerlegd"
    UNKNOWN = "unknown", "neither proved nor refuted", "niet bewezen en niet weerlegd"


@frozen(kw_only=True, repr=False)
class Theorem:
    """Something that is to hold for every account.

    Attributes:
        about: What it is about: the code of a rule, the path of a fact, the name of a column, a fraction such as
            `1/2`, or `64 bits`.
        witness: The account that refutes it; `None` where none does.
        tried: For how many drawn and boundary accounts it was seen to hold, where it is neither proved nor refuted.
    """

    kind: TheoremKind
    about: str
    status: ProofStatus
    witness: Witness | None = None
    tried: int = 0

    @property
    def name(self) -> str:
        """Its name, such as `sharp AID-1`."""
        return f"{self.kind.value} {self.about}"

    def text(self, language: Language) -> str:
        """Return it in a line, and below that what refutes it."""
        says, status = (one.label.text(language) for one in (self.kind, self.status))
        told = f"{name_of(self.about, language)}, {says}: {status}"
        if self.tried:
            told = f"{told} ({_TRIED.text(language, {'tried': self.tried})})"
        if self.witness is None:
            return f"{told}."
        shown = _SHOWN if self.witness.is_shown else _NOT_SHOWN
        return f"{told}. {shown.text(language)}\n{self.witness.text(language)}"

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Theorem {self.name} {self.status.value}>"


_TRIED: Final = Message(en="seen to hold for {tried} accounts", nl="geldt voor {tried} geprobeerde jaaroverzichten")
_SHOWN: Final = Message(en="The calls show it:", nl="De functies tonen het:")
_NOT_SHOWN: Final = Message(
    en="The calls do not show it: what columns and proofs make of the policy is wrong there.",
    nl="De functies tonen het niet: wat kolommen en bewijzen van het beleid maken, is daar fout.",
)
