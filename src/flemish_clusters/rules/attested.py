"""Rules that look up attestations: most of the policy, and so they are data."""

from typing import Any

from attrs import frozen

from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Attestation, ClusterKind, Further
from flemish_clusters.findings import Force, Judgement, Verdict, not_applicable, not_met
from flemish_clusters.messages import Message
from flemish_clusters.readings import Reading
from flemish_clusters.rules.model import Rule, Subject
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

    Raises:
        InvalidValue: No attestation is named.
    """
    facts = (fact,) if isinstance(fact, str) else fact
    if not all(facts) or not facts:
        raise InvalidValue("fact", fact, "the path of an attestation, or several")
    return Rule(
        code=code,
        about=about,
        force=force,
        says=says,
        citations=cites,
        reads=facts if kind is None else ("kind", *facts),
        rests_on=rests_on,
        function=Attested(tuple(tuple(path.split(".")) for path in facts), kind),
    )
