"""Wrong fields: what sources, readings, numbers, rules and versions cannot hold, falsy values and single items too."""

from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import ClusterKind, InvalidValue, Message
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.readings import HOW_MANY, Reading
from flemish_clusters.sources import ORDER, PAGE, SUBSIDY_DB, Authority, Citation, Source
from tests.support.orders import BASIS, TIMELINE, TITLE
from tests.support.own_rules import name_is_one_word
from tests.support.usual import POLICY, limits_of

FALSY: Final = (0, b"", False, 0.0)
"""Values that are false and stand for nothing: a field with an "empty" meaning could take them for it."""

NO_TEXT: Final = (*FALSY, "", " ", "a\nline", None, (), 5)
NO_MESSAGE: Final = (*FALSY, "", None, (), "text")
NO_OPTION: Final = (*FALSY, "", (), "text")
NO_LABEL: Final = (*NO_OPTION, *(Message(*two) for two in [("", "x"), ("x", " "), ("x\ny", "x"), ("x", "x\ny")]))

WRONG: Final[dict[str, tuple[Any, dict[str, tuple[object, ...]]]]] = {
    "a source": (
        ORDER,
        {
            "key": NO_TEXT,
            "title": NO_TEXT,
            "address": (
                *FALSY,
                None,
                (),
                "vlaio.be",
                "http://vlaio.be",
                "https://vlaio.be/a page",
                "https://vlaio.be\n",
                "https://",
                "https:///page",
            ),
            "read_at": (*FALSY, None, (), "wetwijzer.be"),
            "where": (*FALSY, None, (), " ", "a\nb"),
            "dated": (*NO_LABEL, 2019),
            "says": (*FALSY, "", None, (), {"1, 4°": "mandated"}, {"11": TITLE}),
            "key_terms": (*FALSY, "", None, "term", ["term"], ("",), ("one two three four five six",), ("a", "a")),
            "authority": (*FALSY, "", None, (), "official"),
            "unit": (*NO_LABEL, None),
            "units": NO_LABEL,
            "titles": NO_LABEL,
            "part_authority": (*NO_OPTION, "official"),
            "parts": (*FALSY, "", None, "123", ["1"], ("1", 5), ("1", ""), ("1", "2", "1")),
        },
    ),
    "a citation": (
        PAGE.sentence("4.2"),
        {
            "source": (*FALSY, "", None, (), "PAGE"),
            "authority": (*FALSY, "", None, (), "official"),
        },
    ),
    "a reading": (
        HOW_MANY,
        {
            "key": NO_TEXT,
            "question": NO_MESSAGE,
            "choice": NO_MESSAGE,
            "reason": NO_MESSAGE,
            "alternatives": (*FALSY, "", None, [TITLE], TITLE, (TITLE, "other")),
            "cites": (*FALSY, "", None, [BASIS], BASIS, (BASIS, PAGE)),
            "computed_by": (*FALSY, "", None, "COF-1", ["COF-1"], ("COF-1", 5), ("COF-1", "")),
        },
    ),
    "a number": (
        POLICY.terms.minimum_companies,
        {
            "citation": (*FALSY, "", None, (), PAGE),
            "rests_on": (*FALSY, "", None, [HOW_MANY], HOW_MANY, (HOW_MANY, "how-many")),
            "label": NO_LABEL,
        },
    ),
    "a rule": (
        name_is_one_word,
        {
            "function": (*FALSY, "", None, (), 42),
            "weighs_parts": (0, 1, "", None, ()),
            "reads": (*FALSY, "", None, ["name"], ("name", 5), ("name", "")),
            "cites": (*FALSY, "", None, (), [BASIS], (BASIS, "4.2")),
            "rests_on": (*FALSY, "", None, [HOW_MANY], (HOW_MANY, "how-many")),
            "revision": (0, False, True, "1", None),
        },
    ),
    "a limit": (
        limits_of(POLICY)[0].function,
        {
            "label": (*NO_LABEL, None),
            "amount": (*FALSY, "", None, (), 42),
            "bites": (*FALSY, "", (), 42),
            "numbers": (*FALSY, "", None, ["match"], ("match", 5)),
            "rank": (False, "1", None, 0.0),
            "undecided": NO_OPTION,
            "needs": (*FALSY, "", None, ["aid"], ("aid", "costs"), ("aid", 5)),
        },
    ),
    "a policy": (
        POLICY,
        {
            "rules": (*FALSY, "", None, ("COM-1",), (POLICY.rules[0], "COM-2"), list(POLICY.rules)),
            "title": (*NO_LABEL, None),
            "terms": (*FALSY, "", None, (), POLICY.terms.of(ClusterKind.SPEARHEAD)),
            "notes": (*FALSY, "", None, TITLE, [TITLE], (TITLE, "note")),
            "in_force_until": (*FALSY, "", (), "2020-01-01"),
            "status": (*FALSY, "", None, (), "enacted"),
            "basis": (*FALSY, "", None, (), PAGE),
        },
    ),
    "a timeline": (
        TIMELINE,
        {
            "versions": (*FALSY, "", None, (), [POLICY], (POLICY, "order-2027")),
        },
    ),
}
"""Of each value, what each of its fields refuses."""


