"""Changes: what an amendment changes in the policy, and whose outcome changes with it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial
from itertools import zip_longest
from typing import Any, ClassVar, Final, NoReturn, get_args

from attrs import frozen

from flemish_clusters.changes.change import (
    FIELDS,
    Change,
    CitationChanged,
    EarlierGrantsChanged,
    NumberAdded,
    NumberChanged,
    NumberRemoved,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
    row,
)
from flemish_clusters.changes.impacts import Impact, Impacts, Outcome, impact
from flemish_clusters.checks import checked
from flemish_clusters.errors import NoTruthValue
from flemish_clusters.findings.answers import POLICY, QUANTITY, TEXT, WORDS, AnswerForm, cautions
from flemish_clusters.findings.book import Entry, Sort, each, maybe, record
from flemish_clusters.messages import Language, Message, PlainForm, is_quantity
from flemish_clusters.policies.amendments import Rules, is_same_demand
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.tables import Render, markdown, plain, with_notes
from flemish_clusters.terms import AnyParameter

__all__ = [
    "Change",
    "CitationChanged",
    "Diff",
    "EarlierGrantsChanged",
    "Impact",
    "Impacts",
    "NumberAdded",
    "NumberChanged",
    "NumberRemoved",
    "Outcome",
    "ReadingChanged",
    "RuleAdded",
    "RuleRemoved",
    "RuleReplaced",
    "ValidityChanged",
    "diff",
    "impact",
]


_KINDS: Final[dict[type, str]] = {
    kind: re.sub("(?<=[a-z])(?=[A-Z])", "_", kind.__name__).lower() for kind in get_args(Change)
}
"""What each class of changes is called, such as `number_changed`."""


def _sides(change: Change) -> tuple[str, Any, Any]:
    """Return where something changes, what was there and what comes there; `None`: nothing, or what words tell."""
    match change:
        case RuleRemoved(rule):
            return rule.code, rule.code, None
        case RuleAdded(rule):
            return rule.code, None, rule.code
        case RuleReplaced(old, new):
            return old.code, old.code, new.code
        case NumberRemoved(place, old):
            return place, old.value, None
        case NumberAdded(place, new):
            return place, None, new.value
        case EarlierGrantsChanged():
            return "", None, None
        case _:
            return change.place, _quantity(change.old), _quantity(change.new)


def _quantity(side: Any) -> Any:
    """Return the number, the day or the text that there is; `None` where it is something else."""
    value = getattr(side, "value", side)
    return value if is_quantity(value) else None


def _column(place: int) -> Entry:
    """Return the part that has what stands in a column of the table of changes."""

    def cell(change: Change, language: Language) -> str:
        return row(change, language)[place]

    return lambda change: partial(cell, change), WORDS


_CHANGE: Final = record(
    kind=(lambda change: _KINDS[type(change)], Sort({"enum": [*_KINDS.values()]})),
    place=(lambda change: _sides(change)[0], TEXT),
    what=_column(0),
    was=_column(1),
    becomes=_column(2),
    old=(lambda change: _sides(change)[1], maybe(QUANTITY)),
    new=(lambda change: _sides(change)[2], maybe(QUANTITY)),
)
_FORM: Final = AnswerForm(
    "diff",
    {
        "old": POLICY,
        "new": POLICY,
        "cautions": cautions(lambda found: [(None, found.old), (None, found.new)]),
        "changes": each(_CHANGE),
    },
)


@frozen(repr=False)
class Diff:
    """All that differs between two versions of the policy: in the numbers, in the rules and in the version itself."""

    old: Policy
    new: Policy
    changes: tuple[Change, ...]
    plain_form: ClassVar[PlainForm] = _FORM

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a diff", "look at its `changes`")

    def table(self, language: Language) -> str:
        """Return the changes as a table for a terminal, or that there are none, and the caveats of both versions."""
        return self._above_caveats(plain, language)

    def markdown(self, language: Language) -> str:
        """Return the changes as a Markdown table, for a changelog, or that there are none, and the caveats of both."""
        return self._above_caveats(markdown, language)

    def __repr__(self) -> str:
        return f"<Diff {self.old.name} to {self.new.name}: {len(self.changes)}>"

    def _above_caveats(self, render: Render, language: Language) -> str:
        header = tuple(column.text(language) for column in _COLUMNS)
        rows = [row(change, language) for change in self.changes]
        text = render(header, rows) if rows else _NOTHING.text(language)
        return with_notes(text, (*self.old.caveats(language), *self.new.caveats(language)), render)


def diff(old: Policy, new: Policy) -> Diff:
    """Return what differs between two versions of the policy."""
    checked("old", old, Policy)
    checked("new", new, Policy)
    changes: list[Change] = [*_in_numbers(old, new), *_in_rules(old.rules, new.rules)]
    was, becomes = (tuple(_for_earlier_grants(one)) for one in (old, new))
    if was != becomes:
        changes.append(EarlierGrantsChanged(was, becomes))
    of_version = ((field, getattr(old, field), getattr(new, field)) for field in FIELDS)
    changes += [ValidityChanged(*one) for one in of_version if one[1] != one[2]]
    return Diff(old, new, tuple(changes))


def _for_earlier_grants(policy: Policy) -> Iterator[Change]:
    """Return how the policy for earlier grants differs, where there is one, and that for still earlier ones."""
    earlier = policy.earlier_grants
    if earlier is not None:
        yield from _in_numbers(policy, earlier)
        yield from _in_rules(policy.rules, earlier.rules)
        if earlier.grants_from is not None:
            yield ValidityChanged("grants_from", None, earlier.grants_from)
            yield EarlierGrantsChanged((), tuple(_for_earlier_grants(earlier)))


def _in_numbers(old: Policy, new: Policy) -> Iterator[Change]:
    numbers, others = dict(old.terms.parameters()), dict(new.terms.parameters())
    for path in dict.fromkeys((*numbers, *others)):
        before, after = numbers.get(path), others.get(path)
        if before is None:
            yield NumberAdded(path, others[path])
        elif after is None:
            yield NumberRemoved(path, before)
        else:
            is_same = (before.value, before.later, before.label) == (after.value, after.later, after.label)
            yield from _in_grounds(path, before, after) if is_same else (NumberChanged(path, before, after),)


def _in_rules(old: Rules, new: Rules) -> list[Change]:
    """Return the rules that go, then those that change in their place, then those that come, from the first on."""
    in_both = {rule.code for rule in old} & {rule.code for rule in new}
    gone, changed, come = list[Change](), list[Change](), list[Change]()
    for before, after, place in _side_by_side(old, new):
        if before is not None and after is not None and _takes_its_place(before, after, in_both):
            is_same = is_same_demand(before, after)
            changed += _in_grounds(before.code, before, after) if is_same else [RuleReplaced(before, after)]
            continue
        if before is not None:
            gone.append(RuleRemoved(before))
        if after is not None:
            come.append(RuleAdded(after, place))
    return [*gone, *changed, *come]


def _side_by_side(old: Rules, new: Rules) -> Iterator[tuple[Rule[Any] | None, Rule[Any] | None, int]]:
    """Return each rule with the one where it stood, if any, and how many come before that one in the new order."""
    matcher = SequenceMatcher(None, [rule.code for rule in old], [rule.code for rule in new], autojunk=False)
    for _, old_start, old_end, new_start, new_end in matcher.get_opcodes():
        pairs = zip_longest(old[old_start:old_end], new[new_start:new_end])
        yield from ((before, after, place) for place, (before, after) in enumerate(pairs, new_start))


def _takes_its_place(before: Rule[Any], after: Rule[Any], in_both: set[str]) -> bool:
    """Return whether a rule goes on as another; not so where one of them stands elsewhere in the other version."""
    elsewhere = in_both & {before.code, after.code}
    return before.code == after.code or (before.about is after.about and not elsewhere)


def _in_grounds(place: str, old: Rule[Any] | AnyParameter, new: Rule[Any] | AnyParameter) -> Iterator[Change]:
    """Return how the citations and the readings differ of what stays as it is."""
    was, becomes = (one.cites if isinstance(one, Rule) else (one.citation,) for one in (old, new))
    if was != becomes:
        yield CitationChanged(place, was, becomes)
    if old.rests_on != new.rests_on:
        yield ReadingChanged(place, old.rests_on, new.rests_on)


_COLUMNS: Final = (Message(en="what", nl="wat"), Message(en="was", nl="was"), Message(en="becomes", nl="wordt"))
_NOTHING: Final = Message(en="Nothing differs.", nl="Er zijn geen verschillen.")
