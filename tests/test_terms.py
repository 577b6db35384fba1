"""Terms: the numbers of a policy, each of its kind, each with its citation."""

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace
from typing import Any, Final, get_args

import pytest
from attrs import evolve, fields_dict
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import ClusterKind, Euro, InvalidValue, Language, Message
from flemish_clusters.changes.change import NUMBER_LABELS, describe_number
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.sources import SUBSIDY_DB
from flemish_clusters.terms import OF_ALL, KindTerms, Parameter, Terms
from tests.support.policy_strategies import amended_terms

TERMS: Final = ORDER_2016.terms
KIND_TERMS: Final = TERMS.of(ClusterKind.SPEARHEAD)
WRONG: Final[dict[type, tuple[object, ...]]] = {
    int: (-1, True, 1.0, "1", Fraction(1), Decimal(1), None),
    Fraction: (Fraction(0), Fraction(-1, 2), 1, 0.5, "1/2", Decimal("0.5"), None),
    Euro: (500_000, "500000", 500_000.0, Decimal(500_000), None),
}
"""Values of a number that a field with a number of this class refuses."""

OWN: Final = Parameter(5, SUBSIDY_DB.whole(), label=Message(en="members", nl="leden"))
"""A number of an amendment's own."""

changed: Callable[..., Any] = evolve
parameter: Callable[..., Parameter[int]] = Parameter


@pytest.mark.parametrize("name", fields_dict(KindTerms))
class TestEveryNumberOfAKind:
    """A number is a `Parameter` of the right class and range, or it is refused by name."""

    def test_it_refuses_numbers_of_another_class_or_range(self, name: str) -> None:
        right = getattr(KIND_TERMS, name)

        for value in WRONG[type(right.value)]:
            with pytest.raises(InvalidValue, match="a Parameter of") as caught:
                changed(KIND_TERMS, **{name: parameter(value, SUBSIDY_DB.whole())})
            assert caught.value.field == f"KindTerms.{name}"

    def test_it_refuses_what_only_looks_like_one(self, name: str) -> None:
        right = getattr(KIND_TERMS, name)
        alike = SimpleNamespace(value=right.value, citation=right.citation, rests_on=right.rests_on)

        with pytest.raises(InvalidValue) as caught:
            changed(KIND_TERMS, **{name: alike})
        assert (caught.value.field, caught.value.value) == (f"KindTerms.{name}", alike)

    def test_it_refuses_a_bare_number(self, name: str) -> None:
        for value in (getattr(KIND_TERMS, name).value, None, object()):
            with pytest.raises(InvalidValue) as caught:
                changed(KIND_TERMS, **{name: value})
            assert (caught.value.field, caught.value.value) == (f"KindTerms.{name}", value)


class TestAParameter:
    """It carries where the number comes from."""

    @pytest.mark.parametrize(
        ("citation", "rests_on", "message"),
        [
            ("nope", (), "Parameter.citation cannot be 'nope': give a Citation"),
            (None, (), "Parameter.citation cannot be None: give a Citation"),
            (SUBSIDY_DB.whole(), ["x"], "Parameter.rests_on cannot be .*: give a plain tuple, each item a Reading"),
            (SUBSIDY_DB.whole(), ("x",), "Parameter.rests_on cannot be .*: give a plain tuple, each item a Reading"),
        ],
    )
    def test_has_a_ground(self, citation: Any, rests_on: Any, message: str) -> None:
        with pytest.raises(InvalidValue, match=message):
            Parameter(3, citation, rests_on)

    def test_of_another_sort_is_another_number(self) -> None:
        count, share = Parameter(1, SUBSIDY_DB.whole()), Parameter(Fraction(1), SUBSIDY_DB.whole())

        assert len({count, share, Parameter(1, SUBSIDY_DB.whole())}) == 2


class TestBounds:
    """Where a range starts and ends."""

    @pytest.mark.parametrize(
        ("name", "value", "fits"),
        [
            ("funding_years", 0, False),
            ("funding_years", 1, True),
            ("aid_intensity", Fraction(1), True),
            ("aid_intensity", Fraction(101, 100), False),
            ("match", Fraction(101, 100), True),
            ("aid_intensity", Fraction(1, 10**15 - 1), True),
            ("aid_intensity", Fraction(1, 10**15), False),
            ("match", Fraction(10**15 - 1), True),
            ("match", Fraction(10**15), False),
            ("pact_negotiation_years", 0, True),
            ("yearly_ceiling", Euro(0), True),
            ("funding_years", 9998, True),
            ("funding_years", 9999, False),
            ("pact_negotiation_years", 1_000_000, True),
            ("pact_negotiation_years", 1_000_001, False),
        ],
    )
    def test_of_the_numbers_of_a_kind(self, name: str, value: Any, fits: bool) -> None:  # noqa: FBT001 - a case of the test
        number = parameter(value, SUBSIDY_DB.whole())

        if fits:
            assert getattr(changed(KIND_TERMS, **{name: number}), name) is number
        else:
            with pytest.raises(InvalidValue, match=f"KindTerms.{name}"):
                changed(KIND_TERMS, **{name: number})

    @pytest.mark.parametrize("name", OF_ALL)
    def test_of_the_counts(self, name: str) -> None:
        none = parameter(0, SUBSIDY_DB.whole())

        assert getattr(changed(TERMS, **{name: none}), name) is none
        for value in (none.value, parameter(-1, SUBSIDY_DB.whole()), KIND_TERMS):
            with pytest.raises(InvalidValue, match=f"Terms.{name}"):
                changed(TERMS, **{name: value})

    @pytest.mark.parametrize(
        "kinds",
        [
            {"spearhead": KIND_TERMS},
            {ClusterKind.SPEARHEAD: 5},
            {ClusterKind.SPEARHEAD: KIND_TERMS, ClusterKind.INNOVATIVE_BUSINESS_NETWORK: 5},
            (KIND_TERMS,),
            ((1, 2, 3),),
        ],
    )
    def test_of_the_kinds(self, kinds: Any) -> None:
        with pytest.raises(InvalidValue, match="Terms.kinds cannot be .*: give the KindTerms of each ClusterKind"):
            changed(TERMS, kinds=kinds)


