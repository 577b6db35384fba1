"""Cases: what the page of cases has from the files of cases, a table a theme, in words."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from flemish_clusters import Euro, Language
from flemish_clusters.messages import write
from flemish_clusters.readings import READINGS
from flemish_clusters.sources import SOURCES
from making.case_files import Case, cases_of, is_list, is_table
from making.case_words import AMOUNTS, ANSWERED_IN_EURO, ANSWERS, FACTS, TRUTHS, VALUES
from making.lists import rule_link
from making.phrases import heading_row, row, word
from making.rules import sentence_link

_SHOWN: Final = ("account", "period", "year", "day", "transition", "assessed_on", "contributions", "dossier")
"""What of the facts stands on the page; of companies and clusters the sentence says what matters."""
_LEFT_OUT: Final = ("name", "cluster")
"""What within these facts stands on no page."""
_IN_ROWS: Final = ("accounts", "contributions")
"""The lists of facts that are told one by one."""


def cases(language: Language, theme: str) -> str:
    """Return the cases of a theme as a table: what is the case, the facts, the answer, and where it is from."""
    found = cases_of(theme)
    shown = [name for name in ("case", "facts", "answer", "ground") if name != "facts" or any(map(_has_facts, found))]
    rows = (row(*(_CELLS[name](case, language) for name in shown)) for case in found)
    return "\n".join((heading_row(*(word(name, language) for name in shown)), *rows))


def _has_facts(case: Case) -> bool:
    return any(name in case for name in _SHOWN)


def _case(case: Case, language: Language) -> str:
    return f"{case['says'][language]} (`{case['id']}`)"


def _facts(case: Case, language: Language) -> str:
    return "; ".join(f"{name}: {value}" for name, value in facts_of(case, language))


def facts_of(case: Case, language: Language) -> Iterator[tuple[str, str]]:
    """Return each fact that is shown of a case: what it is called, and its value in words."""
    return (told for name in _SHOWN if name in case for told in _told(name, case[name], language))


def _told(name: str, value: Any, language: Language) -> Iterator[tuple[str, str]]:
    """Return each fact in words; what is made of facts is told as these, and of several members which one it is."""
    if is_table(value):
        for key, inner in value.items():
            yield from () if key in _LEFT_OUT else _told(key, inner, language)
    elif is_list(value) and value and name in _IN_ROWS:
        for place, one in enumerate(value, start=1):
            (first, said), *others = _told(name, one, language)
            yield from ((f"({place}) {first}" if len(value) > 1 else first, said), *others)
    else:
        yield FACTS[name].text(language), _value(value, language, in_euro=name in AMOUNTS)


def _answer(case: Case, language: Language) -> str:
    return "; ".join((*answers_of(case, case["expect"], language), *_elsewhere(case, language)))


def answers_of(case: Case, expect: Mapping[str, Any], language: Language) -> Iterator[str]:
    """Return in words what is expected of a case, as it is read or under an alternative."""
    code, verdict = case.get("rule", ""), expect.get("verdict")
    if verdict:
        yield f"**{_value(verdict, language)}**"
    rules = expect.get("rules", {})
    if (found := rules.get(code, verdict)) != verdict:
        yield f"{code}: {_value(found, language)}"
    if {one for one, its in rules.items() if its == _NOT_MET} - {code}:
        listed = ", ".join(one for one, its in rules.items() if its == _NOT_MET)
        yield f"{_value(_NOT_MET, language)}: {listed}"
    for name in filter(expect.__contains__, ANSWERS):
        if (name, expect[name]) != ("still_to_raise", "0.00"):
            value = _value(expect[name], language, in_euro=name in ANSWERED_IN_EURO)
            yield ANSWERS[name].text(language).replace("{value}", value)


def _elsewhere(case: Case, language: Language) -> Iterator[str]:
    if "otherwise" in case:
        yield f"{_under(case, language)}: {', '.join(answers_of(case, case['otherwise'], language))}"


def _under(case: Case, language: Language) -> str:
    """Return which alternatives of its reading what would follow is told of."""
    places, alternatives = case["otherwise"]["alternatives"], enumerate(_ALTERNATIVES[case["reading"]], start=1)
    told = [one.text(language).removesuffix(".") for place, one in alternatives if place in places]
    quoted = f" {word('and', language)} ".join(f"“{one}”" for one in told)
    return f"{word('under the alternative' if len(told) == 1 else 'under the alternatives', language)} {quoted}"


def _ground(case: Case, language: Language) -> str:
    return ", ".join(_links(case, language))


def _links(case: Case, language: Language) -> Iterator[str]:
    if "rule" in case:
        yield rule_link(case["rule"], language)
    if "sentence" in case:
        yield f"{word('sentence', language).lower()} {sentence_link(case['sentence'], case['sentence'])}"
    if "source" in case:
        yield _TITLES[case["source"]].titled(language)
    if "reading" in case:
        yield f"[{case['reading']}](readings/{case['reading']}.md)"


def _value(value: Any, language: Language, *, in_euro: bool = False) -> str:
    match value:
        case bool():
            return TRUTHS[value].text(language)
        case date() | int():
            return write(value, language)
        case _ if is_list(value) and not value:
            return word("none", language)
        case _ if is_list(value):
            return ", ".join(_value(one, language, in_euro=in_euro) for one in value)
        case str() if value in VALUES:
            return VALUES[value].text(language)
        case str() if in_euro:
            return write(Euro(value), language)
        case str() if value in FACTS:
            return FACTS[value].text(language)
        case str() if value in _TITLES:
            return _TITLES[value].titled(language)
        case _:
            return str(value)


_NOT_MET: Final = "not_met"
_TITLES: Final = {source.key: source for source in SOURCES}
_ALTERNATIVES: Final = {reading.key: reading.alternatives for reading in READINGS}
_CELLS: Final = {"case": _case, "facts": _facts, "answer": _answer, "ground": _ground}
