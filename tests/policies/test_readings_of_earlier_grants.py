"""Readings of earlier grants: what an order reads otherwise for new grants only is read as before for the others."""

from datetime import date
from typing import Final

import pytest
from attrs import evolve

from flemish_clusters import assess
from flemish_clusters.readings import HOW_MANY, Reading
from tests.support.orders import FIRST_DAY, amendment
from tests.support.usual import DOSSIER

SINCE: Final = evolve(HOW_MANY, key="how-many-since", choice=evolve(HOW_MANY.choice, en="Three.", nl="Drie."))
ONCE_MORE: Final = evolve(SINCE, key="how-many-once-more")
READ_ANEW: Final = amendment(readings={HOW_MANY.key: SINCE}, new_grants_only=(HOW_MANY.key,))


class TestAReadingForNewGrantsOnly:
    """It is given with answers on these alone, and a later order can replace it."""

    @pytest.mark.parametrize(("decided_on", "reading"), [(date(2026, 12, 31), HOW_MANY), (FIRST_DAY, SINCE)])
    def test_is_given_with_answers_on_these_alone(self, decided_on: date, reading: Reading) -> None:
        period = evolve(DOSSIER.period, decided_on=decided_on)
        accounts = tuple(evolve(account, period=period) for account in DOSSIER.accounts)

        said = assess(evolve(DOSSIER, period=period, accounts=accounts), policy=READ_ANEW).explain("nl")

        assert [one for one in (HOW_MANY, SINCE) if one.choice.nl in said] == [reading]

    def test_can_be_replaced_though_earlier_grants_have_it_not(self) -> None:
        later = amendment(READ_ANEW, name="later", readings={SINCE.key: ONCE_MORE})

        readings = [{HOW_MANY, SINCE, ONCE_MORE} & {*policy.readings} for policy in later.governing(None)]
        assert readings == [{ONCE_MORE}, {HOW_MANY}]
