"""Wrong questions: what sources, policies and reports are asked that they cannot answer."""

from collections.abc import Callable
from typing import Any, Final

import pytest

from flemish_clusters import BY_GRANT, POLICIES, Company, Euro, InvalidValue, Language, assess, maximum_aid
from flemish_clusters.changes import Diff, Impacts, diff, impact
from flemish_clusters.changes.change import describe_number
from flemish_clusters.policies import Transition
from flemish_clusters.receipts import receipt_for, replay
from flemish_clusters.rules import attested
from flemish_clusters.sources import EU_PERIODS, GBER, PAGE, SUBSIDY_DB, cite
from flemish_clusters.testing.samples import FITTING
from flemish_clusters.verification import SourceReport, verify_source
from tests.support.orders import NEWER, TITLE, amendment
from tests.support.refusing import refusal
from tests.support.usual import ACCOUNT, PERIOD, POLICY

SILENT: Final = amendment(notes=(), cautions=())
"""A version that has little to say, so that no note or caution is asked for its text in a language."""


def in_tables(answer: Diff | Impacts | SourceReport) -> tuple[Callable[[Language], str], ...]:
    """Return what writes an answer as a table: for a terminal, and in Markdown."""
    return answer.table, answer.markdown


IN_WORDS: Final[tuple[Callable[[Language], object], ...]] = (
    PAGE.titled,
    EU_PERIODS.titled,
    PAGE.whole().text,
    *(one.says for one in (PAGE.whole(), PAGE.sentence("4.2"))),
    lambda language: cite((), language),
    POLICY.caveats,
    SILENT.caveats,
    lambda language: SILENT.caveats(language, about=PERIOD),
    POLICY.cautions[0].text,
    Euro(1).text,
    assess(ACCOUNT, policy=POLICY).explain,
    assess(ACCOUNT, policy=POLICY).findings[0].because,
    maximum_aid(ACCOUNT, policy=POLICY).explain,
    *(replay(receipt_for(assess(ACCOUNT, policy=POLICY)), policies=known).text for known in (POLICIES, ())),
    *(*in_tables(diff(POLICY, NEWER)), *in_tables(diff(SILENT, SILENT))),
    *(*in_tables(impact(POLICY, NEWER, [ACCOUNT])), *in_tables(impact(SILENT, SILENT, [ACCOUNT]))),
    BY_GRANT.text,
    Transition(BY_GRANT.day, PAGE.whole()).text,
    POLICY.milestones(PERIOD)[0].text,
    POLICY.rules[0].says.text,
    lambda language: describe_number("minimum_companies", language),
    *(table for source in (PAGE, SUBSIDY_DB, GBER) for table in in_tables(verify_source("", source=source))),
)
"""Everything that is written in a language."""


@pytest.mark.parametrize("language", ["fr", "", "EN", None, 0, ("en",), ["en", "nl"], {"en": 1}])
def test_another_language_than_english_and_dutch_is_refused_at_once(language: Any) -> None:
    told = f'language cannot be {language!r}: give "en" or "nl"'

    assert [(write, said) for write in IN_WORDS if (said := refusal(write, language)) != told] == []


@pytest.mark.parametrize("citations", [PAGE.whole(), None, 5])
def test_citing_takes_several_citations(citations: Any) -> None:
    with pytest.raises(InvalidValue, match="^citations cannot be .*: give an Iterable of citations"):
        cite(citations, "en")


def test_citing_takes_nothing_but_citations() -> None:
    with pytest.raises(InvalidValue, match="^citations cannot be <Source PAGE>: give a Citation"):
        cite((PAGE.whole(), PAGE), "en")  # type: ignore[arg-type] # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize("kind", [FITTING, "Company", None])
def test_rules_are_about_a_class(kind: Any) -> None:
    with pytest.raises(InvalidValue, match="^kind cannot be .*: give a type"):
        POLICY.rules_about(kind)


def test_rules_about_another_class_are_none() -> None:
    assert POLICY.rules_about(int) == ()


@pytest.mark.parametrize("kind", ["spearhead_cluster", "", 0, False, ()])
def test_an_attestation_is_asked_of_a_kind_of_cluster(kind: Any) -> None:
    with pytest.raises(InvalidValue, match="^kind cannot be .*: give a ClusterKind"):
        attested("OWN-1", about=Company, fact="growth_ambition", says=TITLE, cites=(PAGE.whole(),), kind=kind)


@pytest.mark.parametrize(
    "fact", ["", (), None, 0, ["growth_ambition"], ("growth_ambition", ""), ("growth_ambition", 5)]
)
def test_an_attestation_is_named(fact: Any) -> None:
    with pytest.raises(InvalidValue, match="^fact cannot be .*: give the path of an attestation, or several"):
        attested("OWN-1", about=Company, fact=fact, says=TITLE, cites=(PAGE.whole(),))
