"""Filling in the form of a dossier: what it shows of what is typed, and what makes it shorter.

One command starts it: `python -m pytest tests/browser/check_filling.py --numprocesses 0`.
"""

from playwright.sync_api import expect

from tests.browser.filling import FACTS, PATIENCE
from tests.browser.tabs import Tab


class TestFillingIn:
    """Who fills in a form sees how it is understood, and is asked nothing that can be left out."""

    def test_an_amount_is_shown_as_it_is_understood(self, filled: Tab) -> None:
        filled.page.locator("[id='accounts[0].aid']").fill(FACTS["accounts[0].aid"].replace("50", "51", 1))
        filled.page.keyboard.press("Tab")

        understood = filled.page.locator("[id='understood:accounts[0].aid']")
        expect(understood).to_have_text("451.000,50 euro", timeout=PATIENCE)

    def test_yes_to_every_open_question_leaves_what_is_answered(self, filled: Tab) -> None:
        companies = filled.page.locator(".live-list").first
        companies.get_by_role("button", name="Toevoegen").click()
        filled.page.locator("[id='cluster.companies[0].growth_ambition']").select_option("no")
        companies.get_by_role("button", name="Ja op elke open vraag").click()

        answers = companies.locator("select").evaluate_all("fields => fields.map((field) => field.value)")
        assert sorted(set(answers)) == ["", "no", "yes"]
        assert (answers.count("no"), answers.count("")) == (1, 1)
        assert companies.locator("select[id$='establishments_complete']").input_value() == ""
        assert filled.page.locator("[id='cluster.cooperates']").input_value() == ""

    def test_what_is_about_another_kind_of_cluster_is_not_asked(self, filled: Tab) -> None:
        smaller, large = (filled.page.locator(f"[id='cluster.{name}']") for name in ("smaller", "large_scale"))
        kind = filled.page.locator("[id='cluster.kind']")

        for chosen, is_asked in (("spearhead_cluster", False), ("innovative_business_network", True)):
            kind.select_option(chosen)
            assert (smaller.is_visible(), large.is_visible()) == (is_asked, not is_asked)
        kind.select_option("")
        assert smaller.is_visible()
        assert large.is_visible()

    def test_a_member_that_is_taken_away_leaves_no_gap(self, filled: Tab) -> None:
        years = filled.page.locator(".live-list").last
        years.get_by_role("button", name="Toevoegen").click()
        filled.page.locator('[name="accounts[1].year"]').fill("5")
        years.get_by_role("button", name="Weglaten").first.click()

        expect(filled.page.locator('[name="accounts[0].year"]')).to_have_value("5")
        expect(years.locator("legend").nth(1)).to_have_text("jaaroverzicht 1")
        assert filled.page.locator('[name="accounts[1].year"]').count() == 0
