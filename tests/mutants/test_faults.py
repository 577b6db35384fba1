"""Faults: what they change, that they are named by it, and that the sample stays as it is."""

import ast

from tests.mutants.faults import LEFT_OUT, core, faults_in, sample, with_fault

SOURCE = '''
"""A module with 1 docstring."""

SHARES: tuple[int, ...] = (1, 2)

@rule(cites=("a", "b"), init=False)
def judged(count: int | None, most: int = 3) -> bool:
    """Return whether 1 is 2."""
    log(count, most)
    if count is None and not most:
        return Verdict.MET
    if count < most:
        raise ValueError("2 and 3")
    return max(count + 1, -most) == 2
'''

CHANGES = [
    ("", "(1, 2) -> (2,)"),
    ("", "(1, 2) -> (1,)"),
    ("", "1 -> 2"),
    ("", "2 -> 3"),
    ("", "3 -> 4"),
    ("judged", "log(count, most) -> log(most, count)"),
    ("judged", "log(count, most) -> pass"),
    ("judged", "count is None and (not most) -> count is None or not most"),
    ("judged", "count is None and (not most) -> not (count is None and (not most))"),
    ("judged", "count is None -> count is not None"),
    ("judged", "not most -> most"),
    ("judged", "return Verdict.MET -> pass"),
    ("judged", "Verdict.MET -> Verdict.NOT_MET"),
    ("judged", "count < most -> count <= most"),
    ("judged", "count < most -> not count < most"),
    ("judged", "raise ValueError('2 and 3') -> pass"),
    ("judged", "max(count + 1, -most) == 2 -> max(count + 1, -most) != 2"),
    ("judged", "max(count + 1, -most) -> max(-most, count + 1)"),
    ("judged", "max -> min"),
    ("judged", "count + 1 -> count - 1"),
    ("judged", "1 -> 2"),
    ("judged", "2 -> 3"),
    ("", "('a', 'b') -> ('b',)"),
    ("", "('a', 'b') -> ('a',)"),
]
"""The changes in the source, each in its function; none is in a docstring, a text, a type or an option of a class."""


def _plain(line: str) -> str:
    """Return a line without the parentheses that stand around a part of it for the sake of another."""
    return line.strip().replace("(", "").replace(")", "")


class TestTheFaults:
    """One small change each, of what the program does."""

    def test_are_in_what_the_program_does_and_in_nothing_else(self) -> None:
        found = [(fault.function, fault.change) for fault, _ in faults_in("made", SOURCE)]

        assert sorted(found) == sorted(CHANGES)

    def test_are_each_the_one_change_in_a_whole_module(self) -> None:
        plain = ast.unparse(ast.parse(SOURCE)).splitlines()

        for fault, tree in faults_in("made", SOURCE):
            removed, put = fault.change.split(" -> ")
            before, after = set(plain), set(ast.unparse(tree).splitlines())

            assert len(before - after) == len(after - before) == 1
            assert _plain((after - before).pop()) == _plain((before - after).pop()).replace(
                _plain(removed), _plain(put), 1
            )

    def test_go_away_again(self) -> None:
        trees = [tree for _, tree in faults_in("made", SOURCE)]

        assert ast.unparse(trees[-1]) == ast.unparse(ast.parse(SOURCE))

    def test_are_named_by_what_they_change_and_not_by_where(self) -> None:
        here = {fault.digest for fault, _ in faults_in("made", SOURCE)}
        lower = {fault.digest for fault, _ in faults_in("made", "def other() -> int:\n    return 7\n" + SOURCE)}

        assert here < lower
        assert len(here) == len(CHANGES)

    def test_are_found_again(self) -> None:
        faults = {fault: ast.unparse(tree) for fault, tree in faults_in("made", SOURCE)}

        assert all(ast.unparse(with_fault(fault, SOURCE)) == text for fault, text in faults.items())

    def test_say_which_lines_have_to_run(self) -> None:
        lines = {fault.change: fault.lines for fault, _ in faults_in("made", SOURCE)}

        assert lines["max -> min"] == (14, 14)
        assert lines["raise ValueError('2 and 3') -> pass"] == (13, 13)


class TestTheSample:
    """A fixed part of the faults of each module."""

    def test_stays_as_it_is_whatever_is_changed_elsewhere(self) -> None:
        once = [fault for fault, _ in faults_in("made", SOURCE)]
        other = [fault for fault, _ in faults_in("other", SOURCE)]

        assert 2 <= len(sample(once)) < len(once)
        assert {fault for fault in sample(other + once) if fault.module == "made"} == set(sample(once))


class TestTheCore:
    """All modules but those that say, keep or show what the core works out."""

    def test_is_what_is_not_left_out(self) -> None:
        assert {"money", "rules", "rules.caps", "findings.board", "terms.parameter"} <= core().keys()
        assert not {module.partition(".")[0] for module in core()} & set(LEFT_OUT)
        assert "findings.reports" not in core()
