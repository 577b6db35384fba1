"""Labels: subjects, and paths of facts, in words, in English and in Dutch."""

import re
from collections.abc import Iterator, Mapping
from datetime import date
from itertools import pairwise, takewhile
from typing import Any, Final, cast

from flemish_clusters.errors import Host, InvalidValue, is_plain_name, path_as_json, shown
from flemish_clusters.facts import Subject
from flemish_clusters.facts.attestations import a_further_name
from flemish_clusters.facts.clusters import Cluster, Company
from flemish_clusters.facts.contribution import YearContribution
from flemish_clusters.facts.field_labels import LABELS
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Labelled, Language, Message, Quantity, a_label, write
from flemish_clusters.money import Euro
from flemish_clusters.wording import Path

Labels = FrozenMapping[Message]
"""The labels of further facts, by their names."""
NO_LABELS: Final = Labels()
_ITEMS: Final = {
    "accounts": Message(en="account {place}", nl="jaaroverzicht {place}"),
    "companies": Message(en="company {place}", nl="onderneming {place}"),
    "contributions": Message(en="contribution {place}", nl="bijdrage {place}"),
    "knowledge_institutions": Message(en="knowledge institution {place}", nl="kennisinstelling {place}"),
}
_OF_A_MEMBER: Final = Message(en="{fact} of {member}", nl="{fact} van {member}")
_OTHERWISE_OF: Final = Message(en="{member}: {fact}", nl="{member}: {fact}")
_OF: Final = {
    "establishments_complete": Message(
        en="whether all establishments of {member} are listed", nl="of alle vestigingen van {member} zijn opgegeven"
    ),
    "open_to_companies": Message(en="openness of {member} to companies", nl="openheid van {member} voor ondernemingen"),
    "open_to_knowledge_institutions": Message(
        en="openness of {member} to knowledge institutions", nl="openheid van {member} voor kennisinstellingen"
    ),
    "serves_flemish_competitiveness": Message(
        en="openness of {member} for the competitiveness of many Flemish companies",
        nl="openheid van {member} voor de competitiviteit van veel Vlaamse ondernemingen",
    ),
    "serves_own_objectives": Message(
        en="openness of {member} for its own objectives", nl="openheid van {member} voor de eigen doelstellingen"
    ),
}
"""How facts of a member are told whose labels have a word behind which no member can stand, by their fields."""
_SUBJECTS: Final[dict[type, Message]] = {
    Company: Message(en="company {name}", nl="onderneming {name}"),
    Cluster: Message(en="{kind} {name}", nl="{kind} {name}"),
    FundingPeriod: Message(
        en="funding period from {first_day} to {last_day} inclusive ({kind})",
        nl="steunperiode van {first_day} tot en met {last_day} ({kind})",
    ),
    YearAccount: Message(
        en="account of funding year {year} ({kind})", nl="jaaroverzicht van steunjaar {year} ({kind})"
    ),
    Dossier: Message(en="dossier of {cluster}", nl="dossier van {cluster}"),
    YearContribution: Message(
        en="contribution of {amount} by {name}, received on {day}",
        nl="bijdrage van {amount} door {name}, ontvangen op {day}",
    ),
}


def to_labels(values: Mapping[str, Message], field: str = "Policy.further") -> Labels:
    """Return the labels of further facts by name; raise `InvalidValue` that names the field where they are none."""
    expected = 'a mapping of names to labels, such as {"sme": Message(en="small company", nl="kleine onderneming")}'
    if not isinstance(values, Mapping):
        raise InvalidValue(field, values, expected)
    for name, label in values.items():
        if not (a_further_name.accepts(name) and a_label.accepts(label)):
            raise InvalidValue(field, {name: label}, expected)
    return Labels(tuple(sorted(values.items())))


def describe_path(path: str, language: Language, subject: object = None, labels: Labels = NO_LABELS) -> str:
    """Return a path in words, such as "growth ambitions of company 4" for `"companies[3].growth_ambition"`.

    Places count from 1. Where a subject is given, from which the path starts, a member goes by its name too, and a
    list that it has by whether that is all of it. A further fact goes by its label, where it has one.
    """
    member, words, last = "", list[str](), ""
    told: Any = subject
    for step, told in steps_of(path, subject):
        name, place = step[1], step[2]
        if last == "further" and name in labels:
            words[-1] = labels[name].text(language)
        elif place and name in _ITEMS:
            member, words = _describe_member(name, place, told, language), []
        else:
            # A fact that somebody's own rule asks for has no label here, so it goes by its own name.
            words.append(LABELS[name].text(language) if name in LABELS else name)
        last = name
    if words and told is not None and f"{last}_complete" in LABELS:
        last = f"{last}_complete"
        words[-1] = LABELS[last].text(language)
    if not member or not words:
        return member or ", ".join(words)
    # The label of a further fact need not be a noun, and one fact of another says whose it is.
    said = _OF.get(last, _OF_A_MEMBER) if len(words) == 1 and ".further." not in path else _OTHERWISE_OF
    return said.text(language, {"fact": ", ".join(words), "member": member})


