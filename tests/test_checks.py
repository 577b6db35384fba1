"""Fields: every field of every fact refuses a wrong value where it is made, and says what would do."""

import inspect
import pickle
from collections.abc import Callable, ItemsView
from copy import deepcopy
from datetime import MAXYEAR, UTC, date, datetime
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from types import NoneType
from typing import Any, Final, cast, get_args, get_type_hints

import pytest
from attrs import evolve

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    Euro,
    FundingPeriod,
    FundingYear,
    InvalidValue,
    KnowledgeInstitution,
    OtherBody,
    Purpose,
    YearAccount,
    checks,
)
from flemish_clusters.facts import Further, YearContribution
from flemish_clusters.policies import ORDER_2016
from tests.support.refusing import Text
from tests.support.walking import field_names, modules

CLUSTER: Final = Cluster(name="A", kind=ClusterKind.SPEARHEAD)
PERIOD: Final = FundingPeriod(kind=ClusterKind.SPEARHEAD, first_day=date(2017, 1, 1), years=10)
ACCOUNT: Final = YearAccount(period=PERIOD, year=1)
COMPANY: Final = Company(name="B")
changed: Final[Callable[..., Any]] = evolve
"""`evolve`, that takes a value of any type."""
EXAMPLES: Final[tuple[Any, ...]] = (
    YearContribution(
        contribution=Contribution(by=COMPANY, amount=1, received_on=date(2017, 1, 1), purpose=Purpose.OPERATION),
        year=FundingYear(1, date(2017, 1, 1), date(2017, 12, 31)),
    ),
    *(CLUSTER, PERIOD, ACCOUNT, COMPANY, Attestation(holds=True), ClusterOrganisation(name="C")),
    *(KnowledgeInstitution(name="D"), OtherBody(name="E"), FundingYear(1, date(2017, 1, 1), date(2017, 12, 31))),
    Contribution(by=COMPANY, amount=1, received_on=date(2017, 1, 1), purpose=Purpose.OPERATION),
    Dossier(cluster=CLUSTER, period=PERIOD, accounts=(ACCOUNT,)),
)
"""One of each fact, with what is not known left out."""

MIDNIGHT: Final = datetime(2017, 1, 1, tzinfo=UTC)


class Count(int):
    """A whole number that could multiply as it likes."""


class Items(tuple[object, ...]):
    """A tuple that could give other items each time."""

    __slots__ = ()


class Holiday(date):
    """A day of a class of its own, such as those that a program that stops the clock gives."""


WRONG: Final[dict[type, tuple[object, ...]]] = {
    str: (3, b"text", ("text",), "   ", "\t\n", "A\u2028B", "A\u2029B", "A\nB", Text("text")),
    bool: (0, 1, "yes", "True"),
    int: (0, -1, MAXYEAR + 1, 10**5000, True, 1.0, "1", Decimal(1), Count(1)),
    date: (MIDNIGHT, MIDNIGHT.replace(tzinfo=None), "2017-01-01", 2017, (2017, 1, 1)),
    Euro: (1.0, float("nan"), True, -1, "1.234", "", "1e3", Decimal("NaN"), Decimal("Infinity"), Fraction(1)),
    tuple: (Items(), "text", [], set[object](), ("text",), (None,), (object(),), iter(()), {}),
    Attestation: (0, 1, "yes", "", [], MIDNIGHT),
    Further: (
        *("text", 1, True, [], (), (("partner", True),), {"partner"}, Attestation(holds=True), MIDNIGHT),
        *({"partner": "yes"}, {"partner": 1.0}, {"partner": -1}, {"partner": 10**15 + 1}, {"partner": Count(1)}),
        *({"partner": MIDNIGHT}, {"partner": MIDNIGHT.replace(tzinfo=None)}, {"partner": Fraction(1)}),
        *({"": True}, {"Partner": True}, {"2_partners": True}, {"a-b": True}),
        *({1: True}, {None: True}, {"partner": True, "other partner": True}),
    ),
}
"""Values that a field of a type refuses; those of enums and facts are worked out."""

