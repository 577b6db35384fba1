"""Examples: those of a page, run in turn in a namespace of their own, each beside what stands on the page."""

import re
from collections.abc import Iterator, Sequence
from contextlib import redirect_stdout
from doctest import DocTestParser, Example, OutputChecker
from html import escape
from io import StringIO
from traceback import format_exception_only
from typing import Any, Final

from attrs import frozen

from flemish_clusters import Language
from making.phrases import WORDS, word

_PROMPT: Final = ">>>"
_NOT_HERE: Final = (ModuleNotFoundError, FileNotFoundError)
_BLANK: Final = r"^$(?=\n+(?!>>>|\n))"
_BLANK_LINE: Final = "<BLANKLINE>"
_LONGEST: Final = 100_000
_SAME: Final = OutputChecker().check_output


class _Printed(StringIO):
    """What an example prints, as long as a page can show it."""

    def write(self, text: str, /) -> int:
        """Keep what is printed; raise `OverflowError` where it is too long."""
        if self.tell() + len(text) > _LONGEST:
            raise OverflowError(f"more than {_LONGEST} characters are printed, which no page can show")
        return super().write(text)


@frozen
class Step:
    """An example, or a program, and what it gives.

    Attributes:
        got: What it prints, or the error in which it ends.
        is_same: Whether that stands on the page.
        lacking: What it needs and the browser has not.
    """

    example: Example
    got: str
    is_same: bool
    lacking: str = ""

    @property
    def html(self) -> str:
        """It as the page has it, with what it gives; what stands on the page instead is struck out."""
        first, *others = self.example.source.splitlines() or [""]
        source = "".join([f">>> {first}\n", *(f"... {line}\n" for line in others)])
        there = self.example.want.replace(_BLANK_LINE, "")
        if self.is_same:
            return escape(f"{source}{there}")
        return f"{escape(source)}{f'<del>{escape(there)}</del>' if there else ''}<ins>{escape(self.got)}</ins>"


def ran(blocks: Sequence[str], language: Language) -> str:
    """Run the blocks of a page in turn, and return what the last of them gives, in HTML."""
    names: dict[str, Any] = {"__name__": "__main__"}
    try:
        runs = [[*_steps(block, names)] for block in blocks]
    except (SyntaxError, ValueError) as error:
        return f'<p role="status">{escape(str(error))}</p>'
    said = escape(_said(runs, language))
    return f'<p role="status">{said}</p><pre tabindex="0">{"".join(step.html for step in runs[-1])}</pre>'


def _said(runs: Sequence[Sequence[Step]], language: Language) -> str:
    """Return whether the last block gives what stands on the page, or what is lacking for it."""
    lacking = [step.lacking for steps in runs for step in steps if step.lacking]
    if lacking:
        return WORDS["not here"].text(language, {"needed": lacking[0]})
    others = sum(not step.is_same for step in runs[-1])
    return WORDS["others"].text(language, {"others": others}) if others else word("as on the page", language)


def _steps(block: str, names: dict[str, Any]) -> Iterator[Step]:
    """Return what each example of a block gives; a block without prompts is a program."""
    if not block.lstrip().startswith(_PROMPT):
        yield _step(Example(block, ""), "exec", names)
        return
    # A page shows a blank line of what is printed as such, and not by its mark.
    marked = re.sub(_BLANK, _BLANK_LINE, block, flags=re.MULTILINE)
    yield from (_step(example, "single", names) for example in DocTestParser().get_examples(marked))


def _step(example: Example, mode: str, names: dict[str, Any]) -> Step:
    with redirect_stdout(_Printed()) as printed:
        try:
            exec(compile(example.source, "example", mode), names)  # noqa: S102 - the reader runs it, in the browser
        except (Exception, SystemExit) as error:  # noqa: BLE001 - whatever it ends in is shown
            return _ended(example, error)
    got = printed.getvalue()
    return Step(example, got, _SAME(example.want, got, 0))


def _ended(example: Example, error: BaseException) -> Step:
    """Return an example that ends in an error, which can be what stands on the page."""
    got = format_exception_only(error)[-1]
    is_same = example.exc_msg is not None and _SAME(example.exc_msg, got, 0)
    known = getattr(error, "name", None) or getattr(error, "filename", None)
    return Step(example, got, is_same, str(known or error) if isinstance(error, _NOT_HERE) else "")
