"""Values: how those of the package are made."""

from typing import Final

import pytest
from attrs import AttrsInstance, fields_dict

from flemish_clusters import Assessment, Finding, FundingYear, InvalidValue, MaximumAid
from flemish_clusters.errors import Host, Problem
from flemish_clusters.rules import Judgement
from flemish_clusters.terms import KindNotKnown, Parameter
from flemish_clusters.testing import LawBroken
from tests.support.walking import modules

BY_PLACE: Final = {
    *(Assessment, Finding, FundingYear, MaximumAid, Judgement, Parameter),
    *(InvalidValue, KindNotKnown, LawBroken, Problem),
}
"""What is made by the million, a number, a year, and errors, which pickle by place."""

VALUES: Final = {
    value
    for module in modules()
    for value in vars(module).values()
    if isinstance(value, type) and value.__module__.startswith("flemish_clusters")
    if hasattr(value, "__attrs_attrs__")
}
"""Every class of values of the package."""


class TestEveryClassOfValues:
    """Nobody has to know the order of many fields."""

    def test_fields_from_four_on_go_by_keyword(self) -> None:
        given = {value: [field for field in fields_dict(value).values() if field.init] for value in VALUES}
        large = {value for value, fields in given.items() if len(fields) >= 4}

        assert {value for value in large if not all(field.kw_only for field in given[value])} == BY_PLACE & large
        assert len(VALUES) > 40

    @pytest.mark.parametrize(
        ("value", "by_place"),
        [
            (FundingYear, ["number", "first_day", "last_day"]),
            (Parameter, ["value", "citation", "rests_on"]),
            (Problem, ["path", "value", "wanted"]),
            (Host, []),
        ],
    )
    def test_only_what_makes_up_a_small_value_goes_by_place(
        self, value: type[AttrsInstance], by_place: list[str]
    ) -> None:
        assert [name for name, field in fields_dict(value).items() if not field.kw_only] == by_place
