"""Validity: from when to when a version holds and what is said of it, as an amendment tells it."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from flemish_clusters.checks import checked_day
from flemish_clusters.errors import InvalidValue
from flemish_clusters.policies.amendments import Amendment


def told_by(amendment: Amendment, base: Mapping[str, Any]) -> dict[str, Any]:
    """Return the fields of a version that an amendment tells as they are, or else keeps from the one that it amends.

    Raises:
        InvalidValue: It has the name of the other, or begins, is published or was looked at too early.
    """
    told: dict[str, Any] = {name: amendment.get(name) for name in base}
    if told["name"] == base["name"]:
        raise InvalidValue("name", base["name"], "another name than that of the version that is amended")
    check_is_from("in_force_from", told["in_force_from"], base["in_force_from"])
    check_is_from("published_on", told["published_on"], base["published_on"])
    last_day = base["in_force_until"]
    is_over = last_day is not None and last_day < told["in_force_from"]
    kept = {"in_force_until": None if is_over else last_day, "notes": base["notes"], "cautions": base["cautions"]}
    kept["checked_on"] = max(told["published_on"], base["checked_on"])
    told |= {name: value for name, value in kept.items() if told[name] is None}
    check_is_from("checked_on", told["checked_on"], told["published_on"])
    return told


def check_is_from(field: str, day: date, first_day: date) -> None:
    """Raise `InvalidValue` that names the field where a day is none, or is before another one."""
    if checked_day(field, day) < first_day:
        raise InvalidValue(field, day, f"a day from {first_day.isoformat()} on")
