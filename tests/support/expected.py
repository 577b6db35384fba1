"""Expected: what of a case's expectations an answer does not give."""

from collections.abc import Mapping
from typing import Any, Final

Answer = Mapping[str, Any]
"""What is answered of a case, by the names under which a case expects it."""
_IN_ANY_ORDER: Final = ("missing", "remarks")


def wrong_in(answer: Answer, expect: Answer) -> dict[str, tuple[Any, Any]]:
    """Return what is expected and what is answered instead, by its name; of rules, those that are told."""
    found: dict[str, tuple[Any, Any]] = {}
    for name, wanted in expect.items():
        given = answer.get(name)
        if name == "rules":
            told: Mapping[str, str] = given or {}
            found |= {code: (one, told.get(code)) for code, one in wanted.items() if told.get(code) != one}
        elif _in_order(name, given) != _in_order(name, wanted):
            found[name] = wanted, given
    return found


def _in_order(name: str, value: Any) -> Any:
    return sorted(value) if name in _IN_ANY_ORDER and value is not None else value