class TestNumbersOfAnAmendmentsOwn:
    """Each has a name that is taken by nothing else, a label, and no steps."""

    @pytest.mark.parametrize(
        ("name", "number"),
        [
            *((name, OWN) for name in ("minimum_companies", "match", "spearhead", "Members", "")),
            *(("members", number) for number in (changed(OWN, label=None), changed(OWN, later=((2, OWN),)), 5)),
            *(("members", changed(OWN, value=value)) for value in (-1, Fraction(-1, 2), True, "5", 10**600)),
        ],
    )
    def test_are_refused_by_name(self, name: str, number: Any) -> None:
        with pytest.raises(InvalidValue, match="give a Parameter, under a name of small letters of its own") as caught:
            changed(TERMS, further=FrozenMapping(((name, number),)))

        assert caught.value.field == f"Terms.further[{name!r}]"

    @pytest.mark.parametrize("value", [0, Fraction(0), Euro(0), 10**600 - 1])
    def test_can_be_nought_and_as_large_as_can_be_told(self, value: Any) -> None:
        number = parameter(value, SUBSIDY_DB.whole(), label=OWN.label)

        assert changed(TERMS, further=FrozenMapping((("members", number),))).for_all("members") is number

    @pytest.mark.parametrize("name", ["nope", "match", "", None])
    def test_stand_by_name_among_those_for_all_kinds(self, name: Any) -> None:
        terms = changed(TERMS, further=FrozenMapping((("members", OWN),)))

        with pytest.raises(InvalidValue, match=f"^name cannot be .*: give one of {', '.join(OF_ALL)}, members$"):
            terms.for_all(name)


class TestTerms:
    """The numbers of a kind stand under `of(kind)`, and all of them can be listed."""

    @pytest.mark.parametrize("kind", ["spearhead_cluster", None])
    def test_of_another_kind_there_are_none(self, kind: Any) -> None:
        with pytest.raises(InvalidValue, match="^kind cannot be .*: give a ClusterKind"):
            ORDER_2016.terms.of(kind)

    @given(amended_terms(), st.sampled_from(ClusterKind))
    def test_of_a_kind_that_the_policy_does_not_know_there_are_none(self, terms: Terms, kind: ClusterKind) -> None:
        (other,) = set(ClusterKind) - {kind}
        less = evolve(terms, kinds={kind: terms.of(kind)})

        assert less.of(kind) == terms.of(kind)
        assert (less.knows(kind), less.knows(other)) == (True, False)
        with pytest.raises(
            InvalidValue, match=f"^kind cannot be <ClusterKind.{other.name}: .*: give one that the policy knows"
        ):
            less.of(other)

    @given(amended_terms())
    def test_the_list_has_every_number_under_its_path(self, terms: Terms) -> None:
        listed = dict(terms.parameters())

        kinds = {
            "spearhead": ClusterKind.SPEARHEAD,
            "innovative_business_network": ClusterKind.INNOVATIVE_BUSINESS_NETWORK,
        }
        assert set(listed) == {
            *(f"{kind}.{name}" for kind in kinds for name in fields_dict(KindTerms)),
            *("minimum_companies", "minimum_fitting_companies", "minimum_knowledge_institutions"),
            *terms.further,
        }
        for path, number in listed.items():
            kind, _, name = path.rpartition(".")
            assert number is (getattr(terms.of(kinds[kind]), name) if kind else terms.for_all(name))
            assert terms.with_number(path, number) == terms

    @pytest.mark.parametrize("path", ["nope", "spearhead.nope", "nope.match", "match", 5, None])
    def test_of_a_path_that_is_not_there_nothing_is_replaced(self, path: Any) -> None:
        with pytest.raises(InvalidValue, match=r"^path cannot be .*: give one of spearhead\.funding_years, "):
            TERMS.with_number(path, Parameter(5, SUBSIDY_DB.whole()))


class TestNumbersInWords:
    """The path of a number reads as words, in both languages."""

    @pytest.mark.parametrize(
        ("path", "english", "dutch"),
        [
            ("spearhead.yearly_ceiling", "spearhead cluster, ceiling of a funding year", None),
            (
                "innovative_business_network.match",
                None,
                "innovatief bedrijfsnetwerk, cofinanciering voor elke euro steun",
            ),
            ("minimum_companies", "minimum of companies", "minimumaantal ondernemingen"),
        ],
    )
    def test_examples(self, path: str, english: str | None, dutch: str | None) -> None:
        assert english is None or describe_number(path, "en") == english
        assert dutch is None or describe_number(path, "nl") == dutch

    def test_every_number_has_words_of_its_own(self) -> None:
        paths = [path for path, _ in TERMS.parameters()]

        assert {step for path in paths for step in path.split(".")} == set(NUMBER_LABELS)
        for language in get_args(Language):
            assert len({describe_number(path, language) for path in paths}) == len(paths)
