"""A rule: a demand as a plain typed function, with what it says, where it is from and what it reads."""

from collections.abc import Callable
from functools import partial
from importlib import import_module
from types import FunctionType
from typing import Any, Generic, TypeVar, cast

from attrs import fields, frozen

from flemish_clusters.findings import Assessment, Force, Judgement, Norm
from flemish_clusters.messages import Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation
from flemish_clusters.terms import Terms

Subject = TypeVar("Subject")


@frozen(kw_only=True, repr=False)
class Rule(Norm, Generic[Subject]):
    """A rule. Called with a subject and terms it gives a judgement, and never raises.

    Attributes:
        about: The class of the subjects it judges.
        reads: The facts it reads, as paths from the subject, and no others.
        weighs_parts: Whether it takes the assessments of the parts of the subject into account.
        function: How it judges: `(subject, terms) -> Judgement`, with the parts as a third where it weighs them.
    """

    about: type[Subject]
    reads: tuple[str, ...]
    weighs_parts: bool = False
    function: Callable[..., Any]

    def __call__(self, subject: Subject, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:
        """Return the judgement on a subject.

        Args:
            subject: What is judged.
            terms: The numbers of the policy.
            parts: The assessments of what the subject is made of.
        """
        given = (subject, terms, parts) if self.weighs_parts else (subject, terms)
        return cast("Judgement", self.function(*given))

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


@frozen(kw_only=True)
class RuleDraft(Generic[Subject]):
    """All of a rule but its function: a decorator. Made by `rule()`."""

    code: str
    about: type[Subject]
    force: Force
    says: Message
    cites: tuple[Citation, ...]
    reads: tuple[str, ...]
    rests_on: tuple[Reading, ...]

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
) -> RuleDraft[Subject]:
    """Return a decorator that makes a rule of a function `(subject, terms) -> Judgement`.

    `rule(...).weighing_parts` decorates a function that takes the assessments of the parts as well.

    Args:
        code: The stable code, never used for another rule.
        about: The class of the subjects.
        force: Whether it is a demand or a characteristic.
        says: What the rule says, in both languages.
        cites: Where the sources say so; at least one.
        reads: The facts that the function reads, as paths from the subject.
        rests_on: The readings that the rule rests on.
    """
    return RuleDraft(code=code, about=about, force=force, says=says, cites=cites, reads=reads, rests_on=rests_on)


def _like(kind: type[Rule[Any]], parts: dict[str, Any]) -> Rule[Any]:
    return kind(**{**parts, "function": parts["function"].function})


def _named(module: str, name: str) -> object:
    """Return what has a name in a module; `None` where nothing has, as for what a function defines within itself."""
    found: object = import_module(module)
    for step in name.split("."):
        found = getattr(found, step, None)
    return found
