"""Filling: a dossier that is put into the form, and the answer that comes."""

import json
from typing import Final, Literal

from attrs import frozen
from playwright.sync_api import Page

Language = Literal["en", "nl"]
PATIENCE: Final = 60_000
"""In milliseconds; on a busy machine Python starts slowly."""
FACTS: Final = {
    "cluster.name": "Alfa",
    "cluster.kind": "spearhead_cluster",
    "period.first_day": "2017-01-01",
    "period.years": "10",
    "accounts[0].year": "4",
    "accounts[0].eligible_costs": "900.000",
    "accounts[0].cofinancing": "430.000,00",
    "accounts[0].aid": "450,000.50",
}
"""A dossier that is well-formed, with one yearly account."""
PUT_IN: Final = """(facts) => {
  [...document.querySelectorAll(".live-list")].at(-1).querySelector("[data-add]").click();
  for (const [name, text] of Object.entries(facts)) document.getElementById(name).value = text;
  document.activeElement.blur();
}"""
ASKED: Final = """(patience) => new Promise((answered, failed) => {
  const [start, output] = [performance.now(), document.querySelector("output[data-busy]")];
  output.replaceChildren();
  new MutationObserver(() => output.querySelector("h2") && answered(performance.now() - start))
    .observe(output, { childList: true });
  document.querySelector(".live button[type=submit]").click();
  setTimeout(() => failed(new Error(`no verdict: ${output.textContent}`)), patience);
})"""


@frozen
class Words:
    """Where a form is in a language, and what stands on it."""

    page: str
    add: str
    take: str
    assess: str


WORDS: Final[dict[Language, Words]] = {
    "en": Words("assess.html", "Add one", "Take away", "Assess"),
    "nl": Words("nl/beoordeel.html", "Toevoegen", "Weglaten", "Beoordelen"),
}


def put_in(page: Page, facts: dict[str, str] = FACTS) -> None:
    """Put a dossier into the form without a touch, so that nothing begins to load."""
    page.locator("form[data-ask]").wait_for(timeout=PATIENCE)
    page.evaluate(f"({PUT_IN})({json.dumps(facts)})")


def asked(page: Page) -> float:
    """Press the button, and return how many seconds later the verdict stands there."""
    milliseconds: float = page.evaluate(ASKED, PATIENCE)
    return milliseconds / 1000
