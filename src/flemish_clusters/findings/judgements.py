"""Judgements: what a rule concludes of a subject."""

from attrs import frozen

from flemish_clusters.facts import Attestation
from flemish_clusters.findings.verdicts import Verdict
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Message, Quantity
from flemish_clusters.terms import AnyParameter, Parameter

Number = Quantity | AnyParameter


class Numbers(FrozenMapping[Quantity]):
    """The quantities that a judgement rests on, by name."""

    __slots__ = ()


@frozen
class Judgement:
    """What a rule concludes. Made by `met`, `not_met`, `undetermined` and `not_applicable`.

    Attributes:
        verdict: The verdict.
        because: The reason, with places for the numbers; `None` where the statement of the rule says it all.
        given: The numbers with their names; a `Parameter` brings its citation along, `None` is not known.
        missing: The facts that can still change the verdict, as paths, and no others.
        attestations: The attestations that the verdict relies on.
    """

    verdict: Verdict
    because: Message | None = None
    given: tuple[tuple[str, Number | None], ...] = ()
    missing: tuple[str, ...] = ()
    attestations: tuple[Attestation, ...] = ()

    @property
    def numbers(self) -> Numbers:
        """The quantities that the verdict rests on, by name."""
        known = ((name, number) for name, number in self.given if number is not None)
        return Numbers(tuple((name, _quantity(number)) for name, number in known))

    @property
    def parameters(self) -> tuple[AnyParameter, ...]:
        """The numbers of the policy among them."""
        return tuple(number for _, number in self.given if isinstance(number, Parameter))


def _quantity(number: Number) -> Quantity:
    return number.value if isinstance(number, Parameter) else number


def met(because: Message | None = None, *, attestations: tuple[Attestation, ...] = (), **numbers: Number) -> Judgement:
    """Return the judgement that the rule is met."""
    return Judgement(Verdict.MET, because, tuple(numbers.items()), (), attestations)


def not_met(
    because: Message | None = None, *, attestations: tuple[Attestation, ...] = (), **numbers: Number
) -> Judgement:
    """Return the judgement that the rule is not met."""
    return Judgement(Verdict.NOT_MET, because, tuple(numbers.items()), (), attestations)


def undetermined(
    because: Message | None = None,
    *,
    missing: tuple[str, ...],
    attestations: tuple[Attestation, ...] = (),
    **numbers: Number,
) -> Judgement:
    """Return the judgement that the facts at hand do not decide.

    Args:
        because: The reason; where left out, the missing facts are named.
        missing: The facts that can still change the verdict, as paths from the subject, and no others.
        attestations: The attestations that were taken into account.
        numbers: The numbers that the reason mentions.
    """
    return Judgement(Verdict.UNDETERMINED, because, tuple(numbers.items()), missing, attestations)


def not_applicable(because: Message | None = None, **numbers: Number) -> Judgement:
    """Return the judgement that the rule has nothing to say of the subject."""
    return Judgement(Verdict.NOT_APPLICABLE, because, tuple(numbers.items()))
