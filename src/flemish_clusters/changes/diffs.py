"""Diffs: all that differs between two versions of the policy."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import count
from typing import Any, Final

from attrs import fields, frozen

from flemish_clusters.changes.model import (
    Change,
    CitationChanged,
    NumberChanged,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
)
from flemish_clusters.changes.wording import Render, header, row, with_caveats
from flemish_clusters.checks import checked
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.findings.explanations import caveats_of
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies.amendments import Rules, is_same_demand
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.tables import markdown, plain


@frozen(repr=False)
class Diff:
    """All that differs between two versions of the policy.

    Attributes:
        old: The version that is compared.
        new: The version that it is compared with.
        changes: What differs, in the order in which it can be applied; empty where nothing does.
    """

    old: Policy
    new: Policy
    changes: tuple[Change, ...]

    def apply(self, policy: Policy) -> Policy:
        """Return the policy with all changes made; from the old policy, that is the new one.

        Raises:
            InvalidValue: It is no policy.
        """
        checked("policy", policy, Policy)
        for change in self.changes:
            policy = change.apply(policy)
        return policy

    def table(self, language: Language) -> str:
        """Return the changes as a table for a terminal, or that there are none, and the caveats of both versions."""
        return self._above_caveats(plain, language)

    def markdown(self, language: Language) -> str:
        """Return the changes as a Markdown table, for a changelog, or that there are none, and the caveats of both."""
        return self._above_caveats(markdown, language)

    def __bool__(self) -> bool:
        """Raise `NoTruthValue`: a comparison that finds nothing is one all the same."""
        raise NoTruthValue("a diff", "look at its `changes`")

    def __repr__(self) -> str:
        return f"<Diff {self.old.name} to {self.new.name}: {len(self.changes)}>"

    def _above_caveats(self, render: Render, language: Language) -> str:
        rows = [row(change, language) for change in self.changes]
        table = render(header(language), rows) if rows else _NOTHING.text(language)
        return with_caveats(table, caveats_of((self.old, self.new), language), render)


_NOTHING: Final = Message(en="Nothing differs.", nl="Er zijn geen verschillen.")
_CONTENT: Final = frozenset({"terms", "rules"})
_VALIDITY: Final = tuple(field.name for field in fields(Policy) if field.eq and field.name not in _CONTENT)


def diff(old: Policy, new: Policy) -> Diff:
    """Return what differs between two versions of the policy.

    Args:
        old: The version to compare.
        new: The version to compare it with.

    Raises:
        InvalidValue: One of them is no policy.
    """
    checked("old", old, Policy)
    checked("new", new, Policy)
    return Diff(old, new, (*_in_numbers(old, new), *_in_rules(old, new), *_in_validity(old, new)))


def _in_numbers(old: Policy, new: Policy) -> Iterator[Change]:
    for (path, before), (_, after) in zip(old.terms.parameters(), new.terms.parameters(), strict=True):
        if before.value != after.value:
            yield NumberChanged(path, before, after)
            continue
        changes: list[Change] = []
        if before.citation != after.citation:
            changes.append(CitationChanged(path, (before.citation,), (after.citation,)))
        if before.rests_on != after.rests_on:
            # An inferred number rests on a reading at each step: a first one comes first, and the last one goes last.
            changes.insert(0 if after.rests_on else 1, ReadingChanged(path, before.rests_on, after.rests_on))
        yield from changes


def _in_rules(old: Policy, new: Policy) -> Iterator[Change]:
    """Return the rules that go, then those that change in their place, then those that come, from the first on."""
    removed: list[Change] = []
    changed: list[Change] = []
    added: list[Change] = []
    for before, after, place in _blocks(old.rules, new.rules):
        pairs = tuple(zip(before, after, strict=False))
        for step, (rule, other) in enumerate(pairs):
            if rule.code == other.code or _takes_its_place(rule, other, old.rules, new.rules):
                changed.extend(_in_rule(rule, other))
            else:
                removed.append(RuleRemoved(rule))
                added.append(RuleAdded(other, place + step))
        removed.extend(map(RuleRemoved, before[len(pairs) :]))
        added.extend(map(RuleAdded, after[len(pairs) :], count(place + len(pairs))))
    return iter((*removed, *changed, *added))


def _blocks(old: Rules, new: Rules) -> Iterator[tuple[Rules, Rules, int]]:
    """Return rules that stand together with those in their place, and how many come before these in the new order."""
    matcher = SequenceMatcher(None, [rule.code for rule in old], [rule.code for rule in new], autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        yield old[old_start:old_end], new[new_start:new_end], new_start


def _takes_its_place(before: Rule[Any], after: Rule[Any], old: Rules, new: Rules) -> bool:
    moved = any(rule.code == after.code for rule in old) or any(rule.code == before.code for rule in new)
    return before.about is after.about and not moved


def _in_rule(old: Rule[Any], new: Rule[Any]) -> Iterator[Change]:
    if not is_same_demand(old, new):
        yield RuleReplaced(old, new)
        return
    if old.cites != new.cites:
        yield CitationChanged(old.code, old.cites, new.cites)
    if old.rests_on != new.rests_on:
        yield ReadingChanged(old.code, old.rests_on, new.rests_on)


def _in_validity(old: Policy, new: Policy) -> Iterator[Change]:
    # The last day goes first where it makes room for the first, so that no step ends before it begins.
    makes_room = old.in_force_until is not None and old.in_force_until < new.in_force_from
    for field in sorted(_VALIDITY, key="in_force_until".__ne__) if makes_room else _VALIDITY:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield ValidityChanged(field, before, after)
