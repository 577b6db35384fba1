"""Proving: what holds for every account under a policy, and for which accounts two versions differ."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from typing import Any

from flemish_clusters.aid import maximum_aid, still_to_raise
from flemish_clusters.assessment import assess
from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.definition.amounts import NOT_KNOWN
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.judgements import Verdict
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.claims import Claim, Claims
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, account_in, are_usual, is_true_in, number_in, z3
from flemish_clusters.proofs.theorems import ProofStatus, Seen, Theorem, TheoremKind, Told, Witness


def prove(policy: Policy) -> tuple[Theorem, ...]:
    """Return what is to hold for every account under a policy, each proved or refuted, or left open.

    Raises:
        InvalidValue: A rule about an account is none that `at_most` makes, or a function of one cannot be traced.
    """
    return theorems_of(definition_of(policy))


def theorems_of(definition: Definition) -> tuple[Theorem, ...]:
    """Return what is to hold of what a definition finds."""
    solver = Solver()
    claims: dict[tuple[TheoremKind, str], list[Claim]] = {}
    for kind in ClusterKind:
        account = solver.any_account(kind, definition.facts)
        for claim in Claims(solver, definition, account, solver.found(definition, account)).all():
            claims.setdefault((claim.kind, claim.about), []).append(claim)
    return tuple(_theorem(solver, definition, *name, claims[name]) for name in sorted(claims, key=_place))


def _place(name: tuple[TheoremKind, str]) -> int:
    return [*TheoremKind].index(name[0])


def _theorem(
    solver: Solver, definition: Definition, kind: TheoremKind, about: str, claims: Iterable[Claim]
) -> Theorem:
    """Return what becomes of a theorem: of the first of its cases that does not hold, if there is one."""
    status = ProofStatus.PROVED
    for claim in claims:
        holds = claim.holds(*(found for _, found in claim.accounts))
        fails = z3.Not(solver.all_of((holds, *claim.in_columns)))
        model = solver.model([*claim.given, fails], are_usual(claim.accounts[-1][0], definition.facts))
        if model is None:
            status = ProofStatus.UNKNOWN
        elif model is not False:
            witness = _witness(solver, definition, claim, model)
            return Theorem(kind=kind, about=about, status=ProofStatus.REFUTED, witness=witness)
    return Theorem(kind=kind, about=about, status=status)


def _witness(solver: Solver, definition: Definition, claim: Claim, model: Any) -> Witness:
    """Return the accounts of a model, and whether the calls of the package show of them what refutes a claim."""
    seen = [_seen(definition, account, found, model) for account, found in claim.accounts]
    by_calls = [
        {name: solver.number(_as_number(definition, told)) for name, told in one.found.items()} for one in seen
    ]
    return Witness(tuple(seen), is_shown=not is_true_in(model, claim.holds(*by_calls)))


def _seen(definition: Definition, account: AnyAccount, found: Row, model: Any) -> Seen:
    real = account_in(model, account, definition.facts)
    worked_out = {name: _as_told(definition, name, number_in(model, found[name])) for name in definition.found}
    return Seen(real, definition.policy, worked_out, found_of(real, definition))


def found_of(account: YearAccount, definition: Definition) -> Mapping[str, Told]:
    """Return what the calls find of an account, by the names of the columns."""
    policy = definition.policy
    most, assessment = maximum_aid(account, policy=policy), assess(account, policy=policy)
    return {
        "maximum_aid": most.amount,
        "known_bound": most.known_bound,
        "binding": None if most.binding is None else most.binding.name,
        "still_to_raise": still_to_raise(account, policy=policy),
        "verdict": assessment.verdict,
        **dict.fromkeys(definition.codes, Verdict.NOT_APPLICABLE),
        **{finding.code: finding.verdict for finding in assessment.findings},
    }


def _as_told(definition: Definition, name: str, number: int) -> Told:
    if name in ("verdict", *definition.codes):
        return VERDICTS[number]
    if number == NOT_KNOWN:
        return None
    return definition.limits[number] if name == "binding" else Euro(cents=number)


def _as_number(definition: Definition, told: Told) -> int:
    match told:
        case None:
            return NOT_KNOWN
        case Euro():
            return told.cents
        case Verdict():
            return VERDICTS.index(told)
        case _:
            return definition.limits.index(told)
