"""The law that no judgement depends on the host: its clock, files, environment, network, decimal context or thread."""

import gc
import re
import sys
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import ROUND_UP, Context, DecimalException, FloatOperation, localcontext
from functools import partial
from types import FrameType
from typing import Any, Final, TypeVar

from flemish_clusters.facts import Subject
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws import Law, LawBroken
from flemish_clusters.testing.trials import Trial

Result = TypeVar("Result")

_STRICTEST: Final = Context(prec=1, rounding=ROUND_UP, traps=[*DecimalException.__subclasses__(), FloatOperation])
"""A decimal context in which hardly any arithmetic is possible."""

_READS: Final = re.compile(
    r"datetime\.(today|now|utcnow|fromtimestamp|astimezone)$|_?io\.open"
    r"|(_frozen_importlib\w*|_?locale|_?random|_?socket|_?ssl|getpass|importlib|logging|nt|os|pathlib|platform|posix"
    r"|secrets|shutil|subprocess|tempfile|time|urllib|uuid|warnings)\."
)
"""The names of what reads the host, or hands over to what does."""


def nothing_depends_on_the_host(trial: Trial, subject: Subject) -> None:
    """Each rule reads nothing of the host, and judges alike in another thread and under another decimal context."""
    for rule in trial.rules:
        here = trial.judge(rule, subject)
        elsewhere, read = reads_of_host(partial(_elsewhere, trial, rule, subject, trial.parts(rule, subject)))
        if read:
            raise LawBroken(Law.HOST, rule.code, subject, f"it reads the host, by {', '.join(dict.fromkeys(read))}")
        if elsewhere != here:
            told = elsewhere.seen if isinstance(elsewhere, LawBroken) else "it finds something else"
            raise LawBroken(Law.HOST, rule.code, subject, f"under a decimal context of precision 1, {told}")


def reads_of_host(action: Callable[[], Result]) -> tuple[Result, tuple[str, ...]]:
    """Return what an action gives, and the names of what it calls that reads the host, in order.

    It runs in a thread of its own, so that a profiler or a debugger of the caller is left alone.
    """
    found: list[str] = []

    def watched() -> Result:
        collects = gc.isenabled()
        # Hypothesis reads the clock whenever what is no longer used is collected.
        gc.disable()
        sys.setprofile(partial(note, found))
        try:
            return action()
        finally:
            sys.setprofile(None)
            (gc.enable if collects else gc.disable)()

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(watched).result(), tuple(found)


def note(found: list[str], frame: FrameType, event: str, called: Any) -> None:
    """Note the name of a function that reads the host; called for each call that Python makes or returns from."""
    name = _name(frame, called) if event in {"call", "c_call"} else ""
    if _READS.match(name):
        found.append(name)


def _name(frame: FrameType, called: Any) -> str:
    """Return the module and the name of a function; where it is not written in Python, of what is called."""
    if called is None:
        return f"{frame.f_globals.get('__name__')}.{frame.f_code.co_name}"
    owner: object = getattr(called, "__self__", None)
    kind = owner if isinstance(owner, type) else type(owner)
    return f"{getattr(called, '__module__', None) or kind.__module__}.{getattr(called, '__name__', '')}"


def _elsewhere(trial: Trial, rule: Rule[Any], subject: Subject, parts: tuple[Assessment, ...]) -> object:
    """Return what a rule finds of a subject under the strictest context, or the breach where it raises."""
    with localcontext(_STRICTEST):
        try:
            return trial.judge(rule, subject, parts)
        except LawBroken as broken:
            return broken
