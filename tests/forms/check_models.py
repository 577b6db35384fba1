"""Models of pydantic, made of a schema by datamodel-code-generator: they take what is written, and give it back."""

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import Any, Final, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import ClusterKind, Contribution, Dossier, Language, MaximumAid, maximum_aid
from flemish_clusters.documents import from_document, from_json, schema_of, to_document, to_json
from tests.support.commands import run
from tests.support.every_fact import FACTS
from tests.support.profiles import EACH
from tests.support.usual import ACCOUNT, DOSSIER, POLICY

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
OPTIONS: Final = (
    *("--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel", "--formatters", "builtin"),
)


def models_of(kind: type, language: Language, folder: Path) -> Any:
    """Return the module of models that is made of the schema of a class."""
    schema, models = folder / "schema.json", folder / "models.py"
    schema.write_text(json.dumps(schema_of(kind, language=language)), encoding="utf-8")
    run(sys.executable, "-m", "datamodel_code_generator", "--input", schema, "--output", models, *OPTIONS)
    spec = spec_from_file_location(f"models_of_{kind.__name__}_{language}", models)
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module", params=LANGUAGES)
def dossiers(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Make the models of a dossier, in each language."""
    return models_of(Dossier, request.param, tmp_path_factory.mktemp("dossiers"))


@pytest.fixture(scope="module")
def contributions(tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Make the models of a contribution."""
    return models_of(Contribution, "en", tmp_path_factory.mktemp("contributions"))


class TestTheModels:
    """They take a written document, and what they give back is read as the same facts."""

    def test_give_back_the_usual_dossier(self, dossiers: Any) -> None:
        model = dossiers.Dossier.model_validate_json(to_json(DOSSIER))

        assert from_json(model.model_dump_json(exclude_none=True), Dossier) == DOSSIER
        assert from_document(model.model_dump(mode="json", exclude_none=True), Dossier) == DOSSIER

    @EACH
    @given(data=st.data())
    def test_give_back_any_dossier(self, dossiers: Any, data: st.DataObject) -> None:
        fact = data.draw(FACTS[Dossier])
        model = dossiers.Dossier.model_validate(to_document(fact))

        assert from_json(model.model_dump_json(exclude_none=True), Dossier) == fact

    @EACH
    @given(data=st.data())
    def test_give_back_any_contribution(self, contributions: Any, data: st.DataObject) -> None:
        fact = data.draw(FACTS[Contribution])
        model = contributions.Contribution.model_validate(to_document(fact))

        assert from_json(model.model_dump_json(exclude_none=True), Contribution) == fact

    def test_have_classes_for_what_is_chosen_among(self, dossiers: Any, contributions: Any) -> None:
        assert {one.value for one in dossiers.ClusterKind} == {one.value for one in ClusterKind}
        assert {"AttestationLike", "FurtherFact", "Region"} <= {*dir(dossiers)}
        assert {"Giver", "GivingCompany", "GivingOtherBody", "Purpose"} <= {*dir(contributions)}

    def test_take_an_answer_too(self, tmp_path: Path) -> None:
        answers = models_of(MaximumAid, "en", tmp_path)
        document = to_document(maximum_aid(ACCOUNT, policy=POLICY))

        assert answers.MaximumAid.model_validate(document).model_dump(mode="json", by_alias=True) == document
