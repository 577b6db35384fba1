"""Verification: what became, in a copy of a source, of what the rules and the numbers rest on.

What nothing in a source watches is listed as such.
"""

from collections.abc import Iterable, Mapping

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import PAGE, Source
from flemish_clusters.verification.claims import claims_of
from flemish_clusters.verification.source_report import SentenceCheck, SourceReport, State
from flemish_clusters.verification.watching import FINGERPRINTS, not_watched_in, report_on_page, report_on_source

__all__ = ["SentenceCheck", "SourceReport", "State", "not_watched", "verify_source"]


def verify_source(
    text: str,
    *,
    source: Source = PAGE,
    policies: Iterable[Policy] = POLICIES,
    fingerprints: Mapping[str, str] = FINGERPRINTS,
) -> SourceReport:
    """Return what became, in a copy of a source, of all that is watched there, and which rules and numbers rest on it.

    Of the policy page every sentence is watched: it is unchanged, changed, gone or new. One that stands where a known
    one is missing is taken as that one, changed; one that moved is gone from its place and new in the other. Headings,
    menus and whatever else the copy holds are reported as new.

    Of another source two things are watched, and either stands there or is gone: its key terms, and the figures of the
    numbers that cite it, as a Dutch text writes them: `500.000`, `500 000` or `500000`, `50%` or `50 procent`. Small
    counts and numbers of years stand everywhere, so they are not watched. Nothing is reported as new, since the rest of
    its text is not known. What rests on the source and is watched by nothing is listed as not watched.

    The copy is plain text, as a browser shows it; of the policy page also a table with a numbered sentence in each row.
    The rules and the numbers that are named are those of `policies`. A rule is known by what it cites, and by its
    numbers where it was made by `at_least`, `at_most` or `counted_up_to`. `fingerprints`, by the number of each
    sentence, can be those of another policy page than the one that was given.

    Raises:
        InvalidValue: The text is HTML, the fingerprints are not those of the sentences, or they are given for another
            source.
    """
    claims = claims_of(policies).get(checked("source", source, Source), [])
    if source == PAGE:
        return report_on_page(text, fingerprints, claims)
    if fingerprints is not FINGERPRINTS:
        expected = f"none: of {source.key} no sentences are known, only those of the policy page have fingerprints"
        raise InvalidValue("fingerprints", fingerprints, expected)
    return report_on_source(source, text, claims)


def not_watched(policies: Iterable[Policy] = POLICIES) -> tuple[SentenceCheck, ...]:
    """Return the rules and the numbers that nothing watches, in a check for each source on which they rest.

    A rule that rests on several sources can be watched in another one. Readings and cautions cite sources too, and no
    source is watched for them.
    """
    claims = {PAGE: [], **claims_of(policies)}
    return tuple(check for source, own in claims.items() for check in not_watched_in(source, own))
