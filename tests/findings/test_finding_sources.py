"""The sources of a finding: those of its rule and of the numbers applied, for the kind of cluster it is about."""

import pytest
from attrs import evolve

from flemish_clusters import ClusterKind, FundingPeriod, assess
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from flemish_clusters.sources import EN_PAGE, PAGE, SUBSIDY_DB, Citation
from tests.support.orders import BASIS, amendment
from tests.support.usual import ACCOUNT, NETWORK_ACCOUNT, NETWORK_PERIOD, PERIOD, POLICY


class TestTheSentenceOfTheKind:
    """Sentence 6.2 is about spearhead clusters and 6.6 about networks; a rule on both rests on both."""

    @pytest.mark.parametrize(
        ("period", "sentences"),
        [(PERIOD, (PAGE.sentence("6.2"),)), (NETWORK_PERIOD, (PAGE.sentence("6.6"), PAGE.sentence("6.6").inferred()))],
    )
    def test_is_cited_alone(self, period: FundingPeriod, sentences: tuple[Citation, ...]) -> None:
        found = assess(period, policy=POLICY).finding("PER-1")

        assert found.sources == (*sentences, SUBSIDY_DB.whole(), EN_PAGE.whole())
        assert {PAGE.sentence("6.2"), PAGE.sentence("6.6")} < set(found.rule.cites)

    def test_is_so_for_an_account(self) -> None:
        found = assess(evolve(NETWORK_ACCOUNT, aid=0), policy=POLICY).finding("PER-2")

        assert found.sources == (
            *(PAGE.sentence("6.6"), PAGE.sentence("6.6").inferred(), SUBSIDY_DB.whole(), EN_PAGE.whole()),
        )

    def test_stays_where_both_kinds_have_it(self) -> None:
        found = assess(NETWORK_ACCOUNT, policy=POLICY).finding("AID-1")

        assert PAGE.sentence("4.2") in found.sources

    def test_stays_where_no_number_was_applied(self) -> None:
        terms = evolve(POLICY.terms, kinds={ClusterKind.SPEARHEAD: POLICY.terms.of(ClusterKind.SPEARHEAD)})
        found = assess(NETWORK_PERIOD, policy=evolve(POLICY, terms=terms)).finding("PER-1")

        assert found.sources == found.rule.cites

    def test_is_told_apart_from_the_same_part_of_another_source(self) -> None:
        rule = evolve(aid_is_at_most_the_ceiling, cites=(SUBSIDY_DB.whole(), EN_PAGE.whole()))
        policy = evolve(amendment(numbers={"spearhead.yearly_ceiling": 400_000}), rules=(rule,))

        # The ceiling of networks is still that of the database, and that of spearhead clusters no longer.
        assert assess(ACCOUNT, policy=policy).finding("AID-2").sources == (EN_PAGE.whole(), BASIS)
