"""The assessment of a cluster as a diagram: every rule that applies to its kind, and what follows from them."""

from collections.abc import Iterator
from typing import Any, Final

from attrs import frozen

from flemish_clusters import Cluster, ClusterKind, Force, Language, Message, Policy, Rule, Verdict, assess
from making.pictures.elements import Element, Value, arrow_down, arrow_right, box, line
from making.pictures.lettering import BODY, CODE, HEADING, SMALL, STRONG, Lettering
from making.pictures.palette import BLUE, GREEN, LINE, MUTED, RED, VIOLET, WASH
from making.pictures.picture import BELOW_TITLE, LEFT, RIGHT, Picture, framed

_CARD_RIGHT: Final = 384
_BESIDE_THE_CODE: Final = 23
_PADDING: Final = 11
_GAP: Final = 8
_BRACKET: Final = 402
_QUESTION_LEFT: Final = 434
_QUESTION_RIGHT: Final = 576
_OUTCOME_LEFT: Final = 614
_QUESTION_HEIGHT: Final = 60
_OUTCOME_HEIGHT: Final = 36
_HEADING: Final = 32
_BETWEEN_GROUPS: Final = 30


@frozen
class _Group:
    """The rules of one force, one below the other, and the flow beside them."""

    force: Force
    rules: tuple[Rule[Any], ...]
    language: Language
    top: float
    statement_left: float

    @property
    def outcomes(self) -> tuple[tuple[Verdict, str, str], ...]:
        """What each question asks after, with what a yes leads to and its hue."""
        if self.force is Force.CHARACTERISTIC:
            return ((Verdict.NOT_MET, _REMARK.text(self.language), BLUE),)
        pairs = ((Verdict.NOT_MET, RED), (Verdict.UNDETERMINED, VIOLET))
        return tuple((verdict, verdict.label.text(self.language), hue) for verdict, hue in pairs)

    @property
    def last_outcome(self) -> str:
        """What no yes at all leads to."""
        met = self.force is Force.DEMAND
        return Verdict.MET.label.text(self.language) if met else _NO_REMARK.text(self.language)

    @property
    def bottom(self) -> float:
        """Where the group ends."""
        flow = len(self.outcomes) * (_QUESTION_HEIGHT + 34) + _OUTCOME_HEIGHT
        cards = sum(map(self.card_height, self.rules)) + _GAP * (len(self.rules) - 1)
        return self.top + _HEADING + max(flow, cards)

    def statement(self, rule: Rule[Any]) -> tuple[str, ...]:
        """Return what a rule says, as lines that fit its card."""
        return BODY.wrapped(rule.statement(self.language), _CARD_RIGHT - self.statement_left - _PADDING)

    def card_height(self, rule: Rule[Any]) -> float:
        """Return how high the card of a rule is."""
        return len(self.statement(rule)) * BODY.leading + 2 * _PADDING - 3


def applicable_rules(kind: ClusterKind, policy: Policy) -> tuple[Rule[Any], ...]:
    """Return the rules of a policy about a cluster that apply to a kind of cluster, in the order of the policy."""
    found = assess(Cluster(name=kind.value, kind=kind), policy=policy).findings
    codes = {finding.code for finding in found if finding.verdict is not Verdict.NOT_APPLICABLE}
    return tuple(rule for rule in policy.rules_about(Cluster) if rule.code in codes)


def decision_diagram(name: str, language: Language, kind: ClusterKind, policy: Policy) -> Picture:
    """Return the picture of the assessment of a cluster of a kind under a policy."""
    groups: list[_Group] = []
    rules = applicable_rules(kind, policy)
    past_the_codes = LEFT + _PADDING + max((CODE.width(rule.code) for rule in rules), default=0) + _BESIDE_THE_CODE
    for force in Force:
        of_force = tuple(rule for rule in rules if rule.force is force)
        if of_force:
            top = groups[-1].bottom + _BETWEEN_GROUPS if groups else BELOW_TITLE
            groups.append(_Group(force, of_force, language, top, past_the_codes))
    return framed(
        name,
        language,
        title=_TITLE.text(language, {"kind": kind.label.text(language)}),
        subtitle=_SUBTITLE.text(language),
        alt=" ".join(_in_words(groups, kind, language)),
        height=(groups[-1].bottom if groups else BELOW_TITLE) + 10,
        drawn=(part for group in groups for part in _drawn(group)),
    )


def _drawn(group: _Group) -> Iterator[Element]:
    yield HEADING.line(_HEADINGS[group.force].text(group.language), LEFT, group.top + 16)
    y = group.top + _HEADING
    centres: list[float] = []
    for rule in group.rules:
        yield from _card(group, rule, y)
        centres.append(y + group.card_height(rule) / 2)
        y += group.card_height(rule) + _GAP
    for centre in centres[1:]:
        yield line(_CARD_RIGHT, centre, _BRACKET, centre, MUTED, stroke_width=1.5)
    yield line(_BRACKET, centres[0], _BRACKET, centres[-1] + 0.75, MUTED, stroke_width=1.5)
    yield from arrow_right(_CARD_RIGHT, _QUESTION_LEFT, centres[0], MUTED)
    yield from _flow(group, centres[0] - _QUESTION_HEIGHT / 2)


