"""What the page of sentences has: each sentence of the policy page, and what became of it."""

from collections.abc import Iterator
from typing import Any

from flemish_clusters import Language
from flemish_clusters.page import SENTENCES, Sentence
from flemish_clusters.page.sentence import CITED
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE, Citation
from making.lists import POLICY, rule_link
from making.phrases import heading_row, row, word
from making.readings import ALL_READINGS
from making.rooms import heading_of, link_to
from making.rules import reading_links, sentence_link


def sentences(language: Language, _: str) -> str:
    """Return a row for every sentence, and then all of each: in both languages, what decides, what rests on it."""
    heading = (word(column, language) for column in ("sentence", "given by its words", "rules", "readings"))
    overview = (heading_row(*heading), *(_row(sentence, language) for sentence in SENTENCES))
    return "\n\n".join(("\n".join(overview), *("\n".join(_lines(sentence, language)) for sentence in SENTENCES)))


def _row(sentence: Sentence, language: Language) -> str:
    words = ", ".join(f"*{wording.words}*" for wording in sentence.wordings)
    rules = (
        f"[{heading_of(rule.code, language)}]({link_to(rule.code, language, from_page_in=language)})"
        for rule in _resting(sentence)
    )
    readings = reading_links(one for one in ALL_READINGS.values() if _cited(sentence, one.cites))
    link = sentence_link(sentence.number, sentence.number)
    return row(f"{link} {sentence.says.text(language)}", words, "; ".join(rules) or "-", readings or "-")


def _lines(sentence: Sentence, language: Language) -> Iterator[str]:
    here, other = (sentence.says.nl, sentence.says.en) if language == "nl" else (sentence.says.en, sentence.says.nl)
    decide = (f"*{wording.words}*: {wording.modality.label.text(language)}" for wording in sentence.wordings)
    yield from (f"## {sentence.number}", "", here, "")
    yield f"- {word('in the other language', language)}: {other}"
    yield f"- {word('given by its words', language)}: {'; '.join(decide)}"
    yield f"- {word('standing', language)}: {sentence.standing.label.text(language)}"
    rules, numbers = ", ".join(_rules(sentence, language)), ", ".join(_numbers(sentence))
    if not rules or sentence.treatment != CITED:
        yield f"- {word('treatment', language)}: {sentence.treatment.text(language)}"
    yield from (
        f"- {word(what, language)}: {found}" for what, found in (("rules", rules), ("numbers", numbers)) if found
    )


def _rules(sentence: Sentence, language: Language) -> Iterator[str]:
    return (rule_link(rule.code, language) for rule in _resting(sentence))


def _resting(sentence: Sentence) -> Iterator[Rule[Any]]:
    return (rule for rule in POLICY.rules if _cited(sentence, rule.cites))


def _numbers(sentence: Sentence) -> Iterator[str]:
    return (f"`{path}`" for path, number in POLICY.terms.parameters() if _cited(sentence, (number.citation,)))


def _cited(sentence: Sentence, citations: tuple[Citation, ...]) -> bool:
    return any((citation.source, citation.part) == (PAGE, sentence.number) for citation in citations)
