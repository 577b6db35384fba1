"""Judgements: met, not met, not known or not applicable, and what a rule concludes of a subject."""

from collections.abc import Collection, Sequence
from enum import unique
from typing import Final, NoReturn, Protocol

from attrs import frozen

from flemish_clusters.checks import checked, tuple_of
from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import A_QUANTITY, Labelled, Message, Quantity, is_quantity
from flemish_clusters.readings import Reading
from flemish_clusters.terms import AnyParameter, Parameter

Number = Quantity | AnyParameter
"""What can be given for a place in a reason; a number of the policy brings its citation along."""
Attestations = tuple[Attestation, ...]
BROUGHT: Final = frozenset(("statement", "missing"))
"""The places of a reason for what the rule itself brings."""
_attestations: Final = tuple_of(Attestation)


@unique
class Verdict(Labelled):
    """What a rule finds. It is neither true nor false: compare it."""

    MET = "met", "met", "voldaan"
    NOT_MET = "not_met", "not met", "niet voldaan"
    UNDETERMINED = "undetermined", "not yet known", "nog niet bekend"
    """The facts at hand do not decide."""
    NOT_APPLICABLE = "not_applicable", "not applicable", "niet van toepassing"

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a verdict", "compare it, as in `verdict is Verdict.MET`")


def conjunction(verdicts: Sequence[Verdict]) -> Verdict:
    """Return the verdict on several demands together: the strong Kleene conjunction.

    Not met if any is, else undetermined if any is, else met; not applicable only if all are.
    """
    for verdict in _WORST_FIRST:
        if verdict in verdicts:
            return verdict
    return Verdict.NOT_APPLICABLE


_WORST_FIRST: Final = (Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET)


@unique
class Force(Labelled):
    """What follows when a rule is not met."""

    DEMAND = "demand", "demand", "voorwaarde"
    """The whole is not met. So is taken what a source says somebody must, and what says who or what is meant."""
    CHARACTERISTIC = "characteristic", "characteristic", "kenmerk"
    """A remark, which does not count in the verdict. So is taken what is said to be typical, and an aim."""


class Numbers(FrozenMapping[Quantity]):
    """The quantities that a judgement rests on, by name."""

    __slots__ = ()


@frozen(repr=False)
class Judgement:
    """What a rule concludes. Made by `met`, `not_met`, `undetermined` and `not_applicable`.

    Attributes:
        because: The reason, with places for the numbers; `None` where the statement of the rule says it all.
        given: The numbers with their names; a `Parameter` brings its citation along, `None` is not known.
        missing: The facts that can still change the verdict, as paths, and no others.
    """

    verdict: Verdict
    because: Message | None = None
    given: tuple[tuple[str, Number | None], ...] = ()
    missing: tuple[str, ...] = ()
    attestations: Attestations = ()

    @property
    def numbers(self) -> Numbers:
        """The quantities that the verdict rests on, by name."""
        known = ((name, number) for name, number in self.given if number is not None)
        return Numbers(tuple((name, one.value if isinstance(one, Parameter) else one) for name, one in known))

    @property
    def parameters(self) -> tuple[AnyParameter, ...]:
        """The numbers of the policy among them."""
        return tuple(number for _, number in self.given if isinstance(number, Parameter))

    def __repr__(self) -> str:
        verdict: object = self.verdict
        return f"<Judgement {verdict.label.en if isinstance(verdict, Verdict) else repr(verdict)}>"

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a judgement", "compare its verdict, as in `judgement.verdict is Verdict.MET`")


class Decided(Protocol):
    """What decided on a part, as far as a rule that weighs parts can look at it."""

    @property
    def code(self) -> str:
        """The code of the rule."""
        ...

    @property
    def attestations(self) -> Attestations:
        """Whose word it relies on."""
        ...

    @property
    def path(self) -> str:
        """Where its subject stands in the whole that was assessed, such as `"cluster.companies[3]"`."""
        ...

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that it rests on."""
        ...


class Part(Protocol):
    """What a rule that weighs parts is given of each; an assessment is one."""

    @property
    def path(self) -> str:
        """Where the part stands in the whole, such as `"companies[3]"`."""
        ...

    @property
    def verdict(self) -> Verdict:
        """The verdict on the part."""
        ...

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that can still change it, as paths from the part."""
        ...

    @property
    def deciding(self) -> tuple[Decided, ...]:
        """What makes the verdict on the part what it is."""
        ...


def met(because: Message | None = None, *, attestations: Attestations = (), **numbers: Number) -> Judgement:
    """Return the judgement that the rule is met."""
    return _judgement(Verdict.MET, because, numbers, (), attestations)


def not_met(because: Message | None = None, *, attestations: Attestations = (), **numbers: Number) -> Judgement:
    """Return the judgement that the rule is not met."""
    return _judgement(Verdict.NOT_MET, because, numbers, (), attestations)


def undetermined(
    because: Message | None = None, *, missing: tuple[str, ...], attestations: Attestations = (), **numbers: Number
) -> Judgement:
    """Return the judgement that the facts at hand do not decide.

    The facts that can still change the verdict are missing, as paths from the subject, and no others; at least one.
    `{missing}` is their place in the reason; without that place they are named after it.
    """
    if type(missing) is not tuple or not missing or not all(type(path) is str for path in missing):
        raise InvalidValue("missing", missing, 'a tuple of the paths of the missing facts, such as ("aid",)')
    return _judgement(Verdict.UNDETERMINED, because, numbers, missing, attestations)


def not_applicable(because: Message | None = None, **numbers: Number) -> Judgement:
    """Return the judgement that the rule has nothing to say of the subject."""
    return _judgement(Verdict.NOT_APPLICABLE, because, numbers, (), ())


def check_places(name: str, reason: Message, numbers: Collection[str]) -> None:
    """Raise `InvalidValue` where a reason has a place for anything but these numbers and what each rule brings."""
    open_places = checked(name, reason, Message).places.difference(numbers, BROUGHT)
    if open_places:
        there, strange = (", ".join(sorted(places)) for places in ({*numbers, *BROUGHT}, open_places))
        expected = f"it with the numbers of its places: {strange}; there are {there}"
        raise InvalidValue(name, (reason.en, reason.nl), expected)


def _judgement(
    verdict: Verdict, because: Message | None, numbers: dict[str, Number], missing: tuple[str, ...], held: Attestations
) -> Judgement:
    if because is not None:
        check_places("because", because, numbers)
    if not _attestations.accepts(held):
        raise InvalidValue("attestations", held, _attestations.expected)
    for name, number in numbers.items():
        if name in BROUGHT:
            raise InvalidValue(name, number, "the number another name: this one stands for what the rule itself brings")
        if type(number) is not Parameter and not is_quantity(number):
            raise InvalidValue(name, number, f"a number of the policy, or {A_QUANTITY}")
    return Judgement(verdict, because, tuple(numbers.items()), missing, held)
