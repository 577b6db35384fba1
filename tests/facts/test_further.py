"""Further facts: attestations, amounts, counts and days by name, on every subject and every party."""

import pickle
from datetime import date, datetime
from typing import Any, Final

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
    InvalidValue,
    KnowledgeInstitution,
    OtherBody,
    Purpose,
    YearAccount,
)
from flemish_clusters.documents import from_document, from_json, schema_of, to_document, to_json
from flemish_clusters.facts import Further, further_at
from tests.support.mutations import problems
from tests.support.usual import ACCOUNT, DOSSIER, PERIOD, YES

TOLD: Final[dict[str, Any]] = {
    "sme": True,
    "turnover": Euro(5_000_000),
    "staff": 12,
    "founded_on": date(2010, 1, 1),
    "green": None,
}
KEPT: Final = {"sme": YES, "turnover": Euro(5_000_000), "staff": 12, "founded_on": date(2010, 1, 1)}
OF_EVERY_CLASS: Final[tuple[Any, ...]] = (
    Company(name="A"),
    KnowledgeInstitution(name="A"),
    OtherBody(name="A"),
    ClusterOrganisation(name="A"),
    Cluster(name="A", kind=ClusterKind.SPEARHEAD),
    Contribution(by=Company(name="A"), amount=1, received_on=date(2017, 1, 1), purpose=Purpose.OPERATION),
    *(PERIOD, ACCOUNT, DOSSIER),
)


def kind_of(fact: object) -> type[object]:
    """Return the class of a fact."""
    return type(fact)


class Holiday(date):
    """A day of a class of its own."""


@pytest.mark.parametrize("fact", OF_EVERY_CLASS, ids=lambda fact: type(fact).__name__)
class TestEverySubjectAndParty:
    """Each takes further facts of each sort, and is written as before where it has none."""

    def test_keeps_an_attestation_an_amount_a_count_and_a_day(self, fact: Any) -> None:
        assert evolve(fact, further=TOLD).further == KEPT

    def test_has_none_where_none_is_told(self, fact: Any) -> None:
        assert fact.further == {} == evolve(fact, further={"green": None}).further
        assert "further" not in to_document(fact)

    def test_comes_back_from_pickle_and_from_json(self, fact: Any) -> None:
        kind = kind_of(fact)
        whole = evolve(fact, further=TOLD)

        assert pickle.loads(pickle.dumps(whole)) == whole == from_json(to_json(whole), kind)
        assert from_document(to_document(fact), kind) == fact

    def test_refuses_what_no_further_fact_can_be(self, fact: Any) -> None:
        for wrong in (1.5, "yes", -1, 10**15 + 1, datetime(2017, 1, 1)):  # noqa: DTZ001 - it is refused
            with pytest.raises(InvalidValue, match=rf"^{type(fact).__name__}.further cannot be .*: give a mapping"):
                evolve(fact, further={"staff": wrong})

    def test_has_it_in_its_schema(self, fact: Any) -> None:
        kind = kind_of(fact)
        schema = schema_of(kind)
        definition = schema["$defs"][kind.__name__]["properties"]["further"]

        assert definition["additionalProperties"] == {"$ref": "#/$defs/FurtherFact"}
        assert [list(one.values()) for one in schema["$defs"]["FurtherFact"]["oneOf"]] == [
            ["boolean", "yes or no"],
            ["#/$defs/Attestation", "with who attested it and when"],
            ["#/$defs/FurtherAmount", "amount"],
            ["integer", 0, 10**15, "number"],
            ["#/$defs/FurtherDay", "day"],
        ]
        assert schema["$defs"]["FurtherDay"]["required"] == ["day"]
        assert schema["$defs"]["FurtherAmount"]["required"] == ["euro"]


