"""Versions: what an answer has to say of the policy that it rests on."""

from datetime import date, datetime
from typing import Any, get_args

import pytest
from attrs import evolve, fields

from flemish_clusters import InvalidValue, Language, Message, Policy
from flemish_clusters.policies import ORDER_2016, Status
from tests.support.orders import BASIS, TITLE

VERSION = evolve(
    ORDER_2016,
    name="v",
    title=TITLE,
    in_force_from=date(2020, 1, 1),
    published_on=date(2019, 12, 1),
    checked_on=date(2019, 12, 1),
    basis=BASIS,
    notes=(),
)
LANGUAGES: tuple[Language, ...] = get_args(Language)


class TestItsFields:
    """Each names the act, the title and the days of the version, and refuses what is no such thing."""

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("name", " "),
            ("title", "a title"),
            ("in_force_from", datetime(2020, 1, 1)),  # noqa: DTZ001 - any datetime is refused
            ("in_force_from", None),
            ("in_force_until", "2020-01-01"),
            ("published_on", None),
            ("checked_on", 2020),
            ("basis", None),
            ("status", "enacted"),
            ("notes", [TITLE]),
            ("of_the_day", [TITLE]),
        ],
    )
    def test_refuse_another_kind_of_value(self, field: str, value: Any) -> None:
        with pytest.raises(InvalidValue) as caught:
            evolve(VERSION, **{field: value})

        assert caught.value.field == f"Policy.{field}"
        assert caught.value.value == value

    def test_that_are_needed_have_no_default(self) -> None:
        with pytest.raises(TypeError, match="basis"):
            Policy(name="v", title=TITLE, in_force_from=date.min, published_on=date.min)  # type: ignore[call-arg] # pyright: ignore[reportCallIssue]

    def test_take_the_day_of_publication_for_that_of_the_last_look_where_none_is_given(self) -> None:
        given = {field.name: getattr(VERSION, field.name) for field in fields(Policy) if field.init}
        del given["checked_on"]

        assert Policy(**given).checked_on == VERSION.published_on

    def test_let_it_be_in_force_for_one_day_and_no_fewer(self) -> None:
        assert evolve(VERSION, in_force_until=date(2020, 1, 1)).in_force_until == date(2020, 1, 1)
        with pytest.raises(InvalidValue, match=r"Policy.in_force_until cannot be .*: give a day from 2020-01-01 on"):
            evolve(VERSION, in_force_until=date(2019, 12, 31))


class TestWhatEveryAnswerSays:
    """The notes; that it is hypothetical, where it is; that nobody looked as far as the day, where nobody did."""

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_is_nothing_of_what_is_law_and_was_checked(self, language: Language) -> None:
        assert list(evolve(VERSION, checked_on=date(2020, 5, 1)).caveats(language)) == []

    def test_is_its_notes_and_that_it_is_hypothetical(self) -> None:
        version = evolve(VERSION, notes=(TITLE,), status=Status.HYPOTHETICAL)
        note, english = version.caveats("en")
        _, dutch = version.caveats("nl")

        assert note == TITLE.en
        assert "hypothetical" in english
        assert "hypothetisch" in dutch


class TestTwoVersions:
    """They are equal where they differ in nothing but the day that they were picked for."""

    def test_are_equal_whatever_day_they_were_picked_for(self) -> None:
        picked = evolve(VERSION, of_the_day=(TITLE,))

        assert picked == VERSION
        assert hash(picked) == hash(VERSION)

    def test_differ_otherwise(self) -> None:
        assert evolve(VERSION, checked_on=date(2020, 5, 1)) != VERSION


@pytest.mark.parametrize("status", Status)
def test_a_status_has_a_label_in_both_languages(status: Status) -> None:
    assert status.label == Message(en=status.label.en, nl=status.label.nl)
    assert status.label.en == status.value
    assert status.label.nl != status.label.en
