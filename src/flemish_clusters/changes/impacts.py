"""Impacts: whose outcome an amendment changes, and how."""

from collections.abc import Iterable, Iterator
from functools import partial
from itertools import product
from typing import Any, ClassVar, Final, NoReturn

from attrs import frozen

from flemish_clusters.aid import maximum_aid
from flemish_clusters.assessment import assess
from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.facts import Subject, accounts_of, period_of
from flemish_clusters.facts.labels import describe, describe_part
from flemish_clusters.findings.answers import AMOUNT, COUNT, POLICY, SUBJECT, VERDICT, WORDS, AnswerForm, cautions
from flemish_clusters.findings.book import About, each, record
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message, PlainForm, write
from flemish_clusters.policies.policy import Policy
from flemish_clusters.tables import Render, Row, markdown, plain, with_notes


@frozen(repr=False)
class Outcome:
    """What one version makes of a subject: its verdict, and the maximum aid for each account in it, itself included."""

    verdict: Verdict
    aid: tuple[MaximumAid, ...]

    def __repr__(self) -> str:
        return f"<Outcome {self.verdict.label.en}>"


@frozen(repr=False)
class Impact:
    """What an amendment does to one subject: its outcome under the old version and under the new one."""

    subject: Subject
    old: Outcome
    new: Outcome

    def __repr__(self) -> str:
        return f"<Impact {self.old.verdict.label.en} to {self.new.verdict.label.en}>"


def _periods_in(impacts: Any) -> list[About]:
    """Return the periods that impacts are about, and none at all, under each of the two versions."""
    periods = (None, *(period_of(impact.subject) for impact in impacts.changed))
    return [*product(periods, (impacts.old, impacts.new))]


_OUTCOME_FORM: Final = record(
    verdict=VERDICT, aid=each(record(year=("account.year", COUNT), amount=AMOUNT, known_bound=AMOUNT))
)
_IMPACT_FORM: Final = record(
    subject=SUBJECT,
    described=(lambda impact: partial(describe, impact.subject), WORDS),
    old=_OUTCOME_FORM,
    new=_OUTCOME_FORM,
)
_FORM: Final = AnswerForm(
    "impacts",
    {
        "old": POLICY,
        "new": POLICY,
        "cautions": cautions(_periods_in),
        "examined": COUNT,
        "changed": each(_IMPACT_FORM),
    },
)


@frozen(kw_only=True, repr=False)
class Impacts:
    """Whose outcome an amendment changes, and how many subjects were `examined`."""

    old: Policy
    new: Policy
    examined: int
    changed: tuple[Impact, ...]
    plain_form: ClassVar[PlainForm] = _FORM

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("an impact", "look at what is `changed`")

    def __repr__(self) -> str:
        return f"<Impacts {len(self.changed)} of {self.examined}>"

    def table(self, language: Language) -> str:
        """Return how many outcomes change, and which, as a table for a terminal, and the caveats of both versions."""
        return self._under_summary(plain, language)

    def markdown(self, language: Language) -> str:
        """Return how many outcomes change, and which, as a Markdown table, and the caveats of both versions."""
        return self._under_summary(markdown, language)

    def _under_summary(self, render: Render, language: Language) -> str:
        counts = {"changed": len(self.changed), "examined": self.examined}
        text = _CHANGED.text(language, counts)
        if self.changed:
            header = tuple(column.text(language) for column in _COLUMNS)
            rows = [row for impact in self.changed for row in _rows(impact, language)]
            text = f"{text}\n\n{render(header, rows)}"
        notes = (note for period, policy in _periods_in(self) for note in policy.caveats(language, about=period))
        return with_notes(text, notes, render)


def impact(old: Policy, new: Policy, subjects: Iterable[Subject]) -> Impacts:
    """Return whose verdict or aid differs between two versions of the policy.

    Each subject is looked at as a whole under the one version and under the other, as if that had always held: no
    transition plays a part. For a running grant, compare what `assess_running` finds under each transition.
    """
    checked("old", old, Policy)
    checked("new", new, Policy)
    if not isinstance(subjects, Iterable):
        raise InvalidValue("subjects", subjects, "a list or another iterable of what to look at")
    examined = 0
    changed: list[Impact] = []
    for subject in subjects:
        examined += 1
        found = Impact(subject, _outcome(subject, old), _outcome(subject, new))
        if _told(found.old) != _told(found.new):
            changed.append(found)
    return Impacts(old=old, new=new, examined=examined, changed=tuple(changed))


def _outcome(subject: Subject, policy: Policy) -> Outcome:
    verdict = assess(subject, policy=policy).verdict
    return Outcome(verdict, tuple(maximum_aid(account, policy=policy) for account in accounts_of(subject)))


def _told(outcome: Outcome) -> tuple[object, ...]:
    """Return what is compared of an outcome: a limit that sets no amount may be another."""
    return outcome.verdict, *((aid.amount, aid.known_bound) for aid in outcome.aid)


def _rows(impact: Impact, language: Language) -> Iterator[Row]:
    about = describe(impact.subject, language)
    old, new = impact.old.verdict, impact.new.verdict
    if old is not new:
        yield about, _VERDICT.text(language), old.label.text(language), new.label.text(language)
    for before, after in zip(impact.old.aid, impact.new.aid, strict=True):
        was, becomes = _amount(before, language), _amount(after, language)
        if was != becomes:
            account = before.account
            place = about if account is impact.subject else f"{about}, {describe_part(account, language)}"
            yield place, _AID.text(language), was, becomes


def _amount(aid: MaximumAid, language: Language) -> str:
    if aid.amount is not None:
        return write(aid.amount, language)
    if aid.known_bound is not None:
        return _AT_MOST.text(language, {"amount": aid.known_bound})
    return _UNKNOWN.text(language)


_COLUMNS: Final = tuple(map(Message, ("subject", "what", "was", "becomes"), ("geval", "wat", "was", "wordt")))
_VERDICT: Final = Message(en="verdict", nl="oordeel")
_AID: Final = Message(en="maximum aid", nl="maximale steun")
_AT_MOST: Final = Message(en="at most {amount}", nl="hoogstens {amount}")
_UNKNOWN: Final = Message(en="not known", nl="niet bekend")
_CHANGED: Final = Message(
    en="Subjects whose outcome changes: {changed} of {examined}.",
    nl="Gevallen waarvan de uitkomst verandert: {changed} van {examined}.",
)
