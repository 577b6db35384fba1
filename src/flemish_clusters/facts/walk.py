"""Walk: the facts of a subject, each by its path, and the subject with other facts."""

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple, cast

from attrs import evolve

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import fact_fields
from flemish_clusters.facts.attestations import Further


class Fact(NamedTuple):
    """A fact of a subject.

    Attributes:
        path: Where it stands, such as `"companies[3].growth_ambition"`.
        can_go_on: Whether it is a list of which the subject says that there may be more.
    """

    path: str
    value: Any
    can_be_unknown: bool
    can_go_on: bool

    @property
    def items(self) -> tuple[Any, ...]:
        """What it is made of, where it is a list; else nothing."""
        held: object = self.value
        return cast("tuple[object, ...]", held) if isinstance(held, tuple) else ()

    @property
    def is_unknown(self) -> bool:
        """Whether it is not known, or not all of it."""
        return self.can_go_on or (self.value is None and self.can_be_unknown)


def facts_in(subject: object, asked: Collection[str] = (), path: str = "") -> Iterator[Fact]:
    """Return every fact of a subject, also of what it is made of, known or not; and each further one that is asked."""
    if isinstance(subject, Further):
        told = [(name, subject.get(name), True) for name in dict.fromkeys((*subject, *asked))]
    else:
        held = fact_fields(type(subject))
        told = [(field.name, getattr(subject, field.name), field.default is None) for field in held]
    for name, value, can_be_unknown in told:
        fact = Fact(f"{path}{name}", value, can_be_unknown, getattr(subject, f"{name}_complete", True) is False)
        yield fact
        yield from facts_in(value, asked, f"{fact.path}.")
        for place, item in enumerate(fact.items):
            yield from facts_in(item, asked, f"{fact.path}[{place}].")


def fact_of(subject: Any, path: str) -> Any:
    """Return the fact at a path; `None` where it is not known, or what it is told of."""
    for step in re.findall(r"[^.[\]]+", path):
        if isinstance(subject, Further):
            subject = subject.get(step)
        elif isinstance(subject, tuple):
            subject = cast("tuple[object, ...]", subject)[int(step)]
        else:
            subject = None if subject is None else getattr(subject, step)
    return subject


def with_facts(subject: Any, values: Mapping[str, object]) -> Any:
    """Return the subject with other values of facts, by their paths; `None` where no such subject is well-formed.

    What is told of a member is told of it in the list that is told, if one is; a member that is `None` is left out.

    Raises:
        AttributeError, IndexError, TypeError, ValueError: The subject has no such fact.
    """
    try:
        return _changed(subject, {tuple(re.findall(r"[^.[\]]+", path)): value for path, value in values.items()})
    except InvalidValue:
        return None


def _changed(whole: Any, values: dict[tuple[str, ...], Any]) -> Any:
    """Return a whole with other values, by the steps to them; what is not known any more has nothing inside."""
    changed = values.pop((), whole)
    if not values or (changed is None and whole is not None):
        return changed
    inside: dict[str, dict[tuple[str, ...], Any]] = {}
    for (step, *steps), value in values.items():
        inside.setdefault(step, {})[tuple(steps)] = value
    if isinstance(changed, tuple):
        members = [*cast("tuple[object, ...]", changed)]
        for place, told in inside.items():
            members[int(place)] = _changed(members[int(place)], told)
        return tuple(member for member in members if member is not None)
    held = changed if isinstance(changed, Further) else {name: getattr(changed, name) for name in inside}
    changes = {name: _changed(held.get(name), told) for name, told in inside.items()}
    return {**changed, **changes} if isinstance(changed, Further) else evolve(changed, **changes)
