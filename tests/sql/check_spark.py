"""Spark: the query finds of each account what the package finds, in cents and in euro.

It needs the packages of the group `spark` and Java 17, so that the default test run leaves it out. One command runs it:
`python -m pytest tests/sql/check_spark.py -m engines --numprocesses 0`.
"""

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Final

import pytest

from flemish_clusters import Policy
from flemish_clusters.sql import Dialect, account_view
from tests.support.account_orders import with_a_third_more
from tests.support.account_tables import FEW, KEY, WRONG, WRONG_IN_EURO, Table, rows_of, table_of, wrong_table
from tests.support.cofinancing_amendments import cofinancing_amendment

DEEPEST: Final = cofinancing_amendment(with_a_third_more)
pytestmark = pytest.mark.engines
TAKEN: Final = [policy for policy in FEW if policy.name != DEEPEST.name or policy.rules != DEEPEST.rules]
"""Those that are not too deep for Spark."""
SETTINGS: Final = {
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.memory": "2g",
    "spark.log.level": "OFF",
    "spark.sql.ansi.enabled": "true",
    "spark.ui.enabled": "false",
}


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    """Run Spark on two cores as long as the checks of this module."""
    # It is on few machines where types are checked.
    builder: Any = import_module("pyspark.sql").SparkSession.builder.master("local[2]")
    for name, value in SETTINGS.items():
        builder = builder.config(name, value)
    session: Any = builder.getOrCreate()
    yield session
    session.stop()


def differing(spark: Any, table: Table, folder: Path, *, cents: bool = True) -> list[Any]:
    """Return where Spark finds something else than the package."""
    types = table.typed(text="STRING", amount="BIGINT" if cents else "DECIMAL(38, 3)", mark="`")
    spark.read.schema(types).csv(str(table.written(folder))).createOrReplaceTempView("accounts")
    query = account_view(table.policy, dialect=Dialect.SPARK, source="accounts", cents=cents, keep=(KEY,))
    spark.sql(f"CREATE OR REPLACE TEMPORARY VIEW found AS {query}")
    found = spark.table("found")
    return table.differing(found.columns, [tuple(row) for row in found.collect()])


class TestSpark:
    """A view finds of each row what the package finds of the account, and tells of each row that tells of none."""

    @pytest.mark.parametrize("policy", TAKEN, ids=lambda policy: policy.name)
    def test_finds_what_the_package_finds(self, policy: Policy, spark: Any, tmp_path: Path) -> None:
        assert not differing(spark, table_of(policy, rows_of(policy, most=50_000)), tmp_path)

    def test_finds_it_in_euro(self, spark: Any, tmp_path: Path) -> None:
        assert not differing(spark, table_of(FEW[1], 2_000).in_euro(), tmp_path, cents=False)

    def test_tells_what_is_wrong_with_a_row(self, spark: Any, tmp_path: Path) -> None:
        assert not differing(spark, wrong_table(WRONG), tmp_path)

    def test_tells_which_amounts_in_euro_are_wrong(self, spark: Any, tmp_path: Path) -> None:
        assert not differing(spark, wrong_table(WRONG_IN_EURO), tmp_path, cents=False)
