"""Counts in words: what counts as cofinancing, what does not and why, in both languages."""

from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    Company,
    Contribution,
    CountedCofinancing,
    KnowledgeInstitution,
    Language,
    OtherBody,
    Purpose,
    count_cofinancing,
)
from flemish_clusters.findings import CountedContribution
from flemish_clusters.rules import Force
from tests.support.counted_orders import A_FIFTH, GREEN, giver_is_green
from tests.support.usual import PERIOD, POLICY

YEAR: Final = PERIOD.funding_years[3]
GIVEN: Final = Contribution(
    by=Company(name="Alfa"), amount=1000, received_on=date(2020, 3, 1), purpose=Purpose.OPERATION
)
LATE: Final = evolve(
    GIVEN, by=OtherBody(name="Gamma"), received_on=date(2021, 1, 1), purpose=Purpose.PROJECT, amount="0.50"
)
INSTITUTION: Final = evolve(GIVEN, by=KnowledgeInstitution(name="Beta"), amount=500)

EN: Final = """\
Cofinancing of funding year 4, from 1 January 2020 to 31 December 2020 inclusive: EUR 1,125 counts.
Applied: made-up order, in force from 1 January 2027.
{notes}

What was given:
- Contribution of EUR 1,000 by Alfa, received on 1 March 2020: counts for EUR 900, since EUR 100 was paid back.
- Contribution of EUR 500 by Beta, received on 1 March 2020: counts.
- Contribution of EUR 0.50 by Gamma, received on 1 January 2021: does not count. \
CON-5: This does not hold: “The contribution comes from a company or a knowledge institution.” \
CON-2: The contribution is not for running the cluster organisation. \
CON-3: The contribution was not received in this funding year.
- CON-4: EUR 275 does not count, being over 20% of all that counts. \
Money of knowledge institutions counts for at most a share of all that counts.

Source: VLAIO, Het Vlaamse clusterbeleid, sentence 4.2 (official), sentence 4.2 (inferred); \
A made-up order, art. 1, 2 (hypothetical).

Where the sources leave room, this rests on these readings:
{readings}"""

NL: Final = """\
Cofinanciering van steunjaar 4, van 1 januari 2020 tot en met 31 december 2020: 1.125 euro telt mee.
Toegepast: verzonnen besluit, in werking sinds 1 januari 2027.
{notes}

Wat werd gegeven:
- Bijdrage van 1.000 euro door Alfa, ontvangen op 1 maart 2020: telt mee voor 900 euro, want 100 euro is terugbetaald.
- Bijdrage van 500 euro door Beta, ontvangen op 1 maart 2020: telt mee.
- Bijdrage van 0,50 euro door Gamma, ontvangen op 1 januari 2021: telt niet mee. \
CON-5: Hieraan is niet voldaan: “De bijdrage komt van een onderneming of een kennisinstelling.” \
CON-2: De bijdrage is niet bestemd voor de eigen werking van de clusterorganisatie. \
CON-3: De bijdrage werd niet in dit steunjaar ontvangen.
- CON-4: 275 euro telt niet mee, want dat ligt boven 20% van alles wat meetelt. \
Geld van kennisinstellingen telt voor hoogstens een aandeel van alles wat meetelt.

Bron: VLAIO, Het Vlaamse clusterbeleid, zin 4.2 (officieel), zin 4.2 (afgeleid); \
A made-up order, art. 1, 2 (hypothetisch).

Waar de bronnen ruimte laten, berust dit op deze interpretaties:
{readings}"""


def counted(*contributions: Contribution, policy: Any = POLICY) -> CountedCofinancing:
    """Return what counts in the year 2020."""
    return count_cofinancing(contributions, year=YEAR, policy=policy)


