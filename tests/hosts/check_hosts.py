"""The programs of docs/examples/hosts, each run in its host as a user does, and held to the package.

They need the packages of the group `hosts`, and the browser needs Node.js and npm, so that the default test run leaves
them out. One command runs them: `python -m pytest tests/hosts/check_hosts.py -m hosts`. `WHEEL` names the wheel for the
browser, which is built where it is not named.
"""

import json
import os
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any, Final

import duckdb
import polars as pl
import pytest
from attrs import evolve
from fastapi.testclient import TestClient
from openpyxl import load_workbook

import flemish_clusters as fc
from flemish_clusters.documents import from_document, to_document, to_json
from tests.hosts.workbooks import CLUSTER, COMPANIES, PERIODS, TWELVE, book_of
from tests.support.commands import installed, run
from tests.support.pages import DOCS, ROOT, section
from tests.support.programs import EXAMPLES, program, ran

pytestmark = pytest.mark.hosts

DUTCH_GUIDE: Final = DOCS / "nl" / "guide" / "workbook.md"
PYODIDE: Final = "pyodide@0.29.5"
DECIDED_ON: Final = date(2017, 11, 16)
POLICY: Final = fc.policy_on(DECIDED_ON)
DOSSIER: Final[fc.Dossier] = program("dossier").fictional_dossier("nl", POLICY)
ACCOUNTS: Final = DOSSIER.accounts


def row_of(account: fc.YearAccount) -> dict[str, object]:
    """Return an account as a row of a register."""
    period = account.period
    amounts = {"eligible_costs": account.eligible_costs, "cofinancing": account.cofinancing, "aid": account.aid}
    return {
        "cluster": DOSSIER.cluster.name,
        "kind": period.kind.value,
        "first_day": period.first_day,
        "years": period.years,
        "decided_on": period.decided_on,
        "year": account.year,
        **{name: None if amount is None else amount.amount for name, amount in amounts.items()},
    }


ROWS: Final = [row_of(account) for account in ACCOUNTS]


def shown_under(title: str) -> str:
    """Return what the Dutch guide shows under a heading."""
    found = re.search(r"^```text\n(.*?)^```$", section(DUTCH_GUIDE, title), re.DOTALL | re.MULTILINE)
    assert found
    return found[1]


class TestTheWorkbook:
    """A workbook of 300 companies and 12 accounts gives a Dutch report on each of its two grants."""

    @pytest.fixture
    def file(self, tmp_path: Path) -> Path:
        """Return a workbook of the cluster."""
        file = tmp_path / "cluster.xlsx"
        book_of(CLUSTER, COMPANIES, TWELVE).save(file)
        return file

    def test_it_gives_the_report_of_each_grant(self, file: Path) -> None:
        done = ran("hosts/workbook.py", str(file))

        assert (done.returncode, done.stderr) == (0, "")
        network, spearhead = (
            fc.Dossier(
                cluster=evolve(CLUSTER, kind=period.kind, companies=COMPANIES),
                period=period,
                accounts=tuple(account for account in TWELVE if account.period == period),
            )
            for period in PERIODS
        )
        assert (len(network.accounts), len(spearhead.accounts)) == (3, 9)
        reports = [fc.assess(one, policy=POLICY).report("nl") for one in (network, spearhead)]
        assert done.stdout == "".join(f"{report}\n\n" for report in reports)
        assert shown_under("Het verslag") in done.stdout

    def test_it_tells_each_wrong_cell_by_its_row_and_column(self, file: Path) -> None:
        book = load_workbook(file)
        book["Ondernemingen"]["B5"] = "Vlanderen"
        book["Ondernemingen"]["C9"] = "misschien"
        book.save(file)

        done = ran("hosts/workbook.py", str(file))

        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == shown_under("Wat fout staat")


