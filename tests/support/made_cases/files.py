"""Files: which made cases stand in the file of which theme."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import chain
from pathlib import Path
from typing import Final

from making.case_files import FOLDER, MADE

from tests.support.made_cases import accounts, binding, cautions, contributions, counts, days, parties, terms
from tests.support.made_cases.making import Made, text_of

_MAKERS: Final[Mapping[str, tuple[Callable[[], Iterator[Made]], ...]]] = {
    "accounts": (accounts.cases, binding.cases, terms.cases_of_accounts),
    "periods": (terms.cases_of_periods, cautions.cases),
    "days": (days.cases_of_years, days.cases_of_limits, days.cases_of_the_pact),
    "companies": (parties.cases_of_companies,),
    "clusters": (parties.cases_of_clusters, counts.cases),
    "contributions": (contributions.cases,),
}
_HEADING: Final = (
    "# Cases at, below and above the numbers of the policy, with the answers of the oracle of the tests.\n"
    "# Made by `PYTHONPATH=docs python -m tests.support.made_cases`; other cases stand in {theme}.toml."
)


def file_of(theme: str) -> Path:
    """Return the file of the made cases of a theme."""
    return FOLDER / f"{theme}{MADE}.toml"


def _text(theme: str) -> str:
    made = chain.from_iterable(maker() for maker in _MAKERS[theme])
    return text_of(made, _HEADING.format(theme=theme))


TEXTS: Final[Mapping[str, Callable[[], str]]] = {theme: partial(_text, theme) for theme in _MAKERS}
"""What makes the text of the file of each theme."""
