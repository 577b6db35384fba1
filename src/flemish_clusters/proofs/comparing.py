"""Comparing: for which accounts two versions of the policy find another thing, or that there are none."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.definition.amounts import NEVER
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.judgements import Verdict
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.seeing import seen_in
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, Term, are_real, are_usual, z3
from flemish_clusters.proofs.theorems import Comparison, Witness

Way = Callable[[AnyAccount, Row, Row], Term]
_NOT_MET: Final = VERDICTS.index(Verdict.NOT_MET)
_RESOURCES: Final = 20_000_000
_COMPARED: Final = ("maximum_aid", "verdict")


def compare(old: Policy, new: Policy) -> Comparison:
    """Return for which accounts two versions differ in the maximum aid or the verdict, whatever is known of them.

    Raises:
        InvalidValue: A rule about an account is none that `at_most` makes, or a function of one cannot be traced.
    """
    definitions = definition_of(old), definition_of(new)
    found = {name: _searched(definitions, way) for name, way in _WAYS.items()}
    witnesses = {name: witness for name, (witness, _) in found.items()}
    left_open = tuple(name for name, (_, is_open) in found.items() if is_open)
    return Comparison(old=old, new=new, **witnesses, left_open=left_open)


def _searched(definitions: Sequence[Definition], way: Way) -> tuple[Witness | None, bool]:
    """Return an account that two definitions tell apart in a way, and whether there can be one where none is found."""
    paths = dict.fromkeys(path for one in definitions for path in one.facts)
    solver, is_open = Solver(), False
    for kind in ClusterKind:
        account = solver.any_account(kind, paths)
        found = [solver.found(one, account) for one in definitions]
        model = solver.model([*are_real(account), way(account, *found)], are_usual(account), _RESOURCES)
        if model:
            seen = [seen_in(model, one, account, row) for one, row in zip(definitions, found, strict=True)]
            before, after = ([one.found[name] for name in _COMPARED] for one in seen)
            return Witness(tuple(seen), is_shown=before != after), False
        is_open |= model is None
    return None, is_open


def _differ(_: AnyAccount, old: Row, new: Row) -> Term:
    return z3.Or(*(old[name] != new[name] for name in _COMPARED))


def _is_milder(account: AnyAccount, old: Row, new: Row) -> Term:
    """Return whether a version allows more aid than another, or meets what that does not, where all is known."""
    known = (account.row[path] >= 0 for path in ("decided_on", *account.paths))
    most = [z3.If(found["maximum_aid"] < 0, NEVER, found["maximum_aid"]) for found in (old, new)]
    is_met_now = z3.And(old["verdict"] == _NOT_MET, new["verdict"] != _NOT_MET)
    return z3.And(*known, z3.Or(most[0] < most[1], is_met_now))


def _is_stricter(account: AnyAccount, old: Row, new: Row) -> Term:
    return _is_milder(account, new, old)


_WAYS: Final[Mapping[str, Way]] = {"differs": _differ, "stricter": _is_stricter, "milder": _is_milder}
