"""Judgements: what a rule concludes of a subject."""

from datetime import datetime
from typing import Final, get_args

from attrs import frozen

from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.facts import Attestation
from flemish_clusters.facts.fields import checked, tuple_of
from flemish_clusters.findings.verdicts import Verdict
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Message, Quantity
from flemish_clusters.money import Euro
from flemish_clusters.terms import AnyParameter, Parameter

Number = Quantity | AnyParameter
_NUMBERS: Final = (*get_args(Quantity), Parameter)
_TAKEN: Final = frozenset({"statement", "missing"})
_attestations: Final = tuple_of(Attestation)


class Numbers(FrozenMapping[Quantity]):
    """The quantities that a judgement rests on, by name."""

    __slots__ = ()


@frozen(repr=False)
class Judgement:
    """What a rule concludes. Made by `met`, `not_met`, `undetermined` and `not_applicable`.

    Attributes:
        verdict: The verdict.
        because: The reason, with places for the numbers; `None` where the statement of the rule says it all.
        given: The numbers with their names; a `Parameter` brings its citation along, `None` is not known.
        missing: The facts that can still change the verdict, as paths, and no others.
        attestations: The attestations that the verdict relies on.
        bounds: Where a limit on the aid is undetermined, the least and the most aid that it can come to allow.
    """

    verdict: Verdict
    because: Message | None = None
    given: tuple[tuple[str, Number | None], ...] = ()
    missing: tuple[str, ...] = ()
    attestations: tuple[Attestation, ...] = ()
    bounds: tuple[Euro, Euro] | None = None

    @property
    def numbers(self) -> Numbers:
        """The quantities that the verdict rests on, by name."""
        known = ((name, number) for name, number in self.given if number is not None)
        return Numbers(tuple((name, _quantity(number)) for name, number in known))

    @property
    def parameters(self) -> tuple[AnyParameter, ...]:
        """The numbers of the policy among them."""
        return tuple(number for _, number in self.given if isinstance(number, Parameter))

    def __repr__(self) -> str:
        verdict: object = self.verdict
        return f"<Judgement {verdict.label.en if isinstance(verdict, Verdict) else repr(verdict)}>"

    def __bool__(self) -> bool:
        """Raise `NoTruthValue`: a judgement has a verdict, which has four values."""
        raise NoTruthValue("a judgement", "compare its verdict, as in `judgement.verdict is Verdict.MET`")


def _quantity(number: Number) -> Quantity:
    return number.value if isinstance(number, Parameter) else number


def met(because: Message | None = None, *, attestations: tuple[Attestation, ...] = (), **numbers: Number) -> Judgement:
    """Return the judgement that the rule is met.

    Raises:
        InvalidValue: The reason is no `Message`, or a number or an attestation is none.
    """
    return Judgement(Verdict.MET, _checked_reason(because), _checked_numbers(numbers), (), _checked(attestations))


def not_met(
    because: Message | None = None, *, attestations: tuple[Attestation, ...] = (), **numbers: Number
) -> Judgement:
    """Return the judgement that the rule is not met.

    Raises:
        InvalidValue: The reason is no `Message`, or a number or an attestation is none.
    """
    return Judgement(Verdict.NOT_MET, _checked_reason(because), _checked_numbers(numbers), (), _checked(attestations))


def undetermined(
    because: Message | None = None,
    *,
    missing: tuple[str, ...],
    attestations: tuple[Attestation, ...] = (),
    **numbers: Number,
) -> Judgement:
    """Return the judgement that the facts at hand do not decide.

    Args:
        because: The reason, in which `{missing}` is the place of the missing facts; without that place they are named
            after it. Where left out, what the rule says.
        missing: The facts that can still change the verdict, as paths from the subject, and no others.
        attestations: The attestations that were taken into account.
        numbers: The numbers that the reason mentions.

    Raises:
        InvalidValue: Nothing is missing, or not as a tuple; the reason is no `Message`, or a number or an
            attestation is none.
    """
    if not isinstance(missing, tuple) or not missing or not all(isinstance(path, str) for path in missing):
        raise InvalidValue("missing", missing, 'a tuple of the paths of the missing facts, such as ("aid",)')
    given = _checked_numbers(numbers)
    return Judgement(Verdict.UNDETERMINED, _checked_reason(because), given, missing, _checked(attestations))


def not_applicable(because: Message | None = None, **numbers: Number) -> Judgement:
    """Return the judgement that the rule has nothing to say of the subject.

    Raises:
        InvalidValue: The reason is no `Message`, or a number is none.
    """
    return Judgement(Verdict.NOT_APPLICABLE, _checked_reason(because), _checked_numbers(numbers))


def _checked(attestations: tuple[Attestation, ...]) -> tuple[Attestation, ...]:
    if not _attestations.accepts(attestations):
        raise InvalidValue("attestations", attestations, _attestations.expected)
    return attestations


def _checked_reason(because: Message | None) -> Message | None:
    return None if because is None else checked("because", because, Message)


def _is_number(number: object) -> bool:
    # A truth value is an `int` and a `datetime` is a `date`, but no receipt could hold either.
    return isinstance(number, _NUMBERS) and not isinstance(number, (bool, datetime))


def _checked_numbers(numbers: dict[str, Number]) -> tuple[tuple[str, Number], ...]:
    for name, number in numbers.items():
        if name in _TAKEN:
            raise InvalidValue(name, number, "the number another name: this one stands for what the rule itself brings")
        if type(number) not in _NUMBERS and not _is_number(number):
            raise InvalidValue(name, number, "a number of the policy, or a Euro, a Fraction, an int, a date or a str")
    return tuple(numbers.items())
