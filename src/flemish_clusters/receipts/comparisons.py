"""Comparisons: what comes out when a decision is made again, and what differs from what it was, in words."""

from collections.abc import Iterator
from enum import Enum, unique
from typing import Final

from attrs import frozen

from flemish_clusters.errors import NoTruthValue, shown
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.messages import Language, Message
from flemish_clusters.receipts.model import Receipt
from flemish_clusters.receipts.records import PartRecord


@unique
class Cause(Enum):
    """Why a decision comes out otherwise, or cannot be made again."""

    ALTERED = "altered"
    """The receipt is not as it was when it was made."""
    FACTS = "facts"
    """The facts are not those that were decided on."""
    POLICY = "policy"
    """A version of the policy says something else."""
    POLICY_NOT_GIVEN = "policy_not_given"
    """A version of the policy is not among those that were given."""
    CODE = "code"
    """Facts and policy are the same, and this package finds something else."""

    @property
    def label(self) -> Message:
        """The cause in words."""
        return _CAUSE_LABELS[self]


_CAUSE_LABELS: Final = {
    Cause.ALTERED: Message(en="the receipt was altered", nl="het beslissingsdossier is gewijzigd"),
    Cause.FACTS: Message(en="the facts differ", nl="de feiten verschillen"),
    Cause.POLICY: Message(en="the policy differs", nl="het beleid verschilt"),
    Cause.POLICY_NOT_GIVEN: Message(
        en="a version of the policy was not given", nl="een versie van het beleid is niet meegegeven"
    ),
    Cause.CODE: Message(en="the code differs", nl="de code verschilt"),
}


@frozen
class Difference:
    """A part of the decision that comes out otherwise.

    Attributes:
        place: Where the part stands in the whole; empty for the whole.
        old: What was recorded; `None`: the part was not there.
        new: What comes out now; `None`: the part is not there any more.
    """

    place: str
    old: PartRecord | None
    new: PartRecord | None


@frozen(kw_only=True, repr=False)
class Replay:
    """What comes out when a decision is made again.

    Attributes:
        receipt: The decision as it was made.
        causes: What is not as it was, an alteration of the receipt first; empty: the decision comes out the same.
        differences: The parts that come out otherwise.
        policies: The names of the versions that were not given or say something else.
        made_again: Whether it could be made again; not so where a version that it needs was not given.
        altered: What of the receipt is not as it was when it was made, as `Receipt.altered` names it.
    """

    receipt: Receipt
    causes: tuple[Cause, ...]
    differences: tuple[Difference, ...]
    policies: tuple[str, ...]
    made_again: bool
    altered: tuple[str, ...] = ()

    @property
    def is_same(self) -> bool:
        """Whether nothing is otherwise: neither the receipt, nor the facts, nor the policy, nor what comes out."""
        return not self.causes

    def text(self, language: Language) -> str:
        """Return whether the decision comes out the same, or what differs; and where no alteration could show."""
        sentences = [_SAME.text(language)] if self.is_same else list(self._what_differs(language))
        if self.receipt.digests is None:
            sentences.append(_NO_DIGESTS.text(language))
        return " ".join(sentences)

    def __bool__(self) -> bool:
        """Raise `NoTruthValue`: a decision that comes out otherwise is replayed all the same."""
        raise NoTruthValue("a replay", "look at `is_same`")

    def __repr__(self) -> str:
        return f"<Replay {', '.join(cause.value for cause in self.causes) or 'the same'}>"

    def _what_differs(self, language: Language) -> Iterator[str]:
        yield _OTHERWISE.text(language, {"causes": ", ".join(cause.label.text(language) for cause in self.causes)})
        if self.altered:
            altered = "; ".join(_describe_altered(place, language) for place in self.altered)
            yield _ALTERED.text(language, {"altered": altered})
        yield self._what_came_out(language)
        if self.policies:
            yield _POLICIES.text(language, {"policies": shown(self.policies, ", ".join)})

    def _what_came_out(self, language: Language) -> str:
        if not self.made_again:
            return _NOT_MADE.text(language)
        if not self.differences:
            return _NO_PART.text(language)
        places = "; ".join(_describe_place(one.place, language) for one in self.differences)
        return _PLACES.text(language, {"places": places})


def _describe_place(place: str, language: Language) -> str:
    return shown(describe_path(place, language), str) or _WHOLE.text(language)


def _describe_altered(altered: str, language: Language) -> str:
    if altered in _ALTERED_PARTS:
        return _ALTERED_PARTS[altered].text(language)
    place = altered.removeprefix("part").removeprefix(".")
    return _ALTERED_PART.text(language, {"place": _describe_place(place, language)})


_WHOLE: Final = Message(en="the whole", nl="het geheel")
_SAME: Final = Message(en="The decision comes out the same.", nl="De uitkomst is dezelfde.")
_OTHERWISE: Final = Message(
    en="The recorded outcome cannot simply be confirmed: {causes}.",
    nl="De vastgelegde uitkomst is niet zonder meer te bevestigen: {causes}.",
)
_NO_PART: Final = Message(en="No part comes out otherwise.", nl="Geen enkel onderdeel heeft een andere uitkomst.")
_NOT_MADE: Final = Message(en="It could not be made again.", nl="Ze kon niet opnieuw worden bepaald.")
_PLACES: Final = Message(en="What differs: {places}.", nl="Wat verschilt: {places}.")
_POLICIES: Final = Message(
    en="Versions that were not given or say something else: {policies}.",
    nl="Versies die niet zijn meegegeven of iets anders bepalen: {policies}.",
)
_ALTERED: Final = Message(
    en="What was altered in the receipt: {altered}.", nl="Wat in het beslissingsdossier is gewijzigd: {altered}."
)
_ALTERED_PARTS: Final = {
    "facts": Message(en="the facts", nl="de feiten"),
    "words": Message(en="the explanation", nl="de toelichting"),
    "whole": Message(
        en="the version of the package, the versions of the policy, the transition, or a digest",
        nl="de versie van het pakket, de versies van het beleid, de overgang of een controlegetal",
    ),
}
_ALTERED_PART: Final = Message(en="what was found of {place}", nl="de bevindingen over {place}")
_NO_DIGESTS: Final = Message(
    en="The receipt is of schema 1 and carries no digests of its parts: only an alteration of the facts can be shown.",
    nl="Het beslissingsdossier is van schema 1 en bevat geen controlegetallen van zijn onderdelen: alleen een "
    "wijziging van de feiten kan blijken.",
)
