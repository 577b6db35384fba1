"""The ways that are measured, in the order of the page."""

from typing import Final

from tests.figures import by_hand, gettsim_rule, openfisca_system, ours, rule_engines
from tests.figures.way import OfMany, OfOne

ONE_BY_ONE: Final[tuple[OfOne, ...]] = (
    by_hand.FUNCTION,
    ours.MAXIMUM,
    ours.NEW,
    ours.ASSESSED,
    rule_engines.DATALOGIC,
    rule_engines.ZEN,
    rule_engines.ZEN_ALONE,
    openfisca_system.ONE,
    gettsim_rule.ONE,
    gettsim_rule.ONE_COMPILED,
)
IN_FRAMES: Final[tuple[OfMany, ...]] = (
    by_hand.EXPRESSION,
    by_hand.FLOATS,
    ours.POLARS,
    ours.DUCKDB,
    ours.PYARROW,
    ours.NULLABLE,
    ours.ARROW_BACKED,
    ours.OBJECTS,
    openfisca_system.EURO,
    openfisca_system.CENTS,
    gettsim_rule.MANY,
    gettsim_rule.MANY_COMPILED,
)
