"""Watching: in a copy of every source key terms and figures are looked for, and what nothing watches is listed."""

from fractions import Fraction
from typing import Final

import pytest
from attrs import evolve

from flemish_clusters import POLICIES, Euro, Policy
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.sources import GBER, IBN_PAGE, ORDER, PAGE, SOURCES, SUBSIDY_DB, Source
from flemish_clusters.terms import NewNumber, Parameter
from flemish_clusters.verification import SourceReport, State, not_watched, verify_source
from tests.policies.test_earlier_grants import SHORTER
from tests.policies.test_own_numbers import MEMBERS, enough_members
from tests.support.orders import BASIS, SOURCE, amendment
from tests.support.own_rules import HANDBOOK, aid_is_at_most_what_the_bank_lends, name_is_one_word
from tests.support.usual import POLICY, amended
from tests.test_scheduled_numbers import SCHEDULED

COPY: Final = "Er is een jaarlijks plafond: 500.000 euro, of voor een netwerk 150.000 euro."
"""A made-up text around the key term and the figures of the subsidy database."""
CEILINGS: Final = ("spearhead.yearly_ceiling", "innovative_business_network.yearly_ceiling")

STANDS: Final = "dat die er nog staat, betekent niet dat er verder niets gewijzigd is."


def states(report: SourceReport) -> dict[str, State]:
    """Return the state of each thing that is watched, by what it is."""
    return {check.watched.en if check.watched else "": check.state for check in report.checks}


def resting(report: SourceReport) -> dict[str, tuple[str, ...]]:
    """Return what rests on each thing that is watched, by what it is."""
    return {check.watched.en if check.watched else "": check.rests_on_it for check in report.checks}


class TestACopyOfTheSubsidyDatabase:
    """Its key term and the ceilings are watched."""

    def test_with_all_of_them_is_unchanged(self) -> None:
        report = verify_source(COPY, source=SUBSIDY_DB)

        assert states(report) == {
            "figure 500.000 euro": State.UNCHANGED,
            "figure 150.000 euro": State.UNCHANGED,
            'key term "jaarlijks plafond"': State.UNCHANGED,
        }
        assert [check.found for check in report.checks] == ["500.000 euro", "150.000 euro", "jaarlijks plafond"]
        assert {check.source for check in report.checks} == {SUBSIDY_DB}

    @pytest.mark.parametrize(
        ("old", "new", "gone"),
        [
            ("500.000", "600.000", "figure 500.000 euro"),
            ("500.000", "1.500.000", "figure 500.000 euro"),
            ("150.000", "500.000", "figure 150.000 euro"),
            ("jaarlijks plafond", "plafond", 'key term "jaarlijks plafond"'),
            ("jaarlijks", "halfjaarlijks", 'key term "jaarlijks plafond"'),
            ("plafond", "plafonds", 'key term "jaarlijks plafond"'),
        ],
    )
    def test_with_one_of_them_altered_has_that_one_gone(self, old: str, new: str, gone: str) -> None:
        report = verify_source(COPY.replace(old, new), source=SUBSIDY_DB)

        assert [name for name, state in states(report).items() if state is State.GONE] == [gone]
        assert [check.found for check in report.of(State.GONE)] == [None]

    @pytest.mark.parametrize("space", ["\n", "\r\n", "\t", "  ", "\u00a0", "\u202f"])
    def test_is_read_however_it_is_laid_out(self, space: str) -> None:
        report = verify_source("\ufeff" + COPY.replace(" ", space), source=SUBSIDY_DB)

        assert set(states(report).values()) == {State.UNCHANGED}

    def test_names_what_rests_on_each(self) -> None:
        spearhead, network = CEILINGS

        assert resting(verify_source("", source=SUBSIDY_DB)) == {
            "figure 500.000 euro": ("AID-2", spearhead),
            "figure 150.000 euro": ("AID-2", network),
            'key term "jaarlijks plafond"': ("ORG-2", "PER-1", "PER-2", "AID-1", "AID-2", *CEILINGS),
        }

    def test_says_of_what_only_a_key_term_is_watched(self) -> None:
        assert verify_source(COPY, source=SUBSIDY_DB).only_by_key_term == ("ORG-2", "PER-1", "PER-2", "AID-1")
        assert verify_source("", source=IBN_PAGE).only_by_key_term == ("IBN-1", "IBN-3")
        assert verify_source("", source=ORDER).only_by_key_term == ()
        assert verify_source("").only_by_key_term == ()

    def test_has_nothing_new(self) -> None:
        report = verify_source(f"{COPY} Deze zin is nieuw.", source=SUBSIDY_DB)

        assert report.of(State.NEW) == report.of(State.CHANGED) == ()


