"""The file of real clusters: it holds what the sources give, and anything else is an error that names the place."""

from pathlib import Path
from typing import Final

import pytest

import flemish_clusters as fc
from flemish_clusters.sources import Authority
from tests.support.known_clusters import DAYS, SPEARHEADS
from tests.support.programs import EXAMPLES, program

REGISTER: Final = program("register")


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
            assert all(where and authority in Authority for where, authority in entry.sources)

    def test_the_grades_are_those_of_the_sources(self) -> None:
        grades = {entry.name: {authority for _, authority in entry.sources} for entry in self.entries}

        assert grades.pop("MEDVIA") == {Authority.OFFICIAL, Authority.SECONDARY}
        assert grades.pop("Space 4.0") == {Authority.RESTATED}
        assert all(found == {Authority.SECONDARY} for found in grades.values())

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
