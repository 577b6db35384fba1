"""The fictional dossier: it runs, and what it prints is right."""

from collections.abc import Iterator
from datetime import date
from typing import Final

import pytest

import flemish_clusters as fc
from tests.support.programs import flowed, program, ran

DOSSIER: Final = program("dossier")


def aid_sections(text: str, heading: str) -> Iterator[str]:
    """Return the paragraphs about the aid of each year, without their line breaks."""
    return (flowed(part) for part in text.split("\n\n") if part.startswith(heading))


class TestTheDossier:
    """One of its years is short on cofinancing, and one is not closed yet."""

    policy: Final = fc.policy_on(date(2017, 11, 16))

    def test_the_third_year_alone_is_not_met(self) -> None:
        dossier = DOSSIER.fictional_dossier("en", self.policy)

        assessment = fc.assess(dossier, policy=self.policy)

        assert assessment.verdict is fc.Verdict.NOT_MET
        assert [(finding.code, finding.subject) for finding in assessment.deciding] == [("COF-1", dossier.accounts[2])]

    def test_the_shortfall_is_what_came_late(self) -> None:
        dossier = DOSSIER.fictional_dossier("en", self.policy)

        counted = DOSSIER.third_year_cofinancing(dossier.period, self.policy)

        assert counted.total == dossier.accounts[2].cofinancing == fc.Euro("462500")
        left_out = [row.contribution.amount for row in counted.rows if row.assessment.verdict is fc.Verdict.NOT_MET]
        assert left_out == [fc.Euro("37500"), fc.Euro("20000")]
        assert fc.still_to_raise(dossier.accounts[2], policy=self.policy) == fc.Euro("37500")

    def test_the_most_for_each_year(self) -> None:
        accounts = DOSSIER.fictional_dossier("en", self.policy).accounts

        most = [fc.maximum_aid(account, policy=self.policy) for account in accounts]

        assert [aid.known_bound for aid in most] == [
            fc.Euro(490_000),
            fc.Euro(500_000),
            fc.Euro(462_500),
            fc.Euro(430_000),
        ]
        assert [aid.binding and aid.binding.name for aid in most] == ["costs", "ceiling", "cofinancing", None]

    @pytest.mark.parametrize(
        ("arguments", "language", "fictional"),
        [((), "en", "This dossier is fictional: "), (("nl",), "nl", "Dit dossier is fictief: ")],
    )
    def test_on_a_page(self, arguments: tuple[str, ...], language: fc.Language, fictional: str) -> None:
        done = ran("dossier.py", *arguments)

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith(fictional)
        assert len(done.stdout.splitlines()) <= 40
        dossier = DOSSIER.fictional_dossier(language, self.policy)
        report = fc.assess(dossier, policy=self.policy).report(language)
        assert flowed(done.stdout).endswith(flowed(report))

    def test_in_english(self) -> None:
        done = ran("dossier.py", "--full")

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("This dossier is fictional: ")
        assert "Dossier of spearhead cluster Voorbeeld: does not meet the demands encoded here." in done.stdout
        first, second, third, fourth = aid_sections(done.stdout, "Aid for funding year")
        assert "At most EUR 490,000 may be granted." in first
        assert "Aid for funding year 2 (1 March 2019 to 29 February 2020) At most EUR 500,000 may be granted." in second
        assert "At most EUR 462,500 may be granted." in third
        assert third.endswith(
            "Still to be raised by the companies to bring the aid up to its other limits: EUR 37,500."
        )
        assert "At most EUR 430,000 may be granted, perhaps less; not yet known: eligible costs." in fourth
        assert fourth.endswith("What the companies are still to raise is not known yet.")

    def test_in_dutch(self) -> None:
        done = ran("dossier.py", "nl", "--full")

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("Dit dossier is fictief: ")
        assert "Dossier van speerpuntcluster Voorbeeld: voldoet niet aan de hier opgenomen voorwaarden." in done.stdout
        first, second, third, fourth = aid_sections(done.stdout, "Steun voor steunjaar")
        assert "Er kan hoogstens 490.000 euro worden toegekend." in first
        assert "Er kan hoogstens 500.000 euro worden toegekend." in second
        assert "Er kan hoogstens 462.500 euro worden toegekend." in third
        assert third.endswith(
            "Nog bij te dragen door de ondernemingen om de steun tot de andere grenzen op te trekken: 37.500 euro."
        )
        assert "Er kan hoogstens 430.000 euro worden toegekend, misschien minder; nog niet bekend: in aanmer" in fourth
        assert fourth.endswith("Wat de ondernemingen nog moeten bijdragen, is nog niet bekend.")

    @pytest.mark.parametrize(
        ("language", "late", "public"),
        [
            (
                "en",
                "4 March 2021: does not count. CON-3: The contribution was not received",
                "EUR 20,000 by O, received on 1 September 2020: does not count. CON-1",
            ),
            (
                "nl",
                "4 maart 2021: telt niet mee. CON-3: De bijdrage werd niet in dit",
                "20.000 euro door O, ontvangen op 1 september 2020: telt niet mee. CON-1",
            ),
        ],
    )
    def test_what_does_not_count_has_its_reason(
        self, capsys: pytest.CaptureFixture[str], language: str, late: str, public: str
    ) -> None:
        assert DOSSIER.main([language, "--full"]) == 0

        text = flowed(capsys.readouterr().out)
        assert late in text
        assert public in text
        assert {"en": "does not come from a company.", "nl": "komt niet van een onderneming."}[language] in text

    @pytest.mark.parametrize(("language", "excess"), [("en", "EUR 37,500"), ("nl", "37.500 euro")])
    def test_the_finding_says_how_much_is_short(
        self, capsys: pytest.CaptureFixture[str], language: str, excess: str
    ) -> None:
        DOSSIER.main([language, "--full"])

        paragraphs = capsys.readouterr().out.split("\n- ")
        (finding,) = (flowed(part) for part in paragraphs if part.startswith("COF-1") and excess in flowed(part))
        assert ("not met" if language == "en" else "niet voldaan") in finding

    @pytest.mark.parametrize(
        ("language", "milestones"),
        [
            ("en", ("1 March 2018: first day of funding year 1", "29 February 2028: last day of funding year 10")),
            ("nl", ("1 maart 2018: eerste dag van steunjaar 1", "29 februari 2028: laatste dag van steunjaar 10")),
        ],
    )
    def test_the_days_of_note_run_from_the_first_to_the_last(
        self, capsys: pytest.CaptureFixture[str], language: str, milestones: tuple[str, str]
    ) -> None:
        DOSSIER.main([language, "--full"])

        _, *listed = capsys.readouterr().out.split("\n\n")[-1].split("\n- ")
        assert (listed[0], listed[-1].rstrip()) == milestones
        assert len(listed) == 21

    def test_another_language_is_an_error_of_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            DOSSIER.main(["fr"])

        assert caught.value.code == 2
        assert "invalid choice: 'fr'" in capsys.readouterr().err
