"""A book: what an answer is written with as plain data: what it names, each once, and the sorts of values in it."""

from collections.abc import Callable, Iterable
from enum import Enum
from operator import attrgetter
from typing import Any, TypeVar

from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.findings.finding import Finding
from flemish_clusters.messages import Language, Languages
from flemish_clusters.policies.policy import Policy
from flemish_clusters.schemas import Schema, list_of, object_with, one_of_the, or_null
from flemish_clusters.sources import Citation, Source

Kept = TypeVar("Kept")
Plain = dict[str, Any]
Words = dict[Language, str]
About = tuple[FundingPeriod | None, Policy]
"""A period that an answer is about, if any, under a version of the policy."""


class Book:
    """The languages of an answer, and what it names: versions of the policy, rules, sources and readings."""

    def __init__(self, languages: Languages) -> None:
        self.languages = languages
        self.tables: dict[str, Plain] = {"policies": {}, "rules": {}, "sources": {}, "readings": {}}
        self._names: dict[int, tuple[object, str]] = {}
        self._parts: dict[str, dict[str, None]] = {}
        self._kept: dict[object, Any] = {}

    def name(self, table: str, value: object, key: str) -> str:
        """Return the name under which a value stands in a table: its key, and a number to it where another has that."""
        if id(value) not in self._names:
            entries = self.tables[table]
            names = (key, *(f"{key} ({number})" for number in range(2, len(entries) + 3)))
            self._names[id(value)] = value, next(one for one in names if entries.setdefault(one, value) == value)
        return self._names[id(value)][1]

    def words(self, say: Callable[[Language], str]) -> Words:
        """Return a text in each language."""
        return {language: say(language) for language in self.languages}

    def cautions(self, about: Iterable[About]) -> list[Words]:
        """Return what has to be said of periods under versions of the policy, each once."""
        pairs = [*about]
        told = [[said for period, one in pairs for said in one.caveats(each, about=period)] for each in self.languages]
        return [dict(zip(self.languages, texts, strict=True)) for texts in dict.fromkeys(zip(*told, strict=True))]

    def source(self, citation: Citation) -> str:
        """Return the name of the source of a citation, whose part is told of there."""
        name = self.name("sources", citation.source, citation.source.key)
        self._parts.setdefault(name, {})[citation.part] = None
        return name

    def said_in(self, source: Source) -> dict[str, Words | None]:
        """Return what the parts of a source say that are cited; `None`: no words are given for it."""
        said = {part: source.says.get(part) for part in self._parts[self.name("sources", source, source.key)]}
        return {part: None if one is None else self.words(one.text) for part, one in said.items()}

    def reason(self, finding: Finding) -> Words:
        """Return the reason of a finding, worked out once for those that name nothing of their subjects."""
        if finding.weighed or not all(_is_of_none(path, finding.subject) for path in finding.missing):
            return self.words(finding.because)
        # A count and a ratio can be equal, and are not written alike.
        sorts = tuple(type(number) for _, number in finding.judgement.given)
        key = (id(finding.rule), id(finding.policy), finding.judgement, sorts)
        return self._first(key, lambda: self.words(finding.because)).copy()

    def cited(self, finding: Finding) -> tuple[Citation, ...]:
        """Return the sources of a finding, worked out once for those by the same numbers, since all are of one kind."""
        key = (id(finding.rule), id(finding.policy), finding.judgement.given)
        return self._first(key, lambda: finding.sources)

    def _first(self, key: object, work_out: Callable[[], Kept]) -> Kept:
        if key not in self._kept:
            self._kept[key] = work_out()
        kept: Kept = self._kept[key]
        return kept


def _is_of_none(path: str, subject: object) -> bool:
    """Return whether a missing fact is told alike of every subject: no member has it, and no list of it goes on."""
    return path.isidentifier() and getattr(subject, path, None) is None


class Sort:
    """How a sort of value stands in an answer: what a schema says of it, and how it is written."""

    def __init__(self, schema: Schema, write: Callable[[Any, Book], Any] = lambda value, _: value) -> None:
        self.schema: Schema = schema
        self.write: Callable[[Any, Book], Any] = write


Entry = Sort | tuple[str | Callable[[Any], Any], Sort]
"""The sort of an attribute; of one of another name than its key, or of what a function gives, with that before it."""


def record(**parts: Entry) -> Sort:
    """Return the sort of an object with these keys, all of which are there."""
    told = {key: part if isinstance(part, tuple) else (key, part) for key, part in parts.items()}
    rows = [(key, attrgetter(of) if isinstance(of, str) else of, sort.write) for key, (of, sort) in told.items()]
    properties = {key: sort.schema for key, (_, sort) in told.items()}
    return Sort(object_with(properties, told), lambda one, book: {key: write(of(one), book) for key, of, write in rows})


def each(sort: Sort) -> Sort:
    """Return the sort of a list of some sort."""
    return Sort(list_of(sort.schema), lambda held, book: [sort.write(one, book) for one in held])


def by_name(sort: Sort) -> Sort:
    """Return the sort of a mapping of names to some sort."""
    schema = {"type": "object", "additionalProperties": sort.schema}
    return Sort(schema, lambda held, book: {name: sort.write(one, book) for name, one in held.items()})


def maybe(sort: Sort) -> Sort:
    """Return the sort of what may not be known, or not be there: `None`."""
    return Sort(or_null(sort.schema), lambda one, book: None if one is None else sort.write(one, book))


def member_of(kind: type[Enum]) -> Sort:
    """Return the sort of a member of a closed set."""
    return Sort(one_of_the(kind), lambda one, _: one.value)
