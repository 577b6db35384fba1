"""Reading: what somebody typed into a form, as the document of a dossier; what is empty is left out."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, Final, cast

from flemish_clusters import Euro, InvalidValue, Language
from making.live.fields import COMPLETE, every_field, fields_of
from making.phrases import word

Told = Iterable[tuple[str, str]]
"""What stands in the fields of a form, by their names: the path of each, such as `accounts[0].aid`."""
_WHOLE: Final = r"(?P<whole>[1-9][0-9]{0,2}(?P<group>[.,' \u00a0\u202f])[0-9]{3}(?:(?P=group)[0-9]{3})*|[0-9]+)"
_CENTS: Final = r"(?:[.,][-–]{1,2}|(?P<mark>[.,])(?P<cents>[0-9]{1,2}))?"
_UNIT: Final = r"\s*(?:€|euro|EUR)?\s*"
LISTS: Final = [
    field.name.removesuffix(COMPLETE) for field in every_field(fields_of("en")) if field.name.endswith(COMPLETE)
]
"""The lists of which somebody says whether they are all."""
_IN_A_COUNT: Final = 4
_IN_A_FUNDING_YEAR: Final = 3
"""So many digits at most: a calendar year has more."""
_TRUTHS: Final = {"yes": True, "no": False}


def document_of(told: Told) -> dict[str, Any]:
    """Return the document that stands in a form; what cannot be read stays as it was typed, for the package to refuse.

    A list is empty only where somebody says that its members are all there are, and is all only where somebody says
    so; the kind of cluster, which is asked once, is that of its period too.
    """
    sorts = {field.path: field.sort for field in every_field(fields_of("en"))}
    document: dict[str, Any] = {"cluster": {}, "period": {}, "accounts": []}
    for path, text in told:
        if text.strip():
            sort = sorts.get(re.sub(r"\[[0-9]+\]", "[]", path), "text")
            _put(document, path, _value(path, text.strip(), sort), in_list=sort == "choices")
    _say_what_is_all(document)
    document["period"]["kind"] = document["cluster"].get("kind")
    return document


def amount_in(text: str) -> str:
    """Return an amount as it is in JSON, whether it was written as `450.000,50` or as `450,000.50`.

    An amount has at most two decimals, so three digits after a mark are thousands, unless a nought comes before it.
    Anything else stays what it is.
    """
    found = re.fullmatch(_UNIT + _WHOLE + _CENTS + _UNIT, text, flags=re.IGNORECASE)
    if found is None or (found["group"] and found["group"] == found["mark"]):
        return text
    whole = re.sub("[^0-9]", "", found["whole"])
    return f"{whole}.{found['cents']}" if found["cents"] else whole


def understood(text: str, language: Language) -> str:
    """Return an amount as it was understood, or that it was not."""
    try:
        return Euro(amount_in(text)).text(language) if text.strip() else ""
    except InvalidValue:
        return word("not understood", language)


def _value(path: str, text: str, sort: str) -> Any:
    match sort:
        case "truth":
            return _TRUTHS.get(text, text)
        case "count":
            most = _IN_A_FUNDING_YEAR if path.endswith(".year") else _IN_A_COUNT
            return int(text) if text.isascii() and text.isdecimal() and len(text) <= most else text
        case "amount":
            return amount_in(text)
        case _:
            return text


def _put(document: dict[str, Any], path: str, value: Any, *, in_list: bool) -> None:
    """Put a value at a path, or into the list that stands there."""
    place: Any = document
    *before, last = re.findall(r"\w+|\[[0-9]+\]", path)
    for step, following in zip(before, [*before[1:], last], strict=True):
        place = _step(place, step, [] if following.startswith("[") else {})
    if in_list:
        place.setdefault(last, []).append(value)
    else:
        place[last] = value


def _step(place: Any, step: str, empty: Any) -> Any:
    """Return what stands at a step, which is made where it is not there; the members of a list come in turn."""
    if not step.startswith("["):
        return place.setdefault(step, empty)
    place += [{} for _ in range(int(step[1:-1]) + 1 - len(place))]
    return place[int(step[1:-1])]


def _say_what_is_all(document: dict[str, Any]) -> None:
    """Say of each list of a document whether it is all, by the answers that stand beside them."""
    for name in LISTS:
        is_all = document.pop(f"{name}{COMPLETE}", None)
        if is_all is True:
            document.setdefault(name, [])
        if name in document or isinstance(is_all, str):
            document[f"{name}{COMPLETE}"] = False if is_all is None else is_all
    for value in [*document.values()]:
        members = cast("Sequence[Any]", value) if isinstance(value, list) else [value]
        for member in members:
            if isinstance(member, dict):
                _say_what_is_all(cast("dict[str, Any]", member))
