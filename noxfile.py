"""Every check, as sessions of nox in the order in which they run; `.ci/run` runs them all on a fresh clone.

The tests run on Python 3.11, 3.12 and 3.13; `MORE_PYTHONS="3.13"` runs them on 3.11 and that one. A version that is not
found is an error; those of pyenv are found wherever the path leads.
"""

import os
import re
import shutil
from collections.abc import Sequence
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Final

import nox

OLDEST: Final = "3.11"
PYTHONS: Final = [OLDEST, *os.environ.get("MORE_PYTHONS", "3.12 3.13").split()]
PYENV: Final = Path(os.environ.get("PYENV_ROOT") or Path.home() / ".pyenv", "versions")

BUILT: Final = Path(".nox", "built").resolve()
SDIST: Final = BUILT / "sdist"
SITE: Final = Path("docs", "_build", "html").resolve()
BUDGETS: Final = Path("tests", "browser", "check_budgets.py")
LIVE: Final = Path("docs", "_build", "live").resolve()
CHROMIUM: Final = ("chromium", "chromium-browser", "google-chrome")
WHOLE: Final = "tests/columns/check_columns.py"
PARTS: Final = "tests/columns/check_cases.py", "tests/columns/check_problems.py"
POSTGRESQL: Final = ("initdb", "usr/lib/postgresql/*/bin/initdb")
_FRAMES: Final = ("python", "-m", "pytest", "--quiet", "-m", "engines", "--dist", "worksteal")
_ENGINES: Final = ("python", "-m", "pytest", "--quiet", "-m", "engines", "--numprocesses", "0")
README: Final = Path("README.md").read_text(encoding="utf-8")
MAIN_JOB, TESTS = re.findall(r"^```console\n(.+)\n```$", README, re.MULTILINE)

nox.needs_version = ">=2025.11.12"
nox.options.default_venv_backend = "uv"
nox.options.download_python = "never"
nox.options.error_on_missing_interpreters = True
nox.options.stop_on_first_error = True

os.environ["PATH"] = os.pathsep.join(
    [*(str(place) for version in PYTHONS for place in PYENV.glob(f"{version}.*/bin")), os.environ["PATH"]]
)
os.environ.setdefault("UV_SYSTEM_CERTS", "true")  # uv trusts what the machine trusts, as pip does


@nox.session(python=OLDEST)
def build(session: nox.Session) -> None:
    """Build the sdist and the wheel, and once more from that sdist: the bytes are the same."""
    shutil.rmtree(BUILT, ignore_errors=True)
    session.install("--group", "build")
    once = _built(session, Path(), BUILT)
    SDIST.mkdir()
    session.run("tar", "-xf", *BUILT.glob("*.tar.gz"), "-C", SDIST, "--strip-components=1", external=True)
    again = _built(session, SDIST, BUILT / "again")
    if once != again:
        session.error(f"Two builds differ: {once} and {again}")
    session.run("check-wheel-contents", *BUILT.glob("*.whl"))


@nox.session(python=OLDEST, requires=["build"])
def check(session: nox.Session) -> None:
    """Check the format, the style, which module imports which, and the types, those of wheel and examples too."""
    _install(session, "check")
    session.run("ruff", "format", "--check", ".")
    session.run("ruff", "check", ".")
    session.run("lint-imports")
    session.run("mypy")
    session.run("pyright")
    session.run("pyright", "--verifytypes", "flemish_clusters", "--ignoreexternal")
    session.run("python", "-m", "pytest", "tests/pages/test_examples.py", "--quiet", "-m", "")


@nox.session(python=PYTHONS, requires=["build"])
def tests(session: nox.Session) -> None:
    """Run the tests of the sdist with the newest dependencies; on the oldest Python, say which branches they cover.

    Between the oldest Python and the newest, those of the kit and of the pages are left out.
    """
    _install(session)
    every = ["-m", ""] if session.python in {OLDEST, PYTHONS[-1]} else []
    coverage = ["--cov", "--cov-branch"] if session.python == OLDEST else []
    with session.chdir(SDIST):
        session.run("python", "-m", "pytest", "--quiet", *every, *coverage)