class TestACountInWords:
    """It can be read aloud: what counts, what does not and why, where that comes from and how it is read."""

    @pytest.mark.parametrize(("language", "text"), [("en", EN), ("nl", NL)])
    def test_is_this(self, language: Language, text: str) -> None:
        result = counted(evolve(GIVEN, paid_back=100), INSTITUTION, LATE, policy=A_FIFTH)

        codes = {
            "for-operation": " (CON-2)",
            "money-received": " (CON-3)",
            "funding-year": " (CON-3)",
            "leap-day": " (CON-3)",
        }
        codes |= {"how-many": " (CON-4)"}
        lines = (f"- {one.choice.text(language)}{codes.get(one.key, '')}" for one in result.readings)
        notes = "\n".join(A_FIFTH.caveats(language, about=YEAR.period))
        assert result.explain(language) == text.format(notes=notes, readings="\n".join(lines))

    @pytest.mark.parametrize(
        ("language", "first", "missing", "row"),
        [
            (
                *(
                    "en",
                    "inclusive: not yet known what counts.",
                    "Facts not yet known: contribution 1: by whom, being green.",
                ),
                (
                    "What was given:\n- Contribution of EUR 1,000 by Alfa, received on 1 March 2020: not yet known "
                    "whether it counts. HYP-6: It is not known whether this holds: “The giver is a green company.” "
                    "Facts not yet known: contribution, by whom, being green."
                ),
            ),
            (
                *(
                    "nl",
                    "2020: nog niet bekend wat meetelt.",
                    "Ontbrekende gegevens: bijdrage 1: door wie, groen zijn.",
                ),
                (
                    "Wat werd gegeven:\n- Bijdrage van 1.000 euro door Alfa, ontvangen op 1 maart 2020: nog niet "
                    "bekend of ze meetelt. HYP-6: Het is niet bekend of hieraan is voldaan: “De gever is een groene "
                    "onderneming.” Ontbrekende gegevens: bijdrage, door wie, groen zijn."
                ),
            ),
        ],
    )
    def test_says_what_is_not_known(self, language: Language, first: str, missing: str, row: str) -> None:
        sections = counted(GIVEN, policy=GREEN).explain(language).split("\n\n")

        assert first in sections[0]
        assert sections[1:3] == [missing, row]

    def test_has_remarks_behind_what_counts(self) -> None:
        rule = evolve(giver_is_green, force=Force.CHARACTERISTIC, code="TYP-6")
        giver = Company(name="Alfa", further={"green": False})

        text = counted(evolve(GIVEN, by=giver), policy=POLICY.with_rules(rule)).explain("en")

        assert (
            "- Contribution of EUR 1,000 by Alfa, received on 1 March 2020: counts. "
            "TYP-6: This does not hold: “The giver is a green company.”\n"
        ) in text

    def test_has_remarks_behind_why_it_does_not_count(self) -> None:
        rule = evolve(giver_is_green, force=Force.CHARACTERISTIC, code="TYP-6")
        giver = Company(name="Alfa", further={"green": False})

        (row,) = counted(evolve(LATE, by=giver, purpose=GIVEN.purpose), policy=POLICY.with_rules(rule)).rows

        assert row.explain("en").endswith(
            "does not count. CON-3: The contribution was not received in this funding year. "
            "TYP-6: This does not hold: “The giver is a green company.”"
        )

    def test_says_of_what_was_paid_back_in_full_that_nothing_is_left(self) -> None:
        result = counted(evolve(GIVEN, paid_back=1000))

        assert result.rows[0].explain("en").endswith("received on 1 March 2020: nothing is left of it to count.")
        assert result.rows[0].explain("nl").endswith("ontvangen op 1 maart 2020: er blijft niets van over dat meetelt.")

    def test_of_nothing_has_no_rows(self) -> None:
        text = counted().explain("en")

        assert "inclusive: EUR 0 counts.\n" in text
        assert "What was given:" not in text
        assert "Source: VLAIO, Het Vlaamse clusterbeleid, sentence 4.2 (official)." in text

    @pytest.mark.parametrize("language", ["de", None])
    def test_is_in_english_or_dutch(self, language: Any) -> None:
        with pytest.raises(ValueError, match='give "en" or "nl"'):
            counted().explain(language)

    def test_of_a_row_is_one_line(self) -> None:
        (row,) = counted(GIVEN).rows

        assert isinstance(row, CountedContribution)
        assert repr(row) == "<CountedContribution 1000.00>"
