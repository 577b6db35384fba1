"""What the lists of the specification have from the policy: its rules, its numbers and its readings."""

from collections.abc import Iterable
from fractions import Fraction
from typing import Any, Final

from flemish_clusters import (
    POLICIES,
    Language,
)
from flemish_clusters.changes.change import describe_number, describe_value
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE, Citation
from flemish_clusters.terms import AnyParameter
from making.phrases import heading_row, row, word
from making.rooms import link_to
from making.rules import part, reading_links, sentence_link, subject, version

POLICY: Final = POLICIES[-1]


def rules(language: Language, _: str) -> str:
    """Return a table of the rules of the newest policy, in the order in which findings are given."""
    heading = (word(column, language) for column in ("code", "about", "force", "says", "source"))
    return _of_the_newest(language, (heading_row(*heading), *(_rule_row(rule, language) for rule in POLICY.rules)))


def _of_the_newest(language: Language, lines: Iterable[str]) -> str:
    """Return lines below the name of the newest policy."""
    return "\n".join((f"{word('newest', language)}: {version(POLICY, language)}", "", *lines))


def _rule_row(rule: Rule[Any], language: Language) -> str:
    return row(
        rule_link(rule.code, language),
        subject(rule.about, language),
        rule.force.label.text(language),
        rule.says.text(language),
        "; ".join(dict.fromkeys(_in_short(citation, language) for citation in rule.cites)),
    )


def rule_link(code: str, language: Language) -> str:
    """Return a link to a rule, from a page of the specification in the same language."""
    return f"[{code}]({link_to(code, language, from_page_in=language)})"


def _in_short(citation: Citation, language: Language) -> str:
    if citation.source == PAGE:
        return sentence_link(citation.part, citation.part)
    return ", ".join(filter(None, (citation.source.titled(language), part(citation, language))))


def numbers(language: Language, _: str) -> str:
    """Return a table of the numbers of the newest policy, each with its citation and its readings."""
    heading = (word(column, language) for column in ("number", "what it is", "value", "source", "readings"))
    rows = (_number_row(path, number, language) for path, number in POLICY.terms.parameters())
    return _of_the_newest(language, (heading_row(*heading), *rows))


def _number_row(path: str, number: AnyParameter, language: Language) -> str:
    return row(
        f"`{path}`",
        describe_number(path, language, number.label),
        written_number(number, language),
        number.citation.text(language),
        reading_links(number.rests_on) or word("none", language),
    )


def written_number(number: AnyParameter, language: Language) -> str:
    """Return the value of a number and its steps as a language writes them: a share of less than one in per cent."""
    is_share = isinstance(number.value, Fraction) and number.value < 1
    return describe_value(number, language, "{number:%}" if is_share else "{number}")
