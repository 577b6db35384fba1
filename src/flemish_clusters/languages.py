"""Languages: English and Dutch, and how each marks the digits of a number. Amounts and messages both rest on it."""

from typing import Final, Literal, get_args

from flemish_clusters.errors import InvalidValue

Language = Literal["en", "nl"]
"""English or Dutch."""

_MARKS: Final[dict[Language, dict[str, str]]] = {
    "en": {",": ",", ".": "."},
    "nl": {",": ".", ".": ","},
}


def checked_language(language: Language) -> Language:
    """Return the language; raise `InvalidValue` where it is neither `"en"` nor `"nl"`."""
    # An array would compare itself with each of them, and give an array.
    if not isinstance(language, str) or language not in get_args(Language):
        raise InvalidValue("language", language, '"en" or "nl"')
    return language


def marked(number: str, language: Language) -> str:
    """Return a number that is written as `1,000.50` with the marks of a language."""
    marks = _MARKS[language]
    return "".join(marks.get(character, character) for character in number)
