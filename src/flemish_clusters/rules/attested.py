"""Rules that look up attestations: most of the policy, and so they are data."""

from typing import Any

from attrs import frozen

from flemish_clusters.facts import Attestation, ClusterKind
from flemish_clusters.findings import Force, Judgement, met, not_applicable, not_met, undetermined
from flemish_clusters.messages import Message
from flemish_clusters.readings import Reading
from flemish_clusters.rules.model import Rule, Subject
from flemish_clusters.sources import Citation
from flemish_clusters.terms import Terms


@frozen
class Attested:
    """Judges by attestations that must all hold.

    Attributes:
        facts: The attestations, as paths from the subject.
        kind: The kind of cluster that the rule is for; `None`: both.
    """

    facts: tuple[str, ...]
    kind: ClusterKind | None

    def __call__(self, subject: Any, _: Terms) -> Judgement:  # noqa: ANN401
        """Return the judgement on a subject."""
        if self.kind is not None and subject.kind is not self.kind:
            return not_applicable()
        held: list[Attestation] = []
        missing: list[str] = []
        for fact in self.facts:
            known, value = _look_up(subject, fact)
            if value is None:
                missing.append(known)
            elif value.holds:
                held.append(value)
            else:
                return not_met(attestations=(value,))
        if missing:
            return undetermined(missing=tuple(dict.fromkeys(missing)), attestations=tuple(held))
        return met(attestations=tuple(held))


def _look_up(subject: object, path: str) -> tuple[str, Attestation | None]:
    """Return the attestation and its path, or `None` and the path of the first fact that is not known."""
    value: Any = subject
    steps = path.split(".")
    for place, step in enumerate(steps, start=1):
        value = getattr(value, step)
        if value is None:
            return ".".join(steps[:place]), None
    return path, value


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
    """
    facts = (fact,) if isinstance(fact, str) else fact
    return Rule(
        code=code,
        about=about,
        force=force,
        says=says,
        citations=cites,
        reads=facts if kind is None else ("kind", *facts),
        rests_on=rests_on,
        function=Attested(facts, kind),
    )
