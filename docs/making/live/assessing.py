"""Assessing: a dossier that somebody typed into a form, judged, with what to ask next and a receipt."""

from html import escape
from typing import Any, Final

from flemish_clusters import POLICIES, Assessment, Dossier, InvalidDocument, Language, assess, maximum_aid, ways
from flemish_clusters.documents import from_document
from flemish_clusters.facts import accounts_of
from flemish_clusters.receipts import receipt_for, receipt_to_json
from making.live.bars import bars
from making.live.mistakes import problems_of
from making.live.reading import Told, document_of
from making.live.texts import html_of
from making.phrases import word

POLICY: Final = POLICIES[-1]
"""The version that the pages are about."""


def assessed(told: Told, language: Language) -> dict[str, Any]:
    """Return what is wrong in a form, by the names of its fields; or the outcome in HTML, and the receipt."""
    try:
        dossier = from_document(document_of(told), Dossier)
    except InvalidDocument as error:
        return {"problems": problems_of(error, language)}
    assessment = assess(dossier, policy=POLICY)
    return {"html": _outcome(assessment, dossier, language), "receipt": receipt_to_json(receipt_for(assessment))}


def _outcome(assessment: Assessment, dossier: Dossier, language: Language) -> str:
    """Return an outcome in HTML: the verdict, what to ask next, the report with its years, and every reason."""
    verdict = escape(assessment.verdict.label.text(language))
    question = ways(dossier, policy=POLICY).question(language)
    asked = f'<p class="live-next"><strong>{escape(question)}</strong></p>' if question else ""
    years = [maximum_aid(account, policy=POLICY) for account in accounts_of(dossier)]
    return (
        f'<h2 class="live-{assessment.verdict.value}">{word("verdict", language)}: {verdict}</h2>{asked}'
        f"{html_of(assessment.report(language), language)}{bars(years, language)}{_readings(assessment, language)}"
        f"<details><summary>{escape(word('every reason', language))}</summary>"
        f"{html_of(assessment.explain(language), language)}</details>"
    )


def _readings(assessment: Assessment, language: Language) -> str:
    """Return the readings that what decides rests on."""
    readings = dict.fromkeys(reading for finding in assessment.deciding for reading in finding.readings)
    told = (f"- {reading.choice.text(language)}" for reading in readings)
    return html_of("\n".join((f"{word('rests on these', language)}:", *told)), language) if readings else ""
