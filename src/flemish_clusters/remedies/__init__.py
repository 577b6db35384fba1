"""Remedies: what would make a subject met, as facts to state or to change, and what to ask next."""

from collections import Counter
from functools import cached_property, partial
from typing import Any, Final, get_args

from attrs import frozen

from flemish_clusters.assessment import assess
from flemish_clusters.checks import checked
from flemish_clusters.facts import SUBJECTS, Subject, parts_of
from flemish_clusters.facts.labels import describe_path
from flemish_clusters.facts.walk import fact_of
from flemish_clusters.findings.assessments import Assessment, open_besides
from flemish_clusters.judgements import Verdict
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Language, Message
from flemish_clusters.policies.policy import Policy
from flemish_clusters.remedies.turning import NEW, of_parts, turned
from flemish_clusters.remedies.way import ChangeKind, FactChange, Way, of_the_whole

__all__ = ["ChangeKind", "FactChange", "Way", "Ways"]


@frozen(kw_only=True, repr=False)
class Ways:
    """What would make a subject met under a policy, and each of its parts.

    Attributes:
        path: Where the subject stands in the whole that was asked about; empty for the whole itself.
        ways: At most fifty, the least changes first; none where the subject is met, or no demand applies to it.
        undecidable: The codes of the demands for which no way was found; that there is none is not said.
        next_question: The path of the missing fact that can settle most; `None` where none can change the verdict.
    """

    subject: Subject
    policy: Policy
    path: str = ""
    ways: tuple[Way, ...] = ()
    undecidable: tuple[str, ...] = ()
    next_question: str | None = None

    @cached_property
    def by_part(self) -> FrozenMapping["Ways"]:
        """The ways of each part that is not met, or not known to be, by its path from the subject."""
        policy, before = of_parts(self.subject, self.policy), f"{self.path}." if self.path else ""
        found = ((place, _ways(part, policy, f"{before}{place}")) for place, part in parts_of(self.subject))
        return FrozenMapping(tuple((place, held) for place, held in found if held.ways or held.undecidable))

    def question(self, language: Language) -> str | None:
        """Return the next question in words; `None` where nothing is missing."""
        if self.next_question is None:
            return None
        fact = describe_path(self.next_question, language, self.subject, self.policy.further)
        return _ASK.text(language, {"fact": fact})

    def __repr__(self) -> str:
        return f"<Ways {len(self.ways)}{', undecidable: ' * bool(self.undecidable)}{', '.join(self.undecidable)}>"


def ways(subject: Subject, *, policy: Policy) -> Ways:
    """Return what would make a subject met: less aid, more cofinancing, a fact to state, companies that fit.

    Each way, applied, gives `MET`, and no part of it does. Of the ways that change the same facts the one that keeps
    most aid is given, and one for so many more members, whichever they are; a set of amounts of which a part keeps as
    much aid is left out. The kind of cluster, a name, a number of a year and a day are no facts to change.
    """
    checked("subject", subject, *SUBJECTS)
    return _ways(subject, checked("policy", policy, Policy))


def _ways(subject: Subject, policy: Policy, path: str = "") -> Ways:
    assessment = assess(subject, policy=policy)
    choices, codes = turned(assessment)
    values = {place: new for choice in choices for place, new in choice.items()}
    changes = {place: _change(assessment, place, new) for place, new in values.items()}
    found = [tuple(changes[place]._replace(new=new) for place, new in choice.items()) for choice in choices if choice]
    return Ways(
        subject=subject,
        policy=policy,
        path=path,
        ways=tuple(Way(several, path) for several in found),
        undecidable=tuple(dict.fromkeys(codes)),
        next_question=_next_question(assessment),
    )


def _change(assessment: Assessment, path: str, new: Any) -> FactChange:
    """Return another value of a fact as a change."""
    old, name = fact_of(assessment.subject, path), path.rpartition(".")[2]
    is_open, said = old is None, _FACT
    described = partial(describe_path, path, subject=assessment.subject, labels=assessment.policy.further)
    if isinstance(new, tuple):
        is_open = is_open or _is_open(assessment, path)
        said = _THAT_FIT if name in NEW and new[-1] != NEW[name] else _FACT
        # With its subject it would be described as whether that is all of it.
        described = partial(describe_path, name)
    label = {one: said.text(one, {"fact": described(language=one)}) for one in get_args(Language)}
    return FactChange(path, old, new, ChangeKind.STATED if is_open else ChangeKind.CHANGED, Message(**label))


def _is_open(assessment: Assessment, path: str) -> bool:
    """Return whether a list is not known: some of it is missing, and no demand is not met by what it holds."""
    not_met = (one for one in assessment.deciding if one.verdict is Verdict.NOT_MET)
    is_refused = any(one.rule.touches(path.removeprefix(f"{one.path}.")) for one in not_met)
    return not is_refused and any(missing.startswith(path) for missing in open_besides(assessment))


def _next_question(assessment: Assessment) -> str | None:
    """Return the missing fact that most of the undecided findings miss; of equal ones the first."""
    paths = ((finding.path, path) for finding in assessment.deciding for path in finding.missing)
    missed = Counter(of_the_whole(f"{within}.{path}" if within else path) for within, path in paths)
    return max(dict.fromkeys(map(of_the_whole, assessment.missing)), key=lambda path: missed[path], default=None)


_FACT: Final = Message(en="{fact}", nl="{fact}")
_THAT_FIT: Final = Message(en="{fact} that fit", nl="{fact} die voldoen")
_ASK: Final = Message(en="Ask first: {fact}.", nl="Vraag eerst naar: {fact}.")
