"""The order in ten parts: each part works as the guide says, its kind of cluster in a copy of the package too."""

import re
import shutil
from pathlib import Path
from typing import Final

import pytest

from tests.support.pages import DOCS, read, section
from tests.support.programs import EXAMPLES
from tests.testing.test_next_version import PACKAGE, changed, ran

GUIDE: Final = section(DOCS / "guide" / "after-a-policy-change.md", "An order in ten parts")
MEMBER, NUMBERS = re.findall(r"^```text\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
"""The changes that the guide shows: of the kinds of cluster, and of the numbers of the order."""
OLD_RECEIPTS: Final = """
from datetime import date
from hashlib import sha256
import sys
import flemish_clusters as fc
from flemish_clusters.receipts import receipt_for, receipt_to_json
policy = fc.policy_on(date(2020, 3, 1))
kinds = fc.ClusterKind.SPEARHEAD, fc.ClusterKind.INNOVATIVE_BUSINESS_NETWORK
for place in range(200):
    kind = kinds[place % 2]
    period = policy.funding_period(kind, date(2017, 1, 1 + place % 28))
    company = fc.Company(name="A", growth_ambition=[True, False, None][place % 3])
    cluster = fc.Cluster(name="B", kind=kind, companies=(company,) * (place % 5), large_scale=place % 7 == 0)
    amounts = {"eligible_costs": place * 7_001, "cofinancing": place * 3_499, "aid": place * 3_500}
    account = fc.YearAccount(period=period, year=1 + place % 12, **amounts)
    dossier = fc.Dossier(cluster=cluster, period=period, accounts=(account,))
    subject = (account, cluster, period, dossier)[place % 4]
    print(sha256(receipt_to_json(receipt_for(fc.assess(subject, policy=policy))).encode()).hexdigest())
"""
TRANSITION_CLUSTER: Final = """
from datetime import date
from attrs import evolve
import flemish_clusters as fc
from order_in_parts import ERRATUM, ORDER_2016
from flemish_clusters.changes import diff
from flemish_clusters.receipts import receipt_for, receipt_from_json, receipt_to_json, replay
from flemish_clusters.testing import check_policy
kind = fc.ClusterKind.TRANSITION_CLUSTER
period = ERRATUM.funding_period(kind, date(2027, 4, 1), decided_on=date(2027, 2, 1))
none = {"surplus": fc.Euro(0), "cofinancing_before": fc.Euro(0)}
amounts = {"eligible_costs": 900_000, "cofinancing": 200_000, "aid": 250_000}
account = fc.YearAccount(period=period, year=1, **amounts, further=none)
print(period.years, fc.maximum_aid(account, policy=ERRATUM).amount, fc.assess(account, policy=ERRATUM).verdict.value)
print(fc.maximum_aid(evolve(account, cofinancing=400_000), policy=ERRATUM).amount)
old = fc.assess(account, policy=ORDER_2016)
print(old.verdict.value, *(found.code for found in old.deciding), fc.maximum_aid(account, policy=ORDER_2016).amount)
print(replay(receipt_from_json(receipt_to_json(receipt_for(old)))).is_same)
print(*[line for line in diff(ORDER_2016, ERRATUM).table("nl").splitlines() if "transitiecluster" in line][0].split())
print(fc.assess(period, policy=ERRATUM).explain("nl").splitlines()[0])
check_policy(ORDER_2016, max_examples=3)
"""


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with a copy of the package that has the kind, and the order that opens it."""
    folder = tmp_path_factory.mktemp("kinds")
    package = folder / PACKAGE.name
    shutil.copytree(PACKAGE, package, ignore=shutil.ignore_patterns("__pycache__"))
    kinds, order = package / "facts" / "clusters.py", folder / "order_in_parts.py"
    kinds.write_text(changed(read(kinds), MEMBER), encoding="utf-8")
    order.write_text(changed(read(EXAMPLES / "order_in_parts.py"), NUMBERS), encoding="utf-8")
    return folder


class TestTheOrder:
    """All but its kind of cluster needs nothing but the amendment."""

    def test_is_in_the_guide_as_a_whole(self) -> None:
        blocks = re.findall(r"^```python\n(.*?)^```$", GUIDE, re.DOTALL | re.MULTILINE)
        written = [block for block in blocks if ">>>" not in block]

        assert "".join(written).split() == read(EXAMPLES / "order_in_parts.py").split()


class TestTheThirdKind:
    """It costs a member with its label, and its numbers."""

    def test_is_judged_by_the_order_and_gets_nothing_before_it(self, copy: Path) -> None:
        met = "voldoet aan de hier opgenomen voorwaarden."
        assert ran(copy, "-c", TRANSITION_CLUSTER).splitlines() == [
            "5 250000.00 met",
            "300000.00",
            "not_met KIN-3 0.00",
            "True",
            "transitiecluster, jaren steun 5",
            f"Steunperiode van 1 april 2027 tot en met 31 maart 2032 (transitiecluster): {met}",
        ]

    def test_leaves_every_older_receipt_as_it_was(self, copy: Path) -> None:
        before, after = ran(PACKAGE.parent, "-c", OLD_RECEIPTS), ran(copy, "-c", OLD_RECEIPTS)

        assert len(set(before.splitlines())) > 100
        assert before == after

    @pytest.mark.parametrize("example", ["register.py", "dossier.py"])
    def test_is_taken_along_by_the_examples(self, copy: Path, example: str) -> None:
        arguments = ("2026-11-23",) if example == "register.py" else ()

        assert ran(copy, str(EXAMPLES / example), *arguments) == ran(
            PACKAGE.parent, str(EXAMPLES / example), *arguments
        )
