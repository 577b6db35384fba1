"""Tables: each cell names its column and each part says what it is, so that a row can also stand by itself."""

import re
from html import escape, unescape
from itertools import cycle
from typing import Final

_TABLE: Final = re.compile("<table.*?</table>", re.DOTALL)
_HEAD: Final = re.compile(r"<th\b[^>]*>(.*?)</th>", re.DOTALL)
_TAG: Final = re.compile("<[^>]*>")
_ROLES: Final = {
    "table": "table",
    "thead": "rowgroup",
    "tbody": "rowgroup",
    "tr": "row",
    "th": "columnheader",
    "td": "cell",
}
_IN_CODE: Final = re.compile(r'(?<=<span class="pre">)[^<]+')
_DOT: Final = re.compile(r"\.(?=\w)")
_PART: Final = re.compile(rf"<({'|'.join(_ROLES)})\b")


def with_columns_named(html: str) -> str:
    """Return HTML whose tables name the column at each cell, tell what each part is, and let long names break."""
    return _TABLE.sub(lambda table: _named(table[0]), html)


def _named(table: str) -> str:
    columns = cycle(_plain(head) for head in _HEAD.findall(table))

    def told(part: re.Match[str]) -> str:
        column = f' data-label="{next(columns)}"' if part[1] == "td" else ""
        return f'{part[0]} role="{_ROLES[part[1]]}"{column}'

    return _PART.sub(told, _IN_CODE.sub(lambda name: _DOT.sub(".<wbr>", name[0]), table))


def _plain(head: str) -> str:
    return escape(" ".join(unescape(_TAG.sub("", head)).split()))
