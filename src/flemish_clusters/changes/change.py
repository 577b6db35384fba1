"""Change: one thing that differs between two versions of the policy, as a value to match and as a row of a table."""

from typing import Any, Final, assert_never, cast

from attrs import frozen

from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.labels import Labels
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Language, Message, write
from flemish_clusters.policies import POLICIES, Caution, Status
from flemish_clusters.readings import Reading
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation, cite
from flemish_clusters.tables import Row
from flemish_clusters.terms import AnyParameter, name_of


@frozen
class NumberChanged:
    """A number, by its path, has another value or other steps; its citation and readings may differ too."""

    place: str
    old: AnyParameter
    new: AnyParameter


@frozen
class NumberRemoved:
    """A number is no longer set."""

    place: str
    old: AnyParameter


@frozen
class NumberAdded:
    """A number is set that was not."""

    place: str
    new: AnyParameter


@frozen
class CitationChanged:
    """A number, by its path, or a rule, by its code, stays as it is and has other citations."""

    place: str
    old: tuple[Citation, ...]
    new: tuple[Citation, ...]


@frozen
class ReadingChanged:
    """A number, by its path, or a rule, by its code, stays as it is and rests on other readings."""

    place: str
    old: tuple[Reading, ...]
    new: tuple[Reading, ...]


@frozen
class ValidityChanged:
    """The name, the title, the act, the status or a day of the version differs, by the field of `Policy`."""

    place: str
    old: Any
    new: Any


@frozen
class RuleRemoved:
    """A rule no longer holds."""

    rule: Rule[Any]


@frozen
class RuleReplaced:
    """A rule takes the place of another about the same kind of subject."""

    old: Rule[Any]
    new: Rule[Any]


@frozen
class RuleAdded:
    """A rule is new; its place is the number of rules that come before it."""

    rule: Rule[Any]
    place: int


@frozen
class EarlierGrantsChanged:
    """What differs for earlier grants from what holds for new ones; nothing where all are alike."""

    old: "tuple[Change, ...]"
    new: "tuple[Change, ...]"


_OfNumber = NumberChanged | NumberRemoved | NumberAdded
_OfRule = RuleRemoved | RuleReplaced | RuleAdded
Change = _OfNumber | CitationChanged | ReadingChanged | _OfRule | EarlierGrantsChanged | ValidityChanged
"""One thing that differs between two versions."""


def row(change: Change, language: Language) -> Row:
    """Return a change as a row: what changes, what it was, what it becomes."""
    match change:
        case NumberChanged() | NumberRemoved() | NumberAdded():
            return _number_row(change, language)
        case CitationChanged(place, old, new):
            return _about(_SOURCE_OF, place, language), cite(old, language), cite(new, language)
        case ReadingChanged(place, old, new):
            return _about(_READING_OF, place, language), _readings(old, language), _readings(new, language)
        case RuleRemoved(old):
            return _about(_REMOVED, old.code, language), old.says.text(language), ""
        case RuleReplaced(old, new) if old.code == new.code:
            return _about(_REVISED, old.code, language), _revision(old, language), _revision(new, language)
        case RuleReplaced(old, new):
            becomes = f"{new.code}: {new.says.text(language)}"
            return _about(_REPLACED, old.code, language), old.says.text(language), becomes
        case RuleAdded(new):
            return _about(_ADDED, new.code, language), "", new.says.text(language)
        case EarlierGrantsChanged(old, new):
            return _EARLIER.text(language), _in_a_line(old, language), _in_a_line(new, language)
        case ValidityChanged(field, old, new):
            return FIELDS[field].text(language), _shown(old, language), _shown(new, language)
        case _:
            assert_never(change)


def describe_number(path: str, language: Language, label: Message | None = None) -> str:
    """Return the path of a number, such as `"spearhead.yearly_ceiling"`, in words: its own label, where it has one."""
    labels = [NUMBER_LABELS[step] for step in path.split(".")] if label is None else [label]
    return ", ".join(one.text(language) for one in labels)


def describe_value(number: AnyParameter, language: Language, form: str = "{number}") -> str:
    """Return the value of a number, and those of its steps with from when each holds."""
    place = Message(form, form)
    written = [place.text(language, {"number": number.value})]
    for start, step in number.later:
        said = _FROM_YEAR if isinstance(start, int) else _FROM_DAY
        written.append(said.text(language, {"number": place.text(language, {"number": step.value}), "start": start}))
    return "; ".join(written)


