"""Earlier grants: what an amendment is for grants that were decided before it is in force."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from datetime import date
from typing import Any, Final, cast

from flemish_clusters.checks import texts
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.messages import Message
from flemish_clusters.policies.amendments import Amendment, Rules, readings_in
from flemish_clusters.terms import Terms, name_of


def new_grants_only(amendment: Amendment) -> tuple[str, ...]:
    """Return the names of what holds for new grants only; raise `InvalidValue` where one names no change in it."""
    only = amendment.get("new_grants_only", ())
    changes = tuple(dict.fromkeys(names_in(amendment)))
    if not texts.accepts(only) or not set(only) <= set(changes):
        there = shown(changes, ", ".join) if changes else "which there is nothing"
        raise InvalidValue("new_grants_only", only, f"a tuple of what changes, of {there}")
    return only


def fitting(amendment: Amendment, rules: Rules, terms: Terms, elsewhere: Collection[str]) -> Amendment:
    """Return an amendment without the changes of what is not among some rules and terms but elsewhere.

    What is in neither stays, and will be refused.
    """
    out = set(elsewhere).difference(names_of(rules, terms))
    kept = {name: _without(amendment.get(name, ()), out) for name in _OF_WHAT_IS_THERE if name in amendment}
    return cast("Amendment", {**amendment, **kept} if out else amendment)


def for_earlier_grants(amendment: Amendment, only: Collection[str], first_day: date, steps: int) -> Amendment:
    """Return what an amendment is for grants that were decided before a day, named so: without what is for new ones."""
    gone = {*only, *(old for old, new in amendment.get("replaced", {}).items() if new.code in only)}
    rest: dict[str, Any] = {name: _without(amendment.get(name, ()), gone) for name in _CHANGES if name in amendment}
    title = amendment["title"]
    rest["title"] = Message(
        en=_TITLE.text("en", {"title": title.en, "day": first_day}),
        nl=_TITLE.text("nl", {"title": title.nl, "day": first_day}),
    )
    kept = {name: value for name, value in amendment.items() if name != "new_grants_only"}
    return cast("Amendment", {**kept, **rest, "name": f"{amendment['name']}{'/earlier-grants' * steps}"})


def _without(changes: Any, out: Collection[str]) -> Any:
    """Return changes, by their names or as rules, without some."""
    if isinstance(changes, Mapping):
        return {key: one for key, one in cast("Mapping[str, Any]", changes).items() if key not in out}
    if not isinstance(changes, tuple):
        return changes
    return tuple(one for one in cast("tuple[object, ...]", changes) if getattr(one, "code", one) not in out)


def names_of(rules: Rules, terms: Terms) -> Iterator[str]:
    """Return the codes of rules, the paths of numbers, the kinds, and the keys of the readings that these rest on."""
    yield from (rule.code for rule in rules)
    yield from dict(terms.parameters())
    yield from (reading.key for reading in readings_in(rules, terms))
    yield from map(name_of, terms.known_kinds)


def names_in(amendment: Amendment) -> Iterator[str]:
    """Return the name of each change: the path of a number, the code of a rule, the key of a reading."""
    for changed in _CHANGES[:-1]:
        yield from cast("Iterable[str]", amendment.get(changed, ()))
    yield from (rule.code for rule in (*amendment.get("added", ()), *amendment.get("replaced", {}).values()))


_OF_WHAT_IS_THERE: Final = ("numbers", "replaced", "readings", "repealed")
_CHANGES: Final = (*_OF_WHAT_IS_THERE, "new_numbers", "added")
_TITLE: Final = Message(
    en="{title}, for grants decided before {day}", nl="{title}, voor steun waarover vóór {day} is beslist"
)
