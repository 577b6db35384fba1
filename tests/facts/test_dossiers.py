"""Dossiers: a cluster, its period and its accounts agree, or the dossier is refused."""

from datetime import date
from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Cluster, ClusterKind, Dossier, FundingPeriod, InvalidValue, YearAccount
from flemish_clusters.testing import dossiers, funding_periods

small_dossiers = dossiers(cluster=st.builds(Cluster, name=st.just("A"), kind=st.sampled_from(ClusterKind)))


class TestDossier:
    """The kinds agree, the accounts are of that period, and each year stands once."""

    @given(small_dossiers, st.randoms(use_true_random=False))
    def test_accounts_may_come_in_any_order(self, dossier: Dossier, random: Random) -> None:
        accounts = list(dossier.accounts)
        random.shuffle(accounts)

        assert set(evolve(dossier, accounts=tuple(accounts)).accounts) == set(dossier.accounts)

    @given(small_dossiers)
    def test_another_kind_of_period_is_refused(self, dossier: Dossier) -> None:
        other = next(kind for kind in ClusterKind if kind is not dossier.cluster.kind)

        with pytest.raises(
            InvalidValue, match=f'give the kind of the cluster, "{dossier.cluster.kind.value}"'
        ) as caught:
            Dossier(cluster=dossier.cluster, period=evolve(dossier.period, kind=other), accounts=())

        assert (caught.value.field, caught.value.value) == ("Dossier.period.kind", other)

    @given(small_dossiers, funding_periods(), st.integers(1, 3))
    def test_an_account_of_another_period_is_refused(self, dossier: Dossier, other: FundingPeriod, year: int) -> None:
        stranger = YearAccount(period=evolve(other, first_day=date(1900, 1, 1)), year=year)

        with pytest.raises(InvalidValue, match="an account of the dossier's period") as caught:
            evolve(dossier, accounts=(*dossier.accounts, stranger))

        place, name = caught.value.field.rsplit(".", 1)
        assert place == f"Dossier.accounts[{len(dossier.accounts)}].period"
        assert caught.value.value == getattr(stranger.period, name) != getattr(dossier.period, name)

    @given(small_dossiers, st.lists(st.integers(1, 12), min_size=1, max_size=4))
    def test_a_year_stands_once_or_is_refused(self, dossier: Dossier, years: list[int]) -> None:
        accounts = tuple(YearAccount(period=dossier.period, year=year) for year in years)

        if len(set(years)) == len(years):
            assert evolve(dossier, accounts=accounts).accounts == accounts
        else:
            second = next(place for place, year in enumerate(years) if year in years[:place])
            with pytest.raises(InvalidValue, match="give each funding year once") as caught:
                evolve(dossier, accounts=accounts)
            assert (caught.value.field, caught.value.value) == (f"Dossier.accounts[{second}].year", years[second])
