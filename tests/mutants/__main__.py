"""The gate: puts faults into the core, and fails where one survives that is not on the list of equivalents."""

import os
import sys
import tomllib
from argparse import ArgumentParser
from collections import deque
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from attrs import evolve, frozen

from tests.mutants.faults import Fault, all_faults, sample
from tests.mutants.recording import Recording, recorded
from tests.mutants.trial import start, survived

EQUIVALENTS: Final = Path(__file__).with_name("equivalents.toml")


@frozen
class Turn:
    """A turn of a fault: the tests that it meets now, and those that it meets when it survives."""

    fault: Fault | None
    tests: Sequence[str]
    later: Sequence[str] = ()


def main() -> int:
    """Run what is asked for on the command line, and return how the gate ends: 0 where it holds."""
    parser = ArgumentParser(prog="python -m tests.mutants", description=__doc__)
    parser.add_argument("--all", action="store_true", help="put in every fault, and not the sample alone")
    parser.add_argument("--module", help="put in every fault of one module, such as rules.caps")
    parser.add_argument("--recording", type=Path, help="keep which tests run which lines in a file, and read it again")
    asked = parser.parse_args()
    every = all_faults()
    of_module = [fault for fault in every if fault.module == asked.module]
    chosen = of_module if asked.module else every if asked.all else sample(every)
    listed = equivalents()
    wrong = [_told("is listed as an equivalent, and no fault", fault) for fault in listed - set(every)]
    with TemporaryDirectory() as place:
        recording = recorded(asked.recording or Path(place, "recording"))
    surviving: set[Fault] = set()
    for fault in survivors(chosen, recording):
        surviving.add(fault)
        wrong += [] if fault in listed else [_told("survives", fault)]
    killed = listed & set(chosen) - surviving
    wrong += [_told("is listed as an equivalent, and was killed", fault) for fault in killed]
    sys.stdout.write(f"{len(chosen)} of {len(every)} faults: {len(surviving)} survive, {len(wrong)} are wrong.\n")
    return int(bool(wrong))


def _told(what: str, fault: Fault) -> Fault:
    """Write what is wrong with a fault, as soon as that is known, and return the fault."""
    sys.stdout.write(f"# This {what}.\n{written(fault)}\n")
    sys.stdout.flush()
    return fault


def equivalents() -> set[Fault]:
    """Return the faults that change nothing that can be seen, each of which is listed with a reason."""
    entries = tomllib.loads(EQUIVALENTS.read_text("utf-8")).get("equivalent", [])
    unreasoned = [entry for entry in entries if not entry.pop("reason", "").endswith(".")]
    if unreasoned:
        raise SystemExit(f"Give the reason in a sentence: {unreasoned}")
    return {
        Fault(entry["module"], entry["function"], entry["line"], entry["change"], entry.get("turn", 0))
        for entry in entries
    }


def written(fault: Fault) -> str:
    """Return a fault as an entry of the list of equivalents, of which the reason is still to be written."""
    named = {"module": fault.module, "function": fault.function, "line": fault.line, "change": fault.change}
    keys = "".join(f"{name} = {_toml(value)}\n" for name, value in named.items())
    return f"[[equivalent]]\n{keys}" + (f"turn = {fault.turn}\n" if fault.turn else "")


def _toml(text: str) -> str:
    return f"'{text}'" if "'" not in text else f"'''{text}'''"


def survivors(faults: Sequence[Fault], recording: Recording) -> Iterator[Fault]:
    """Return the faults that survive, each tried by the fast tests that are nearest to it and then by the others."""
    waiting = deque(Turn(fault, *recording.tests_of(fault)) for fault in faults)
    met = {test for turn in waiting for test in (*turn.tests, *turn.later)}
    waiting.appendleft(Turn(None, sorted(met)))
    running: dict[int, Turn] = {}
    while waiting or running:
        while waiting and len(running) < (os.cpu_count() or 1):
            turn = waiting.popleft()
            running[start(turn.fault, turn.tests, sum(map(recording.seconds.__getitem__, turn.tests)))] = turn
        process, status = os.wait()
        turn = running.pop(process)
        if turn.fault is None:
            if not survived(status):
                raise SystemExit("The tests have to pass without a fault as well, one after the other.")
        elif survived(status) and turn.later:
            waiting.appendleft(evolve(turn, tests=turn.later, later=()))
        elif survived(status):
            yield turn.fault


if __name__ == "__main__":
    sys.exit(main())
