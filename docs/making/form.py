"""Form: what is asked of a dossier, in HTML, for a page in either language."""

from collections.abc import Iterable, Mapping
from html import escape
from typing import Final

from attrs import evolve

from flemish_clusters import Language
from flemish_clusters.facts import LABELS
from making.hints import hint, kind_of
from making.live.fields import COMPLETE, Field, every_field, fields_of
from making.live.periods import LAST_DAY
from making.phrases import word

_MODES: Final = {"count": "numeric", "amount": "decimal"}


_OF_AN_ACCOUNT: Final = ("cluster.kind", "accounts[].eligible_costs", "accounts[].cofinancing", "accounts[].aid")
_OF_A_PERIOD: Final = ("cluster.kind", "period.first_day", LAST_DAY)
_IN_YEAR_ONE: Final = {"period.first_day": "2017-01-01", "period.years": "3", "accounts[0].year": "1"}
"""The first year of a period, in which each kind of cluster can have aid."""


def dossier_form(language: Language) -> str:
    """Return the form that asks for a dossier."""
    fields = "".join(_field(field, language) for field in fields_of(language))
    return _form("assessed", fields, "assess", language)


def receipt_form(language: Language) -> str:
    """Return the form that asks for the file of a receipt."""
    title = escape(word("receipt file", language))
    field = '<input type="file" id="receipt" name="receipt" accept=".json" aria-describedby="error:receipt">'
    error = '<small id="error:receipt" class="live-error"></small>'
    shown = f'<p class="live-field"><label for="receipt">{title}</label>{field}{error}</p>'
    return _form("checked", shown, "check", language, old="another file")


def rule_form(code: str, language: Language) -> str:
    """Return the form that tries one rule, on the facts that it turns on."""
    asked, untold = (_OF_A_PERIOD, {}) if code == "PER-1" else (_OF_AN_ACCOUNT, _IN_YEAR_ONE)
    known = {field.path: field for field in every_field(fields_of(language))}
    known[LAST_DAY] = Field(LAST_DAY, LABELS["last_day"].text(language), "day", "needed")
    fields = [evolve(known[path], path=path.replace("[]", "[0]")) for path in asked]
    rest = {"rule": code, **untold}.items()
    hidden = "".join(f'<input type="hidden" name="{path}" value="{value}">' for path, value in rest)
    return _form("tried", "".join(_field(field, language) for field in fields) + hidden, "try", language)


def _form(question: str, fields: str, act: str, language: Language, old: str = "no longer") -> str:
    """Return a form that asks a question, and where the answer comes; it is hidden until scripts can ask it."""
    words = (
        ("busy", "it is assessed"),
        ("broken", "it broke"),
        ("day", "assessed on"),
        ("keep", "keep"),
        ("old", old),
        ("print", "print"),
        ("receipt", "receipt"),
    )
    says = " ".join(f'data-{name}="{escape(word(what, language))}"' for name, what in words)
    return (
        f'<div class="live"><p class="live-off">{escape(word("nothing runs", language))}</p>'
        f'<form data-ask="{question}" novalidate autocomplete="off" hidden>'
        f'<div class="live-problems" data-title="{word("to mend", language)}" role="alert" tabindex="-1" hidden>'
        f"</div>{fields}"
        f'<p><button type="submit">{escape(word(act, language))}</button></p></form>'
        f'<output tabindex="-1" {says}></output></div>'
    )


def _field(field: Field, language: Language) -> str:
    match field.sort:
        case "group":
            return _group(field.title, field.within, language)
        case "list":
            return _list(field, language)
        case "choices":
            return _boxes(field, language)
        case "truth":
            answers = {"yes": word("yes", language), "no": word("no", language)}
            return _labelled(field, _select(field, answers, word("not known", language)), language)
        case "choice":
            return _labelled(field, _select(field, field.choices, word("choose", language)), language)
        case _:
            return _labelled(field, _input(field), language)


def _group(title: str, within: Iterable[Field], language: Language, before: str = "", after: str = "") -> str:
    fields = "".join(_field(one, language) for one in within)
    return f"<fieldset><legend>{escape(title)}</legend>{before}{fields}{after}</fieldset>"


def _list(field: Field, language: Language) -> str:
    """Return a list, to which members are added from a template, and from which they are taken away."""
    yes = f'<p><button type="button" data-yes>{word("yes to all", language)}</button></p>'
    take = f'<p><button type="button" data-take>{word("take away", language)}</button></p>'
    asks = any(one.sort == "truth" for one in field.within)
    member = _group(field.member, field.within, language, before=yes if asks else "", after=take)
    add = escape(f"{word('add', language)} ({field.title})")
    return (
        f'<fieldset class="live-list"><legend>{escape(field.title)}</legend>'
        f"{_hint(field.path, language)}<template>{member}</template>"
        f'<p><button type="button" data-add>{add}</button></p></fieldset>'
    )


def _boxes(field: Field, language: Language) -> str:
    """Return a box for each choice; the first of them has the name of the field, for a mistake to lead to it."""
    path, boxes = field.path, ""
    for place, (value, title) in enumerate(field.choices.items()):
        named = f'id="{path}{place or ""}" name="{path}" aria-describedby="error:{path}"'
        box = f'<input type="checkbox" {named} value="{value}">'
        boxes += f'<label for="{path}{place or ""}">{box} {escape(title)}</label>'
    error, told = f'<small id="error:{path}" class="live-error"></small>', _hint(path, language)
    return f'<fieldset class="live-boxes"><legend>{escape(field.title)}</legend>{boxes}{error}{told}</fieldset>'


def _hint(path: str, language: Language) -> str:
    said = escape(hint(path, language))
    return f'<small id="hint:{path}" class="live-hint">{said}</small>' if said else ""


def _labelled(field: Field, control: str, language: Language) -> str:
    needed = f" <small>({word(field.needed, language)})</small>" if field.needed else ""
    title = field.title
    if field.path.endswith(COMPLETE):
        title = f"{LABELS[field.name.removesuffix(COMPLETE)].text(language)}: {word('are these all', language)}"
    seen = f'<small id="understood:{field.path}" class="live-understood"></small>' if field.sort == "amount" else ""
    kind = kind_of(field.path)
    sort = f"live-field only-{kind}" if kind else "live-field"
    return (
        f'<p class="{sort}"><label for="{field.path}">{escape(title)}{needed}</label>{control}{seen}'
        f'<small id="error:{field.path}" class="live-error"></small>{_hint(field.path, language)}</p>'
    )


def _select(field: Field, answers: Mapping[str, str], nothing: str) -> str:
    options = "".join(f'<option value="{value}">{escape(title)}</option>' for value, title in answers.items())
    return f'<select {_named(field)}><option value="">{escape(nothing)}</option>{options}</select>'


def _input(field: Field) -> str:
    kind = "date" if field.sort == "day" else "text"
    mode = f' inputmode="{_MODES[field.sort]}"' if field.sort in _MODES else ""
    return f'<input type="{kind}"{mode} {_named(field)}>'


def _named(field: Field) -> str:
    described = [f"error:{field.path}"]
    described += [f"understood:{field.path}"] if field.sort == "amount" else []
    described += [f"hint:{field.path}"] if hint(field.path, "en") else []
    told = " ".join(described)
    return f'id="{field.path}" name="{field.path}" aria-describedby="{told}"'
