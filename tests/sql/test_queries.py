"""Queries: the whole text for a version, and names and texts out of which nothing breaks."""

import re
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import InvalidValue, Message, Policy
from flemish_clusters.definition import definition_of
from flemish_clusters.policies import POLICIES
from flemish_clusters.sql import Dialect, account_view
from flemish_clusters.version import VERSION
from tests.support.account_orders import AMENDED, with_a_third_more, with_the_index
from tests.support.cofinancing_amendments import cofinancing_amendment
from tests.support.programs import program

ORDER: Final = POLICIES[-1]
WRITTEN: Final = Path(__file__).parent / "order-2016.sql"
TITLE: Final = "a title */ and its end\\"
DECIMAL: Final = tuple(dialect for dialect in Dialect if dialect is not Dialect.SQLITE)


def query(policy: Policy = ORDER, **changed: Any) -> str:
    """Return a query for DuckDB of a table of accounts, or another one."""
    given: dict[str, Any] = {"dialect": Dialect.DUCKDB, "source": "accounts", **changed}
    return account_view(policy, **given)


def with_a_limit_named(name: str) -> Policy:
    """Return the order with another name for each limit by the cofinancing."""
    rules = [
        evolve(rule, function=evolve(rule.function, name=name)) if rule.code == "COF-1" else rule
        for rule in ORDER.rules
    ]
    return evolve(ORDER, rules=tuple(rules))


def titled(title: str) -> Policy:
    """Return the order under another title."""
    return evolve(ORDER, title=Message(en=title, nl=title))


class TestTheText:
    """A query can be read: each limit is a step that has a name, below what it rests on."""

    def test_is_that_which_is_written_down(self) -> None:
        found = query(dialect=Dialect.SQLITE, source="register.accounts", keep=("cluster",))

        assert found == WRITTEN.read_text(encoding="utf-8").replace("VERSION", VERSION)

    @pytest.mark.parametrize("dialect", Dialect)
    @pytest.mark.parametrize("policy", [ORDER, *AMENDED[:9]], ids=lambda policy: policy.name)
    def test_cites_each_limit_on_lines_above_its_step(self, policy: Policy, dialect: Dialect) -> None:
        text = query(policy, dialect=dialect)

        comments = [line.strip().removeprefix("-- ") for line in text.splitlines() if line.strip().startswith("-- ")]
        said = " ".join(comments)
        assert all(step.says in said for step in definition_of(policy).steps)

    def test_cites_the_numbers_of_an_amendment_and_says_that_it_is_no_law(self) -> None:
        said = re.sub(r"\s+--", "", query(program("order_2027").ORDER_2027, dialect=Dialect.SQLITE))

        assert "yearly ceiling. Spearhead cluster: Made-up order of 2027, art. 1 (hypothetical). Innovative" in said
        assert "This is hypothetical: the policy that was applied is not law. Printed by" in said

    def test_tells_problems_in_dutch(self) -> None:
        assert "'decided_on: een dag vóór het jaar 9999'" in query(language="nl")

    @pytest.mark.parametrize(
        ("dialect", "written"),
        [
            (Dialect.DUCKDB, '"step.eligible_costs.least" // 2 AS'),
            (Dialect.SQLITE, '"step.eligible_costs.least" / 2 AS'),
            (Dialect.POSTGRESQL, '"step.eligible_costs.least" / 2 AS'),
            (Dialect.SPARK, "`step.eligible_costs.least` div 2 AS"),
        ],
    )
    def test_divides_whole_numbers_in_each_dialect(self, dialect: Dialect, written: str) -> None:
        assert written in query(dialect=dialect)

    @pytest.mark.parametrize("dialect", DECIMAL)
    def test_gives_amounts_in_the_unit_that_it_takes(self, dialect: Dialect) -> None:
        assert "amounts in whole cents" in query(dialect=dialect)
        assert "AS DECIMAL" not in query(dialect=dialect)
        assert "amounts in euro" in query(dialect=dialect, cents=False)
        assert query(dialect=dialect, cents=False).count("AS DECIMAL(17, 2)") == 3


