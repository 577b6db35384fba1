"""Making: a case of its facts and its sentence, with the answer of the oracle, and its text as TOML."""

import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final

from making.case_files import is_list, is_table

from flemish_clusters import Message
from flemish_clusters.policies import ORDER_2016
from tests.support.case_oracle import answer
from tests.support.made_cases.consequences import with_consequence

Made = dict[str, Any]
KINDS: Final = {"spearhead": "spearhead_cluster", "network": "innovative_business_network"}
"""The kinds of cluster by the word for them in the name of a case."""


def case(name: str, says: Message, facts: Mapping[str, Any], *, expects: str = "", **about: str) -> Made:
    """Return a case with its facts and the answer of the oracle, all of it or what is expected.

    What is expected are names with spaces between, or `rule` for that of the rule alone. What it is about stands in
    `rule`, in `sentence` or `source`, and in `reading`.
    """
    found = answer(facts)
    told: Made = {key: about[key] for key in ("rule", "sentence", "source", "reading") if key in about}
    whole = with_consequence(says, found, about)
    in_words = {"en": whole.en, "nl": whole.nl}
    expected = {"expect": _expected(found, expects, about.get("rule", ""))}
    return {"id": name, "policy": ORDER_2016.name, **told, "says": in_words, **facts, **expected}


def _expected(found: Made, expects: str, rule: str) -> Made:
    """Return what of an answer is asked for; else all of it without what says nothing more."""
    if expects == "rule":
        return {"rules": {rule: found["rules"][rule]}}
    if expects:
        return {name: found[name] for name in expects.split()}
    spared = () if found.get("maximum_aid", "") == "not_known" else ("known_bound",)
    return {name: value for name, value in found.items() if name not in spared and value not in ([], "none")}


def text_of(cases: Iterable[Made], heading: str) -> str:
    """Return cases as the text of a file, below a heading."""
    return "\n\n".join((heading, *("\n".join(_lines(one)) for one in cases))) + "\n"


def _lines(made: Made) -> Iterator[str]:
    yield "[[case]]"
    for name, value in made.items():
        if is_table(value):
            yield from (f"{name}.{key} = {_value(held)}" for key, held in value.items())
        else:
            yield f"{name} = {_value(value)}"


def _value(value: Any) -> str:
    match value:
        case bool():
            return str(value).lower()
        case date():
            return value.isoformat()
        case _ if is_list(value):
            return _list(value)
        case _ if is_table(value):
            return f"{{ {', '.join(f'{key} = {_value(held)}' for key, held in value.items())} }}"
        case _:
            return json.dumps(value, ensure_ascii=False)


def _list(values: list[Any]) -> str:
    """Return a list, a line a member where these are facts themselves."""
    if not any(isinstance(value, dict) for value in values):
        return f"[{', '.join(map(_value, values))}]"
    return "\n".join(("[", *(f"  {_value(value)}," for value in values), "]"))
