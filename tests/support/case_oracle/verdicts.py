"""Verdicts with three values: a demand is met, not met, or not yet known; and it may not apply at all."""

from collections.abc import Iterable
from typing import Any, Final

MET: Final = "met"
NOT_MET: Final = "not_met"
UNDETERMINED: Final = "undetermined"
NOT_APPLICABLE: Final = "not_applicable"

NOT_KNOWN: Final = "not_known"
"""What stands in place of an amount or a day that is not known yet."""
NONE: Final = "none"
"""What stands in place of an answer that there is not, such as a version on a day before the first."""


def all_of(verdicts: Iterable[str]) -> str:
    """Return what demands come to together: one that is not met decides, then one that is not known."""
    found = {*verdicts} - {NOT_APPLICABLE}
    if NOT_MET in found:
        return NOT_MET
    return UNDETERMINED if UNDETERMINED in found else MET


def attested(*attestations: Any) -> str:
    """Return whether all of some attestations hold: `None` where one is not known, else a truth or a table with it."""
    return all_of(_holds(attestation) for attestation in attestations)


def reaches(count: int | None, needed: int, *, complete: bool) -> str:
    """Return whether a count reaches what is needed; one that is short of it decides where no more can come."""
    if count is not None and count >= needed:
        return MET
    return NOT_MET if count is not None and complete else UNDETERMINED


def _holds(attestation: Any) -> str:
    if attestation is None:
        return UNDETERMINED
    holds: object = attestation if isinstance(attestation, bool) else attestation["holds"]
    return MET if holds is True else NOT_MET
