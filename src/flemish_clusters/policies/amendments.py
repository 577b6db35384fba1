"""Amendments: what a new version changes in the numbers, the rules and the readings of the one before it."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, Final, Required, TypedDict, TypeVar, cast

from attrs import evolve

from flemish_clusters.checks import a, checked
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts.attestations import a_further_name
from flemish_clusters.facts.clusters import ClusterKind
from flemish_clusters.facts.labels import Labels, to_labels
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.messages import Message
from flemish_clusters.money import Euro, EuroLike, to_euro
from flemish_clusters.policies.cautions import Caution, Status
from flemish_clusters.readings import Reading
from flemish_clusters.readings.reading import OF_THE_PACKAGE
from flemish_clusters.rules import Rule
from flemish_clusters.sources import Citation
from flemish_clusters.terms import OF_A_KIND, AnyParameter, KindTerms, Parameter, Terms, is_own_name, name_of

Resting = TypeVar("Resting", bound=Rule[Any] | AnyParameter)
Rules = tuple[Rule[Any], ...]
ExactNumber = int | Fraction | EuroLike
"""A number that an amendment sets, as exact as it is given; its citation is the act that amends."""
_CODES: Final = 'codes, such as ("COM-4",)'


class Amendment(TypedDict, total=False):
    """What `Policy.amended` takes; what is not said to be left out has to be given.

    Attributes:
        name: The stable name of the new version; not that of the one that it amends.
        title: Its title, in both languages.
        in_force_from: The first day on which it is in force; not before the one that it amends is.
        published_on: The day on which it was published; not before the one that it amends was.
        basis: The act that amends; it becomes the citation of each number that changes. That of a version which is
            hypothetical is cited so; let its `Source` say the same of what new rules and numbers cite.
        status: Whether it is law or hypothetical.
        numbers: The numbers that change, by path, such as `{"spearhead.yearly_ceiling": 600_000}`; exact, so no
            `float`. One of a version's own, or a kind of cluster, that is no longer set is `None`. Left out: none.
        new_numbers: Numbers of its own, by name, such as `{"minimum_smes": NewNumber(3, act, label=...)}`; a kind
            of cluster that it opens brings all its numbers, such as `"spearhead.funding_years"`. Left out: none.
        added: New rules, with new codes; they come last. Left out: none.
        replaced: New rules, with new codes, by the codes of those whose places they take. Left out: none.
        repealed: The codes of rules that no longer hold. Left out: none.
        readings: New readings, by the keys of those that they replace. Left out: none.
        new_facts: What the further facts that its new rules ask for are called, by their names, such as
            `{"sme": Message(en="small company", nl="kleine onderneming")}`. Left out: none.
        new_grants_only: Which of these changes hold for grants decided from `in_force_from` on only: paths of numbers,
            codes of rules, keys of readings. For earlier grants the rest of the amendment makes a second whole
            policy, `earlier_grants`, whose name ends in `/earlier-grants`. Later amendments amend both, so one that
            corrects what holds for new grants only names it here again. Left out: none.
        in_force_until: The last day on which it is in force; left out, or `None`: that of the version that it amends,
            where that has one which is not over when this one begins, or else until the next version.
        checked_on: The last day up to which its sources were looked at; left out, or `None`: the day on which it
            was published, or the last such day of the version that it amends.
        notes: What else has to be said with every answer under it; left out, or `None`: what was said.
        cautions: What has to be said of a period whose days show it; left out, or `None`: what was said.
    """

    name: Required[str]
    title: Required[Message]
    in_force_from: Required[date]
    published_on: Required[date]
    basis: Required[Citation]
    status: Required[Status]
    numbers: Mapping[str, ExactNumber | AnyParameter | None]
    new_numbers: Mapping[str, AnyParameter]
    added: tuple[Rule[Any], ...]
    replaced: Mapping[str, Rule[Any]]
    repealed: tuple[str, ...]
    readings: Mapping[str, Reading]
    new_facts: Mapping[str, Message]
    new_grants_only: tuple[str, ...]
    in_force_until: date | None
    checked_on: date | None
    notes: tuple[Message, ...] | None
    cautions: tuple[Caution, ...] | None


def amended(rules: Rules, terms: Terms, amendment: Amendment) -> tuple[Rules, Terms]:
    """Return the rules and the terms as an amendment makes them."""
    required = Amendment.__required_keys__
    if wrong := sorted((required - amendment.keys()) | (amendment.keys() - Amendment.__annotations__.keys())):
        raise InvalidValue("amended", wrong, f"{', '.join(sorted(required))}, and else only what Amendment names")
    terms = amended_terms(terms, amendment.get("numbers", {}), amendment["basis"])
    terms = with_new_numbers(terms, amendment.get("new_numbers", {}))
    added, repealed = amendment.get("added", ()), amendment.get("repealed", ())
    rules = amended_rules(rules, added, amendment.get("replaced", {}), repealed)
    return with_readings(rules, terms, amendment.get("readings", {}))


def amended_terms(terms: Terms, numbers: Mapping[str, ExactNumber | AnyParameter | None], basis: Citation) -> Terms:
    """Return the terms with other numbers by their paths, such as `"spearhead.yearly_ceiling"`; `None`: not set now."""
    checked("Policy.basis", basis, Citation)
    for path, number in checked("numbers", numbers, Mapping).items():
        if number is None:
            terms = _without(terms, path)
            continue
        known = dict(terms.parameters())
        if path not in known:
            raise InvalidValue("numbers", path, f"one of {', '.join(known)}")
        try:
            terms = terms.with_number(path, _as_parameter(number, known[path], basis))
        except InvalidValue as error:
            prefix = "" if isinstance(number, Parameter) else "a Parameter of "
            raise InvalidValue(f"numbers[{path!r}]", number, error.expected.removeprefix(prefix)) from None
    return terms


def _as_parameter(given: Any, old: AnyParameter, basis: Citation) -> AnyParameter:
    """Return the parameter that holds a number, which becomes an amount or a share where the old one is."""
    made: Any = given if a(Parameter).accepts(given) else Parameter[Any](_as_old(given, old), basis, label=old.label)
    if old.label and type(made.value) is not type(old.value):
        raise InvalidValue("number", given, f"a Parameter of what it was, {a(type(old.value)).expected}")
    return cast("AnyParameter", made if made.label or not old.label else evolve(made, label=old.label))


def _as_old(number: Any, old: AnyParameter) -> Any:
    if isinstance(old.value, Euro):
        return to_euro(number)
    return Fraction(number) if isinstance(old.value, Fraction) and type(number) is int else number


def _without(terms: Terms, path: str) -> Terms:
    """Return the terms without a number of an amendment's own, or without a kind of cluster."""
    kinds = {kind: numbers for kind, numbers in terms.kinds if name_of(kind) != path}
    further = tuple(pair for pair in terms.further.pairs if pair[0] != path)
    if (len(kinds), len(further)) == (len(terms.kinds), len(terms.further)):
        there = (*terms.further, *(name_of(kind) for kind, _ in terms.kinds))
        expected = f"None only for a number of an amendment's own or for a kind of cluster: {', '.join(there)}"
        raise InvalidValue("numbers", {path: None}, expected)
    return evolve(terms, kinds=kinds, further=FrozenMapping(further))


