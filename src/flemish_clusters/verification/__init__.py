"""Verification: what became of each sentence of the policy page in a copy of it, however the copy is laid out."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.page import SENTENCES
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import PAGE
from flemish_clusters.verification.copies import found_in
from flemish_clusters.verification.page_check import outcomes
from flemish_clusters.verification.source_report import SentenceCheck, SourceReport, State

__all__ = ["SentenceCheck", "SourceReport", "State", "verify_source"]

_FINGERPRINTS: Final = MappingProxyType({sentence.number: sentence.fingerprint for sentence in SENTENCES})


def verify_source(
    text: str, *, policies: Iterable[Policy] = POLICIES, fingerprints: Mapping[str, str] = _FINGERPRINTS
) -> SourceReport:
    """Return which sentences of the policy page are unchanged, changed, gone or new in a copy of it.

    A sentence that stands where a known one is missing is taken as that one, changed; one that moved is gone from its
    place and new in the other. Headings, menus and whatever else the copy holds are reported as new.

    The copy is plain text, as a browser shows it, or a table with a numbered sentence in each row. The rules and the
    numbers that are named are those of `policies`. `fingerprints`, by the number of each sentence, can be those of
    another page than the one that was given.

    Raises:
        InvalidValue: The text is HTML, or a sentence has no fingerprint.
    """
    resting = _resting(checked("policies", policies, Iterable))
    lacking = [one.number for one in SENTENCES if one.number not in checked("fingerprints", fingerprints, Mapping)]
    if lacking:
        raise InvalidValue("fingerprints", fingerprints, f"that of each sentence; {', '.join(lacking)} have none")
    for number, print_ in fingerprints.items():
        checked(f"fingerprints[{shown(number)}]", print_, str)
    found = tuple(found_in(text, frozenset(fingerprints.values())))
    checks: list[SentenceCheck] = []
    for state, sentence, words in outcomes(fingerprints, found):
        rests_on_it = resting.get(sentence.number, ()) if sentence else ()
        checks.append(SentenceCheck(state=state, sentence=sentence, found=words, rests_on_it=rests_on_it))
    return SourceReport(tuple(checks))


def _resting(policies: Iterable[Policy]) -> dict[str, tuple[str, ...]]:
    """Return what rests on each sentence, by its number: codes of rules and paths of numbers."""
    resting: dict[str, dict[str, None]] = {}
    for place, policy in enumerate(policies):
        checked(f"policies[{place}]", policy, Policy)
        cited = [(rule.code, citation) for rule in policy.rules for citation in rule.cites]
        cited += [(path, parameter.citation) for path, parameter in policy.terms.parameters()]
        for name, citation in cited:
            if citation.source == PAGE:
                resting.setdefault(citation.part, {})[name] = None
    return {part: tuple(names) for part, names in resting.items()}
