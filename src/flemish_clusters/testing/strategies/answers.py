"""Answers: what the policies find of any subject."""

from typing import get_args

from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.assessment import assess
from flemish_clusters.facts import Subject
from flemish_clusters.facts.dossiers import Dossier
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.policies import POLICIES
from flemish_clusters.policies.policy import Policy
from flemish_clusters.testing.strategies.policies import policies
from flemish_clusters.testing.strategies.subjects import subjects

_WITH_FINDINGS = tuple(kind for kind in get_args(Subject) if kind is not Dossier)


def assessments() -> SearchStrategy[Assessment]:
    """Return assessments of any subject under any policy."""
    return st.builds(_assessed, subjects(), policies())


def findings() -> SearchStrategy[Finding]:
    """Return findings of every version of the policy."""
    under = st.sampled_from(POLICIES)
    return st.builds(_finding, subjects(*_WITH_FINDINGS), under, st.integers(0, 30))


def _assessed(subject: Subject, policy: Policy) -> Assessment:
    return assess(subject, policy=policy)


def _finding(subject: Subject, policy: Policy, place: int) -> Finding:
    found = assess(subject, policy=policy).findings
    return found[place % len(found)]
