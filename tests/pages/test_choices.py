"""Choices: which readings a verdict turns on, as the answer to a form tells it."""

import re
from typing import Final

import pytest
from making.live.assessing import POLICY
from making.live.choices import choices
from making.live.reading import document_of

from flemish_clusters import Dossier, Language, assess
from flemish_clusters.documents import from_document
from tests.support.typed import typed

MEANINGS: Final = ("funding-year", "money-received", "from-companies", "for-operation", "as-declared")
"""Readings of what an amount is; the facts are what it came to."""
KEY: Final = r'readings/([a-z-]+)\.html"'


def told_of(aid: str, language: Language = "nl") -> list[str]:
    """Return the lists of readings in an answer."""
    dossier = from_document(document_of(typed(**{"accounts[0].aid": aid})), Dossier)
    return re.findall("<ul>.*?</ul>", choices(assess(dossier, policy=POLICY), dossier, language))


class TestChoices:
    """The readings that decide come in three lists."""

    def test_are_told_apart_by_whether_the_verdict_turns_on_them(self) -> None:
        turning, not_told, alike = (re.findall(KEY, one) for one in told_of("450.000"))

        assert turning == ["half-and-equal"]
        assert not_told == [*MEANINGS, "no-carry-over", "aid-as-given"]
        assert alike == ["equal-is-at-least-equal", "rounded-down"]

    @pytest.mark.parametrize(
        ("language", "then"),
        [
            ("en", "Only the share of the costs. Then: not yet known ("),
            ("nl", "Alleen het aandeel in de kosten. Dan: nog niet bekend ("),
        ],
    )
    def test_say_what_the_verdict_would_be(self, language: Language, then: str) -> None:
        turning, *_ = told_of("450.000", language)

        assert then in turning
        assert turning.count(": n") == 1

    def test_turn_it_where_it_would_rest_on_other_rules(self) -> None:
        turning, *_ = told_of("460.000")

        assert "Alleen het aandeel in de kosten. Dan: niet voldaan (AID-1)." in re.sub("<.*?>", "", turning)
