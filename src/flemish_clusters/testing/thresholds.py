"""Thresholds: the last value of a fact that meets a rule and the first that does not, and the law that they are."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast, get_args

from attrs import field, frozen

from flemish_clusters.checks import a, a_text
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.judgements import Verdict
from flemish_clusters.money import Euro
from flemish_clusters.testing.laws import Law, LawBroken, as_code
from flemish_clusters.testing.trials import Trial
from flemish_clusters.testing.walk import with_fact


@frozen(kw_only=True)
class Threshold:
    """Where a rule turns, as its source puts it: the author's word, that the rule is held to.

    Attributes:
        subject: A subject that the rule is about.
        fact: The fact that counts, as a path from the subject.
        met: The last of its values that meets the rule.
        not_met: The first that does not: a cent, a day, one more or less, or one member more or less.

    Raises:
        InvalidValue: The subject has no such fact, or the two values are not one step apart.
    """

    subject: Subject = field(validator=a(*get_args(Subject)))
    fact: str = field(validator=a_text)
    met: Any
    not_met: Any

    def __attrs_post_init__(self) -> None:
        try:
            with_fact(self.subject, self.fact, self.met)
        except (AttributeError, IndexError, TypeError):
            expected = f"the path of a fact of a {type(self.subject).__name__}"
            raise InvalidValue("Threshold.fact", self.fact, expected) from None
        if type(self.met) is not type(self.not_met) or abs(_size(self.met) - _size(self.not_met)) != 1:
            raise InvalidValue("Threshold.not_met", self.not_met, f"a value one step from {self.met!r}")

    def cases(self) -> Iterator[tuple[Any, Verdict]]:
        """Return the three values: a step further into what meets the rule, at its edge, and a step beyond."""
        step = _size(self.met) - _size(self.not_met)
        further = _moved(self.met, step)
        if further is not None:
            yield further, Verdict.MET
        yield self.met, Verdict.MET
        yield self.not_met, Verdict.NOT_MET


def threshold_is_sharp(trial: Trial, threshold: Threshold) -> None:
    """A rule finds of the three cases of a threshold what it has to."""
    for rule in trial.rules:
        for value, verdict in threshold.cases():
            tried = with_fact(threshold.subject, threshold.fact, value)
            if tried is not None and trial.judge(rule, tried).verdict is not verdict:
                seen = f"with {threshold.fact} of {as_code(value)} it has to find {verdict.value}, and it does not"
                raise LawBroken(Law.SHARP, rule.code, tried, seen)


def _size(value: Any) -> int:
    match value:
        case Euro():
            return value.cents
        case date():
            return value.toordinal()
        case tuple():
            return len(cast("tuple[object, ...]", value))
        case int():
            return value
        case _:
            raise InvalidValue("Threshold.met", value, "a Euro, a date, a whole number or a tuple")


def _moved(value: Any, step: int) -> Any:
    """Return the value a step further; `None` where there is none."""
    size = _size(value) + step
    try:
        match value:
            case Euro():
                return Euro.from_cents(size)
            case date():
                return date.fromordinal(size)
            case tuple():
                members = cast("tuple[object, ...]", value)
                return (*members, *members[-1:])[:size] if size >= 0 else None
            case _:
                return size
    except ValueError:
        return None
