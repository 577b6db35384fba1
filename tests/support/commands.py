"""Commands that a check runs, and packages of npm that it needs."""

import shutil
import subprocess
from pathlib import Path

from tests.support.pages import ROOT


def run(program: str, *arguments: object) -> None:
    """Run a program in the folder of the project; that it fails is an error."""
    subprocess.run([program, *map(str, arguments)], cwd=ROOT, check=True)  # noqa: S603 - we write the command


def installed(folder: Path, *packages: str) -> Path:
    """Install packages of npm into a folder, and return where they are."""
    run(shutil.which("npm") or "npm", "install", "--silent", "--no-save", "--prefix", folder, *packages)
    return folder / "node_modules"
