"""What the page of sentences has: each sentence of the policy page, and what became of it."""

from collections.abc import Iterator

from flemish_clusters import Citation, Language
from flemish_clusters.sentences import SENTENCES, Sentence, Standing
from flemish_clusters.wordings import WORDINGS
from making.lists import POLICY, rule_link
from making.rules import sentence_link
from making.wording import heading_row, row, word


def sentences(language: Language, _: str) -> str:
    """Return every sentence: restated in both languages, the words that decide, its standing, what rests on it."""
    heading = (word(column, language) for column in ("sentence", "standing", "given by its words", "rules"))
    overview = (heading_row(*heading), *(_row(sentence, language) for sentence in SENTENCES))
    return "\n\n".join(("\n".join(overview), *("\n".join(_lines(sentence, language)) for sentence in SENTENCES)))


def _row(sentence: Sentence, language: Language) -> str:
    number = sentence.citation.part
    words = (f"*{found.words}*" for found in WORDINGS[number])
    rules = ", ".join(_rules(sentence, language))
    return row(sentence_link(number, number), sentence.standing.label.text(language), ", ".join(words), rules or "-")


def _lines(sentence: Sentence, language: Language) -> Iterator[str]:
    here, other = (sentence.says.nl, sentence.says.en) if language == "nl" else (sentence.says.en, sentence.says.nl)
    decide = (f"*{found.words}*: {found.modality.label.text(language)}" for found in WORDINGS[sentence.citation.part])
    yield from (f"## {sentence.citation.part}", "", here, "")
    yield f"- {word('in the other language', language)}: {other}"
    yield f"- {word('given by its words', language)}: {'; '.join(decide)}"
    yield f"- {word('standing', language)}: {sentence.standing.label.text(language)}"
    rules, numbers = ", ".join(_rules(sentence, language)), ", ".join(_numbers(sentence))
    if not rules or sentence.standing not in {Standing.ENCODED, Standing.OPEN_NORM}:
        yield f"- {word('treatment', language)}: {sentence.treatment.text(language)}"
    yield from (
        f"- {word(what, language)}: {found}" for what, found in (("rules", rules), ("numbers", numbers)) if found
    )


def _rules(sentence: Sentence, language: Language) -> Iterator[str]:
    return (rule_link(rule.code, language) for rule in POLICY.rules if _cited(sentence, rule.cites))


def _numbers(sentence: Sentence) -> Iterator[str]:
    return (f"`{path}`" for path, number in POLICY.terms.parameters() if _cited(sentence, (number.citation,)))


def _cited(sentence: Sentence, citations: tuple[Citation, ...]) -> bool:
    place = (sentence.citation.source, sentence.citation.part)
    return any((citation.source, citation.part) == place for citation in citations)
