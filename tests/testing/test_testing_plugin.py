"""The plug-in: Hypothesis draws the classes of the package from the strategies of the kit."""

import sys
from importlib import import_module
from importlib.metadata import entry_points
from typing import Any

import pytest
from hypothesis import strategies as st

import flemish_clusters as fc
from flemish_clusters import testing_plugin
from flemish_clusters.testing.laws import drawn
from tests.support.programs import printed_by


class TestTheTypes:
    """`st.from_type` gives what the kit gives, whatever is imported first, and Hypothesis does not suffer."""

    @pytest.mark.parametrize(
        "kind",
        [
            *(fc.Attestation, fc.Cluster, fc.ClusterOrganisation, fc.Company, fc.Dossier, fc.Euro),
            *(fc.FundingPeriod, fc.KnowledgeInstitution, fc.YearAccount),
        ],
    )
    def test_have_strategies(self, kind: type) -> None:
        found = _drawn(kind, 10)

        assert all(isinstance(value, kind) for value in found)
        assert len({repr(value) for value in found}) > 1

    def test_have_those_of_the_kit(self) -> None:
        assert any(amount.cents > 10**16 for amount in _drawn(fc.Euro, 300))
        assert any(company.further for company in _drawn(fc.Company, 100))

    def test_are_registered_by_an_entry_point(self) -> None:
        (entry,) = entry_points(group="hypothesis", name="flemish_clusters")

        assert entry.load() is testing_plugin.register

    @pytest.mark.parametrize(
        "imports",
        [
            "import hypothesis, flemish_clusters as fc",
            "import flemish_clusters as fc, hypothesis",
            "import flemish_clusters.testing, flemish_clusters as fc",
            "import flemish_clusters.testing_plugin, flemish_clusters as fc",
        ],
    )
    def test_are_registered_whatever_is_imported_first(self, imports: str) -> None:
        printed = printed_by(
            f"{imports}\n"
            "from hypothesis import find, strategies as st\n"
            "print(find(st.from_type(fc.Euro), lambda amount: amount.cents > 10**16).cents > 10**16)\n"
        )

        assert printed == "True"

    def test_name_the_extra_where_hypothesis_is_not_installed(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setitem(sys.modules, "hypothesis", None)
        monkeypatch.delitem(sys.modules, "flemish_clusters.testing")

        needed = "^flemish_clusters.testing needs Hypothesis: install flemish-clusters\\[testing\\]$"
        with pytest.raises(ModuleNotFoundError, match=needed) as caught:
            import_module("flemish_clusters.testing")
        assert caught.value.name == "hypothesis"
        assert isinstance(caught.value.__cause__, ModuleNotFoundError)

    def test_are_none_of_the_business_of_the_package(self) -> None:
        assert printed_by("import sys, flemish_clusters; print('hypothesis' in sys.modules)") == "False"

    def test_do_not_load_the_kit_before_it_is_used(self) -> None:
        assert printed_by("import sys, hypothesis; print('flemish_clusters.testing' in sys.modules)") == "False"

    def test_need_no_other_extra(self) -> None:
        printed = printed_by(
            "import sys\n"
            "sys.modules['cattrs'] = sys.modules['pytest'] = None\n"
            "import hypothesis, flemish_clusters as fc\n"
            "from flemish_clusters.testing import check_rule\n"
            "print(check_rule(fc.POLICIES[-1].rules[0], max_examples=5))"
        )

        assert printed == "None"


def _drawn(kind: Any, count: int) -> tuple[Any, ...]:
    return drawn(st.from_type(kind), count)
