"""The diagrams: of the decisions about a cluster, and of the layers of the package."""

import re
import tomllib
from typing import Final

import pytest
from attrs import evolve
from making.pictures.decisions import decision_diagram

from flemish_clusters import ClusterKind, Language, Verdict
from tests.support.drawings import (
    NETWORK,
    SPEARHEAD,
    SVG,
    check_legible,
    drawn,
    each_kind,
    each_language,
    is_fixed,
    picture,
    texts,
    values,
)
from tests.support.models import POLICY, without
from tests.support.pages import ROOT, read


class TestDecisionDiagram:
    """It has every rule that applies to the kind of cluster, and no other."""

    common: Final = ["COM-8", "NET-1", "NET-2", "NET-3", "NET-4", "ORG-1", "ORG-2"]

    @pytest.mark.parametrize(
        ("kind", "codes"),
        [
            (SPEARHEAD, [*common, "SPC-1", "SPC-2", "NET-5"]),
            (NETWORK, [*common, "NET-5", "IBN-1", "IBN-2", "IBN-3"]),
        ],
        ids=["spearhead", "network"],
    )
    @each_language
    def test_has_the_rules_in_order_demands_first(
        self, kind: ClusterKind, codes: list[str], language: Language
    ) -> None:
        shown = decision_diagram("decisions", language, kind, POLICY)

        assert values(shown, "code") == codes
        assert re.findall(r"\b[A-Z]{3}-\d", shown.alt) == codes
        assert re.findall(r"\b[A-Z]{3}-\d", texts(shown)) == codes

    @each_kind
    @each_language
    def test_has_each_statement_in_full(self, kind: ClusterKind, language: Language) -> None:
        shown = decision_diagram("decisions", language, kind, POLICY)

        rules = {rule.code: rule for rule in POLICY.rules}
        for code in values(shown, "code"):
            assert rules[code].statement(language) in texts(shown)
            assert rules[code].statement(language) in shown.alt

    @each_language
    def test_ends_in_the_verdicts_as_the_package_calls_them(self, language: Language) -> None:
        shown = picture("decisions-spearhead", language)

        bold = [text.text for text in drawn(shown).iter(f"{SVG}text") if "font-weight" in text.attrib]
        for verdict in (Verdict.NOT_MET, Verdict.UNDETERMINED, Verdict.MET):
            assert verdict.label.text(language) in bold
        assert Verdict.NOT_APPLICABLE.label.text(language) not in texts(shown)

    def test_an_amendment_changes_it(self) -> None:
        repealed = decision_diagram("decisions", "en", SPEARHEAD, without("NET-5", "SPC-2"))

        assert values(repealed, "code") == [*self.common, "SPC-1"]
        assert "Characteristics" not in texts(repealed)
        check_legible(repealed)

    @each_language
    def test_a_wide_code_stands_beside_its_statement(self, language: Language) -> None:
        rules = tuple(evolve(rule, code="LONGCODE-123") if rule.code == "NET-3" else rule for rule in POLICY.rules)
        shown = decision_diagram("decisions", language, SPEARHEAD, evolve(POLICY, name="wide", rules=rules))

        assert "LONGCODE-123" in values(shown, "code")
        check_legible(shown)

    @pytest.mark.parametrize("left", ["NET-1", "NET-5"])
    def test_a_single_rule_can_be_read(self, left: str) -> None:
        policy = without(*(rule.code for rule in POLICY.rules if rule.code != left))

        check_legible(decision_diagram("decisions", "nl", NETWORK, policy))


class TestLayerDiagram:
    """It has every layer of the contract, from the top down, with what each module says it is."""

    contract: Final = tomllib.loads(read(ROOT / "pyproject.toml"))["tool"]["importlinter"]["contracts"][0]["layers"]

    @each_language
    def test_has_every_module_of_every_layer_in_order(self, language: Language) -> None:
        fixed = [part.text for part in drawn(picture("layers", language)).iter(f"{SVG}text") if is_fixed(part)]

        assert fixed == [module for layer in self.contract for module in layer.split(" | ")]
        assert all(module in picture("layers", language).alt for module in fixed if module)

    def test_has_a_box_for_each_layer_and_an_arrow_between_any_two(self) -> None:
        document = drawn(picture("layers", "en"))

        assert len(list(document.iter(f"{SVG}rect"))) == len(self.contract)
        assert len(list(document.iter(f"{SVG}polygon"))) == len(self.contract) - 1

    def test_has_the_first_line_of_each_docstring(self) -> None:
        assert "Terms: the numbers that a policy sets, each with its citation." in texts(picture("layers", "en"))
        assert "so that st.from_type(Company) draws from the strategies" in texts(picture("layers", "en"))
