"""Rule engines: the rule as a decision of zen and as the JSON Logic of datalogic, with what limits the aid."""

import json
from collections.abc import Mapping
from importlib import import_module
from itertools import pairwise
from typing import Any, Final

from flemish_clusters.facts.clusters import ClusterKind
from tests.figures.drawn import Account
from tests.figures.way import OfOne

datalogic: Any = import_module("datalogic_py")
zen: Any = import_module("zen")

_Plain = Mapping[str, Any]

_SPEARHEAD, _NETWORK = (kind.value for kind in ClusterKind)
_NORMS: Final = {_SPEARHEAD: (500_000_00, 10), _NETWORK: (150_000_00, 3)}


def _plain(told: Account) -> _Plain:
    return {name: getattr(told, name) for name in ("kind", "years", "year", "eligible_costs", "cofinancing")}


def _maximum(found: _Plain) -> int:
    return int(found["maximum"])


# zen: a decision table gives the numbers of the kind, and expressions give the limits, the maximum and what binds.
_TABLE: Final[_Plain] = {
    "hitPolicy": "first",
    "inputs": [{"id": "kind", "name": "kind", "field": "kind"}],
    "outputs": [{"id": name, "name": name, "field": name} for name in ("ceiling", "term")],
    "rules": [
        {"_id": kind, "kind": json.dumps(kind), "ceiling": str(ceiling), "term": str(term)}
        for kind, (ceiling, term) in _NORMS.items()
    ],
    "passThrough": True,
    "executionMode": "single",
}
_EXPRESSIONS: Final = {
    "costs": "floor(eligible_costs / 2)",
    "cofinancing": "cofinancing",
    "ceiling": "ceiling",
    "inside": "year <= years and year <= term",
    "maximum": "$.inside ? min([$.costs, cofinancing, ceiling]) : 0",
    "binding": "$.maximum == $.costs ? 'costs' : $.maximum == cofinancing ? 'cofinancing'"
    " : $.maximum == ceiling ? 'ceiling' : 'term'",
}
_LIMITS: Final[_Plain] = {
    "expressions": [{"id": key, "key": key, "value": value} for key, value in _EXPRESSIONS.items()],
    "passThrough": False,
    "executionMode": "single",
}
_NODES: Final[tuple[tuple[str, str, _Plain], ...]] = (
    ("request", "inputNode", {}),
    ("numbers", "decisionTableNode", _TABLE),
    ("limits", "expressionNode", _LIMITS),
    ("response", "outputNode", {}),
)
_GRAPH: Final[_Plain] = {
    "nodes": [
        {"id": name, "name": name, "type": node, "position": {"x": 0, "y": 0}, "content": content}
        for name, node, content in _NODES
    ],
    "edges": [
        {"id": f"{one}-{other}", "sourceId": one, "targetId": other, "type": "edge"}
        for (one, *_), (other, *_) in pairwise(_NODES)
    ],
}
_DECISION: Final = zen.ZenEngine().create_decision(json.dumps(_GRAPH))
_COMPILED: Final = zen.compile_expression(
    f"year <= years and year <= (kind == '{_SPEARHEAD}' ? 10 : 3)"
    f" ? min([floor(eligible_costs / 2), cofinancing, kind == '{_SPEARHEAD}' ? 50000000 : 15000000]) : 0"
)


def _decided(given: _Plain) -> _Plain:
    found: _Plain = _DECISION.evaluate(given)["result"]
    return found


ZEN: Final = OfOne("zen, a table and expressions: the maximum, the limits, what binds", _plain, _decided, _maximum)
ZEN_ALONE: Final = OfOne("zen, one compiled expression: the maximum alone", _plain, _COMPILED.evaluate, int)


# datalogic: one template of JSON Logic, whose parts are written out wherever they are needed.
def _fact(name: str) -> _Plain:
    return {"var": name}


def _of_kind(place: int) -> _Plain:
    return {"if": [{"==": [_fact("kind"), _SPEARHEAD]}, _NORMS[_SPEARHEAD][place], _NORMS[_NETWORK][place]]}


_HALF: Final[_Plain] = {"floor": [{"/": [_fact("eligible_costs"), 2]}]}
_INSIDE: Final[_Plain] = {"and": [{"<=": [_fact("year"), _fact("years")]}, {"<=": [_fact("year"), _of_kind(1)]}]}
_MOST: Final[_Plain] = {"if": [_INSIDE, {"min": [_HALF, _fact("cofinancing"), _of_kind(0)]}, 0]}
_BINDING: Final[_Plain] = {
    "if": [
        *({"==": [_MOST, _HALF]}, "costs"),
        *({"==": [_MOST, _fact("cofinancing")]}, "cofinancing"),
        *({"==": [_MOST, _of_kind(0)]}, "ceiling"),
        "term",
    ]
}
_TEMPLATE: Final[_Plain] = {
    "maximum": _MOST,
    "binding": _BINDING,
    "limits": {"costs": _HALF, "cofinancing": _fact("cofinancing"), "ceiling": _of_kind(0)},
}
_ENGINE: Final = datalogic.Engine()
_RULE: Final = _ENGINE.compile_template(_TEMPLATE)
_SESSION: Final = _ENGINE.session()


def _by_logic(given: _Plain) -> _Plain:
    found: _Plain = _SESSION.evaluate(_RULE, given)
    return found


DATALOGIC: Final = OfOne("datalogic: the maximum, the limits, what binds", _plain, _by_logic, _maximum)
