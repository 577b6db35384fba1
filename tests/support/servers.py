"""Servers: a PostgreSQL of the tests' own, in a folder that goes away with it."""

import os
import shutil
import subprocess
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_DEBIAN: Final = Path("/usr/lib/postgresql")
"""Where Debian puts the programs, a folder each version, and not on the path."""
_USER: Final = "postgres"
"""The server refuses to be run by root."""
_OF_ALL: Final = "/tmp" if os.geteuid() == 0 else None  # noqa: S108 - the folder within has a name of its own
"""That user cannot enter a folder for temporary files that is of root alone."""


@contextmanager
def postgresql() -> Generator[str, None, None]:
    """Run a server that nobody else can reach, and tell how to connect to it."""
    with TemporaryDirectory(prefix="accounts-", dir=_OF_ALL, ignore_cleanup_errors=True) as name:
        if os.geteuid() == 0:
            shutil.chown(name, _USER)
        data = Path(name, "data")
        _run("initdb", "-D", data, "--username", _USER, "--auth", "trust", "--encoding", "UTF8", "--no-sync")
        settings = f"-k {name} -c listen_addresses='' -c fsync=off"
        _run("pg_ctl", "-D", data, "-w", "-l", Path(name, "log"), "-o", settings, "start")
        try:
            yield f"host={name} dbname={_USER} user={_USER}"
        finally:
            _run("pg_ctl", "-D", data, "-w", "-m", "immediate", "stop")


def _run(name: str, *arguments: object) -> None:
    found = sorted(_DEBIAN.glob(f"*/bin/{name}"), key=lambda place: int(place.parts[-3]))
    program = str(found[-1]) if found else name
    user = ["runuser", "-u", _USER, "--"] if os.geteuid() == 0 else []
    command = [*user, program, *map(str, arguments)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, cwd="/")  # noqa: S603 - we write the command
