"""The made cases: the committed files are what the numbers of the policy and the oracle make today."""

import pytest

from tests.support.made_cases.files import TEXTS, file_of


@pytest.mark.parametrize("theme", TEXTS)
def test_are_made_anew(theme: str) -> None:
    """After a change in a number, a sentence or the oracle the file is to be written anew."""
    wanted = TEXTS[theme]()

    assert file_of(theme).read_text(encoding="utf-8") == wanted, (
        "run: PYTHONPATH=docs python -m tests.support.made_cases"
    )
