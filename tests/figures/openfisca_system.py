"""OpenFisca: a small system of variables with the same rule, in euro as its users write it, and in whole cents."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, Final

from flemish_clusters.facts.clusters import ClusterKind
from tests.figures.drawn import Account, table_of
from tests.figures.way import OfMany, OfOne

np: Any = import_module("numpy")
_entities: Any = import_module("openfisca_core.entities")
_parameters: Any = import_module("openfisca_core.parameters")
_periods: Any = import_module("openfisca_core.periods")
_builders: Any = import_module("openfisca_core.simulation_builder")
_systems: Any = import_module("openfisca_core.taxbenefitsystems")
_variables: Any = import_module("openfisca_core.variables")

_ACCOUNT: Final = _entities.build_entity("account", "accounts", "A yearly account", is_person=True)
_YEAR: Final = "2020"
_IN_FORCE: Final = "2016-04-17"
_Given = Mapping[str, Any]
_Formula = Callable[[Any, Any, Any], Any]


def _variable(name: str, value: type, formula: _Formula | None = None) -> Any:
    """Return a class of a variable, made by a call since its base has no type."""
    told = {"value_type": value, "entity": _ACCOUNT, "definition_period": _periods.DateUnit.YEAR, "label": name}
    return type(name, (_variables.Variable,), told if formula is None else {**told, "formula": formula})


def _number(value: float) -> Any:
    return {"values": {_IN_FORCE: {"value": value}}}


def _system(amount: type, cent: float) -> Any:
    """Return a system whose amounts are of a type, and counted in a unit of which a cent is so much."""

    def formula(accounts: Any, period: Any, parameters: Any) -> Any:
        norms, year = parameters(period), accounts("year", period)
        of_network = accounts("is_network", period)
        ceiling = np.where(of_network, norms.network.ceiling, norms.spearhead.ceiling)
        term = np.where(of_network, norms.network.term, norms.spearhead.term)
        costs = np.floor(accounts("eligible_costs", period) * norms.share / cent) * cent
        most = np.minimum(np.minimum(costs, accounts("cofinancing", period)), ceiling)
        return np.where((year <= accounts("years", period)) & (year <= term), most, 0)

    norms = {
        "spearhead": {"ceiling": _number(500_000_00 * cent), "term": _number(10)},
        "network": {"ceiling": _number(150_000_00 * cent), "term": _number(3)},
    }
    system = _systems.TaxBenefitSystem([_ACCOUNT])
    system.parameters = _parameters.ParameterNode("", data={"share": _number(0.5), **norms})
    facts = {"is_network": bool, "year": int, "years": int, "eligible_costs": amount, "cofinancing": amount}
    system.add_variables(*(_variable(name, value) for name, value in facts.items()))
    system.add_variable(_variable("maximum_aid", amount, formula))
    return system


_IN_EURO: Final = _system(float, 0.01)
_IN_CENTS: Final = _system(int, 1)


def _in_cents(given: Any) -> _Given:
    numbers = {name: given[name].to_numpy() for name in ("year", "years", "eligible_costs", "cofinancing")}
    return {
        "is_network": np.array(given["kind"].to_pylist()) == ClusterKind.INNOVATIVE_BUSINESS_NETWORK.value,
        **numbers,
    }


def _in_euro(given: Any) -> _Given:
    told = _in_cents(given)
    return {**told, **{name: told[name] / 100 for name in ("eligible_costs", "cofinancing")}}


def _asked(system: Any, given: _Given) -> Any:
    simulation = _builders.SimulationBuilder().build_default_simulation(system, count=len(given["year"]))
    for name, told in given.items():
        simulation.set_input(name, _YEAR, told)
    return simulation.calculate("maximum_aid", _YEAR)


def _asked_in_euro(given: _Given) -> Any:
    return _asked(_IN_EURO, given)


def _asked_in_cents(given: _Given) -> Any:
    return _asked(_IN_CENTS, given)


def _one_in_euro(told: Account) -> _Given:
    return _in_euro(table_of((told,)))


def _from_euro(found: Any) -> list[int]:
    told: list[int] = np.rint(found.astype(np.float64) * 100).astype(np.int64).tolist()
    return told


def _from_cents(found: Any) -> list[int]:
    told: list[int] = found.tolist()
    return told


def _the_only_one(found: Any) -> int:
    return _from_euro(found)[0]


ONE: Final = OfOne(
    "OpenFisca, a simulation of one account", _one_in_euro, _asked_in_euro, _the_only_one, is_counted=False
)
EURO: Final = OfMany("OpenFisca, amounts in euro", _in_euro, _asked_in_euro, _from_euro)
CENTS: Final = OfMany("OpenFisca, whole cents", _in_cents, _asked_in_cents, _from_cents)
