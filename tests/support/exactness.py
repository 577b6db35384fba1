"""An oracle for what is missing, which fills in all that is not known in every way and looks at the verdicts alone.

A fact matters to a verdict where two ways to fill in all that is not known, alike but for that fact, get two verdicts.
A limit that is counted from several amounts that are not known takes those together. What an answer itself says is
missing plays no part here.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from itertools import islice, product
from typing import Any, Final, TypeVar, cast

from attrs import evolve, fields

from flemish_clusters import Assessment, ClusterOrganisation, Euro, Finding, Policy, Region, Verdict, assess
from flemish_clusters.facts import Subject
from flemish_clusters.rules import Cap
from flemish_clusters.testing.samples import FITTING, INSTITUTION, UNFIT
from tests.support.profiles import some
from tests.support.usual import NO, YES

Fact = TypeVar("Fact")

WHOLE: Final = ""
"""The name under which the verdict of a whole assessment stands, beside those of its findings under their codes."""

_FIT: Final = evolve(FITTING, further={"international_partner": True})
_AMOUNTS: Final = (Euro(0), Euro("0.01"), Euro(100_000), Euro("999999999999999.99"))
_ORGANISATIONS: Final = tuple(
    ClusterOrganisation(name="One", facilitates=first, represents_members=second, mandated_by_members=third)
    for first, second, third in product((YES, NO), repeat=3)
)
_VALUES: Final[Mapping[str, tuple[Any, ...]]] = {
    **dict.fromkeys(("eligible_costs", "cofinancing", "aid"), _AMOUNTS),
    "companies": ((), (_FIT,), (_FIT, _FIT), (_FIT, _FIT, _FIT), (UNFIT, UNFIT)),
    "domain": ("", "a domain"),
    "enterprise_number": (None,),
    "establishments": ((), (Region.FLEMISH,)),
    "knowledge_institutions": ((), (INSTITUTION,), (INSTITUTION, INSTITUTION, INSTITUTION)),
    "organisation": _ORGANISATIONS,
}
"""What a fact can be where it is not known, by its name; any other is an attestation."""

_NESTED: Final = ("accounts", "cluster", "companies", "organisation")
_Row = tuple[tuple[int, ...], Mapping[str, Verdict]]


def facts_that_matter(subject: Subject, policy: Policy) -> dict[str, tuple[str, ...]]:
    """Return which facts that are not known matter, to the whole and to each finding about the subject itself.

    Args:
        subject: What is assessed.
        policy: The version of the policy to apply.
    """
    unknown = dict(_unknown(subject, policy, ""))
    paths = tuple(unknown)
    rows = [
        (places, _verdicts(with_facts(subject, dict(zip(paths, values, strict=True))), policy))
        for places, values in _choices(tuple(unknown.values()))
    ]
    turned = [_turned(rows, {place}) for place in range(len(paths))]
    found = {name: [path for path, names in zip(paths, turned, strict=True) if name in names] for name in rows[0][1]}
    for rule in policy.rules_about(type(subject)):
        together = [path for path in paths if isinstance(rule.function, Cap) and path in rule.function.needs]
        if together and rule.code in _turned(rows, {paths.index(path) for path in together}):
            found[rule.code] = list(dict.fromkeys((*found[rule.code], *together)))
    return {name: tuple(facts) for name, facts in found.items()}


def inexact(subjects: Iterable[Subject], policy: Policy) -> list[str]:
    """Return a line for each verdict on some of the subjects of which other facts are named than matter.

    The first few are enough to go by.
    """
    return list(islice(_inexact(subjects, policy), 3))


def _inexact(subjects: Iterable[Subject], policy: Policy) -> Iterator[str]:
    for subject in some(subjects):
        assessment = assess(subject, policy=policy)
        answers: dict[str, Assessment | Finding] = {
            WHOLE: assessment,
            **{finding.code: finding for finding in assessment.findings},
        }
        for name, facts in facts_that_matter(subject, policy).items():
            told, decided = answers[name].missing, answers[name].verdict is not Verdict.UNDETERMINED
            if sorted(told) != sorted(facts) or decided == bool(facts):
                yield f"{name or 'the whole'}: {told} are named, {facts} matter: {subject}"


def with_facts(fact: Fact, values: Mapping[str, Any], prefix: str = "") -> Fact:
    """Return a fact with other values within it, by their paths; a list that may be longer gets what is given more.

    Args:
        fact: The fact, such as a cluster.
        values: The new values, such as `{"companies[0].growth_ambition": False}`.
        prefix: The path of the fact itself, with a full stop at its end.
    """
    changes: dict[str, Any] = {}
    for name, value in _facts_of(fact):
        path = f"{prefix}{name}"
        if path in values and _is_open(fact, name):
            changes |= {name: (*_nested(name, value, values, path), *values[path]), f"{name}_complete": True}
        elif path in values:
            changes[name] = values[path]
        elif name == "further":
            given = {
                step.removeprefix(f"{path}."): held for step, held in values.items() if step.startswith(f"{path}.")
            }
            changes |= {name: {**value, **given}} if given else {}
        elif name in _NESTED and value is not None:
            changes[name] = _nested(name, value, values, path)
    evolved: Any = evolve
    return cast("Fact", evolved(fact, **changes)) if changes else fact


def _nested(name: str, value: Any, values: Mapping[str, Any], path: str) -> Any:
    if name not in _NESTED:
        return value
    if isinstance(value, tuple):
        return tuple(with_facts(item, values, f"{path}[{place}].") for place, item in _items(value))
    return with_facts(value, values, f"{path}.")


def _unknown(fact: object, policy: Policy, prefix: str) -> Iterator[tuple[str, tuple[Any, ...]]]:
    """Return the path of each fact that is not known, and all that it can be."""
    for name, value in _facts_of(fact):
        path = f"{prefix}{name}"
        if name == "further":
            asked = {
                step for rule in policy.rules_about(type(fact)) for step in rule.reads if step.startswith("further.")
            }
            yield from ((f"{prefix}{step}", (YES, NO)) for step in sorted(asked) if step.split(".")[1] not in value)
        elif value is None or _is_open(fact, name):
            yield path, _VALUES.get(name, (YES, NO))
        if name in _NESTED and isinstance(value, tuple):
            for place, item in _items(value):
                yield from _unknown(item, policy, f"{path}[{place}].")
        elif name in _NESTED and value is not None:
            yield from _unknown(value, policy, f"{path}.")


_DAYS: Final = ("decided_on", "applied_on")


def _items(value: Any) -> Iterator[tuple[int, Any]]:
    yield from enumerate(value)


def _facts_of(fact: Any) -> Iterator[tuple[str, Any]]:
    # These days are one fact of a dossier and of all its accounts, so they are left as they are.
    known: Any = fields
    return ((field.name, getattr(fact, field.name)) for field in known(type(fact)) if field.name not in _DAYS)


def _is_open(fact: object, name: str) -> bool:
    """Return whether a list is known to be only a part of what there is."""
    return getattr(fact, name) is not None and not getattr(fact, f"{name}_complete", True)


def _choices(values: tuple[tuple[Any, ...], ...]) -> Iterator[tuple[tuple[int, ...], tuple[Any, ...]]]:
    """Return each way to choose one of each, with the places of what is chosen."""
    for places in product(*(range(len(each)) for each in values)):
        yield places, tuple(each[place] for each, place in zip(values, places, strict=True))


@cache
def _verdicts(subject: Subject, policy: Policy) -> Mapping[str, Verdict]:
    assessment = assess(subject, policy=policy)
    return {WHOLE: assessment.verdict, **{finding.code: finding.verdict for finding in assessment.findings}}


def _turned(rows: list[_Row], group: set[int]) -> set[str]:
    """Return the names of the verdicts that differ between two rows which differ in a group of facts alone."""
    turned: set[str] = set()
    seen: dict[tuple[int, ...], Mapping[str, Verdict]] = {}
    for places, verdicts in rows:
        others = tuple(chosen for place, chosen in enumerate(places) if place not in group)
        first = seen.setdefault(others, verdicts)
        if first != verdicts:
            turned |= {name for name, verdict in verdicts.items() if verdict is not first[name]}
    return turned
