"""Digests: a hash of what a policy says."""

import pickle
import re
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import Cluster, ClusterKind, Euro, Message, Policy
from flemish_clusters.policies import Status
from flemish_clusters.readings import AS_DECLARED, HOW_MANY, Reading
from flemish_clusters.receipts.digests import digest, first_digest
from flemish_clusters.rules import Force
from flemish_clusters.sources import Authority, Citation, Source
from flemish_clusters.terms import KindTerms, Parameter, Terms
from tests.support.orders import BASIS, SOURCE, TITLE, amendment, has_a_partner, versions
from tests.support.usual import POLICY

OF_2016: Final = "ed43c0f4a781610f4576e4f80cb14268e241c732f43489dd68f7313eee2b5a80"
KEPT: Final = "b6e7c66caee586f5c745223bacf49111ae77941f1c35306de1950fd6002dbc49"
KEPT_IN_SCHEMA_1: Final = "89f4eaeab202626da909ab290894ec8e0996f86c7aaec6da8e81c085b6bdfe6d"


def with_first_rule(**changes: Any) -> Policy:
    """Return the policy with its first rule changed."""
    return evolve(POLICY, rules=(evolve(POLICY.rules[0], **changes), *POLICY.rules[1:]))


def cited_by_the_basis(citation: Citation) -> Policy:
    """Return the policy as if an act had made it."""
    return evolve(POLICY, basis=citation)


def cited_by_a_number(citation: Citation) -> Policy:
    """Return the policy with one number from a source."""
    return evolve(POLICY, terms=evolve(POLICY.terms, minimum_companies=Parameter(2, citation)))


def cited_by_a_rule(citation: Citation) -> Policy:
    """Return the policy with its first rule from a source."""
    return with_first_rule(cites=(citation,))


class TestTheDigest:
    """The SHA-256 of the canonical form of numbers, rules and revisions, readings, citations, act and status."""

    @given(policy=versions())
    def test_is_the_same_for_the_same(self, policy: Policy) -> None:
        assert digest(policy) == digest(pickle.loads(pickle.dumps(policy)))
        assert re.fullmatch("[0-9a-f]{64}", digest(policy))

    @given(one=versions(), other=versions())
    def test_differs_exactly_where_what_it_says_differs(self, one: Policy, other: Policy) -> None:
        def said(policy: Policy) -> object:
            rules = [
                (rule.code, rule.revision, rule.force, rule.says, rule.reads, rule.cites, rule.rests_on)
                for rule in policy.rules
            ]
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
            amendment(numbers={"spearhead.match": evolve(POLICY.terms.of(ClusterKind.SPEARHEAD).match, rests_on=())}),
            amendment(readings={HOW_MANY.key: evolve(HOW_MANY, choice=evolve(HOW_MANY.choice, nl="Drie."))}),
            amendment(readings={HOW_MANY.key: evolve(HOW_MANY, question=TITLE)}),
            amendment(readings={HOW_MANY.key: evolve(HOW_MANY, alternatives=())}),
            amendment(readings={HOW_MANY.key: evolve(HOW_MANY, reason=TITLE)}),
            amendment(repealed=("COM-1",)),
            with_first_rule(code="COM-99"),
            with_first_rule(revision=2),
            with_first_rule(force=Force.CHARACTERISTIC),
            with_first_rule(cites=(BASIS,)),
            with_first_rule(cites=(POLICY.rules[0].cites[0].inferred(),)),
            with_first_rule(rests_on=(AS_DECLARED,)),
            with_first_rule(says=evolve(POLICY.rules[0].says, en="Another demand.")),
            with_first_rule(says=evolve(POLICY.rules[0].says, nl="Een andere voorwaarde.")),
            with_first_rule(reads=()),
            with_first_rule(about=Cluster, reads=()),
            evolve(POLICY, rules=POLICY.rules[::-1]),
        ],
    )
    def test_differs_with_one_change(self, policy: Policy) -> None:
        assert digest(policy) != digest(POLICY)

    @pytest.mark.parametrize(
        "other",
        [
            evolve(SOURCE, title="Another order"),
            evolve(SOURCE, titles=TITLE),
            evolve(SOURCE, titles=evolve(TITLE, nl="een ander besluit")),
            evolve(SOURCE, where="elsewhere"),
            evolve(SOURCE, address="https://elsewhere.be"),
            evolve(SOURCE, read_at="https://elsewhere.be"),
            evolve(SOURCE, dated=TITLE),
            evolve(SOURCE, says={"1": TITLE}),
        ],
    )
    @pytest.mark.parametrize("cited", [cited_by_the_basis, cited_by_a_number, cited_by_a_rule])
    def test_differs_between_two_sources_with_one_key(self, cited: Callable[[Citation], Policy], other: Source) -> None:
        assert other.key == SOURCE.key
        assert digest(cited(other.article("1"))) != digest(cited(BASIS))

    def test_does_not_count_the_name_and_the_days(self) -> None:
        policy = evolve(POLICY, name="n", title=TITLE, checked_on=date(2030, 1, 1), notes=())

        assert digest(policy) == digest(POLICY)

    def test_of_the_same_words_is_the_same_for_good(self) -> None:
        """Receipts that are kept hold it: another canonical form would make all of them differ."""
        reading = Reading(
            key="made-up",
            question=Message(en="What?", nl="Wat?"),
            choice=Message(en="One.", nl="Eén."),
            alternatives=(Message(en="Two.", nl="Twee."),),
            reason=Message(en="Because.", nl="Daarom."),
        )
        act = evolve(SOURCE, authority=Authority.OFFICIAL)
        cites = tuple(act.article(one.part) for one in has_a_partner.cites)
        basis, rule = act.article("1"), evolve(has_a_partner, cites=cites, rests_on=(reading,))
        count, share = Parameter(3, basis), Parameter(Fraction(2, 5), basis)
        kind = KindTerms(
            funding_years=count,
            aid_intensity=share,
            match=share,
            yearly_ceiling=Parameter(Euro("600000.50"), basis, (reading,)),
            pact_negotiation_years=count,
        )
        terms = Terms(
            kinds=dict.fromkeys(ClusterKind, kind),
            minimum_companies=count,
            minimum_fitting_companies=count,
            minimum_knowledge_institutions=count,
        )
        policy = evolve(POLICY, basis=basis, terms=terms, rules=(rule,))

        assert first_digest(policy) == KEPT_IN_SCHEMA_1
        assert digest(policy) == KEPT

    def test_of_the_policy_of_2016_stays_what_receipts_have_kept(self) -> None:
        assert digest(POLICY) == OF_2016