def steps_of(path: str, subject: object) -> Iterator[tuple[re.Match[str], Any]]:
    """Return the steps of a path, each with what stands there in a subject; `None` where nothing does."""
    held: Any = subject
    for step in re.finditer(r"(\w{1,80})(?:\[([0-9]{1,9})\])?", path):
        held = getattr(held, step[1], None)
        if step[2] and hasattr(held, "__len__") and int(step[2]) < len(held):
            held = held[int(step[2])]
        yield step, held


def _describe_member(name: str, place: str, told: object, language: Language) -> str:
    """Return a member of a list by its place, and by its name or its funding year where it is there."""
    words = _ITEMS[name].text(language, {"place": str(int(place) + 1)})
    called = describe_part(told, language) if isinstance(told, YearAccount) else getattr(told, "name", "")
    return f"{words} ({called})" if called else words


def describe(subject: Subject, language: Language) -> str:
    """Return what is assessed, in words."""
    told: dict[str, Quantity]
    match subject:
        case Company():
            told = {"name": subject.name}
        case Cluster():
            told = {"name": subject.name, "kind": subject.kind.label.text(language)}
        case FundingPeriod(first_day=first_day, last_day=last_day):
            told = {"first_day": first_day, "last_day": last_day, "kind": subject.kind.label.text(language)}
        case YearAccount():
            told = {"year": subject.year, "kind": subject.period.kind.label.text(language)}
        case YearContribution(contribution=given):
            told = {"amount": given.amount, "name": given.by.name, "day": given.received_on}
        case _:
            told = {"cluster": describe(subject.cluster, language)}
    return _SUBJECTS[type(subject)].text(language, told)


def describe_part(subject: Subject, language: Language) -> str:
    """Return what is assessed as a part of a whole that has been named, in fewer words."""
    if isinstance(subject, FundingPeriod):
        return LABELS["period"].text(language)
    if isinstance(subject, YearAccount):
        return f"{LABELS['year'].text(language)} {subject.year}"
    return describe(subject, language)


def _place_in_form(path: Path, language: Language) -> str:
    """Return where a mistake is by the labels of the fields, and by what was sent where no field has that name."""
    steps = takewhile(lambda pair: _has_words(*pair), pairwise(("", *path)))
    known = tuple(step for _, step in steps)
    named = describe_path(path_as_json(known), language)
    strange = [shown(step, lambda one: f'"{one}"') for step in path[len(known) : len(known) + 1]]
    return shown(", ".join([*([named] if named else []), *strange]) or _FORM.text(language), str)


def _has_words(before: int | str, step: int | str) -> bool:
    """Return whether a step of a path can be told in words; a further fact goes by its own name."""
    return isinstance(step, int) or step in LABELS or (before == "further" and is_plain_name(step))


def _value_in_form(value: Any, language: Language) -> str:
    # What a value says of its own class can raise.
    kind = cast("type[object]", type(value))
    if value is None:
        return _NOTHING.text(language)
    if kind is bool:
        return (_YES if value else _NO).text(language)
    if issubclass(kind, Labelled):
        return cast("Labelled", value).label.text(language)
    if issubclass(kind, list | tuple | Mapping):
        return _SEVERAL.text(language)
    if kind in (date, Euro):
        return write(value, language)
    return shown(value, lambda one: f'"{one}"' if issubclass(kind, str) else str(one))


_FORM: Final = Message(en="what was filled in", nl="wat is ingevuld")
_NOTHING: Final = Message(en="left open", nl="leeg")
_YES: Final = Message(en="yes", nl="ja")
_NO: Final = Message(en="no", nl="nee")
_SEVERAL: Final = Message(en="several values", nl="meerdere waarden")
FORM: Final = Host(words="form", place=_place_in_form, value=_value_in_form)
"""Who fills in a form, in the words of its labels; days, amounts and members of a closed set as people write them."""
