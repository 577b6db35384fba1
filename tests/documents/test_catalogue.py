"""Catalogue: every fact comes back from its document, and its schema has the keys and labels of its class."""

import json
import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final, cast

import pytest
from attrs import NOTHING, fields
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterKind,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    KnowledgeInstitution,
    Purpose,
    Region,
    YearAccount,
)
from flemish_clusters.documents import from_document, from_json, schema_of, to_document, to_json
from flemish_clusters.facts import YearContribution
from tests.support.every_fact import FACTS
from tests.support.mutations import WRONG, Place, apart, at, changed, json_values, path, places, problems, without
from tests.support.profiles import EACH

IN_PYTHON: Final = re.compile(
    r"\b(None|True|False|nan|inf|str|int|float|bool|Decimal|tuple|datetime|[A-Z]\w+\.[A-Z]+)\b(?!\.{3})"
)
"""What is written so in Python, and not in JSON; the beginning of a key can look so where a value is cut."""


def is_type_of_a_party(document: object, place: Place) -> bool:
    """Return whether a place holds the `type` of who contributed, which is judged with the party as a whole."""
    return place[-1:] == ("type",) and isinstance(at(document, place), str)


def natively(value: object, key: str = "") -> Any:
    """Return a document as TOML and YAML could give it: days, members, decimals and tuples as Python has them."""
    match value:
        case dict():
            return {name: natively(inner, name) for name, inner in cast("dict[str, Any]", value).items()}
        case list():
            return tuple(natively(inner, key) for inner in cast("list[object]", value))
        case str() if key in NATIVE:
            return NATIVE[key](value)
        case _:
            return value


NATIVE: Final[dict[str, Callable[[str], object]]] = {
    **dict.fromkeys(("on", "first_day", "last_day", "decided_on", "received_on"), date.fromisoformat),
    **dict.fromkeys(("amount", "eligible_costs", "cofinancing", "aid"), Decimal),
    "kind": ClusterKind,
    "establishments": Region,
    "purpose": Purpose,
}
"""What a text stands for, by the key that it stands under."""


@pytest.mark.parametrize("kind", FACTS)
class TestEveryFact:
    """It comes back from its document as it was; what is not known is left out."""

    @EACH
    @given(data=st.data())
    def test_comes_back_as_it_was(self, kind: type[Any], data: st.DataObject) -> None:
        fact = data.draw(FACTS[kind])
        text = to_json(fact)

        assert from_json(text, kind) == fact
        assert from_document(to_document(fact), kind) == fact
        assert json.loads(text) == to_document(fact)
        assert to_json(from_json(text, kind)) == text
        assert None not in [at(json.loads(text), place) for place in places(json.loads(text))]

    @EACH
    @given(data=st.data(), value=st.sampled_from((None, True, float("nan"), float("-inf"), " ", [None], {"": False})))
    def test_says_what_is_wrong_in_the_words_of_json(self, kind: type[Any], data: st.DataObject, value: Any) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from(list(places(document))))

        for message in problems(changed(document, place, value), kind).values():
            assert not IN_PYTHON.search(message), message

    @EACH
    @given(data=st.data())
    def test_says_of_all_that_is_wrong_at_once(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))
        anywhere = [place for place in places(document) if not is_type_of_a_party(document, place)]
        wrong = apart(data.draw(st.lists(st.sampled_from(anywhere), min_size=1, max_size=6)))
        objects = [place for place in anywhere if isinstance(at(document, place), dict) and place[-1:] != ("further",)]
        strange = [place for place in objects if not any(place[: len(outer)] == outer for outer in wrong)]
        for place in wrong:
            document = changed(document, place, WRONG)
        for place in strange:
            document = changed(document, (*place, "strange"), None)

        found = problems(document, kind)
        assert set(found) == {*map(path, wrong), *(path((*place, "strange")) for place in strange)}
        assert [why for why in map(found.get, map(path, wrong)) if not re.match("cannot be .*: give ", str(why))] == []

    @EACH
    @given(data=st.data())
    def test_says_what_is_missing(self, kind: type[Any], data: st.DataObject) -> None:
        document = to_document(data.draw(FACTS[kind]))
        needed = {"name", "kind", "cluster", "period", "accounts", "first_day", "last_day", "number", "year", "years"}
        needed |= {"holds", "by", "amount", "received_on", "purpose"} if kind is Contribution else {"holds"}
        # A funding year can be one of no period that is known.
        needed -= {"period"} if kind is YearContribution else set()
        all_places = [place for place in places(document) if place and place[-1] in needed]
        # Who attests can be left out, and who gave cannot.
        all_places = [place for place in all_places if place[-1] != "by" or len(place) == 1]
        place = data.draw(st.sampled_from(all_places))

        assert problems(without(document, place), kind) == {path(place): "is missing: give it"}

    @EACH
    @given(data=st.data())
    def test_is_made_of_days_members_decimals_and_tuples_as_well(self, kind: type[Any], data: st.DataObject) -> None:
        fact = data.draw(FACTS[kind])

        assert from_document(natively(to_document(fact)), kind) == fact

    @EACH
    @given(data=st.data(), value=json_values())
    def test_with_any_value_anywhere_is_one_or_else_all_mistakes_are_told(
        self, kind: type[Any], data: st.DataObject, value: Any
    ) -> None:
        document = to_document(data.draw(FACTS[kind]))
        place = data.draw(st.sampled_from(list(places(document))))
        document = changed(document, place, value)

        found = problems(document, kind)
        if not found:
            fact = from_document(document, kind)
            assert from_document(to_document(fact), kind) == fact
        for where in found:
            at_or_within = where.startswith(path(place))
            together = where.rsplit(".", 1)[0] in path(place) or "." not in where
            assert at_or_within or together


