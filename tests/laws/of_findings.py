"""Laws on what a policy finds of a subject."""

from collections import Counter
from collections.abc import Iterator
from typing import Any, Final, get_args

from flemish_clusters import Assessment, Finding, Language, Policy, Rule, Subject, Verdict, assess
from tests.laws.completions import completions, finding_of, reads, unknown_facts
from tests.laws.facts import facts, texts_in, with_fact
from tests.laws.of_rules import require

_DECIDED: Final = {Verdict.MET, Verdict.NOT_MET}


def every_rule_finds(policy: Policy, subject: Subject) -> None:
    """A subject gets one finding from every rule about it, in the order of the policy, the same each time."""
    law = "every rule about a subject finds"
    assessment = assess(subject, policy=policy)
    codes = [rule.code for rule in policy.rules if rule.about is type(subject)]
    require(law, [finding.code for finding in assessment.findings] == codes, subject)
    require(law, assess(subject, policy=policy) == assessment, subject)


def losing_a_fact_is_honest(policy: Policy, subject: Subject) -> None:
    """A fact that is no longer known leaves each verdict as it was, or makes it undetermined."""
    law = "losing a fact is honest"
    before = _verdicts(assess(subject, policy=policy))
    for fact in facts(subject):
        poorer = with_fact(subject, fact.path, None) if fact.can_be_unknown and fact.value is not None else None
        if poorer is not None:
            after = _verdicts(assess(poorer, policy=policy))
            for place in before.keys() & after.keys():
                require(law, _is_honest(before[place], after[place]), fact.path, place, subject)


def missing_is_exact(policy: Policy, rule: Rule[Any], subject: Subject) -> None:
    """A finding names as missing the facts that can still change its verdict, and no others.

    A fact can when two completions of what is unknown, which differ in that fact alone, get different verdicts.
    """
    law = "missing is exact"
    finding = finding_of(policy, rule, subject)
    matters: list[str] = []
    for fact in unknown_facts(rule, subject):
        changes = False
        for group in completions(policy, rule, subject, fact):
            verdicts = {completion.verdict for completion in group}
            require("complete facts decide", Verdict.UNDETERMINED not in verdicts, rule.code, subject)
            changes = changes or len(verdicts) > 1
        matters += [fact.path] if changes else []
    require(law, sorted(finding.missing) == sorted(matters), rule.code, finding.missing, matters, subject)
    require(law, (finding.verdict is Verdict.UNDETERMINED) == bool(matters), rule.code, finding.verdict, subject)


def unread_facts_do_not_matter(policy: Policy, subject: Subject) -> None:
    """A fact that a rule does not read changes nothing in its finding."""
    law = "unread facts do not matter"
    before = assess(subject, policy=policy).findings
    for fact in facts(subject):
        for value in (*fact.values, *([None] if fact.can_be_unknown else [])):
            other = with_fact(subject, fact.path, value)
            after = before if other is None else assess(other, policy=policy).findings
            for old, new in zip(before, after, strict=True):
                unread = not reads(_rule(policy, old), fact.path)
                require(law, not unread or old.judgement == new.judgement, old.code, fact.path, subject)


def order_does_not_matter(policy: Policy, subject: Subject) -> None:
    """Members and accounts in another order get the same verdicts."""
    law = "order does not matter"
    before = _without_places(assess(subject, policy=policy))
    for fact in facts(subject):
        for items in (fact.items[::-1], (*fact.items[1:], *fact.items[:1])):
            other = with_fact(subject, fact.path, items) if fact.items else None
            after = before if other is None else _without_places(assess(other, policy=policy))
            require(law, after == before, fact.path, subject)


def every_message_exists_in_both_languages(policy: Policy, subject: Subject) -> None:
    """Each reason and the whole explanation can be read in English and in Dutch, with every quantity filled in."""
    law = "every message exists in both languages"
    assessment = assess(subject, policy=policy)
    for finding in assessment.findings:
        reasons = [finding.because(language) for language in get_args(Language)]
        require(law, len(set(reasons)) == len(reasons), finding.code, reasons)
        require(law, all(map(_is_whole, reasons)), finding.code, reasons)
    texts = [assessment.explain(language) for language in get_args(Language)]
    require(law, all(finding.because("en") in texts[0] for finding in assessment.deciding), subject)
    # A name that has braces of its own keeps them.
    if not set("{}") & set("".join(texts_in(subject))):
        require(law, not set("{}") & set("".join(texts)), texts)


def _is_whole(reason: str) -> bool:
    return reason[:1].isupper() and reason.endswith((".", ".”"))


def demand_has_a_pair(policy: Policy, rule: Rule[Any], *subjects: Subject) -> None:
    """Some subject differs from one of these in one fact, and of all rules this one alone tells the two apart."""
    pairs = (
        (subject, with_fact(subject, fact.path, value))
        for subject in subjects
        for fact in facts(subject)
        for value in fact.values
    )
    require(
        "a demand has a pair",
        any(_tell_apart(policy, one, other) == [rule.code] for one, other in pairs if other is not None),
        rule.code,
    )


def _tell_apart(policy: Policy, one: Subject, other: Subject) -> list[str]:
    findings = zip(assess(one, policy=policy).findings, assess(other, policy=policy).findings, strict=True)
    return [old.code for old, new in findings if {old.verdict, new.verdict} == _DECIDED]


def _is_honest(before: Verdict, after: Verdict) -> bool:
    return after is before or (after is Verdict.UNDETERMINED and before in _DECIDED)


def _verdicts(assessment: Assessment, prefix: str = "") -> dict[str, Verdict]:
    verdicts = {f"{prefix}{finding.code}": finding.verdict for finding in assessment.findings}
    verdicts[prefix] = assessment.verdict
    for part in assessment.parts:
        verdicts |= _verdicts(part, f"{prefix}{part.path}.")
    return verdicts


def _without_places(assessment: Assessment) -> Counter[tuple[str, Verdict]]:
    return Counter(_all(assessment))


def _all(assessment: Assessment) -> Iterator[tuple[str, Verdict]]:
    yield "", assessment.verdict
    yield from ((finding.code, finding.verdict) for finding in assessment.findings)
    for part in assessment.parts:
        yield from _all(part)


def _rule(policy: Policy, finding: Finding) -> Rule[Any]:
    return next(rule for rule in policy.rules if rule.code == finding.code)
