"""Counts: what counts as cofinancing of a funding year, contribution by contribution, and in words."""

from collections.abc import Iterator
from fractions import Fraction
from typing import ClassVar, Final, NoReturn

from attrs import frozen

from flemish_clusters.errors import NoTruthValue
from flemish_clusters.facts.contribution import Contribution, YearContribution
from flemish_clusters.facts.funding import FundingYear
from flemish_clusters.facts.labels import describe
from flemish_clusters.findings.answers import COUNTED
from flemish_clusters.findings.assessments import Assessment
from flemish_clusters.findings.finding import Finding
from flemish_clusters.findings.grounds import Ground, readings_section
from flemish_clusters.findings.reports import facts_lines, source_line, version_line
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Language, Message, PlainForm, Quantity, checked_language
from flemish_clusters.money import ZERO, Euro
from flemish_clusters.policies.policy import Policy
from flemish_clusters.readings import AS_DECLARED, PAID_BACK, ROUNDED_DOWN, Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE, Citation
from flemish_clusters.terms import Parameter


@frozen(repr=False)
class CountedContribution:
    """A contribution, what of it counts, and every finding about it.

    Attributes:
        counted: What counts, in euro: what was given less what was paid back, or nothing; `None`: not known.
        assessment: What the rules find of it; where none of the demands applies, it counts.
    """

    contribution: Contribution
    counted: Euro | None
    assessment: Assessment

    def explain(self, language: Language) -> str:
        """Return what counts of it, or why it does not or may not, and what is remarked, in a line."""
        described = describe(self.assessment.subject, checked_language(language))
        told: dict[str, Quantity] = {"contribution": f"{described[0].upper()}{described[1:]}"}
        told |= {"left": self.contribution.left, "paid_back": self.contribution.paid_back}
        said, against = _IN_FULL if self.contribution.paid_back == ZERO else _IN_PART, self.assessment.remarks
        if self.assessment.verdict in _AGAINST:
            said, against = _AGAINST[self.assessment.verdict], (*self.assessment.deciding, *against)
        if self.contribution.left == ZERO:
            said = _NOTHING
        reasons = (f"{finding.code}: {finding.because(language)}" for finding in against)
        return " ".join((said.text(language, told), *reasons))

    def __repr__(self) -> str:
        return f"<CountedContribution {'not known' if self.counted is None else self.counted}>"


@frozen(repr=False)
class OverShare:
    """What does not count since it is over the share up to which some contributions count together.

    Attributes:
        amount: How much is over it, in euro; `None`: a fact that is not known can change that.
    """

    rule: Rule[YearContribution]
    share: Parameter[Fraction]
    amount: Euro | None

    def explain(self, language: Language) -> str:
        """Return what is over the share, and what the rule says, in a line."""
        amount = _NOT_YET.text(language) if self.amount is None else self.amount.text(language)
        told: dict[str, Quantity] = {"code": self.rule.code, "amount": amount, "share": self.share.value}
        return _OVER.text(language, {**told, "statement": self.rule.says.text(language)})

    def __repr__(self) -> str:
        return f"<OverShare {self.rule.code} {'not known' if self.amount is None else self.amount}>"