class TestFurtherFacts:
    """They are kept exactly, and each is looked up as what a rule asks for."""

    def test_are_given_as_the_sort_that_is_asked_for_and_as_no_other(self) -> None:
        further = Company(name="A", further=TOLD).further

        assert further.get_as(Attestation, "sme") == YES
        assert further.get_as(Euro, "turnover") == Euro(5_000_000)
        assert further.get_as(int, "staff") == 12
        assert further.get_as(date, "founded_on") == date(2010, 1, 1)
        assert [further.get_as(int, "sme"), further.get_as(Attestation, "staff"), further.get_as(Euro, "x")] == [
            None
        ] * 3

    def test_are_days_without_a_class_of_their_own(self) -> None:
        further = Company(name="A", further={"founded_on": Holiday(2010, 1, 1)}).further

        assert type(further["founded_on"]) is date

    @pytest.mark.parametrize("count", [0, 1, 10**15])
    def test_are_counts_from_nothing_to_a_thousand_billion_thousands(self, count: int) -> None:
        assert Company(name="A", further={"staff": count}).further == {"staff": count}

    @pytest.mark.parametrize(
        "pairs",
        [{"ab": True}, 5, "ab", [("a", YES)], (("a",),), (("a", YES, 1),), (["a", YES],), ((1, YES),)],
    )
    def test_are_refused_at_once_where_they_are_no_pairs(self, pairs: Any) -> None:
        with pytest.raises(InvalidValue, match=r"^Further.pairs cannot be .*: give a tuple of pairs of a name and"):
            Further(pairs)

    def test_are_refused_at_once_where_a_name_stands_twice(self) -> None:
        with pytest.raises(InvalidValue, match=r"^Further.pairs cannot be "):
            Further((("a", 1), ("a", 2)))

    def test_are_found_by_the_path_to_one_or_to_all_of_them(self) -> None:
        paths = ("further.sme", "further", "companies[].further.sme", "companies[].further")

        assert [further_at(Cluster, path) for path in paths] == [
            *((Cluster, "sme"), (Cluster, ""), (Company, "sme"), (Company, "")),
        ]
        assert further_at(Cluster, "domain") is None

    def test_of_a_period_are_those_of_the_period_of_each_account_in_a_dossier(self) -> None:
        account = YearAccount(period=evolve(PERIOD, further={"index": 2}), year=1)

        with pytest.raises(
            InvalidValue, match=r"^Dossier.accounts\[0\].period.further cannot be Further\({'index': 2}\)"
        ):
            Dossier(cluster=DOSSIER.cluster, period=PERIOD, accounts=(account,))


class TestInADocument:
    """An amount and a day say what they are; each mistake has its path."""

    @pytest.mark.parametrize(
        ("written", "read"),
        [
            (True, YES),
            ({"holds": False, "by": "A"}, Attestation(holds=False, by="A")),
            ({"euro": "5.00"}, Euro(5)),
            ({"euro": 5}, Euro(5)),
            (12, 12),
            ({"day": "2010-01-01"}, date(2010, 1, 1)),
            (date(2010, 1, 1), date(2010, 1, 1)),
        ],
    )
    def test_each_is_read_as_what_it_is(self, written: Any, read: Any) -> None:
        assert from_document({"name": "A", "further": {"x": written}}, Company).further == {"x": read}

    def test_each_is_written_as_it_is_read(self) -> None:
        assert to_document(Company(name="A", further={**TOLD, "sme": Attestation(holds=True, by="B")})) == {
            "name": "A",
            "further": {
                "founded_on": {"day": "2010-01-01"},
                "sme": {"holds": True, "by": "B"},
                "staff": 12,
                "turnover": {"euro": "5000000.00"},
            },
        }

    def test_all_that_is_wrong_is_told(self) -> None:
        further = {
            "a": {"euro": "5.001"},
            "b": {"euro": "5", "holds": True},
            "c": {"day": "2010-02-30"},
            "d": -1,
            "e": {},
            "f": "2010-01-01",
            "G": 1,
        }
        sorts = (
            "true, false, a whole number from 0 to 10**15, or an object with keys among holds, by, on, evidence, or "
            'with "euro" or "day" alone'
        )

        assert problems({"name": "A", "further": further}, KnowledgeInstitution) == {
            "further.a.euro": 'cannot be "5.001": give an amount from 0 to below 10**15 with at most two decimals: a '
            'whole number, or text such as "1234.50"',
            "further.b.holds": "is a key that is not known: leave it out",
            "further.c.day": 'cannot be "2010-02-30": give a day such as "2017-01-31"',
            "further.d": f"cannot be -1: give {sorts}",
            "further.e.holds": "is missing: give it",
            "further.f": f'cannot be "2010-01-01": give {sorts}',
            "further": 'cannot be "G": give a name of small letters, digits and underscores such as '
            '"international_partner"',
        }
