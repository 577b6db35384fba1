"""A finding: one rule applied to one subject, with the reason and the source."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final, NoReturn

from attrs import frozen

from flemish_clusters.errors import InvalidValue, NoTruthValue
from flemish_clusters.facts import Subject, kind_of
from flemish_clusters.facts.attestations import Attestation
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.labels import NO_LABELS, Labels, describe_path
from flemish_clusters.judgements import Force, Judgement, Numbers, Part, Verdict
from flemish_clusters.messages import Language, Message, checked_language
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation, Source
from flemish_clusters.terms import OF_A_KIND, AnyParameter, Parameter, Terms

_SHOWN = 5


@frozen(repr=False)
class Finding:
    """What one rule of a policy finds of one subject.

    Attributes:
        weighed: What was found of its parts, where the rule weighs that.
        path: Where its subject stands in the whole that was assessed, such as `"accounts[2]"` or
            `"cluster.companies[3]"`; empty for the whole itself.
    """

    subject: Subject
    rule: Rule[Any]
    judgement: Judgement
    policy: Policy
    weighed: tuple[Part, ...] = ()
    path: str = ""

    @property
    def code(self) -> str:
        """The code of the rule."""
        return self.rule.code

    @property
    def verdict(self) -> Verdict:
        """The verdict of the rule."""
        return self.judgement.verdict

    @property
    def numbers(self) -> Numbers:
        """The quantities that the verdict rests on, by name."""
        return self.judgement.numbers

    @property
    def missing(self) -> tuple[str, ...]:
        """The facts that can still change the verdict, as paths from the subject, and no others."""
        return self.judgement.missing

    @property
    def sources(self) -> tuple[Citation, ...]:
        """Where the rule and the numbers it applied come from, without what is said of other kinds of cluster alone."""
        applied = {name: one for name, one in self.judgement.given if isinstance(one, Parameter)}
        return cited_by(self.rule, applied, self.policy.terms, kind_of(self.subject))

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the rule, the numbers it applied and what decided on the parts it weighed rest on."""
        numbers = (reading for parameter in self.judgement.parameters for reading in parameter.rests_on)
        parts = (reading for part in self.weighed for finding in part.deciding for reading in finding.readings)
        return tuple(dict.fromkeys((*self.rule.rests_on, *numbers, *parts)))

    @property
    def attestations(self) -> tuple[Attestation, ...]:
        """Whose word it relies on: what attests its own facts, and what decided alike on the parts that it weighed."""
        alike = (part for part in self.weighed if part.verdict is self.verdict)
        below = (held for part in alike for decided in part.deciding for held in decided.attestations)
        return tuple(dict.fromkeys((*self.judgement.attestations, *below)))

    @property
    def is_remark(self) -> bool:
        """Whether it is a characteristic that is not met; that does not count in the verdict."""
        return self.rule.force is Force.CHARACTERISTIC and self.verdict is Verdict.NOT_MET

    def makes(self, verdict: Verdict) -> bool:
        """Return whether a verdict on the whole is what it is by this finding: that of a demand, and the same."""
        return self.rule.force is Force.DEMAND and self.verdict is verdict

    def because(self, language: Language) -> str:
        """Return the reason for the verdict.

        Raises:
            InvalidValue: The language is neither `"en"` nor `"nl"`, or the author of the rule left out a number.
        """
        reason = self.judgement.because or _REASONS[self.verdict]
        missing = describe_missing(self.missing, language, self.subject, self.policy.further)
        quantities = {"statement": self.rule.says.text(language), "missing": missing, **self.numbers}
        try:
            said = [reason.text(language, quantities)]
        except InvalidValue as error:
            raise error.at(f"{self.code}: the reason") from error
        if self.missing and "missing" not in reason.places:
            said.append(_MISSING.text(language, {"missing": missing}))
        return " ".join((*said, *self._declared(language)))

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a finding", "compare its verdict, as in `finding.verdict is Verdict.MET`")

    def __repr__(self) -> str:
        return f"<Finding {self.code} {self.verdict.label.en}>"

    def _declared(self, language: Language) -> Iterator[str]:
        """Return the attestations as sentences; where facts are missing, as one that says that these are the others."""
        phrases = first_few([attestation.text(language) for attestation in self.attestations], language)
        if self.verdict is not Verdict.UNDETERMINED:
            yield from (f"{phrase[0].upper()}{phrase[1:]}." for phrase in phrases)
        elif phrases:
            yield _FOR_THE_REST.text(language, {"declared": "; ".join(phrases)})


def cited_by(
    rule: Rule[Any], applied: Mapping[str, AnyParameter], terms: Terms, kind: ClusterKind | None
) -> tuple[Citation, ...]:
    """Return where a rule and the numbers it applied come from, without what is said of other kinds alone."""
    own = [number.citation for number in applied.values()]
    names = [name for name in applied if name in OF_A_KIND]
    others = (getattr(held, name).citation for known, held in terms.kinds if known is not kind for name in names)
    of_others = {*map(_place, others)}.difference(map(_place, own))
    return tuple(dict.fromkeys((*(one for one in rule.cites if _place(one) not in of_others), *own)))


def _place(citation: Citation) -> tuple[Source, str]:
    return citation.source, citation.part


def describe_missing(
    missing: tuple[str, ...], language: Language, subject: object = None, labels: Labels = NO_LABELS
) -> str:
    """Return the missing facts of a subject in words; of many, the first few and how many more."""
    named = [describe_path(path, checked_language(language), subject, labels) for path in missing[:_SHOWN]]
    return "; ".join((*named, *first_few(missing, language)[_SHOWN:]))


def first_few(told: Sequence[str], language: Language, count: int = _SHOWN) -> list[str]:
    """Return what is told, of much of it the first few and how much more."""
    more = [_MORE.text(language, {"count": len(told) - count})] if len(told) > count else []
    return [*told[:count], *more]


_FOR_THE_REST: Final = Message(en="For the rest: {declared}.", nl="Voor het overige: {declared}.")
_MISSING: Final = Message(en="Facts not yet known: {missing}.", nl="Ontbrekende gegevens: {missing}.")
_MORE: Final = Message(en="and {count} more", nl="en nog {count}")
_REASONS: Final = {
    Verdict.MET: Message(en="{statement}", nl="{statement}"),
    Verdict.NOT_MET: Message(en="This does not hold: “{statement}”", nl="Hieraan is niet voldaan: “{statement}”"),
    Verdict.UNDETERMINED: Message(
        en="It is not known whether this holds: “{statement}”",
        nl="Het is niet bekend of hieraan is voldaan: “{statement}”",
    ),
    Verdict.NOT_APPLICABLE: Message(
        en="This does not apply here: “{statement}”", nl="Dit is hier niet van toepassing: “{statement}”"
    ),
}
