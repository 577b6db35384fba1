"""Laws by name, and the error that says which one a rule breaks, and on what."""

from enum import Enum, unique

from attrs import define

from flemish_clusters.errors import FlemishClustersError
from flemish_clusters.testing.laws.showing import shown


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
            f"Counterexample: {shown(self.counterexample)}"
        )