def _card(group: _Group, rule: Rule[Any], y: float) -> Iterator[Element]:
    height = group.card_height(rule)
    yield box(LEFT, y, _CARD_RIGHT - LEFT, height, stroke=LINE, stroke_width=1.5, data_code=rule.code)
    yield CODE.line(rule.code, LEFT + _PADDING, y + _PADDING + 13)
    yield from BODY.lines(group.statement(rule), group.statement_left, y + _PADDING + 13)


def _flow(group: _Group, first: float) -> Iterator[Element]:
    """Return the questions below each other, each with what a yes leads to, and what follows last."""
    last = group.bottom - _OUTCOME_HEIGHT
    step = (last - first) / len(group.outcomes)
    centre = (_QUESTION_LEFT + _QUESTION_RIGHT) / 2
    for place, (verdict, outcome, hue) in enumerate(group.outcomes):
        y = first + place * step
        middle = y + _QUESTION_HEIGHT / 2
        yield from _question(group, verdict, y)
        yield from arrow_right(_QUESTION_RIGHT, _OUTCOME_LEFT, middle, MUTED)
        yield SMALL.line(_YES.text(group.language), (_QUESTION_RIGHT + _OUTCOME_LEFT) / 2 - 4, middle - 7, "middle")
        yield from _outcome(outcome, hue, _OUTCOME_LEFT, RIGHT, middle - _OUTCOME_HEIGHT / 2)
        yield from arrow_down(centre, y + _QUESTION_HEIGHT, y + step, MUTED)
        yield SMALL.line(_NO.text(group.language), centre + 10, (y + _QUESTION_HEIGHT + y + step) / 2 + 2)
    yield from _outcome(group.last_outcome, GREEN, _QUESTION_LEFT, _QUESTION_RIGHT, last)


def _question(group: _Group, verdict: Verdict, y: float) -> Iterator[Element]:
    words = {"force": group.force.label.text(group.language), "verdict": verdict.label.text(group.language)}
    asked = [half.text(group.language, words) for half in _QUESTION]
    centre = (_QUESTION_LEFT + _QUESTION_RIGHT) / 2
    yield box(
        _QUESTION_LEFT, y, _QUESTION_RIGHT - _QUESTION_LEFT, _QUESTION_HEIGHT, rx=14, stroke=MUTED, stroke_width=1.5
    )
    yield from BODY.lines(asked, centre, _first_baseline(y, _QUESTION_HEIGHT, len(asked), BODY), "middle")


def _outcome(text: str, hue: str, left: float, right: float, y: float) -> Iterator[Element]:
    colours: dict[str, Value] = {"fill": hue, "fill_opacity": WASH, "stroke": hue, "stroke_width": 1.5}
    yield box(left, y, right - left, _OUTCOME_HEIGHT, rx=_OUTCOME_HEIGHT / 2, **colours)
    yield STRONG.line(text, (left + right) / 2, _first_baseline(y, _OUTCOME_HEIGHT, 1, STRONG), "middle")


def _first_baseline(top: float, height: float, lines: int, lettering: Lettering) -> float:
    return top + (height - lines * lettering.leading) / 2 + lettering.leading - 5


def _in_words(groups: list[_Group], kind: ClusterKind, language: Language) -> Iterator[str]:
    verdicts = {verdict.value: verdict.label.text(language) for verdict in Verdict}
    yield _WHAT.text(language, {"kind": kind.label.text(language)})
    for group in groups:
        rules = (f"{rule.code}: {rule.statement(language)}" for rule in group.rules)
        yield f"{_HEADINGS[group.force].text(language)} ({len(group.rules)}). {' '.join(rules)}"
        yield _OUTCOMES[group.force].text(language, verdicts)


_TITLE: Final = Message(en="How a cluster is assessed: {kind}", nl="Hoe een cluster wordt beoordeeld: {kind}")
_SUBTITLE: Final = Message(
    en="Every rule about the cluster itself, in the order of the policy.",
    nl="Elke regel over de cluster zelf, in de volgorde van het beleid.",
)
_HEADINGS: Final = {
    Force.DEMAND: Message(en="Demands", nl="Vereisten"),
    Force.CHARACTERISTIC: Message(en="Characteristics", nl="Kenmerken"),
}
_QUESTION: Final = (
    Message(en="Any {force}", nl="Een {force}"),
    Message(en="{verdict}?", nl="{verdict}?"),
)
_YES: Final = Message(en="yes", nl="ja")
_NO: Final = Message(en="no", nl="nee")
_REMARK: Final = Message(en="remark", nl="opmerking")
_NO_REMARK: Final = Message(en="no remark", nl="geen opmerking")
_WHAT: Final = Message(
    en="The assessment of a cluster ({kind}): every rule about the cluster itself, and what follows.",
    nl="De beoordeling van een cluster ({kind}): elke regel over de cluster zelf, en wat eruit volgt.",
)
_OUTCOMES: Final = {
    Force.DEMAND: Message(
        en="Where any demand is not met, the verdict is: {not_met}; else, where any is not yet known: {undetermined}; "
        "else: {met}.",
        nl="Is aan een vereiste niet voldaan, dan is het oordeel: {not_met}; is er anders een nog niet bekend: "
        "{undetermined}; anders: {met}.",
    ),
    Force.CHARACTERISTIC: Message(
        en="A characteristic that is not met leads to a remark and refuses nothing.",
        nl="Een kenmerk waaraan niet is voldaan, leidt tot een opmerking en is geen reden om te weigeren.",
    ),
}
