"""A rule: a demand as a plain typed function, with what it says, where it is from and what it reads."""

from collections.abc import Callable
from importlib import import_module
from sys import modules
from typing import Any, Final, Generic, Required, TypedDict, TypeVar, Unpack, cast

from attrs import Attribute, field, fields, frozen

from flemish_clusters.checks import Check, a, a_text, a_truth, checked, tuple_of
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts import SUBJECTS, Subject, fact_at, nearest_facts, parts_of, without_places
from flemish_clusters.judgements import Force, Judgement, Part, Verdict, not_applicable
from flemish_clusters.messages import Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation
from flemish_clusters.terms import KindNotKnown, Terms

About = TypeVar("About")
Judging = Callable[[About, Terms], Judgement] | Callable[[About, Terms, tuple[Part, ...]], Judgement]
"""How a rule judges: a function of the subject and the terms, and of the parts where it weighs them."""

_a_subject: Final = Check(
    f"one of {', '.join(kind.__name__ for kind in SUBJECTS)}", lambda kind: isinstance(kind, type) and kind in SUBJECTS
)
_a_revision: Final = Check("a whole number from 1 on", lambda count: type(count) is int and count >= 1)
_A_JUDGEMENT: Final = "what met(), not_met(), undetermined() or not_applicable() returns"


def _paths_of_facts(rule: "Rule[Any]", attribute: "Attribute[Any]", paths: object) -> None:
    """Raise `InvalidValue` where these are no paths of facts of what a rule is about: an attrs validator."""
    name = f"Rule.{attribute.name}"
    if type(paths) is not tuple:
        raise InvalidValue(name, paths, 'a tuple of paths of facts, such as ("period.kind", "aid")')
    for path in cast("tuple[object, ...]", paths):
        if type(path) is not str or (rule.about in SUBJECTS and fact_at(rule.about, path) is None):
            nearest = nearest_facts(rule.about, shown(path, str))
            raise InvalidValue(name, path, f"the path of a fact of {rule.about.__name__}, such as {nearest}")


