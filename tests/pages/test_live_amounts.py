"""Live amounts: what is typed as an amount is read as it is meant, or told to be written otherwise."""

from typing import Final, get_args

import pytest
from hypothesis import given
from making.live.reading import amount_in, understood

from flemish_clusters import Euro, Language
from flemish_clusters.testing import euros

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)


class TestAmounts:
    """An amount is understood as it is written in either language, or left for the package to refuse."""

    @pytest.mark.parametrize(
        ("written", "meant"),
        [
            ("450.000,50", "450000.50"),
            ("450,000.50", "450000.50"),
            ("450000", "450000"),
            ("450.000", "450000"),
            ("450,000", "450000"),
            ("1.234.567,8", "1234567.8"),
            ("0,05", "0.05"),
            ("12.5", "12.5"),
            ("€ 12 500,00", "12500.00"),
            ("EUR 1", "1"),
            ("320.000,-", "320000"),
            ("320,–  ", "320"),
            ("320'000.50", "320000.50"),
            ("12\u202f500", "12500"),
            ("450.000,- euro", "450000"),
            ("€450.000,--", "450000"),
        ],
    )
    def test_are_read_as_they_are_meant(self, written: str, meant: str) -> None:
        assert amount_in(written) == meant

    @pytest.mark.parametrize(
        "written",
        [
            "1.234,567",
            "1,2,3",
            "1.23.456",
            "-5",
            "abc",
            "",
            "450.0000",
            "0,001",
            "0.500",
            "1e6",
            "٣",
            "3 20000",
            "1 2",
            "1'2",
            "1 234.567",
            "12€50",
            "4EUR5",
            "1.5€00",
            "5,-0",
        ],
    )
    def test_are_left_where_nobody_can_tell(self, written: str) -> None:
        assert amount_in(written) == written
        assert understood(written, "nl") == ("Dit is niet begrepen: schrijf het als 450.000,50." if written else "")

    @given(euros())
    def test_come_back_from_what_the_package_writes(self, amount: Euro) -> None:
        for language in LANGUAGES:
            assert Euro(amount_in(amount.text(language))) == amount
            assert understood(amount.text(language), language) == amount.text(language)
