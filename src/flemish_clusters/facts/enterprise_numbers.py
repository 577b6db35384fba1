"""The Belgian enterprise number (Dutch: *ondernemingsnummer*).

Ten digits, the first 0 or 1; the last two are 97 less the remainder of the first eight by 97.
Source: the Belgian federal economy service, `sources.ENTERPRISE_NUMBER`; the check digits are from documentation of the
Flemish government.
"""

import re
from typing import Final

from flemish_clusters.errors import InvalidValue

SEPARATORS: Final = (
    r"[./"
    r"\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
    r"\-\u2010-\u2015\u2212\ufe58\ufe63\uff0d]"
)
"""What is dropped, as a regular expression: points, slashes, all white space, and hyphens, dashes and minus signs."""
_SEPARATORS = re.compile(SEPARATORS)
_DIGITS = re.compile(r"[01][0-9]{9}")
_WITHOUT_ZERO = re.compile(r"[0-9]{9}")


def to_enterprise_number(written: str | None) -> str | None:
    """Return the ten digits of an enterprise number.

    White space, points, hyphens and slashes of any kind and a leading `BE` are dropped; nine digits, an older
    writing, get a leading 0.

    Raises:
        InvalidValue: It is no `str`, has another length or start, or a wrong check digit.
    """
    if written is None:
        return None
    if not isinstance(written, str):
        raise InvalidValue("enterprise_number", written, 'a str such as "0566.988.259", or None for not known')
    digits = _SEPARATORS.sub("", written).upper().removeprefix("BE")
    number = f"0{digits}" if _WITHOUT_ZERO.fullmatch(digits) else digits
    if not _DIGITS.fullmatch(number):
        raise InvalidValue("enterprise_number", written, "ten digits of which the first is 0 or 1")
    check = 97 - int(number[:8]) % 97
    if int(number[8:]) != check:
        raise InvalidValue("enterprise_number", written, f"a number whose last two digits check: here {check:02d}")
    return number
