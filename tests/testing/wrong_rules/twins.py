"""Rules that hide behind others."""

from typing import Final

from attrs import evolve

from flemish_clusters import (
    Company,
)
from flemish_clusters.policies import ORDER_2016
from flemish_clusters.rules import Judgement, met
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import demand

growth: Final = next(rule for rule in ORDER_2016.rules if rule.code == "COM-2")


is_a_twin: Final = evolve(growth, code="BAD-31")


@demand("BAD-32", Company)
def asks_nothing(_: Company, __: Terms) -> Judgement:
    """Everybody meets it."""
    return met()
