"""Rules and findings that are no values: they change, or they do not come back from a pickle."""

from typing import Any, Final

from attrs import frozen

from flemish_clusters import Company, Verdict
from flemish_clusters.rules import Force, Judgement, Rule, met
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import SAYS, demand
from tests.testing.wrong_rules.unknowns import takes_unknown_for_yes


@demand("BAD-18", Company, "name")
def gives_a_list(company: Company, _: Terms) -> Judgement:
    """A number is none, and can change."""
    names: Any = [company.name]
    return Judgement(Verdict.MET, None, (("names", names),))


class Remembering:
    """A function with a state that can change."""

    def __call__(self, _: Company, __: Terms) -> Judgement:
        """Return that it is met."""
        return met()


@frozen
class WithAList:
    """A function that holds a list, which can change and has no hash."""

    held: list[str]

    def __call__(self, _: Company, __: Terms) -> Judgement:
        """Return that it is met."""
        return met()


@frozen(eq=False)
class Unequal:
    """A function that equals no other, not even itself once it comes back from a pickle."""

    def __call__(self, _: Company, __: Terms) -> Judgement:
        """Return that it is met."""
        return met()


class Changeable(Rule[Company]):
    """A rule whose fields can be set."""

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


has_a_state: Final = demand("BAD-19", Company, "name")(Remembering())


holds_a_list: Final = demand("BAD-20", Company, "name")(WithAList(["x"]))


comes_back_as_another: Final = demand("BAD-34", Company, "name")(Unequal())


has_no_name: Final = demand("BAD-21", Company, "name")(lambda _, __: met())


can_be_set: Final = Changeable(
    code="BAD-22",
    about=Company,
    force=Force.DEMAND,
    says=SAYS,
    cites=(PAGE.whole(),),
    reads=("growth_ambition",),
    function=takes_unknown_for_yes.function,
)