def with_new_numbers(terms: Terms, new_numbers: Mapping[str, AnyParameter]) -> Terms:
    """Return the terms with numbers of an amendment's own, and with kinds of cluster that all their numbers open."""
    there = dict(terms.parameters())
    own: dict[str, AnyParameter] = {}
    of_kinds: dict[str, dict[str, Any]] = {}
    for path, number in checked("new_numbers", new_numbers, Mapping).items():
        if not a(Parameter).accepts(number):
            raise InvalidValue(f"new_numbers[{path!r}]", number, "a NewNumber, with its citation")
        if path in there:
            raise InvalidValue("new_numbers", path, "a path that is not there yet, or change the number with `numbers`")
        kind, dot, name = str(path).rpartition(".")
        if not dot and (number.label is None or number.later or not is_own_name(name)):
            expected = (
                f"{a_further_name.expected} and that no other number and no kind has, and a NewNumber with a label and "
                "without steps"
            )
            raise InvalidValue("new_numbers", {path: number}, expected)
        (of_kinds.setdefault(kind, {}) if dot else own)[name] = number
    opened = (_opened(kind, numbers) for kind, numbers in of_kinds.items())
    further = FrozenMapping((*terms.further.pairs, *own.items()))
    return evolve(terms, kinds=dict((*terms.kinds, *opened)), further=further)


def _opened(name: str, numbers: dict[str, Any]) -> tuple[ClusterKind, KindTerms]:
    kinds = {name_of(kind): kind for kind in ClusterKind}
    if name not in kinds:
        expected = f"a kind of cluster ({', '.join(kinds)}); one is added in the package, to ClusterKind"
        raise InvalidValue("new_numbers", name, expected)
    if sorted(numbers) != sorted(OF_A_KIND):
        raise InvalidValue("new_numbers", name, f"all numbers of the kind and no others: {', '.join(OF_A_KIND)}")
    return kinds[name], KindTerms(**numbers)


