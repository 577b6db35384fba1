"""What the page of a rule module has from the rules themselves."""

from collections.abc import Iterable, Iterator
from typing import Any

from flemish_clusters import POLICIES, Language, Policy
from flemish_clusters.messages import write
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE, Citation, cite
from making.phrases import SUBJECTS, WORDS, fact, heading_row, row, word
from making.rooms import RULES_OF, anchor, heading_of, link_to

ALL_RULES = {rule.code: rule for found in RULES_OF.values() for rule in found}
_OTHER: dict[Language, Language] = {"en": "nl", "nl": "en"}


def rule(language: Language, code: str) -> str:
    """Return what a rule demands."""
    return ALL_RULES[code].says.text(language)


def properties(language: Language, code: str) -> str:
    """Return what a rule is called and demands in the other language, and all else that it has."""
    return "\n".join(_properties(ALL_RULES[code], language))


def _properties(found: Rule[Any], language: Language) -> Iterator[str]:
    other = _OTHER[language]
    elsewhere = f"[{heading_of(found.code, other)}]({link_to(found.code, other, from_page_in=language)})"
    yield f"- {word('in the other language', language)}: {elsewhere}. {found.says.text(other)}"
    yield f"- {word('force', language)}: {found.force.label.text(language)}"
    yield f"- {word('about', language)}: {subject(found.about, language)}"
    yield f"- {word('reads', language)}: {', '.join(fact(path, language) for path in found.reads)}"
    yield f"- {word('source', language)}: {cite(found.cites, language)}"
    yield f"- {word('readings', language)}: {reading_links(found.rests_on) or word('none', language)}"
    yield f"- {word('since', language)}: {_since(found, language)}"


def _since(found: Rule[Any], language: Language) -> str:
    told = (found.code, found.revision)
    first = next(policy for policy in POLICIES if told in [(rule.code, rule.revision) for rule in policy.rules])
    return version(first, language)


def version(policy: Policy, language: Language) -> str:
    """Return the name of a version of the policy, with the day from which it is in force."""
    day = write(policy.in_force_from, language)
    return WORDS["version"].text(language, {"name": policy.name, "day": day})


def reading_links(readings: Iterable[Reading]) -> str:
    """Return links to readings, from a page of the specification."""
    return ", ".join(f"[{reading.key}](readings/{reading.key}.md)" for reading in readings)


def sources(language: Language, module: str) -> str:
    """Return a table of what the rules of a module cite, each place with its authority and its date as given."""
    cited = dict.fromkeys(citation for found in RULES_OF[module] for citation in found.cites)
    heading = (word(column, language) for column in ("source", "part", "authority", "dated"))
    return "\n".join((heading_row(*heading), *(_source_row(citation, language) for citation in cited)))


def _source_row(citation: Citation, language: Language) -> str:
    source = citation.source
    place = part(citation, language) or word("whole", language)
    linked = sentence_link(place, citation.part) if source == PAGE and citation.part else place
    title = source.titled(language)
    return row(
        f"[{title}]({source.address})" if source.address else f"{title}, {source.where}",
        linked,
        citation.authority.label.text(language),
        source.dated_in_words(language),
    )


def subject(about: type, language: Language) -> str:
    """Return what a rule is about, in words and as the name of its class."""
    return f"{SUBJECTS[about].text(language)} (`{about.__name__}`)"


def part(citation: Citation, language: Language) -> str:
    """Return the part of a source that is cited, in words; nothing for the whole."""
    unit = citation.source.unit
    return f"{unit.text(language)} {citation.part}" if unit and citation.part else ""


def sentence_link(words: str, number: str) -> str:
    """Return a link to a sentence of the policy page, from a page of the specification in the same language."""
    return f"[{words}](sentences.md#{anchor(number)})"


def readings(language: Language, module: str) -> str:
    """Return the readings that the rules of a module rest on, each with its alternatives."""
    resting = dict.fromkeys(reading for found in RULES_OF[module] for reading in found.rests_on)
    return "\n".join(line for reading in resting for line in _reading_lines(reading, language))


def _reading_lines(reading: Reading, language: Language) -> Iterator[str]:
    yield f"- {reading.choice.text(language)} ({reading_links((reading,))})"
    for alternative in reading.alternatives:
        yield f"  - {word('alternative', language)}: {alternative.text(language)}"
