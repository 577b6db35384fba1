"""The public names: what is listed, documented, and called as the design says."""

import ast
import inspect
import subprocess
import sys
from collections.abc import Iterator
from enum import Enum
from importlib import import_module
from inspect import Parameter
from pathlib import Path
from typing import Final

from attrs import AttrsInstance, fields_dict

import flemish_clusters as fc
from flemish_clusters import documents, receipts
from flemish_clusters.changes import diff, impact
from flemish_clusters.facts import PeriodStatus
from flemish_clusters.page import SENTENCES
from flemish_clusters.policies import GoverningDay, Status
from flemish_clusters.rules import Force
from flemish_clusters.sources import PAGE, Authority
from flemish_clusters.spreadsheets import Amounts, from_rows
from flemish_clusters.verification import not_watched, verify_source
from tests.support.walking import SOURCE, modules

TREES: Final = {
    file.relative_to(SOURCE): ast.parse(file.read_text(encoding="utf-8")) for file in sorted(SOURCE.rglob("*.py"))
}
"""The syntax tree of each module, by its place."""

CALLABLES: Final = (
    *(getattr(fc, name) for name in fc.__all__ if inspect.isfunction(getattr(fc, name))),
    *(diff, from_rows, impact, not_watched, verify_source),
    *(documents.to_document, documents.from_document, documents.to_json, documents.from_json, documents.schema_of),
    *(receipts.receipt_for, receipts.receipt_to_json, receipts.receipt_from_json, receipts.replay),
)
"""The functions that callers use."""
PARAMETERS: Final = {one.__name__: tuple(inspect.signature(one).parameters.values()) for one in CALLABLES}

_PROFILE: Final = (
    *("growth_ambition", "innovation_awareness", "international_outlook", "open_to_companies"),
    *("open_to_knowledge_institutions", "serves_own_objectives", "serves_flemish_competitiveness"),
)
_TRAITS: Final = (
    *("cooperates", "cooperates_lastingly", "strategic_domain", "large_scale"),
    *("smaller", "bottom_up", "emerging_domain"),
)
FACTS: Final[dict[type[AttrsInstance], tuple[str, ...]]] = {
    fc.Company: ("name", "enterprise_number", "establishments", "establishments_complete", *_PROFILE, "further"),
    fc.KnowledgeInstitution: ("name", "enterprise_number", "further"),
    fc.OtherBody: ("name", "enterprise_number", "further"),
    fc.ClusterOrganisation: (
        *("name", "enterprise_number", "facilitates", "represents_members", "mandated_by_members"),
        "further",
    ),
    fc.Cluster: (
        *("name", "kind", "domain", "organisation", "companies", "companies_complete"),
        *("knowledge_institutions", "knowledge_institutions_complete"),
        *(*_TRAITS, "further"),
    ),
    fc.FundingPeriod: ("kind", "first_day", "years", "decided_on", "applied_on", "further"),
    fc.FundingYear: ("number", "first_day", "last_day", "period"),
    fc.YearAccount: ("period", "year", "eligible_costs", "cofinancing", "aid", "further"),
    fc.Contribution: ("by", "amount", "received_on", "purpose", "paid_back", "further"),
    fc.Dossier: ("cluster", "period", "accounts", "further"),
    fc.Attestation: ("holds", "by", "on", "evidence"),
}
ENUMS: Final[dict[type[Enum], dict[str, str]]] = {
    fc.ClusterKind: {
        "SPEARHEAD": "spearhead_cluster",
        "INNOVATIVE_BUSINESS_NETWORK": "innovative_business_network",
    },
    fc.Verdict: {
        "MET": "met",
        "NOT_MET": "not_met",
        "UNDETERMINED": "undetermined",
        "NOT_APPLICABLE": "not_applicable",
    },
    fc.Region: {
        "FLEMISH": "flemish",
        "BRUSSELS_CAPITAL": "brussels_capital",
        "WALLOON": "walloon",
        "ABROAD": "abroad",
    },
    fc.Purpose: {"OPERATION": "operation", "PROJECT": "project", "OTHER": "other"},
    PeriodStatus: {"UPCOMING": "upcoming", "RUNNING": "running", "ENDED": "ended"},
    GoverningDay: {
        "GRANT": "grant",
        "APPLICATION": "application",
        "FUNDING_YEAR": "funding_year",
        "ASSESSMENT": "assessment",
    },
    Status: {"ENACTED": "enacted", "HYPOTHETICAL": "hypothetical"},
    Force: {"DEMAND": "demand", "CHARACTERISTIC": "characteristic"},
    Authority: {
        "OFFICIAL": "official",
        "RESTATED": "restated",
        "SECONDARY": "secondary",
        "INFERRED": "inferred",
        "HYPOTHETICAL": "hypothetical",
    },
}