def test_a_key_term_can_be_broken_after_its_own_hyphen() -> None:
    source = evolve(SUBSIDY_DB, key_terms=("kmo-steun van (40)",))

    assert states(verify_source("De kmo-\nsteun van (40) blijft.", source=source)) == {
        'key term "kmo-steun van (40)"': State.UNCHANGED
    }


def test_a_key_term_is_the_same_in_every_form_of_unicode() -> None:
    source = evolve(SUBSIDY_DB, key_terms=("co\u0308rdinatie\u00a0van de cluster",))

    (check,) = verify_source("De c\u00f6rdinatie van de cluster.", source=source, policies=()).checks
    assert check.state is State.UNCHANGED


@pytest.mark.parametrize("term", ["Jaarlijks plafond", "JAARLIJKS PLAFOND", "jaar\u00adlijks\ufeff plafond\u00b9"])
def test_a_key_term_is_found_however_a_copy_has_it(term: str) -> None:
    assert states(verify_source(f"Een {term}.", source=SUBSIDY_DB))['key term "jaarlijks plafond"'] is State.UNCHANGED


def test_a_key_term_can_have_a_raised_number_of_its_own() -> None:
    source = evolve(SUBSIDY_DB, key_terms=("euro per km\u00b2",))

    assert verify_source("500 euro per km\u00b2", source=source).checks[-1].state is State.UNCHANGED


def test_a_source_on_which_nothing_rests_has_nothing_watched() -> None:
    assert verify_source(COPY, source=GBER) == SourceReport(())


class TestAnAmendment:
    """What it changes is watched in its own act."""

    def test_has_each_step_of_a_number_watched_in_the_source_of_that_step(self) -> None:
        shares = ("figure 45%", "figure 35%", "figure 20%")

        found = resting(verify_source("", source=SOURCE, policies=(SCHEDULED,)))
        assert {name: found[name] for name in shares} == dict.fromkeys(shares, ("AID-1", "spearhead.aid_intensity"))
        assert found["figure 520.200 euro"] == ("AID-2", "spearhead.yearly_ceiling")
        database = resting(verify_source("", source=SUBSIDY_DB, policies=(SCHEDULED,)))
        assert database["figure 500.000 euro"] == ("AID-2", "spearhead.yearly_ceiling")

    def test_has_a_rule_resting_on_the_source_of_the_number_that_it_counts_up_to(self) -> None:
        rule = evolve(enough_members, cites=(PAGE.sentence("1.1"),))
        many = evolve(MEMBERS, value=25_000)
        policy = amendment(new_numbers={"minimum_members": many}, added=(rule,))

        assert resting(verify_source("", source=SOURCE, policies=(policy,))) == {
            "figure 25.000": ("HYP-1", "minimum_members")
        }

    def test_has_a_number_that_no_text_can_tell_listed_as_not_watched(self) -> None:
        policy = amendment(new_numbers={"minimum_members": MEMBERS}, added=(enough_members,))

        assert resting(verify_source("", source=SOURCE, policies=(policy,))) == {"": ("HYP-1", "minimum_members")}

    def test_has_a_number_listed_too_of_which_only_a_step_can_be_told(self) -> None:
        steps = ((4, Parameter(Fraction(1, 4), BASIS)),)
        policy = amendment(numbers={"spearhead.aid_intensity": Parameter(Fraction(1, 3), BASIS, later=steps)})

        assert resting(verify_source("", source=SOURCE, policies=(policy,))) == {
            "figure 25%": ("AID-1", "spearhead.aid_intensity"),
            "": ("spearhead.aid_intensity",),
        }

    def test_has_what_holds_for_earlier_grants_watched_too(self) -> None:
        assert SHORTER.earlier_grants is not None
        found = resting(verify_source("", policies=(SHORTER,)))

        assert "COM-4" in found["sentence 3.2"]
        assert "spearhead.funding_years" in found["sentence 6.2"]

    def test_of_another_page_than_the_policy_page_has_its_own_source(self) -> None:
        policy = POLICY.with_rules(aid_is_at_most_what_the_bank_lends)

        assert resting(verify_source("", source=HANDBOOK, policies=(policy,))) == {"": ("OWN-9",)}


