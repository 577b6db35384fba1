"""Assessing: a subject and a policy in, findings out."""

from collections.abc import Iterator
from typing import get_args

from flemish_clusters.facts import Cluster, Dossier, Subject
from flemish_clusters.facts.fields import checked
from flemish_clusters.findings import Assessment, Finding
from flemish_clusters.policies import Policy


def assess(subject: Subject, *, policy: Policy) -> Assessment:
    """Return what a policy says of a subject: every rule about it, and about what it is made of.

    Args:
        subject: A `Company`, a `Cluster`, a `FundingPeriod`, a `YearAccount` or a `Dossier`.
        policy: The version of the policy to apply.

    Raises:
        InvalidValue: The subject or the policy is no such thing. A demand that is not met never raises.
    """
    return _assess(checked("subject", subject, *get_args(Subject)), checked("policy", policy, Policy), "")


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
