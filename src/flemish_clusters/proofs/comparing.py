"""Comparing: for which accounts two versions of the policy find another thing, or that there are none."""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from attrs import frozen

from flemish_clusters.definition import Definition, definition_of
from flemish_clusters.definition.amounts import NEVER
from flemish_clusters.definition.limits import VERDICTS
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies.cautions import HYPOTHETICAL, Status
from flemish_clusters.policies.policy import Policy
from flemish_clusters.proofs.seeing import seen_in
from flemish_clusters.proofs.solving import AnyAccount, Row, Solver, Term, are_real, are_usual, z3
from flemish_clusters.proofs.witnesses import Witness

Way = Callable[[AnyAccount, Row, Row], Term]
_NOT_MET: Final = VERDICTS.index(Verdict.NOT_MET)
_RESOURCES: Final = 20_000_000
_COMPARED: Final = ("maximum_aid", "verdict")


@frozen(kw_only=True, repr=False)
class Comparison:
    """For which accounts two versions differ in the maximum aid or in the verdict.

    Attributes:
        differs: An account for which they do; `None`: none was found.
        stricter: An account of which all is known and of which the new version allows less, or refuses what was met.
        milder: An account of which all is known and of which it allows more, or refuses no longer.
        left_open: Which of these the solver neither found nor ruled out.
    """

    old: Policy
    new: Policy
    differs: Witness | None
    stricter: Witness | None
    milder: Witness | None
    left_open: tuple[str, ...] = ()

    @property
    def is_the_same(self) -> bool:
        """Whether it is proved that both find the same maximum aid and the same verdict of every account."""
        return self.differs is None and "differs" not in self.left_open

    def text(self, language: Language) -> str:
        """Return in which ways they differ, each with an account, and what that does not say."""
        versions = {"old": self.old.name, "new": self.new.name}
        ways = [self._way(name, way.text(language, versions), language) for name, way in _IN_WORDS.items()]
        told = [_SAME.text(language, versions)] if self.is_the_same else ways
        is_law = self.old.status is self.new.status is Status.ENACTED
        said = [_ACCOUNTS_ALONE] if is_law else [_ACCOUNTS_ALONE, HYPOTHETICAL]
        return "\n".join((*told, *(one.text(language) for one in said)))

    def _way(self, name: str, way: str, language: Language) -> str:
        witness: Witness | None = getattr(self, name)
        if witness is not None:
            return f"{way}:\n{witness.text(language)}"
        return f"{way}: {(_LEFT_OPEN if name in self.left_open else _NEVER).text(language)}."

    def __str__(self) -> str:
        return self.text("en")

    def __repr__(self) -> str:
        return f"<Comparison {self.old.name} {self.new.name} {'the same' if self.is_the_same else 'differs'}>"


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
        wishes = [_is_refused_once(account, *found), *are_usual(account, definitions[0].policy)]
        model = solver.model([*are_real(account), way(account, *found)], wishes, _RESOURCES)
        if model:
            seen = [seen_in(model, one, account, row) for one, row in zip(definitions, found, strict=True)]
            before, after = ([one.found[name] for name in _COMPARED] for one in seen)
            return Witness(tuple(seen), is_shown=before != after), False
        is_open |= model is None
    return None, is_open


def _differ(_: AnyAccount, old: Row, new: Row) -> Term:
    return z3.Or(*(old[name] != new[name] for name in _COMPARED))


def _is_refused_once(_: AnyAccount, old: Row, new: Row) -> Term:
    """Return whether one of two versions refuses what the other does not, which a reader sees at once."""
    return (old["verdict"] == _NOT_MET) != (new["verdict"] == _NOT_MET)


def _is_milder(account: AnyAccount, old: Row, new: Row) -> Term:
    """Return whether a version allows more aid than another, or meets what that does not, where all is known."""
    known = (account.row[path] >= 0 for path in ("decided_on", *account.paths))
    most = [z3.If(found["maximum_aid"] < 0, NEVER, found["maximum_aid"]) for found in (old, new)]
    is_met_now = z3.And(old["verdict"] == _NOT_MET, new["verdict"] != _NOT_MET)
    return z3.And(*known, z3.Or(most[0] < most[1], is_met_now))


def _is_stricter(account: AnyAccount, old: Row, new: Row) -> Term:
    return _is_milder(account, new, old)


_WAYS: Final[Mapping[str, Way]] = {"differs": _differ, "stricter": _is_stricter, "milder": _is_milder}
_IN_WORDS: Final = {
    "differs": Message(en="{new} differs from {old}", nl="{new} verschilt van {old}"),
    "stricter": Message(en="{new} is stricter than {old}", nl="{new} is strenger dan {old}"),
    "milder": Message(en="{new} is milder than {old}", nl="{new} is soepeler dan {old}"),
}
_SAME: Final = Message(
    en="Under {new} the maximum aid and the verdict of every account are those under {old}: proved.",
    nl="Onder {new} zijn de maximale steun en het oordeel van elk jaaroverzicht die onder {old}: bewezen.",
)
_NEVER: Final = Message(
    en="never where all is known of an account, proved", nl="nooit waar alles van een jaaroverzicht bekend is, bewezen"
)
_LEFT_OPEN: Final = Message(en="neither found nor ruled out", nl="niet gevonden en niet uitgesloten")
_ACCOUNTS_ALONE: Final = Message(
    en="Each version is applied to every account; of companies, clusters and periods this says nothing.",
    nl="Elke versie is op elk jaaroverzicht toegepast; over ondernemingen, clusters en periodes zegt dit niets.",
)
