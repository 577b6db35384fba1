"""Variants: the models, and each with every value of one fact, which no chance is left to miss."""

from collections.abc import Callable, Iterator
from typing import Any

from attrs import NOTHING, Attribute

from flemish_clusters.facts import Subject
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.facts import facts, with_fact
from flemish_clusters.testing.laws.trials import Trial, reads
from flemish_clusters.testing.models import MODELS


def models_on_trial(trial: Trial) -> tuple[Subject, ...]:
    """Return the models of the class on trial, each changed until it meets the policy, and as it is.

    Those that meet it, and the one that meets least, are there too with a member of which nothing is known, and with a
    list in which nothing is told yet and that can go on.
    """
    models = MODELS[trial.rules[0].about]
    fitted = [trial.fitted(model) for model in models]
    told_less = (
        other
        for model in (*fitted[:-1], models[-1])
        for other in (*_with_a_stranger(model), *_with_a_list_that_can_go_on(model))
    )
    return tuple(dict.fromkeys((*fitted, *models, *told_less)))


def _with_a_list_that_can_go_on(model: Subject) -> Iterator[Subject]:
    for fact in facts(model):
        if fact.value is True and "[" not in fact.path:
            other = with_fact(model, fact.path.removesuffix("_complete"), ())
            other = None if other is None else with_fact(other, fact.path, value=False)
            yield from () if other is None else (other,)


def _with_a_stranger(model: Subject) -> Iterator[Subject]:
    """Return the model with such a member in the place of its last, and after it."""
    for fact in facts(model):
        *others, last = fact.items or (None,)
        stranger = _stranger(last)
        for items in ((*others, stranger), (*fact.items, stranger)) if "[" not in fact.path else ():
            other = None if stranger == last else with_fact(model, fact.path, items)
            if other is not None:
                yield other


def _stranger(member: object) -> object:
    """Return a member of which only that is known without which it is none; what has no facts stays as it is."""
    attributes: tuple[Attribute[object], ...] = getattr(type(member), "__attrs_attrs__", ())
    make: Callable[..., object] = type(member)
    needed = {one.name: getattr(member, one.name) for one in attributes if one.default is NOTHING}
    return make(**needed) if attributes else member


def variants(trial: Trial, rule: Rule[Any]) -> Iterator[Subject]:
    """Return the models, and each with every value of one fact of its own that a rule reads."""
    models = models_on_trial(trial)
    yield from models
    for model in models:
        for fact in facts(model, trial.choices.asked):
            read = "[" not in fact.path and reads(rule, fact.path)
            unknown = (None,) if fact.can_be_unknown else ()
            for value in (*trial.choices.of(fact), *unknown) if read else ():
                other = with_fact(model, fact.path, value)
                if other is not None:
                    yield other
