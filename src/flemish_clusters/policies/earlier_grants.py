"""Earlier grants: what an amendment is for grants that were decided before it is in force."""

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Any, Final, cast

from flemish_clusters.checks import texts
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.messages import Message
from flemish_clusters.policies.amendments import Amendment, Rules
from flemish_clusters.terms import Terms, name_of


def new_grants_only(amendment: Amendment) -> tuple[str, ...]:
    """Return what of an amendment holds for new grants only, by its names.

    Raises:
        InvalidValue: One of them names nothing that the amendment changes.
    """
    only = amendment.get("new_grants_only", ())
    changes = tuple(dict.fromkeys(_names_in(amendment)))
    if not texts.accepts(only) or not set(only) <= set(changes):
        there = shown(changes, ", ".join) if changes else "which there is nothing"
        raise InvalidValue("new_grants_only", only, f"a tuple of what changes, of {there}")
    return only


def for_earlier_grants(
    amendment: Amendment, only: Collection[str], rules: Rules, terms: Terms, first_day: date
) -> Amendment:
    """Return what an amendment is for grants that were decided before a day, named so.

    That is without what holds for new grants `only`, and as far as it is about the rules and the terms that there are
    for those grants.
    """
    there = set(_names_of(rules, terms)).difference(only)
    rest: dict[str, Any] = {name: value for name, value in amendment.items() if name != "new_grants_only"}
    for name in ("numbers", "replaced", "readings"):
        kept = {key: value for key, value in rest.get(name, {}).items() if key in there}
        rest[name] = {key: value for key, value in kept.items() if getattr(value, "code", "") not in only}
    rest["new_numbers"] = {key: value for key, value in rest.get("new_numbers", {}).items() if key not in only}
    rest["repealed"] = tuple(code for code in rest.get("repealed", ()) if code in there)
    rest["added"] = tuple(rule for rule in rest.get("added", ()) if rule.code not in only)
    rest["name"] = f"{amendment['name']}/earlier-grants"
    rest["title"] = Message(
        en=_TITLE.text("en", {"title": amendment["title"].en, "day": first_day}),
        nl=_TITLE.text("nl", {"title": amendment["title"].nl, "day": first_day}),
    )
    return cast("Amendment", rest)


def _names_of(rules: Rules, terms: Terms) -> Iterator[str]:
    """Return the codes of rules, the paths of numbers and the keys of the readings that both rest on."""
    for name, one in (*((rule.code, rule) for rule in rules), *terms.parameters()):
        yield name
        yield from (reading.key for reading in one.rests_on)
    yield from map(name_of, terms.known_kinds)


def _names_in(amendment: Amendment) -> Iterator[str]:
    """Return the name of each change: the path of a number, the code of a rule, the key of a reading."""
    for changed in ("numbers", "new_numbers", "replaced", "readings", "repealed"):
        yield from cast("Iterable[str]", amendment.get(changed, ()))
    yield from (rule.code for rule in (*amendment.get("added", ()), *amendment.get("replaced", {}).values()))


_TITLE: Final = Message(
    en="{title}, for grants decided before {day}", nl="{title}, voor steun waarover vóór {day} is beslist"
)
