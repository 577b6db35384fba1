"""Wrong answers: none, an error, another each time."""

from itertools import count
from typing import Any, Final, cast

from flemish_clusters import Cluster, Company, Dossier
from flemish_clusters.rules import Force, Judgement, Part, Rule, met, not_met, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import SAYS, demand


@demand("BAD-14", Cluster, "companies")
def raises_now_and_then(cluster: Cluster, _: Terms) -> Judgement:
    """The third company is looked at, whether there is one or not."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    return met() if not cluster.companies or cluster.companies[2].name else not_met()


@demand("BAD-36", Dossier, "period.decided_on", "accounts")
def divides_by_nothing(dossier: Dossier, _: Terms) -> Judgement:
    """The first account is compared with what went before it, which is nothing."""
    if dossier.period.decided_on is None:
        return undetermined(missing=("period.decided_on",))
    return met() if all(1 // place for place, _ in enumerate(dossier.accounts)) else not_met()


@demand("BAD-15", Company, "name")
def gives_nothing_back(_: Company, __: Terms) -> Judgement:
    """The judgement is forgotten."""
    return None  # type: ignore[return-value] # pyright: ignore[reportReturnType]


@demand("BAD-39", Company, "name")
def names_nothing_as_missing(_: Company, __: Terms) -> Judgement:
    """Something is missing, and is not named."""
    return undetermined(missing=())


@demand("BAD-40", Company, "establishments")
def names_a_word_as_missing(company: Company, _: Terms) -> Judgement:
    """The missing fact is named by its name alone, and not as one of several."""
    missing: Any = "establishments"
    return met() if company.establishments else undetermined(missing=missing)


def _yes(_: Company, __: Terms) -> bool:
    return True


class Answering(Rule[Company]):
    """A rule that answers with what its function gives, whatever it is."""

    def __call__(self, subject: Company, terms: Terms, parts: tuple[Part, ...] = ()) -> Judgement:  # noqa: ARG002 - rules are called alike
        """Return what the function gives."""
        return cast("Judgement", self.function(subject, terms))


_CALLS: Final = count()


_SEEN: Final = set[Company]()


@demand("BAD-16", Company, "name")
def changes_its_mind(_: Company, __: Terms) -> Judgement:
    """Every other call is met."""
    return met() if next(_CALLS) % 2 else not_met()


@demand("BAD-17", Company, "name")
def remembers(company: Company, _: Terms) -> Judgement:
    """The first call on each subject is met, and no other."""
    if company in _SEEN:
        return not_met()
    _SEEN.add(company)
    return met()


answers_yes: Final = Answering(
    code="BAD-41",
    about=Company,
    force=Force.DEMAND,
    says=SAYS,
    cites=(PAGE.whole(),),
    reads=("growth_ambition",),
    function=_yes,
)
