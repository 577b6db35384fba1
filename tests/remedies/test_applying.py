"""A way applied: the subject with its facts, and what it cannot be told of."""

from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import InvalidValue, ways
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, PERIOD, POLICY

RAISED: Final = evolve(ACCOUNT, eligible_costs=900_000, cofinancing=430_000, aid=450_000)


class TestApplying:
    """The subject gets the facts of the way."""

    def test_gives_the_subject_with_them(self) -> None:
        lower, raise_ = ways(RAISED, policy=POLICY).ways

        assert lower.applied(RAISED) == evolve(RAISED, aid=430_000)
        assert raise_.applied(RAISED) == evolve(RAISED, cofinancing=450_000)

    def test_refuses_a_subject_of_which_they_cannot_be_told(self) -> None:
        (way,) = ways(evolve(DOSSIER, accounts=(evolve(ACCOUNT, aid=10**6),)), policy=POLICY).ways[:1]

        others: tuple[Any, ...] = (FITTING, evolve(DOSSIER, accounts=()), None, (), (1,), "", type(DOSSIER))
        for other in others:
            with pytest.raises(InvalidValue, match="give that for which the way was given"):
                way.applied(other)

    def test_refuses_a_subject_that_they_do_not_fit(self) -> None:
        (way,) = ways(evolve(PERIOD, years=12), policy=POLICY).ways

        with pytest.raises(InvalidValue, match="subject"):
            way.applied(evolve(PERIOD, first_day=PERIOD.first_day.replace(year=9995), years=1))
