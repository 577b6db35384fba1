"""Trying: one rule, for the few facts that a page about it asks."""

from collections.abc import Mapping
from html import escape
from typing import Any

from flemish_clusters import Dossier, InvalidDocument, Language, assess
from flemish_clusters.documents import from_document
from flemish_clusters.facts import accounts_of
from making.live.assessing import POLICY
from making.live.mistakes import problems_of
from making.live.periods import with_years
from making.live.reading import Told, document_of


def tried(told: Told, language: Language) -> dict[str, Any]:
    """Return the verdict of a rule in HTML, and why; or what is wrong, by the names of the fields.

    A rule about a yearly account is tried on the only one that is told; any other on the period.
    """
    facts = dict(told)
    code = facts.pop("rule")
    try:
        dossier = _read({**facts, "cluster.name": code})
    except InvalidDocument as error:
        return {"problems": problems_of(error, language)}
    subject, *_ = (*accounts_of(dossier), dossier.period)
    finding = assess(subject, policy=POLICY).finding(code)
    title = escape(f"{code}: {finding.verdict.label.text(language)}")
    return {"html": f"<p><strong>{title}.</strong> {escape(finding.because(language))}</p>"}


def _read(facts: Mapping[str, str]) -> Dossier:
    """Return a dossier with a period of whole years; raise `InvalidDocument` with all that is wrong."""
    known, wrong = with_years(facts)
    try:
        dossier = from_document(document_of(known.items()), Dossier)
    except InvalidDocument as error:
        raise InvalidDocument((*error.problems, *wrong)) from None
    if wrong:
        raise InvalidDocument(wrong)
    return dossier
