"""What a check of a form needs besides a browser: a script with React, the form generator and the form itself."""

import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.support.commands import installed, run

FORM: Final = Path(__file__).with_name("form.js")
PACKAGES: Final = (
    *(f"@rjsf/{name}@6.11.1" for name in ("core", "utils", "validator-ajv8")),
    *("react@19.2.0", "react-dom@19.2.0", "esbuild@0.25.12"),
)


@pytest.fixture(scope="session")
def script(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Install the packages, and make one script of the form and all that it needs."""
    folder = tmp_path_factory.mktemp("form")
    programs = installed(folder, *PACKAGES) / ".bin"
    source, made = shutil.copy(FORM, folder), folder / "made.js"
    options = ("--bundle", '--define:process.env.NODE_ENV="production"', "--log-level=warning")
    run(str(programs / "esbuild"), source, *options, f"--outfile={made}")
    return made