@frozen(kw_only=True, repr=False)
class Rule(Generic[About]):
    """A rule. Called with a subject and terms it gives a judgement, and never raises where its author did not err.

    Made by `attested`, `at_least`, `at_most` and `rule`.

    Attributes:
        code: Its stable code, such as `"COF-1"`; never reused.
        about: The class of the subjects it judges.
        force: Whether it is a demand or a characteristic; left out: a demand.
        says: What it says, in both languages.
        cites: Where the sources say so; at least one.
        reads: The facts it reads, as paths from the subject, and no others: `companies` with all in it, `companies[]`
            for which members there are, `companies[].further.sme` for that and one fact of each.
        rests_on: The readings it rests on; left out: none.
        revision: One more each time that its judging is mended under the same code; left out: 1.
        weighs_parts: Whether it takes what was found of the parts of the subject into account.
        function: How it judges: `(subject, terms) -> Judgement`, with the parts as a third where it weighs them.

    Raises:
        InvalidValue: A field cannot hold its value, such as a path in `reads` that leads to no fact.
    """

    code: str = field(validator=a_text)
    about: type[About] = field(validator=_a_subject)
    force: Force = field(default=Force.DEMAND, validator=a(Force))
    says: Message = field(validator=a(Message))
    cites: tuple[Citation, ...] = field(validator=[tuple_of(Citation), Check("at least one citation", bool)])
    reads: tuple[str, ...] = field(validator=_paths_of_facts)
    rests_on: tuple[Reading, ...] = field(default=(), validator=tuple_of(Reading))
    revision: int = field(default=1, validator=_a_revision)
    weighs_parts: bool = field(default=False, validator=a_truth)
    function: Any = field(validator=Check("a function of a subject and terms", callable))

    def __call__(self, subject: About, terms: Terms, parts: tuple[Part, ...] = ()) -> Judgement:
        """Return the judgement on a subject, under the numbers of a policy and by what was found of its parts.

        Raises:
            InvalidValue: The subject is of another class, a rule that weighs parts is not given what was found of each,
                or the function gives no judgement, or one that cannot be: its author erred.
        """
        if type(subject) is not self.about or self.weighs_parts:
            self._check_asked(subject, parts)
        try:
            judge = self.function
            judgement = judge(subject, terms, parts) if self.weighs_parts else judge(subject, terms)
        except KindNotKnown:
            return not_applicable()
        except InvalidValue as error:
            raise error.at(f"{self.code}: {error.field}") from error
        if type(judgement) is not Judgement or type(judgement.verdict) is not Verdict:
            raise InvalidValue(f"{self.code}: the judgement", judgement, _A_JUDGEMENT)
        if judgement.missing:
            self._check_missing(judgement.missing)
        return judgement

    def _check_asked(self, subject: About, parts: tuple[Part, ...]) -> None:
        checked(f"{self.code}: the subject", subject, self.about)
        if self.weighs_parts and len(parts) != len(parts_of(cast("Subject", subject))):
            raise InvalidValue(f"{self.code}: parts", parts, "what was found of each part of the subject")

    def _check_missing(self, missing: tuple[str, ...]) -> None:
        unnamed = [path for path in missing if path not in self.reads or "[]" in path]
        # Thousands of members can miss the same few facts, so their paths are looked at in one go.
        paths = "\n".join(unnamed)
        if unnamed and ("[]" in paths or not all(map(self._can_miss, set(without_places(paths).split("\n"))))):
            strange = [path for path in unnamed if "[]" in path or not self._can_miss(without_places(path))]
            raise InvalidValue(f"{self.code}: missing", strange, f"paths of what it reads: {', '.join(self.reads)}")

    def _can_miss(self, path: str) -> bool:
        return fact_at(self.about, path) is not None and self.touches(path)

    def touches(self, path: str) -> bool:
        """Return whether it reads a fact: the fact itself, something inside it, or what it is inside of."""
        asked = without_places(path)
        return any(
            read == asked
            or read.startswith((f"{asked}.", f"{asked}["))
            # Which members there are is nothing of what they are like.
            or (asked.startswith((f"{read}.", f"{read}[")) and not read.endswith("[]"))
            for read in self.reads
        )

    def __repr__(self) -> str:
        return f"<Rule {self.code}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by parts; a function that gave its name to a rule is found again by that name."""
        parts: dict[str, Any] = {field.name: getattr(self, field.name) for field in fields(Rule)}
        place = getattr(self.function, "__module__", ""), getattr(self.function, "__qualname__", "")
        if place[0] in modules and _function_at(*place) is self.function:
            parts["function"] = place
        return _rebuilt, (type(self), parts)


class Stated(TypedDict, total=False):
    """What the maker of every rule takes, of whatever family: the fields of `Rule` of the same names."""

    says: Required[Message]
    cites: Required[tuple[Citation, ...]]
    force: Force
    rests_on: tuple[Reading, ...]
    revision: int


def rule(
    code: str, *, about: type[About], reads: tuple[str, ...], weighs_parts: bool = False, **stated: Unpack[Stated]
) -> Callable[[Judging[About]], Rule[About]]:
    """Return a decorator that makes a rule of a function `(subject, terms) -> Judgement`; see `Rule`.

    `says` and `cites` have to be given as well; see `Stated`. Where it weighs parts, it reads the fact that holds them,
    and takes what was found of them too: `(subject, terms, parts)`.
    """

    def made(function: Judging[About]) -> Rule[About]:
        return Rule(code=code, about=about, reads=reads, weighs_parts=weighs_parts, function=function, **stated)

    return made


def _rebuilt(kind: type[Rule[Any]], parts: dict[str, Any]) -> Rule[Any]:
    function = parts.pop("function")
    return kind(**parts, function=function if callable(function) else _function_at(*function))


def _function_at(module: str, name: str) -> object:
    """Return the function at a place in a module, or that of the rule which took its name; `None` for none."""
    found: object = import_module(module)
    for step in name.split("."):
        found = getattr(found, step, None)
    return found.function if isinstance(found, Rule) else found
