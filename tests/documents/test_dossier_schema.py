"""The schema of a dossier: it has the keys of the classes, and labels."""

from collections.abc import Iterator
from typing import Any, Final, cast

import pytest
from attrs import NOTHING, fields

from flemish_clusters import (
    Attestation,
    Cluster,
    ClusterOrganisation,
    Company,
    Contribution,
    Dossier,
    FundingPeriod,
    InvalidValue,
    KnowledgeInstitution,
    YearAccount,
)
from flemish_clusters.documents import schema_of
from tests.support.models import DOSSIER
from tests.support.mutations import at, places

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


def names_in(schema: Any) -> Iterator[str]:
    """Return the names of all properties of a schema."""
    for place in places(schema):
        value = at(schema, place)
        if place[-1:] == ("properties",):
            yield from cast("dict[str, Any]", value)


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
        assert set(self.schema["$defs"]) == set(CLASSES)
        assert self.schema["$ref"] == "#/$defs/Dossier"
        assert schema_of(Dossier) == self.schema

    def test_has_a_title_for_what_can_be_filled_in(self) -> None:
        untitled = {"holds", "by", "on", "evidence"}

        for definition in self.schema["$defs"].values():
            for name, each in definition["properties"].items():
                assert ("title" in each) == (name not in untitled)

    def test_tells_who_contributed_apart(self) -> None:
        contribution = schema_of(Contribution)["$defs"]["Contribution"]
        parties = contribution["properties"]["by"]["oneOf"]

        assert [party["properties"]["type"]["const"] for party in parties] == [
            "company",
            "knowledge_institution",
            "other_body",
        ]
        assert all(party["required"] == ["type", "name"] for party in parties)

    @pytest.mark.parametrize("kind", ["Dossier", None, DOSSIER])
    def test_is_of_a_class(self, kind: Any) -> None:
        with pytest.raises(InvalidValue, match="kind cannot be"):
            schema_of(kind)

    def test_is_the_same_each_time(self) -> None:
        assert schema_of() == self.schema
        assert set(names_in(self.schema)) >= {"accounts", "aid", "further"}
