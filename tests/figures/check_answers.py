"""Every way gives the maximum aid of accounts a cent from each limit, OpenFisca in euro as far as its floats go."""

import pytest

from tests.figures import openfisca_system
from tests.figures.drawn import EDGES, right, rows, table, table_of
from tests.figures.way import OfMany, OfOne
from tests.figures.ways import IN_FRAMES, ONE_BY_ONE

COARSE = (openfisca_system.ONE, openfisca_system.EURO)
"""The ways whose amounts have about seven digits."""


class TestOneByOne:
    """A way that takes one account gives what is right for each."""

    @pytest.mark.parametrize("way", [way for way in ONE_BY_ONE if way not in COARSE], ids=lambda way: way.name)
    def test_is_right_to_the_cent(self, way: OfOne) -> None:
        accounts = [account for account in EDGES if account.kind in way.kinds]

        assert [way.answer(account) for account in accounts] == [*map(right, accounts)]

    def test_openfisca_is_right_to_three_cents(self) -> None:
        assert all(abs(openfisca_system.ONE.answer(account) - right(account)) <= 3 for account in EDGES)


class TestFrames:
    """A way that takes a frame gives what is right for each of its accounts."""

    @pytest.mark.parametrize("way", [way for way in IN_FRAMES if way not in COARSE], ids=lambda way: way.name)
    def test_is_right_to_the_cent(self, way: OfMany) -> None:
        assert way.answers(table_of(EDGES)) == [*map(right, EDGES)]

    def test_openfisca_is_right_to_three_cents(self) -> None:
        found = openfisca_system.EURO.answers(table_of(EDGES))

        assert all(abs(cents - right(account)) <= 3 for cents, account in zip(found, EDGES, strict=True))

    def test_what_is_drawn_is_the_same_each_time(self) -> None:
        assert rows(table(100)) == rows(table(100))
