"""Cases of rules: the table that opens the section of a rule, with the facts that tell the cases apart, and why."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, zip_longest
from typing import Final

from flemish_clusters import Language, Verdict
from making.case_files import Case, all_cases
from making.case_reasons import finding_of
from making.case_words import FACTS
from making.cases import facts_of
from making.phrases import heading_row, row, word

_SHOWN: Final = 6
"""So many cases of a rule stand on its page; the page of cases has them all."""
_AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid")
"""The facts that have a column of their own even where they are the same in every case."""


def cases_of_rule(language: Language, code: str) -> str:
    """Return cases of a rule in every verdict as a table: the facts, the verdict, and why."""
    every = [case for case in all_cases() if case.get("rule") == code]
    if not every:
        return word("no case", language)
    found = _chosen(every)
    facts = [dict(facts_of(case, language)) for case in found]
    columns = list(dict.fromkeys(chain.from_iterable(facts)))
    alike = [name for name in columns if _is_alike(name, facts, language)]
    shown = [name for name in columns if name not in alike]
    heads = [*(shown or [word("case", language)]), word("verdict", language), word("why", language)]
    more = ("", word("more cases", language)) if len(every) > len(found) else ()
    table = (heading_row(*heads), *_rows(found, facts, shown, language))
    return "\n".join((*_in_each(facts[0], alike, language), *table, *more))


def _chosen(every: Sequence[Case]) -> list[Case]:
    """Return the first cases of each verdict in turn, until there are enough, in the order in which they stand.

    Those of a yearly account are all of the kind of the first.
    """
    cases = [case for case in every if _kind(case) == _kind(every[0])]
    by_verdict = [[case for case in cases if finding_of(case).verdict is verdict] for verdict in Verdict]
    in_turn = [case for some in zip_longest(*by_verdict) for case in some if case is not None]
    return [case for case in cases if case in in_turn[:_SHOWN]]


def _kind(case: Case) -> str:
    kind: str = case.get("account", {}).get("kind", "")
    return kind


def _is_alike(name: str, facts: Sequence[Mapping[str, str]], language: Language) -> bool:
    is_amount = name in {FACTS[amount].text(language) for amount in _AMOUNTS}
    return not is_amount and len({one.get(name) for one in facts}) == 1


def _in_each(facts: Mapping[str, str], alike: Sequence[str], language: Language) -> Iterator[str]:
    if alike:
        told = "; ".join(f"{name}: {facts[name]}" for name in alike)
        yield from (f"{word('in each case', language)}: {told}.", "")


def _rows(
    cases: Sequence[Case], facts: Sequence[Mapping[str, str]], shown: Sequence[str], language: Language
) -> Iterator[str]:
    for case, told in zip(cases, facts, strict=True):
        finding = finding_of(case)
        cells = [told.get(name, word("not known", language)) for name in shown] or [case["says"][language]]
        yield row(*cells, f"**{finding.verdict.label.text(language)}**", finding.because(language))
