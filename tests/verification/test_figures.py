"""Figures: a number of the policy is found as Dutch texts write it, and never inside a longer number."""

import unicodedata
from fractions import Fraction
from time import process_time
from typing import Any, Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Euro
from flemish_clusters.sources import SUBSIDY_DB
from flemish_clusters.terms import Parameter
from flemish_clusters.verification.claims import figure_of
from flemish_clusters.verification.copies import words_of

NARROW: Final = "\N{NARROW NO-BREAK SPACE}"
WIDE: Final = "\N{NO-BREAK SPACE}"


def found(value: Any, text: str) -> str | None:
    """Return a number of the policy as it stands in a text; `None` where it does not."""
    figure = figure_of("spearhead.own", Parameter(value, SUBSIDY_DB.whole()))
    assert figure is not None
    return figure.found_in(words_of(text))


@pytest.mark.parametrize(
    ("value", "text", "stands"),
    [
        (Euro(500_000), "Hoogstens 500.000 euro per jaar.", "500.000 euro"),
        (Euro(500_000), "Het plafond is € 500.000.", "€ 500.000"),
        (Euro(500_000), "Het plafond is €500000,-.", "€500000"),
        (Euro(500_000), "(500.000)", "500.000"),
        (Euro(500_000), f"Hoogstens 500{NARROW}000{NARROW}EUR.", "500 000 EUR"),
        (Euro(500_000), f"Hoogstens 500{WIDE}000 per jaar.", "500 000"),
        (Euro(500_000), "Hoogstens 500 000, of de helft.", "500 000"),
        (Euro(500_000), "In 2016 500 000 euro.", "500 000 euro"),
        (Euro(500_000), "Hoogstens 500 000 2026.", "500 000"),
        (Euro(500_000), "| speerpuntcluster | 500.000,00 |", "500.000,00"),
        (Euro(500_000), "Eerst 1.500.000 euro, dan 500.000 euro.", "500.000 euro"),
        (Euro("150000.50"), "Precies 150.000,5 euro", "150.000,5 euro"),
        (Euro(500), "Hoogstens EUR 500 per dag.", "EUR 500"),
        (Euro(500), "Hoogstens 500 euro per dag.", "500 euro"),
        (Euro(500), "500 Euro of meer.", "500 Euro"),
        (Euro(9_000), "Hoogstens euro 9.000 per dag.", "euro 9.000"),
        (Euro(9_000), "Hoogstens 9.000 euro\N{SUPERSCRIPT ONE} per dag.", "9.000 euro"),
        (Euro(500_000), "Hoogstens 500.000\N{SUPERSCRIPT ONE}\N{SUPERSCRIPT TWO} euro.", "500.000 euro"),
        (Euro(500_000), "Hoogstens 500\u00ad.000\ufeff euro.", "500.000 euro"),
        (Euro(500_000), "500 000\t150 000", "500 000"),
        (Euro(500_000), "Jaren: 10 \t 500 000", "500 000"),
        (Euro(500_000), "150 000\n\n500 000", "500 000"),
        (Euro(500_000), "Hoogstens 2,50 500 000 euro.", "500 000 euro"),
        (Euro(500_000), "In 10 500.000 euro, en in 10 500000.", "500.000 euro"),
        (Euro(500_000), "Langs de A12 500 000 euro.", "500 000 euro"),
        (Euro(0), "Dat is 0 euro.", "0 euro"),
        (Fraction(1, 2), "De steun bedraagt 50% van de kosten.", "50%"),
        (Fraction(1, 2), f"De steun bedraagt 50{NARROW}% van de kosten.", "50 %"),
        (Fraction(1, 2), "De steun bedraagt 50 procent van de kosten.", "50 procent"),
        (Fraction(1, 8), "Hoogstens 12,5%\N{SUPERSCRIPT TWO} van de kosten.", "12,5%"),
        (Fraction(1, 200), "Minstens 0,5 procent.", "0,5 procent"),
        (25_000, "Minstens 25.000 leden.", "25.000"),
    ],
)
def test_a_number_is_found(value: Any, text: str, stands: str) -> None:
    assert found(value, text) == stands


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Euro(500_000), "Hoogstens 1.500.000 euro."),
        (Euro(500_000), "Hoogstens 1 500 000 euro."),
        (Euro(500_000), "Hoogstens 1500000 euro."),
        (Euro(500_000), "Hoogstens 500.000.000 euro."),
        (Euro(500_000), "Hoogstens 500 000 000 euro."),
        (Euro(500_000), "Hoogstens 500 000 000.5 euro."),
        (Euro(500_000), "Hoogstens 500.000.0001 euro."),
        (Euro(500_000), "Kolom 500\t000 of 500\n000 euro."),
        (Euro(500_000), "Hoogstens 10 500 000a."),
        (Euro(500_000), "Hoogstens 5000000 euro."),
        (Euro(500_000), "Hoogstens 500.000,50 euro."),
        (Euro(500_000), "Hoogstens 500.000,005 euro."),
        (Euro(500_000), "Nummer 4.500.000 en 0,500.000."),
        (Euro(500_000), "Bel 02 500 000 of 0500000."),
        (Euro(500_000), "Dossier A500000 of 500000b."),
        (Euro(500_000), "Een stijging met 500.000%."),
        (Euro(500_000), "Hoogstens 510.000 euro."),
        (Euro(500), "Zie bladzijde 500, of EUR 500,000."),
        (Euro(500), "Hoogstens 500 eurocent."),
        (Fraction(1, 2), "Hoogstens 150% van 50 euro, en artikel 50."),
        (Fraction(1, 2), "Een daling met 50 procentpunten."),
        (Fraction(1, 20), "Hoogstens 12.5% of 0,5% of 2,5 procent."),
        (25_000, "Minstens 25.000 euro of € 25.000 of 25.000%."),
        (25_000, "9" * 5000),
    ],
)
def test_another_number_is_not_taken_for_it(value: Any, text: str) -> None:
    assert found(value, text) is None