class TestTheTables:
    """The tables of a report on another source, whole."""

    def test_say_of_what_only_a_key_term_is_watched(self) -> None:
        by_term = f"ORG-2, PER-1, PER-2, AID-1, AID-2, {', '.join(CEILINGS)}"
        only_by_term = "ORG-2, PER-1, PER-2, AID-1"
        report = verify_source(COPY.replace("150.000", "160.000"), source=SUBSIDY_DB, policies=(ORDER_2016,))

        assert report.markdown("nl").replace("\\_", "_").splitlines() == [
            "| wat bewaakt wordt | toestand | wat erop steunt | nieuwe woorden |",
            "| --- | --- | --- | --- |",
            "| cijfer 500.000 euro | ongewijzigd | AID-2, spearhead.yearly_ceiling |  |",
            "| cijfer 150.000 euro | verdwenen | AID-2, innovative_business_network.yearly_ceiling |  |",
            f'| kernterm "jaarlijks plafond" | ongewijzigd | {by_term} |  |',
            "",
            f"Alleen een kernterm wordt bewaakt voor {only_by_term}: {STANDS}",
        ]
        assert report.table("en").splitlines()[-1] == (
            f"Only a key term is watched for {only_by_term}: that it still stands there does not mean that nothing "
            "else changed."
        )

    def test_say_what_is_not_watched(self) -> None:
        report = verify_source(COPY, source=ORDER, policies=(ORDER_2016,))

        assert report.table("en").splitlines() == [
            "what is watched  state        what rests on it     new words",
            "---------------  -----------  -------------------  ---------",
            "                 not watched  ORG-2, IBN-1, IBN-2",
        ]
        assert report.markdown("nl").splitlines()[2:] == ["|  | niet bewaakt | ORG-2, IBN-1, IBN-2 |  |"]


class TestWhatIsNotWatched:
    """Every rule and every number is watched in each of its sources, or listed."""

    def test_of_the_policy_of_2016_is_this(self) -> None:
        found = {check.source.key: check.rests_on_it for check in not_watched((ORDER_2016,))}

        assert found == {
            "EN_PAGE": ("PER-1", "PER-2"),
            "THEME_PAGE": ("NET-5",),
            "ORDER": ("ORG-2", "IBN-1", "IBN-2"),
            "SPEARHEAD_PAGE": ("SPC-1",),
            "SPEARHEAD_NEXT": (
                "spearhead.pact_negotiation_years",
                "innovative_business_network.pact_negotiation_years",
            ),
        }
        assert {check.state for check in not_watched()} == {State.NOT_WATCHED}

    @pytest.mark.parametrize("policy", [*POLICIES, SCHEDULED, SHORTER], ids=lambda policy: policy.name)
    def test_is_all_that_no_report_has_watched(self, policy: Policy) -> None:
        listed = {(check.source, name) for check in not_watched((policy,)) for name in check.rests_on_it}
        cited = {(citation.source, rule.code) for rule in policy.rules for citation in rule.cites}
        for path, number in policy.terms.parameters():
            cited |= {(step.citation.source, path) for step in number.in_turn}

        reports = {source: verify_source("", source=source, policies=(policy,)) for source, _ in cited}
        named = {
            (source, name)
            for source, report in reports.items()
            for check in report.checks
            if check.state is not State.NOT_WATCHED
            for name in check.rests_on_it
        }
        assert cited <= named | listed
        assert named.isdisjoint(listed)

    def test_is_on_the_policy_page_what_cites_no_sentence_of_it(self) -> None:
        policy = POLICY.with_rules(name_is_one_word)

        first = not_watched((policy,))[0]
        assert (first.source, first.rests_on_it) == (PAGE, ("OWN-1",))
        assert verify_source("", policies=(policy,)).of(State.NOT_WATCHED) == (first,)

    def test_does_not_have_what_cites_a_sentence_as_well(self) -> None:
        policy = POLICY.with_rules(evolve(name_is_one_word, cites=(PAGE.whole(), PAGE.sentence("1.1"))))

        assert [check.source for check in not_watched((policy,))] == [one.source for one in not_watched((POLICY,))]
        assert "spearhead.yearly_ceiling" in not_watched((amended(yearly_ceiling=Euro(1)),))[0].rests_on_it

    def test_grows_with_the_numbers_of_an_amendment(self) -> None:
        number = NewNumber(3, SUBSIDY_DB.whole(), label=MEMBERS.label)
        source = Source(key="ACT", title="Act", where="nowhere")
        without_terms = evolve(number, citation=source.whole())

        assert not_watched((amendment(new_numbers={"minimum_members": number}),)) == not_watched()
        found = not_watched((amendment(new_numbers={"minimum_members": without_terms}),))
        assert (found[-1].source, found[-1].rests_on_it) == (source, ("minimum_members",))

    def test_is_nothing_without_policies(self) -> None:
        assert not_watched(()) == ()


def test_every_key_term_of_the_sources_is_watched() -> None:
    for source in SOURCES:
        terms = [f'key term "{term}"' for term in source.key_terms]
        watched = [check.watched.en for check in verify_source("", source=source).checks if check.watched]
        assert [one for one in watched if one.startswith("key term")] == terms
