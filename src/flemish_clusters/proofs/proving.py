"""Proving: each theorem of a policy, by its cases, and the account that refutes it, as the calls see it."""

from collections.abc import Iterable, Iterator, Mapping
from random import Random
from typing import Any, Final

from attrs import evolve

from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.definition.raising import RAISED
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.money import Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.claims import Claim, claims_of
from flemish_clusters.proofs.seeing import as_number, is_true_in, seen_in
from flemish_clusters.proofs.solving import Solver, Term, are_usual, z3
from flemish_clusters.proofs.theorems import ProofStatus, Theorem, TheoremKind
from flemish_clusters.proofs.witnesses import Told, Witness

Cents = Mapping[str, int]
_DRAWN: Final = 4
_RESOURCES, _FEWER = 6_000_000, 500_000
"""What the solver may use on a case; fewer once one is open, since the others can only refute the theorem."""


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
        for claim in claims_of(solver, definition, kind):
            claims.setdefault((claim.kind, claim.about), []).append(claim)
    return tuple(_theorem(solver, definition, *name, claims[name]) for name in sorted(claims, key=_place))


def _place(name: tuple[TheoremKind, str]) -> int:
    return [*TheoremKind].index(name[0])


def _theorem(solver: Solver, definition: Definition, kind: TheoremKind, about: str, claims: Iterable[Claim]) -> Theorem:
    """Return what becomes of a theorem: of the first of its cases that does not hold, if there is one."""
    open_cases: list[Claim] = []
    for claim in claims:
        usual = are_usual(claim.accounts[-1][0], definition.policy)
        model = solver.model(
            [*claim.given, z3.Not(_holding(solver, claim))], usual, _FEWER if open_cases else _RESOURCES
        )
        if model is None:
            open_cases.append(claim)
        elif model:
            return Theorem(
                kind=kind,
                about=about,
                status=ProofStatus.REFUTED,
                witness=_witness(solver, definition, claim, model),
            )
    return _tried(solver, definition, Theorem(kind=kind, about=about, status=ProofStatus.PROVED), open_cases)


def _tried(solver: Solver, definition: Definition, theorem: Theorem, claims: Iterable[Claim]) -> Theorem:
    """Return what becomes of a theorem on drawn accounts, and on those at its edge, for the cases that are open."""
    for claim in claims:
        account, _ = claim.accounts[-1]
        waiting, done = [*_drawn(definition)], list[Cents]()
        theorem = evolve(theorem, status=ProofStatus.UNKNOWN)
        while waiting:
            done.append(waiting.pop())
            amounts = (account.row[path] == cents for path, cents in done[-1].items())
            for model in filter(None, [solver.model([*claim.given, *amounts], (), _RESOURCES)]):
                witness = _witness(solver, definition, claim, model)
                if witness.is_shown or not is_true_in(model, _holding(solver, claim)):
                    return evolve(theorem, status=ProofStatus.REFUTED, witness=witness)
                theorem = evolve(theorem, tried=theorem.tried + 1)
                waiting += [cents for cents in _edges(done[-1], witness.seen[-1].found) if cents not in done]
    return theorem


def _drawn(definition: Definition) -> Iterator[Cents]:
    """Return amounts of the usual sizes, the same each time, in cents."""
    random = Random(2016)  # noqa: S311 - no secret is made of it
    for _ in range(_DRAWN):
        yield {path: random.randrange(10 ** random.randint(4, 10)) for path in definition.facts}


def _edges(cents: Cents, found: Mapping[str, Told]) -> Iterator[Cents]:
    """Return the same amounts with what is still to be raised, and with a cent less."""
    left = found["still_to_raise"]
    if isinstance(left, Euro) and left.cents:
        yield from ({**cents, RAISED: cents[RAISED] + left.cents - less} for less in (0, 1))


def _holding(solver: Solver, claim: Claim) -> Term:
    """Return what a claim says of the columns."""
    return solver.all_of((claim.holds(*(found for _, found in claim.accounts)), *claim.in_columns))


def _witness(solver: Solver, definition: Definition, claim: Claim, model: Any) -> Witness:
    """Return the accounts of a model, and whether the calls of the package show of them what refutes a claim."""
    seen = [seen_in(model, definition, account, found) for account, found in claim.accounts]
    by_calls = [{name: solver.number(as_number(definition, told)) for name, told in one.found.items()} for one in seen]
    return Witness(tuple(seen), is_shown=not is_true_in(model, claim.holds(*by_calls)))