def refused(value: Any, field: str, wrong: object) -> str:
    """Return which field is named where a value is made with something wrong in one, and told what would do."""
    try:
        evolve(value, **{field: wrong})
    except InvalidValue as error:
        return error.field if error.expected else "nothing would do"
    return "none"


@pytest.mark.parametrize(("value", "fields"), WRONG.values(), ids=WRONG)
def test_a_wrong_field_is_refused_by_its_name_with_what_would_do(
    value: Any, fields: dict[str, tuple[object, ...]]
) -> None:
    found = [(field, wrong, refused(value, field, wrong)) for field, several in fields.items() for wrong in several]

    assert [case for case in found if case[2] != f"{type(value).__name__}.{case[0]}"] == []


class TestFieldsWithAnEmptyMeaning:
    """What stands for nothing is taken where it does, and in its own form only."""

    def test_are_taken_empty(self) -> None:
        bare = Source(key="BARE", title="A bare act", where="a shelf")

        assert (bare.address, bare.read_at, bare.parts, bare.key_terms, bare.says) == ("", "", (), (), FrozenMapping())
        assert (bare.dated, bare.unit, bare.units, bare.titles) == (None, None, None, None)
        assert evolve(PAGE, where="").where == ""
        assert evolve(HOW_MANY, alternatives=(), cites=(), computed_by=()).cites == ()
        assert Citation(bare, "", Authority.OFFICIAL) == bare.whole()

    @pytest.mark.parametrize("part", [*FALSY, None, (), "1", ["4.2"]])
    def test_have_no_other_empty_part(self, part: Any) -> None:
        with pytest.raises(InvalidValue, match="^part of PAGE cannot be"):
            Citation(PAGE, part, Authority.OFFICIAL)
        with pytest.raises(InvalidValue, match="^part of SUBSIDY_DB cannot be"):
            SUBSIDY_DB.sentence(part)

    def test_need_a_word_for_the_parts_that_can_be_cited(self) -> None:
        with pytest.raises(
            InvalidValue, match=r"^Source.unit cannot be None: give a Message that says what one of its"
        ):
            Source(key="ACT", title="An act", where="a shelf", parts=("1",))

    def test_need_a_place_where_a_source_is(self) -> None:
        with pytest.raises(InvalidValue, match="^Source.where cannot be '': give where it is, or its address$"):
            Source(key="ACT", title="An act")

    def test_can_be_inferred_only_where_they_are_parts(self) -> None:
        with pytest.raises(InvalidValue, match=r"^Source.inferred_parts cannot be \['99'\]: give parts of it: "):
            evolve(ORDER, inferred_parts=("99",))
        assert evolve(ORDER, inferred_parts=("1, 4°",)).article("1, 4°").authority is Authority.INFERRED

    def test_are_checked_where_a_value_is_first_made(self) -> None:
        with pytest.raises(InvalidValue, match=r"^Reading.key cannot be 5: give a plain str"):
            Reading(key=5, question=TITLE, choice=TITLE, alternatives=(), reason=TITLE)  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
        with pytest.raises(InvalidValue, match=r"^Source.parts cannot be \['1'\]: give a plain tuple"):
            Source(key="ACT", title="An act", where="a shelf", unit=Message(en="art.", nl="art."), parts=["1"])  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]
