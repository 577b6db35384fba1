"""Theorems: what holds of a policy for every account, or the account that shows that it does not."""

from collections.abc import Mapping
from datetime import date
from enum import unique
from typing import Any, Final

from attrs import frozen

from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.facts.walk import facts_in
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Labelled, Language, Message, write
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy

Told = Euro | Verdict | str | None
"""Something that is found of an account; `None`: not known."""


@unique
class TheoremKind(Labelled):
    """What a theorem says."""

    SPLIT = "split", "columns work out the limit exactly", "kolommen berekenen de grens exact"
    SHARP = "sharp", "the limit is sharp to the cent", "de grens is scherp tot op de cent"
    MONOTONE = "monotone", "more of it never allows less", "meer ervan laat nooit minder toe"
    LARGEST = "largest", "the maximum is the largest that is allowed", "het maximum is het hoogste dat mag"
    AGREE = "agree", "finding and maximum agree", "bevinding en maximum stemmen overeen"
    STAYS = "stays", "what is known stays once it is known", "wat bekend is, blijft zodra het gegeven bekend is"
    RAISING = "raising", "what is to be raised is just enough", "wat nog moet worden bijgedragen, volstaat net"


@unique
class ProofStatus(Labelled):
    """What became of a theorem."""

    PROVED = "proved", "proved", "bewezen"
    REFUTED = "refuted", "refuted", "weerlegd"
    UNKNOWN = "unknown", "neither proved nor refuted", "niet bewezen en niet weerlegd"


@frozen(kw_only=True, repr=False)
class Seen:
    """What a policy finds of an account, by the names of the columns: as `worked_out` in them, and by the calls."""

    account: YearAccount
    policy: Policy
    worked_out: Mapping[str, Told]
    found: Mapping[str, Told]

    @property
    def agrees(self) -> bool:
        """Whether columns and calls find the same."""
        return self.worked_out == self.found


@frozen(repr=False)
class Witness:
    """The account that refutes a theorem, or for which two versions differ.

    Attributes:
        seen: What is found of it; then of the account with one other fact, or under the other version.
        is_shown: Whether the calls of the package show it by themselves. Where they do not, the policy is right, and
            what columns and proofs make of it is wrong.
    """

    seen: tuple[Seen, ...]
    is_shown: bool

    @property
    def account(self) -> YearAccount:
        """The account."""
        return self.seen[0].account

    def text(self, language: Language) -> str:
        """Return the account, and what is found of it; then what differs."""
        lines = [line for one in self.seen for line in (_account(one, language), _found(one, language))]
        return "\n".join(dict.fromkeys(lines))


@frozen(kw_only=True, repr=False)
class Theorem:
    """Something that is to hold for every account.

    Attributes:
        about: What it is about: the code of a rule, the path of a fact, or the name of a column.
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
        told = f"{self.about}, {says}: {status}"
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


@frozen(kw_only=True, repr=False)
class Comparison:
    """For which accounts two versions differ in the maximum aid or in the verdict.

    Attributes:
        differs: An account for which they do; `None`: none was found.
        stricter: An account of which all is known and of which the new version allows less, or refuses what was met.
        milder: An account of which all is known and of which it allows more, or refuses no longer.
        left_open: Which of these the solver neither found nor ruled out.
    """

    old: Policy
    new: Policy
    differs: Witness | None
    stricter: Witness | None
    milder: Witness | None
    left_open: tuple[str, ...] = ()

    @property
    def is_the_same(self) -> bool:
        """Whether it is proved that both find the same maximum aid and the same verdict of every account."""
        return self.differs is None and "differs" not in self.left_open

    def text(self, language: Language) -> str:
        """Return in which ways they differ, each with an account."""
        versions = {"old": self.old.name, "new": self.new.name}
        if self.is_the_same:
            return _SAME.text(language, versions)
        ways = [(way, name) for name, way in _WAYS.items()]
        return "\n".join(self._way(way.text(language, versions), name, language) for way, name in ways)

    def _way(self, way: str, name: str, language: Language) -> str:
        witness: Witness | None = getattr(self, name)
        if witness is not None:
            return f"{way}:\n{witness.text(language)}"
        return f"{way}: {(_LEFT_OPEN if name in self.left_open else _NEVER).text(language)}."

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Comparison {self.old.name} {self.new.name} {'the same' if self.is_the_same else 'differs'}>"


def _account(seen: Seen, language: Language) -> str:
    """Return what is known of an account, in words."""
    known = [(fact.path, fact.value) for fact in facts_in(seen.account) if _is_one(fact.value)]
    labels = seen.policy.further
    return "; ".join(f"{describe_path(path, language, labels=labels)} {_written(v, language)}" for path, v in known)


def _found(seen: Seen, language: Language) -> str:
    """Return what the calls find of an account, and columns where that is another thing."""
    told = [f"{name} {_written(one, language)}" for name, one in seen.found.items()]
    other = [f"{name} {_written(one, language)}" for name, one in seen.worked_out.items() if one != seen.found[name]]
    columns = f"; {_COLUMNS.text(language)}: {', '.join(other)}" if other else ""
    return f"{seen.policy.name}: {', '.join(told)}{columns}"


def _is_one(value: object) -> bool:
    return isinstance(value, Labelled | Euro | date | int)


def _written(told: Any, language: Language) -> str:
    if told is None:
        return _NOT_KNOWN.text(language)
    return told.label.text(language) if isinstance(told, Labelled) else write(told, language)


_TRIED: Final = Message(en="seen to hold for {tried} accounts", nl="geldt voor {tried} geprobeerde jaaroverzichten")
_SHOWN: Final = Message(en="The calls show it:", nl="De functies tonen het:")
_NOT_SHOWN: Final = Message(
    en="The calls do not show it: what columns and proofs make of the policy is wrong there.",
    nl="De functies tonen het niet: wat kolommen en bewijzen van het beleid maken, is daar fout.",
)
_COLUMNS: Final = Message(en="in columns", nl="in kolommen")
_NOT_KNOWN: Final = Message(en="not known", nl="niet bekend")
_SAME: Final = Message(
    en="Under {new} the maximum aid and the verdict of every account are those under {old}: proved.",
    nl="Onder {new} zijn het steunmaximum en de uitkomst van elk jaaroverzicht die onder {old}: bewezen.",
)
_WAYS: Final = {
    "differs": Message(en="{new} differs from {old}", nl="{new} verschilt van {old}"),
    "stricter": Message(en="{new} is stricter than {old}", nl="{new} is strenger dan {old}"),
    "milder": Message(en="{new} is milder than {old}", nl="{new} is soepeler dan {old}"),
}
_NEVER: Final = Message(en="never, proved", nl="nooit, bewezen")
_LEFT_OPEN: Final = Message(en="neither found nor ruled out", nl="niet gevonden en niet uitgesloten")
