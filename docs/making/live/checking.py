"""Checking: a receipt that somebody kept, whether it was altered and where, and whether it still comes out the same."""

from html import escape
from typing import Any

from flemish_clusters import InvalidDocument, InvalidValue, Language
from flemish_clusters.receipts import receipt_from_json, replay
from making.live.reading import Told
from making.live.texts import html_of
from making.phrases import word


def checked(told: Told, language: Language) -> dict[str, Any]:
    """Return in HTML what a receipt shows, and what that does not prove; or what is wrong with the text of it."""
    text = dict(told).get("receipt", "")
    try:
        receipt = receipt_from_json(text)
    except InvalidDocument as error:
        return {"problems": [["receipt", error.text(language)]]}
    except InvalidValue as error:
        return {"problems": [["receipt", str(error)]]}
    title = word("altered" if receipt.altered else "not altered", language)
    told_of = html_of(replay(receipt).text(language), language)
    return {"html": f"<h2>{escape(title)}</h2>{told_of}<p>{escape(word('not proved by it', language))}</p>"}
