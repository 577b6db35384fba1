"""The oracle of the cases: what follows from the policy page, written from its sentences and not from the package.

No module here imports anything of the package. What the page leaves open is answered as the readings choose.
"""

from collections.abc import Callable, Mapping
from typing import Any, Final

from tests.support.case_oracle import accounts, calendar, clusters, contributions, dossiers

__all__ = ["SUBJECTS", "answer", "subject_of"]

_ANSWERS: Final[Mapping[str, Callable[[Mapping[str, Any]], dict[str, Any]]]] = {
    "account": accounts.answer,
    "company": clusters.answer_of_a_company,
    "cluster": clusters.answer,
    "contributions": contributions.answer,
    "dossier": dossiers.answer,
    "transition": calendar.answer_of_a_transition,
    "period": calendar.answer,
    "day": calendar.answer_of_a_day,
}
SUBJECTS: Final = tuple(_ANSWERS)
"""What a case can be about, by the key that only such a case has or that comes first of several."""


def subject_of(case: Mapping[str, Any]) -> str:
    """Return what a case is about."""
    return next(name for name in _ANSWERS if name in case)


def answer(case: Mapping[str, Any]) -> dict[str, Any]:
    """Return all that the oracle says of a case, by the names under which the case says what it expects."""
    return _ANSWERS[subject_of(case)](case)