class TestTheWebService:
    """FastAPI tells its forms, gives reasons, sources and places, and refuses a dossier with each mistake in it."""

    web: Final = TestClient(program("hosts/web_service").app)

    def asked(self, sent: str | bytes, day: date = DECIDED_ON) -> Any:
        """Return what is answered of a dossier."""
        return self.web.post("/assessments", params={"day": day.isoformat()}, content=sent)

    def test_its_openapi_defines_all_that_it_names(self) -> None:
        told = self.web.get("/openapi.json")

        openapi, named = told.json(), set(re.findall(r'"\$ref": ?"([^"]+)"', told.text))
        schemas = openapi["components"]["schemas"]
        assert {"Dossier", "Cluster", "Account", "Finding", "Citation", "Words"} <= schemas.keys()
        assert named == {f"#/components/schemas/{name}" for name in schemas}
        operation = openapi["paths"]["/assessments"]["post"]
        responses = operation["responses"]
        bodies = (operation["requestBody"], "Dossier"), (responses["200"], "Assessment"), (responses["422"], "Problems")
        for body, name in bodies:
            assert body["content"]["application/json"]["schema"]["$ref"] == f"#/components/schemas/{name}"

    def test_it_answers_as_the_package_does(self) -> None:
        answered = self.asked(to_json(DOSSIER))

        assert answered.status_code == 200
        assert answered.json() == to_document(fc.assess(DOSSIER, policy=POLICY))
        (decided,) = (
            finding
            for part in answered.json()["parts"]
            for finding in part["findings"]
            if finding["place"] == "accounts[2]" and finding["verdict"] == "not_met"
        )
        assert decided["reason"]["nl"].endswith("De steun bedraagt 500.000 euro: 37.500 euro te veel.")
        assert [(cited["source"], cited["part"]) for cited in decided["sources"]] == [("PAGE", "4.2")] * 2

    def test_it_tells_each_mistake_by_its_path_in_both_languages(self) -> None:
        sent = to_document(DOSSIER)
        sent["period"]["first_day"] = "2018-02-30"
        sent["accounts"][1]["aid"] = "veel"

        refused = self.asked(json.dumps(sent))

        assert refused.status_code == 422
        day, aid = refused.json()["problems"]
        assert (day["path"], day["code"]) == (["period", "first_day"], "not_a_day")
        assert (aid["path"], aid["code"]) == (["accounts", 1, "aid"], "not_an_amount")
        assert day["text"]["en"] == 'period.first_day: cannot be "2018-02-30": give a day such as "2017-01-31"'
        assert day["text"]["nl"] == 'period.first_day: kan niet "2018-02-30" zijn: geef een dag zoals "2017-01-31"'

    @pytest.mark.parametrize("sent", [b"", b"{", b"[]", b'{"\\ud800": 1}', b'{"cluster": {"name": "\\ud800"}}'])
    def test_it_refuses_any_other_json_and_what_is_none(self, sent: bytes) -> None:
        assert self.asked(sent).status_code == 422

    def test_it_refuses_what_is_no_text_and_a_day_without_a_policy(self) -> None:
        assert self.asked(b"\xff").status_code == 400
        assert self.asked(to_json(DOSSIER), date(2015, 1, 1)).status_code == 400


class TestTheDatabase:
    """DuckDB gets a row for each rule about each account."""

    def test_it_has_what_each_rule_finds(self, tmp_path: Path) -> None:
        file = tmp_path / "register.duckdb"
        with duckdb.connect(file) as register:
            columns = "cluster text, kind text, first_day date, years int, decided_on date, year int"
            amounts = "eligible_costs decimal(17, 2), cofinancing decimal(17, 2), aid decimal(17, 2)"
            register.execute(f"create table accounts ({columns}, {amounts})")
            register.executemany(
                "insert into accounts values (?, ?, ?, ?, ?, ?, ?, ?, ?)", [[*row.values()] for row in ROWS]
            )

        first, second = (ran("hosts/database.py", str(file)) for _ in range(2))

        assert (first.returncode, first.stderr) == (second.returncode, second.stderr) == (0, "")
        with duckdb.connect(file) as register:
            found = register.sql("select * from findings").fetchall()
        expected = [fc.assess(account, policy=POLICY).findings for account in ACCOUNTS]
        assert found == [
            (DOSSIER.cluster.name, account.year, finding.code, finding.verdict.value, finding.because("nl"))
            for account, findings in zip(ACCOUNTS, expected, strict=True)
            for finding in findings
        ]