def amended_rules(rules: Rules, added: Rules, replaced: Mapping[str, Rule[Any]], repealed: tuple[str, ...]) -> Rules:
    """Return the rules with some added at the end, some in the places of others by their codes, some repealed."""
    for field, given, expected in (("added", added, "rules, such as (a_rule,)"), ("repealed", repealed, _CODES)):
        if not isinstance(given, tuple):
            raise InvalidValue(field, given, f"a tuple of {expected}")
    new = (*added, *checked("replaced", replaced, Mapping).values())
    for rule in new:
        checked("rules", rule, Rule)
    codes = [rule.code for rule in rules]
    for field, given in (("repealed", repealed), ("replaced", tuple(replaced))):
        if strange := [code for code in given if code not in codes]:
            raise InvalidValue(field, strange, f"codes that are there: {shown(codes, ', '.join)}")
    counts = Counter((*codes, *(rule.code for rule in new)))
    if used := [rule.code for rule in new if counts[rule.code] > 1]:
        raise InvalidValue("rules", used, "a new code for each new or changed rule: a code is never used again")
    if twice := sorted(set(repealed) & set(replaced)):
        raise InvalidValue("repealed", twice, "codes that are not replaced as well")
    kept = (replaced.get(rule.code, rule) for rule in rules if rule.code not in repealed)
    return (*kept, *added)


def amended_labels(labels: Labels, new_facts: Mapping[str, Message]) -> dict[str, Message]:
    """Return the labels of further facts with new ones, by name; what has a label keeps it."""
    new = to_labels(new_facts, "new_facts")
    for name, label in new.items():
        if labels.get(name, label) != label:
            raise InvalidValue("new_facts", {name: label}, f"another name, or the label that is there: {labels[name]}")
    return {**labels, **new}


def is_same_demand(one: Rule[Any], other: Rule[Any]) -> bool:
    """Return whether two rules differ in nothing but their citations and their readings."""
    return one is other or evolve(one, cites=other.cites, rests_on=other.rests_on) == other


def readings_in(rules: Rules, terms: Terms) -> tuple[Reading, ...]:
    """Return the readings that rules and numbers rest on, steps included, each once."""
    resting: list[Any] = [*rules, *(step for _, number in terms.parameters() for step in number.in_turn)]
    return tuple(dict.fromkeys(reading for one in resting for reading in one.rests_on))


def with_readings(rules: Rules, terms: Terms, readings: Mapping[str, Reading]) -> tuple[Rules, Terms]:
    """Return the rules and the terms resting on other readings, by the keys of those they rested on."""
    there = readings_in(rules, terms)
    known = {reading.key for reading in there}
    for reading in checked("readings", readings, Mapping).values():
        checked("readings", reading, Reading)
    if strange := [key for key in readings if key not in known]:
        raise InvalidValue("readings", strange, f"keys of readings that are there: {shown(sorted(known), ', '.join)}")
    for reading in there:
        if reading.key in readings:
            _check_is_not_computed(reading, rules)
    for path, parameter in terms.parameters():
        terms = terms.with_number(path, _resting_on(parameter, readings))
    return tuple(_resting_on(rule, readings) for rule in rules), terms


def _check_is_not_computed(reading: Reading, rules: Rules) -> None:
    """Raise `InvalidValue` where the answers would go on to follow a reading whose words are exchanged."""
    if of_the_package := [name for name in reading.computed_by if name in OF_THE_PACKAGE]:
        expected = f"the key of another reading: what computes this one ({', '.join(of_the_package)}) cannot be amended"
        raise InvalidValue("readings", reading.key, expected)
    if computing := [rule.code for rule in rules if rule.code in reading.computed_by]:
        expected = f"the key of a reading that no rule computes, or replace the rules that do: {', '.join(computing)}"
        raise InvalidValue("readings", reading.key, expected)


def _resting_on(value: Resting, readings: Mapping[str, Reading]) -> Resting:
    changes: dict[str, Any] = {"rests_on": tuple(readings.get(reading.key, reading) for reading in value.rests_on)}
    if isinstance(value, Parameter):
        changes["later"] = tuple((start, _resting_on(step, readings)) for start, step in value.later)
    return value if all(getattr(value, name) == now for name, now in changes.items()) else evolve(value, **changes)
