"""Checking: a receipt that somebody kept, whether it was altered and where, and whether it still comes out the same."""

from html import escape
from typing import Any, Final

from flemish_clusters import InvalidDocument, InvalidValue, Language, Message
from flemish_clusters.receipts import receipt_from_json, replay
from making.live.reading import Told
from making.live.texts import html_of
from making.phrases import word

_NO_FILE: Final = Message(en="Choose the file of a receipt.", nl="Kies het bestand van een beslissingsdossier.")
_NO_RECEIPT: Final = Message(
    en="This file is no receipt, or not a whole one. Choose it as it was kept. What was found: {found}.",
    nl="Dit bestand is geen beslissingsdossier, of geen volledig. Kies het zoals het is bewaard. Gevonden: {found}.",
)


def checked(told: Told, language: Language) -> dict[str, Any]:
    """Return in HTML what a receipt shows, and what that does not prove; or what is wrong with the text of it."""
    text = dict(told).get("receipt", "")
    try:
        receipt = receipt_from_json(text)
    except (InvalidDocument, InvalidValue) as error:
        says = _NO_RECEIPT if text.strip() else _NO_FILE
        return {"problems": [["receipt", says.text(language, {"found": error.text(language)})]]}
    title = word("altered" if receipt.altered else "not altered", language)
    told_of = html_of(replay(receipt).text(language), language)
    return {"html": f"<h2>{escape(title)}</h2>{told_of}<p>{escape(word('not proved by it', language))}</p>"}
