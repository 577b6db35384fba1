"""Input that could break, forge or flood a message: every call tells it on one line, shortened."""

from collections.abc import Callable
from datetime import date
from typing import Any, Final, cast

import pytest
from attrs import evolve

import flemish_clusters as fc
from flemish_clusters.policies import Timeline
from flemish_clusters.readings import HOW_MANY
from flemish_clusters.rules import Force, attested, met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.testing.samples import ACCOUNT, FITTING, PERIOD
from tests.support.orders import amendment, has_a_partner
from tests.support.refusing import refusal
from tests.support.usual import POLICY

NAMES: Final = ("x" * 10**6, "x\nCompany.name is fine\n" * 1000, "\x1b[2K\u202e\ud800" * 1000)
SAYS: Final = fc.Message(en="A.", nl="B.")
company: Final = cast("Any", fc.Company)
numbers_of: Final = cast("Callable[..., object]", met)


def named(name: str) -> fc.Policy:
    """Return a version of a name and with a code of it, that begins long after the one before it."""
    return amendment(name=name, in_force_from=date(2030, 1, 1))


CALLS: Final[dict[str, Callable[[str], object]]] = {
    "a name": lambda text: company(name=[text]),
    "a name of lines": lambda text: company(name=f"{text}\n"),
    "an enterprise number": lambda text: company(name="A", enterprise_number=text),
    "a name of an attestation": lambda text: company(name="A", further={f"{text}!": True}),
    "what a name of an attestation has": lambda text: company(name="A", further={"partner": text}),
    "a year": lambda text: evolve(ACCOUNT, year=cast("Any", text)),
    "a day": lambda text: fc.policy_on(cast("Any", text)),
    "a day in a period": lambda text: PERIOD.status_on(cast("Any", text)),
    "an amount": fc.Euro,
    "a format": lambda text: format(fc.Euro(1), f"{text}q"),
    "a language": lambda text: SAYS.text(cast("Any", text)),
    "a template": lambda text: fc.Message(en=f"{{{text}}}", nl="B").text("en", {}),
    "a name of a quantity": lambda text: fc.Message(en="{a}", nl="B").text("en", {"a": cast("Any", [text])}),
    "a sentence of a source": PAGE.sentence,
    "a source": lambda text: evolve(PAGE, key=text, parts=(text,)).sentence("4.2"),
    "a code of a finding": lambda text: fc.assess(FITTING, policy=POLICY).finding(text),
    "a path of a number": lambda text: amendment(numbers={text: 1}),
    "a number": lambda text: amendment(numbers={"minimum_companies": cast("Any", text)}),
    "a code to repeal": lambda text: amendment(repealed=(text,)),
    "a code to replace": lambda text: amendment(replaced={text: has_a_partner}),
    "a key of a reading": lambda text: amendment(readings={text: HOW_MANY}),
    "a path that a rule reads": lambda text: rule(
        "A-1", about=fc.Company, force=Force.DEMAND, says=SAYS, cites=(PAGE.whole(),), reads=(text,)
    )(lambda _, __: met()),
    "an attestation of a rule": lambda text: attested(
        "A-1", about=fc.Company, fact=text, says=SAYS, cites=(PAGE.whole(),)
    ),
    "a name of a number": lambda text: numbers_of(SAYS, **{text: object()}),
    "a name of a version": lambda text: Timeline((POLICY, named(text), named(text))),
}
"""Calls, each refused with an error that could name what it is given."""


@pytest.mark.parametrize("text", NAMES, ids=["long", "of lines", "of marks"])
def test_it_is_told_on_one_line_that_stays_short(text: str) -> None:
    told = {name: refusal(call, text) for name, call in CALLS.items()}

    assert {name: said for name, said in told.items() if said == "taken" or not said.isprintable()} == {}
    assert {name: said for name, said in told.items() if said.count("x") + said.count("\\") >= 210} == {}
    assert all(said.encode() for said in told.values())
