"""Catalogue: the form of each class: how a day, an amount or a fact is read and written as JSON."""

import re
from collections.abc import Mapping
from datetime import MAXYEAR, date, datetime
from types import SimpleNamespace
from typing import Any, Final

from attrs import evolve

from flemish_clusters.checks import A_DAY, a_whole_text, plain_day
from flemish_clusters.documents.forms import (
    OR_EMPTY,
    Form,
    by_name,
    entries_in,
    fields_of,
    form_of,
    object_of,
    optional,
    several,
)
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import FACTS
from flemish_clusters.facts.attestations import (
    A_FURTHER_FACT,
    AN_ATTESTATION,
    LARGEST_COUNT,
    Attestation,
    Further,
    FurtherFact,
    a_further_name,
    to_further,
)
from flemish_clusters.facts.clusters import SEPARATORS, Cluster, Company, KnowledgeInstitution, OtherBody, members_twice
from flemish_clusters.facts.contribution import Contribution, too_much_paid_back
from flemish_clusters.facts.field_labels import LABELS
from flemish_clusters.facts.funding import Dossier, FundingPeriod, YearAccount, apart, past_the_calendar
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.schemas import Definition, Schema, defined, object_with
from flemish_clusters.wording import Wanted

Party = Company | KnowledgeInstitution | OtherBody
PARTIES: Final[dict[str, tuple[type[Party], Message]]] = {
    "company": (Company, Message(en="company", nl="onderneming")),
    "knowledge_institution": (KnowledgeInstitution, Message(en="knowledge institution", nl="kennisinstelling")),
    "other_body": (OtherBody, Message(en="other body", nl="andere organisatie")),
}
"""Who can contribute and how they are called, by the `type` that a document gives them."""


def to_day(value: object) -> date:
    """Return the day that a text such as `"2017-01-31"` stands for; raise `InvalidValue` where it is none."""
    if isinstance(value, date) and not isinstance(value, datetime):
        return plain_day(value)
    try:
        if isinstance(value, str) and _DAY.fullmatch(value):
            return date.fromisoformat(value)
    except ValueError:
        pass
    raise InvalidValue("day", value, A_DAY)


def to_text(value: object) -> str:
    """Return a text; raise `InvalidValue` where it is none, or holds half of a surrogate pair."""
    if type(value) is not str:
        raise InvalidValue("text", value, _A_TEXT)
    if not a_whole_text.accepts(value):
        raise InvalidValue("text", value, a_whole_text.wanted)
    return value


def _attestation() -> Form:
    """Return the form of an attestation; a plain truth value stands for one without an author."""
    parts = fields_of(Attestation, VALUES)
    whole = object_of("Attestation", parts, Attestation)

    def read(value: object) -> Any:
        if isinstance(value, bool):
            return Attestation(holds=value)
        return whole.read(entries_in(value, AN_ATTESTATION))

    alternatives = [{**VALUES[bool].schema, "title": _YES_OR_NO}, {**whole.schema, "title": _ATTESTED}]
    schema = defined("AttestationLike", {"oneOf": alternatives, "description": _NOT_GIVEN})
    return evolve(whole, read=read, schema=schema)


def _further_fact(attestation: Form) -> Form:
    """Return the form of a further fact: an attestation, an amount, a count or a day."""
    amount = object_of("FurtherAmount", {"euro": _with(VALUES[Euro], title=LABELS["amount"])}, _only)
    day = object_of("FurtherDay", {"day": _with(VALUES[date], title=_DAY_TITLE)}, _only)

    def read(value: object) -> Any:
        if isinstance(value, dict):
            return (amount if "euro" in value else day if "day" in value else attestation).read(value)
        return to_day(value) if isinstance(value, date) else _truth_or_count(value)

    def write(fact: FurtherFact) -> object:
        if isinstance(fact, date):
            return {"day": fact.isoformat()}
        if isinstance(fact, Euro):
            return {"euro": str(fact)}
        return attestation.write(fact) if isinstance(fact, Attestation) else fact

    titled = ((amount.schema, LABELS["amount"]), (_COUNT, _NUMBER_TITLE), (day.schema, _DAY_TITLE))
    more = [{**schema, "title": title} for schema, title in titled]
    alternatives = [*attestation.schema["$ref"].schema["oneOf"], *more]
    return Form(read=read, write=write, schema=defined("FurtherFact", {"oneOf": alternatives}))


def _truth_or_count(value: object) -> bool | int:
    if type(value) is bool or (type(value) is int and 0 <= value <= LARGEST_COUNT):
        return value
    raise InvalidValue("further", value, A_FURTHER_FACT)


def _only(**told: Any) -> Any:
    return next(iter(told.values()))


def _further(fact: Form) -> Form:
    """Return the form of further facts, each of which can be not known, as all of them together can."""
    form = by_name(optional(fact), a_further_name, to_further)

    def read(value: object) -> Any:
        return form.read({} if value is None else value)

    names = {"pattern": "^[a-z][a-z0-9_]*$"}
    schema = {"type": "object", "additionalProperties": fact.schema, "propertyNames": names, "description": _BY_NAME}
    return evolve(form, read=read, schema=schema)


