"""Cautions: periods whose days lie before, on and after each day that gives cause for one."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Final

from flemish_clusters import Language, Message
from tests.support.case_oracle.calendar import anniversary
from tests.support.case_oracle.norms import CAUTIONS, NETWORK
from tests.support.made_cases.making import Made, case

_A_DAY: Final = timedelta(days=1)
_QUIET: Final = date(2016, 6, 1)
"""A first day of aid of three years that gives no cause for any caution."""
_WORDS: Final = {
    "first_day": Message(en="The first day of aid is {day}.", nl="De eerste dag van de steun is {day}."),
    "last_day": Message(en="The last day of aid is {day}.", nl="De laatste dag van de steun is {day}."),
    "decided_on": Message(en="The aid was decided on {day}.", nl="Over de steun is beslist op {day}."),
    "applied_on": Message(en="The aid was applied for on {day}.", nl="De steun is aangevraagd op {day}."),
}


def cases() -> Iterator[Made]:
    """Return every case about a caution."""
    for source, names, _, limit in CAUTIONS:
        for name in names:
            for step, place in ((-1, "before"), (0, "on"), (1, "after")):
                day = limit + step * _A_DAY
                says = Message(en=_on(name, day, "en"), nl=_on(name, day, "nl"))
                label = f"{name.replace('_', '-')}-{place}-{limit.isoformat()}"
                yield case(label, says, {"period": _period(name, day)}, expects="cautions", source=source)


def _on(name: str, day: date, language: Language) -> str:
    return _WORDS[name].text(language, {"day": day})


def _period(name: str, day: date) -> Made:
    """Return a period of three years of which one day is given."""
    period: Made = {"kind": NETWORK, "first_day": _QUIET, "years": 3}
    if name == "last_day":
        return {**period, "first_day": anniversary(day + _A_DAY, -3)}
    return {**period, name: day}