FIELDS: Final = [(example, name) for example in EXAMPLES for name in field_names(example)]
DAYS: Final[list[tuple[object, str]]] = [
    *(place for place in FIELDS if place[1] in {"first_day", "last_day", "on", "received_on"}),
    *((ORDER_2016, name) for name in ("in_force_from", "in_force_until", "published_on", "checked_on")),
    *((ORDER_2016.cautions[0], name) for name in ("before", "after")),
    (PERIOD, "decided_on"),
]


def types_of(example: object, name: str) -> tuple[type, ...]:
    """Return the classes that a field can hold, without their parameters."""
    hint = get_type_hints(type(example))[name]
    members = get_args(hint) if NoneType in get_args(hint) or not hasattr(hint, "__origin__") else ()
    return tuple(getattr(member, "__origin__", member) for member in (members or (hint,)))


def wrong_for(kind: type) -> tuple[object, ...]:
    """Return values that a field of this class refuses."""
    if issubclass(kind, Enum):
        return *(member.value for member in kind), *(member.name for member in kind), "unknown", 0, kind
    if kind.__module__.startswith("flemish_clusters.facts") and kind not in WRONG:
        return "text", 1, object, [], {"name": "A"}, MIDNIGHT
    return WRONG[kind]


def entries(value: object) -> ItemsView[object, object]:
    """Return the entries of a mapping; none of anything else."""
    return cast("dict[object, object]", value if isinstance(value, dict) else {}).items()


def refusal(example: object, name: str, value: object) -> InvalidValue:
    """Return the error of a fact that is made with a wrong value in one field."""
    try:
        changed(example, **{name: value})
    except InvalidValue as error:
        return error
    raise AssertionError(f"{type(example).__name__}.{name} takes {value!r}")


def misnamed(example: object, name: str, value: object) -> bool:
    """Return whether the error of a fact that is made with a wrong value in one field names another field or value."""
    error = refusal(example, name, value)
    # Of a mapping, only the entry that will not do is shown.
    shown = error.value is value or error.value in [{key: held} for key, held in entries(value)]
    return (error.field, shown, bool(error.expected.strip())) != (f"{type(example).__name__}.{name}", True, True)


def default_of(example: object, name: str) -> object:
    """Return what a field of a fact holds where nothing is given."""
    return inspect.signature(type(example)).parameters[name].default


def can_be_set(example: object, name: str) -> bool:
    """Return whether a field of a fact can be set once the fact is made."""
    try:
        setattr(example, name, getattr(example, name))
    except AttributeError:
        return False
    return True


class TestEveryField:
    """A wrong value fails when it is made, with an error that names the field, the value, and what would do."""

    def test_it_refuses_what_is_nothing_at_all(self) -> None:
        assert [place for place in FIELDS if misnamed(*place, object())] == []

    def test_it_refuses_values_of_other_types(self) -> None:
        kinds = [(place, kind) for place in FIELDS for kind in types_of(*place) if kind is not NoneType]
        wrong = [(*place, value) for place, kind in kinds for value in wrong_for(kind)]

        assert [case for case in wrong if misnamed(*case)] == []

    def test_not_known_is_taken_where_it_may_be(self) -> None:
        optional = [place for place in FIELDS if NoneType in types_of(*place)]

        assert [place for place in FIELDS if place not in optional and misnamed(*place, None)] == []
        assert [place for place in optional if default_of(*place) is not None] == []
        assert [
            place for place in optional if getattr(changed(place[0], **{place[1]: None}), place[1]) is not None
        ] == []

    def test_it_cannot_be_set_again(self) -> None:
        assert [place for place in FIELDS if can_be_set(*place)] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: type(example).__name__)
class TestEveryFact:
    """A fact is a frozen, slotted value."""

    def test_it_is_made_by_the_names_of_its_fields(self, example: object) -> None:
        ways = {parameter.kind for parameter in inspect.signature(type(example)).parameters.values()}

        assert type(example) is FundingYear or ways == {inspect.Parameter.KEYWORD_ONLY}

    def test_it_has_no_room_for_more(self, example: object) -> None:
        assert not hasattr(example, "__dict__")

    def test_it_is_a_value(self, example: object) -> None:
        for again in (pickle.loads(pickle.dumps(example)), deepcopy(example), changed(example)):
            assert again == example
            assert hash(again) == hash(example)