POSITIONAL: Final = {
    "diff": ["old", "new"],
    "impact": ["old", "new", "subjects"],
    "from_document": ["document", "kind"],
    "from_json": ["text", "kind"],
    "from_rows": ["rows", "kind"],
}
"""What goes without a keyword in a function that is about more than one thing."""

DEFAULTS: Final[dict[str, dict[str, object]]] = {
    "assess_running": {"policies": fc.POLICIES, "known_on": None},
    "from_rows": {"same": {}, "amounts": Amounts.PLAIN, "truths": {}, "first_row": 2},
    "policy_on": {"known_on": None},
    "replay": {"policies": fc.POLICIES, "subject": None},
    "schema_of": {"kind": fc.Dossier, "language": "en", "ref": "#/$defs/{name}"},
    "to_document": {"languages": ("en", "nl")},
    "to_json": {"languages": ("en", "nl")},
    "not_watched": {"policies": fc.POLICIES},
    "verify_source": {
        "source": PAGE,
        "policies": fc.POLICIES,
        "fingerprints": {one.number: one.fingerprint for one in SENTENCES},
    },
}
"""What can be left out; no other option can."""

ANYWHERE: Final = {
    *("attrs", "dateutil", "flemish_clusters"),
    *("collections", "datetime", "decimal", "enum", "fractions", "functools", "importlib"),
    *("itertools", "operator", "re", "types", "typing"),
}
"""What every module may import."""

SOMEWHERE: Final = {
    "findings/raising.py": {"bisect"},
    "documents/canonical.py": {"hashlib", "json"},
    "changes/__init__.py": {"difflib"},
    "checks.py": {"unicodedata"},
    "columns": {"narwhals"},
    "definition": {"calendar", "random"},
    "documents": {"json"},
    "errors.py": {"json"},
    "documents/__init__.py": {"copy"},
    "definition/limits.py": {"calendar"},
    "definition/tracing.py": {"random"},
    "proofs/__init__.py": {"z3"},
    "proofs/proving.py": {"random"},
    "receipts/digests.py": {"hashlib", "json"},
    "receipts/receipt.py": {"json"},
    "remedies/turning.py": {"bisect"},
    "rules/plain_rules.py": {"sys"},
    "sql": {"textwrap"},
    "testing": {"contextlib", "copy", "hypothesis", "pickle", "warnings", "zlib"},
    "testing/answer_laws.py": {"builtins", "concurrent", "dis", "inspect", "sys"},
    "verification/copies.py": {"hashlib", "unicodedata"},
    "verification/watching.py": {"difflib"},
}
"""What only these modules may import: the extras stay extras."""

ON_DEMAND: Final = (
    "hypothesis",
    *(
        f"flemish_clusters.{name}"
        for name in (
            *("changes", "columns", "definition", "documents", "proofs", "receipts", "spreadsheets", "sql", "testing"),
            "verification",
        )
    ),
)
"""What is imported where somebody asks for it, and not with the package."""


CALLERS: Final = (
    *("POLICIES", "policy_on", "assess", "assess_running", "maximum_aid", "still_to_raise", "required_cofinancing"),
    *("count_cofinancing", "Attestation", "Cluster", "ClusterKind", "ClusterOrganisation", "Company", "Contribution"),
    *("Dossier", "FundingPeriod", "FundingYear", "KnowledgeInstitution", "OtherBody", "Purpose", "Region"),
    *("YearAccount", "Euro", "Language", "Message", "Verdict", "Policy", "Assessment", "CountedCofinancing"),
    *(
        "Finding",
        "MaximumAid",
        "BY_APPLICATION",
        "BY_ASSESSMENT",
        "BY_FUNDING_YEAR",
        "BY_GRANT",
        "FlemishClustersError",
        "ways",
    ),
    *("InvalidDocument", "InvalidValue", "NoPolicyInForce"),
)
"""The names at the top level: what callers write."""

_ROOMS: Final = (
    *("changes", "columns", "documents", "facts", "findings", "page", "policies", "proofs", "readings", "receipts"),
    *("remedies", "rules", "sources", "spreadsheets", "sql", "testing", "verification"),
)
DOORS: Final = tuple(f"flemish_clusters.{room}" for room in _ROOMS)
"""The packages at which every other public name stands."""


def _place(name: str) -> tuple[int, str]:
    return (0 if name.isupper() else 1 if name[0].isupper() else 2), name


