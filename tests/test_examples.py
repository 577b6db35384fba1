"""The example programs: they run, and what they print is right."""

import re
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Final

import pytest

import flemish_clusters as fc

EXAMPLES: Final = Path(__file__).parents[1] / "docs" / "examples"

# The table of the sources: the day of the decision, the first day of aid, the day of the pact; `None` where not given.
DAYS: Final[dict[str, tuple[date | None, date | None, date | None]]] = {
    "Catalisti": (date(2016, 10, 27), None, date(2017, 6, 9)),
    "SIM": (None, date(2017, 1, 1), date(2017, 6, 9)),
    "VIL": (date(2016, 10, 27), date(2017, 1, 1), date(2017, 6, 9)),
    "Flux50": (date(2016, 12, 15), None, None),
    "Flanders' FOOD": (None, None, date(2018, 4, 20)),
    "De Blauwe Cluster": (None, None, date(2019, 2, 15)),
    "MEDVIA": (None, None, None),
    "EUKA": (None, date(2017, 1, 1), None),
    "Air Cargo Belgium": (None, None, None),
    "Power to Gas": (None, None, None),
    "Offshore Energy": (None, None, None),
    "Smart Digital Farming": (None, None, None),
    "Space 4.0": (None, date(2018, 10, 1), None),
    "IoT4Society": (None, None, None),
    "IoT Value Chain": (None, None, None),
    "Bouwindustrialisatie": (None, None, None),
    "flanders.health": (None, None, None),
}
SPEARHEADS: Final = tuple(DAYS)[:7]


