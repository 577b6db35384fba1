"""The law that no judgement depends on the host: its clock, files, environment, network, decimal context or thread."""

from decimal import ROUND_UP, Context, DecimalException, FloatOperation, localcontext
from functools import partial
from typing import Any, Final

from flemish_clusters.facts import Subject
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial
from flemish_clusters.testing.laws.watching import watched

_STRICTEST: Final = Context(prec=1, rounding=ROUND_UP, traps=[*DecimalException.__subclasses__(), FloatOperation])
"""A decimal context in which hardly any arithmetic is possible."""


def nothing_depends_on_the_host(trial: Trial, subject: Subject) -> None:
    """Each rule reads nothing of the host, and judges alike in another thread and under another decimal context."""
    for rule in trial.rules:
        here = trial.judge(rule, subject)
        elsewhere, read = watched(partial(_elsewhere, trial, rule, subject, trial.parts(rule, subject)))
        if read:
            raise LawBroken(Law.HOST, rule.code, subject, f"it reads the host, by {', '.join(dict.fromkeys(read))}")
        if elsewhere != here:
            told = elsewhere.seen if isinstance(elsewhere, LawBroken) else "it finds something else"
            raise LawBroken(Law.HOST, rule.code, subject, f"under a decimal context of precision 1, {told}")


def _elsewhere(trial: Trial, rule: Rule[Any], subject: Subject, parts: tuple[Assessment, ...]) -> object:
    """Return what a rule finds of a subject under the strictest context, or the breach where it raises."""
    with localcontext(_STRICTEST):
        try:
            return trial.judge_with(parts, rule, subject)
        except LawBroken as broken:
            return broken
