"""Values: how those of the package are made."""

from typing import Final

import pytest
from attrs import AttrsInstance, fields_dict

from flemish_clusters import Assessment, Finding, MaximumAid
from flemish_clusters.rules import Judgement
from flemish_clusters.testing import LawBroken
from tests.support.walking import modules

BY_PLACE: Final = {Assessment, Finding, MaximumAid, Judgement, LawBroken}
"""What is made by the million, which a keyword would slow down, and an error, which pickles by place."""

VALUES: Final = sorted(
    {
        value
        for module in modules()
        for value in vars(module).values()
        if isinstance(value, type) and value.__module__.startswith("flemish_clusters")
        if hasattr(value, "__attrs_attrs__")
    },
    key=lambda value: (value.__module__, value.__name__),
)
"""Every class of values of the package."""


class TestEveryClassOfValues:
    """Nobody has to know the order of many fields."""

    @pytest.mark.parametrize("value", VALUES, ids=lambda value: value.__name__)
    def test_fields_from_four_on_go_by_keyword(self, value: type[AttrsInstance]) -> None:
        given = [field for field in fields_dict(value).values() if field.init]

        assert value in BY_PLACE or len(given) < 4 or all(field.kw_only for field in given)
