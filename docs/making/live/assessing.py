"""Assessing: a dossier that somebody typed into a form, judged, with what to ask next and a receipt."""

from collections import Counter
from html import escape
from typing import Any, Final

from flemish_clusters import POLICIES, Assessment, Dossier, InvalidDocument, Language, assess, maximum_aid, ways
from flemish_clusters.documents import from_document
from flemish_clusters.facts import accounts_of
from flemish_clusters.receipts import receipt_for, receipt_to_json
from making.live.bars import bars
from making.live.choices import choices
from making.live.facts import facts_of
from making.live.mistakes import problems_of
from making.live.reading import Told, document_of
from making.live.texts import folded, html_of
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
    first, about, reasons = _told(assessment.report(language))
    return "".join(
        (
            f'<h2 class="live-{assessment.verdict.value}">{word("verdict", language)}: {verdict}</h2>',
            f'<p class="live-next"><strong>{escape(question)}</strong></p>' if question else "",
            _alike(dossier, language),
            html_of(first, language),
            html_of(reasons, language),
            f"<p>{escape(word('extra match', language))}</p>" if dossier.accounts else "",
            bars([maximum_aid(account, policy=POLICY) for account in accounts_of(dossier)], language),
            choices(assessment, language),
            html_of(about, language),
            folded("every reason", html_of(assessment.explain(language), language), language),
            folded("facts told", facts_of(dossier, language), language),
        )
    )


def _told(report: str) -> tuple[str, str, str]:
    """Return a report in three: what is found, what it is about with all cautions, and the reasons with the years."""
    opening, _, reasons = report.partition("\n\n")
    first, _, about = opening.partition("\n")
    return first, about, reasons


def _alike(dossier: Dossier, language: Language) -> str:
    """Return a warning of parties that have one name and no number, which count as different ones."""
    lists = (dossier.cluster.companies or (), dossier.cluster.knowledge_institutions or ())
    named = Counter(party.name for parties in lists for party in parties if party.enterprise_number is None)
    twice = ", ".join(name for name, count in named.items() if count > 1)
    return f"<p>{escape(word('one name', language))}: {escape(twice)}.</p>" if twice else ""
