"""Digests: a fingerprint of what a policy says."""

import pickle
import re
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Euro, KindTerms, Parameter, Policy, Status, Terms
from flemish_clusters.policies.digests import digest
from flemish_clusters.readings import AS_DECLARED, HOW_MANY
from flemish_clusters.rules import Force
from tests.models import POLICY
from tests.orders import BASIS, TITLE, amendment, has_a_partner, versions

KEPT: Final = "896903eb30c25d529c42847fbb2b7a00474b8ffbeb886913dd6e8b297ba5a755"


def with_first_rule(**changes: Any) -> Policy:
    """Return the policy with its first rule changed."""
    return evolve(POLICY, rules=(evolve(POLICY.rules[0], **changes), *POLICY.rules[1:]))


class TestTheDigest:
    """The SHA-256 of the canonical form of numbers, rules and revisions, readings, citations, act and status."""

    @given(policy=versions())
    def test_is_the_same_for_the_same(self, policy: Policy) -> None:
        assert digest(policy) == digest(pickle.loads(pickle.dumps(policy)))
        assert re.fullmatch("[0-9a-f]{64}", digest(policy))

    @given(one=versions(), other=versions())
    def test_differs_exactly_where_what_it_says_differs(self, one: Policy, other: Policy) -> None:
        def said(policy: Policy) -> object:
            rules = [(rule.code, rule.revision, rule.force, rule.citations, rule.rests_on) for rule in policy.rules]
            return policy.terms, rules, policy.status, policy.basis

        assert (digest(one) == digest(other)) == (said(one) == said(other))

    @pytest.mark.parametrize(
        "policy",
        [
            evolve(POLICY, status=Status.HYPOTHETICAL),
            evolve(POLICY, basis=BASIS),
            amendment(numbers={"spearhead.yearly_ceiling": Euro("500000.01")}),
            amendment(numbers={"spearhead.aid_intensity": Fraction(1, 3)}),
            amendment(numbers={"minimum_companies": Parameter(2, BASIS, (HOW_MANY,))}),
            amendment(numbers={"spearhead.match": evolve(POLICY.terms.spearhead.match, rests_on=())}),
            amendment(readings={HOW_MANY.key: evolve(HOW_MANY, choice=evolve(HOW_MANY.choice, nl="Drie."))}),
            amendment(repealed=("COM-1",)),
            with_first_rule(code="COM-99"),
            with_first_rule(revision=2),
            with_first_rule(force=Force.CHARACTERISTIC),
            with_first_rule(citations=(BASIS,)),
            with_first_rule(citations=(POLICY.rules[0].citations[0].inferred(),)),
            with_first_rule(rests_on=(AS_DECLARED,)),
            evolve(POLICY, rules=POLICY.rules[::-1]),
        ],
    )
    def test_differs_with_one_change(self, policy: Policy) -> None:
        assert digest(policy) != digest(POLICY)

    def test_does_not_count_the_name_and_the_days(self) -> None:
        policy = evolve(POLICY, name="n", title=TITLE, checked_on=date(2030, 1, 1), notes=())

        assert digest(policy) == digest(POLICY)

    def test_of_the_same_words_is_the_same_for_good(self) -> None:
        """Receipts that are kept hold it: another canonical form would make all of them differ."""
        count, share = Parameter(3, BASIS), Parameter(Fraction(2, 5), BASIS)
        kind = KindTerms(
            funding_years=count,
            aid_intensity=share,
            match=share,
            yearly_ceiling=Parameter(Euro("600000.50"), BASIS),
            pact_negotiation_years=count,
        )
        terms = Terms(
            spearhead=kind,
            innovative_business_network=kind,
            minimum_companies=count,
            minimum_knowledge_institutions=count,
        )

        assert digest(evolve(POLICY, terms=terms, rules=(has_a_partner,))) == KEPT
