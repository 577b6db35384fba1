"""Maxima: what is told of the most aid for a funding year, and of each limit on it."""

from attrs import evolve

from flemish_clusters import maximum_aid
from flemish_clusters.documents import to_document
from tests.policies.test_own_numbers import HALF, half_the_ceiling
from tests.rules.test_kinds import ONLY_SPEARHEADS
from tests.support.orders import SOURCE, amendment
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT


class TestALimitInADocument:
    """It names the sources of the numbers that set it, or of its rule where the policy sets none."""

    def test_by_several_numbers_names_the_source_of_each(self) -> None:
        share = evolve(HALF, citation=SOURCE.article("2"))
        policy = amendment(new_numbers={"our_share": share}, added=(half_the_ceiling,))

        limits = {limit["name"]: limit for limit in to_document(maximum_aid(ACCOUNT, policy=policy))["limits"]}

        assert [(one["source"], one["part"]) for one in limits["half"]["sources"]] == [
            ("SUBSIDY_DB", ""),
            ("MADE_UP_ORDER", "2"),
        ]

    def test_by_no_number_names_the_source_of_its_rule(self) -> None:
        (limit,) = to_document(maximum_aid(NETWORK_ACCOUNT, policy=ONLY_SPEARHEADS))["limits"]

        assert (limit["name"], limit["numbers"]) == ("kind", {})
        assert [(one["source"], one["part"]) for one in limit["sources"]] == [("PAGE", "5.1")]