@nox.session(python=OLDEST, requires=["build"])
def lowest(session: nox.Session) -> None:
    """Run the tests, but those of the pages, with the oldest dependencies that the project allows."""
    session.install("-r", "pyproject.toml", "--extra", "test", "--resolution", "lowest-direct", silent=False)
    session.install("--no-deps", *map(str, BUILT.glob("*.whl")))
    session.run("python", "-m", "pytest", "--quiet", "-m", "not pages and not engines and not hosts")


@nox.session(python=OLDEST, requires=["build"])
def site(session: nox.Session) -> None:
    """Make the site, where a warning is an error, with Python for the browser, and look at its pictures."""
    _install(session, "docs")
    _bring_python_for_the_browser(session)
    session.run("python", "-m", "sphinx", "--quiet", "--fail-on-warning", "docs", SITE)
    session.run("python", "-m", "pytest", "tests/pages/test_pictures.py", "--quiet", "-m", "")


@nox.session(python=OLDEST, requires=["build", "site"])
def browser(session: nox.Session) -> None:
    """Open and print every page of the site in Chromium, and try what runs in them within budgets and a quarter.

    Chromium is installed where it is not there and can be.
    """
    _find_chromium(session)
    _install(session, "browser")
    checks = sorted({*Path("tests", "browser").glob("check_*.py" if LIVE.exists() else "check_[ps]*.py")} - {BUDGETS})
    run = partial(session.run, "python", "-m", "pytest", "--quiet", env={"SITE": str(SITE)})
    run(*checks, "--numprocesses", "2", "--dist", "loadfile")
    if LIVE.exists():
        run(BUDGETS, "--numprocesses", "0", "--noise", "1.25")


@nox.session(python=OLDEST, requires=["build"])
def forms(session: nox.Session) -> None:
    """Fill in a form that is made of a schema, in Chromium, and make models of one; npm fetches the form generator."""
    _find_chromium(session)
    _install(session, "forms")
    checks = ("tests/forms/check_form.py", "tests/forms/check_models.py", "--quiet", "--numprocesses", "0")
    session.run("python", "-m", "pytest", *checks)


@nox.session(python=OLDEST, requires=["build"])
def hosts(session: nox.Session) -> None:
    """Run the examples that live in a host: a workbook, FastAPI, Django, polars, DuckDB, and Pyodide under Node.js."""
    _install(session, "hosts")
    (wheel,) = BUILT.glob("*.whl")
    session.run(
        "python", "-m", "pytest", "tests/hosts/check_hosts.py", "--quiet", "-m", "hosts", env={"WHEEL": str(wheel)}
    )


@nox.session(python=OLDEST, requires=["build"])
def engines(session: nox.Session) -> None:
    """Hold the query for a table of accounts to the package on DuckDB, and frames of accounts in every host."""
    _install(session, "engines")
    session.run(*_ENGINES, "tests/sql/check_duckdb.py")
    session.run(
        *_FRAMES, *PARTS, "--cov=flemish_clusters.columns", "--cov-branch", "--cov-config=", "--cov-fail-under=100"
    )
    session.run(*_FRAMES, WHOLE)


@nox.session(python=OLDEST, requires=["build"])
def postgresql(session: nox.Session) -> None:
    """Hold the query for a table of accounts to the package on PostgreSQL, which is installed where it can be."""
    _find(session, "PostgreSQL", "postgresql", POSTGRESQL)
    _install(session, "engines")
    session.run(*_ENGINES, "tests/sql/check_postgresql.py")


@nox.session(python=OLDEST, requires=["build"])
def spark(session: nox.Session) -> None:
    """Hold the query for a table of accounts to the package on Spark; its Java is installed where it can be."""
    _find(session, "Java", "openjdk-17-jre-headless", ["java"])
    _install(session, "engines", "spark")
    session.run(*_ENGINES, "tests/sql/check_spark.py")


@nox.session(python=OLDEST, requires=["build"], default=False)
def deep(session: nox.Session) -> None:
    """Hold 200,000 accounts under each policy to the package everywhere, a million where that is fast; for hours."""
    _find(session, "PostgreSQL", "postgresql", POSTGRESQL)
    _find(session, "Java", "openjdk-17-jre-headless", ["java"])
    _install(session, "engines", "spark")
    checks = [f"tests/sql/check_{name}.py" for name in ("duckdb", "postgresql", "spark")]
    session.run(*_ENGINES, *checks, "--hypothesis-profile=deep")
    session.run(*_FRAMES, WHOLE, env={"ACCOUNTS": "1000000"})


