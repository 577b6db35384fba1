"""Laws on what rules say: in both languages, with every place filled in, and from where."""

from typing import Any, Final, get_args

from flemish_clusters.facts import Subject
from flemish_clusters.findings.finding import Finding
from flemish_clusters.messages import Language
from flemish_clusters.rules import Rule
from flemish_clusters.sources import SOURCES, Citation
from flemish_clusters.testing.laws.facts import texts_in
from flemish_clusters.testing.laws.model import Law, LawBroken
from flemish_clusters.testing.laws.trials import Trial

_BRACES: Final = frozenset("{}")
_ENDS: Final = (".", "!", "?", ".”", '."', "”")


def statement_is_in_both_languages(_: Trial, rule: Rule[Any]) -> None:
    """A rule says in English and in Dutch what it asks, as a whole sentence."""
    statements = {language: rule.statement(language) for language in get_args(Language)}
    _require_sentences(statements, rule.code, rule)
    _require_no_open_places(statements, rule.code, rule)


def reason_is_in_both_languages(trial: Trial, subject: Subject) -> None:
    """The reason of a finding can be read in English and in Dutch, with every quantity filled in."""
    for rule in trial.rules:
        finding = Finding(subject, rule, trial.judge(rule, subject))
        try:
            reasons = {language: finding.because(language) for language in get_args(Language)}
        except (KeyError, IndexError, ValueError) as error:
            raise LawBroken(Law.WORDS, rule.code, subject, f"its reason cannot be written: {error!r}") from error
        _require_sentences(reasons, rule.code, subject)
        # A name that has braces of its own keeps them.
        if not _BRACES & set("".join(texts_in(subject))):
            _require_no_open_places(reasons, rule.code, subject)


def citations_resolve(_: Trial, rule: Rule[Any]) -> None:
    """Each source that a rule or one of its readings cites goes by a key of its own."""
    of_readings = (citation for reading in rule.rests_on for citation in reading.cites)
    for citation in (*rule.cites, *of_readings):
        _require_own_key(citation, rule.code, rule)


def numbers_cite(trial: Trial, subject: Subject) -> None:
    """Each source that a number of the policy in a finding cites goes by a key of its own."""
    for rule in trial.rules:
        for parameter in trial.judge(rule, subject).parameters:
            _require_own_key(parameter.citation, rule.code, subject)


def _require_own_key(citation: Citation, code: str, counterexample: object) -> None:
    source = citation.source
    if any(known.key == source.key and known != source for known in SOURCES):
        raise LawBroken(Law.CITES, code, counterexample, f"it cites another source than ours as {source.key}")


def _require_sentences(texts: dict[Language, str], code: str, counterexample: object) -> None:
    for language, text in texts.items():
        if not text.strip() or text[0].islower() or not text.endswith(_ENDS):
            raise LawBroken(Law.WORDS, code, counterexample, f"this is no sentence in {language!r}: {text!r}")
    if len(set(texts.values())) < len(texts):
        raise LawBroken(Law.WORDS, code, counterexample, f"it says the same in every language: {texts['en']!r}")


def _require_no_open_places(texts: dict[Language, str], code: str, counterexample: object) -> None:
    for language, text in texts.items():
        if _BRACES & set(text):
            raise LawBroken(Law.WORDS, code, counterexample, f"a place is left open in {language!r}: {text!r}")
