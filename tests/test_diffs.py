"""Diffs: all that differs between two versions of the policy, as values to match, print and apply."""

import pickle
from collections import Counter
from datetime import date
from fractions import Fraction
from typing import Any, assert_never, get_args

import pytest
from attrs import evolve
from hypothesis import example, given

from flemish_clusters import Euro, InvalidValue, Language, Policy, Status
from flemish_clusters.changes import (
    Change,
    CitationChanged,
    Diff,
    NumberChanged,
    ReadingChanged,
    RuleAdded,
    RuleRemoved,
    RuleReplaced,
    ValidityChanged,
    diff,
)
from flemish_clusters.findings import caveats_of
from flemish_clusters.policies.digests import digest
from flemish_clusters.readings import AS_DECLARED, HOW_MANY
from tests.models import POLICY
from tests.orders import BASIS, NEWER, TITLE, amendment, has_a_partner, versions

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
        case CitationChanged(place, old, new) | ReadingChanged(place, old, new):
            return f"{place}: {len(old)} to {len(new)}"
        case RuleAdded(rule, place):
            return f"{rule.code} at {place}"
        case RuleRemoved(rule):
            return rule.code
        case RuleReplaced(old, new):
            return f"{old.code} by {new.code}"
        case ValidityChanged(field, _, new):
            return f"{field} becomes {new}"
        case _:
            assert_never(change)


def lines_below(found: Diff, language: Language) -> int:
    """Return how many lines there are below a table for what has to be said of both versions."""
    return len("\n".join(("", *caveats_of((found.old, found.new), language))).splitlines())


class TestTwoVersions:
    """The changes between them are all that differs, and none where nothing does."""

    @given(policy=versions())
    def test_that_are_the_same_have_none(self, policy: Policy) -> None:
        found = diff(policy, pickle.loads(pickle.dumps(policy)))

        assert found.changes == ()
        for language in LANGUAGES:
            assert found.table(language) == found.markdown(language)
        assert found.table("en").splitlines()[0] == "Nothing differs."
        assert diff(QUIET, QUIET).table("nl") == "Er verschilt niets."

    # No version is in force on a day between, whichever end moves first.
    @example(old=EARLY, new=LATE)
    @example(old=LATE, new=EARLY)
    @example(old=with_rules(FIRST, SECOND, *OTHERS), new=with_rules(*OTHERS, SECOND, FIRST))
    @example(old=POLICY, new=with_rules())
    @example(old=with_rules(), new=POLICY)
    @given(old=versions(), new=versions())
    def test_applied_to_the_old_give_the_new(self, old: Policy, new: Policy) -> None:
        found = diff(old, new)
        applied = found.apply(old)

        assert applied == new
        assert [rule.code for rule in applied.rules] == [rule.code for rule in new.rules]
        assert (applied.limits, digest(applied)) == (new.limits, digest(new))
        assert (found.changes == ()) == (old == new)

    @given(old=versions(), new=versions())
    def test_each_change_is_needed(self, old: Policy, new: Policy) -> None:
        places = Counter(what_changes(change) for change in diff(old, new).changes)

        for change in diff(old, new).changes:
            assert places[what_changes(change)] <= 2
            if not isinstance(change, RuleAdded | RuleRemoved):
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
                with_rules(evolve(FIRST, citations=(BASIS, BASIS), rests_on=()), SECOND, *OTHERS),
                [CitationChanged, ReadingChanged],
                [f"COM-1: {len(FIRST.citations)} to 2", f"COM-1: {len(FIRST.rests_on)} to 0"],
            ),
            (with_rules(FIRST, *OTHERS), [RuleRemoved], ["COM-2"]),
            (with_rules(has_a_partner, FIRST, SECOND, *OTHERS), [RuleAdded], ["COM-9 at 0"]),
            (with_rules(has_a_partner, SECOND, *OTHERS), [RuleReplaced], ["COM-1 by COM-9"]),
            (with_rules(FIRST, *OTHERS, has_a_partner), [RuleRemoved, RuleAdded], ["COM-2", "COM-9 at 24"]),
            (
                with_rules(FIRST, SECOND, *OTHERS[:-1], has_a_partner),
                [RuleRemoved, RuleAdded],
                ["COF-1", "COM-9 at 24"],
            ),
            (with_rules(evolve(FIRST, revision=2), SECOND, *OTHERS), [RuleReplaced], ["COM-1 by COM-1"]),
            (
                with_rules(evolve(FIRST, says=TITLE, citations=(BASIS,)), SECOND, *OTHERS),
                [RuleReplaced],
                ["COM-1 by COM-1"],
            ),
            (with_rules(SECOND, FIRST, *OTHERS), [RuleRemoved, RuleAdded], ["COM-2", "COM-2 at 0"]),
            (
                evolve(POLICY, name="n", status=Status.HYPOTHETICAL),
                [ValidityChanged] * 2,
                ["name becomes n", "status becomes Status.HYPOTHETICAL"],
            ),
            (evolve(POLICY, asked_for=date(2030, 1, 1)), [], []),
        ],
    )
    def test_are_of_the_kind_that_fits(self, new: Policy, kinds: list[type], said: list[str]) -> None:
        changes = diff(POLICY, new).changes
        found = [each for each in changes if new.title == POLICY.title or not isinstance(each, ValidityChanged)]

        assert [type(change) for change in found] == kinds
        assert sorted(map(what_changes, found)) == sorted(said)

    def test_are_values(self) -> None:
        found = diff(POLICY, NEWER)

        assert pickle.loads(pickle.dumps(found)) == found
        assert hash(found) == hash(diff(POLICY, NEWER))