def first_line(text: str) -> str:
    """Return the first line of a docstring; nothing where there is none."""
    return text.partition("\n")[0]


def documentable(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Return every public class, function and method of a module, and its docstring."""
    waiting: list[tuple[str, ast.AST]] = [("", tree)]
    while waiting:
        path, parent = waiting.pop()
        for node in ast.iter_child_nodes(parent):
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and not node.name.startswith("_"):
                yield f"{path}{node.name}", ast.get_docstring(node) or ""
                if isinstance(node, ast.ClassDef):
                    waiting.append((f"{path}{node.name}.", node))


def imported(tree: ast.Module) -> set[str]:
    """Return the packages and the modules of Python from which a module imports anything."""
    nodes = list(ast.walk(tree))
    names = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    names |= {node.module or "" for node in nodes if isinstance(node, ast.ImportFrom)}
    return {name.partition(".")[0] for name in names}


class TestTheList:
    """The package lists its public names, sorted, and no others."""

    def test_it_is_what_is_imported(self) -> None:
        imports = [node for node in TREES[Path("__init__.py")].body if isinstance(node, ast.ImportFrom)]
        names = [alias.asname or alias.name for node in imports for alias in node.names if alias.name != "VERSION"]

        assert sorted(fc.__all__) == sorted(names)

    def test_it_is_sorted(self) -> None:
        assert list(fc.__all__) == sorted(fc.__all__, key=_place)
        assert len(set(fc.__all__)) == len(fc.__all__)

    def test_each_module_that_lists_names_has_them(self) -> None:
        for module in modules():
            names: list[str] = getattr(module, "__all__", [])
            assert all(hasattr(module, name) for name in names)
            assert len(set(names)) == len(names)

    def test_it_is_what_callers_write(self) -> None:
        assert fc.__all__ == sorted(CALLERS, key=_place)
        assert len(fc.__all__) <= 40

    def test_each_name_has_one_door(self) -> None:
        doors = [name for module in (fc, *map(import_module, DOORS)) for name in module.__all__]

        assert sorted(doors) == sorted(set(doors))


class TestImporting:
    """The package itself brings no extra along, nor what few callers need."""

    def test_leaves_out_what_is_imported_on_demand(self) -> None:
        program = f"import sys, flemish_clusters; print([name for name in {ON_DEMAND!r} if name in sys.modules])"

        done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", check=False)  # noqa: S603 - it is our own
        assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")


class TestTheDesign:
    """Facts and enums have the names and values that callers rely on."""

    def test_each_fact_has_its_fields(self) -> None:
        assert {fact: tuple(fields_dict(fact)) for fact in FACTS} == FACTS

    def test_each_enum_has_its_values(self) -> None:
        assert {enum: {member.name: member.value for member in enum} for enum in ENUMS} == ENUMS

    def test_options_go_by_keyword(self) -> None:
        kinds = {name: [(one.name, one.kind) for one in parameters] for name, parameters in PARAMETERS.items()}
        by_place = {name: POSITIONAL.get(name, [found[0][0]]) for name, found in kinds.items()}

        assert kinds == {
            name: [
                (one, Parameter.POSITIONAL_OR_KEYWORD if one in by_place[name] else Parameter.KEYWORD_ONLY)
                for one, _ in found
            ]
            for name, found in kinds.items()
        }

    def test_nothing_is_left_out_unawares(self) -> None:
        defaults = {
            name: {one.name: one.default for one in parameters if one.default is not Parameter.empty}
            for name, parameters in PARAMETERS.items()
        }

        assert {name: found for name, found in defaults.items() if found} == DEFAULTS


class TestEveryFile:
    """Every module, public class, function and method says what it is, in a whole first sentence."""

    def test_it_says_what_it_is(self) -> None:
        said = {place: ast.get_docstring(tree) or "" for place, tree in TREES.items()}

        assert [place for place, text in said.items() if not first_line(text).endswith((".", "?"))] == []

    def test_all_that_is_public_in_it_does(self) -> None:
        said = [(place, *found) for place, tree in TREES.items() for found in documentable(tree)]

        assert len(said) > 200
        assert [(place, name) for place, name, text in said if not first_line(text).endswith(".")] == []

    def test_it_imports_only_what_the_package_rests_on(self) -> None:
        stray = {
            place: imported(tree)
            - ANYWHERE.union(*(SOMEWHERE.get(str(part), set()) for part in (place, *place.parents)))
            for place, tree in TREES.items()
        }

        assert {place: names for place, names in stray.items() if names} == {}
