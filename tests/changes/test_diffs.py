"""Diffs: all that differs between two versions of the policy, as values to match and print."""

import pickle
from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any, assert_never, get_args

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import InvalidValue, Language, Policy
from flemish_clusters.changes import (
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
    diff,
)
from flemish_clusters.policies import Status
from flemish_clusters.receipts.digests import digest
from tests.support.applied import applied
from tests.support.orders import BASIS, NEWER, TITLE, amendment, has_a_partner, versions
from tests.support.usual import POLICY, limits_of

LANGUAGES: tuple[Language, ...] = get_args(Language)
FIRST, SECOND, *OTHERS = POLICY.rules
OTHER_MINIMUM = evolve(POLICY.terms.minimum_companies, citation=BASIS, rests_on=())
EARLY = evolve(POLICY, in_force_from=date(2017, 1, 1), in_force_until=date(2018, 1, 1))
QUIET = evolve(POLICY, notes=())
LATE = evolve(POLICY, in_force_from=date(2030, 1, 1), in_force_until=date(2040, 1, 1))


def with_rules(*rules: Any) -> Policy:
    """Return the policy with other rules."""
    return evolve(POLICY, rules=rules)


def what_changes(change: Change) -> str:
    """Return which of the changes it is, taken apart by a match that a type checker finds whole."""
    match change:
        case NumberChanged(path, old, new):
            return f"{path}: {old.value} to {new.value}"
        case NumberAdded(path, new):
            return f"{path}: {new.value}"
        case NumberRemoved(path):
            return path
        case CitationChanged(place, old, new) | ReadingChanged(place, old, new):
            return f"{place}: {len(old)} to {len(new)}"
        case RuleAdded(rule, place):
            return f"{rule.code} at {place}"
        case RuleRemoved(rule):
            return rule.code
        case RuleReplaced(old, new):
            return f"{old.code} by {new.code}"
        case EarlierGrantsChanged(_, new):
            return f"for earlier grants: {', '.join(map(what_changes, new))}"
        case ValidityChanged(field, _, new):
            return f"{field} becomes {new}"
        case _:
            assert_never(change)


class TestTwoVersions:
    """The changes between them are all that differs, and none where nothing does."""

    @given(policy=versions())
    def test_that_are_the_same_have_none(self, policy: Policy) -> None:
        found = diff(policy, pickle.loads(pickle.dumps(policy)))

        assert found.changes == ()
        for language in LANGUAGES:
            assert found.table(language).splitlines()[0] == found.markdown(language).splitlines()[0]
        assert found.table("en").splitlines()[0] == "Nothing differs."
        assert diff(QUIET, QUIET).table("nl") == "Er zijn geen verschillen."

    @given(old=versions(), new=versions())
    def test_applied_to_the_old_give_the_new(self, old: Policy, new: Policy) -> None:
        found = diff(old, new)
        made = applied(found.changes, old)

        assert made == new
        assert [rule.code for rule in made.rules] == [rule.code for rule in new.rules]
        assert (limits_of(made), digest(made)) == (limits_of(new), digest(new))
        assert (found.changes == ()) == (old == new)

    # No day lies in both EARLY and LATE.
    @pytest.mark.parametrize(
        ("one", "other"), [(EARLY, LATE), (POLICY, with_rules(*OTHERS, SECOND, FIRST)), (POLICY, with_rules())]
    )
    def test_applied_to_either_give_the_other(self, one: Policy, other: Policy) -> None:
        assert applied(diff(one, other).changes, one) == other
        assert applied(diff(other, one).changes, other) == one

    @given(old=versions(), new=versions())
    def test_each_change_is_needed(self, old: Policy, new: Policy) -> None:
        places = Counter(what_changes(change) for change in diff(old, new).changes)

        for change in diff(old, new).changes:
            assert places[what_changes(change)] <= 2
            if not isinstance(change, RuleAdded | RuleRemoved | NumberAdded | NumberRemoved):
                assert change.old != change.new

    @pytest.mark.parametrize("arguments", [(POLICY, None), ("order-2016", POLICY)])
    def test_have_to_be_policies(self, arguments: tuple[Any, Any]) -> None:
        with pytest.raises(InvalidValue, match=r"(old|new) cannot be"):
            diff(*arguments)


