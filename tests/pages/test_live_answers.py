"""Live answers: a receipt that is checked, and the words of the package as HTML."""

import json
import re
from typing import Final, get_type_hints

import pytest
from making.live.assessing import assessed
from making.live.checking import checked
from making.live.facts import TEXTS, facts_of
from making.live.tables import with_columns_named
from making.live.texts import html_of

from flemish_clusters import Attestation, Cluster, ClusterKind, ClusterOrganisation, Company, Contribution
from tests.support.kept import resealed
from tests.support.typed import TYPED, typed


class TestChecked:
    """A receipt is read, and what was altered in it is said."""

    RECEIPT: Final = assessed(typed(), "nl")["receipt"]

    def test_says_that_nothing_was_altered(self) -> None:
        told = checked([("receipt", self.RECEIPT)], "nl")["html"]

        assert "<h2>De delen horen bij elkaar: geen wijziging gevonden</h2><p>De uitkomst is dezelfde.</p>" in told
        assert "bewijzen niet wie het maakte" in told
        assert "Het bewaarde oordeel: <strong>niet voldaan</strong>" in told
        assert "<li>steun van jaaroverzicht 1: 450.000,50 euro</li>" in told
        assert "<summary>De bewaarde uitleg</summary><p>Dossier van speerpuntcluster Alfa" in told

    def test_says_where_it_was_altered(self) -> None:
        told = checked([("receipt", self.RECEIPT.replace("450000.50", "450000.00", 1))], "en")["html"]

        assert "<h2>This receipt was altered</h2>" in told
        assert "the facts" in told
        assert "<p>account 1, AID-1: kept as not met; now met.</p>" in told
        said, follows = re.findall("<ul>(.*?)</ul>", told)[:2]
        assert "That is EUR 0.50 more than 50%" in said
        assert "EUR 0.50 more" not in follows
        assert "EUR 450,000" in follows

    def test_compares_no_words_of_a_receipt_that_is_whole(self) -> None:
        told = checked([("receipt", self.RECEIPT)], "en")["html"]

        assert "What follows from them now" not in told

    def test_tells_the_verdict_on_the_whole_wherever_it_stands(self) -> None:
        receipt = json.loads(self.RECEIPT)
        receipt["answer"]["parts"].reverse()

        told = checked([("receipt", json.dumps(resealed(receipt)))], "en")["html"]
        assert "The decision comes out the same." in told
        assert "The verdict that was kept: <strong>not met</strong>" in told

    @pytest.mark.parametrize("name", ["[" * 60, '"{[' * 60, "{" * 60 + "\\"])
    def test_takes_marks_in_a_name_for_text(self, name: str) -> None:
        receipt = assessed([*TYPED.items(), ("cluster.name", name)], "en")["receipt"]

        assert "comes out the same" in checked([("receipt", receipt)], "en")["html"]

    @pytest.mark.parametrize(
        "text", ["", "{", "[]", '{"schema": 9}', "\ud800", "[" * 51, '["' + '\\"' * 10**5, '"a"' + "[" * 51]
    )
    def test_says_what_is_no_receipt(self, text: str) -> None:
        ((field, said),) = checked([("receipt", text)], "nl")["problems"]

        asked = "Dit bestand is geen beslissingsdossier" if text else "Kies het bestand van een beslissingsdossier."
        assert field == "receipt"
        assert said.startswith(asked)


class TestFacts:
    """What was filled in is told as it was chosen."""

    @pytest.mark.parametrize(
        ("chosen", "told"), [("yes", "ja"), ("no", "nee, of niet bekend"), ("", "nee, of niet bekend")]
    )
    def test_say_of_a_list_whether_it_is_all(self, chosen: str, told: str) -> None:
        company = {"cluster.companies[0].name": "Beta", "cluster.companies_complete": chosen}
        answer = assessed([*TYPED.items(), *company.items()], "nl")["html"]

        assert f"<li>cluster, of alle ondernemingen zijn opgegeven: {told}</li>" in answer
        assert "of alle kennisinstellingen" not in answer

    @pytest.mark.parametrize("name", ["2020-13-45", "9999999999999999.00", "1234.50", "2019-02-03", "flemish"])
    def test_that_are_texts_are_told_as_they_stand(self, name: str) -> None:
        told = facts_of(Cluster(name=name, kind=ClusterKind.SPEARHEAD, domain=name), "en")

        assert f"<li>name: {name}</li>" in told
        assert f"<li>domain: {name}</li>" in told

    def test_that_are_texts_are_named(self) -> None:
        hints = [get_type_hints(kind) for kind in (Attestation, Company, Cluster, ClusterOrganisation, Contribution)]
        texts = {name for known in hints for name, hint in known.items() if hint in (str, str | None)}

        assert texts == TEXTS

    def test_that_are_further_ones_are_no_lists(self) -> None:
        cluster = Cluster(name="Alfa", kind=ClusterKind.SPEARHEAD, further={"companies": 3})

        assert facts_of(cluster, "nl").count("<li>") == 3


class TestTexts:
    """What the package tells in words becomes headings, paragraphs, lists and tables."""

    def test_are_html(self) -> None:
        text = "One & two.\n\nWhat:\n- a\n- b\n\nYears:\nyear  aid\n----  ---\n4     10\n5     not known"

        heads = '<th scope="col">year</th><th scope="col">aid</th>'
        rows = "<tr><td>4</td><td>10</td></tr><tr><td>5</td><td>not known</td></tr>"
        table = f'<table class="docutils"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>'
        assert html_of(text, "en") == (
            "<p>One &amp; two.</p><h3>What</h3><ul><li>a</li><li>b</li></ul><h3>Years</h3>"
            f'<div class="table-wrapper">{with_columns_named(table)}</div>'
        )
