"""Answers: how an assessment, a maximum and a count stand in plain data, and what stands there in every answer."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any, Final, NamedTuple, get_args

from flemish_clusters.facts import SUBJECTS, period_of
from flemish_clusters.findings.book import (
    About,
    Book,
    Entry,
    Plain,
    Sort,
    Words,
    by_name,
    each,
    maybe,
    member_of,
    record,
)
from flemish_clusters.findings.finding import Finding
from flemish_clusters.judgements import Force, Verdict
from flemish_clusters.messages import Language, Languages, in_unit
from flemish_clusters.policies import GoverningDay, Status
from flemish_clusters.schemas import Schema, defined, words
from flemish_clusters.sources import Authority, Citation

ANSWER_SCHEMA: Final = 1
"""The number of the form in which answers are written."""


class Placed(NamedTuple):
    """What stands in a place of the whole."""

    place: str
    it: Any


class AnswerForm:
    """How a class of answers stands in plain data: its name, and what is its own between what every answer has."""

    def __init__(self, name: str, own: Mapping[str, Entry]) -> None:
        self.name: str = name
        self.own: Mapping[str, Entry] = own

    @property
    def schema(self) -> Schema:
        """What a JSON Schema says of it."""
        return self._record.schema

    def told(self, answer: object, languages: Languages) -> Plain:
        """Return an answer as plain data, with words in some languages."""
        told: Plain = self._record.write(answer, Book(languages))
        return told

    @property
    def _record(self) -> Sort:
        head: dict[str, Entry] = {
            "schema": (lambda _: ANSWER_SCHEMA, Sort({"const": ANSWER_SCHEMA})),
            "answer": (lambda _: self.name, Sort({"const": self.name})),
            "languages": (itself, Sort(each(_LANGUAGE).schema, lambda _, book: [*book.languages])),
        }
        return record(**head, **self.own, **{name: _table(name, sort) for name, sort in _TABLES.items()})


def itself(whole: Any) -> Any:
    """Return what is told of itself and not one of its attributes."""
    return whole


def shared(name: str, sort: Sort) -> Sort:
    """Return a sort whose schema stands among the definitions, under a name."""
    return Sort(defined(name, sort.schema), sort.write)


def cautions(about: Callable[[Any], Iterable[About]]) -> Entry:
    """Return the part of an answer that tells what has to be said of its periods and its versions."""
    return itself, Sort(each(WORDS).schema, lambda found, book: book.cautions(about(found)))


def among_parts(found: Any, findings: Iterable[Finding]) -> list[Placed]:
    """Return findings, each with its place among the parts of what was found."""
    places = {id(finding): place for place, part in found.walk() for finding in part.findings}
    return [Placed(places[id(finding)], finding) for finding in findings]


def _table(name: str, sort: Sort) -> Entry:
    table = by_name(sort)
    return itself, Sort(table.schema, lambda _, book: table.write(book.tables[name], book))


def _in_place(place: str, findings: Iterable[Finding]) -> list[Placed]:
    return [Placed(place, finding) for finding in findings]


def _stand_in(found: Any, book: Book) -> Words | None:
    """Return which day picked the versions where the one that should is not known; `None` where it is."""
    period = period_of(found.subject)
    said = book.words(lambda language: found.transition.stand_in(period, language) if period else "")
    return said if all(said.values()) else None


def _cited_by(limit: Any) -> Iterable[Citation]:
    """Return where the numbers that set a limit come from, or where its rule does where the policy sets none."""
    return dict.fromkeys((limit.citation, *(number.citation for number in limit.parameters)))


_LANGUAGE: Final = Sort({"enum": [*get_args(Language)]})
TEXT: Final = Sort({"type": "string"})
TEXTS: Final = each(TEXT)
COUNT: Final = Sort({"type": "integer"})
DAY: Final = Sort({"type": "string", "format": "date"}, lambda day, _: day.isoformat())
AMOUNT: Final = maybe(Sort({"type": "string", "pattern": r"^[0-9]{1,15}\.[0-9]{2}$"}, lambda amount, _: str(amount)))
VERDICT: Final = member_of(Verdict)
SUBJECT: Final = Sort({"enum": [one.name for one in SUBJECTS.values()]}, lambda one, _: SUBJECTS[type(one)].name)
WORDS: Final = Sort(words(), lambda said, book: book.words(getattr(said, "text", said)))
"""Of a message, or of whatever says something in a language."""
POLICY: Final = Sort(TEXT.schema, lambda policy, book: book.name("policies", policy, policy.name))
_RULE: Final = Sort(TEXT.schema, lambda rule, book: book.name("rules", rule, rule.code))
_READINGS: Final = each(Sort(TEXT.schema, lambda reading, book: book.name("readings", reading, reading.key)))
_CITATION: Final = record(
    source=(itself, Sort(TEXT.schema, lambda citation, book: book.source(citation))),
    part=TEXT,
    authority=member_of(Authority),
)
_CITED: Final = each(shared("Citation", _CITATION))
_QUANTITY: Final = record(
    value=(lambda one: in_unit(one)[1], Sort({"type": ["string", "integer"]})),
    unit=(lambda one: in_unit(one)[0], Sort({"enum": ["euro", "ratio", "count", "day", "text"]})),
)
QUANTITY: Final = shared("Quantity", _QUANTITY)
_ATTESTATION: Final = record(holds=Sort({"type": "boolean"}), by=maybe(TEXT), on=maybe(DAY), evidence=maybe(TEXT))
_FINDING: Final = record(
    place=TEXT,
    code=("it.code", TEXT),
    rule=("it.rule", _RULE),
    policy=("it.policy", POLICY),
    verdict=("it.verdict", VERDICT),
    reason=("it", Sort(WORDS.schema, lambda finding, book: book.reason(finding))),
    numbers=("it.numbers", by_name(QUANTITY)),
    sources=("it", Sort(_CITED.schema, lambda finding, book: _CITED.write(book.cited(finding), book))),
    readings=("it.readings", _READINGS),
    missing=("it.missing", TEXTS),
    attestations=("it.attestations", each(shared("StatedAttestation", _ATTESTATION))),
)
_FINDINGS: Final = each(shared("Finding", _FINDING))
_TABLES: Final = {
    "policies": record(title=WORDS, in_force_from=DAY, in_force_until=maybe(DAY), status=member_of(Status)),
    "rules": record(code=TEXT, statement=("says", WORDS), force=member_of(Force)),
    "sources": record(
        title=("titled", WORDS),
        address=(lambda source: source.address or None, maybe(TEXT)),
        where=(lambda source: source.where or None, maybe(TEXT)),
        dated=maybe(WORDS),
        says=(itself, Sort(by_name(maybe(WORDS)).schema, lambda source, book: book.said_in(source))),
    ),
    "readings": record(question=WORDS, choice=WORDS, alternatives=each(WORDS), reason=WORDS),
}
"""What an answer names: last, since what stands before gives the names."""
_TRANSITION: Final = record(
    day=("transition.day", member_of(GoverningDay)),
    ground=("transition", WORDS),
    stand_in=(itself, Sort(maybe(WORDS).schema, _stand_in)),
)
_BINDING: Final[Entry] = (lambda found: found.binding.name if found.binding else None, maybe(TEXT))
_AID: Final = record(amount=AMOUNT, known_bound=AMOUNT, binding=_BINDING)
_PART: Final = record(
    place=TEXT,
    subject=("it.subject", SUBJECT),
    policy=("it.policy", POLICY),
    verdict=("it.verdict", VERDICT),
    missing=("it.missing", TEXTS),
    aid=("it.maximum_aid", maybe(_AID)),
    findings=(lambda at: _in_place(at.place, at.it.findings), _FINDINGS),
)
_REFERENCES: Final = each(record(place=TEXT, code=("it.code", TEXT)))
ASSESSMENT: Final = AnswerForm(
    "assessment",
    {
        "subject": SUBJECT,
        "verdict": VERDICT,
        "missing": TEXTS,
        "unread": TEXTS,
        "deciding": (lambda found: among_parts(found, found.deciding), _REFERENCES),
        "remarks": (lambda found: among_parts(found, found.remarks), _REFERENCES),
        "cautions": cautions(lambda found: [(period_of(subject), policy) for subject, policy in found.applied]),
        "transition": (lambda found: found if found.transition else None, maybe(_TRANSITION)),
        "explanation": ("explain", WORDS),
        "parts": (lambda found: [Placed(*one) for one in found.walk()], each(_PART)),
    },
)
_LIMIT: Final = record(
    name=TEXT,
    label=WORDS,
    amount=AMOUNT,
    code=("rule.code", TEXT),
    rule=_RULE,
    numbers=(lambda limit: dict(zip(limit.by.cap.numbers, limit.by.values, strict=True)), by_name(QUANTITY)),
    sources=(_cited_by, _CITED),
    readings=_READINGS,
)
MAXIMUM: Final = AnswerForm(
    "maximum_aid",
    {
        "policy": POLICY,
        "amount": AMOUNT,
        "known_bound": AMOUNT,
        "binding": _BINDING,
        "missing": TEXTS,
        "rests_on": ("readings", _READINGS),
        "cautions": cautions(lambda found: [(found.account.period, found.policy)]),
        "explanation": ("explain", WORDS),
        "limits": each(_LIMIT),
    },
)
_OVER: Final = record(code=("rule.code", TEXT), rule=_RULE, share=("share.value", QUANTITY), amount=AMOUNT)
_CONTRIBUTION: Final = record(
    place=TEXT,
    counted=("it.counted", AMOUNT),
    verdict=("it.assessment.verdict", VERDICT),
    findings=(lambda at: _in_place(at.place, at.it.assessment.findings), _FINDINGS),
)
COUNTED: Final = AnswerForm(
    "counted_cofinancing",
    {
        "policy": POLICY,
        "year": ("year.number", COUNT),
        "total": AMOUNT,
        "missing": TEXTS,
        "unread": TEXTS,
        "cites": (lambda found: [found.citation], _CITED),
        "rests_on": ("readings", _READINGS),
        "cautions": cautions(lambda found: [(found.year.period, found.policy)]),
        "explanation": ("explain", WORDS),
        "over": each(_OVER),
        "rows": (
            lambda found: [Placed(f"contributions[{place}]", row) for place, row in enumerate(found.rows)],
            each(_CONTRIBUTION),
        ),
    },
)