class TestInWords:
    """A table for a terminal and one for a changelog, in both languages."""

    @given(old=versions(), new=versions())
    def test_every_change_has_a_row_and_no_place_is_left_open(self, old: Policy, new: Policy) -> None:
        found = diff(old, new)
        of_the_policy = tuple(change for change in found.changes if not isinstance(change, ValidityChanged))
        rest = Diff(QUIET, QUIET, of_the_policy)

        for language in LANGUAGES:
            if found.changes:
                lines = len(found.changes) + 2 + lines_below(found, language)
                assert len(found.table(language).splitlines()) == lines
                assert len(found.markdown(language).splitlines()) == lines
            assert "{" not in rest.table(language) + rest.markdown(language)

    def test_amounts_shares_and_days_stand_as_the_language_writes_them(self) -> None:
        english, dutch = diff(POLICY, NEWER).markdown("en"), diff(POLICY, NEWER).markdown("nl")

        assert "| spearhead cluster, aid intensity | 50% | 40% |" in english
        assert "| spearhead cluster, ceiling of a funding year | EUR 500,000 | EUR 600,000 |" in english
        assert "| speerpuntcluster, maximum per steunjaar | 500.000 euro | 600.000 euro |" in dutch
        assert "| speerpuntcluster, cofinanciering voor elke euro steun | 1 | 1,5 |" in dutch
        assert "| COM-9 added |  | The company has a partner abroad. |" in english
        assert "| COM-9 toegevoegd |  | De onderneming heeft een partner in het buitenland. |" in dutch
        assert "| COM-4 removed |" in english
        assert "| van kracht vanaf | 17 april 2016 | 1 januari 2027 |" in dutch
        assert "| status | enacted | hypothetical |" in english
        assert "| titel |" in dutch
        assert "| rechtsgrond |" in dutch

    def test_citations_and_readings_stand_in_words(self) -> None:
        number = evolve(POLICY.terms.minimum_companies, citation=BASIS, rests_on=(AS_DECLARED,))
        terms = evolve(POLICY.terms, minimum_companies=number)
        rule = evolve(FIRST, citations=(BASIS,), rests_on=(HOW_MANY, AS_DECLARED))
        text = diff(POLICY, evolve(POLICY, terms=terms, rules=(rule, SECOND, *OTHERS), notes=())).table("en")

        assert "source of minimum of companies" in text
        assert "reading of minimum of companies" in text
        assert "source of COM-1" in text
        assert "A made-up order, art. 1 (official)" in text
        assert f"{HOW_MANY.choice.en} {AS_DECLARED.choice.en}" in text
        assert "said with every answer" in text

    def test_what_was_not_there_is_a_hyphen(self) -> None:
        ended = evolve(POLICY, in_force_until=date(2026, 12, 31), notes=())

        assert "| in force until | - | 31 December 2026 |" in diff(POLICY, ended).markdown("en")
        assert "| - |" in diff(QUIET, evolve(QUIET, in_force_until=None, notes=(TITLE,))).markdown("nl")
        assert diff(POLICY, ended).markdown("nl").split("\n\n")[0].endswith("| - |")

    def test_what_has_to_be_said_of_both_versions_stands_below_once(self) -> None:
        later = amendment(NEWER, name="later", notes=(TITLE,))

        for text in (diff(NEWER, later).table("en"), diff(NEWER, later).markdown("en")):
            *_, below = text.split("\n\n")
            assert below.splitlines() == [*NEWER.caveats("en"), TITLE.en]
            assert text.count("This is hypothetical") == 1

    def test_a_rule_that_is_mended_is_told_by_its_revision(self) -> None:
        mended = with_rules(evolve(FIRST, revision=2), SECOND, *OTHERS)
        english, dutch = diff(POLICY, mended).markdown("en"), diff(POLICY, mended).markdown("nl")
        said = FIRST.says

        assert f"| COM-1 revised | {said.en} (revision 1) | {said.en} (revision 2) |" in english
        assert f"| COM-1 herzien | {said.nl} (herziening 1) | {said.nl} (herziening 2) |" in dutch

    @pytest.mark.parametrize("code", ["match.x", "spearhead", "spearhead.x", "minimum_companies.match"])
    def test_a_code_that_looks_like_the_path_of_a_number_stands_as_it_is(self, code: str) -> None:
        rule = evolve(has_a_partner, code=code)
        old, new = POLICY.with_rules(rule), POLICY.with_rules(evolve(rule, citations=(BASIS,)))

        assert f"{code} removed" in diff(old, POLICY).table("en")
        assert f"source of {code}" in diff(old, new).table("en")

    def test_an_amount_of_euro_and_cents_is_told_from_one_without(self) -> None:
        new = amendment(numbers={"spearhead.yearly_ceiling": Euro("500000.01")})

        assert "EUR 500,000.01" in diff(POLICY, new).table("en")
