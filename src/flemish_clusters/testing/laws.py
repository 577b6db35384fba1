"""Laws by name, and the error that says which one a rule breaks, and on what, as code."""

from enum import Enum, unique
from typing import Any, Final

from attrs import define

from flemish_clusters.errors import FlemishClustersError
from flemish_clusters.facts import Further
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import Company
from flemish_clusters.testing.walk import fields_of


@unique
class Law(Enum):
    """What holds for every rule of every policy, and for every well-formed subject; the value says it in words."""

    FINDS = "a rule finds without an exception"
    SAME = "the same subject gets the same finding"
    HOST = "nothing depends on the host"
    VALUE = "a rule and what it finds are values"
    CITES = "every rule cites, and every citation resolves"
    WORDS = "every message exists in both languages"
    READINGS = "a reading that decided is named"
    HONEST = "losing a fact never turns a verdict around"
    LOCAL = "a fact that a rule does not read does not matter"
    ORDER = "the order of members and accounts does not matter"
    EXACT = "the missing facts are those that matter"
    SHARP = "a threshold is sharp"
    MONOTONE = "more costs or cofinancing never lowers a limit"
    MAXIMUM = "the maximum aid is the most that every demand allows"
    RAISING = "what is to be raised is enough for the most aid"
    PAIR = "each demand alone tells two subjects apart"


@define
class LawBroken(FlemishClustersError, AssertionError):
    """A rule breaks a law.

    Attributes:
        law: The law.
        rule: The code of the rule.
        counterexample: The smallest subject that was found on which it does; for a law on the rule itself, the rule.
        seen: What was seen of it.
    """

    law: Law
    rule: str
    counterexample: object
    seen: str

    def __str__(self) -> str:
        return (
            f"{self.rule} breaks the law {self.law.name}, {self.law.value}: {self.seen}.\n"
            f"Counterexample: {as_code(self.counterexample)}"
        )


def as_code(value: object) -> str:
    """Return a value as the code that makes it; a field that has its default, so what is not known, is left out."""
    held: Any = value
    if isinstance(value, Enum):
        return str(value)
    if isinstance(value, Further):
        return f"{{{', '.join(f'{name!r}: {as_code(attestation)}' for name, attestation in value.items())}}}"
    if isinstance(value, tuple):
        return f"({', '.join(map(as_code, held))}{',' if len(held) == 1 else ''})"
    if value in (Attestation(holds=True), Attestation(holds=False)):
        return str(held.holds)
    if type(value).__module__.startswith(_FACTS):
        told = ((field, getattr(value, field.name)) for field in fields_of(value))
        known = (f"{field.name}={as_code(one)}" for field, one in told if one not in (field.default, Further()))
        return f"{type(value).__name__}({', '.join(known)})"
    return repr(value)


_FACTS: Final = Company.__module__.rpartition(".")[0]