@pytest.mark.parametrize("end", ["111a", "111.1", "111,111", "euro"])
@pytest.mark.parametrize("start", ["", "5.", "A", "€ "])
def test_a_big_text_of_digits_takes_time_in_proportion(start: str, end: str) -> None:
    words = f"{start}{'111 ' * 100_000}{end}"

    before = process_time()
    assert found(Euro(500_000), words) is None
    assert process_time() - before < 2


@given(amount=st.integers(10_000, 10**9), form=st.sampled_from(["NFC", "NFD", "NFKC", "NFKD"]))
@pytest.mark.parametrize("mark", [".", " ", "", WIDE, NARROW])
def test_an_amount_is_found_however_it_is_written(mark: str, form: Any, amount: int) -> None:
    text, longer = (
        unicodedata.normalize(form, f"Het is {number:,} per jaar.".replace(",", mark))
        for number in (amount, 10**12 + amount)
    )

    assert found(Euro(amount), text)
    assert found(Euro(amount + 1), text) is None
    assert found(Euro(amount), longer) is None


@pytest.mark.parametrize(
    ("path", "value"),
    [
        ("minimum_companies", 2),
        ("spearhead.funding_years", 10),
        ("minimum_companies", 9_999),
        ("our_share", Fraction(1, 3)),
        ("our_share", Fraction(1)),
        ("our_share", Fraction(3, 2)),
        ("our_share", Fraction(10**599 + 1, 2)),
        ("our_share", Fraction(0)),
        ("match", Fraction(4, 5)),
    ],
)
def test_a_number_that_no_text_can_tell_has_no_figure(path: str, value: Any) -> None:
    assert figure_of(path, Parameter(value, SUBSIDY_DB.whole())) is None


@pytest.mark.parametrize(
    ("value", "written"), [(Euro("1500.50"), "1.500,50 euro"), (Fraction(1, 8), "12,5%"), (25_000, "25.000")]
)
def test_a_figure_is_written_in_dutch(value: Any, written: str) -> None:
    figure = figure_of("own", Parameter(value, SUBSIDY_DB.whole()))

    assert figure is not None
    assert figure.written == written
