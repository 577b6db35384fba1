"""The rooms of the tests that only a run with their marker takes along."""

from pathlib import Path
from typing import Final

import pytest

_HERE: Final = Path(__file__).parent
_MARKERS: Final = {"testing": "kit", "pages": "pages"}


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Leave out a room whose marker the run leaves out, so that its modules are not even imported."""
    marker = _MARKERS.get(collection_path.name) if collection_path.parent == _HERE else None
    left_out = marker is not None and f"not {marker}" in str(config.getoption("markexpr"))
    return True if left_out else None


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Give each test the marker of its room."""
    for item in items:
        room = item.path.relative_to(_HERE).parts[0] if item.path.is_relative_to(_HERE) else ""
        if room in _MARKERS:
            item.add_marker(_MARKERS[room])
