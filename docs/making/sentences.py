"""What the page of sentences has: each sentence of the policy page, and what became of it."""

from collections.abc import Iterator

from flemish_clusters import Citation, Language
from flemish_clusters.sentences import SENTENCES, Sentence
from flemish_clusters.wordings import WORDINGS
from making.lists import POLICY, rule_link
from making.wording import word


def sentences(language: Language, _: str) -> str:
    """Return every sentence: restated in both languages, the words that decide, its standing, what rests on it."""
    return "\n\n".join("\n".join(_lines(sentence, language)) for sentence in SENTENCES)


def _lines(sentence: Sentence, language: Language) -> Iterator[str]:
    here, other = (sentence.says.nl, sentence.says.en) if language == "nl" else (sentence.says.en, sentence.says.nl)
    wording = WORDINGS[sentence.citation.part]
    yield from (f"## {sentence.citation.part}", "", here, "")
    yield f"- {word('in the other language', language)}: {other}"
    yield f"- {word('given by its words', language)}: *{wording.words}*: {wording.modality.label.text(language)}"
    yield f"- {word('standing', language)}: {sentence.standing.label.text(language)}"
    yield f"- {word('treatment', language)}: {sentence.treatment.text(language)}"
    yield f"- {word('rules', language)}: {', '.join(_rules(sentence, language)) or word('none', language)}"
    yield f"- {word('numbers', language)}: {', '.join(_numbers(sentence)) or word('none', language)}"


def _rules(sentence: Sentence, language: Language) -> Iterator[str]:
    return (rule_link(rule.code, language) for rule in POLICY.rules if _cited(sentence, rule.citations))


def _numbers(sentence: Sentence) -> Iterator[str]:
    return (f"`{path}`" for path, number in POLICY.terms.parameters() if _cited(sentence, (number.citation,)))


def _cited(sentence: Sentence, citations: tuple[Citation, ...]) -> bool:
    place = (sentence.citation.source, sentence.citation.part)
    return any((citation.source, citation.part) == place for citation in citations)
