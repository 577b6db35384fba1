"""Watching: what an action reads of its host, the clock, files, the network, the environment or chance, by name."""

import gc
import sys
from collections.abc import Callable, Generator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from functools import partial
from types import FrameType
from typing import Final, TypeVar

Result = TypeVar("Result")

_CLOCKS: Final = frozenset(("today", "now", "utcnow", "fromtimestamp", "astimezone"))
"""Methods of days and times that read the clock or the time zone."""

_HOST_MODULES: Final = frozenset(
    (
        *("_io", "_locale", "_random", "_socket", "_ssl", "getpass", "importlib", "_frozen_importlib", "io"),
        *("_frozen_importlib_external", "locale", "logging", "nt", "os", "pathlib", "platform", "posix", "random"),
        *("secrets", "shutil", "socket", "ssl", "subprocess", "tempfile", "time", "urllib", "uuid", "warnings"),
    )
)
"""Modules whose functions read the host, or hand over to it."""


def watched(action: Callable[[], Result]) -> tuple[Result, tuple[str, ...]]:
    """Return what an action gives, and the names of what it reads of its host, in order.

    The action runs in a thread of its own, so that a profiler or a debugger of the caller is left alone.
    """
    with ThreadPoolExecutor(1) as threads, _without_collection():
        return threads.submit(_watched, action).result()


def note(found: list[str], frame: FrameType, event: str, builtin: object) -> None:
    """Note the name of a function that reads the host; called for each call that Python makes or returns from.

    Args:
        found: The names so far.
        frame: Where the call is, or what is called.
        event: What Python calls the event; `"c_call"` for a function that is not written in Python.
        builtin: That function.
    """
    if event == "c_call":
        name, module = getattr(builtin, "__name__", ""), _module_of(builtin)
    else:
        name, module = frame.f_code.co_name, str(frame.f_globals.get("__name__"))
    clock = event == "c_call" and name in _CLOCKS
    if clock or (event in {"call", "c_call"} and module.partition(".")[0] in _HOST_MODULES):
        found.append(f"{module}.{name}")


def _watched(action: Callable[[], Result]) -> tuple[Result, tuple[str, ...]]:
    found: list[str] = []
    sys.setprofile(partial(note, found))
    try:
        result = action()
    finally:
        sys.setprofile(None)
    return result, tuple(found)


def _module_of(builtin: object) -> str:
    """Return the module of a function that is not written in Python; of a method, the one of its class."""
    module: str | None = getattr(builtin, "__module__", None)
    owner: object = getattr(builtin, "__self__", None)
    kind: type = owner if isinstance(owner, type) else type(owner)
    # What is kept in memory has the methods of a file, and to open one is noticed.
    return module or kind.__module__.replace("_io", "builtins")


@contextmanager
def _without_collection() -> Generator[None, None, None]:
    """Keep the garbage collector from running: Hypothesis reads the clock whenever it does."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
