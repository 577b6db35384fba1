"""Assessing: a subject and a policy in, findings out."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial

from flemish_clusters.checks import checked
from flemish_clusters.facts import SUBJECTS, Subject, further_in, parts_of, period_of
from flemish_clusters.facts.contribution import YearContribution
from flemish_clusters.facts.funding import Dossier, YearAccount
from flemish_clusters.findings.agreement import agreed_assessment
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.policies import POLICIES, Timeline, Transition
from flemish_clusters.policies.policy import Policy
from flemish_clusters.terms import Terms

Governing = Callable[[Subject, str], Policy]
"""Gives the version that governs a part of what is assessed, by the part and its place."""


def assess(subject: Subject, *, policy: Policy) -> Assessment:
    """Return what a policy finds of a subject, and of what it is made of; a demand that is not met never raises."""
    if type(subject) not in SUBJECTS or type(policy) is not Policy:
        checked("subject", subject, *SUBJECTS)
        checked("policy", policy, Policy)
    if policy.earlier_grants is None:
        return assess_under(subject, policy)
    return assess_by_part(subject, lambda _part, _place: policy)


def assess_under(subject: Subject, policy: Policy) -> Assessment:
    """Return what one policy finds, whatever there is for earlier grants."""
    return _by_part(subject, lambda _part, _place: policy)


def assess_running(
    dossier: Dossier,
    *,
    transition: Transition,
    assessed_on: date,
    policies: Timeline = POLICIES,
    known_on: date | None = None,
) -> Assessment:
    """Return what the policy says of a grant that runs while the policy changes.

    The transition (`BY_GRANT`, `BY_APPLICATION`, `BY_FUNDING_YEAR` or `BY_ASSESSMENT`) picks the version for each
    account, and one for the cluster and the period; the answer names them. With `known_on`, what was published after
    that day is left out.

    Raises:
        NoPolicyInForce: No version is in force on the day that picks one.
    """
    checked("dossier", dossier, Dossier)
    checked("transition", transition, Transition)
    checked("policies", policies, Timeline)
    timeline = policies if known_on is None else policies.known_on(known_on)

    def governing(part: Subject, _: str) -> Policy:
        judged = part if isinstance(part, YearAccount) else dossier
        return timeline.policy_on(transition.day_for(judged, assessed_on=assessed_on), asked_on=assessed_on)

    return assess_by_part(dossier, governing, transition=transition)


def assess_by_part(subject: Subject, governing: Governing, *, transition: Transition | None = None) -> Assessment:
    """Return what is found of a subject and its parts, each under the policy that governs it, asked for by its place.

    Where the day of the decision is not known and can matter, it is asked for each day from which it does.
    """
    period, days = period_of(subject), set[date]()

    def newest(part: Subject, place: str) -> Policy:
        found = governing(part, place).governing(period)
        days.update(one.grants_from for one in found[:-1] if one.grants_from)
        return found[0]

    first = _by_part(subject, newest, transition=transition)
    before = sorted(days, reverse=True)
    others = [_by_part(subject, partial(_of_grants_before, day, governing), transition=transition) for day in before]
    return agreed_assessment((first, *others), before) if others else first


def _of_grants_before(day: date, governing: Governing, part: Subject, place: str) -> Policy:
    """Return the policy for a part where the grant was decided on the day before a day."""
    return governing(part, place).for_grants_of(day - timedelta(days=1))


def _by_part(
    subject: Subject,
    governing: Governing,
    *,
    within: str = "",
    path: str = "",
    transition: Transition | None = None,
) -> Assessment:
    """Return what is found of a subject and its parts, each under the one policy that governs it.

    The policy is asked for by a subject and its place in the whole: `within`, which ends in a full stop, and `path`.
    """
    place = f"{within}{path}"
    policy = governing(subject, place)
    terms = terms_for(policy.terms, subject)
    inside = f"{place}." if place else ""
    held = parts_of(subject) if SUBJECTS[type(subject)].made_of else ()
    parts = tuple([_by_part(part, governing, within=inside, path=step) for step, part in held]) if held else ()
    findings: list[Finding] = []
    for rule in policy.rules_about(type(subject)):
        weighed = parts if rule.weighs_parts else ()
        findings.append(Finding(subject, rule, rule(subject, terms, parts), policy, weighed, place))
    return Assessment(subject, policy, tuple(findings), parts, _unread(subject, policy, parts), path, transition)


def terms_for(terms: Terms, subject: Subject) -> Terms:
    """Return the terms under which a subject is judged: those of its year, where it is of one."""
    if isinstance(subject, YearContribution):
        return terms.in_year(subject.year.number, subject.year.first_day)
    return terms.for_account(subject) if isinstance(subject, YearAccount) else terms


def _unread(subject: Subject, policy: Policy, parts: tuple[Assessment, ...]) -> tuple[str, ...]:
    """Return the paths of what is told in `further` and read by no rule, also of the parts."""
    told = further_in(subject)
    if not told and not parts:
        return ()
    read = policy.further_read
    own = [path for path, kind, name in told if (kind, name) not in read and (kind, "") not in read]
    # The period of an account is that of its dossier, and told of there.
    below = [(part, path) for part in parts for path in part.unread if not path.startswith("period.")]
    return (*own, *[f"{part.path}.{path}" for part, path in below])
