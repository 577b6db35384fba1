"""Replays: whether an old decision still comes out as it did, and what differs where it does not, in words."""

from collections.abc import Iterable, Iterator
from enum import unique
from typing import Final, NoReturn

from attrs import frozen

from flemish_clusters.assessment import assess_by_part
from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, NoTruthValue, shown
from flemish_clusters.facts import SUBJECTS, Subject, accounts_of
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.receipts.digests import digest, first_digest
from flemish_clusters.receipts.receipt import Receipt
from flemish_clusters.receipts.records import PartRecord, differing, record_of


@unique
class Cause(Labelled):
    """Why a decision comes out otherwise, or cannot be made again."""

    ALTERED = "altered", "the receipt was altered", "het beslissingsdossier is gewijzigd"
    FACTS = "facts", "the facts differ", "de feiten verschillen"
    POLICY = "policy", "the policy differs", "het beleid verschilt"
    POLICY_NOT_GIVEN = (
        "policy_not_given",
        "a version of the policy was not given",
        "een versie van het beleid is niet meegegeven",
    )
    CODE = "code", "the code differs", "de code verschilt"
    """Facts and policy are the same, and this package finds something else."""


@frozen
class Difference:
    """A part of the decision that comes out otherwise.

    Attributes:
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
        causes: What is not as it was, an alteration of the receipt first; empty: the decision comes out the same.
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

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a replay", "look at `is_same`")

    @property
    def is_same(self) -> bool:
        """Whether nothing is otherwise: neither the receipt, nor the facts, nor the policy, nor what comes out."""
        return not self.causes

    def text(self, language: Language) -> str:
        """Return whether the decision comes out the same, or what differs; and where no alteration could show."""
        sentences = [_SAME.text(language)] if self.is_same else list(self._what_differs(language))
        if self.receipt.schema == 1:
            sentences.append(_NO_DIGESTS.text(language))
        return " ".join(sentences)

    def __repr__(self) -> str:
        return f"<Replay {', '.join(cause.value for cause in self.causes) or 'the same'}>"

    def _what_differs(self, language: Language) -> Iterator[str]:
        yield _OTHERWISE.text(language, {"causes": ", ".join(cause.label.text(language) for cause in self.causes)})
        if self.altered:
            altered = [_describe_altered(place, language) for place in self.altered[: _TOLD + 1]]
            yield _ALTERED.text(language, {"altered": _in_a_row(altered)})
        if not self.made_again:
            yield _NOT_MADE.text(language)
        elif self.differences:
            places = [_describe_place(one.place, language) for one in self.differences[: _TOLD + 1]]
            yield _PLACES.text(language, {"places": _in_a_row(places)})
        else:
            yield _NO_PART.text(language)
        if self.policies:
            yield _POLICIES.text(language, {"policies": shown(self.policies, ", ".join)})


def replay(receipt: Receipt, *, policies: Iterable[Policy] = POLICIES, subject: Subject | None = None) -> Replay:
    """Return whether a decision comes out the same today, and whether its receipt was altered since it was made.

    An alteration shows by the digests in the receipt, unless whoever altered it worked them out anew: a receipt is
    not signed, and signing is the host's. One of schema 1 has no digests, and the text of its replay says so. The
    versions of the receipt are looked up by name among `policies`, so one of the caller's own has to be given; the
    facts are those of the receipt, unless they are given as they are now.

    Raises:
        InvalidValue: Two policies share a name.
    """
    checked("receipt", receipt, Receipt)
    facts = receipt.subject if subject is None else checked("subject", subject, *SUBJECTS)
    known, versions = _by_name(policies)
    altered, changed = _altered(receipt, known), tuple(_otherwise(receipt, known))
    before = {part.place: part for part in receipt.parts}
    # Other facts can be those of another grant, which the whole version tells apart.
    again = _again(receipt, facts, known if subject is None else versions)
    after = before if again is None else again
    differences = tuple(Difference(place, before.get(place), after.get(place)) for place in differing(before, after))
    differ = {
        Cause.ALTERED: bool(altered),
        Cause.FACTS: facts != receipt.subject,
        Cause.POLICY: any(name in known for name in changed),
        Cause.POLICY_NOT_GIVEN: any(name not in known for name in changed),
    }
    causes = tuple(cause for cause, differs in differ.items() if differs)
    return Replay(
        receipt=receipt,
        causes=causes or ((Cause.CODE,) if differences else ()),
        differences=differences,
        policies=changed,
        made_again=again is not None,
        altered=altered,
    )


def _by_name(policies: Iterable[Policy]) -> tuple[dict[str, Policy], dict[str, Policy]]:
    """Return each policy by its name, those for earlier grants too, and by the same names the versions they are of."""
    if not isinstance(policies, Iterable):
        raise InvalidValue("policies", policies, "a Timeline, or a tuple of each Policy")
    given = [checked("policies", policy, Policy) for policy in policies]
    pairs = [(one, policy) for policy in given for one in policy.governing(None)]
    known = {one.name: one for one, _ in pairs}
    if len(known) < len(pairs):
        raise InvalidValue("policies", [policy.name for policy in given], "each name once")
    return known, {one.name: policy for one, policy in pairs}


def _altered(receipt: Receipt, known: dict[str, Policy]) -> tuple[str, ...]:
    """Return what was altered; the whole, where a receipt without digests has policies that only one with them has."""
    if receipt.schema > 1:
        return receipt.altered
    later = {record.digest for record in receipt.policies} & {digest(policy) for policy in known.values()}
    return ("whole",) if later else receipt.altered


def _otherwise(receipt: Receipt, known: dict[str, Policy]) -> Iterator[str]:
    """Return the names of the versions that are not known or say something else."""
    form = first_digest if receipt.schema == 1 else digest
    recorded = {record.name: record.digest for record in receipt.policies}
    for name in dict.fromkeys((*recorded, *(part.policy for part in receipt.parts))):
        if name not in known or form(known[name]) != recorded.get(name):
            yield name


def _again(receipt: Receipt, facts: Subject, known: dict[str, Policy]) -> dict[str, PartRecord] | None:
    """Return what comes out now, by place; `None` where a version of the policy was not given."""
    names = {record.place: record.policy for record in receipt.parts}
    if not known.keys() >= set(names.values()):
        return None
    accounts = enumerate(accounts_of(receipt.subject))
    by_year = {account.year: names.get(f"accounts[{place}]") for place, account in accounts}

    def governing(part: Subject, place: str) -> Policy:
        # A part that was not there is governed as the whole is, and accounts may stand in another order.
        name = by_year.get(part.year) if isinstance(part, YearAccount) else names.get(place)
        return known[name or names[""]]

    return {place: record_of(part, place, receipt.schema) for place, part in assess_by_part(facts, governing).walk()}


def _in_a_row(told: list[str]) -> str:
    return "; ".join([*told[:_TOLD], "…"] if len(told) > _TOLD else told)


def _describe_place(place: str, language: Language) -> str:
    return shown(describe_path(place, language), str) or _WHOLE.text(language)


def _describe_altered(altered: str, language: Language) -> str:
    if altered in _ALTERED_PARTS:
        return _ALTERED_PARTS[altered].text(language)
    place = altered.removeprefix("part").removeprefix(".")
    return _ALTERED_PART.text(language, {"place": _describe_place(place, language)})


_TOLD: Final = 30
"""How many places are told; whoever wants all of them looks at `altered` and `differences`."""
_WHOLE: Final = Message(en="the whole", nl="het geheel")
_SAME: Final = Message(en="The decision comes out the same.", nl="De uitkomst is dezelfde.")
_OTHERWISE: Final = Message(
    en="The recorded outcome cannot simply be confirmed: {causes}.",
    nl="De vastgelegde uitkomst is niet zonder meer te bevestigen: {causes}.",
)
_NO_PART: Final = Message(en="No part comes out otherwise.", nl="Geen enkel onderdeel heeft een andere uitkomst.")
_NOT_MADE: Final = Message(en="It could not be made again.", nl="De uitkomst kon niet opnieuw worden bepaald.")
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
    "answer": Message(en="the outcome as a whole or its explanation", nl="de uitkomst als geheel of de toelichting"),
    "words": Message(en="the explanation", nl="de toelichting"),
    "policies": Message(en="what is said of the versions", nl="wat over de versies is vermeld"),
    "rules": Message(en="the statements of the rules", nl="de weergave van de regels"),
    "sources": Message(en="the sources", nl="de bronnen"),
    "readings": Message(en="the readings", nl="de interpretaties"),
    "whole": Message(
        en="the version of the package, the versions of the policy, the transition, or a digest",
        nl="de versie van het pakket, de versies van het beleid, de overgang of een controlesom",
    ),
}
_ALTERED_PART: Final = Message(en="what was found of {place}", nl="de bevindingen over {place}")
_NO_DIGESTS: Final = Message(
    en="The receipt is of schema 1 and carries no digests of its parts: only an alteration of the facts can be shown.",
    nl="Het beslissingsdossier is van schema 1 en bevat geen controlesommen van zijn onderdelen: alleen een "
    "wijziging van de feiten kan blijken.",
)