class TestChanges:
    """Typed changes that a match can take apart."""

    @pytest.mark.parametrize(
        ("new", "kinds", "said"),
        [
            (
                amendment(POLICY, numbers={"spearhead.aid_intensity": Fraction(2, 5)}),
                [NumberChanged],
                ["spearhead.aid_intensity: 1/2 to 2/5"],
            ),
            (
                evolve(POLICY, terms=evolve(POLICY.terms, minimum_companies=OTHER_MINIMUM)),
                [CitationChanged, ReadingChanged],
                ["minimum_companies: 1 to 1", "minimum_companies: 1 to 0"],
            ),
            (
                with_rules(evolve(FIRST, cites=(BASIS, BASIS), rests_on=()), SECOND, *OTHERS),
                [CitationChanged, ReadingChanged],
                [f"COM-1: {len(FIRST.cites)} to 2", f"COM-1: {len(FIRST.rests_on)} to 0"],
            ),
            (with_rules(FIRST, *OTHERS), [RuleRemoved], ["COM-2"]),
            (with_rules(has_a_partner, FIRST, SECOND, *OTHERS), [RuleAdded], ["COM-9 at 0"]),
            (with_rules(has_a_partner, SECOND, *OTHERS), [RuleReplaced], ["COM-1 by COM-9"]),
            (with_rules(FIRST, *OTHERS, has_a_partner), [RuleRemoved, RuleAdded], ["COM-2", "COM-9 at 30"]),
            (
                with_rules(FIRST, SECOND, *OTHERS[:-1], has_a_partner),
                [RuleRemoved, RuleAdded],
                ["CON-3", "COM-9 at 30"],
            ),
            (with_rules(evolve(FIRST, revision=2), SECOND, *OTHERS), [RuleReplaced], ["COM-1 by COM-1"]),
            (
                with_rules(evolve(FIRST, says=TITLE, cites=(BASIS,)), SECOND, *OTHERS),
                [RuleReplaced],
                ["COM-1 by COM-1"],
            ),
            (
                evolve(POLICY, name="n", status=Status.HYPOTHETICAL),
                [ValidityChanged] * 2,
                ["name becomes n", "status becomes Status.HYPOTHETICAL"],
            ),
            (evolve(POLICY, of_the_day=(TITLE,)), [], []),
        ],
    )
    def test_are_of_the_kind_that_fits(self, new: Policy, kinds: list[type], said: list[str]) -> None:
        changes = diff(POLICY, new).changes
        found = [each for each in changes if new.title == POLICY.title or not isinstance(each, ValidityChanged)]

        assert [type(change) for change in found] == kinds
        assert sorted(map(what_changes, found)) == sorted(said)

    @pytest.mark.parametrize(
        ("new", "changes"),
        [
            (with_rules(SECOND, FIRST, *OTHERS), (RuleRemoved(SECOND), RuleAdded(SECOND, 0))),
            (
                with_rules(*OTHERS, FIRST, SECOND),
                (
                    *(RuleRemoved(FIRST), RuleRemoved(SECOND)),
                    *(RuleAdded(FIRST, len(OTHERS)), RuleAdded(SECOND, len(OTHERS) + 1)),
                ),
            ),
            (with_rules(SECOND, *OTHERS, FIRST), (RuleRemoved(FIRST), RuleAdded(FIRST, len(OTHERS) + 1))),
            (with_rules(has_a_partner, FIRST, *OTHERS), (RuleRemoved(SECOND), RuleAdded(has_a_partner, 0))),
            (with_rules(SECOND, has_a_partner, *OTHERS), (RuleRemoved(FIRST), RuleAdded(has_a_partner, 1))),
            (
                with_rules(has_a_partner, *OTHERS, FIRST),
                (
                    *(RuleRemoved(FIRST), RuleRemoved(SECOND)),
                    *(RuleAdded(has_a_partner, 0), RuleAdded(FIRST, len(OTHERS) + 1)),
                ),
            ),
            (
                with_rules(SECOND, evolve(FIRST, revision=2), *OTHERS),
                (RuleRemoved(SECOND), RuleReplaced(FIRST, evolve(FIRST, revision=2)), RuleAdded(SECOND, 0)),
            ),
            (
                with_rules(OTHERS[1], SECOND, OTHERS[0], *OTHERS[2:]),
                (RuleRemoved(FIRST), RuleRemoved(OTHERS[1]), RuleAdded(OTHERS[1], 0)),
            ),
        ],
    )
    def test_of_rules_that_move_are_exactly_these(self, new: Policy, changes: tuple[Change, ...]) -> None:
        assert diff(POLICY, new).changes == changes
        assert applied(changes, POLICY) == new

    def test_are_values(self) -> None:
        found = diff(POLICY, NEWER)

        assert pickle.loads(pickle.dumps(found)) == found
        assert hash(found) == hash(diff(POLICY, NEWER))
