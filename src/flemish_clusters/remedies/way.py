"""A way: facts to state or to change, in words, and the subject with them."""

from enum import unique
from typing import Any, Final, cast

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.remedies.turning import told


@unique
class ChangeKind(Labelled):
    """Whether a fact is told for the first time, or otherwise than it was."""

    STATED = "stated", "stated", "op te geven"
    """It is not known, or not all of it."""
    CHANGED = "changed", "changed", "te wijzigen"


@frozen(kw_only=True)
class FactChange:
    """A fact that is stated or changed.

    Attributes:
        path: Where the fact stands, from the subject, such as `"companies[3].growth_ambition"`.
        old: The fact as it is; `None`: not known.
        new: The fact as it would have to be: an amount or a count is the nearest that is enough, and what is called `…`
            can be called anything.
        label: What the fact is called.
    """

    path: str
    old: Any
    new: Any
    kind: ChangeKind
    label: Message

    @property
    def more(self) -> int:
        """How many members of a list are added, or are otherwise than they were; 0 where the fact is no list."""
        old, new = _listed(self.old), _listed(self.new)
        return len(new) - len(old) + sum(one != other for one, other in zip(old, new, strict=False))

    def text(self, language: Language) -> str:
        """Return what is to be stated or changed, as a sentence."""
        fact, kind = self.label.text(language), self.kind.value
        match (_listed(self.new) or (self.new,))[-1]:
            case Attestation(holds=holds):
                return _TEXTS[f"{kind} to {holds}"].text(language, {"fact": fact})
            case Euro() as new if isinstance(self.old, Euro):
                return self._of_an_amount(self.old, new, language)
            case str():
                return _TEXTS[kind].text(language, {"fact": fact})
            case Labelled() as new:
                return _TEXTS[f"{kind} to"].text(language, {"fact": fact, "new": new.label.text(language)})
            case Euro() | int() as new:
                return _TEXTS[f"{kind} to"].text(language, {"fact": fact, "new": new})
            case _:
                return _TEXTS[f"{kind} by more"].text(language, {"fact": fact, "more": self.more})

    def _of_an_amount(self, old: Euro, new: Euro, language: Language) -> str:
        named = _TEXTS["further" if "further." in self.path else "own"].filled({"fact": self.label.text(language)})
        said, difference = ("raised", new - old) if new > old else ("lowered", old - new)
        amounts = {"old": old, "new": new, "difference": difference}
        return _TEXTS[said].text(language, {"fact": named.text(language), **amounts})


@frozen
class Way:
    """What would make a subject met: facts to state or to change, all of them together and no fewer.

    Attributes:
        path: Where the subject stands in the whole that was asked about; empty for the whole itself.
    """

    changes: tuple[FactChange, ...]
    path: str = ""

    def text(self, language: Language) -> str:
        """Return what is to be stated and changed, a sentence each."""
        return " ".join(change.text(language) for change in self.changes)

    def applied(self, subject: Subject) -> Any:
        """Return the subject for which the way was given, with the facts as they would have to be.

        Raises:
            InvalidValue: The subject has other facts, so that these cannot be told of it.
        """
        try:
            changed = told(subject, {change.path: change.new for change in self.changes})
        except (AttributeError, IndexError, TypeError):
            changed = None
        if changed is None:
            raise InvalidValue("subject", subject, "that for which the way was given")
        return changed


def _listed(fact: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", fact) if isinstance(fact, tuple) else ()


_TEXTS: Final = {
    name: Message(en=en, nl=nl)
    for name, en, nl in (
        ("stated", "State this: {fact}.", "Geef dit op: {fact}."),
        ("stated to", "State this: {fact}; {new} would do.", "Geef dit op: {fact}; {new} volstaat."),
        ("stated to True", "Have it attested that this holds: {fact}.", "Laat verklaren dat dit opgaat: {fact}."),
        (
            "stated to False",
            "Have it attested that this does not hold: {fact}.",
            "Laat verklaren dat dit niet opgaat: {fact}.",
        ),
        ("stated by more", "State {more} more: {fact}.", "Geef er nog {more} op: {fact}."),
        ("changed", "Change this: {fact}.", "Wijzig dit: {fact}."),
        ("changed to", "Change this: {fact}; {new} would do.", "Wijzig dit: {fact}; {new} volstaat."),
        ("changed to True", "See to it that this holds: {fact}.", "Zorg ervoor dat dit opgaat: {fact}."),
        ("changed to False", "See to it that this no longer holds: {fact}.", "Zorg dat dit niet meer opgaat: {fact}."),
        ("changed by more", "Find {more} more: {fact}.", "Zoek er nog {more}: {fact}."),
        ("own", "the {fact}", "de {fact}"),
        ("further", "the amount “{fact}”", "het bedrag “{fact}”"),
        (
            "raised",
            "Raise {fact} from {old} to {new}: {difference} more.",
            "Verhoog {fact} van {old} tot {new}: {difference} meer.",
        ),
        (
            "lowered",
            "Lower {fact} from {old} to {new}: {difference} less.",
            "Verlaag {fact} van {old} tot {new}: {difference} minder.",
        ),
    )
}
"""What is said of each sort of change."""
