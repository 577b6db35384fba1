"""What holds for every rule of every policy, real or hypothetical, so that the next rule is covered when it is born."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from math import ceil, floor
from typing import Any, Final, get_args

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import (
    POLICIES,
    Assessment,
    Cluster,
    Company,
    Dossier,
    Euro,
    FundingPeriod,
    Language,
    Policy,
    Verdict,
    YearAccount,
    assess,
)
from flemish_clusters.facts import Subject, period_of
from flemish_clusters.facts.walk import facts_in, with_facts
from flemish_clusters.readings import READINGS
from flemish_clusters.rules import Rule
from flemish_clusters.sources import SOURCES
from flemish_clusters.terms import KindTerms
from flemish_clusters.testing import Law, Threshold, check_policy, check_rule, subjects
from flemish_clusters.testing.laws import drawn
from flemish_clusters.testing.samples import ACCOUNT, INSTITUTION, PERIOD, SPEARHEAD, UNFIT
from flemish_clusters.testing.trials import trial_of
from tests.support.policy_strategies import ADDED_RULES, policies
from tests.support.profiles import A_FEW, DEEP, EXAMPLES, FEW
from tests.support.walking import own_readings, reachable

RULES: Final[list[Any]] = [
    pytest.param(policy, rule, id=f"{policy.name}-{rule.code}") for policy in POLICIES for rule in policy.rules
]
HYPOTHETICAL: Final = 200 if DEEP else 6
"""How many policies are tried as amendments could make them."""


@cache
def hypothetical() -> tuple[Policy, ...]:
    """Return policies as amendments could make them; numbers in them may hide a demand, such as a minimum of none."""
    return POLICIES[-1].with_rules(*ADDED_RULES), *drawn(policies(), HYPOTHETICAL - 1)


class TestEveryRule:
    """The laws of the design, for each rule by itself in the policy that it is in."""

    @pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
    def test_turns_to_the_cent_the_year_and_the_member(self, policy: Policy) -> None:
        for made in policy.rules:
            turning = THRESHOLDS[made.code](policy) if made.code in THRESHOLDS else ()
            check_rule(made, policy=policy, thresholds=turning, keeping={Law.SHARP}, max_examples=1)

    @pytest.mark.kit
    @pytest.mark.parametrize(("policy", "made"), RULES)
    def test_keeps_the_laws_by_itself(self, policy: Policy, made: Rule[Any]) -> None:
        check_rule(made, policy=policy, max_examples=A_FEW)

    @pytest.mark.kit
    @pytest.mark.parametrize("made", ADDED_RULES, ids=lambda made: made.code)
    def test_that_an_amendment_adds_keeps_them_too(self, made: Rule[Any]) -> None:
        check_rule(made, max_examples=A_FEW)

    def test_rests_on_the_sources_and_readings_that_are_listed(self) -> None:
        for policy in POLICIES:
            sources = {*SOURCES, policy.basis.source}

            assert [made for made in policy.rules if not {citation.source for citation in made.cites} <= sources] == []
            assert set(policy.readings) <= {*READINGS, *own_readings()}

    def test_that_counts_or_compares_says_where_it_turns(self) -> None:
        numbers = {"aid", "companies", "knowledge_institutions", "year", "years"}
        counting = {made.code for policy in POLICIES for made in policy.rules if numbers & set(made.reads)}

        # Which kinds there are is no number; where KIN-3 turns is tested with it.
        assert set(THRESHOLDS) == counting - {"KIN-3"}, "give each rule that counts or compares a row in THRESHOLDS"


class TestEveryPolicy:
    """The laws of the design, for all the rules of a policy together."""

    @pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
    def test_keeps_the_laws(self, policy: Policy) -> None:
        check_policy(policy, max_examples=20)

    @pytest.mark.kit
    @pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
    def test_keeps_the_laws_on_many_subjects(self, policy: Policy) -> None:
        check_policy(policy, max_examples=max(100, EXAMPLES))

    @pytest.mark.kit
    @pytest.mark.parametrize("place", range(HYPOTHETICAL))
    def test_that_an_amendment_could_make_keeps_them_too(self, place: int) -> None:
        check_policy(hypothetical()[place], keeping=set(Law) - {Law.PAIR}, max_examples=20)

    def test_that_an_amendment_could_make_differs_from_the_others(self) -> None:
        made = hypothetical()

        assert len(set(made)) > HYPOTHETICAL // 2
        assert any(len(policy.rules) < len(POLICIES[-1].rules) for policy in made)
        assert any(set(ADDED_RULES) <= set(policy.rules) for policy in made)


class TestEveryAssessment:
    """What is found of a whole keeps the laws that its rules keep."""

    @given(subject=subjects(), policy=policies())
    def test_has_a_finding_from_every_rule_in_order(self, subject: Subject, policy: Policy) -> None:
        assessment = assess(subject, policy=policy)

        rules = [made for one in policy.governing(period_of(subject)) for made in one.rules]
        codes = dict.fromkeys(made.code for made in rules if made.about is type(subject))
        assert [finding.code for finding in assessment.findings] == list(codes)
        assert assess(subject, policy=policy) == assessment

    @FEW
    @given(subject=subjects(), policy=policies())
    def test_is_honest_once_a_fact_is_lost(self, subject: Subject, policy: Policy) -> None:
        before = dict(verdicts(assess(subject, policy=policy)))

        for fact in facts_in(subject):
            poorer = with_facts(subject, {fact.path: None}) if fact.can_be_unknown and fact.value is not None else None
            after = {} if poorer is None else dict(verdicts(assess(poorer, policy=policy)))
            for place in before.keys() & after.keys():
                if after[place] is not before[place]:
                    assert after[place] is Verdict.UNDETERMINED, place
                    assert before[place] is not Verdict.NOT_APPLICABLE, place

    @FEW
    @given(subject=subjects(Cluster, Dossier), policy=policies())
    def test_does_not_depend_on_the_order(self, subject: Subject, policy: Policy) -> None:
        before = Counter(found for _, found in verdicts(assess(subject, policy=policy)))

        for fact in facts_in(subject):
            other = with_facts(subject, {fact.path: fact.items[::-1]}) if fact.items else None
            if other is not None:
                assert Counter(found for _, found in verdicts(assess(other, policy=policy))) == before

    @FEW
    @given(subject=subjects(), policy=policies())
    def test_is_explained_in_both_languages(self, subject: Subject, policy: Policy) -> None:
        assessment = assess(subject, policy=policy)
        english, dutch = [assessment.explain(language) for language in get_args(Language)]

        assert english != dutch
        assert all(finding.because("en") in english for finding in assessment.deciding)
        # A name that has braces of its own keeps them.
        if not any(isinstance(text, str) and set("{}") & set(text) for text in reachable(subject)):
            assert not set("{}") & set(english + dutch)


def company_that_fits(policy: Policy) -> Any:
    """Return a company that meets every demand of a policy on a company."""
    return trial_of(policy, Company, {}).fitting


def full_period(policy: Policy) -> FundingPeriod:
    """Return a period of the full term under a policy, of a grant that is new to it."""
    return policy.funding_period(SPEARHEAD.kind, PERIOD.first_day, decided_on=policy.in_force_from)


def last_year_of(policy: Policy) -> YearAccount:
    """Return the account of the last year of the term under a policy."""
    period = full_period(policy)
    return evolve(ACCOUNT, period=period, year=period.years)


def numbers_of(policy: Policy) -> KindTerms:
    """Return the numbers of a policy in the funding year of the account."""
    return policy.terms.for_account(ACCOUNT).of(ACCOUNT.period.kind)


def members(fact: str, member: Any, least: int) -> Threshold:
    """Return the threshold of a cluster that needs so many of a member."""
    return Threshold(subject=SPEARHEAD, fact=fact, met=(member,) * least, not_met=(member,) * (least - 1))


def years(subject: FundingPeriod | YearAccount, fact: str, last: int) -> Threshold:
    """Return the threshold of what goes on for so many years at most."""
    return Threshold(subject=subject, fact=fact, met=last, not_met=last + 1)


def cents_of(amount: Euro | None) -> int:
    """Return the cents of an amount that is known."""
    assert amount is not None
    return amount.cents


def at_least(fact: str, cents: int) -> Threshold:
    """Return the threshold of an account that needs so many cents."""
    return Threshold(subject=ACCOUNT, fact=fact, met=Euro(cents=cents), not_met=Euro(cents=cents - 1))


def at_most(fact: str, cents: int) -> Threshold:
    """Return the threshold of an account that may have so many cents."""
    return Threshold(subject=ACCOUNT, fact=fact, met=Euro(cents=cents), not_met=Euro(cents=cents + 1))


COSTS, AID = cents_of(ACCOUNT.eligible_costs), cents_of(ACCOUNT.aid)
"""The costs and the aid of the account, in cents."""


THRESHOLDS: Final[Mapping[str, Callable[[Policy], tuple[Threshold, ...]]]] = {
    "COM-8": lambda policy: (
        members("companies", company_that_fits(policy), policy.terms.minimum_fitting_companies.value),
    ),
    "NET-1": lambda policy: (members("companies", UNFIT, policy.terms.minimum_companies.value),),
    "NET-4": lambda policy: (
        members("knowledge_institutions", INSTITUTION, policy.terms.minimum_knowledge_institutions.value),
    ),
    "PER-1": lambda policy: (years(full_period(policy), "years", full_period(policy).years),),
    "PER-2": lambda policy: (years(last_year_of(policy), "year", full_period(policy).years),),
    "AID-1": lambda policy: (
        at_least("eligible_costs", ceil(AID / numbers_of(policy).aid_intensity.value)),
        at_most("aid", floor(COSTS * numbers_of(policy).aid_intensity.value)),
    ),
    "AID-2": lambda policy: (at_most("aid", numbers_of(policy).yearly_ceiling.value.cents),),
    "COF-1": lambda policy: (at_least("cofinancing", ceil(AID * numbers_of(policy).match.value)),),
}
"""Where each rule that counts or compares turns, by its code, as the numbers of a policy have it; others look up.

A rule that a new version brings gets a row, in which a number of the version's own is one of `policy.terms.further`.
"""


def verdicts(assessment: Assessment) -> Iterator[tuple[str, Verdict]]:
    """Return the verdict of an assessment, of its findings and of its parts, each with its place."""
    for path, part in assessment.walk():
        yield path, part.verdict
        yield from ((f"{path}.{finding.code}", finding.verdict) for finding in part.findings)
