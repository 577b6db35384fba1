"""What the page of a rule module has from its tests: the properties that are tested, as the tests name them."""

import ast
from collections.abc import Iterator

from flemish_clusters import Language
from making.phrases import WORDS
from making.places import DUTCH, ROOT
from making.rooms import RULES_OF

_LAWS = "test_every_rule"


def tests(language: Language, module: str) -> str:
    """Return what the tests of a rule module say, and a link to them and to the laws that every rule keeps."""
    up = "../../.." if language == DUTCH else "../.."
    own = f"{up}/tests/rules/test_{module}.py"
    guide = "../../guide" if language == DUTCH else "../guide"
    every = WORDS["laws"].text(language, {"file": f"{up}/tests/rules/{_LAWS}.py", "guide": guide})
    first = WORDS["tested in"].text(language, {"module": module, "file": own})
    return "\n".join((first, "", *_demands(module), "", every))


def _demands(module: str) -> Iterator[str]:
    file = ROOT / "tests" / "rules" / f"test_{module}.py"
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    for node in ast.parse(text).body:
        if isinstance(node, ast.ClassDef):
            yield f"- {ast.get_docstring(node)}{_codes(text, node, module)}"
            yield from (f"  - {_in_words(test.name)}" for test in node.body if isinstance(test, ast.FunctionDef))


def _codes(text: str, node: ast.ClassDef, module: str) -> str:
    """Return which rules of a module a class of tests names."""
    tests = ast.get_source_segment(text, node) or ""
    named = [rule.code for rule in RULES_OF[module] if f'"{rule.code}"' in tests]
    return f" ({', '.join(named)})" if named else ""


def _in_words(name: str) -> str:
    return name.removeprefix("test_").replace("_", " ")
