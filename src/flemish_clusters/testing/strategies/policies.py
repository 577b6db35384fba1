"""Policies: the real ones, and hypothetical ones as an amendment could make them."""

from fractions import Fraction
from typing import Any, Final, TypeVar

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.facts.clusters import Cluster
from flemish_clusters.facts.parties import Company
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Force, Rule, attested
from flemish_clusters.sources import PAGE, SUBSIDY_DB
from flemish_clusters.terms import KindTerms, Parameter, Terms
from flemish_clusters.testing.strategies.narrowing import built, given_value
from flemish_clusters.testing.strategies.values import euros

Number = TypeVar("Number", int, Fraction, Euro)

ADDED_RULES: Final[tuple[Rule[Any], ...]] = (
    attested(
        "HYP-1",
        about=Company,
        fact=("serves_own_objectives", "growth_ambition"),
        says=Message(en="A hypothetical demand on a company.", nl="Een hypothetische eis aan een onderneming."),
        cites=(PAGE.whole(),),
    ),
    attested(
        "HYP-2",
        about=Cluster,
        fact="organisation.facilitates",
        force=Force.CHARACTERISTIC,
        says=Message(en="A hypothetical trait of a cluster.", nl="Een hypothetisch kenmerk van een cluster."),
        cites=(PAGE.whole(),),
    ),
)
"""Rules that no policy has, for policies as an amendment could make them."""


def amended_terms(**narrowed: object) -> SearchStrategy[Terms]:
    """Return terms as an amendment could set them: other shares, ratios, ceilings, years and counts."""
    counts = _parameters(st.integers(0, 4))
    parts = {
        "spearhead": kind_terms(),
        "innovative_business_network": kind_terms(),
        "minimum_companies": counts,
        "minimum_knowledge_institutions": counts,
    }
    return built(Terms, parts, narrowed)


def kind_terms(**narrowed: object) -> SearchStrategy[KindTerms]:
    """Return the terms of a kind of cluster as an amendment could set them."""
    shares = (Fraction(1, 2), Fraction(1), Fraction(1, 3), Fraction(2, 3), Fraction(1, 100), Fraction(99, 100))
    ratios = (Fraction(1), Fraction(3, 2), Fraction(1, 2), Fraction(7, 3), Fraction(1, 1000), Fraction(1000))
    parts = {
        "funding_years": _parameters(st.integers(1, 12)),
        "aid_intensity": _parameters(st.sampled_from(shares) | _fractions(1)),
        "match": _parameters(st.sampled_from(ratios) | _fractions(5)),
        "yearly_ceiling": _parameters(euros(max_cents=10**13)),
        "pact_negotiation_years": _parameters(st.integers(0, 3)),
    }
    return built(KindTerms, parts, narrowed)


def policies(**narrowed: object) -> SearchStrategy[Policy]:
    """Return the policies, and hypothetical ones: with other terms, with rules dropped or added."""
    actual = st.sampled_from(POLICIES)
    terms = given_value(narrowed["terms"]) if "terms" in narrowed else amended_terms()
    amended = st.builds(_amended, actual, terms)
    if "terms" in narrowed:
        return amended
    dropped = st.frozensets(st.integers(0, 30), max_size=12)
    fewer = st.builds(_without, actual | amended, dropped)
    return st.one_of(actual, amended, fewer, st.builds(_with_more, amended))


def _fractions(most: int) -> SearchStrategy[Fraction]:
    return st.fractions(Fraction(1, 1000), most, max_denominator=1000)


def _parameters(values: SearchStrategy[Number]) -> SearchStrategy[Parameter[Number]]:
    citations = st.sampled_from((SUBSIDY_DB.whole(), PAGE.sentence("4.2"), PAGE.sentence("1.1").inferred()))
    return st.builds(Parameter[Number], values, citations)


def _without(policy: Policy, places: frozenset[int]) -> Policy:
    kept = tuple(rule for place, rule in enumerate(policy.rules) if place not in places)
    return evolve(policy, name="with-less", rules=kept)


def _with_more(policy: Policy) -> Policy:
    return policy.with_rules(*ADDED_RULES)


def _amended(policy: Policy, terms: Terms) -> Policy:
    return evolve(policy, name="amended", terms=terms)
