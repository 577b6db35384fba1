"""Trials: rules, the policy under which they judge, and the subjects and values that no chance is left to miss."""

import pickle
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from functools import partial
from typing import Any, Final, TypeVar
from zlib import crc32

from attrs import Factory, evolve, field, frozen

from flemish_clusters.assessment import assess, terms_for
from flemish_clusters.facts import FACTS, Subject, further_at, without_places
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import Company
from flemish_clusters.facts.walk import Fact, facts_in, with_facts
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.judgements import Judgement, Verdict
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.money import LARGEST, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule
from flemish_clusters.testing import samples
from flemish_clusters.testing.laws import Law, LawBroken

Value = TypeVar("Value")
Tried = Mapping[str, tuple[Any, ...]]
"""Values of facts, by the names of the facts; those that suit first."""

_CROWD: Final = 20
"""So many members that they outweigh those that a list can have before it goes on."""


def fresh(value: Value) -> Value:
    """Return a value made anew, since a rule can change by force what it is given."""
    again: Value = pickle.loads(pickle.dumps(value))  # noqa: S301 - it was made here
    return again


def _given_to_rules(trial: "Trial") -> Policy:
    rules = tuple(evolve(rule) for rule in trial.policy.rules if rule.about is not trial.about)
    return evolve(trial.policy, rules=rules, terms=fresh(trial.policy.terms))


@frozen(eq=False, kw_only=True)
class Trial:
    """The rules of a policy about a class of subjects, on trial.

    Attributes:
        tried: The values that facts are tried with: those that suit the policy first, those that do not last.
        asked: The further facts that the rules of the policy read, by their names, with the sort of each.
        fitting: A company that fits the policy; what it is like suits any company.
        given: What the rules are given, and nobody else: the terms, and the rules on the parts of a subject.
    """

    policy: Policy
    about: type
    tried: Tried
    asked: FrozenMapping[type]
    fitting: Company = samples.FITTING
    given: Policy = field(init=False, default=Factory(_given_to_rules, takes_self=True))

    def parts(self, rule: Rule[Any], subject: Subject) -> tuple[Assessment, ...]:
        """Return the assessments that a rule weighs of the parts of a subject, without the rules on trial."""
        return assess(subject, policy=self.given).parts if rule.weighs_parts else ()

    def judge(self, rule: Rule[Any], subject: Any, parts: tuple[Assessment, ...] | None = None) -> Judgement:
        """Return what a rule finds of a subject; raise `LawBroken` where it raises, or finds no judgement."""
        weighed = self.parts(rule, subject) if parts is None else parts
        try:
            judgement: object = rule(subject, terms_for(self.given.terms, subject), weighed)
        except Exception as error:
            raise LawBroken(Law.FINDS, rule.code, subject, f"it raises {error!r}") from error
        if not isinstance(judgement, Judgement):
            raise LawBroken(Law.FINDS, rule.code, subject, f"it returns {judgement!r}, which is no judgement")
        return judgement

    def facts(self, subject: Subject) -> Iterator[Fact]:
        """Return the facts of a subject, and each further one that is asked; one of another sort is not known."""
        for fact in facts_in(subject, self.asked):
            is_known = fact.value is None or self.sort_of(fact) in (None, type(fact.value))
            yield fact if is_known else fact._replace(value=None)

    def sort_of(self, fact: Fact) -> type | None:
        """Return the sort of a further fact that is asked; `None` for any other fact."""
        whole, _, name = fact.path.rpartition(".")
        return self.asked.get(name) if whole.endswith("further") else None

    def can_matter(self, rule: Rule[Any], subject: Subject, fact: Fact) -> bool:
        """Return whether a rule reads a fact of a subject; of further facts, those that some rule asks for there."""
        is_asked = (
            self.sort_of(fact) is None
            or further_at(type(subject), without_places(fact.path)) in self.policy.further_read
        )
        return is_asked and rule.touches(fact.path)

    def known(self, fact: Fact) -> tuple[Any, ...]:
        """Return the known values of a fact; none for one that is made of others."""
        name = _name(fact.path)
        if name == "enterprise_number":
            firsts = "01" if (self.fitting.enterprise_number or "0")[0] == "0" else "10"
            return (*self.tried.get(name, ()), *(_number_of(fact.path, first) for first in firsts))
        if isinstance(fact.value, bool):
            return (True, False)
        attested = (Attestation(holds=True), Attestation(holds=False)) if fact.can_be_unknown else ()
        return self.tried.get(name, attested)

    def others(self, subject: Subject) -> Iterator[tuple[Fact, Any]]:
        """Return a subject with each other value of one fact, beside that fact."""
        facts = self.facts(subject)
        values = ((fact, value) for fact in facts for value in (*self.known(fact), *[None] * fact.can_be_unknown))
        others = ((fact, with_facts(subject, {fact.path: value})) for fact, value in values if value != fact.value)
        return ((fact, other) for fact, other in others if other is not None)

    def samples(self) -> Iterator[Subject]:
        """Return the samples of the class on trial, each changed until it meets the policy, and as it is.

        Those that meet it, and the one that meets least, are there too with less told of a list, or with what rules
        ask for besides told as it suits least.
        """
        plain = fresh(samples.SAMPLES[self.about])
        fitted = [self.fitted(sample) for sample in plain]
        yield from (*fitted, *plain, *filter(None, map(self._told_more, fitted)))
        for sample in (*fitted[:-1], plain[-1]):
            yield from _told_less(sample)

    def _told_more(self, sample: Subject) -> Subject | None:
        asked = [fact for fact in self.facts(sample) if fact.is_unknown and self.sort_of(fact)]
        return with_facts(sample, {fact.path: self.known(fact)[-1] for fact in asked}) if asked else None

    def variants(self, rule: Rule[Any]) -> Iterator[Subject]:
        """Return the samples, those that meet the policy first, with each other value of one fact that a rule reads."""
        plain = samples.SAMPLES[self.about]
        for sample in (*map(self.fitted, plain), *plain):
            others = self.others(sample)
            read = ((fact, other) for fact, other in others if self.can_matter(rule, sample, fact))
            yield from (other for fact, other in read if "[" not in fact.path or self.sort_of(fact))

    def fitted(self, subject: Subject) -> Any:
        """Return the subject changed, one fact at a time, until the rules of the policy are met, as far as they can."""
        fitting = fresh(subject)
        for rule in self.policy.rules_about(type(subject)):
            others = (other for fact, other in self.others(fitting) if rule.touches(fact.path))
            with suppress(LawBroken):
                if self.judge(rule, fitting).verdict not in (Verdict.MET, Verdict.NOT_APPLICABLE):
                    fitting = next((one for one in others if self.judge(rule, one).verdict is Verdict.MET), fitting)
        return fitting


