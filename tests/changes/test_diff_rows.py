"""The rows of diffs: each change in words, in both languages, in a table for a terminal and in Markdown."""

from datetime import date
from fractions import Fraction
from typing import Any, Final, get_args

import pytest
from attrs import evolve, fields
from hypothesis import given

from flemish_clusters import Euro, Language, Message, Policy
from flemish_clusters.changes import (
    Change,
    CitationChanged,
    Diff,
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
from flemish_clusters.facts.labels import Labels
from flemish_clusters.policies import Caution, Status
from flemish_clusters.readings import AS_DECLARED, HOW_MANY
from flemish_clusters.tables import Row, markdown, plain
from flemish_clusters.terms import Parameter
from tests.support.applied import caveats_of
from tests.support.orders import BASIS, NEWER, SOURCE, TITLE, amendment, has_a_partner, versions
from tests.support.usual import POLICY

LANGUAGES: tuple[Language, ...] = get_args(Language)
FIRST, SECOND, *OTHERS = POLICY.rules
QUIET = evolve(POLICY, notes=())
CEILINGS = Parameter(Euro(500_000), BASIS, later=((date(2027, 1, 1), Parameter(Euro(510_000), BASIS)),))
SMES = Parameter(
    3, BASIS, later=((2, Parameter(4, BASIS)),), label=Message(en="minimum of SMEs", nl="minimumaantal kmo's")
)


def with_rules(*rules: Any) -> Policy:
    """Return the policy with other rules."""
    return evolve(POLICY, rules=rules)


def lines_below(found: Diff, language: Language) -> int:
    """Return how many lines there are below a table for what has to be said of both versions."""
    return len("\n".join(("", *caveats_of(found, language))).splitlines())


class TestEveryRow:
    """What a row says of each change, whole, in both languages."""

    rule: Final = evolve(has_a_partner, code="COM-8X")
    reading: Final = evolve(AS_DECLARED, choice=Message(en="One.", nl="Een."))
    caution: Final = Caution(says=TITLE, citation=BASIS, days=("first_day",), after=date(2026, 12, 31))
    other: Final = evolve(HOW_MANY, choice=Message(en="Two.", nl="Twee."))
    changes: Final = (
        NumberChanged("spearhead.aid_intensity", Parameter(Fraction(1, 2), BASIS), Parameter(Fraction(3, 8), BASIS)),
        NumberChanged("innovative_business_network.funding_years", Parameter(3, BASIS), Parameter(4, BASIS)),
        NumberChanged("spearhead.yearly_ceiling", Parameter(Euro(500_000), BASIS), Parameter(Euro("500000.01"), BASIS)),
        CitationChanged("spearhead.aid_intensity", (BASIS,), (SOURCE.article("2"), BASIS)),
        CitationChanged("COM-9", (BASIS,), (SOURCE.article("2"),)),
        ReadingChanged("spearhead.aid_intensity", (), (reading,)),
        ReadingChanged("COM-9", (reading, other), ()),
        NumberChanged("spearhead.yearly_ceiling", Parameter(Euro(500_000), BASIS), CEILINGS),
        NumberAdded("minimum_smes", SMES),
        NumberRemoved("minimum_smes", SMES),
        RuleRemoved(has_a_partner),
        RuleReplaced(has_a_partner, evolve(has_a_partner, revision=2)),
        RuleReplaced(has_a_partner, rule),
        RuleAdded(rule, 3),
        EarlierGrantsChanged((), (NumberAdded("minimum_smes", SMES), RuleRemoved(has_a_partner))),
        ValidityChanged("name", "one", "two"),
        ValidityChanged("grants_from", None, date(2027, 1, 1)),
        ValidityChanged("title", TITLE, Message(en="other order", nl="ander besluit")),
        ValidityChanged("in_force_from", date(2016, 4, 17), date(2027, 1, 1)),
        ValidityChanged("in_force_until", None, date(2027, 3, 31)),
        ValidityChanged("published_on", date(2016, 4, 7), date(2026, 5, 15)),
        ValidityChanged("checked_on", date(2016, 8, 7), date(2026, 10, 15)),
        ValidityChanged("basis", BASIS, SOURCE.whole()),
        ValidityChanged("notes", (), (TITLE, Message(en="Take care.", nl="Let op."))),
        ValidityChanged("cautions", (), (caution,)),
        ValidityChanged("status", Status.ENACTED, Status.HYPOTHETICAL),
        ValidityChanged("further", Labels(), Labels((("size", TITLE), ("sme", Message(en="small", nl="klein"))))),
    )
    english: Final = (
        ("spearhead cluster, aid intensity", "50%", "37.5%"),
        ("innovative business network, years of funding", "3", "4"),
        ("spearhead cluster, ceiling of a funding year", "EUR 500,000", "EUR 500,000.01"),
        ("source of spearhead cluster, aid intensity", BASIS.text("en"), "A made-up order, art. 1, 2 (hypothetical)"),
        ("source of COM-9", "A made-up order, art. 1 (hypothetical)", "A made-up order, art. 2 (hypothetical)"),
        ("reading of spearhead cluster, aid intensity", "", "One."),
        ("reading of COM-9", "One. Two.", ""),
        (
            "spearhead cluster, ceiling of a funding year",
            "EUR 500,000",
            "EUR 500,000; EUR 510,000 for funding years from 1 January 2027 on",
        ),
        ("minimum of SMEs", "", "3; 4 from funding year 2 on"),
        ("minimum of SMEs", "3; 4 from funding year 2 on", ""),
        ("COM-9 removed", "The company has a partner abroad.", ""),
        (
            "COM-9 revised",
            "The company has a partner abroad. (revision 1)",
            "The company has a partner abroad. (revision 2)",
        ),
        ("COM-9 replaced", "The company has a partner abroad.", "COM-8X: The company has a partner abroad."),
        ("COM-8X added", "", "The company has a partner abroad."),
        ("for earlier grants", "-", "minimum of SMEs: 3; 4 from funding year 2 on; COM-9 removed"),
        ("name", "one", "two"),
        ("other for grants decided before", "-", "1 January 2027"),
        ("title", "made-up order", "other order"),
        ("in force from", "17 April 2016", "1 January 2027"),
        ("in force until", "-", "31 March 2027"),
        ("published on", "7 April 2016", "15 May 2026"),
        ("checked for amendments on", "7 August 2016", "15 October 2026"),
        ("act", "A made-up order, art. 1 (hypothetical)", "A made-up order (hypothetical)"),
        ("said with every answer", "-", "made-up order Take care."),
        ("cautions about periods", "-", "made-up order Source: A made-up order, art. 1 (hypothetical)."),
        ("status", "enacted", "hypothetical"),
        ("names of further facts", "-", "size: made-up order. sme: small."),
    )
    dutch: Final = (
        ("speerpuntcluster, steunpercentage", "50%", "37,5%"),
        ("innovatief bedrijfsnetwerk, jaren steun", "3", "4"),
        ("speerpuntcluster, jaarlijks plafond", "500.000 euro", "500.000,01 euro"),
        ("bron van speerpuntcluster, steunpercentage", BASIS.text("nl"), "A made-up order, art. 1, 2 (hypothetisch)"),
        ("bron van COM-9", "A made-up order, art. 1 (hypothetisch)", "A made-up order, art. 2 (hypothetisch)"),
        ("interpretatie van speerpuntcluster, steunpercentage", "", "Een."),
        ("interpretatie van COM-9", "Een. Twee.", ""),
        (
            "speerpuntcluster, jaarlijks plafond",
            "500.000 euro",
            "500.000 euro; 510.000 euro voor steunjaren vanaf 1 januari 2027",
        ),
        ("minimumaantal kmo's", "", "3; 4 vanaf steunjaar 2"),
        ("minimumaantal kmo's", "3; 4 vanaf steunjaar 2", ""),
        ("COM-9 geschrapt", "De onderneming heeft een partner in het buitenland.", ""),
        (
            "COM-9 herzien",
            "De onderneming heeft een partner in het buitenland. (herziening 1)",
            "De onderneming heeft een partner in het buitenland. (herziening 2)",
        ),
        (
            "COM-9 vervangen",
            "De onderneming heeft een partner in het buitenland.",
            "COM-8X: De onderneming heeft een partner in het buitenland.",
        ),
        ("COM-8X toegevoegd", "", "De onderneming heeft een partner in het buitenland."),
        ("voor eerdere steun", "-", "minimumaantal kmo's: 3; 4 vanaf steunjaar 2; COM-9 geschrapt"),
        ("naam", "one", "two"),
        ("anders voor steun beslist vóór", "-", "1 januari 2027"),
        ("titel", "verzonnen besluit", "ander besluit"),
        ("in werking vanaf", "17 april 2016", "1 januari 2027"),
        ("in werking tot en met", "-", "31 maart 2027"),
        ("bekendgemaakt op", "7 april 2016", "15 mei 2026"),
        ("op wijzigingen gecontroleerd op", "7 augustus 2016", "15 oktober 2026"),
        ("rechtsgrond", "A made-up order, art. 1 (hypothetisch)", "A made-up order (hypothetisch)"),
        ("vermeld bij elk antwoord", "-", "verzonnen besluit Let op."),
        ("waarschuwingen bij periodes", "-", "verzonnen besluit Bron: A made-up order, art. 1 (hypothetisch)."),
        ("status", "uitgevaardigd", "hypothetisch"),
        ("benamingen van bijkomende gegevens", "-", "size: verzonnen besluit. sme: klein."),
    )

    @pytest.mark.parametrize(
        ("language", "header", "rows"),
        [("en", ("what", "was", "becomes"), english), ("nl", ("wat", "was", "wordt"), dutch)],
    )
    def test_stands_in_both_tables(self, language: Language, header: Row, rows: tuple[Row, ...]) -> None:
        found = Diff(QUIET, QUIET, self.changes)

        assert found.table(language) == plain(header, rows)
        assert found.markdown(language) == markdown(header, rows)
        assert {type(change) for change in self.changes} == set(get_args(Change))
        assert {change.place for change in self.changes if isinstance(change, ValidityChanged)} == {
            field.name
            for field in fields(Policy)
            if field.eq and field.name not in {"terms", "rules", "earlier_grants"}
        }

    @pytest.mark.parametrize(
        ("old", "new", "written"),
        [
            (Fraction(1, 3), Fraction(33331, 100_000), ("1/3", "33331/100000")),
            (Fraction(1, 3), Fraction(3333, 10_000), ("about 33.33%", "33.33%")),
            (Fraction(1, 3), Fraction(2, 3), ("about 33.33%", "about 66.67%")),
        ],
    )
    def test_tells_two_shares_apart_that_are_about_the_same(
        self, old: Fraction, new: Fraction, written: tuple[str, str]
    ) -> None:
        change = NumberChanged("spearhead.aid_intensity", Parameter(old, BASIS), Parameter(new, BASIS))

        *_, line = Diff(QUIET, QUIET, (change,)).table("en").splitlines()

        assert tuple(line.split("  ")[-2:]) == written


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

    def test_what_has_to_be_said_of_both_versions_stands_below_once(self) -> None:
        later = amendment(NEWER, name="later", notes=(TITLE,))

        for text in (diff(NEWER, later).table("en"), diff(NEWER, later).markdown("en")):
            *_, below = text.split("\n\n")
            assert below.splitlines() == [*NEWER.caveats("en"), TITLE.en]
            assert text.count("This is hypothetical") == 1

    @pytest.mark.parametrize("code", ["match.x", "spearhead", "spearhead.x", "minimum_companies.match"])
    def test_a_code_that_looks_like_the_path_of_a_number_stands_as_it_is(self, code: str) -> None:
        rule = evolve(has_a_partner, code=code)
        old, new = POLICY.with_rules(rule), POLICY.with_rules(evolve(rule, cites=(BASIS,)))

        assert f"{code} removed" in diff(old, POLICY).table("en")
        assert f"source of {code}" in diff(old, new).table("en")
