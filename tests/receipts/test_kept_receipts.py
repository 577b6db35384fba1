"""Kept receipts: those of each form are read and come out the same for ever, and an altered one is told by its part."""

import json
import random
import runpy
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Final

import pytest

from flemish_clusters import InvalidDocument, assess
from flemish_clusters.receipts import Receipt, receipt_for, receipt_from_json, receipt_to_json, replay
from tests.support.kept import kept_of_schema_2, kept_of_schema_3, read, resealed
from tests.support.mutations import Place, at, changed, places
from tests.support.usual import POLICY

SCRIPT: Final = Path(__file__).parents[2] / "docs" / "examples" / "check_receipt.py"
TABLES: Final = ("policies", "rules", "sources", "readings")
ALTERATIONS: Final = 50
"""How many times each receipt is altered."""

pytestmark = pytest.mark.kit

checked_by_the_script: Final[Callable[[Any], list[str]]] = runpy.run_path(str(SCRIPT))["altered"]


def altered_value(value: Any, chance: random.Random) -> Any:
    """Return another value of the sort of a value of JSON."""
    if isinstance(value, bool) or value is None:
        return chance.choice([one for one in (True, False, None, "x") if one is not value])
    if isinstance(value, int):
        return value + chance.choice((-1, 1, 2**60))
    others = ("met", "not_met", "undetermined", "x", "0.01", "2019-01-01", "", value + "x", value[1:], value.upper())
    return chance.choice([one for one in others if one != value])


def named(receipt: Any, place: Place) -> str:
    """Return by which name an alteration in a place is told."""
    match place:
        case ("answer", "parts", _, "place"):
            return "answer"
        case ("answer", "parts", int(number), *_):
            return f"part.{receipt['answer']['parts'][number]['place']}" if number else "part"
        case ("answer", str(table), *_) if table in TABLES:
            return table
        case ("digests", str(name)):
            return name
        case (("answer" | "subject") as name, *_):
            return "facts" if name == "subject" else name
        case _:
            return "whole"


def alterations(number: int, text: str) -> Iterator[tuple[Any, str]]:
    """Return a receipt with one value altered, many times, and by which name each is told."""
    chance, document = random.Random(number), json.loads(text)  # noqa: S311 - the same each time, and no secret
    leaves = [place for place in places(document) if not isinstance(at(document, place), dict | list)]
    for place in chance.choices(leaves, k=ALTERATIONS):
        *outer, last = place
        held, before, name = at(document, tuple(outer)), at(document, place), named(document, place)
        held[last] = altered_value(before, chance)
        yield document, name
        held[last] = before


def told_of(document: Any) -> set[str]:
    """Return by which names an altered receipt is told, or where what is wrong stands if it cannot be read."""
    try:
        return set(read(document).altered)
    except InvalidDocument as error:
        return {named(document, problem.path) for problem in error.problems}


@pytest.mark.parametrize("kept", [kept_of_schema_2, kept_of_schema_3], ids=["schema 2", "schema 3"])
def test_they_are_read_and_come_out_the_same(kept: Callable[[], tuple[str, ...]]) -> None:
    for text in kept():
        receipt = receipt_from_json(text)

        assert receipt_to_json(receipt) == text
        assert receipt.altered == ()
        assert replay(receipt).is_same


def test_there_are_two_hundred_of_every_kind_and_verdict() -> None:
    receipts = [*map(receipt_from_json, kept_of_schema_3())]

    assert len(receipts) == 200
    assert {type(receipt.subject).__name__ for receipt in receipts} == {
        *("Company", "Cluster", "FundingPeriod", "YearAccount", "YearContribution", "Dossier")
    }
    assert {receipt.parts[0].verdict.value for receipt in receipts} == {"met", "not_met", "undetermined"}
    assert {receipt.schema for receipt in receipts} == {3}
    assert {receipt_from_json(text).schema for text in kept_of_schema_2()} == {2}


class TestAnAlteration:
    """Of one value, wherever it stands, is told by the name of its part, with the digests left as they were."""

    @pytest.mark.parametrize("first", range(0, 200, 20))
    def test_is_named_by_its_part(self, first: int) -> None:
        for number, text in enumerate(kept_of_schema_3()[first : first + 20], first):
            for document, name in alterations(number, text):
                assert name in told_of(document)

    @pytest.mark.parametrize("first", range(0, 200, 50))
    def test_is_named_with_its_digest_altered_too(self, first: int) -> None:
        for number, text in enumerate(kept_of_schema_3()[first : first + 5], first):
            for document, name in alterations(number, text):
                if name in document["digests"]:
                    altered = {**document, "digests": {**document["digests"], name: "0" * 64}}

                    assert {name, "whole"} <= told_of(altered) | ({"whole"} if not is_read(altered) else set())

    @pytest.mark.parametrize("first", range(0, 200, 50))
    def test_with_all_digests_worked_out_anew_is_found_by_replay_where_the_outcome_differs(self, first: int) -> None:
        for number, text in enumerate(kept_of_schema_3()[first : first + 5], first):
            for document, _ in alterations(number, text):
                if is_read(document):
                    forged = read(resealed(document))

                    assert forged.altered == ()
                    assert replay(forged).is_same == holds_what_follows(forged)


def is_read(document: Any) -> bool:
    """Return whether a document is read as a receipt."""
    try:
        read(document)
    except InvalidDocument:
        return False
    return True


def holds_what_follows(forged: Receipt) -> bool:
    """Return whether a receipt holds the outcome, and the policies, that the facts in it have."""
    right = receipt_for(assess(forged.subject, policy=POLICY))
    return (forged.parts, forged.policies) == (right.parts, right.policies)


class TestTheScript:
    """It finds what the package finds, with nothing but the standard library."""

    def test_is_short_and_imports_the_standard_library_alone(self) -> None:
        source = SCRIPT.read_text(encoding="utf-8")

        assert source.count("\n") <= 60
        assert "flemish_clusters" not in source

    def test_tells_the_same_of_kept_and_of_altered_receipts(self) -> None:
        for text in kept_of_schema_3():
            assert checked_by_the_script(json.loads(text)) == []
        for number, text in enumerate(kept_of_schema_3()[::10]):
            for document, _ in alterations(number, text):
                if is_read(document):
                    assert checked_by_the_script(document) == [*read(document).altered]

    def test_says_so_of_files(self, tmp_path: Path) -> None:
        right, wrong = tmp_path / "right.json", tmp_path / "wrong.json"
        document = json.loads(kept_of_schema_3()[0])
        right.write_text(json.dumps(document), encoding="utf-8")
        wrong.write_text(json.dumps(changed(document, ("digests", "\nx"), "0")), encoding="utf-8")

        assert ran(right, wrong).stdout == (f"{right}: no alteration shows\n{wrong}: altered: ['whole', '\\nx']\n")

    def test_ends_with_an_error_where_a_key_stands_twice(self, tmp_path: Path) -> None:
        forged = tmp_path / "forged.json"
        forged.write_text(
            kept_of_schema_3()[0].replace('"verdict":', '"verdict": "met", "verdict":', 1), encoding="utf-8"
        )

        assert "a key stands twice" in ran(forged).stderr
        assert ran(forged).returncode == 1


def ran(*files: Path) -> subprocess.CompletedProcess[str]:
    """Return what comes of a run of the script on its own."""
    command = [sys.executable, "-I", "-S", str(SCRIPT), *map(str, files)]
    return subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603 - the script is our own
