"""Diffs: all that differs between two versions of the policy."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import Any, Final, TypeVar

from attrs import frozen

from flemish_clusters.changes.change import (
    FIELDS,
    Change,
    CitationChanged,
    NumberChanged,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
    row,
)
from flemish_clusters.checks import checked
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.findings.explanations import caveats_of
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies.amendments import Rules, is_same_demand
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.tables import Render, markdown, plain, with_notes

Ground = TypeVar("Ground", Citation, Reading)
_Two = tuple[tuple[Ground, ...], tuple[Ground, ...]]


@frozen(repr=False)
class Diff:
    """All that differs between two versions of the policy.

    Attributes:
        old: The version that is compared.
        new: The version that it is compared with.
        changes: What differs, in the numbers, in the rules and in the version itself; empty where nothing does.
    """

    old: Policy
    new: Policy
    changes: tuple[Change, ...]

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
        header = tuple(column.text(language) for column in _COLUMNS)
        table = render(header, rows) if rows else _NOTHING.text(language)
        return with_notes(table, caveats_of((self.old, self.new), language), render)


_COLUMNS: Final = (Message(en="what", nl="wat"), Message(en="was", nl="was"), Message(en="becomes", nl="wordt"))
_NOTHING: Final = Message(en="Nothing differs.", nl="Er zijn geen verschillen.")


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
        else:
            yield from _in_grounds(path, ((before.citation,), (after.citation,)), (before.rests_on, after.rests_on))


def _in_rules(old: Policy, new: Policy) -> Iterator[Change]:
    """Return the rules that go, then those that change in their place, then those that come, from the first on."""
    removed: list[Change] = []
    changed: list[Change] = []
    added: list[Change] = []
    for before, after, place in _side_by_side(old.rules, new.rules):
        if before is not None and after is not None and _takes_its_place(before, after, old.rules, new.rules):
            changed.extend(_in_rule(before, after))
            continue
        if before is not None:
            removed.append(RuleRemoved(before))
        if after is not None:
            added.append(RuleAdded(after, place))
    return iter((*removed, *changed, *added))


def _side_by_side(old: Rules, new: Rules) -> Iterator[tuple[Rule[Any] | None, Rule[Any] | None, int]]:
    """Return each rule with the one where it stood, if any, and how many come before that one in the new order."""
    matcher = SequenceMatcher(None, [rule.code for rule in old], [rule.code for rule in new], autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        pairs = zip_longest(old[old_start:old_end], new[new_start:new_end])
        yield from ((before, after, place) for place, (before, after) in enumerate(pairs, new_start))


def _takes_its_place(before: Rule[Any], after: Rule[Any], old: Rules, new: Rules) -> bool:
    """Return whether a rule goes on as another; not so where one of them stands elsewhere in the other version."""
    elsewhere = any(rule.code == after.code for rule in old) or any(rule.code == before.code for rule in new)
    return before.code == after.code or (before.about is after.about and not elsewhere)


def _in_rule(old: Rule[Any], new: Rule[Any]) -> Iterator[Change]:
    if is_same_demand(old, new):
        yield from _in_grounds(old.code, (old.cites, new.cites), (old.rests_on, new.rests_on))
    else:
        yield RuleReplaced(old, new)


def _in_grounds(place: str, cites: _Two[Citation], rests_on: _Two[Reading]) -> Iterator[Change]:
    """Return how the citations and the readings differ, as they were and as they become, of what stays as it is."""
    if cites[0] != cites[1]:
        yield CitationChanged(place, *cites)
    if rests_on[0] != rests_on[1]:
        yield ReadingChanged(place, *rests_on)


def _in_validity(old: Policy, new: Policy) -> Iterator[Change]:
    for field in FIELDS:
        before, after = getattr(old, field), getattr(new, field)
        if before != after:
            yield ValidityChanged(field, before, after)
