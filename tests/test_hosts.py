"""What must not depend on the host, and what must not change."""

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from copy import copy, deepcopy
from datetime import date
from decimal import (
    ROUND_05UP,
    ROUND_CEILING,
    ROUND_DOWN,
    ROUND_FLOOR,
    ROUND_HALF_DOWN,
    ROUND_HALF_EVEN,
    ROUND_HALF_UP,
    ROUND_UP,
    Clamped,
    Context,
    Decimal,
    DivisionByZero,
    FloatOperation,
    Inexact,
    InvalidOperation,
    Overflow,
    Rounded,
    Subnormal,
    Underflow,
    getcontext,
    localcontext,
)
from enum import Enum
from fractions import Fraction
from pathlib import Path
from types import FunctionType, NoneType
from typing import Final, cast

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import Assessment, Cluster, ClusterKind, Dossier, Finding, Policy, assess, maximum_aid
from flemish_clusters.mappings import FrozenMapping
from flemish_clusters.testing import clusters, year_accounts
from flemish_clusters.testing.answer_laws import reads_of_host
from tests.support import scenario
from tests.support.policy_strategies import policies
from tests.support.profiles import FEW
from tests.support.usual import YES
from tests.support.walking import field_names, modules, reachable

ROUNDINGS: Final = (
    *(ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR),
    *(ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP),
)
TRAPS: Final = [
    *(Clamped, DivisionByZero, FloatOperation, Inexact, InvalidOperation),
    *(Overflow, Rounded, Subnormal, Underflow),
]
STRICTEST: Final = Context(prec=1, rounding=ROUND_UP, traps=TRAPS)
contexts = st.builds(
    Context,
    prec=st.integers(1, 50),
    rounding=st.sampled_from(ROUNDINGS),
    traps=st.lists(st.sampled_from(TRAPS), unique=True),
)
EXPECTED: Final = scenario.scenario()

IMMUTABLE: Final = (str, int, bool, Fraction, date, Enum, NoneType, type, FunctionType)
"""The classes of values that cannot change and hold no other value that can."""


def started(*options: str, **environment: str) -> "subprocess.Popen[bytes]":
    """Return a process that prints what is said in the scenario, under other settings of the host."""
    command = (sys.executable, *options, str(Path(scenario.__file__)))
    settings_of_host = {**os.environ, **environment}
    return subprocess.Popen(command, env=settings_of_host, stdout=subprocess.PIPE)  # noqa: S603 - it is our own


def printed(process: "subprocess.Popen[bytes]") -> str:
    """Return what a process printed, once it has ended well."""
    output, _ = process.communicate(timeout=60)
    assert process.returncode == 0
    return output.decode()


@pytest.fixture(scope="module")
def everything() -> tuple[object, ...]:
    """Every value that can be reached from the facts, the policy and the answers of the scenario."""
    found = tuple(reachable(scenario.POLICY, scenario.dossier(), *scenario.contributions(), *scenario.answers()))
    return *found, *(finding.numbers for finding in found if isinstance(finding, Finding))


class TestTheHostPlaysNoPart:
    """Decimal context, locale, time zone, hash seed, `-OO` and threads change nothing: law 8."""

    def test_the_scenario_says_a_lot(self) -> None:
        for text in ("not met", "niet voldaan", "EUR 430,000", "430.000 euro", "29 February 2016", 'Euro("450000.01")'):
            assert text in EXPECTED

    @FEW
    @given(contexts)
    @example(STRICTEST)
    def test_decimal_contexts_change_nothing(self, context: Context) -> None:
        with localcontext(context):
            assert scenario.scenario() == EXPECTED

    @given(year_accounts(), policies(), contexts)
    def test_no_aid_depends_on_the_decimal_context(self, account: object, policy: Policy, context: Context) -> None:
        ask = cast("Callable[..., object]", maximum_aid)
        expected = ask(account, policy=policy)

        with localcontext(context):
            assert ask(account, policy=policy) == expected

    def test_threads_change_nothing(self) -> None:
        def in_a_context_of_its_own(precision: int) -> str:
            getcontext().prec = precision
            getcontext().traps[Inexact] = True
            return scenario.scenario()

        with ThreadPoolExecutor(4) as threads:
            said = set(threads.map(in_a_context_of_its_own, range(1, 9)))

        assert said == {EXPECTED}

    def test_other_processes_say_the_same(self) -> None:
        processes = (
            started(PYTHONHASHSEED="0", TZ="Pacific/Kiritimati", LC_ALL="C", PYTHONUTF8="0"),
            started("-OO", PYTHONHASHSEED="4242", TZ="America/Adak", LC_ALL="tr_TR.UTF-8", PYTHONUTF8="1"),
        )

        assert [printed(process) for process in processes] == [EXPECTED] * 2

    def test_nothing_of_the_host_is_read(self) -> None:
        for module in modules():
            own = (value for value in vars(module).values() if getattr(value, "__module__", None) == module.__name__)
            is_extra = any(room in module.__name__ for room in (".testing", ".columns", ".proofs"))
            read = set[str]() if is_extra else set(reads_of_host(*own))

            # A document that was read names the dictionaries in which a key stands twice by their identities; what is
            # drawn for the tracing of a rule is the same on every host.
            is_traced = any(room in module.__name__ for room in (".definition", ".sql"))
            assert read <= {"id", *(["Random"] if is_traced else [])}, module.__name__