def _number_row(change: _OfNumber, language: Language) -> Row:
    """Return a number as it was and as it becomes; exactly, where both are about the same percentage."""
    numbers: list[AnyParameter | None] = [getattr(change, name, None) for name in ("old", "new")]
    label = next(number.label for number in reversed(numbers) if number is not None)
    forms = ("{number:%}", "{number}") if change.place.endswith("aid_intensity") else ("{number}",)
    written = [tuple("" if one is None else describe_value(one, language, form) for one in numbers) for form in forms]
    was, becomes = next((pair for pair in written if pair[0] != pair[1]), written[-1])
    return describe_number(change.place, language, label), was, becomes


def _in_a_line(changes: tuple[Change, ...], language: Language) -> str:
    """Return what holds for earlier grants, by what differs from new ones."""
    rows = (row(change, language) for change in changes)
    return "; ".join(f"{what}: {becomes}" if becomes else what for what, _, becomes in rows) or "-"


def _about(message: Message, place: str, language: Language) -> str:
    described = describe_number(place, language, _LABELS[place]) if place in _LABELS else place
    return message.text(language, {"place": described})


def _revision(rule: Rule[Any], language: Language) -> str:
    return _OF_REVISION.text(language, {"statement": rule.says.text(language), "revision": rule.revision})


def _readings(readings: tuple[Reading, ...], language: Language) -> str:
    return " ".join(reading.choice.text(language) for reading in readings)


def _shown(value: Any, language: Language) -> str:
    match value:
        case FrozenMapping():
            labels = cast("Labels", value)
            return _shown([f"{name}: {label.text(language)}." for name, label in labels.items()], language)
        case None | []:
            return "-"
        case [*items]:
            return " ".join(_shown(item, language) for item in items)
        case Message() | Citation() | Caution():
            return value.text(language)
        case Status():
            return value.label.text(language)
        case _:
            return write(value, language)


_LABELS: Final = {path: number.label for policy in POLICIES for path, number in policy.terms.parameters()}
_EARLIER: Final = Message(en="for earlier grants", nl="voor eerdere steun")
_FROM_YEAR: Final = Message(en="{number} from funding year {start} on", nl="{number} vanaf steunjaar {start}")
_FROM_DAY: Final = Message(en="{number} for funding years from {start} on", nl="{number} voor steunjaren vanaf {start}")
_SOURCE_OF: Final = Message(en="source of {place}", nl="bron van {place}")
_READING_OF: Final = Message(en="reading of {place}", nl="interpretatie van {place}")
_REMOVED: Final = Message(en="{place} removed", nl="{place} geschrapt")
_REPLACED: Final = Message(en="{place} replaced", nl="{place} vervangen")
_REVISED: Final = Message(en="{place} revised", nl="{place} herzien")
_OF_REVISION: Final = Message(en="{statement} (revision {revision})", nl="{statement} (herziening {revision})")
_ADDED: Final = Message(en="{place} added", nl="{place} toegevoegd")
FIELDS: Final = {
    "name": Message("name", "naam"),
    "title": Message("title", "titel"),
    "in_force_from": Message("in force from", "in werking vanaf"),
    "in_force_until": Message("in force until", "in werking tot en met"),
    "published_on": Message("published on", "bekendgemaakt op"),
    "checked_on": Message("checked for amendments on", "op wijzigingen gecontroleerd op"),
    "grants_from": Message("other for grants decided before", "anders voor steun beslist vóór"),
    "basis": Message("act", "rechtsgrond"),
    "status": Message("status", "status"),
    "notes": Message("said with every answer", "vermeld bij elk antwoord"),
    "cautions": Message("cautions about periods", "waarschuwingen bij periodes"),
    "further": Message("names of further facts", "benamingen van bijkomende gegevens"),
}
"""What is said of a version besides its numbers and its rules, by the fields of `Policy`."""
NUMBER_LABELS: Final = {
    **{name_of(kind): kind.label for kind in ClusterKind},
    "aid_intensity": Message("aid intensity", "steunpercentage"),
    "funding_years": Message("years of funding", "jaren steun"),
    "match": Message("cofinancing for each euro of aid", "cofinanciering voor elke euro steun"),
    "minimum_companies": Message("minimum of companies", "minimumaantal ondernemingen"),
    "minimum_fitting_companies": Message("minimum of companies that fit", "minimumaantal passende ondernemingen"),
    "minimum_knowledge_institutions": Message("minimum of knowledge institutions", "minimumaantal kennisinstellingen"),
    "pact_negotiation_years": Message("years of pact negotiations", "jaren onderhandeling over het clusterpact"),
    "yearly_ceiling": Message("ceiling of a funding year", "jaarlijks plafond"),
}
"""The label of each number of a policy, and of the kinds of cluster, by the name of its field."""
