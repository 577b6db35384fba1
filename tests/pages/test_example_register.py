"""The register of real clusters: it runs, what it prints is right, and its file holds what the sources give."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Final, get_args

import pytest

from flemish_clusters import POLICIES, Language, Message
from tests.support.known_clusters import DAYS, SPEARHEADS
from tests.support.programs import flowed, program, ran

REGISTER: Final = program("register")


def printed(register: str) -> dict[str, list[str]]:
    """Return the rows of a printed register, by the name of the cluster."""
    rows = [re.split(r" {2,}", line) for line in register.splitlines()]
    return {row[0]: row[1:] for row in rows if row[0] in DAYS}


class TestTheRegister:
    """It prints each cluster as it stands on a day."""

    def test_in_november_2026_the_first_spearheads_are_in_their_last_year(self) -> None:
        done = ran("register.py", "2026-11-23")

        assert (done.returncode, done.stderr) == (0, "")
        rows = printed(done.stdout)
        assert rows["VIL"] == ["logistics and transport", "2017-01-01", "2026-12-31", "10", "running", "-"]
        assert rows["SIM"] == ["materials", "2017-01-01", "2026-12-31", "10", "running", "decision"]
        assert rows["EUKA"] == ["drones", "2017-01-01", "2019-12-31", "-", "ended", "decision"]
        assert rows["Space 4.0"] == ["space", "2018-10-01", "2021-09-30", "-", "ended", "decision"]
        assert rows["MEDVIA"][-1] == "decision, first day, pact"

    def test_in_dutch(self) -> None:
        done = ran("register.py", "2026-11-23", "--language", "nl")

        assert (done.returncode, done.stderr) == (0, "")
        rows = printed(done.stdout)
        assert rows["VIL"] == ["logistiek en transport", "2017-01-01", "2026-12-31", "10", "lopend", "-"]
        assert rows["EUKA"] == ["drones", "2017-01-01", "2019-12-31", "-", "afgelopen", "beslissing"]
        assert "Clusters van het Vlaamse clusterbeleid op 23 november 2026" in done.stdout
        assert "Speerpuntclusters: 7, elk met hoogstens 10 jaar steun" in done.stdout

    @pytest.mark.parametrize(
        ("day", "name", "year", "status"),
        [
            ("2026-12-31", "VIL", "10", "running"),
            ("2027-01-01", "VIL", "-", "ended"),
            ("2027-01-01", "SIM", "-", "ended"),
            ("2016-04-17", "SIM", "-", "upcoming"),
            ("2016-12-31", "SIM", "-", "upcoming"),
            ("2017-01-01", "SIM", "1", "running"),
            ("2019-12-31", "EUKA", "3", "running"),
            ("2020-01-01", "EUKA", "-", "ended"),
            ("2018-09-30", "Space 4.0", "-", "upcoming"),
            ("2018-10-01", "Space 4.0", "1", "running"),
            ("2021-09-30", "Space 4.0", "3", "running"),
            ("2021-10-01", "Space 4.0", "-", "ended"),
            ("2126-01-01", "VIL", "-", "ended"),
        ],
    )
    def test_year_and_status_follow_the_day(
        self, capsys: pytest.CaptureFixture[str], day: str, name: str, year: str, status: str
    ) -> None:
        assert REGISTER.main([day]) == 0

        assert printed(capsys.readouterr().out)[name][3:5] == [year, status]

    @pytest.mark.parametrize("language", get_args(Language))
    @pytest.mark.parametrize("days", [0, 1, 40])
    def test_a_day_on_which_nobody_looked_for_amendments_has_its_caution(
        self, capsys: pytest.CaptureFixture[str], days: int, language: Language
    ) -> None:
        newest = POLICIES[-1]
        day = max(newest.checked_on, newest.in_force_from) + timedelta(days=days)
        said = Message(
            en="Caution: {day} lies after {last}, the last day up to",
            nl="Let op: {day} valt na {last}, de laatste dag tot wanneer",
        )
        caution = said.text(language, {"day": day, "last": newest.checked_on})

        assert REGISTER.main([day.isoformat(), "--language", language]) == 0

        text = flowed(capsys.readouterr().out)
        assert (caution in text) is (day > newest.checked_on)
        assert ("Caution:" in text or "Let op:" in text) is (day > newest.checked_on)

    @pytest.mark.parametrize(("language", "not_known"), [("en", "not known"), ("nl", "onbekend")])
    def test_without_a_first_day_nothing_that_hangs_on_it_is_known(
        self, capsys: pytest.CaptureFixture[str], language: str, not_known: str
    ) -> None:
        REGISTER.main(["2018-06-01", "--language", language])

        rows = printed(capsys.readouterr().out)
        assert set(rows) == set(DAYS)
        for name, (_, first_day, _) in DAYS.items():
            assert (rows[name][1:5] == [not_known] * 4) is (first_day is None), name

    @pytest.mark.parametrize("language", ["en", "nl"])
    def test_each_cluster_stands_under_its_kind_in_lines_that_fit_a_terminal(
        self, capsys: pytest.CaptureFixture[str], language: str
    ) -> None:
        REGISTER.main(["2026-11-23", "--language", language])

        text = capsys.readouterr().out
        assert tuple(printed(text))[:7] == SPEARHEADS
        assert max(map(len, text.splitlines())) <= 120

    def test_what_is_reported_and_the_sources_stand_below(self, capsys: pytest.CaptureFixture[str]) -> None:
        REGISTER.main(["2026-11-23"])

        text = flowed(capsys.readouterr().out)
        assert "- SIM (dvo.be 55495, secondary source): Decision before 2017." in text
        assert "On the first day of aid the sources disagree: April 2017 or 1 January 2018." in text
        assert "- EUKA (vlaamsparlement.be 1284273, secondary source) - Air Cargo" in text

    @pytest.mark.parametrize(
        "written", ["2026-02-30", "20261123", "2026-W48-1", "2026-11-23T00:00:00", "23/11/2026", "today", ""]
    )
    @pytest.mark.parametrize(("language", "complaint"), [("en", "is not a day: write"), ("nl", "is geen dag: schrijf")])
    def test_a_bad_day_is_an_error_of_usage(
        self, capsys: pytest.CaptureFixture[str], written: str, language: str, complaint: str
    ) -> None:
        with pytest.raises(SystemExit) as caught:
            REGISTER.main([written, "--language", language])

        printed_ = capsys.readouterr()
        assert (caught.value.code, printed_.out) == (2, "")
        assert f'"{written}" {complaint}' in printed_.err

    @pytest.mark.parametrize(
        ("language", "complaint"),
        [
            ("en", "On 16 April 2016 no cluster policy is in force. Give a day from 17 April 2016 on.\n"),
            ("nl", "Op 16 april 2016 is er geen clusterbeleid in werking. Geef een dag vanaf 17 april 2016.\n"),
        ],
    )
    def test_before_the_policy_it_says_from_when_there_is_one(self, language: str, complaint: str) -> None:
        done = ran("register.py", "2016-04-16", "--language", language)

        assert (done.returncode, done.stdout, done.stderr) == (1, "", complaint)

    @pytest.mark.parametrize("text", ["clusters = 3", "clusters =", None])
    @pytest.mark.parametrize(("language", "complaint"), [("en", "cannot be read"), ("nl", "is niet te lezen")])
    def test_a_file_that_is_no_register_or_is_not_there_is_named(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str | None, language: str, complaint: str
    ) -> None:
        file = tmp_path / "clusters.toml"
        if text is not None:
            file.write_text(text, encoding="utf-8")

        assert REGISTER.main(["2026-11-23", "--file", str(file), "--language", language]) == 1
        assert f"{file} {complaint}: " in capsys.readouterr().err
