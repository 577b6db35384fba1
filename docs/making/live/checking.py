"""Checking: a receipt that somebody kept, whether it was altered and where, and whether it still comes out the same."""

import re
from collections.abc import Iterator
from html import escape
from itertools import accumulate
from typing import Any, Final

from flemish_clusters import POLICIES, InvalidDocument, InvalidValue, Language, Message, Verdict, assess
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.receipts import Difference, Receipt, receipt_from_json, replay
from making.live.facts import facts_of
from making.live.reading import Told
from making.live.texts import folded, html_of
from making.phrases import word

_NO_FILE: Final = Message(en="Choose the file of a receipt.", nl="Kies het bestand van een beslissingsdossier.")
_NO_RECEIPT: Final = Message(
    en="This file is no receipt, or not a whole one. Choose it as it was kept. What was found: {found}.",
    nl="Dit bestand is geen beslissingsdossier, of geen volledig. Kies het zoals het is bewaard. Gevonden: {found}.",
)
_DEEPEST: Final = 50
_MARKS: Final = re.compile(r'"(?:[^"\\]|\\.)*+"?|[\[\]{}]', re.DOTALL)
"""What opens and closes in JSON, and each text, which may hold such marks; one that does not end goes on to the end."""
_SHOWN: Final = 5
_WHOLE: Final = Message(en="the whole", nl="het geheel")
_KEPT_AND_NOW: Final = Message(en="{what}: kept as {kept}; now {now}.", nl="{what}: bewaard als {kept}; nu {now}.")


def checked(told: Told, language: Language) -> dict[str, Any]:
    """Return in HTML what a receipt shows and holds, and what that does not prove; or what is wrong with its text."""
    text = dict(told).get("receipt", "")
    try:
        receipt = receipt_from_json("" if _is_deep(text) else text)
    except (InvalidDocument, InvalidValue) as error:
        says = _NO_RECEIPT if text.strip() else _NO_FILE
        return {"problems": [["receipt", says.text(language, {"found": error.text(language)})]]}
    return {"html": "".join(_parts(receipt, language))}


def _is_deep(text: str) -> bool:
    """Return whether more is open in a text at once than a receipt has, and than a browser can read."""
    marks = (mark for mark in _MARKS.findall(text) if not mark.startswith('"'))
    steps = (1 if mark in "[{" else -1 for mark in marks)
    return max(accumulate(steps), default=0) > _DEEPEST


def _parts(receipt: Receipt, language: Language) -> Iterator[str]:
    """Return whether it was altered, what differs, what that does not prove, and what stands in it."""
    again = replay(receipt)
    title = word("altered" if receipt.altered else "not altered", language)
    yield f"<h2>{escape(title)}</h2>{html_of(again.text(language), language)}"
    yield from (f"<p>{escape(line)}</p>" for one in again.differences for line in _difference(one, language))
    yield from _said_otherwise(receipt, language) if receipt.altered else ()
    yield f"<p>{escape(word('not proved by it', language))}</p>"
    kept = next(part for part in receipt.parts if not part.place).verdict.label.text(language)
    yield f"<h3>{escape(word('in the receipt', language))}</h3>"
    yield f"<p>{escape(word('kept verdict', language))}: <strong>{escape(kept)}</strong></p>"
    yield folded("kept reasons", html_of(receipt.explanation.text(language), language), language)
    yield facts_of(receipt.subject, language)


def _said_otherwise(receipt: Receipt, language: Language) -> Iterator[str]:
    """Return what was said then and does not follow from the facts that stand there now, and what does."""
    names = [policy.name for policy in receipt.policies]
    for policy in (one for one in POLICIES if [one.name] == names):
        kept = receipt.explanation.text(language).splitlines()
        now = assess(receipt.subject, policy=policy).explain(language).splitlines()
        for title, lines, others in (("kept alone", kept, now), ("told now", now, kept)):
            alone = [line.removeprefix("- ") for line in lines if line not in others]
            if alone:
                items = "".join(f"<li>{escape(line)}</li>" for line in alone[:_SHOWN])
                yield f"<p>{escape(word(title, language))}</p><ul>{items}</ul>"


def _difference(one: Difference, language: Language) -> Iterator[str]:
    """Return how a part comes out now, where it is otherwise than it was kept, and which rules do."""
    old, new = one.old, one.new
    if old and new:
        place = describe_path(one.place, language) or _WHOLE.text(language)
        yield _told(place, old.verdict, new.verdict, language)
        before = {finding.code: finding.verdict for finding in old.findings}
        for finding in new.findings:
            if before.get(finding.code, finding.verdict) is not finding.verdict:
                yield _told(f"{place}, {finding.code}", before[finding.code], finding.verdict, language)


def _told(what: str, kept: Verdict, now: Verdict, language: Language) -> str:
    return _KEPT_AND_NOW.text(
        language, {"what": what, "kept": kept.label.text(language), "now": now.label.text(language)}
    )
