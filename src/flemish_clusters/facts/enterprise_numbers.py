"""The Belgian enterprise number (Dutch: *ondernemingsnummer*).

Ten digits, the first 0 or 1; the last two are 97 less the remainder of the first eight by 97.
Source: the Belgian federal economy service, `sources.ENTERPRISE_NUMBER`; the check digits are from documentation of the
Flemish government.
"""

import re

from flemish_clusters.errors import InvalidValue

_MARKS = str.maketrans("", "", " .-/")
_DIGITS = re.compile(r"[01][0-9]{9}")
_WITHOUT_ZERO = re.compile(r"[0-9]{9}")


def to_enterprise_number(written: str | None) -> str | None:
    """Return the ten digits of an enterprise number.

    Spaces, points, hyphens, slashes and a leading `BE` are dropped; nine digits, an older writing,
    get a leading 0.

    Raises:
        InvalidValue: It is no `str`, has another length or start, or a wrong check digit.
    """
    if written is None:
        return None
    if not isinstance(written, str):
        raise InvalidValue("enterprise_number", written, 'a str such as "0566.988.259", or None for not known')
    digits = written.translate(_MARKS).upper().removeprefix("BE")
    number = f"0{digits}" if _WITHOUT_ZERO.fullmatch(digits) else digits
    if not _DIGITS.fullmatch(number):
        raise InvalidValue("enterprise_number", written, "ten digits of which the first is 0 or 1")
    check = 97 - int(number[:8]) % 97
    if int(number[8:]) != check:
        raise InvalidValue("enterprise_number", written, f"a number whose last two digits check: here {check:02d}")
    return number
