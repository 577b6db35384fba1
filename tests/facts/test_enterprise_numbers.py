"""Belgian enterprise numbers, against `python-stdnum` and against the arithmetic of the source."""

import re
from collections.abc import Callable
from importlib import import_module
from typing import Any, Final

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import Company, InvalidValue, OtherBody
from flemish_clusters.documents import schema_of
from flemish_clusters.facts.clusters import to_enterprise_number

SEPARATORS: Final = frozenset(
    "./-\t\n\v\f\r \x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029"
    "\u202f\u205f\u3000\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d"
)
"""What is dropped: points, slashes, white space, and hyphens, dashes and minus signs, also those of a web page."""
CHARACTERS: Final = [chr(number) for number in range(0x10000) if not 0x3100 <= number < 0xF900]
"""Every character of the first plane but ideographs, syllables and those for private use."""
KNOWN: Final = ("0566.988.259", "0353.456.320")
vat: Final = import_module("stdnum.be.vat")
is_valid: Final[Callable[[str], bool]] = vat.is_valid
compact: Final[Callable[[str], str]] = vat.compact
member: Final[Callable[..., OtherBody]] = OtherBody


def check_of(body: int) -> int:
    """Return the check of the first eight digits: what takes them up to the next multiple of 97."""
    return next(check for check in range(1, 98) if (body + check) % 97 == 0)


bodies = st.sampled_from([0, 1, 96, 97, 98, 19_999_999]) | st.integers(0, 19_999_999)
numbers = bodies.map(lambda body: f"{body:08d}{check_of(body):02d}")
separators = st.sampled_from(["", " ", ".", "-", "/", ". ", "  "])
prefixes = st.sampled_from(["", "BE", "be", "Be ", "BE-", " BE"])


@st.composite
def writings(draw: st.DrawFn) -> tuple[str, str]:
    """A valid number, and one of the ways to write it."""
    number = draw(numbers)
    shown = number[1:] if number[0] == "0" and draw(st.booleans()) else number
    parts = re.findall(".{1,3}", shown[::-1])
    return number, draw(prefixes) + draw(separators).join(part[::-1] for part in reversed(parts))


def is_refused(written: str) -> bool:
    """Return whether a text is refused as an enterprise number."""
    try:
        member(name="A", enterprise_number=written)
    except InvalidValue:
        return True
    return False


class TestWhatIsTaken:
    """Ten digits, the first 0 or 1, or nine of an older writing; marks and a leading `BE` are dropped."""

    @given(writings())
    def test_every_writing_gives_the_ten_digits(self, writing: tuple[str, str]) -> None:
        number, written = writing

        assert to_enterprise_number(written) == number
        assert is_valid(written)
        assert compact(written) == number

    @given(numbers)
    def test_the_ten_digits_stay_as_they_are(self, number: str) -> None:
        assert to_enterprise_number(to_enterprise_number(number)) == number

    @pytest.mark.parametrize("known", KNOWN)
    def test_real_numbers_are_taken(self, known: str) -> None:
        assert to_enterprise_number(known) == known.replace(".", "")
        assert to_enterprise_number(f"BE {known[1:]}") == known.replace(".", "")

    def test_spaces_and_hyphens_of_every_kind_are_dropped(self) -> None:
        for mark in sorted(SEPARATORS):
            for written in (f"0566{mark}988{mark}259", f"{mark}BE{mark}566988259{mark}{mark}"):
                assert to_enterprise_number(written) == "0566988259"
                assert Company(name="A", enterprise_number=written).enterprise_number == "0566988259"

    def test_not_known_stays_not_known(self) -> None:
        assert to_enterprise_number(None) is None


class TestWhatIsRefused:
    """A wrong length, a wrong start, a wrong check, or anything but a `str`."""

    @given(numbers, st.integers(0, 9), st.integers(1, 9))
    def test_one_wrong_digit_is_noticed(self, number: str, place: int, shift: int) -> None:
        wrong = f"{number[:place]}{(int(number[place]) + shift) % 10}{number[place + 1 :]}"

        assert is_refused(wrong)

    @given(numbers, st.integers(0, 8))
    def test_two_digits_that_changed_places_are_noticed(self, number: str, place: int) -> None:
        swapped = number[:place] + number[place + 1] + number[place] + number[place + 2 :]

        assert is_refused(swapped) == (swapped != number)

    @given(st.from_regex(r"[0-9]{8,11}", fullmatch=True) | st.text("0123456789 .-/BE", max_size=14))
    @example("0000000000")
    @example("0000009700")
    @example("0000009798")
    def test_it_takes_what_stdnum_takes_and_no_check_below_01_or_above_97(self, written: str) -> None:
        taken = is_valid(written) and compact(written)[0] in "01" and 1 <= int(compact(written)[8:]) <= 97

        assert is_refused(written) != taken

    @given(st.integers(20_000_000, 89_999_999))
    def test_an_establishment_number_is_refused(self, body: int) -> None:
        with pytest.raises(InvalidValue, match="ten digits of which the first is 0 or 1"):
            member(name="A", enterprise_number=f"{body:08d}{check_of(body):02d}")

    @given(numbers, st.sampled_from(["\u0660", "\u0966", "\uff10"]), st.integers(0, 9))
    def test_digits_of_another_script_are_refused(self, number: str, zero: str, place: int) -> None:
        other = "".join(chr(ord(zero) + int(digit)) for digit in number[place:])

        assert is_refused(number[:place] + other)

    def test_any_other_character_is_refused_wherever_it_stands(self) -> None:
        places = ("{}0566988259", "0566{}988259", "0566988259{}", "BE{}566988259")

        taken = {mark for mark in CHARACTERS for place in places if not is_refused(place.format(mark))}
        assert taken == SEPARATORS | {"0"}  # as in BE0566988259

    def test_the_schema_takes_the_same_characters(self) -> None:
        pattern = re.compile(schema_of(Company)["$defs"]["Company"]["properties"]["enterprise_number"]["pattern"])

        assert {mark for mark in CHARACTERS if pattern.search(f"0566{mark}988259")} == SEPARATORS
        assert {mark for mark in CHARACTERS if pattern.search(f"0566988259{mark}")} == SEPARATORS

    @pytest.mark.parametrize(
        "written", ["", " ", "BE", "0566.988.25", "00566.988.259", "NL0566988259", "BEBE566988259"]
    )
    def test_other_lengths_and_starts_are_refused(self, written: str) -> None:
        assert is_refused(written)

    @pytest.mark.parametrize("written", [566988259, 566988259.0, b"0566988259", True, ("0566988259",), object()])
    def test_anything_but_a_text_is_refused(self, written: Any) -> None:
        with pytest.raises(InvalidValue, match=r'text such as "0566\.988\.259"'):
            member(name="A", enterprise_number=written)

    def test_the_right_check_is_named(self) -> None:
        with pytest.raises(InvalidValue, match="a number whose last two digits check: here 59") as caught:
            member(name="A", enterprise_number="0566.988.258")

        assert (caught.value.field, caught.value.value) == ("OtherBody.enterprise_number", "0566.988.258")
