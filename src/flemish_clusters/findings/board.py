"""The page for a board: the verdict, what decides, the years, the companies that miss, and what is still needed."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Final, NamedTuple

from flemish_clusters.blocks import Block, Form, Listed, Paragraphs, page
from flemish_clusters.facts import LABELS, SUBJECTS, Subject, period_of
from flemish_clusters.facts.clusters import Cluster, ClusterOrganisation, Company
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.facts.labels import Labels, describe_part, describe_path, steps_of
from flemish_clusters.findings.finding import Finding, first_few
from flemish_clusters.findings.reports import DEPENDING, NO_RIGHT, Told
from flemish_clusters.findings.years import years_table
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message, write
from flemish_clusters.rules import Rule

_NAMED: Final = 10
_GROUPS: Final = 5
_LINES: Final = 4
_IN_FULL: Final = 3
"""So many rules are told of with the whole reason; of more, each in a line."""


class Member(NamedTuple):
    """A company of a cluster, and what was found of it."""

    company: Company
    verdict: Verdict
    deciding: Sequence[Finding]
    missing: tuple[str, ...]


def board_report(
    told: Told, members: Sequence[Member], needed: Sequence[str], language: Language, form: Form = "text"
) -> str:
    """Return a page for a board about a subject, the companies in it, and the paths of the facts still needed."""
    heading, *opening = told.opening(language)
    blocks = (
        Paragraphs(opening),
        *_deciding(told, members, language),
        *years_table(told, language),
        *_companies(told, members, language),
        *_needed(told, needed, language),
        Paragraphs([NO_RIGHT.text(language)]),
    )
    return page(heading, blocks, language, form)


def _deciding(told: Told, members: Sequence[Member], language: Language) -> Iterator[Block]:
    """Return what the first rules that decide find, and the codes of the others; nothing where none is against."""
    found: dict[str, list[Finding]] = {}
    for finding in _against(told):
        found.setdefault(finding.code, []).append(finding)
    in_full = told.verdict is Verdict.NOT_MET and len(found) <= _IN_FULL
    names = [_code(findings, told.subject, language) for findings in found.values()]
    said = [_said(findings, members, language, in_full=in_full) for findings in found.values()]
    lines = [f"{name}: {words}" for name, words in zip(names[:_LINES], said, strict=False)]
    if len(names) > _LINES:
        lines.append(_ALSO.text(language, {"others": ", ".join(names[_LINES:])}))
    if lines:
        yield Listed(_TITLES[told.verdict].text(language), lines)


def _against(told: Told) -> list[Finding]:
    """Return what makes the verdict on the whole what it is, where that is against it or open."""
    return [finding for finding in told.findings if told.verdict in _TITLES and finding.makes(told.verdict)]


def _code(findings: Sequence[Finding], whole: Subject, language: Language) -> str:
    places = _together([finding.subject for finding in findings if finding.subject is not whole], language)
    return f"{findings[0].code} ({places})" if places else findings[0].code


def _said(findings: Sequence[Finding], members: Sequence[Member], language: Language, *, in_full: bool) -> str:
    """Return why one rule decides: the reason in full where it is that of one thing, else what the rule says."""
    first = findings[0]
    if first.rule.weighs_parts and members and isinstance(first.subject, Cluster):
        return f"{first.rule.says.text(language)} {_SEE.text(language)}"
    return first.because(language) if in_full and len(findings) == 1 else first.rule.says.text(language)


def _together(owners: Sequence[Any], language: Language) -> str:
    """Return whom or what findings or facts are of, in few words."""
    years = [owner for owner in owners if isinstance(owner, YearAccount)]
    if len(years) < len(owners) or not years[1:]:
        return ", ".join(_called(owner, language) for owner in owners)
    return _OF_YEARS.text(language, {"years": ", ".join(map(str, sorted(account.year for account in years)))})


def _called(owner: Any, language: Language) -> str:
    if isinstance(owner, Cluster):
        return LABELS["cluster"].text(language)
    if isinstance(owner, ClusterOrganisation):
        return f"{LABELS['organisation'].text(language)} {owner.name}"
    return describe_part(owner, language)


def _companies(told: Told, members: Sequence[Member], language: Language) -> Iterator[Block]:
    """Return the companies that do not fit by what they miss, then the undecided by what is missing of them."""
    groups: dict[tuple[bool, str], list[Member]] = {}
    for member in members:
        if member.verdict in _TITLES:
            what = member.verdict is Verdict.UNDETERMINED, _what(member, told.labels, language)
            groups.setdefault(what, []).append(member)
    in_order = sorted(groups.items(), key=lambda group: (group[0][0], -len(group[1])))
    lines = [_group(what, several, language) for (_, what), several in in_order[:_GROUPS]]
    if rest := [len(several) for _, several in in_order[_GROUPS:]]:
        lines.append(_MORE_GROUPS.text(language, {"groups": len(rest), "count": sum(rest)}))
    if rules := [
        one.rule for (is_open, _), several in in_order[:_GROUPS] if not is_open for one in several[0].deciding
    ]:
        lines.append(_MISSED.text(language, {"rules": _facts_read(dict.fromkeys(rules), told.labels, language)}))
    if lines:
        decide = any(finding.rule.weighs_parts for finding in _against(told))
        no_reason = _NO_REASON.text(language) if rules and not decide else ""
        yield Listed(f"{_counted(members, language)}{no_reason}", lines)


def _facts_read(rules: Iterable[Rule[Any]], labels: Labels, language: Language) -> str:
    """Return the facts that rules about a company read, in words."""
    facts = {rule.code: [path for path in rule.reads if not path.endswith("_complete")] for rule in rules}
    words = {code: ", ".join(describe_path(path, language, labels=labels) for path in facts[code]) for code in facts}
    return "; ".join(f"{said} ({code})" for code, said in words.items())


def _what(member: Member, labels: Labels, language: Language) -> str:
    if member.verdict is Verdict.NOT_MET:
        return ", ".join(finding.code for finding in member.deciding)
    facts = [describe_path(path, language, member.company, labels) for path in member.missing]
    return f"{Verdict.UNDETERMINED.label.text(language)}, {_few(facts, language)}"


def _group(what: str, members: Sequence[Member], language: Language) -> str:
    return f"{what} ({write(len(members), language)}): {_few([member.company.name for member in members], language)}."


def _few(words: Sequence[str], language: Language) -> str:
    return "; ".join(first_few(words, language, _NAMED))


def _counted(members: Sequence[Member], language: Language) -> str:
    """Return how many companies there are, and how many of them come to each verdict."""
    counts = Counter(member.verdict for member in members)
    told = (f"{one.label.text(language)}: {write(counts[one], language)}" for one in Verdict if counts[one])
    return f"{_COMPANIES.text(language)}: {write(len(members), language)} ({'; '.join(told)})"


def _needed(told: Told, paths: Sequence[str], language: Language) -> Iterator[Block]:
    """Return the facts that are missing by whose they are; those of the companies of a cluster are counted."""
    facts: dict[str, dict[str, Any]] = {}
    for path in paths:
        place, owner, rest = _whose(path, told.subject)
        facts.setdefault(describe_path(rest, language, owner, told.labels), {})[place] = owner
    alike: dict[tuple[Any, ...], list[str]] = {}
    counted: list[str] = []
    for words, owners in facts.items():
        others = tuple(owner for place, owner in owners.items() if "companies[" not in place)
        if others:
            alike.setdefault(others, []).append(words)
        if len(others) < len(owners):
            counted.append(f"{words} ({write(len(owners) - len(others), language)})")
    lines = [f"{_together(others, language)}: {_few(words, language)}." for others, words in alike.items()]
    if counted:
        count = len({place for owners in facts.values() for place in owners if "companies[" in place})
        lines.insert(0, f"{_COMPANIES.text(language)} ({write(count, language)}): {_few(counted, language)}.")
    if lines:
        yield Listed((_NEEDED if told.missing else _BESIDES).text(language), lines)


def _whose(path: str, whole: Subject) -> tuple[str, Any, str]:
    """Return whose fact a path leads to: its place, itself, and the path from there. Only a period is decided on."""
    place, end = "", 0
    owner: Any = whole
    for step, held in steps_of(path, whole):
        if isinstance(held, _OWNERS) and step.end() < len(path):
            place, owner, end = path[: step.end()], held, step.end() + 1
    if path.endswith("decided_on") and (period := period_of(whole)):
        return "period", period, "decided_on"
    return place, owner, path[end:]


_OWNERS: Final = (*SUBJECTS, ClusterOrganisation)
_OF_YEARS: Final = Message(en="funding years {years}", nl="steunjaren {years}")
_TITLES: Final = {
    Verdict.NOT_MET: Message(en="What is not met", nl="Hieraan is niet voldaan"),
    Verdict.UNDETERMINED: DEPENDING,
}
_ALSO: Final = Message(en="Also {others}.", nl="Ook {others}.")
_MISSED: Final = Message(en="What these rules are about: {rules}.", nl="Waarover deze regels gaan: {rules}.")
_NO_REASON: Final = Message(en=", no reason for the verdict", nl=", geen reden voor het oordeel")
_SEE: Final = Message(en="See the companies below.", nl="Zie de ondernemingen hieronder.")
_COMPANIES: Final = Message(en="Companies", nl="Ondernemingen")
_MORE_GROUPS: Final = Message(
    en="Groups left out: {groups}; companies in them: {count}.",
    nl="Weggelaten groepen: {groups}; ondernemingen daarin: {count}.",
)
_NEEDED: Final = Message(en="What is still needed, and whose it is", nl="Wat nog nodig is, en van wie")
_BESIDES: Final = Message(
    en="What is not known either, and whose it is; this verdict no longer depends on it",
    nl="Wat ook nog niet bekend is, en van wie; dit oordeel hangt er niet meer van af",
)
