"""The tables of the site: a row of one can stand by itself, and is still heard as a row."""

from making.live.tables import with_columns_named

TABLE = (
    '<table class="docutils"><thead><tr><th class="head"><p>Code</p></th><th><p>What <em>it</em> &amp; "is"</p></th>'
    "</tr></thead><tbody><tr><td><p>A</p></td><td>1</td></tr><tr><td><p>B</p></td><td>2</td></tr></tbody></table>"
)


def test_each_cell_names_its_column() -> None:
    told = with_columns_named(TABLE)

    assert told.count('<td role="cell" data-label="Code"><p>') == 2
    assert told.count('<td role="cell" data-label="What it &amp; &quot;is&quot;">') == 2


def test_each_part_says_what_it_is() -> None:
    told = with_columns_named(TABLE)

    roles = {"table": 1, "rowgroup": 2, "row": 3, "columnheader": 2, "cell": 4}
    assert {role: told.count(f' role="{role}"') for role in roles} == roles


def test_a_name_can_break_after_a_dot_in_a_table_alone() -> None:
    code = '<span class="pre">kind.aid.5 in .toml</span>'

    told = with_columns_named(f"{code}<table><tr><th>a.b</th></tr><tr><td>{code} a.b</td></tr></table>")

    assert told.startswith(f"{code}<table")
    assert told.count("<wbr>") == 3
    assert '<span class="pre">kind.<wbr>aid.<wbr>5 in .<wbr>toml</span> a.b' in told


def test_what_is_no_table_stays_as_it_is() -> None:
    assert with_columns_named("<p>A table: &lt;table&gt;</p>") == "<p>A table: &lt;table&gt;</p>"
