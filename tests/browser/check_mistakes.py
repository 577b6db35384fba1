"""The mistakes in a form, tried in a browser: each field is spoilt in turn, and what is wrong is said there.

The fields are those of the schema, so that a new one is tried too.
`python -m pytest tests/browser/check_mistakes.py --numprocesses 0` starts it.
"""

from collections.abc import Iterator
from typing import Any, Final

import pytest
from attrs import frozen
from making.live.assessing import assessed
from making.live.fields import Field, every_field, fields_of
from making.live.mistakes import UNREADABLE
from making.phrases import word
from playwright.sync_api import Page, expect

from tests.browser.filling import FACTS, PATIENCE, WORDS, Language, put_in
from tests.browser.tabs import Tab

MORE: Final = {
    "cluster.organisation.name": "Omega",
    "cluster.organisation.facilitates": "yes",
    "cluster.companies[0].name": "Beta",
    "cluster.companies[0].growth_ambition": "yes",
    "cluster.knowledge_institutions[0].name": "Gamma",
    "cluster.knowledge_institutions[0].enterprise_number": "0123456749",
}
"""What stands in every group and in every list, beside the name that each needs."""
RIGHT: Final = {**FACTS, **MORE}
WRONG: Final = {
    "amount": ("1.234,567", "-5", "veel", "1000000000000000"),
    "choice": ("elsewhere",),
    "choices": ("elsewhere",),
    "count": ("tien", "0", "1,5"),
    "day": (UNREADABLE,),
    "text": ("a\u202eb",),
    "truth": ("perhaps",),
}
"""What will not do in a field, by its sort; what is chosen can only be wrong where somebody alters the page."""
NUMBER: Final = ("0123456789", "een nummer")
OPEN: Final = ""
SEEN: Final = """(path) => {
  const [field, alert] = [document.getElementById(path), document.querySelector("[role=alert]")];
  const errors = [...document.querySelectorAll(".live-error")].filter((one) => one.textContent);
  const described = field.getAttribute("aria-describedby").split(" ").map((id) => document.getElementById(id));
  return {
    links: [...alert.querySelectorAll("a")].map((link) => [link.getAttribute("href"), link.textContent]),
    invalid: [...document.querySelectorAll("[aria-invalid=true]")].map(({ id }) => id),
    errors: errors.map((error) => [error.id, error.textContent, described.includes(error)]),
    focused: document.activeElement === alert,
  };
}"""
STANDS: Final = "new FormData(document.querySelector('form[data-ask]')).entries().toArray()"
ADD: Final = """([name, value]) =>
  document.querySelector("form[data-ask]").append(Object.assign(document.createElement("input"),
    { type: "hidden", className: "added", name, value }))"""
TAKE: Final = "document.querySelector('input.added')?.remove()"
CHOSEN: Final = frozenset({"choice", "choices", "truth"})


@frozen
class Spoilt:
    """A field that is filled in wrongly."""

    path: str
    sort: str
    wrong: str

    def put_in(self, page: Page) -> None:
        """Fill it in wrongly."""
        if self.sort in CHOSEN and self.wrong:
            page.evaluate(ADD, [self.path, self.wrong])
        elif self.wrong == UNREADABLE:
            page.locator(f"[id='{self.path}']").press_sequentially("02302017")
        else:
            self._fill(page, self.wrong)

    def put_right(self, page: Page) -> None:
        """Fill it in as it was."""
        page.evaluate(TAKE)
        if self.sort not in CHOSEN or not self.wrong:
            self._fill(page, RIGHT.get(self.path, OPEN))

    def _fill(self, page: Page, text: str) -> None:
        field = page.locator(f"[id='{self.path}']")
        if self.sort == "choice":
            field.select_option(text)
        else:
            field.fill(text)


def spoilt(language: Language) -> Iterator[Spoilt]:
    """Return each field in each wrong way."""
    for field in every_field(fields_of(language)):
        for wrong in wrong_in(field):
            yield Spoilt(field.path.replace("[]", "[0]"), field.sort, wrong)


def wrong_in(field: Field) -> tuple[str, ...]:
    """Return what will not do in a field."""
    wrong = NUMBER if field.name == "enterprise_number" else WRONG.get(field.sort, ())
    return (*wrong, OPEN) if field.needed and field.sort not in {"group", "list"} else wrong


def expected(one: Spoilt, language: Language) -> Any:
    """Return what is to be seen: one mistake, as the package tells it in the language, at its field and above."""
    told = [(name, text) for name, text in RIGHT.items() if name != one.path]
    ((path, text),) = assessed([*told, (one.path, one.wrong)], language)["problems"]
    errors = [[f"error:{path}", text, True]]
    return {"links": [[f"#{one.path}", text]], "invalid": [one.path], "errors": errors, "focused": True}


def opened(tab: Tab, language: Language) -> Page:
    """Open the form, with something in every group and in every list."""
    tab.open(WORDS[language].page)
    for add in tab.page.locator("[data-add]").all()[:-1]:
        add.click()
    put_in(tab.page, RIGHT)
    return tab.page


@pytest.mark.parametrize("language", ["en", "nl"])
def test_each_is_told_at_its_field_and_harms_no_other(tab: Tab, language: Language) -> None:
    """In the language of the reader, to whoever sees it and to whoever hears it."""
    page = opened(tab, language)
    stood, busy = page.evaluate(STANDS), word("it is assessed", language)
    found, others = dict[Spoilt, Any](), dict[Spoilt, bool]()
    for one in spoilt(language):
        one.put_in(page)
        page.locator("form[data-ask] button[type=submit]").press("Enter")
        expect(page.locator("output")).not_to_have_text(busy, timeout=PATIENCE)
        found[one] = page.evaluate(SEEN, one.path)
        others[one] = besides(one, page.evaluate(STANDS)) == besides(one, stood)
        one.put_right(page)

    assert {one: seen for one, seen in found.items() if seen != expected(one, language)} == {}
    assert [one for one, are_as_they_were in others.items() if not are_as_they_were] == []
    assert {one.sort for one in found} == set(WRONG)
    assert tab.troubles == []


def besides(one: Spoilt, stands: list[list[str]]) -> list[list[str]]:
    """Return what stands in all other fields."""
    return [pair for pair in stands if pair[0] != one.path]