class TestNothingChanges:
    """Everything that can be reached from a fact, a policy or a finding is immutable, hashable, picklable: law 9."""

    def test_all_kinds_of_value_are_reached(self, everything: tuple[object, ...]) -> None:
        names = {type(value).__name__ for value in everything}

        assert {"Euro", "Assessment", "Finding", "Judgement", "Citation", "Reading", "Rule", "Cap"} <= names
        assert {"Terms", "Limit", "Milestone", "Attestation", "CountedContribution", "_Attested", "Numbers"} <= names

    def test_every_value_is_of_a_class_that_cannot_change(self, everything: tuple[object, ...]) -> None:
        strangers = {
            type(value)
            for value in everything
            if not isinstance(value, (*IMMUTABLE, tuple)) and not hasattr(type(value), "__attrs_attrs__")
        }

        assert strangers == set()

    def test_no_field_can_be_set_or_deleted(self, everything: tuple[object, ...]) -> None:
        for value in everything:
            for name in field_names(value):
                with pytest.raises(AttributeError):
                    setattr(value, name, None)
                with pytest.raises(AttributeError):
                    delattr(value, name)

    def test_no_value_has_room_for_more(self, everything: tuple[object, ...]) -> None:
        roomy = {type(value) for value in everything if field_names(value) and hasattr(value, "__dict__")}

        assert roomy == set()

    def test_every_value_is_hashable_and_equal_to_itself_made_again(self, everything: tuple[object, ...]) -> None:
        for copies in (tuple(map(copy, everything)), deepcopy(everything)):
            assert copies == everything
            assert list(map(hash, copies)) == list(map(hash, everything))

    def test_every_value_pickles(self, everything: tuple[object, ...]) -> None:
        values = [value for value in everything if not isinstance(value, FunctionType)]
        again = pickle.loads(pickle.dumps(values))

        assert again == values
        assert list(map(hash, again)) == list(map(hash, values))

    @FEW
    @given(clusters(), policies())
    def test_every_answer_is_the_same_each_time_and_travels(self, cluster: Cluster, policy: Policy) -> None:
        assessment = assess(cluster, policy=policy)

        assert assessment == assess(deepcopy(cluster), policy=deepcopy(policy))
        again = cast("Assessment", pickle.loads(pickle.dumps(assessment)))
        assert again.explain("nl") == assessment.explain("nl")

    def test_what_a_caller_keeps_and_changes_is_none_of_ours(self) -> None:
        whole: Dossier = scenario.dossier()
        kept = {"international_partner": True}
        cluster = evolve(whole.cluster, further=kept)
        kept["international_partner"] = False

        held = [value for value in reachable(whole, cluster) if not isinstance(value, FrozenMapping)]
        assert not any(isinstance(value, (list, dict, set, Mapping, Decimal)) for value in held)
        assert cluster.further == {"international_partner": YES}

    def test_a_mapping_of_ours_takes_nothing_in(self) -> None:
        further = Cluster(name="A", kind=ClusterKind.SPEARHEAD, further={"partner": True}).further

        for change in ("__setitem__", "__delitem__", "update", "pop", "clear", "setdefault", "popitem"):
            assert not hasattr(further, change)