@frozen(kw_only=True, repr=False)
class CountedCofinancing:
    """What counts as cofinancing of a funding year. It is neither true nor false: look at its `total`.

    Attributes:
        total: What counts in all, in euro: what counts of each contribution, less what is over a share; `None` while a
            fact that is not known can still change it.
        rows: A row a contribution, in the order in which they were given.
        over: What is over each share, where anything is or can be, in the order of the policy; empty while the total
            is not known.
        missing: The facts that can still change the total, as paths such as `"contributions[3].by.growth_ambition"`;
            empty once it is known. None that can matter is left out.
        unread: The paths of what `further` tells and no rule reads, such as `"contributions[3].further.earmarked"`.
    """

    total: Euro | None
    rows: tuple[CountedContribution, ...]
    over: tuple[OverShare, ...] = ()
    missing: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    year: FundingYear
    policy: Policy

    plain_form: ClassVar[PlainForm] = COUNTED

    @property
    def citation(self) -> Citation:
        """Where the sources ask for it."""
        return PAGE.sentence("4.2")

    @property
    def readings(self) -> tuple[Reading, ...]:
        """The readings that the count rests on: those of the rules and their numbers, and those of the count itself."""
        return tuple(dict.fromkeys(reading for _, readings in self._grounds() for reading in readings))

    def explain(self, language: Language) -> str:
        """Return what counts, then what of each contribution and why, as text that can be read aloud."""
        year: dict[str, Quantity] = {"year": self.year.number, "first": self.year.first_day, "last": self.year.last_day}
        about = _YEAR.text(checked_language(language), year)
        said = _UNKNOWN.text(language) if self.total is None else _TOTAL.text(language, {"total": self.total})
        caveats = self.policy.caveats(language, about=self.year.period)
        told = (*(row.explain(language) for row in self.rows), *(line.explain(language) for line in self.over))
        parts = (
            "\n".join((f"{about}: {said}", version_line(self.policy, language), *caveats)),
            *facts_lines(self.missing, self.unread, language, self.policy.further),
            *(["\n- ".join((_GIVEN.text(language), *told))] if told else ()),
            source_line(self._cited(), language),
            *readings_section(self._grounds(), language),
        )
        return "\n\n".join(parts)

    def __bool__(self) -> NoReturn:
        raise NoTruthValue("a count", "look at its `total`, and compare it with `None` for not known")

    def __repr__(self) -> str:
        counting = sum(row.counted is not None and row.assessment.verdict is not Verdict.NOT_MET for row in self.rows)
        total = "not known" if self.total is None else self.total
        return f"<CountedCofinancing {total} ({counting} of {len(self.rows)})>"

    def _findings(self) -> Iterator[Finding]:
        return (finding for row in self.rows for finding in row.assessment.findings)

    def _cited(self) -> tuple[Citation, ...]:
        found = (citation for finding in self._findings() for citation in finding.sources)
        return tuple(dict.fromkeys((self.citation, *found)))

    def _grounds(self) -> Iterator[Ground]:
        for policy in self.policy.governing(self.year.period):
            yield from ((rule.code, rule.rests_on) for rule in policy.rules_about(YearContribution))
        yield from ((finding.code, finding.readings) for finding in self._findings())
        yield "", (AS_DECLARED,)
        if any(row.contribution.paid_back != ZERO for row in self.rows):
            yield "", (PAID_BACK,)
        if self.over:
            yield "", (ROUNDED_DOWN,)


_YEAR: Final = Message(
    en="Cofinancing of funding year {year}, from {first} to {last} inclusive",
    nl="Cofinanciering van steunjaar {year}, van {first} tot en met {last}",
)
_TOTAL: Final = Message(en="{total} counts.", nl="{total} telt mee.")
_UNKNOWN: Final = Message(en="not yet known what counts.", nl="nog niet bekend wat meetelt.")
_GIVEN: Final = Message(en="What was given:", nl="Wat werd gegeven:")
_IN_FULL: Final = Message(en="{contribution}: counts.", nl="{contribution}: telt mee.")
_IN_PART: Final = Message(
    en="{contribution}: counts for {left}, since {paid_back} was paid back.",
    nl="{contribution}: telt mee voor {left}, want {paid_back} is terugbetaald.",
)
_NOTHING: Final = Message(
    en="{contribution}: nothing is left of it to count.", nl="{contribution}: er blijft niets van over dat meetelt."
)
_AGAINST: Final = {
    Verdict.NOT_MET: Message(en="{contribution}: does not count.", nl="{contribution}: telt niet mee."),
    Verdict.UNDETERMINED: Message(
        en="{contribution}: not yet known whether it counts.", nl="{contribution}: nog niet bekend of ze meetelt."
    ),
}
_OVER: Final = Message(
    en="{code}: {amount} does not count, being over {share:%} of all that counts. {statement}",
    nl="{code}: {amount} telt niet mee, want dat ligt boven {share:%} van alles wat meetelt. {statement}",
)
_NOT_YET: Final = Message(en="an amount that is not yet known", nl="een nog niet bekend bedrag")
