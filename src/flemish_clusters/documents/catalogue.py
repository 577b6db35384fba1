"""Catalogue: the form of each class of facts."""

from collections.abc import Mapping
from types import SimpleNamespace
from typing import Any, Final

from attrs import evolve

from flemish_clusters.documents.forms import END, VALUES, Form, by_name, entries_in, optional, several
from flemish_clusters.documents.objects import definitions_in, form_of, object_of, parts_of, schema_of_parts
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import clusters, dossiers, funding
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.attestations import Attestation, Further, a_further_name, to_further
from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.facts.enterprise_numbers import SEPARATORS
from flemish_clusters.facts.funding import FundingPeriod
from flemish_clusters.facts.parties import Company, KnowledgeInstitution, OtherBody
from flemish_clusters.facts.subjects import FACTS

Party = Company | KnowledgeInstitution | OtherBody
PARTIES: Final[Mapping[str, type]] = {
    "company": Company,
    "knowledge_institution": KnowledgeInstitution,
    "other_body": OtherBody,
}
"""Who can contribute, by the `type` that a document gives them."""


def _attestation() -> Form:
    """Return the form of an attestation; a plain truth value stands for one without an author."""
    parts = parts_of(Attestation, VALUES)
    whole = object_of("Attestation", parts, Attestation)
    expected = f"true, false, or an object with keys among {', '.join(parts)}"

    def read(value: object) -> Any:
        if isinstance(value, bool):
            return Attestation(holds=value)
        return whole.read(entries_in(value, expected))

    return evolve(whole, read=read, schema={"anyOf": [VALUES[bool].schema, whole.schema]})


def _further(attestation: Form) -> Form:
    """Return the form of further attestations, each of which can be not known, as all of them together can."""
    form = by_name(optional(attestation), a_further_name, to_further)

    def read(value: object) -> Any:
        return form.read({} if value is None else value)

    schema = {
        "type": ["object", "null"],
        "additionalProperties": {"anyOf": [*attestation.schema["anyOf"], {"type": "null"}]},
        "propertyNames": {"pattern": f"^[a-z][a-z0-9_]*{END}"},
    }
    return evolve(form, read=read, schema=schema)


def _party(table: Mapping[Any, Form]) -> Form:
    """Return the form of who contributed, told apart by the `type`."""
    forms = {name: form_of(kind, table) for name, kind in PARTIES.items()}
    names = {kind: name for name, kind in PARTIES.items()}
    expected = f'an object whose "type" is one of {", ".join(PARTIES)}'

    def read(value: object) -> Any:
        entries = dict(entries_in(value, expected))
        name = entries.pop("type", None)
        if not isinstance(name, str) or name not in forms:
            raise InvalidValue("type", value, expected)
        return forms[name].read(entries)

    def write(party: Party) -> dict[str, Any]:
        name = names[type(party)]
        return {"type": name, **forms[name].write(party)}

    parts = {name: parts_of(kind, table) for name, kind in PARTIES.items()}
    schemas = [
        schema_of_parts({"type": Form(read=read, write=write, schema={"const": name}), **parts[name]}) for name in parts
    ]
    definitions = {name: schema for each in parts.values() for name, schema in definitions_in(each).items()}
    return Form(read=read, write=write, schema={"oneOf": schemas}, definitions=definitions)


def _dossier(table: Mapping[Any, Form]) -> Form:
    """Return the form of a dossier, which gives the period once and not in each account."""
    account = parts_of(YearAccount, table)
    del account["period"]
    accounts = several(object_of("Account", account, SimpleNamespace))

    def make(cluster: Cluster, period: FundingPeriod, accounts: tuple[SimpleNamespace, ...]) -> Dossier:
        whole = tuple(YearAccount(period=period, **vars(account)) for account in accounts)
        return Dossier(cluster=cluster, period=period, accounts=whole)

    parts = {"cluster": table[Cluster], "period": table[FundingPeriod], "accounts": accounts}
    return object_of("Dossier", parts, make, dossiers.apart)


def _catalogue() -> dict[Any, Form]:
    attestation = _attestation()
    table: dict[Any, Form] = {**VALUES, **_TEXTS, Attestation: attestation, Further: _further(attestation)}
    for kind, disagreements in ((Cluster, clusters.members_twice), (FundingPeriod, funding.past_the_calendar)):
        table[kind] = object_of(kind.__name__, parts_of(kind, table), kind, disagreements)
    table[Dossier] = _dossier(table)
    table[Party] = _party(table)
    return {kind: form_of(kind, table) for kind in FACTS}


_MARK: Final = f"{SEPARATORS}*"
_NUMBER: Final = f"^{_MARK}([Bb]{_MARK}[Ee]{_MARK})?([01]{_MARK})?([0-9]{_MARK}){{9}}{END}"
_TEXTS: Final = {
    "domain": optional(evolve(VALUES[str], schema={"type": "string", "pattern": rf"^{END}|\S"})),
    "enterprise_number": optional(evolve(VALUES[str], schema={"type": "string", "pattern": _NUMBER})),
}
"""The form of each field whose text follows a rule of its own, by the name of the field."""

FORMS: Final[Mapping[Any, Form]] = _catalogue()
"""The form of each class of facts."""
