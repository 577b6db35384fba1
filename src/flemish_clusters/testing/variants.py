"""Variants: the models, and each with every value of one fact, which no chance is left to miss."""

from collections.abc import Iterator
from typing import Any

from flemish_clusters.facts import Subject
from flemish_clusters.rules import Rule
from flemish_clusters.testing.laws.facts import facts, with_fact
from flemish_clusters.testing.laws.trials import Trial, reads
from flemish_clusters.testing.models import MODELS


def models_on_trial(trial: Trial) -> tuple[Subject, ...]:
    """Return the models of the class on trial, each changed until it meets the policy, and as it is."""
    models = MODELS[trial.rules[0].about]
    return tuple(dict.fromkeys((*(trial.fitted(model) for model in models), *models)))


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
