"""Bars: the years of a dossier, each with its costs, its cofinancing, its ceiling and its aid, as a picture."""

from collections.abc import Iterator, Sequence
from html import escape

from flemish_clusters import Euro, Language, MaximumAid
from flemish_clusters.facts import LABELS
from making.phrases import word

_WIDTH, _LEFT, _TEXT, _BAR = 380, 10, 18, 10
_FACTS = ("eligible_costs", "cofinancing", "aid")
_ROW = _TEXT + _BAR
_YEAR = _TEXT + (len(_FACTS) + 1) * _ROW + _TEXT


def bars(years: Sequence[MaximumAid], language: Language) -> str:
    """Return a picture of some years: for each what is known of it and the most aid, in words with a bar below."""
    told = [(one, list(_amounts(one, language))) for one in years]
    most = max((amount.cents for _, amounts in told for _, _, amount in amounts if amount is not None), default=0)
    if not most:
        return ""
    lines = [_year(one, amounts, place * _YEAR, most, language) for place, (one, amounts) in enumerate(told)]
    label = escape(word("years in a picture", language))
    return (
        f'<div class="picture"><svg class="live-bars" role="img" aria-label="{label}" '
        f'viewBox="0 0 {_WIDTH} {len(years) * _YEAR}">{"".join(lines)}</svg></div>'
    )


def _amounts(one: MaximumAid, language: Language) -> Iterator[tuple[str, str, Euro | None]]:
    """Return the amounts of a year: the sort of each, what it is called, and the amount."""
    for name in _FACTS:
        yield name, LABELS[name].text(language), getattr(one.account, name)
    yield "most", word("most aid" if one.amount is not None else "known bound", language), one.known_bound


def _year(
    one: MaximumAid, amounts: Sequence[tuple[str, str, Euro | None]], top: int, most: int, language: Language
) -> str:
    told = [_text(f"{LABELS['year'].text(language)} {one.account.year}", top + _TEXT, "year")]
    for place, (sort, name, amount) in enumerate(amounts):
        line = top + _TEXT + place * _ROW + _TEXT
        said = word("not known", language) if amount is None else amount.text(language)
        told += [_text(f"{name}: {said}", line, "amount")]
        told += [_bar(amount, line, most, sort)] if amount is not None else []
    return "".join(told)


def _bar(amount: Euro, line: int, most: int, sort: str) -> str:
    width = amount.cents * (_WIDTH - 2 * _LEFT) // most
    return f'<rect class="{sort}" x="{_LEFT}" y="{line}" width="{width}" height="{_BAR}"/>'


def _text(said: str, line: int, sort: str) -> str:
    return f'<text class="{sort}" x="{_LEFT}" y="{line - 4}">{escape(said)}</text>'
