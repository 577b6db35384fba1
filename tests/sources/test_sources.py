"""Acts: each source stands in the list, and only the parts of it that were read can be cited."""

from typing import Final

import pytest

from flemish_clusters import POLICIES, sources
from flemish_clusters.readings import READINGS
from flemish_clusters.sources import ORDER, PAGE, SOURCES, SUBSIDY_DB, Authority, Citation, Source
from tests.support.refusing import refusal
from tests.support.walking import modules, reachable

CITED: Final = dict.fromkeys(
    value
    for value in reachable(POLICIES, READINGS, [vars(module) for module in modules()])
    if isinstance(value, Citation)
)
"""Every citation of the package, wherever it stands."""


def authority_of(citation: Citation) -> Authority:
    """Return how well founded what a citation refers to is."""
    source = citation.source
    return source.part_authority or source.authority if citation.part else source.authority


class TestTheList:
    """Every source of the package is in it, once."""

    def test_is_complete_and_has_the_primary_one_first(self) -> None:
        named = [value for value in vars(sources).values() if isinstance(value, Source)]

        assert sorted(named, key=SOURCES.index) == list(SOURCES)
        assert SOURCES[0] is PAGE

    def test_has_no_key_and_no_place_twice(self) -> None:
        for values in ([source.key for source in SOURCES], [(source.address, source.where) for source in SOURCES]):
            assert len(set(values)) == len(values)


class TestEverySource:
    """A source has the name that is its key, and a word for its parts where it has any."""

    def test_is_named_and_has_a_word_for_its_parts_alone(self) -> None:
        named = vars(sources)

        assert [source for source in SOURCES if named[source.key] is not source] == []
        assert [source for source in SOURCES if bool(source.parts) != (source.unit is not None)] == []

    def test_says_what_it_is_cited_for(self) -> None:
        silent = {(one.source.key, one.part) for one in CITED if one.source in SOURCES and one.says("nl") is None}

        assert silent == {("ORDER", "")}

    @pytest.mark.parametrize("part", ["", "4", "4.20", "7.1", "999", None])
    def test_gives_no_citation_of_a_part_that_was_not_read(self, part: object) -> None:
        ways = [(source, way) for source in SOURCES for way in (source.sentence, source.article)]

        assert [source for source, way in ways if f"part of {source.key}" not in refusal(way, part)] == []


def test_the_citations_of_the_package_are_found() -> None:
    assert {PAGE.sentence("4.2"), SUBSIDY_DB.whole(), ORDER.article("1, 4°"), ORDER.whole()} <= set(CITED)


def test_every_citation_is_of_a_known_source_and_claims_no_more_authority_than_it_has() -> None:
    known = (*SOURCES, *(policy.basis.source for policy in POLICIES))

    assert [one for one in CITED if one.source not in known] == []
    assert [one for one in CITED if one.authority not in (authority_of(one), Authority.INFERRED)] == []
