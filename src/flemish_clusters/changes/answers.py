"""Changes in plain data: how what differs between two versions, and whose outcome that changes, stand there."""

import re
from functools import partial
from itertools import product
from typing import Any, Final, get_args

from flemish_clusters.changes.change import (
    Change,
    EarlierGrantsChanged,
    NumberAdded,
    NumberRemoved,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    row,
)
from flemish_clusters.facts import period_of
from flemish_clusters.facts.labels import describe
from flemish_clusters.findings.answers import (
    AMOUNT,
    COUNT,
    POLICY,
    QUANTITY,
    SUBJECT,
    TEXT,
    VERDICT,
    WORDS,
    AnswerForm,
    cautions,
)
from flemish_clusters.findings.book import About, Entry, Sort, each, maybe, record
from flemish_clusters.messages import is_quantity

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
    return lambda change: lambda language: row(change, language)[place], WORDS


def periods_in(impacts: Any) -> list[About]:
    """Return the periods that impacts are about, and none at all, under each of the two versions."""
    periods = (None, *(period_of(impact.subject) for impact in impacts.changed))
    return [*product(periods, (impacts.old, impacts.new))]


_CHANGE: Final = record(
    kind=(lambda change: _KINDS[type(change)], Sort({"enum": [*_KINDS.values()]})),
    place=(lambda change: _sides(change)[0], TEXT),
    what=_column(0),
    was=_column(1),
    becomes=_column(2),
    old=(lambda change: _sides(change)[1], maybe(QUANTITY)),
    new=(lambda change: _sides(change)[2], maybe(QUANTITY)),
)
DIFF: Final = AnswerForm(
    "diff",
    {
        "old": POLICY,
        "new": POLICY,
        "cautions": cautions(lambda found: [(None, found.old), (None, found.new)]),
        "changes": each(_CHANGE),
    },
)
"""How a diff stands in plain data."""

_AID: Final = record(year=("account.year", COUNT), amount=AMOUNT, known_bound=AMOUNT)
_OUTCOME: Final = record(verdict=VERDICT, aid=each(_AID))
_IMPACT: Final = record(
    subject=SUBJECT,
    described=(lambda impact: partial(describe, impact.subject), WORDS),
    old=_OUTCOME,
    new=_OUTCOME,
)
IMPACTS: Final = AnswerForm(
    "impacts",
    {"old": POLICY, "new": POLICY, "cautions": cautions(periods_in), "examined": COUNT, "changed": each(_IMPACT)},
)
"""How impacts stand in plain data."""