@nox.session(python=OLDEST, requires=["build"])
def benchmarks(session: nox.Session) -> None:
    """Hold the budgets, each widened by a quarter, since other work on the machine disturbs the figures."""
    _install(session, "bench")
    options = ("--quiet", "--numprocesses", "0", "--benchmark-disable", "--noise", "1.25", "--accounts", "100000")
    session.run("python", "-m", "pytest", "tests/benchmarks", *options)


@nox.session(python=OLDEST, requires=["build"])
def mutants(session: nox.Session) -> None:
    """Put a fixed sample of faults into the core: the tests see each, or it is listed as an equivalent."""
    _install(session)
    session.run("python", "-m", "tests.mutants", env={"CI": "true"})


@nox.session(python=OLDEST, requires=["build"], default=False)
def mutants_deep(session: nox.Session) -> None:
    """Put every fault into the core, which takes hours."""
    _install(session)
    session.run("python", "-m", "tests.mutants", "--all", env={"CI": "true"})


@nox.session(python=OLDEST, requires=["build"], default=False)
def figures(session: nox.Session) -> None:
    """Measure this library and what else there is, write the figures into the documentation, and hold the budgets.

    It runs by its name alone, on an idle machine. `-- --noise 1.25` widens each budget by a quarter.
    """
    _install(session, "figures")
    quietly = ("--quiet", "--numprocesses", "0", "-W", "default", "--disable-warnings")  # some of them warn
    session.run("python", "-m", "pytest", "tests/figures/check_answers.py", *quietly)
    session.run("python", "-m", "tests.figures.measure")
    session.run("python", "docs/fill_pages.py")
    session.run("python", "-m", "tests.figures.budgets", *session.posargs)


@nox.session(python=OLDEST, venv_backend="venv")
@nox.parametrize("command", [MAIN_JOB, TESTS], ids=["main job", "tests"])
def readme(session: nox.Session, command: str) -> None:
    """Run a command of the README as a newcomer does: in a fresh clone and a fresh environment, with plain pip."""
    clone = Path(session.create_tmp(), "clone")
    session.run("git", "clone", "--quiet", ".", clone, external=True)
    with session.chdir(clone):
        session.run("bash", "-c", command, external=True)


def _bring_python_for_the_browser(session: nox.Session) -> None:
    """Install Python for the browser, where npm is there, and hold the scripts of the site to their types."""
    if shutil.which("npm") is None:
        session.warn("npm is not there, so that nothing runs in the site")
        return
    LIVE.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "package-lock.json", ".npmrc"):
        shutil.copy(Path("docs", "live", name), LIVE)
    session.run("npm", "ci", "--silent", "--prefix", LIVE, external=True)
    session.run(LIVE / "node_modules" / ".bin" / "tsc", "-p", "docs/live", external=True)


def _find_chromium(session: nox.Session) -> None:
    _find(session, "Chromium", "chromium", CHROMIUM)


def _find(session: nox.Session, title: str, package: str, programs: Sequence[str]) -> None:
    """Skip the session where none of some programs is there and Debian's package of them cannot be installed."""
    if not any(map(_is_there, programs)):
        command = f"apt-get update && apt-get install --yes {package}"
        session.run("bash", "-c", command, external=True, silent=True, success_codes=range(256))
    if not any(map(_is_there, programs)):
        session.skip(f"{title} is not there, and could not be installed")


def _is_there(program: str) -> bool:
    """Return whether a program is on the path, or where a pattern from the root of the files on says."""
    return any(Path("/").glob(program)) if "/" in program else shutil.which(program) is not None


def _install(session: nox.Session, *groups: str) -> None:
    """Install the wheel with what the tests need, and groups of tools."""
    (wheel,) = BUILT.glob("*.whl")
    session.install(f"{wheel}[test]", *(f"--group={group}" for group in groups))


def _built(session: nox.Session, source: Path, place: Path) -> dict[str, str]:
    """Build into a folder as of the last commit, and return the digest of each file."""
    time = session.run("git", "log", "-1", "--format=%ct", external=True, silent=True, log=False)
    command = ("python", "-m", "build", source, "--outdir", place)
    session.run(*command, silent=True, env={"SOURCE_DATE_EPOCH": str(time).strip()})
    return {file.name: sha256(file.read_bytes()).hexdigest() for file in place.iterdir() if file.is_file()}
