"""A rule: a demand as a plain typed function, with what it says, where it is from and what it reads."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from types import FunctionType
from typing import Any, Final, Generic, TypeVar, cast, get_args

from attrs import Attribute, field, fields, frozen

from flemish_clusters.checks import Check
from flemish_clusters.errors import InvalidValue, shown
from flemish_clusters.facts import Subject as AnySubject
from flemish_clusters.facts.fields import a_truth
from flemish_clusters.facts.paths import fact_at, nearest_facts
from flemish_clusters.findings import Assessment, Force, Judgement, Norm, Verdict
from flemish_clusters.messages import Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation
from flemish_clusters.terms import Terms

Subject = TypeVar("Subject")

_SUBJECTS: Final = get_args(AnySubject)
_a_subject: Final = Check(f"one of {', '.join(kind.__name__ for kind in _SUBJECTS)}", lambda kind: kind in _SUBJECTS)
a_function: Final = Check("a function of a subject and terms", callable)
_A_JUDGEMENT: Final = "what met(), not_met(), undetermined() or not_applicable() returns"


def _paths_of_facts(rule: "Rule[Any]", attribute: "Attribute[Any]", paths: object) -> None:
    """Raise `InvalidValue` where these are no paths of facts of what a rule is about: an attrs validator."""
    name = f"{type(rule).__name__}.{attribute.name}"
    if not isinstance(paths, tuple):
        raise InvalidValue(name, paths, 'a tuple of paths of facts, such as ("period.kind", "aid")')
    for path in cast("tuple[object, ...]", paths):
        if not isinstance(path, str) or (rule.about in _SUBJECTS and fact_at(rule.about, path) is None):
            raise InvalidValue(name, path, _expected_fact(rule.about, path))


@frozen(kw_only=True, repr=False)
class Rule(Norm, Generic[Subject]):
    """A rule. Called with a subject and terms it gives a judgement, and never raises where its author did not err.

    Attributes:
        about: The class of the subjects it judges.
        reads: The facts it reads, as paths from the subject, and no others.
        weighs_parts: Whether it takes the assessments of the parts of the subject into account.
        function: How it judges: `(subject, terms) -> Judgement`, with the parts as a third where it weighs them.

    Raises:
        InvalidValue: A field cannot hold its value, such as a path in `reads` that leads to no fact.
    """

    about: type[Subject] = field(validator=_a_subject)
    reads: tuple[str, ...] = field(validator=_paths_of_facts)
    weighs_parts: bool = field(default=False, validator=a_truth)
    function: Callable[..., Any] = field(validator=a_function)

    def __call__(self, subject: Subject, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:
        """Return the judgement on a subject.

        Args:
            subject: What is judged.
            terms: The numbers of the policy.
            parts: The assessments of what the subject is made of.

        Raises:
            InvalidValue: The function gives no judgement, or one that cannot be: its author erred.
        """
        given = (subject, terms, parts) if self.weighs_parts else (subject, terms)
        try:
            judgement: object = self.function(*given)
        except InvalidValue as error:
            raise error.at(f"{self.code}: {error.field}") from error
        if not isinstance(judgement, Judgement) or not isinstance(cast("object", judgement.verdict), Verdict):
            raise InvalidValue(f"{self.code}: the judgement", judgement, _A_JUDGEMENT)
        return judgement

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.code}>"

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by name where the rule took the name of its function, and by its parts elsewhere."""
        parts = {attribute.name: getattr(self, attribute.name) for attribute in fields(type(self))}
        if isinstance(self.function, FunctionType):
            place = self.function.__module__, self.function.__qualname__
            named: Any = _named(*place)
            if named is self:
                return _named, place
            if isinstance(named, Rule) and named.function is self.function:
                # An amendment gave the rule other readings; its function still goes by the name of the rule.
                parts["function"] = named
                return _like, (type(self), parts)
        return partial(type(self), **parts), ()


@frozen(kw_only=True, repr=False)
class RuleDraft(Generic[Subject]):
    """All of a rule but its function: a decorator. Made by `rule()`."""

    code: str
    about: type[Subject]
    force: Force
    says: Message
    cites: tuple[Citation, ...]
    reads: tuple[str, ...]
    rests_on: tuple[Reading, ...]
    revision: int

    def __repr__(self) -> str:
        return f"<RuleDraft {self.code}>"

    def __call__(self, function: Callable[[Subject, Terms], Judgement]) -> Rule[Subject]:
        """Return the rule that judges as the function does."""
        return self._rule(function, weighs_parts=False)

    def weighing_parts(self, function: Callable[[Subject, Terms, tuple[Assessment, ...]], Judgement]) -> Rule[Subject]:
        """Return the rule that judges as the function does, given the assessments of the parts as well."""
        return self._rule(function, weighs_parts=True)

    def _rule(self, function: Callable[..., Judgement], *, weighs_parts: bool) -> Rule[Subject]:
        return Rule(
            code=self.code,
            about=self.about,
            force=self.force,
            says=self.says,
            citations=self.cites,
            reads=self.reads,
            rests_on=self.rests_on,
            revision=self.revision,
            weighs_parts=weighs_parts,
            function=function,
        )


def rule(
    code: str,
    *,
    about: type[Subject],
    force: Force,
    says: Message,
    cites: tuple[Citation, ...],
    reads: tuple[str, ...],
    rests_on: tuple[Reading, ...] = (),
    revision: int = 1,
) -> RuleDraft[Subject]:
    """Return a decorator that makes a rule of a function `(subject, terms) -> Judgement`.

    `rule(...).weighing_parts` decorates a function that takes the assessments of the parts as well.

    Args:
        code: The stable code, never used for another rule.
        about: The class of the subjects.
        force: Whether it is a demand or a characteristic.
        says: What the rule says, in both languages.
        cites: Where the sources say so; at least one.
        reads: The facts that the function reads, as paths from the subject; members by the fact that holds them.
        rests_on: The readings that the rule rests on.
        revision: One more each time that its judging is mended under the same code.

    Raises:
        InvalidValue: One of these is no such thing; raised once the rule is made.
    """
    return RuleDraft(
        code=code,
        about=about,
        force=force,
        says=says,
        cites=cites,
        reads=reads,
        rests_on=rests_on,
        revision=revision,
    )


def _expected_fact(kind: type, path: object) -> str:
    """Return what would do where a path leads to no fact of a class: those nearest to it."""
    return f"the path of a fact of {kind.__name__}, such as {nearest_facts(kind, shown(path, str))}"


def _like(kind: type[Rule[Any]], parts: dict[str, Any]) -> Rule[Any]:
    return kind(**{**parts, "function": parts["function"].function})


def _named(module: str, name: str) -> object:
    """Return what has a name in a module; `None` where nothing has, as for what a function defines within itself."""
    found: object = import_module(module)
    for step in name.split("."):
        found = getattr(found, step, None)
    return found
