"""Assessing: a subject and a policy in, findings out."""

from collections.abc import Iterator
from datetime import date
from typing import get_args

from flemish_clusters.facts import Cluster, Dossier, Subject, YearAccount
from flemish_clusters.facts.fields import checked
from flemish_clusters.findings import Assessment, Finding, Transition
from flemish_clusters.policies import POLICIES, Policy, Timeline


def assess(subject: Subject, *, policy: Policy) -> Assessment:
    """Return what a policy says of a subject: every rule about it, and about what it is made of.

    Args:
        subject: A `Company`, a `Cluster`, a `FundingPeriod`, a `YearAccount` or a `Dossier`.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: The subject or the policy is no such thing. A demand that is not met never raises.
    """
    return _assess(checked("subject", subject, *get_args(Subject)), checked("policy", policy, Policy), "")


def assess_running(
    dossier: Dossier, *, transition: Transition, assessed_on: date, policies: Timeline = POLICIES
) -> Assessment:
    """Return what the policy says of a grant that runs while the policy changes.

    The transition picks the version for each account, and one for the cluster and the period; the answer names them.

    Args:
        dossier: The cluster, its funding period and its accounts.
        transition: Which day picks the version, such as `BY_GRANT`, `BY_FUNDING_YEAR` or `BY_ASSESSMENT`.
        assessed_on: The day of the assessment.
        policies: The versions to pick from.

    Raises:
        InvalidValue: An argument is no such thing.
        NoPolicyInForce: No version is in force on the day that picks one.
    """
    checked("dossier", dossier, Dossier)
    checked("transition", transition, Transition)
    whole = checked("policies", policies, Timeline).policy_on(transition.day_for(dossier, assessed_on=assessed_on))
    parts: list[Assessment] = []
    for path, part in _parts(dossier):
        policy = whole
        if isinstance(part, YearAccount):
            policy = policies.policy_on(transition.day_for(part, assessed_on=assessed_on))
        parts.append(_assess(part, policy, path))
    return Assessment(dossier, whole, (), tuple(parts), "", transition)


def _assess(subject: Subject, policy: Policy, path: str) -> Assessment:
    terms = policy.terms
    parts = tuple([_assess(part, policy, part_path) for part_path, part in _parts(subject)])
    rules = policy.rules_about(type(subject))
    findings = tuple([Finding(subject, rule, rule(subject, terms, parts)) for rule in rules])
    return Assessment(subject, policy, findings, parts, path)


def _parts(subject: Subject) -> Iterator[tuple[str, Subject]]:
    """Return what a subject is made of, each with its path from the subject."""
    match subject:
        case Cluster():
            for place, company in enumerate(subject.companies or ()):
                yield f"companies[{place}]", company
        case Dossier():
            yield "cluster", subject.cluster
            yield "period", subject.period
            for place, account in enumerate(subject.accounts):
                yield f"accounts[{place}]", account
        case _:
            return