def _party(table: Mapping[Any, Form]) -> Form:
    """Return the form of who contributed, told apart by the `type`."""
    forms = {name: form_of(kind, table) for name, (kind, _) in PARTIES.items()}

    def read(value: object) -> Any:
        entries = dict(entries_in(value, _A_PARTY))
        name = entries.pop("type", None)
        if not isinstance(name, str) or name not in forms:
            raise InvalidValue("type", value, _A_PARTY)
        return forms[name].read(entries)

    def write(party: Party) -> dict[str, Any]:
        name = next(name for name, (kind, _) in PARTIES.items() if type(party) is kind)
        return {"type": name, **forms[name].write(party)}

    alternatives = [_with_type(name, title, forms[name].schema["$ref"]) for name, (_, title) in PARTIES.items()]
    return Form(read=read, write=write, schema=defined("Giver", {"type": "object", "oneOf": alternatives}))


def _with_type(name: str, title: Message, party: Definition) -> Schema:
    properties = {"type": {"const": name, "title": _TYPE_TITLE}, **party.schema["properties"]}
    whole = object_with(properties, ["type", *party.schema["required"]])
    return {**defined(f"Giving{party.name}", whole), "title": title}


def _dossier(table: Mapping[Any, Form]) -> Form:
    """Return the form of a dossier, which gives the period once and not in each account."""
    account = fields_of(YearAccount, table)
    del account["period"]
    accounts = several(object_of("Account", account, SimpleNamespace))

    def make(period: FundingPeriod, accounts: tuple[SimpleNamespace, ...], **others: Any) -> Dossier:
        whole = tuple(YearAccount(period=period, **vars(account)) for account in accounts)
        return Dossier(period=period, accounts=whole, **others)

    parts = {**fields_of(Dossier, table), "accounts": accounts}
    return object_of("Dossier", parts, make, apart)


def _with(form: Form, **said: Any) -> Form:
    """Return a form of which the schema says this as well, or instead."""
    return evolve(form, schema={**form.schema, **said})


def _catalogue() -> dict[Any, Form]:
    attestation = _attestation()
    table: dict[Any, Form] = {
        **VALUES,
        **_TEXTS,
        Attestation: attestation,
        Further: _further(_further_fact(attestation)),
    }
    for kind, disagreements in ((Cluster, members_twice), (FundingPeriod, past_the_calendar)):
        table[kind] = object_of(kind.__name__, fields_of(kind, table), kind, disagreements)
    table[Dossier] = _dossier(table)
    table[Party] = _party(table)
    table[Contribution] = object_of("Contribution", fields_of(Contribution, table), Contribution, too_much_paid_back)
    return {kind: form_of(kind, table) for kind in FACTS}


_DAY: Final = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
_A_TEXT: Final = Wanted(code="not_a_text", json=("text", "tekst"))
_A_PARTY: Final = Wanted(
    code="not_one_of",
    json=(
        f'an object whose "type" is one of {", ".join(PARTIES)}',
        f'een object waarvan "type" een is van {", ".join(PARTIES)}',
    ),
    form=(
        "a company, a knowledge institution or another body",
        "een onderneming, een kennisinstelling of een andere organisatie",
    ),
)
_YES_OR_NO: Final = Message(en="yes or no", nl="ja of nee")
_ATTESTED: Final = Message(en="with who attested it and when", nl="met vermelding van wie dit verklaarde en wanneer")
_NUMBER_TITLE: Final = Message(en="number", nl="aantal")
_DAY_TITLE: Final = Message(en="day", nl="dag")
_TYPE_TITLE: Final = Message(en="type", nl="type")
_NOT_GIVEN: Final = Message(en="Not given: not known.", nl="Niet opgegeven: niet bekend.")
_BY_NAME: Final = Message(
    en="What a rule asks for and no field holds, each by its name.",
    nl="Gegevens die een regel vraagt en waarvoor geen veld bestaat, elk onder een eigen naam.",
)
_IN_EURO: Final = Message(en="In euro, with a point, such as 1234.50.", nl="In euro, met een punt, zoals 1234.50.")
_WRITTEN_DAY: Final = Message(en="Year, month, day, such as 2017-01-31.", nl="Jaar, maand, dag, zoals 2017-01-31.")
_TEN_DIGITS: Final = Message(en="Ten digits, such as 0566.988.259.", nl="Tien cijfers, zoals 0566.988.259.")
_AMOUNT: Final = {"type": "string", "pattern": r"^0*[0-9]{1,15}(\.[0-9]{1,2})?$", "description": _IN_EURO}
_COUNT: Final = {"type": "integer", "minimum": 0, "maximum": LARGEST_COUNT}
_DATE: Final = {"type": "string", "format": "date", "pattern": f"^{_DAY.pattern}$", "description": _WRITTEN_DAY}

VALUES: Final[Mapping[Any, Form]] = {
    str: Form(read=to_text, write=str, schema={"type": "string", "pattern": r"\S"}),
    int: Form(read=lambda value: value, write=int, schema={"type": "integer", "minimum": 1, "maximum": MAXYEAR}),
    bool: Form(read=lambda value: value, write=bool, schema={"type": "boolean"}),
    date: Form(read=to_day, write=date.isoformat, schema=_DATE),
    Euro: Form(read=Euro, write=str, schema=_AMOUNT),
}
"""The form of each class of plain values."""

_MARK: Final = f"{SEPARATORS}*"
_NUMBER: Final = f"^{_MARK}([Bb]{_MARK}[Ee]{_MARK})?([01]{_MARK})?([0-9]{_MARK}){{9}}$"
_TEXTS: Final = {
    "domain": optional(_with(VALUES[str], pattern=r"^$|\S", description=OR_EMPTY)),
    "enterprise_number": optional(_with(VALUES[str], pattern=_NUMBER, description=_TEN_DIGITS)),
}
"""The form of each field whose text follows a rule of its own, by the name of the field."""

FORMS: Final[Mapping[Any, Form]] = _catalogue()
"""The form of each class of facts."""
