"""Replays: whether an old decision still comes out as it did, and what differs where it does not."""

from collections.abc import Iterable

from flemish_clusters.assessment import assess_by_part
from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts import Subject
from flemish_clusters.facts.accounts import YearAccount
from flemish_clusters.facts.subjects import SUBJECTS, accounts_of
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.digests import digest, first_digest
from flemish_clusters.policies.policy import Policy
from flemish_clusters.receipts.comparisons import Cause, Difference, Replay
from flemish_clusters.receipts.model import Receipt
from flemish_clusters.receipts.records import PartRecord, records_of


def replay(receipt: Receipt, *, policies: Iterable[Policy] = POLICIES, subject: Subject | None = None) -> Replay:
    """Return whether a decision comes out the same today, and whether its receipt was altered since it was made.

    An alteration shows by the digests in the receipt, unless whoever altered it worked them out anew: a receipt is
    not signed, and signing is the host's. One of schema 1 has no digests, and the text of its replay says so.

    Args:
        receipt: The decision as it was made.
        policies: The versions of the policy, among which those of the receipt are looked up by name; a version of the
            caller's own has to be given.
        subject: The facts as they are now; left out, those of the receipt.

    Raises:
        InvalidValue: The receipt, a policy or the subject is no such thing, or two policies share a name.
    """
    checked("receipt", receipt, Receipt)
    facts = receipt.subject if subject is None else checked("subject", subject, *SUBJECTS)
    known = _by_name(policies)
    changed = _otherwise(receipt, known)
    again = _again(receipt, facts, known)
    differences, altered = _differences(receipt, again), _altered(receipt, known)
    differ = {
        Cause.ALTERED: bool(altered),
        Cause.FACTS: subject is not None and receipt.fingerprint_of(facts) != receipt.facts,
        Cause.POLICY: not set(known).isdisjoint(changed),
        Cause.POLICY_NOT_GIVEN: not set(known).issuperset(changed),
    }
    causes = [cause for cause, differs in differ.items() if differs]
    return Replay(
        receipt=receipt,
        causes=tuple(causes or ([Cause.CODE] if differences else [])),
        differences=differences,
        policies=changed,
        made_again=again is not None,
        altered=altered,
    )


def _otherwise(receipt: Receipt, known: dict[str, Policy]) -> tuple[str, ...]:
    """Return the names of the versions that are not known or say something else."""
    fingerprint = first_digest if receipt.digests is None else digest
    records = receipt.policies
    return tuple(one.name for one in records if one.name not in known or fingerprint(known[one.name]) != one.digest)


def _altered(receipt: Receipt, known: dict[str, Policy]) -> tuple[str, ...]:
    """Return what was altered; the whole, where a receipt without digests has policies that only one with them has."""
    later = {record.digest for record in receipt.policies} & {digest(policy) for policy in known.values()}
    return ("whole",) if receipt.digests is None and later else receipt.altered


def _by_name(policies: Iterable[Policy]) -> dict[str, Policy]:
    if not isinstance(policies, Iterable):
        raise InvalidValue("policies", policies, "a Timeline, or a tuple of each Policy")
    given = [checked("policies", policy, Policy) for policy in policies]
    known = {policy.name: policy for policy in given}
    if len(known) < len(given):
        raise InvalidValue("policies", [policy.name for policy in given], "each name once")
    return known


def _again(receipt: Receipt, facts: Subject, known: dict[str, Policy]) -> tuple[PartRecord, ...] | None:
    """Return what comes out now; `None` where a version of the policy was not given."""
    names = {record.place: record.policy for record in receipt.parts}
    if any(name not in known for name in names.values()):
        return None

    years = _policies_by_year(receipt, names)

    def governing(part: Subject, place: str) -> Policy:
        # A part that was not there is governed as the whole is, and accounts may stand in another order.
        name = years.get(part.year) if isinstance(part, YearAccount) else names.get(place)
        return known[name or names[""]]

    return records_of(assess_by_part(facts, governing))


def _policies_by_year(receipt: Receipt, names: dict[str, str]) -> dict[int, str]:
    """Return the name of the version that governed each account of a dossier, by the number of its year."""
    accounts = accounts_of(receipt.subject)
    governed = ((account.year, names.get(f"accounts[{place}]")) for place, account in enumerate(accounts))
    return {year: name for year, name in governed if name is not None}


def _differences(receipt: Receipt, again: tuple[PartRecord, ...] | None) -> tuple[Difference, ...]:
    if again is None:
        return ()
    old = {record.place: record for record in receipt.parts}
    new = {record.place: record for record in again}
    places = dict.fromkeys((*old, *new))
    return tuple(
        Difference(place, old.get(place), new.get(place)) for place in places if old.get(place) != new.get(place)
    )