def trial_of(policy: Policy, about: type, more: Tried) -> Trial:
    """Return the trial of the rules about a class, with these values too; the companies in it fit the policy."""
    further = _further(policy, more)
    good, bad = ({name: values[place] for name, values in further.items()} for place in (0, -1))
    own = {
        **samples.VALUES,
        **{f"further.{name}": values for name, values in further.items()},
        **_numbers(policy, good, bad),
    }
    tried = {name: (*more.get(name, ()), *own.get(name, ())) for name in (*own, *more)}
    kept = evolve(policy, terms=fresh(policy.terms), earlier_grants=None, grants_from=None)
    asked = FrozenMapping(tuple((name, samples.sort_of(value)) for name, value in good.items()))
    trial = Trial(policy=kept, about=about, tried=fresh(tried), asked=asked)
    fitting: Company = trial.fitted(evolve(samples.FITTING, further=good))
    # What the company that fits is like is tried first.
    told = (fact for fact in facts_in(fitting) if fact.value is not None and fact.path != "enterprise_number")
    known = [fact for fact in told if trial.known(fact)]
    suited = {_name(fact.path): tuple(dict.fromkeys((fact.value, *trial.known(fact)))) for fact in known}
    unfit = evolve(samples.denied(fitting), name=samples.UNFIT.name, enterprise_number=None, establishments=())
    lists = _lists_of(fitting, evolve(unfit, further=bad), _around(policy.terms.minimum_companies.value))
    companies = (*tried.get("companies", ()), *lists)
    return evolve(trial, tried={**trial.tried, **suited, "companies": companies}, fitting=fitting)