class TestWhoContributed:
    """A party of no known type is told of as a whole, and one of a known type place by place."""

    @pytest.mark.parametrize(
        ("party", "told"),
        [
            ({"type": WRONG, "name": "A"}, {"by"}),
            ({"type": "company", "name": "A", "further": {"Bad": 5.5}}, {"by.further", "by.further.Bad"}),
        ],
    )
    def test_is_told_of(self, party: object, told: set[str]) -> None:
        contribution = {"by": party, "amount": 1, "received_on": "2017-01-01", "purpose": "operation"}

        assert set(problems(contribution, Contribution)) == told


CLASSES: Final[dict[str, type[Any]]] = {
    "Dossier": Dossier,
    "Account": YearAccount,
    "Cluster": Cluster,
    "ClusterOrganisation": ClusterOrganisation,
    "Company": Company,
    "FundingPeriod": FundingPeriod,
    "KnowledgeInstitution": KnowledgeInstitution,
    "Attestation": Attestation,
}
"""What a dossier is made of, by the name in its schema; an account stands there without its period."""


class TestTheSchemaOfADossier:
    """It has the keys of the classes, requires what they require, and labels what can be filled in."""

    schema: Final = schema_of()

    @pytest.mark.parametrize("name", CLASSES)
    def test_has_the_fields_of_the_class(self, name: str) -> None:
        definition = self.schema["$defs"][name]
        attributes = [each for each in fields(CLASSES[name]) if (name, each.name) != ("Account", "period")]

        assert list(definition["properties"]) == [attribute.name for attribute in attributes]
        assert definition["required"] == [each.name for each in attributes if each.default is NOTHING]
        assert definition["additionalProperties"] is False

    def test_has_a_definition_for_each_class_and_no_other(self) -> None:
        closed = {"ClusterKind", "Region"}
        alternatives = {"AttestationLike", "FurtherFact", "FurtherAmount", "FurtherDay"}

        assert set(self.schema["$defs"]) == {*CLASSES, *closed, *alternatives}
        assert self.schema["$ref"] == "#/$defs/Dossier"
        assert schema_of(Dossier) == self.schema

    def test_tells_who_contributed_apart(self) -> None:
        definitions = schema_of(Contribution, ref="{name}")["$defs"]
        parties = definitions["Giver"]["oneOf"]

        assert [(definitions[party["$ref"]]["properties"]["type"]["const"], party["title"]) for party in parties] == [
            ("company", "company"),
            ("knowledge_institution", "knowledge institution"),
            ("other_body", "other body"),
        ]
        assert all(definitions[party["$ref"]]["required"] == ["type", "name"] for party in parties)
