"""Days that something is asked about: one of another class is a plain one, and what is no day is refused."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve

from flemish_clusters import BY_ASSESSMENT, POLICIES, InvalidValue, assess_running, policy_on
from tests.support.usual import DOSSIER, PERIOD, POLICY


class Frozen(date):
    """A day of a class of its own, such as those that a program that stops the clock gives."""


LATE: Final = (2090, 12, 31)
"""A day past the last one up to which the law was looked at, so that more is said."""
ASKED: Final[dict[str, Callable[[Any], object]]] = {
    "policy_on": lambda day: policy_on(day).caveats("en"),
    "policy_on-known_on": lambda day: policy_on(day, known_on=day).caveats("en"),
    "policy_on-asked_on": lambda day: POLICIES.policy_on(date(2020, 1, 1), asked_on=day).caveats("en"),
    "known_on": lambda day: POLICIES.known_on(day).as_of,
    "as_of": lambda day: evolve(POLICIES, as_of=day).as_of,
    "assessed_on": lambda day: assess_running(DOSSIER, assessed_on=day, transition=BY_ASSESSMENT).explain("en"),
    "funding_period": lambda day: POLICY.funding_period(PERIOD.kind, day, decided_on=day, applied_on=day).first_day,
    "for_grants_of": POLICY.for_grants_of,
    "status_on": PERIOD.status_on,
    "year_on": PERIOD.year_on,
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
class TestADay:
    """It is taken as a plain one, with all that is said of it."""

    def test_of_another_class_is_taken_as_a_plain_one(self, asked: Callable[[Any], object]) -> None:
        assert repr(asked(Frozen(*LATE))) == repr(asked(date(*LATE)))

    def test_is_refused_where_it_is_none(self, asked: Callable[[Any], object]) -> None:
        with pytest.raises(InvalidValue, match=r"(day|_on|as_of) cannot be '2090-12-31': give a date"):
            asked("2090-12-31")