class TestTheFrame:
    """Polars gets the maximum and the verdict beside each account."""

    def test_it_has_the_maximum_and_the_verdict_of_each_account(self, tmp_path: Path) -> None:
        pl.DataFrame(ROWS).write_csv(tmp_path / "accounts.csv")

        done = ran("hosts/frames.py", str(tmp_path / "accounts.csv"))

        assert (done.returncode, done.stderr) == (0, "")
        answers = pl.read_csv(done.stdout.encode(), schema_overrides={"maximum_aid": pl.Decimal(17, 2)})
        assert answers["maximum_aid"].to_list() == [490_000, 500_000, 462_500, None]
        assert answers["binding"].to_list() == ["costs", "ceiling", "cofinancing", None]
        assert answers["verdict"].to_list() == [fc.assess(one, policy=POLICY).verdict.value for one in ACCOUNTS]

    @pytest.mark.parametrize("amount", ["450000.004", "450.000,50", "n/a", "1000000000000000.00", "-1"])
    def test_it_rounds_and_guesses_no_amount(self, amount: str, tmp_path: Path) -> None:
        rows = pl.DataFrame(ROWS).with_columns(pl.col("aid").cast(pl.String))
        rows[1, "aid"] = amount
        rows.write_csv(tmp_path / "accounts.csv")

        done = ran("hosts/frames.py", str(tmp_path / "accounts.csv"))

        assert (done.returncode, done.stdout) == (1, "")
        assert done.stderr == "Lines in which an amount is not written such as 450000.50: [3]\n"


class TestWhyLater:
    """Django keeps a receipt in a JSON field, and tells the reason from it in another process."""

    def test_it_tells_why_and_that_the_decision_comes_out_the_same(self, tmp_path: Path) -> None:
        decided = ran("hosts/why_later.py", "decide", "2017-11-16", folder=tmp_path, given=to_json(DOSSIER))
        told = ran("hosts/why_later.py", "why", decided.stdout.strip(), folder=tmp_path)

        assert (decided.returncode, decided.stderr) == (told.returncode, told.stderr) == (0, "")
        replayed, explanation = told.stdout.split("\n\n", 1)
        assert replayed == "De uitkomst is dezelfde."
        assert explanation.strip() == fc.assess(DOSSIER, policy=POLICY).explain("nl")


@pytest.mark.skipif(shutil.which("npm") is None, reason="Node.js and npm are not there")
class TestTheBrowser:
    """Pyodide runs the wheel, and explains in Dutch."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Return a folder with the program, Pyodide, and the wheels of the package and what it needs."""
        shutil.copy(EXAMPLES / "hosts" / "in_the_browser.mjs", tmp_path)
        installed(tmp_path, PYODIDE)
        wheel = os.environ.get("WHEEL", ROOT)
        run(sys.executable, "-m", "pip", "wheel", "--quiet", "--wheel-dir", tmp_path / "wheels", wheel)
        return tmp_path

    def test_it_says_what_the_package_says_here(self, folder: Path) -> None:
        command = [shutil.which("node") or "node", "in_the_browser.mjs", *map(str, folder.glob("wheels/*.whl"))]
        told = subprocess.run(command, cwd=folder, check=True, stdout=subprocess.PIPE, encoding="utf-8").stdout  # noqa: S603 - we write the command

        period = {"kind": "spearhead_cluster", "first_day": "2017-01-01", "years": 10, "decided_on": "2016-10-27"}
        amounts = {"eligible_costs": 900_000, "cofinancing": 430_000, "aid": 450_000}
        account = from_document({"period": period, "year": 4, **amounts}, fc.YearAccount)
        assert told == f"not_met\n{fc.assess(account, policy=POLICY).explain('nl')}\n"
