"""A way: facts to state or to change, in words, and the subject with them."""

import re
from collections.abc import Mapping
from enum import unique
from typing import Any, Final, NamedTuple, cast

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import ClusterOrganisation
from flemish_clusters.facts.funding import Dossier
from flemish_clusters.facts.walk import fact_of, with_facts
from flemish_clusters.messages import Labelled, Language, Message
from flemish_clusters.money import Euro
from flemish_clusters.wording import Words

Values = dict[str, Any]
"""Other values of facts, by their paths."""
_ORGANISATION: Final = ClusterOrganisation(name="…")


@unique
class ChangeKind(Labelled):
    """Whether a fact is told for the first time, or otherwise than it was."""

    STATED = "stated", "stated", "op te geven"
    """It is not known, or not all of it."""
    CHANGED = "changed", "changed", "te wijzigen"


class FactChange(NamedTuple):
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
        last: Any = (_listed(self.new) or (self.new,))[-1]
        new = last.label.text(language) if isinstance(last, Labelled) else last
        told_of = {"fact": self.label.text(language), "old": self.old, "new": new, "more": self.more}
        if isinstance(last, Euro) and isinstance(self.old, Euro):
            said, by = ("raised", last - self.old) if last > self.old else ("lowered", self.old - last)
            named = _TEXTS["further" if "further." in self.path else "own"].text(language, told_of)
            told_of |= {"fact": named, "by": by}
        elif isinstance(last, Attestation):
            said = f"{self.kind.value} to {last.holds}"
        elif isinstance(last, Labelled | Euro | int):
            said = f"{self.kind.value} to"
        else:
            said = self.kind.value if isinstance(last, str) else f"{self.kind.value} by more"
        return _TEXTS[said].text(language, told_of)


class Way(NamedTuple):
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
        except (AttributeError, IndexError, ValueError):
            changed = None
        if changed is None:
            raise InvalidValue("subject", subject, "that for which the way was given")
        return changed


def told(subject: Any, values: Values) -> Any:
    """Return a subject with other values of facts; `None` where no such subject is well-formed.

    The accounts of a dossier are of its period, and a cluster of whose organisation something is told has one.
    """
    whole: Values = {}
    for path, value in values.items():
        before, inside, _ = path.rpartition("organisation.")
        if inside and fact_of(subject, f"{before}organisation") is None:
            whole[f"{before}organisation"] = _ORGANISATION
        whole[path] = value
        if isinstance(subject, Dossier) and path.startswith("period."):
            whole |= {f"accounts[{place}].{path}": value for place in range(len(subject.accounts))}
    return with_facts(subject, whole)


def of_the_whole(path: str) -> str:
    """Return a path from a dossier; the period of an account is that of its dossier."""
    return re.sub(r"^accounts\[[0-9]+\]\.period\.", "period.", path)


def _listed(fact: object) -> tuple[object, ...]:
    return cast("tuple[object, ...]", fact) if isinstance(fact, tuple) else ()


_WORDS: Final[Mapping[str, Words]] = {
    "stated": ("State this: {fact}.", "Geef dit op: {fact}."),
    "stated to": ("State this: {fact}; {new} would do.", "Geef dit op: {fact}; met {new} is eraan voldaan."),
    "stated to True": ("Have it attested that this holds: {fact}.", "Laat verklaren dat dit opgaat: {fact}."),
    "stated to False": (
        "Have it attested that this does not hold: {fact}.",
        "Laat verklaren dat dit niet opgaat: {fact}.",
    ),
    "stated by more": ("State {more} more: {fact}.", "Geef er nog {more} op: {fact}."),
    "changed": ("Change this: {fact}.", "Wijzig dit: {fact}."),
    "changed to": ("Change this: {fact}; {new} would do.", "Wijzig dit: {fact}; met {new} is eraan voldaan."),
    "changed to True": ("See to it that this holds: {fact}.", "Zorg ervoor dat dit opgaat: {fact}."),
    "changed to False": (
        "See to it that this no longer holds: {fact}.",
        "Zorg ervoor dat dit niet meer opgaat: {fact}.",
    ),
    "changed by more": ("Find {more} more: {fact}.", "Zoek er nog {more}: {fact}."),
    "own": ("the {fact}", "de {fact}"),
    "further": ("the amount “{fact}”", "het bedrag “{fact}”"),
    "raised": ("Raise {fact} from {old} to {new}: {by} more.", "Verhoog {fact} van {old} tot {new}: {by} meer."),
    "lowered": ("Lower {fact} from {old} to {new}: {by} less.", "Verlaag {fact} van {old} tot {new}: {by} minder."),
}
"""What is said of each sort of change."""
_TEXTS: Final = {name: Message(*words) for name, words in _WORDS.items()}
