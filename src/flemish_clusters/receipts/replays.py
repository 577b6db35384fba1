"""Replays: whether an old decision still comes out as it did, and what differs where it does not."""

from collections.abc import Iterable
from enum import Enum, unique
from typing import Final

from attrs import frozen

from flemish_clusters.assessment import assess_by_part
from flemish_clusters.facts import Subject
from flemish_clusters.facts.fields import checked
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies import POLICIES, Policy
from flemish_clusters.policies.digests import digest
from flemish_clusters.receipts.model import PartRecord, Receipt, fingerprint, records_of


@unique
class Cause(Enum):
    """Why a decision comes out otherwise, or cannot be made again."""

    FACTS = "facts"
    """The facts are not those that were decided on."""
    POLICY = "policy"
    """A version of the policy is not there any more, or it says something else."""
    CODE = "code"
    """Facts and policy are the same, and this package finds something else."""

    @property
    def label(self) -> Message:
        """The cause in words."""
        return _CAUSE_LABELS[self]


_CAUSE_LABELS: Final = {
    Cause.FACTS: Message(en="the facts differ", nl="de feiten verschillen"),
    Cause.POLICY: Message(en="the policy differs", nl="het beleid verschilt"),
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


@frozen
class Replay:
    """What comes out when a decision is made again.

    Attributes:
        receipt: The decision as it was made.
        causes: What is not as it was; empty: the decision comes out the same.
        differences: The parts that come out otherwise.
        policies: The names of the versions that are gone or say something else.
    """

    receipt: Receipt
    causes: tuple[Cause, ...]
    differences: tuple[Difference, ...]
    policies: tuple[str, ...]

    @property
    def is_same(self) -> bool:
        """Whether nothing is otherwise: neither the facts, nor the policy, nor what comes out."""
        return not self.causes

    def text(self, language: Language) -> str:
        """Return whether the decision comes out the same, or what differs."""
        if self.is_same:
            return _SAME.text(language)
        lines = [cause.label.text(language) for cause in self.causes]
        places = [difference.place or _WHOLE.text(language) for difference in self.differences]
        listed = {"causes": ", ".join(lines), "places": ", ".join(places) or "-", "policies": ", ".join(self.policies)}
        sentences = (_OTHERWISE, _POLICIES) if self.policies else (_OTHERWISE,)
        return " ".join(sentence.text(language, listed) for sentence in sentences)


def replay(receipt: Receipt, *, policies: Iterable[Policy] = POLICIES, subject: Subject | None = None) -> Replay:
    """Return whether a decision comes out the same today.

    Args:
        receipt: The decision as it was made.
        policies: The versions of the policy, among which those of the receipt are looked up by name.
        subject: The facts as they are now; left out, those of the receipt.

    Raises:
        InvalidValue: The receipt is no such thing.
    """
    checked("receipt", receipt, Receipt)
    facts = receipt.subject if subject is None else subject
    known = {policy.name: policy for policy in policies}
    changed = tuple(record.name for record in receipt.policies if _digest(known.get(record.name)) != record.digest)
    differences = _differences(receipt, _again(receipt, facts, known))
    causes: list[Cause] = []
    if fingerprint(facts) != receipt.facts:
        causes.append(Cause.FACTS)
    if changed:
        causes.append(Cause.POLICY)
    if differences and not causes:
        causes.append(Cause.CODE)
    return Replay(receipt, tuple(causes), differences, changed)


def _digest(policy: Policy | None) -> str | None:
    return None if policy is None else digest(policy)


def _again(receipt: Receipt, facts: Subject, known: dict[str, Policy]) -> tuple[PartRecord, ...] | None:
    """Return what comes out now; `None` where a version of the policy is gone."""
    names = {record.place: record.policy for record in receipt.parts}
    if any(name not in known for name in names.values()):
        return None

    def governing(_: Subject, place: str) -> Policy:
        # A part that was not there is governed as the whole is.
        return known[names.get(place, names[""])]

    return records_of(assess_by_part(facts, governing))


def _differences(receipt: Receipt, again: tuple[PartRecord, ...] | None) -> tuple[Difference, ...]:
    if again is None:
        return ()
    old = {record.place: record for record in receipt.parts}
    new = {record.place: record for record in again}
    places = dict.fromkeys((*old, *new))
    return tuple(
        Difference(place, old.get(place), new.get(place)) for place in places if old.get(place) != new.get(place)
    )


_WHOLE: Final = Message(en="the whole", nl="het geheel")
_SAME: Final = Message(en="The decision comes out the same.", nl="De beslissing komt op hetzelfde uit.")
_OTHERWISE: Final = Message(
    en="The decision does not come out the same: {causes}. What differs: {places}.",
    nl="De beslissing komt niet op hetzelfde uit: {causes}. Wat verschilt: {places}.",
)
_POLICIES: Final = Message(
    en="Versions that are gone or say something else: {policies}.",
    nl="Versies die weg zijn of iets anders zeggen: {policies}.",
)
