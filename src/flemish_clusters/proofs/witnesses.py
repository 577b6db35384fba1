"""Witnesses: the account that refutes a theorem or tells two versions apart, and what is found of it, in words."""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from attrs import frozen

from flemish_clusters.facts import LABELS
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.facts.walk import facts_in
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Labelled, Language, Message, write
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy

Told = Euro | Verdict | str | None
"""Something that is found of an account; `None`: not known."""


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

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Witness {' '.join(one.policy.name for one in self.seen)}>"


def _account(seen: Seen, language: Language) -> str:
    """Return what is known of an account, in words."""
    known = [(fact.path, fact.value) for fact in facts_in(seen.account) if _is_one(fact.value)]
    labels = seen.policy.further
    return "; ".join(f"{describe_path(path, language, labels=labels)} {_written(v, language)}" for path, v in known)


def _found(seen: Seen, language: Language) -> str:
    """Return what the calls find of an account, and columns where that is another thing."""
    told = [_named(name, one, seen.policy, language) for name, one in seen.found.items()]
    others = {name: one for name, one in seen.worked_out.items() if one != seen.found[name]}
    other = [_named(name, one, seen.policy, language) for name, one in others.items()]
    columns = f"; {_COLUMNS.text(language)}: {', '.join(other)}" if other else ""
    return f"{seen.policy.name}: {', '.join(told)}{columns}"


def _named(name: str, told: Told, policy: Policy, language: Language) -> str:
    limits = {rule.function.name: rule.function.label for rule in policy.rules_about(YearAccount)}
    value = limits[told].text(language) if isinstance(told, str) else _written(told, language)
    return f"{name_of(name, language)} {value}"


def _is_one(value: object) -> bool:
    return isinstance(value, Labelled | Euro | date | int)


def _written(told: Any, language: Language) -> str:
    if told is None:
        return _NOT_KNOWN.text(language)
    return told.label.text(language) if isinstance(told, Labelled) else write(told, language)


def name_of(about: str, language: Language) -> str:
    """Return in words what is found or told by a name; the code of a rule as it is."""
    if about in _FOUND:
        return _FOUND[about].text(language)
    return describe_path(about, language) if about.rpartition(".")[2] in LABELS else about


_FOUND: Final = {
    "maximum_aid": Message(en="maximum aid", nl="maximale steun"),
    "known_bound": Message(en="known bound", nl="bekende bovengrens"),
    "binding": Message(en="limited by", nl="begrensd door"),
    "still_to_raise": Message(en="still to raise", nl="nog bijeen te brengen"),
    "verdict": Message(en="verdict", nl="oordeel"),
}
_COLUMNS: Final = Message(en="in columns", nl="in kolommen")
_NOT_KNOWN: Final = Message(en="not known", nl="niet bekend")
