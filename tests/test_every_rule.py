"""What holds for every rule of every policy, real or hypothetical, so that the next rule is covered when it is born."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, get_args

import pytest
from hypothesis import given

from flemish_clusters import (
    POLICIES,
    READINGS,
    Assessment,
    Cluster,
    Dossier,
    Euro,
    Language,
    Policy,
    Rule,
    Subject,
    Verdict,
    assess,
)
from flemish_clusters.sources import SOURCES
from flemish_clusters.testing import Law, Threshold, check_policy, check_rule
from flemish_clusters.testing.drawing import drawn
from flemish_clusters.testing.laws.facts import facts, texts_in, with_fact
from flemish_clusters.testing.models import ACCOUNT, FITTING, INSTITUTION, PERIOD, SPEARHEAD, UNFIT
from flemish_clusters.testing.strategies import ADDED_RULES, policies, subjects
from tests.profiles import EXAMPLES, FEW

RULES: Final[list[Any]] = [
    pytest.param(policy, rule, id=f"{policy.name}-{rule.code}") for policy in POLICIES for rule in policy.rules
]
HYPOTHETICAL: Final[tuple[Policy, ...]] = (
    POLICIES[-1].with_rules(*ADDED_RULES),
    *drawn(policies(), min(200, EXAMPLES // 5)),
)
"""Policies as amendments could make them; numbers in them may hide a demand, such as a minimum of none."""

THRESHOLDS: Final[dict[str, tuple[Threshold, ...]]] = {
    "COM-8": (Threshold(subject=SPEARHEAD, fact="companies", met=(FITTING,) * 2, not_met=(FITTING,)),),
    "NET-1": (Threshold(subject=SPEARHEAD, fact="companies", met=(UNFIT,) * 2, not_met=(UNFIT,)),),
    "NET-4": (Threshold(subject=SPEARHEAD, fact="knowledge_institutions", met=(INSTITUTION,), not_met=()),),
    "PER-1": (Threshold(subject=PERIOD, fact="years", met=10, not_met=11),),
    "PER-2": (Threshold(subject=ACCOUNT, fact="year", met=10, not_met=11),),
    "AID-1": (
        Threshold(subject=ACCOUNT, fact="eligible_costs", met=Euro(800_000), not_met=Euro("799999.99")),
        Threshold(subject=ACCOUNT, fact="aid", met=Euro(5_000_000), not_met=Euro("5000000.01")),
    ),
    "AID-2": (Threshold(subject=ACCOUNT, fact="aid", met=Euro(500_000), not_met=Euro("500000.01")),),
    "COF-1": (Threshold(subject=ACCOUNT, fact="cofinancing", met=Euro(400_000), not_met=Euro("399999.99")),),
}
"""Where the rules of 2016 turn; the others look up what somebody attests."""


class TestEveryRule:
    """The laws of the design, for each rule by itself in the policy that it is in."""

    @pytest.mark.parametrize(("policy", "made"), RULES)
    def test_keeps_the_laws(self, policy: Policy, made: Rule[Any]) -> None:
        check_rule(made, policy=policy, thresholds=THRESHOLDS.get(made.code, ()), max_examples=EXAMPLES // 2)

        assert made in policy.rules

    @pytest.mark.parametrize("made", ADDED_RULES, ids=lambda made: made.code)
    def test_that_an_amendment_adds_keeps_them_too(self, made: Rule[Any]) -> None:
        check_rule(made, max_examples=EXAMPLES // 2)

    @pytest.mark.parametrize(("policy", "made"), RULES)
    def test_rests_on_the_sources_and_readings_that_are_listed(self, policy: Policy, made: Rule[Any]) -> None:
        assert {citation.source for citation in made.citations} <= set(SOURCES)
        assert set(made.rests_on) <= set(READINGS)
        assert set(policy.readings) <= set(READINGS)

    @pytest.mark.parametrize(("policy", "made"), RULES)
    def test_that_counts_or_compares_says_where_it_turns(self, policy: Policy, made: Rule[Any]) -> None:
        numbers = {"aid", "companies", "knowledge_institutions", "year", "years"}

        assert (made.code in THRESHOLDS) == bool(numbers & set(made.reads)), policy


class TestEveryPolicy:
    """The laws of the design, for all the rules of a policy together."""

    @pytest.mark.parametrize("policy", POLICIES, ids=lambda policy: policy.name)
    def test_keeps_the_laws(self, policy: Policy) -> None:
        check_policy(policy, max_examples=EXAMPLES // 2)

    @pytest.mark.parametrize("policy", HYPOTHETICAL, ids=lambda policy: policy.name)
    def test_that_an_amendment_could_make_keeps_them_too(self, policy: Policy) -> None:
        check_policy(policy, keeping=set(Law) - {Law.PAIR}, max_examples=10)

    def test_that_an_amendment_could_make_differs_from_the_others(self) -> None:
        assert len(set(HYPOTHETICAL)) > len(HYPOTHETICAL) // 2
        assert any(len(policy.rules) < len(POLICIES[-1].rules) for policy in HYPOTHETICAL)
        assert any(set(ADDED_RULES) <= set(policy.rules) for policy in HYPOTHETICAL)


class TestEveryAssessment:
    """What is found of a whole keeps the laws that its rules keep."""

    @given(subject=subjects(), policy=policies())
    def test_has_a_finding_from_every_rule_in_order(self, subject: Subject, policy: Policy) -> None:
        assessment = assess(subject, policy=policy)

        codes = [made.code for made in policy.rules if made.about is type(subject)]
        assert [finding.code for finding in assessment.findings] == codes
        assert assess(subject, policy=policy) == assessment

    @FEW
    @given(subject=subjects(), policy=policies())
    def test_is_honest_once_a_fact_is_lost(self, subject: Subject, policy: Policy) -> None:
        before = dict(verdicts(assess(subject, policy=policy)))

        for fact in facts(subject):
            poorer = with_fact(subject, fact.path, None) if fact.can_be_unknown and fact.value is not None else None
            after = {} if poorer is None else dict(verdicts(assess(poorer, policy=policy)))
            for place in before.keys() & after.keys():
                if after[place] is not before[place]:
                    assert after[place] is Verdict.UNDETERMINED, place
                    assert before[place] is not Verdict.NOT_APPLICABLE, place

    @FEW
    @given(subject=subjects(Cluster, Dossier), policy=policies())
    def test_does_not_depend_on_the_order(self, subject: Subject, policy: Policy) -> None:
        before = Counter(found for _, found in verdicts(assess(subject, policy=policy)))

        for fact in facts(subject):
            other = with_fact(subject, fact.path, fact.items[::-1]) if fact.items else None
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
        if not set("{}") & set("".join(texts_in(subject))):
            assert not set("{}") & set(english + dutch)


def verdicts(assessment: Assessment, place: str = "") -> Iterator[tuple[str, Verdict]]:
    """Return the verdict of an assessment, of its findings and of its parts, each with its place."""
    yield place, assessment.verdict
    yield from ((f"{place}{finding.code}", finding.verdict) for finding in assessment.findings)
    for part in assessment.parts:
        yield from verdicts(part, f"{place}{part.path}.")
