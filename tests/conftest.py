"""The rooms of the tests that only a run with their marker takes along."""

from pathlib import Path
from typing import Final

import pytest

_HERE: Final = Path(__file__).parent
_MARKERS: Final = {"testing": "kit", "pages": "pages"}


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test the marker of its room."""
    for item in items:
        room = item.path.relative_to(_HERE).parts[0] if item.path.is_relative_to(_HERE) else ""
        if room in _MARKERS:
            item.add_marker(_MARKERS[room])
