"""Bars: the years of a dossier, each with its costs, its cofinancing, its ceiling and its aid, as a picture."""

from collections.abc import Sequence
from html import escape

from flemish_clusters import Euro, Language, MaximumAid
from flemish_clusters.facts import LABELS
from making.phrases import word

_WIDTH, _LINE, _LEFT = 380, 18, 10
_FACTS = ("eligible_costs", "cofinancing", "aid")


def bars(years: Sequence[MaximumAid], language: Language) -> str:
    """Return a picture of some years: a bar for each amount that is known, and a mark at the most aid."""
    amounts = [getattr(one.account, name) for one in years for name in _FACTS] + [one.known_bound for one in years]
    most = max((amount.cents for amount in amounts if amount is not None), default=0)
    if not most:
        return ""
    lines = [_year(one, place, most, language) for place, one in enumerate(years)]
    height = len(years) * _LINE * (len(_FACTS) + 2)
    label = escape(word("years in a picture", language))
    return (
        f'<div class="picture"><svg class="live-bars" role="img" aria-label="{label}" '
        f'viewBox="0 0 {_WIDTH} {height}">{"".join(lines)}</svg></div>'
    )


def _year(one: MaximumAid, place: int, most: int, language: Language) -> str:
    """Return the bars of a year below its number, each with what it is."""
    top = place * _LINE * (len(_FACTS) + 2)
    told = [_text(f"{LABELS['year'].text(language)} {one.account.year}", top + _LINE, "year")]
    for number, name in enumerate(_FACTS, 1):
        amount: Euro | None = getattr(one.account, name)
        said = word("not known", language) if amount is None else amount.text(language)
        line = top + number * _LINE
        told += [_bar(amount, line, most, name)] if amount is not None else []
        told += [_text(f"{LABELS[name].text(language)}: {said}", line + _LINE, "amount")]
    if one.known_bound is not None:
        across = _LEFT + one.known_bound.cents * (_WIDTH - 2 * _LEFT) // most
        bottom = top + (len(_FACTS) + 1) * _LINE
        told += [f'<line x1="{across}" x2="{across}" y1="{top + _LINE + 4}" y2="{bottom + 4}"/>']
    return "".join(told)


def _bar(amount: Euro, line: int, most: int, name: str) -> str:
    width = amount.cents * (_WIDTH - 2 * _LEFT) // most
    return f'<rect class="{name}" x="{_LEFT}" y="{line + 4}" width="{width}" height="{_LINE - 2}"/>'


def _text(said: str, line: int, sort: str) -> str:
    return f'<text class="{sort}" x="{_LEFT + 4}" y="{line - 1}">{escape(said)}</text>'
