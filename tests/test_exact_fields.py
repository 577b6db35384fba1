"""Fields hold exactly what they say: nothing false for not known, no wrong item, no class of somebody's own."""

from collections.abc import Callable
from datetime import MAXYEAR, date
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import (
    BY_GRANT,
    Attestation,
    Cluster,
    ClusterKind,
    Company,
    Dossier,
    Euro,
    InvalidValue,
    KnowledgeInstitution,
    Region,
    assess,
    assess_running,
    count_cofinancing,
    maximum_aid,
    still_to_raise,
)
from flemish_clusters.facts import Further, Subject
from flemish_clusters.policies import ORDER_2016
from tests.support.walking import field_names
from tests.test_checks import ACCOUNT, CLUSTER, COMPANY, EXAMPLES, FIELDS, PERIOD, changed, misnamed, refusal, types_of

FALSY: Final[tuple[object, ...]] = (0, 0.0, False, "", b"", (), [], {}, set[object](), frozenset[object]())
"""What is false in Python; none of it stands for not known."""
RIGHT_FALSY: Final[dict[type, tuple[object, ...]]] = {
    bool: (False,),
    Attestation: (False,),
    Euro: (0,),
    tuple: ((),),
    Further: ({},),
}
"""The false values that a field of a type takes, as known to be none."""


def own(example: object) -> Any:
    """Return the same fact, of a class of somebody's own."""
    kind = type(example)
    subclass: Callable[..., object] = type(f"Own{kind.__name__}", (kind,), {})
    return subclass(**{name: getattr(example, name) for name in field_names(example)})


def is_right(example: object, name: str, value: object) -> bool:
    """Return whether a field takes a value that is false, as known to be none."""
    right = [known for kind in types_of(example, name) for known in RIGHT_FALSY.get(kind, ())]
    right += [""] if (type(example), name) == (Cluster, "domain") else []
    return any(type(value) is type(known) and value == known for known in right)


def facts_for(example: object, name: str) -> list[object]:
    """Return examples of the facts that a field can hold."""
    return [fact for fact in EXAMPLES if type(fact) in types_of(example, name)]


class TestEveryField:
    """What is false is a value like any other, and a fact is of its own class."""

    def test_what_is_false_is_not_taken_for_not_known(self) -> None:
        cases = [(*place, value) for place in FIELDS for value in FALSY]
        right = [case for case in cases if is_right(*case)]

        assert [case for case in right if getattr(changed(case[0], **{case[1]: case[2]}), case[1]) is None] == []
        assert [case for case in cases if not is_right(*case) and misnamed(*case)] == []
        assert len(right) > 20

    def test_it_refuses_a_fact_of_a_class_of_somebodys_own(self) -> None:
        cases = [(*place, own(fact)) for place in FIELDS for fact in facts_for(*place)]

        assert [case for case in cases if misnamed(*case)] == []
        assert len(cases) > 10


class TestTheEdges:
    """The first and the last number of a year are taken, and the next one beyond is not."""

    @pytest.mark.parametrize(
        ("example", "name"),
        [(ACCOUNT, "year"), (PERIOD, "years"), (changed(PERIOD.funding_years[0], period=None), "number")],
    )
    def test_of_years(self, example: object, name: str) -> None:
        early = changed(example, first_day=date.min) if example is PERIOD else example
        last = MAXYEAR - 1 if example is PERIOD else MAXYEAR

        for number in (1, 2, last - 1, last):
            assert getattr(changed(early, **{name: number}), name) == number
        for number in (0, last + 1, MAXYEAR + 1, -1):
            assert refusal(early, name, number).value == number


SEVERAL: Final[tuple[tuple[Any, str, tuple[Any, ...], tuple[object, ...]], ...]] = (
    (COMPANY, "establishments", (Region.FLEMISH, Region.ABROAD), ("flemish", None, ClusterKind.SPEARHEAD, 0)),
    (CLUSTER, "companies", (COMPANY, Company(name="C")), (own(COMPANY), KnowledgeInstitution(name="D"), None, "B")),
    (
        *(CLUSTER, "knowledge_institutions"),
        *((KnowledgeInstitution(name="D"),) * 2, (own(KnowledgeInstitution(name="D")), COMPANY, None, ())),
    ),
    (
        *(Dossier(cluster=CLUSTER, period=PERIOD, accounts=()), "accounts"),
        *((ACCOUNT, evolve(ACCOUNT, year=2)), (own(evolve(ACCOUNT, year=3)), PERIOD, None, False)),
    ),
)
"""The fields that hold several: a fact, the field, right items and wrong ones."""


@pytest.mark.parametrize(("fact", "name", "right", "wrong"), SEVERAL, ids=[name for _, name, _, _ in SEVERAL])
class TestSeveral:
    """One wrong item among right ones is refused, wherever it stands."""

    def test_all_right_are_taken(self, fact: object, name: str, right: tuple[object, ...], wrong: object) -> None:
        assert getattr(changed(fact, **{name: right}), name) == right
        assert wrong

    def test_one_wrong_is_refused(
        self, fact: object, name: str, right: tuple[object, ...], wrong: tuple[object, ...]
    ) -> None:
        for item in wrong:
            for place in range(len(right) + 1):
                given = (*right[:place], item, *right[place:])
                assert refusal(fact, name, given).value is given


class TestAFactOfSomebodysOwnClass:
    """Whatever a fact is given to refuses it of a subclass, which could lack fields or bring others."""

    @pytest.mark.parametrize(
        "fact", [CLUSTER, PERIOD, ACCOUNT, COMPANY, EXAMPLES[-1]], ids=lambda fact: type(fact).__name__
    )
    def test_is_not_assessed(self, fact: Subject) -> None:
        assert assess(fact, policy=ORDER_2016).subject is fact
        with pytest.raises(InvalidValue, match="^subject cannot be Own.*: give a Company or a "):
            assess(own(fact), policy=ORDER_2016)

    def test_is_not_an_account_nor_a_dossier_for_any_call(self) -> None:
        for call in (maximum_aid, still_to_raise):
            with pytest.raises(InvalidValue, match="^account cannot be OwnYearAccount.*: give a YearAccount$"):
                call(own(ACCOUNT), policy=ORDER_2016)
        with pytest.raises(InvalidValue, match="^dossier cannot be OwnDossier.*: give a Dossier$"):
            assess_running(own(EXAMPLES[-1]), transition=BY_GRANT, assessed_on=date(2020, 1, 1))

    def test_is_not_counted(self) -> None:
        contribution, year = EXAMPLES[-2], PERIOD.funding_years[0]

        assert count_cofinancing([contribution], year=year, policy=ORDER_2016).total == Euro(1)
        with pytest.raises(
            InvalidValue, match=r"^contributions\[1\] cannot be OwnContribution.*: give a Contribution$"
        ):
            count_cofinancing([contribution, own(contribution)], year=year, policy=ORDER_2016)
        with pytest.raises(InvalidValue, match="^year cannot be OwnFundingYear.*: give a FundingYear$"):
            count_cofinancing([contribution], year=own(year), policy=ORDER_2016)

    def test_is_no_further_attestation(self) -> None:
        attestation = Attestation(holds=True)
        further = Further((("partner", attestation),))

        assert type(changed(COMPANY, further=own(further)).further) is Further
        assert refusal(COMPANY, "further", {"other": True, "partner": own(attestation)}).field == "Company.further"
