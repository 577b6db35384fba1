"""The test run: every Python example of the documentation runs in it, and Hypothesis has two profiles.

`fast` is the default profile, which tries the same each time where `CI` is set; `HYPOTHESIS_PROFILE=deep` or
`--hypothesis-profile=deep` chooses the other.
"""

import os
from pathlib import Path

from hypothesis import settings
from sybil import Sybil
from sybil.parsers.markdown import PythonCodeBlockParser
from sybil.parsers.rest import DocTestParser

settings.register_profile("fast", max_examples=20, deadline=None, derandomize=os.environ.get("CI") == "true")
settings.register_profile("deep", max_examples=10_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "fast"))

_PAGES = Sybil(parsers=[PythonCodeBlockParser()], pattern="*.md")
_MODULES = (Path(__file__).parent / "src").rglob("*.py")
# To parse a module takes far longer than to see that no example is in it.
_WITH_EXAMPLES = [module.name for module in _MODULES if ">>>" in module.read_text(encoding="utf-8")]
_DOCSTRINGS = Sybil(parsers=[DocTestParser()], filenames=_WITH_EXAMPLES, path="src")

pytest_collect_file = (_PAGES + _DOCSTRINGS).pytest()