@pytest.mark.parametrize(("example", "name"), DAYS, ids=[f"{type(fact).__name__}.{name}" for fact, name in DAYS])
class TestADay:
    """A day of a subclass of `date` is kept as a plain one, so that nothing it does otherwise matters."""

    def test_of_another_class_is_kept_as_a_plain_one(self, example: object, name: str) -> None:
        kept = getattr(changed(example, **{name: Holiday(2017, 12, 31)}), name)

        assert (type(kept), kept) == (date, date(2017, 12, 31))


class TestTheList:
    """No fact goes without these tests."""

    def test_every_class_of_facts_has_an_example(self) -> None:
        # `Further` is made by the field that holds it, and a `Check` belongs to a field.
        no_facts = (Further, checks.Check)
        facts = {
            value
            for module in modules()
            for value in vars(module).values()
            if isinstance(value, type) and value.__module__.startswith("flemish_clusters.facts.")
            if hasattr(value, "__attrs_attrs__") and value not in no_facts
        }

        assert facts == {type(example) for example in EXAMPLES}


class TestWhatWouldDo:
    """The error says in words what the field holds."""

    @pytest.mark.parametrize(
        ("fact", "name", "value", "text"),
        [
            (COMPANY, "name", "", "Company.name cannot be '': give a plain str that is not blank"),
            (ACCOUNT, "year", 0, "YearAccount.year cannot be 0: give a whole number from 1 to 9999"),
            (CLUSTER, "kind", "spearhead_cluster", "give a ClusterKind (ClusterKind.SPEARHEAD, ClusterKind.INN"),
            (CLUSTER, "companies", "ABC", "Cluster.companies cannot be 'ABC': give a plain tuple, each item a Company"),
            (CLUSTER, "companies", [COMPANY], "give a plain tuple, each item a Company"),
            (
                CLUSTER,
                "domain",
                " ",
                'give a plain str that is not blank, without line breaks or control characters, or ""',
            ),
            (CLUSTER, "organisation", COMPANY, "give a ClusterOrganisation"),
            (PERIOD, "first_day", MIDNIGHT, "give a datetime.date that is not a datetime"),
            (ACCOUNT, "aid", 0.5, "YearAccount.aid cannot be 0.5: give an amount from 0 to below 10**15"),
            (COMPANY, "growth_ambition", "yes", "give True, False, an Attestation, or None for not known"),
            (
                COMPANY,
                "further",
                {"partner": 1.5},
                "Company.further cannot be {'partner': 1.5}: give a mapping such as {",
            ),
            (CLUSTER, "further", {"partner": 1.5}, "with for each name True, False, an Attestation, a Euro,"),
            (ACCOUNT, "year", 10_000, "YearAccount.year cannot be 10000: give a whole number from 1 to 9999"),
            (COMPANY, "enterprise_number", 1, 'give text such as "0566.988.259"'),
        ],
    )
    def test_it_stands_in_the_error(self, fact: object, name: str, value: object, text: str) -> None:
        assert text in str(refusal(fact, name, value))

    def test_a_large_mapping_is_told_by_the_entry_that_will_not_do(self) -> None:
        many = {f"name_{number}": True for number in range(1000)}

        text = str(refusal(COMPANY, "further", {**many, "Partner": True}))
        assert text.startswith("Company.further cannot be {'Partner': True}: give a mapping such as {")

    def test_a_class_that_is_not_final_is_taken_with_those_below_it(self) -> None:
        assert checks.a(date).accepts(MIDNIGHT)
        assert not checks.a(int, str).accepts(MIDNIGHT)

    def test_an_argument_is_named_as_a_field_is(self) -> None:
        assert checks.checked("subject", 3, int) == 3
        with pytest.raises(InvalidValue, match="subject cannot be 3: give a str"):
            checks.checked("subject", 3, str)
        with pytest.raises(InvalidValue, match=r"day cannot be .*: give a datetime.date that is not a datetime"):
            checks.checked_day("day", MIDNIGHT)
