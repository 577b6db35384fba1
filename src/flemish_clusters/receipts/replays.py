"""Replays: whether an old decision still comes out as it did, and what differs where it does not."""

from collections.abc import Iterable
from enum import Enum, unique
from typing import Final, get_args

from attrs import frozen

from flemish_clusters.assessment import assess_by_part
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Dossier, Subject, YearAccount
from flemish_clusters.facts.fields import checked, narrowed
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.findings import Version
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


@frozen(kw_only=True)
class Replay:
    """What comes out when a decision is made again.

    Attributes:
        receipt: The decision as it was made.
        causes: What is not as it was; empty: the decision comes out the same.
        differences: The parts that come out otherwise.
        policies: The names of the versions that were not given or say something else.
        made_again: Whether it could be made again; not so where a version that it needs was not given.
    """

    receipt: Receipt
    causes: tuple[Cause, ...]
    differences: tuple[Difference, ...]
    policies: tuple[str, ...]
    made_again: bool

    @property
    def is_same(self) -> bool:
        """Whether nothing is otherwise: neither the facts, nor the policy, nor what comes out."""
        return not self.causes

    def text(self, language: Language) -> str:
        """Return whether the decision comes out the same, or what differs."""
        if self.is_same:
            return _SAME.text(language)
        causes = [cause.label.text(language) for cause in self.causes]
        sentences = [_OTHERWISE.text(language, {"causes": ", ".join(causes)}), self._what_came_out(language)]
        if self.policies:
            sentences.append(_POLICIES.text(language, {"policies": ", ".join(self.policies)}))
        return " ".join(sentences)

    def _what_came_out(self, language: Language) -> str:
        if not self.made_again:
            return _NOT_MADE.text(language)
        if not self.differences:
            return _NO_PART.text(language)
        places = [describe_path(one.place, language) or _WHOLE.text(language) for one in self.differences]
        return _PLACES.text(language, {"places": "; ".join(places)})


def replay(receipt: Receipt, *, policies: Iterable[Version] = POLICIES, subject: Subject | None = None) -> Replay:
    """Return whether a decision comes out the same today.

    Args:
        receipt: The decision as it was made.
        policies: The versions of the policy, among which those of the receipt are looked up by name; a version of the
            caller's own has to be given.
        subject: The facts as they are now; left out, those of the receipt.

    Raises:
        InvalidValue: The receipt, a policy or the subject is no such thing, or two policies share a name.
    """
    checked("receipt", receipt, Receipt)
    facts = receipt.subject if subject is None else checked("subject", subject, *get_args(Subject))
    known = _by_name(policies)
    gone = {record.name for record in receipt.policies} - set(known)
    changed = tuple(record.name for record in receipt.policies if _digest(known.get(record.name)) != record.digest)
    again = _again(receipt, facts, known)
    differences = _differences(receipt, again)
    differ = {
        Cause.FACTS: fingerprint(facts) != receipt.facts,
        Cause.POLICY: len(changed) > len(gone),
        Cause.POLICY_NOT_GIVEN: bool(gone),
    }
    causes = [cause for cause, differs in differ.items() if differs]
    if differences and not causes:
        causes.append(Cause.CODE)
    return Replay(
        receipt=receipt,
        causes=tuple(causes),
        differences=differences,
        policies=changed,
        made_again=again is not None,
    )


def _by_name(policies: Iterable[Version]) -> dict[str, Policy]:
    if not isinstance(policies, Iterable):
        raise InvalidValue("policies", policies, "a Timeline, or a tuple of each Policy")
    given = [narrowed("policies", policy, Policy) for policy in policies]
    known = {policy.name: policy for policy in given}
    if len(known) < len(given):
        raise InvalidValue("policies", [policy.name for policy in given], "each name once")
    return known


def _digest(policy: Policy | None) -> str | None:
    return None if policy is None else digest(policy)


def _again(receipt: Receipt, facts: Subject, known: dict[str, Policy]) -> tuple[PartRecord, ...] | None:
    """Return what comes out now; `None` where a version of the policy was not given."""
    names = {record.place: record.policy for record in receipt.parts}
    if any(name not in known for name in names.values()):
        return None

    years = _policies_by_year(receipt, names)

    def governing(part: Subject, place: str) -> Policy:
        # A part that was not there is governed as the whole is, and accounts may stand in another order.
        name = years.get(part.year) if isinstance(part, YearAccount) else names.get(place)
        return known[name or names[""]]

    return records_of(assess_by_part(facts, governing))


def _policies_by_year(receipt: Receipt, names: dict[str, str]) -> dict[int, str]:
    """Return the name of the version that governed each account of a dossier, by the number of its year."""
    accounts = receipt.subject.accounts if isinstance(receipt.subject, Dossier) else ()
    governed = ((account.year, names.get(f"accounts[{place}]")) for place, account in enumerate(accounts))
    return {year: name for year, name in governed if name is not None}


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
_SAME: Final = Message(en="The decision comes out the same.", nl="De uitkomst is dezelfde.")
_OTHERWISE: Final = Message(
    en="The recorded outcome cannot simply be confirmed: {causes}.",
    nl="De vastgelegde uitkomst is niet zonder meer te bevestigen: {causes}.",
)
_NO_PART: Final = Message(en="No part comes out otherwise.", nl="Geen enkel onderdeel komt anders uit.")
_NOT_MADE: Final = Message(en="It could not be made again.", nl="Ze kon niet opnieuw worden bepaald.")
_PLACES: Final = Message(en="What differs: {places}.", nl="Wat verschilt: {places}.")
_POLICIES: Final = Message(
    en="Versions that were not given or say something else: {policies}.",
    nl="Versies die niet zijn meegegeven of iets anders bepalen: {policies}.",
)