class TestNamesAndTexts:
    """Whatever stands in a name or a text, it stays one."""

    @pytest.mark.parametrize("dialect", Dialect)
    def test_a_title_leaves_no_comment(self, dialect: Dialect) -> None:
        first, second, *_ = query(titled(TITLE), dialect=dialect).splitlines()

        assert first == "-- What order-2016 finds of each account, amounts in whole cents: a title */ and its end ."
        assert second.startswith("-- Printed by flemish_clusters")

    def test_a_name_of_a_limit_leaves_no_text(self) -> None:
        named = with_a_limit_named("it's \\")

        assert "'it''s \\'" in query(named)
        assert "'it\\'s \\\\'" in query(named, dialect=Dialect.SPARK)

    def test_no_name_of_a_step_is_longer_than_postgresql_takes(self) -> None:
        needs = ("cofinancing", f"further.{'a' * 50}", "period.further.index")
        text = query(cofinancing_amendment(with_the_index, needs=needs), dialect=Dialect.POSTGRESQL)

        names = set(re.findall(r'"((?:told|step)\.[^"]*)"', text))
        assert len(names) > 40
        assert max(map(len, names)) <= 63

    def test_names_with_marks_stay_names(self) -> None:
        assert '"a""b"."c d"' in query(source='a"b.c d')
        assert "`a``b`" in query(source="a`b", dialect=Dialect.SPARK)

    def test_a_source_with_the_name_of_a_part_is_no_part(self) -> None:
        for name in ("told", "Level 1", "level 6"):
            with closing(sqlite3.connect(":memory:")) as database:
                names = ", ".join(f'"{column}"' for column in ("kind", "first_day", "years", "year", "decided_on"))
                database.execute(f'CREATE TABLE "{name}" ({names}, eligible_costs, cofinancing, aid)')
                assert not database.execute(query(dialect=Dialect.SQLITE, source=name)).fetchall()

    def test_a_column_that_is_not_there_is_an_error_and_no_text(self) -> None:
        with closing(sqlite3.connect(":memory:")) as database:
            database.execute("CREATE TABLE accounts (kind, first_day, years, year, decided_on, eligible_costs, aid)")
            with pytest.raises(sqlite3.OperationalError, match="no such column: source.cofinancing"):
                database.execute(query(dialect=Dialect.SQLITE))

    def test_a_column_that_is_read_and_kept_is_given_once(self) -> None:
        assert query(keep=("aid",)).count('source."aid" AS "aid"') == 1


class TestRefused:
    """What cannot be put in SQL is refused, with what would do."""

    @pytest.mark.parametrize("source", ["", ".", "a.", "a..b", "a\nb", " ", "a\0"])
    def test_a_source_that_is_no_name(self, source: str) -> None:
        with pytest.raises(InvalidValue, match="the name of a table or a view"):
            query(source=source)

    def test_a_text_for_a_dialect(self) -> None:
        with pytest.raises(InvalidValue, match="dialect cannot be 'sqlite': give a Dialect"):
            query(dialect="sqlite")

    @pytest.mark.parametrize(("dialect", "cents"), [(Dialect.SQLITE, False), (Dialect.DUCKDB, 1)])
    def test_euro_where_there_are_no_decimals(self, dialect: Dialect, cents: Any) -> None:
        with pytest.raises(InvalidValue, match="cents cannot be .*: give True, or False for a database"):
            query(dialect=dialect, cents=cents)

    @pytest.mark.parametrize("name", ["verdict", "VERDICT", "AID-1", "problem", "told.aid", "Step.x", "AID"])
    def test_a_column_kept_that_has_the_name_of_another_one(self, name: str) -> None:
        with pytest.raises(InvalidValue, match="names that no other column has"):
            query(keep=("cluster", name))

    @pytest.mark.parametrize("keep", [["cluster"], "cluster", ("",), ("a\nb",)])
    def test_what_is_no_tuple_of_names(self, keep: Any) -> None:
        with pytest.raises(InvalidValue, match="keep cannot be"):
            query(keep=keep)

    def test_names_that_postgresql_would_cut_off(self) -> None:
        keep = ("a" * 64, "a" * 63)

        assert query(keep=keep)
        with pytest.raises(InvalidValue, match="keep cannot be .*a.*: give names that .* or is cut off"):
            query(dialect=Dialect.POSTGRESQL, keep=keep)

    def test_a_policy_under_which_spark_would_give_up(self) -> None:
        policy = cofinancing_amendment(with_a_third_more)

        assert query(policy)
        with pytest.raises(InvalidValue, match="one in whose sums the cofinancing stands once, or another database"):
            query(policy, dialect=Dialect.SPARK)

    @pytest.mark.parametrize("code", ["Verdict", "aid-1", "AID"])
    def test_a_rule_whose_code_is_the_name_of_another_column(self, code: str) -> None:
        rules = (evolve(rule, code=code) if rule.code == "COF-1" else rule for rule in ORDER.rules)

        with pytest.raises(
            InvalidValue,
            match="policy cannot be .*: give (?:names that no other column has|one whose rules have other codes)",
        ):
            query(evolve(ORDER, rules=tuple(rules)))

    def test_a_language_that_is_none(self) -> None:
        with pytest.raises(InvalidValue, match="language"):
            query(language="fr")

    def test_what_is_no_policy(self) -> None:
        with pytest.raises(InvalidValue, match="policy"):
            query("order-2016")  # type: ignore[arg-type]
