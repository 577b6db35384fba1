"""Grounds: each source and each reading once, with the codes of what rests on it; a place with its authority too."""

from typing import Final

from flemish_clusters import Message
from flemish_clusters.findings.grounds import Ground, readings_section, sources_section
from flemish_clusters.readings import BOTH_HOLD, HOW_MANY
from flemish_clusters.sources import Citation, Source

ACT: Final = Source(
    key="ACT",
    title="Act: (of made-up days)",
    where="a shelf",
    unit=Message(en="art.", nl="art."),
    parts=("1", "2"),
    says={
        "": Message(en="It applies: (until it ends).", nl="Ze geldt: (tot ze eindigt)."),
        "1": Message(en="It says so: (in part).", nl="Zo staat het er: (deels)."),
    },
)


def told(*cited: tuple[str, tuple[Citation, ...]], others: tuple[Citation, ...] = ()) -> list[str]:
    """Return the lines of the sources that rules rest on, without the title above them."""
    return "\n".join(sources_section(cited, others, "en")).splitlines()[1:]


def read(*grounds: Ground) -> list[str]:
    """Return the lines of the readings that rules rest on, without the title above them."""
    return "\n".join(readings_section(grounds, "en")).splitlines()[1:]


class TestAPlace:
    """It has every code that rests on it, each with its own authority."""

    def test_that_is_cited_in_two_ways_has_the_codes_of_both(self) -> None:
        one = ACT.article("1")

        assert told(("OWN-1", (one.inferred(),)), ("OWN-2", (one,)), ("OWN-3", (one.inferred(),))) == [
            "- Act: (of made-up days): art. 1 (inferred; OWN-1, OWN-3) (official; OWN-2): It says so: (in part)."
        ]

    def test_that_one_rule_cites_in_two_ways_has_its_code_once(self) -> None:
        assert told(("OWN-1", (ACT.article("1"), ACT.article("1").inferred()))) == [
            "- Act: (of made-up days): art. 1 (official, inferred; OWN-1): It says so: (in part)."
        ]


class TestASource:
    """It stands once: its title, then its places in its own order, the whole first."""

    def test_as_a_whole_has_no_mark_behind_its_title_and_keeps_the_rest_as_it_is(self) -> None:
        assert told(("OWN-1", (ACT.article("2"), ACT.whole()))) == [
            "- Act: (of made-up days) (official; OWN-1): It applies: (until it ends). art. 2 (official; OWN-1)."
        ]

    def test_has_what_does_not_decide_behind_what_does(self) -> None:
        others = (ACT.article("2").inferred(), ACT.article("2"), ACT.article("1"))

        (line,) = told(("OWN-1", (ACT.article("1"),)), others=others)
        assert line.endswith(
            "art. 1 (official; OWN-1): It says so: (in part). Also art. 2 (inferred), art. 2 (official)."
        )


class TestReadings:
    """Each stands once; with the codes of what rests on it where they are not those of one rule."""

    def test_of_one_rule_have_no_codes(self) -> None:
        assert read(("OWN-1", (BOTH_HOLD, HOW_MANY))) == [f"- {BOTH_HOLD.choice.en}", f"- {HOW_MANY.choice.en}"]

    def test_of_several_rules_have_theirs(self) -> None:
        assert read(("OWN-1", (BOTH_HOLD, HOW_MANY)), ("OWN-2", (HOW_MANY,))) == [
            f"- {BOTH_HOLD.choice.en} (OWN-1)",
            f"- {HOW_MANY.choice.en} (OWN-1, OWN-2)",
        ]
