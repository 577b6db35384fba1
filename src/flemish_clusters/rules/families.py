"""Families of rules: those that an attestation holds, and those that a count reaches a number of the policy."""

from typing import Any, Final, Unpack, get_args

from attrs import frozen

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Further, fact_at, fact_fields
from flemish_clusters.facts.attestations import Attestation, FurtherFact, a_further_name
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.judgements import BROUGHT, Judgement, Verdict, check_places, met, not_met, undetermined
from flemish_clusters.messages import Message
from flemish_clusters.rules.plain_rules import About, Rule, Stated
from flemish_clusters.terms import OF_A_KIND, OF_ALL, Terms


def attested(
    code: str,
    *,
    about: type[About],
    fact: str | tuple[str, ...],
    kind: ClusterKind | None = None,
    **stated: Unpack[Stated],
) -> Rule[About]:
    """Return the rule that an attestation holds, or that each of several does: the facts at these paths.

    `says` and `cites` have to be given as well; see `Stated`. With a kind of cluster it is for clusters of that kind,
    and not applicable to others. A further fact that is no attestation counts as not known.
    """
    facts = (fact,) if type(fact) is str else fact
    if not facts or type(facts) is not tuple or not all(type(path) is str and path for path in facts):
        raise InvalidValue("fact", fact, "the path of an attestation, or several")
    if kind is not None:
        checked("kind", kind, ClusterKind)
    reads = facts if kind is None else ("kind", *facts)
    function = _Attested(tuple(tuple(path.split(".")) for path in facts), kind)
    made = Rule(code=code, about=about, reads=reads, function=function, **stated)
    for path in facts:
        if "[]" in path or fact_at(about, path) not in (Attestation, FurtherFact):
            raise InvalidValue("fact", path, f"the path of an attestation of {about.__name__}")
        if not _is_of_each(about, path):
            raise InvalidValue("fact", path, "the path of an attestation that all on its way have, or a further fact")
    return made


def _is_of_each(about: type, path: str) -> bool:
    """Return whether a path leads to a fact whichever of several classes a fact on its way has, as a giver can."""
    name, _, rest = path.partition(".")
    held: Any = next((field.type for field in fact_fields(about) if field.name == name), None)
    inside = [kind for kind in get_args(held) or (held,) if fact_fields(kind)]
    return fact_at(about, path) is not None and (not rest or all(_is_of_each(kind, rest) for kind in inside))


def at_least(
    code: str, *, about: type[About], count: str, number: str, reason: Message, **stated: Unpack[Stated]
) -> Rule[About]:
    """Return the rule that a list has at least as many members as a number of the policy asks.

    `says` and `cites` have to be given as well; see `Stated`. The list is a field that has another beside it for
    whether it is complete: a short one that may go on does not decide. The number is one of `Terms`, or of the
    policy's own; one of 0 asks nothing. The reason is given where the members are known, and the names of list and
    number are its places.
    """
    if number in (*OF_A_KIND, *_TAKEN, count) or not a_further_name.accepts(number):
        raise InvalidValue("number", number, f"the name of a count of the policy: {', '.join(OF_ALL)} or its own")
    if type(count) is not str or not count.isidentifier():
        raise InvalidValue("count", count, "the name of a list")
    check_places("reason", reason, (count, number))
    function = Counted(count, (number,), reason)
    return Rule(code=code, about=about, reads=(count, f"{count}_complete"), function=function, **stated)


@frozen
class _Attested:
    """Judges by attestations that must all hold, each given by the steps of its path; for one kind, or for all."""

    facts: tuple[tuple[str, ...], ...]
    kind: ClusterKind | None

    def __call__(self, subject: Any, _: Terms) -> Judgement:
        if self.kind is not None and subject.kind is not self.kind:
            return Judgement(Verdict.NOT_APPLICABLE)
        held: tuple[Attestation, ...] = ()
        missing: tuple[str, ...] = ()
        for steps in self.facts:
            value, known = _follow(subject, steps)
            if value is None:
                missing = (*missing, ".".join(steps[:known]))
            elif value.holds:
                held = (*held, value)
            else:
                return not_met(attestations=(value,))
        if missing:
            return Judgement(Verdict.UNDETERMINED, None, (), tuple(dict.fromkeys(missing)), held)
        return Judgement(Verdict.MET, None, (), (), held)


def _follow(subject: object, steps: tuple[str, ...]) -> tuple[Any, int]:
    """Return the attestation at the end of a path, or `None` and after how many steps one is not known."""
    value: Any = subject
    for known, step in enumerate(steps, start=1):
        value = value.get(step) if isinstance(value, Further) else getattr(value, step)
        if value is None:
            return None, known
    return value if type(value) is Attestation else None, len(steps)


_TAKEN: Final = (*sorted(BROUGHT), "because", "attestations")
"""The names of what else a judgement is given."""


@frozen
class Counted:
    """Judges by whether a list has as many members as a number of the policy asks; a short one has to be complete.

    It is the function of a rule that `at_least` makes.
    """

    count: str
    numbers: tuple[str]
    reason: Message

    def __call__(self, subject: object, terms: Terms) -> Judgement:
        """Return the judgement on the members of the list."""
        (name,) = self.numbers
        needed: Any = terms.for_all(name)
        members: tuple[object, ...] | None = getattr(subject, self.count)
        if needed.value == 0:
            return met()
        numbers: dict[str, Any] = {name: needed}
        if members is None:
            return undetermined(missing=(self.count,), **numbers)
        numbers = {self.count: len(members), **numbers}
        if len(members) >= needed.value:
            return met(self.reason, **numbers)
        if getattr(subject, f"{self.count}_complete"):
            return not_met(self.reason, **numbers)
        return undetermined(self.reason, missing=(self.count,), **numbers)
