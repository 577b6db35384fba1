"""Wrong about what is not known: taken for a yes or a no, or not named as missing."""

from flemish_clusters import (
    Company,
    Verdict,
)
from flemish_clusters.rules import Judgement, met, not_met, undetermined
from flemish_clusters.terms import Terms
from tests.testing.wrong_rules.making import demand


@demand("BAD-7", Company, "establishments")
def takes_unknown_for_no(company: Company, _: Terms) -> Judgement:
    """What is not known is taken for a no."""
    return met() if company.establishments else not_met()


@demand("BAD-8", Company, "growth_ambition")
def takes_unknown_for_yes(company: Company, _: Terms) -> Judgement:
    """What is not known is taken for a yes."""
    return met() if company.growth_ambition is None or company.growth_ambition.holds else not_met()


@demand("BAD-9", Company, "establishments", "growth_ambition")
def asks_for_what_does_not_matter(company: Company, _: Terms) -> Judgement:
    """One of the missing facts changes nothing."""
    if company.establishments is None:
        return undetermined(missing=("establishments", "growth_ambition"))
    return met() if company.establishments else not_met()


@demand("BAD-10", Company, "growth_ambition", "international_outlook")
def leaves_out_what_matters(company: Company, _: Terms) -> Judgement:
    """Of two missing facts only one is named."""
    for name in ("growth_ambition", "international_outlook"):
        if getattr(company, name) is None:
            return undetermined(missing=(name,))
    both = company.growth_ambition, company.international_outlook
    return met() if all(one is not None and one.holds for one in both) else not_met()


@demand("BAD-11", Company, "growth_ambition")
def never_decides(_: Company, __: Terms) -> Judgement:
    """Nothing is ever decided."""
    return undetermined(missing=("growth_ambition",))


@demand("BAD-35", Company)
def is_never_sure(_: Company, __: Terms) -> Judgement:
    """Nothing is missing, and nothing is decided."""
    return Judgement(Verdict.UNDETERMINED)
