"""What holds for every rule of every policy, real or hypothetical, so that the next rule is covered when it is born."""

from collections.abc import Callable
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters import (
    POLICIES,
    Cluster,
    Company,
    Dossier,
    FundingPeriod,
    Message,
    Policy,
    Region,
    Rule,
    YearAccount,
)
from flemish_clusters.rules import AidLimit, Force, Judgement, Terms, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE, Source
from tests import laws
from tests.laws.facts import FITTING
from tests.models import MODELS
from tests.profiles import FEW
from tests.strategies import ADDED_RULES, euros, policies, subjects, year_accounts

KINDS: Final = (Company, Cluster, FundingPeriod, YearAccount, Dossier)
RULES: Final[list[Any]] = [
    pytest.param(policy, rule, id=f"{policy.name}-{rule.code}") for policy in POLICIES for rule in policy.rules
]
DEMANDS: Final[list[Any]] = [param for param in RULES if param.values[1].force is Force.DEMAND]
AID_LIMITS: Final[list[Any]] = [param for param in RULES if isinstance(param.values[1], AidLimit)]


SAYS: Final = Message(en="A hypothetical demand.", nl="Een hypothetische eis.")
IN_TWO_REGIONS: Final = evolve(FITTING, establishments=(Region.FLEMISH, Region.WALLOON))
_AMOUNTS: Final = st.none() | euros(max_cents=10**12)
MODERATE_ACCOUNTS: Final = year_accounts(eligible_costs=_AMOUNTS, cofinancing=_AMOUNTS, aid=_AMOUNTS)
"""Accounts without an amount so large that none above it can be written: such an amount hides what others change."""


def moderate(kind: type) -> SearchStrategy[Any]:
    """Return subjects of one class, none of them with an amount near the largest that can be written."""
    return MODERATE_ACCOUNTS if kind is YearAccount else subjects(kind)


