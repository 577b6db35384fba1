"""The cases in columns: every host answers those about accounts, row by row."""

import pytest
from making.case_files import cases_of

from flemish_clusters.columns import accounts
from flemish_clusters.policies import ORDER_2016
from tests.columns.frames import HOSTS, Host, columns_of, pa
from tests.support.case_rows import expected, rows

pytestmark = pytest.mark.engines


@pytest.mark.parametrize("host", HOSTS, ids=str)
def test_columns_answer_every_case_about_an_account(host: Host) -> None:
    given = pa.Table.from_pylist([*map(dict, rows())])
    told = columns_of(accounts(host.made(given), policy=ORDER_2016, keep=("id",)))

    places = {name: place for place, name in enumerate(told["id"])}
    for case in cases_of("accounts"):
        place = places[case["id"]]
        assert {name: told[name][place] for name in expected(case)} == expected(case), case["id"]
