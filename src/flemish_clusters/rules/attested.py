"""Rules that look up attestations: most of the policy, and so they are data."""

from typing import Any

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Attestation, ClusterKind, Further
from flemish_clusters.facts.fields import checked
from flemish_clusters.facts.paths import fact_at
from flemish_clusters.findings import Force, Judgement, Verdict, not_applicable, not_met
from flemish_clusters.messages import Message
from flemish_clusters.readings import Reading
from flemish_clusters.rules.model import Rule, Subject, rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import Terms


@frozen
class Attested:
    """Judges by attestations that must all hold.

    Attributes:
        facts: The attestations, each as the steps of its path from the subject.
        kind: The kind of cluster that the rule is for; `None`: both.
    """

    facts: tuple[tuple[str, ...], ...]
    kind: ClusterKind | None

    def __call__(self, subject: Any, _: Terms) -> Judgement:
        """Return the judgement on a subject."""
        if self.kind is not None and subject.kind is not self.kind:
            return not_applicable()
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
    """Return the fact at the end of a path, or `None` and after how many steps a fact is not known."""
    value: Any = subject
    for known, step in enumerate(steps, start=1):
        value = value.get(step) if isinstance(value, Further) else getattr(value, step)
        if value is None:
            return None, known
    return value, len(steps)


def attested(
    code: str,
    *,
    about: type[Subject],
    fact: str | tuple[str, ...],
    says: Message,
    cites: tuple[Citation, ...],
    force: Force = Force.DEMAND,
    kind: ClusterKind | None = None,
    rests_on: tuple[Reading, ...] = (),
    revision: int = 1,
) -> Rule[Subject]:
    """Return the rule that an attestation holds, or that each of several does.

    Args:
        code: The stable code, never used for another rule.
        about: The class of the subjects.
        fact: The attestation, as a path from the subject, or several that must all hold.
        says: What the rule says, in both languages.
        cites: Where the sources say so; at least one.
        force: Whether it is a demand or a characteristic.
        kind: The kind of cluster that the rule is for; `None`: both.
        rests_on: The readings that the rule rests on.
        revision: One more each time that its judging is mended under the same code.

    Raises:
        InvalidValue: No attestation is named, or what is named is none; or another argument is no such thing.
    """
    facts = _several(fact)
    if kind is not None:
        checked("kind", kind, ClusterKind)
    reads = facts if kind is None else ("kind", *facts)
    draft = rule(
        code, about=about, force=force, says=says, cites=cites, reads=reads, rests_on=rests_on, revision=revision
    )
    made = draft(Attested(tuple(tuple(path.split(".")) for path in facts), kind))
    for path in facts:
        if fact_at(about, path) is not Attestation:
            raise InvalidValue("fact", path, f"the path of an attestation of {about.__name__}")
    return made


def _several(fact: str | tuple[str, ...]) -> tuple[str, ...]:
    """Return the paths of facts, also where one is given; raise `InvalidValue` where none is."""
    facts = (fact,) if isinstance(fact, str) else fact
    if not facts or not isinstance(facts, tuple) or not all(isinstance(path, str) and path for path in facts):
        raise InvalidValue("fact", fact, "the path of an attestation, or several")
    return facts
