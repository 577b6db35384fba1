"""The numbers on the pages: a share, an amount or a number of years is one that a policy sets, or follows from some."""

import re
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

import pytest

from flemish_clusters import POLICIES, ClusterKind, Euro, Policy
from flemish_clusters.messages import write
from flemish_clusters.terms import AnyParameter
from tests.support.pages import PAGES, prose
from tests.support.programs import program

IN_PARTS: Final = program("order_in_parts")
MADE_UP: Final[dict[str, tuple[Policy, ...]]] = {
    "after-a-policy-change.md": (program("order_2027").ORDER_2027, IN_PARTS.IN_PARTS, IN_PARTS.ERRATUM)
}
MADE_UP_KIND: Final = {"5 years", "EUR 300,000", "EUR 0.8"}
"""The numbers of the kind of cluster that the guide adds in a copy of the package."""
FOREIGN: Final = {"README.md", "CONTRIBUTING.md", "CHANGELOG.md", "design.md"}
TOLD: Final = [page for page in PAGES if page.name not in FOREIGN and page.parent.name != "reference"]
ENGLISH: Final = (
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen "
    "nineteen twenty"
)
DUTCH: Final = (
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
    "negentien twintig"
)
WORDS: Final = {word: str(number) for words in (ENGLISH, DUTCH) for number, word in enumerate(words.split(), start=2)}
"""Numbers in words; one is left out, since one year is any year."""
AMOUNT: Final = r"(\d(?:[\d.,]*\d)?)(?: (million|miljoen))?"
AMOUNTS: Final = (rf"(?:EUR|€) ?{AMOUNT}", rf"(?<![*\d.,]){AMOUNT} euro\b")
SHARE: Final = r"(\d(?:[\d.,]*\d)?) ?(?:%|per ?cent\b|procent\b)"
YEARS: Final = rf"\b(\d+|{'|'.join(WORDS)})[- ](?:funding )?(?:years?|jaar|jaren|steunjaar|steunjaren)\b"


def numbers_in(text: str) -> set[str]:
    """Return the shares, the amounts in euro and the numbers of years in a text, in English or in Dutch."""
    line = " ".join(text.split())
    amounts = (found for pattern in AMOUNTS for found in re.findall(pattern, line))
    return {
        *(f"{share.replace(',', '.')}%" for share in re.findall(SHARE, line)),
        *(f"EUR {whole(number, millions=bool(more))}" for number, more in amounts),
        *(f"{WORDS.get(years.lower(), years)} years" for years in re.findall(YEARS, line, flags=re.IGNORECASE)),
    }


def whole(number: str, *, millions: bool) -> str:
    """Return an amount as English writes it, whichever marks it was written with."""
    if re.fullmatch(r"\d+|\d{1,3}(?:[.,]\d{3})+", number):
        return f"{int(re.sub('[.,]', '', number)) * (10**6 if millions else 1):,}"
    written = re.sub(r"^(\d+),(\d{1,2})$", r"\1.\2", number)
    return f"{written} million" if millions else written


def numbers_of(*policies: Policy) -> set[str]:
    """Return the shares, amounts and numbers of years that policies set, and what follows from them."""
    told = (number for policy in policies for _, one in policy.terms.parameters() for number in numbers_in_words(one))
    return {*told, *(number for policy in policies for kind in ClusterKind for number in numbers_for(policy, kind))}


def numbers_in_words(parameter: AnyParameter) -> Iterator[str]:
    """Return the value of a number and those of its steps, as what they can be."""
    for value in (parameter.value, *(step.value for _, step in parameter.later)):
        match value:
            case Fraction():
                yield from (f"{value * 100}%", f"EUR {write(value, 'en')}")
            case Euro():
                yield write(value, "en")
            case _:
                yield f"{value} years"


def numbers_for(policy: Policy, kind: ClusterKind) -> Iterator[str]:
    """Return what follows from the numbers that a policy sets for a kind of cluster."""
    terms = policy.terms.of(kind)
    years, share, ceiling = terms.funding_years.value, terms.aid_intensity.value, terms.yearly_ceiling.value
    costs, term = ceiling.divided_rounded_down(share), sum([ceiling] * (years - 1), start=ceiling)
    yield from (write(amount, "en") for amount in (costs, term))


class TestNumbers:
    """No page names a number that no policy sets."""

    @pytest.mark.parametrize("page", TOLD, ids=lambda page: page.name)
    def test_no_page_names_another(self, page: Path) -> None:
        # The names of tests and the facts of cases have numbers that are thought out.
        thought_out = r"^<!-- data: (?:tests|cases|cases-of|cases-of-reading) .*?^<!-- end of data -->$"
        told = re.sub(thought_out, "", prose(page), flags=re.DOTALL | re.MULTILINE)

        made_up = MADE_UP_KIND if page.name in MADE_UP else set[str]()
        assert numbers_in(told) <= numbers_of(*POLICIES, *MADE_UP.get(page.name, ())) | made_up

    @pytest.mark.parametrize(
        ("text", "number"),
        [
            *(("50 % of it", "50%"), ("2.5% of it", "2.5%"), ("40 per cent", "40%"), ("40 procent", "40%")),
            *(("EUR 500,000", "EUR 500,000"), ("1.000.000 euro", "EUR 1,000,000"), ("400,000 euro", "EUR 400,000")),
            *(("EUR 400.000", "EUR 400,000"), ("€400,000", "EUR 400,000"), ("EUR 6 million", "EUR 6,000,000")),
            *(("600 euro", "EUR 600"), ("0,5 miljoen euro", "EUR 0.5 million"), ("1,5 euro", "EUR 1.5")),
            *(("for ten years", "10 years"), ("drie jaar", "3 years"), ("a nine-year period", "9 years")),
            *(("fifteen years", "15 years"), ("9 funding years", "9 years"), ("nine\nyears", "9 years")),
            *(("vijftien jaar", "15 years"), ("twee steunjaren", "2 years")),
        ],
    )
    def test_another_would_be_seen(self, text: str, number: str) -> None:
        assert numbers_in(text) == {number}
