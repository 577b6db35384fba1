"""GETTSIM: the rule as a policy function with inputs and parameters of its own, in place of German law."""

from collections.abc import Mapping
from datetime import date
from importlib import import_module
from types import ModuleType
from typing import Any, Final

from flemish_clusters.facts.clusters import ClusterKind
from tests.figures.drawn import USUAL, Account, table_of
from tests.figures.way import OfMany, OfOne

gettsim: Any = import_module("gettsim")
_engine: Any = import_module("ttsim.main_args")
_tt: Any = import_module("gettsim.tt")
np: Any = import_module("numpy")
pd: Any = import_module("pandas")

_DAY: Final = "2020-03-01"
_IN_FORCE: Final = date(2016, 4, 17)
_PLAIN: Final = _tt.TTSIMUnit.DIMENSIONLESS
_EURO: Final = _tt.TTSIMUnit.CURRENCY.PER_YEAR
_MOST: Final = "maximum_aid_y"


def _maximum(  # noqa: PLR0917 - GETTSIM gives all of them by place
    eligible_costs_y: float,
    cofinancing_y: float,
    is_network: bool,  # noqa: FBT001
    year: int,
    years: int,
    share: float,
    spearhead_ceiling_y: float,
    network_ceiling_y: float,
    spearhead_term: int,
    network_term: int,
    xnp: ModuleType,
) -> float:
    """Return the maximum aid; GETTSIM reads this text, and makes of it what works on columns."""
    ceiling = network_ceiling_y if is_network else spearhead_ceiling_y
    term = network_term if is_network else spearhead_term
    costs = xnp.floor(xnp.round(eligible_costs_y * 100) * share) / 100
    return min(min(costs, cofinancing_y), ceiling) if (year <= years and year <= term) else 0.0  # noqa: PLW3301


def _input(name: str, value: type, unit: Any) -> Any:
    """Return what GETTSIM makes of an empty function, the name and the annotation of which say what is given."""

    def given() -> None:
        """Given with the data."""

    given.__name__, given.__annotations__ = name, {"return": value}
    return _tt.policy_input(unit=unit)(given)


_INPUTS: Final[Mapping[str, tuple[type, Any]]] = {
    "p_id": (int, _PLAIN),
    "is_network": (bool, _PLAIN),
    "year": (int, _PLAIN),
    "years": (int, _PLAIN),
    "eligible_costs_y": (float, _EURO),
    "cofinancing_y": (float, _EURO),
}
_NUMBERS: Final[Mapping[str, tuple[float, str]]] = {
    "share": (0.5, "DIMENSIONLESS"),
    "spearhead_ceiling_y": (500_000.0, "EUR_PER_YEAR"),
    "network_ceiling_y": (150_000.0, "EUR_PER_YEAR"),
    "spearhead_term": (10, "DIMENSIONLESS"),
    "network_term": (3, "DIMENSIONLESS"),
}


def _parameter(name: str, value: float, unit: str) -> Mapping[Any, Any]:
    words = dict.fromkeys(("de", "en"), name)
    return {"name": words, "description": words, "unit": unit, "type": "scalar", _IN_FORCE: {"value": value}}


def _environment() -> Any:
    """Return the rules as they hold on a day, which GETTSIM makes once."""
    inputs = {("aid.py", name): _input(name, *told) for name, told in _INPUTS.items()}
    rule = _tt.policy_function(leaf_name=_MOST, unit=_EURO, verify_units=False)(_maximum)
    numbers = {("aid.yaml", name): _parameter(name, *told) for name, told in _NUMBERS.items()}
    own = _engine.OrigPolicyObjects(
        column_objects_and_param_functions={**inputs, ("aid.py", _MOST): rule}, param_specs=numbers
    )
    return gettsim.main(
        main_target=gettsim.MainTarget.policy_environment, policy_date_str=_DAY, orig_policy_objects=own
    )


_ENVIRONMENT: Final = _environment()


def _columns(given: Any) -> dict[str, Any]:
    return {
        "is_network": np.array(given["kind"].to_pylist()) == ClusterKind.INNOVATIVE_BUSINESS_NETWORK.value,
        **{name: given[name].to_numpy() for name in ("year", "years")},
        **{f"{name}_y": given[name].to_numpy() / 100 for name in ("eligible_costs", "cofinancing")},
    }


def _frame(given: Any) -> Any:
    return pd.DataFrame({"p_id": np.arange(len(given)), **_columns(given)})


def _found(frame: Any, target: Any = gettsim.MainTarget.results.df_with_mapper) -> Any:
    """Return what GETTSIM finds of a frame, without the checks of the frame that it can leave out."""
    return gettsim.main(
        main_target=target,
        policy_date_str=_DAY,
        policy_environment=_ENVIRONMENT,
        input_data=gettsim.InputData.df_and_mapper(df=frame, mapper={name: name for name in _INPUTS}),
        tt_targets=gettsim.TTTargets.tree({_MOST: _MOST}),
        include_fail_nodes=False,
        include_warn_nodes=False,
    )


def _one(told: Account) -> Any:
    return _frame(table_of((told,)))


def _columns_of_one(told: Account) -> Any:
    return _columns(table_of((told,)))


_COMPILED: Final = _found(_one(USUAL), gettsim.MainTarget.tt_function)


def _by_compiled(columns: Any) -> Any:
    return _COMPILED(columns)[_MOST]


def _cents(found: Any) -> list[int]:
    told: list[int] = np.rint(np.asarray(found) * 100).astype(np.int64).tolist()
    return told


def _cents_in_frame(found: Any) -> list[int]:
    return _cents(found[_MOST])


def _the_only_one(found: Any) -> int:
    return _cents(found)[0]


def _the_only_one_in_frame(found: Any) -> int:
    return _cents_in_frame(found)[0]


ONE: Final = OfOne("GETTSIM, `main` with the rules made ready", _one, _found, _the_only_one_in_frame, is_counted=False)
ONE_COMPILED: Final = OfOne(
    "GETTSIM, the function that it makes", _columns_of_one, _by_compiled, _the_only_one, is_counted=False
)
MANY: Final = OfMany("GETTSIM, `main` with the rules made ready", _frame, _found, _cents_in_frame)
MANY_COMPILED: Final = OfMany("GETTSIM, the function that it makes", _columns, _by_compiled, _cents)