def program(name: str) -> ModuleType:
    """Return an example as a module, without running it as a program."""
    spec = spec_from_file_location(name, EXAMPLES / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


REGISTER: Final = program("register")
DOSSIER: Final = program("dossier")
ORDER_2027: Final = program("order_2027")


def ran(name: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run an example as a user does."""
    return subprocess.run(
        [sys.executable, str(EXAMPLES / name), *arguments], capture_output=True, encoding="utf-8", check=False
    )


def printed(register: str) -> dict[str, list[str]]:
    """Return the rows of a printed register, by the name of the cluster."""
    rows = [re.split(r" {2,}", line) for line in register.splitlines()]
    return {row[0]: row[1:] for row in rows if row[0] in DAYS}


def flowed(text: str) -> str:
    """Return a text without its line breaks."""
    return " ".join(text.split())


def rejected(tmp_path: Path, text: str) -> str:
    """Return what is wrong with the text of a register."""
    file = tmp_path / "clusters.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(REGISTER.InvalidRegister) as caught:
        REGISTER.read_register(file)
    return str(caught.value)


ROW: Final = """
[[clusters]]
name = "Example"
kind = "spearhead_cluster"
domain = { en = "energy", nl = "energie" }
sources = [{ where = "example.be", authority = "secondary" }]
"""


class TestTheRegisterFile:
    """Every cluster of the sources stands in it, with its days, and nothing that the sources do not give."""

    entries: Final = REGISTER.read_register(EXAMPLES / "clusters.toml")

    def test_it_has_the_days_of_the_sources_and_no_other(self) -> None:
        found = {entry.name: (entry.decided_on, entry.first_day, entry.pact_on) for entry in self.entries}

        assert found == DAYS
        assert len(self.entries) == len(DAYS)

    def test_each_cluster_has_its_kind(self) -> None:
        spearheads = [entry.name for entry in self.entries if entry.kind is fc.ClusterKind.SPEARHEAD]

        assert tuple(spearheads) == SPEARHEADS

    def test_each_row_says_where_it_was_read_and_how_well_founded_that_is(self) -> None:
        for entry in self.entries:
            assert entry.sources
            assert all(where and authority in fc.Authority for where, authority in entry.sources)

    def test_the_grades_are_those_of_the_sources(self) -> None:
        grades = {entry.name: {authority for _, authority in entry.sources} for entry in self.entries}

        assert grades.pop("MEDVIA") == {fc.Authority.OFFICIAL, fc.Authority.SECONDARY}
        assert grades.pop("Space 4.0") == {fc.Authority.RESTATED}
        assert all(found == {fc.Authority.SECONDARY} for found in grades.values())

    def test_what_is_reported_stands_only_where_no_day_is_known(self) -> None:
        for entry in self.entries:
            assert entry.decided_on is None or entry.decided_reported is None
            assert entry.pact_on is None or entry.pact_reported is None

    def test_where_the_sources_disagree_the_note_says_so(self) -> None:
        disputed = [entry for entry in self.entries if entry.note and "disagree" in entry.note.en]

        assert [entry.name for entry in disputed] == ["Flanders' FOOD", "De Blauwe Cluster"]
        assert all(entry.first_day is None for entry in disputed)

    def test_a_well_formed_row_is_read(self, tmp_path: Path) -> None:
        file = tmp_path / "clusters.toml"
        file.write_text(ROW, encoding="utf-8")

        (entry,) = REGISTER.read_register(file)

        assert entry.domain == fc.Message(en="energy", nl="energie")
        assert entry.first_day is None

    @pytest.mark.parametrize(
        ("text", "complaint"),
        [
            (f"{ROW}first_dya = 2017-01-01", "cluster 1: unknown key first_dya: use decided_on, "),
            (ROW.replace("spearhead_cluster", "spearhead"), "cluster 1: Example: kind: 'spearhead' is not"),
            (ROW.replace("secondary", "C"), "cluster 1: Example: sources: 'C' is not"),
            (ROW.replace('"example.be"', '" "'), "cluster 1: Example: sources: give a text"),
            (ROW.replace("[{ where", "{ where").replace('" }]', '" }'), "sources: give a list of tables"),
            (ROW.replace(', nl = "energie"', ""), "cluster 1: Example: domain: absent key nl"),
            (ROW.replace('{ en = "energy", nl = "energie" }', '"energy"'), "domain: give a table instead of 'energy'"),
            (ROW.replace('name = "Example"', ""), "cluster 1: absent key name"),
            (f"{ROW}{ROW}first_day = '2017-01-01'", "cluster 2: Example: first_day: give a TOML date"),
            (f"{ROW}first_day = 2017-01-01T00:00:00", "cluster 1: Example: first_day: give a TOML date"),
            ("clusters = 3", "give a list of tables instead of 3"),
            ("clusters = [3]", "cluster 1: give a table instead of 3"),
            ("", "absent key clusters"),
        ],
    )
    def test_anything_else_is_an_error_that_names_the_place(self, tmp_path: Path, text: str, complaint: str) -> None:
        assert complaint in rejected(tmp_path, text)


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
        assert rows["EUKA"] == ["drones", "2017-01-01", "2019-12-31", "-", "beëindigd", "beslissing"]
        assert "Clusters van het Vlaamse clusterbeleid op 23 november 2026" in done.stdout
        assert "Speerpuntclusters: 7, elk met hoogstens 10 jaar steun" in done.stdout

    @pytest.mark.parametrize(
        ("day", "name", "year", "status"),
        [
            ("2026-12-31", "VIL", "10", "running"),
            ("2027-01-01", "VIL", "-", "ended"),
            ("2027-01-01", "SIM", "-", "ended"),
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

    @pytest.mark.parametrize(
        ("day", "language", "caution"),
        [
            ("2026-11-23", "en", None),
            ("2026-11-23", "nl", None),
            ("2026-11-24", "en", "Caution: 24 November 2026 lies after 23 November 2026, the last day on which"),
            ("2027-01-01", "nl", "Let op: 1 januari 2027 valt na 23 november 2026, de laatste dag waarop werd"),
        ],
    )
    def test_a_day_on_which_nobody_looked_for_amendments_has_its_caution(
        self, capsys: pytest.CaptureFixture[str], day: str, language: str, caution: str | None
    ) -> None:
        assert REGISTER.main([day, "--language", language]) == 0

        text = flowed(capsys.readouterr().out)
        assert caution is None or caution in text
        assert ("Caution:" in text or "Let op:" in text) is (caution is not None)

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
    def test_each_cluster_stands_under_its_kind(self, capsys: pytest.CaptureFixture[str], language: str) -> None:
        REGISTER.main(["2026-11-23", "--language", language])

        names = list(printed(capsys.readouterr().out))
        assert tuple(names[:7]) == SPEARHEADS

    @pytest.mark.parametrize("language", ["en", "nl"])
    def test_it_fits_a_terminal(self, capsys: pytest.CaptureFixture[str], language: str) -> None:
        REGISTER.main(["2026-11-23", "--language", language])

        assert max(map(len, capsys.readouterr().out.splitlines())) <= 120

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

    def test_a_bad_day_gives_no_traceback(self) -> None:
        done = ran("register.py", "2026-13-01")

        assert (done.returncode, done.stdout) == (2, "")
        assert "Traceback" not in done.stderr

    @pytest.mark.parametrize(
        ("language", "complaint"),
        [
            ("en", "On 16 April 2016 no cluster policy is in force. Give a day from 17 April 2016 on.\n"),
            ("nl", "Op 16 april 2016 is er geen clusterbeleid van kracht. Geef een dag vanaf 17 april 2016.\n"),
        ],
    )
    def test_before_the_policy_it_says_from_when_there_is_one(self, language: str, complaint: str) -> None:
        done = ran("register.py", "2016-04-16", "--language", language)

        assert (done.returncode, done.stdout, done.stderr) == (1, "", complaint)

    def test_on_the_first_day_of_the_policy_it_runs(self) -> None:
        assert REGISTER.main(["2016-04-17"]) == 0

    @pytest.mark.parametrize("text", ["clusters = 3", "clusters ="])
    def test_a_file_that_is_no_register_is_named(
        self, capsys: pytest.CaptureFixture[str], tmp_path: Path, text: str
    ) -> None:
        file = tmp_path / "wrong.toml"
        file.write_text(text, encoding="utf-8")

        assert REGISTER.main(["2026-11-23", "--file", str(file)]) == 1
        assert f"{file} cannot be read as a register: " in capsys.readouterr().err

    def test_a_file_that_is_not_there_is_named(self, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
        file = tmp_path / "absent.toml"

        assert REGISTER.main(["2026-11-23", "--file", str(file), "--language", "nl"]) == 1
        assert f"{file} is niet te lezen als register: " in capsys.readouterr().err


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

        counted = DOSSIER.third_year_cofinancing(dossier.period)

        assert counted.total == dossier.accounts[2].cofinancing == fc.Euro("462500")
        assert [excluded.contribution.amount for excluded in counted.excluded] == [fc.Euro("37500"), fc.Euro("20000")]
        assert fc.still_to_raise(dossier.accounts[2], policy=self.policy) == fc.Euro("37500")

    def test_the_most_for_each_year(self) -> None:
        accounts = DOSSIER.fictional_dossier("en", self.policy).accounts

        most = [fc.maximum_aid(account, policy=self.policy) for account in accounts]

        assert [aid.at_most for aid in most] == [fc.Euro(490_000), fc.Euro(500_000), fc.Euro(462_500), fc.Euro(430_000)]
        assert [aid.binding and aid.binding.name for aid in most] == ["costs", "ceiling", "cofinancing", None]

    def test_in_english(self) -> None:
        done = ran("dossier.py")

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("This dossier is fictional: ")
        assert "Dossier of spearhead cluster Voorbeeld: does not meet the demands." in done.stdout
        first, second, third, fourth = aid_sections(done.stdout, "Aid for funding year")
        assert "At most EUR 490,000 may be granted." in first
        assert "Aid for funding year 2 (1 March 2019 to 29 February 2020) At most EUR 500,000 may be granted." in second
        assert "At most EUR 462,500 may be granted." in third
        assert third.endswith("Still to be raised by the companies to reach the highest aid: EUR 37,500.")
        assert "At most EUR 430,000 may be granted, perhaps less; not yet known: eligible costs." in fourth
        assert fourth.endswith("What the companies are still to raise is not known yet.")

    def test_in_dutch(self) -> None:
        done = ran("dossier.py", "nl")

        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout.startswith("Dit dossier is fictief: ")
        assert "Dossier van speerpuntcluster Voorbeeld: voldoet niet aan de vereisten." in done.stdout
        first, second, third, fourth = aid_sections(done.stdout, "Steun voor steunjaar")
        assert "Hoogstens 490.000 euro kan worden toegekend." in first
        assert "Hoogstens 500.000 euro kan worden toegekend." in second
        assert "Hoogstens 462.500 euro kan worden toegekend." in third
        assert third.endswith("Nog in te brengen door de ondernemingen om de hoogste steun te bereiken: 37.500 euro.")
        assert "Hoogstens 430.000 euro kan worden toegekend, misschien minder; nog niet bekend: in aanmer" in fourth
        assert fourth.endswith("Wat de ondernemingen nog moeten inbrengen, is nog niet bekend.")

    @pytest.mark.parametrize(
        ("language", "late", "public"),
        [
            (
                "en",
                "4 March 2021: does not count. The contribution was not received",
                "O, EUR 20,000, received on 1 September 2020: does",
            ),
            (
                "nl",
                "4 maart 2021: telt niet mee. De bijdrage werd niet in dit",
                "O, 20.000 euro, ontvangen op 1 september 2020: telt",
            ),
        ],
    )
    def test_what_does_not_count_has_its_reason(
        self, capsys: pytest.CaptureFixture[str], language: str, late: str, public: str
    ) -> None:
        assert DOSSIER.main([language]) == 0

        text = flowed(capsys.readouterr().out)
        assert late in text
        assert public in text
        assert {"en": "does not come from a company.", "nl": "komt niet van een onderneming."}[language] in text

    @pytest.mark.parametrize(("language", "excess"), [("en", "EUR 37,500"), ("nl", "37.500 euro")])
    def test_the_finding_says_how_much_is_short(
        self, capsys: pytest.CaptureFixture[str], language: str, excess: str
    ) -> None:
        DOSSIER.main([language])

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
        DOSSIER.main([language])

        _, *listed = capsys.readouterr().out.split("\n\n")[-1].split("\n- ")
        assert (listed[0], listed[-1].rstrip()) == milestones
        assert len(listed) == 21

    def test_another_language_is_an_error_of_usage(self, capsys: pytest.CaptureFixture[str]) -> None:
        with pytest.raises(SystemExit) as caught:
            DOSSIER.main(["fr"])

        assert caught.value.code == 2
        assert "invalid choice: 'fr'" in capsys.readouterr().err


class TestTheMadeUpOrder:
    """It amends the policy of 2016, and every answer under it says that it is no law."""

    order: Final[fc.Policy] = ORDER_2027.ORDER_2027
    base: Final = fc.POLICIES[0]

    def test_it_is_in_no_timeline_of_the_package(self) -> None:
        assert self.order not in fc.POLICIES
        assert self.order.status is fc.Status.HYPOTHETICAL

    def test_it_changes_what_it_says_and_nothing_else(self) -> None:
        old, new = dict(self.base.terms.parameters()), dict(self.order.terms.parameters())

        changed = {path: str(new[path].value) for path in old if old[path].value != new[path].value}
        assert changed == {
            "spearhead.aid_intensity": "2/5",
            "spearhead.match": "3/2",
            "spearhead.yearly_ceiling": "600000.00",
            "innovative_business_network.aid_intensity": "2/5",
            "innovative_business_network.match": "3/2",
            "innovative_business_network.funding_years": "4",
        }
        kept = [rule for rule in self.base.rules if rule.code != "COM-4"]
        assert list(self.order.rules) == [*kept, ORDER_2027.company_has_an_international_partner]

    def test_its_new_rule_asks_for_a_further_attestation(self) -> None:
        company = fc.Company(name="A", further={"international_partner": True})

        found = [fc.assess(one, policy=self.order).finding("COM-9") for one in (company, fc.Company(name="B"))]

        assert [one.verdict for one in found] == [fc.Verdict.MET, fc.Verdict.UNDETERMINED]
        assert found[1].missing == ("further.international_partner",)

    @pytest.mark.parametrize(
        ("language", "caveat"),
        [
            ("en", "This is hypothetical: the policy that was applied is not law."),
            ("nl", "Dit is hypothetisch: het toegepaste beleid is geen geldend recht."),
        ],
    )
    def test_an_answer_under_it_says_that_it_is_no_law(self, language: fc.Language, caveat: str) -> None:
        dossier = DOSSIER.fictional_dossier(language, self.order)

        answers = (
            fc.assess(dossier, policy=self.order),
            *(fc.maximum_aid(account, policy=self.order) for account in dossier.accounts),
        )
        assert all(caveat in answer.explain(language) for answer in answers)


@pytest.mark.parametrize("name", ["register.py", "dossier.py"])
def test_an_example_uses_public_names_only(name: str) -> None:
    source = (EXAMPLES / name).read_text(encoding="utf-8")

    assert re.findall(r"^.*import.*flemish_clusters.*$", source, re.MULTILINE) == ["import flemish_clusters as fc"]
    assert "from flemish_clusters" not in source
    assert all(used in fc.__all__ for used in re.findall(r"\bfc\.(\w+)", source))