@pytest.mark.parametrize("kind", KINDS)
class TestEverySubject:
    """Laws 1, 2, 4, 5 and 12 of the design, under every policy."""

    @given(policy=policies(), data=st.data())
    def test_gets_one_finding_from_every_rule_about_it(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        laws.every_rule_finds(policy, data.draw(subjects(kind)))

    @FEW
    @given(policy=policies(), data=st.data())
    def test_is_judged_honestly_once_a_fact_is_lost(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        laws.losing_a_fact_is_honest(policy, data.draw(subjects(kind)))

    @FEW
    @given(policy=policies(), data=st.data())
    def test_is_judged_by_the_facts_that_a_rule_reads(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        laws.unread_facts_do_not_matter(policy, data.draw(subjects(kind)))

    @FEW
    @given(policy=policies(), data=st.data())
    def test_gets_the_same_verdicts_in_another_order(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        laws.order_does_not_matter(policy, data.draw(subjects(kind)))

    @given(policy=policies(), data=st.data())
    def test_is_explained_in_both_languages(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        laws.every_message_exists_in_both_languages(policy, data.draw(subjects(kind)))

    @FEW
    @given(policy=policies(), data=st.data())
    def test_is_told_exactly_what_is_missing(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        subject = data.draw(moderate(kind))

        for candidate in policy.rules_about(kind):
            laws.missing_is_exact(policy, candidate, subject)

    @FEW
    @given(policy=policies(), data=st.data())
    def test_is_told_where_every_finding_comes_from(self, kind: type, policy: Policy, data: st.DataObject) -> None:
        subject = data.draw(subjects(kind))

        for candidate in policy.rules_about(kind):
            laws.citations_resolve(policy, candidate, subject)


class TestEveryRule:
    """Laws 3, 9, 10, 11 and 12 of the design, under the policies that were in force."""

    @pytest.mark.parametrize(("policy", "candidate"), RULES)
    def test_is_a_value(self, policy: Policy, candidate: Rule[Any]) -> None:
        laws.rule_is_a_value(candidate)

        assert candidate in policy.rules

    @pytest.mark.parametrize("candidate", [*(param.values[1] for param in RULES), *ADDED_RULES])
    def test_states_what_it_asks_in_both_languages(self, candidate: Rule[Any]) -> None:
        laws.statement_is_in_both_languages(candidate)

    @pytest.mark.parametrize(("policy", "candidate"), RULES)
    @FEW
    @given(data=st.data())
    def test_names_exactly_what_is_missing(self, policy: Policy, candidate: Rule[Any], data: st.DataObject) -> None:
        laws.missing_is_exact(policy, candidate, data.draw(moderate(candidate.about)))

    @pytest.mark.parametrize(("policy", "candidate"), DEMANDS)
    def test_alone_tells_a_pair_of_subjects_apart(self, policy: Policy, candidate: Rule[Any]) -> None:
        laws.demand_has_a_pair(policy, candidate, *MODELS[candidate.about])

    @pytest.mark.parametrize(("policy", "candidate"), AID_LIMITS)
    @given(account=year_accounts(), hypothetical=policies())
    def test_that_limits_aid_is_sharp_to_the_cent(
        self, policy: Policy, candidate: AidLimit, account: YearAccount, hypothetical: Policy
    ) -> None:
        laws.aid_threshold_is_sharp(policy, candidate, account)
        laws.aid_threshold_is_sharp(hypothetical, candidate, account)


def broken(judge: Callable[[Company, Terms], Judgement], says: Message = SAYS) -> tuple[Policy, Rule[Company]]:
    """Return a policy with a rule that judges as told and claims to read `establishments`, and that rule."""
    claims = rule(
        "HYP-3", about=Company, force=Force.DEMAND, says=says, cites=(PAGE.whole(),), reads=("establishments",)
    )
    made = claims(judge)
    return evolve(POLICIES[0], rules=(made,)), made


def guesses(company: Company, _: Terms) -> Judgement:
    """Take what is not known for a no."""
    return met() if company.establishments else not_met()


def asks_too_much(company: Company, _: Terms) -> Judgement:
    """Ask for a fact that changes nothing."""
    return met() if company.establishments else undetermined(missing=("establishments", "growth_ambition"))


def reads_the_name(company: Company, _: Terms) -> Judgement:
    """Judge by a fact that it does not claim to read."""
    return met() if company.name == "A name" else not_met()


def counts_on_the_order(company: Company, _: Terms) -> Judgement:
    """Judge by the first of several."""
    return met() if company.establishments and company.establishments[0] is Region.FLEMISH else not_met()


def fails(_: Company, __: Terms) -> Judgement:
    """Raise, where a rule never may."""
    raise ZeroDivisionError


def speaks_one_language(_: Company, __: Terms) -> Judgement:
    """Give the same reason in both languages."""
    return met(Message(en="Same.", nl="Same."))


def leaves_a_place_open(_: Company, __: Terms) -> Judgement:
    """Give a reason with a brace left over."""
    return met(Message(en="One {{.", nl="Een {{."))


class TestTheLaws:
    """A law that no rule can break says nothing, so each meets a rule that breaks it."""

    @pytest.mark.parametrize(
        ("law", "judge", "subject", "message"),
        [
            (laws.losing_a_fact_is_honest, guesses, FITTING, "losing a fact is honest"),
            (laws.unread_facts_do_not_matter, reads_the_name, FITTING, "unread facts do not matter"),
            (laws.order_does_not_matter, counts_on_the_order, IN_TWO_REGIONS, "order does not matter"),
            (laws.every_message_exists_in_both_languages, speaks_one_language, FITTING, "every message exists"),
            (laws.every_message_exists_in_both_languages, leaves_a_place_open, FITTING, "every message exists"),
        ],
    )
    def test_on_a_policy_catches_a_rule_that_breaks_it(
        self,
        law: Callable[[Policy, Company], None],
        judge: Callable[[Company, Terms], Judgement],
        subject: Company,
        message: str,
    ) -> None:
        policy, _ = broken(judge)

        with pytest.raises(AssertionError, match=message):
            law(policy, subject)

    def test_on_findings_lets_no_exception_pass(self) -> None:
        policy, _ = broken(fails)

        with pytest.raises(ZeroDivisionError):
            laws.every_rule_finds(policy, FITTING)

    @pytest.mark.parametrize("judge", [guesses, asks_too_much])
    def test_on_missing_facts_catches_a_rule_that_names_others(
        self, judge: Callable[[Company, Terms], Judgement]
    ) -> None:
        policy, made = broken(judge)

        with pytest.raises(AssertionError, match=r"missing is exact|complete facts decide"):
            laws.missing_is_exact(policy, made, evolve(FITTING, establishments=None))

    def test_on_statements_catches_one_in_a_single_language(self) -> None:
        _, made = broken(guesses, Message(en="One.", nl="One."))

        with pytest.raises(AssertionError, match="in both languages"):
            laws.statement_is_in_both_languages(made)

    def test_on_pairs_catches_a_demand_that_another_one_shadows(self) -> None:
        policy, made = broken(guesses)
        shadowed = policy.with_rules(evolve(made, code="HYP-4"))

        with pytest.raises(AssertionError, match="a demand has a pair"):
            laws.demand_has_a_pair(shadowed, made, FITTING)

    def test_on_citations_catches_a_source_that_is_not_known(self) -> None:
        policy, made = broken(guesses)
        strange = evolve(made, citations=(Source(key="X", title="X", where="X").whole(),))

        with pytest.raises(AssertionError, match="every citation resolves"):
            laws.citations_resolve(policy, strange, FITTING)

    def test_on_values_catches_a_rule_that_no_name_leads_to(self) -> None:
        _, made = broken(lambda company, _: met(name=company.name))

        with pytest.raises(AssertionError, match="a rule is a value"):
            laws.rule_is_a_value(made)