def _further(policy: Policy, more: Tried) -> Tried:
    """Return values of each further fact that rules ask for, of the sort of those that are given, if any are."""
    paths = (path for rule in policy.rules for path in rule.reads)
    names = dict.fromkeys(name for path in paths for name in re.findall(r"(?:^|\.)further\.(\w+)", path))
    judge = partial(_judged, evolve(policy, terms=fresh(policy.terms)))
    found: dict[str, tuple[Any, ...]] = {}
    for name in names:
        given = [samples.sort_of(value) for value in more.get(f"further.{name}", ())]
        found[name] = samples.values_of(name, policy.rules, judge, given[:1] or samples.SORTS)
    return found


def _judged(policy: Policy, rule: Rule[Any], subject: Subject) -> Judgement | None:
    kept = fresh(subject)
    with suppress(Exception):
        parts = assess(kept, policy=policy).parts if rule.weighs_parts else ()
        return rule(kept, terms_for(policy.terms, kept), parts)
    return None


def _numbers(policy: Policy, good: Mapping[str, Any], bad: Mapping[str, Any]) -> Tried:
    """Return what is tried of facts that the numbers of a policy decide on: these, and those next to them."""
    terms = [numbers for _, numbers in policy.terms.kinds]
    ceilings = [each.yearly_ceiling.value.cents for each in terms]
    at_most = (min(ceiling + step, LARGEST.cents) for ceiling in (*ceilings, 10**8) for step in (0, 1))
    cents = {0, 1, LARGEST.cents, *at_most}
    years = {1, 3, 4, 10, 11, *(each.funding_years.value + step for each in terms for step in (0, 1))}
    institutions = _around(policy.terms.minimum_knowledge_institutions.value)
    asked_of = evolve(samples.ORGANISATION, further=good)
    denials = ({fact.path: False} for fact in facts_in(asked_of) if isinstance(fact.value, Attestation))
    denying = (with_facts(asked_of, denial) for denial in denials)
    return {
        "aid": tuple(Euro(cents=one) for one in sorted(cents)),
        **dict.fromkeys(("year", "years"), tuple(sorted(years))),
        "knowledge_institutions": tuple((evolve(samples.INSTITUTION, further=good),) * count for count in institutions),
        "organisation": (asked_of, *denying, evolve(samples.denied(asked_of), further=bad)),
    }


def _around(least: int) -> tuple[int, ...]:
    """Return how many members a list is tried with where it needs so many, most first."""
    return tuple(sorted({5, 4, 3, 2, 1, 0, least + 1, least, max(0, least - 1)}, reverse=True))


def _lists_of(fitting: Company, unfit: Company, counts: tuple[int, ...]) -> Iterator[tuple[Company, ...]]:
    """Return lists of a company that fits, and of one that is unlike it; numbers differ, and start alike."""
    first = (fitting.enterprise_number or "")[:1]
    for count in (*counts, _CROWD):
        numbers = (_number_of(f"{place} of {count}", first) if first else None for place in range(count))
        yield tuple(evolve(fitting, enterprise_number=number) for number in numbers)
    yield (fitting, unfit)
    yield from ((unfit,) * count for count in (*reversed(counts), _CROWD) if count)


def _number_of(member: str, first: str) -> str:
    """Return the number of a member, which no other has, with this as its first digit."""
    return samples.enterprise_number(crc32(member.encode()) % 10_000_000 + int(first) * 10_000_000)


def _name(path: str) -> str:
    """Return the name of a fact; a further one goes by both steps."""
    return ".".join(path.split(".")[-2 if ".further." in f".{path}" else -1 :])


def _told_less(sample: Subject) -> Iterator[Subject]:
    """Return a sample with a member of which nothing is told, beside its last or for it, and with a list to come."""
    for fact in (fact for fact in facts_in(sample) if "[" not in fact.path):
        changes: list[dict[str, Any]] = []
        if fact.items and type(fact.items[0]) in FACTS:
            last: object = fact.items[-1]
            stranger = with_facts(last, {told.path: None for told in facts_in(last) if told.can_be_unknown})
            changes = [{fact.path: (*members, stranger)} for members in (fact.items[:-1], fact.items)]
        elif fact.value is True:
            changes = [{fact.path.removesuffix("_complete"): (), fact.path: False}]
        yield from filter(None, (with_facts(sample, change) for change in changes))
