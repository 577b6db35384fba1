"""Laws on a rule by itself."""

import pickle
from typing import Any, get_args

from attrs import evolve, fields
from attrs.exceptions import FrozenInstanceError

from flemish_clusters import READINGS, Euro, Language, Policy, Rule, Subject, Verdict, YearAccount
from flemish_clusters.rules import AidLimit
from flemish_clusters.sources import SOURCES, Citation
from tests.laws.completions import finding_of


def require(law: str, holds: object, *about: object) -> None:
    """Raise `AssertionError` with the name of the law unless it holds."""
    if not holds:
        raise AssertionError(": ".join((law, *map(repr, about))))


def rule_is_a_value(rule: Rule[Any]) -> None:
    """A rule cannot change, hashes, and comes back from a pickle as it was."""
    law = "a rule is a value"
    try:
        again = pickle.loads(pickle.dumps(rule))
    except (AttributeError, TypeError, pickle.PicklingError) as error:
        raise AssertionError(f"{law}: {rule.code} cannot be pickled") from error
    require(law, again == rule, rule.code)
    require(law, hash(again) == hash(rule), rule.code)
    for attribute in fields(type(rule)):
        try:
            setattr(rule, attribute.name, None)
        except FrozenInstanceError:
            continue
        raise AssertionError(f"{law}: {attribute.name} of {rule.code} can change")


def statement_is_in_both_languages(rule: Rule[Any]) -> None:
    """A rule says in English and in Dutch what it asks, as a whole sentence."""
    law = "a rule states what it asks in both languages"
    statements = [rule.statement(language) for language in get_args(Language)]
    require(law, len(set(statements)) == len(statements), rule.code)
    for statement in statements:
        require(law, statement[:1].isupper() and statement.endswith("."), statement)
        require(law, not set("{}") & set(statement), statement)


def citations_resolve(policy: Policy, rule: Rule[Any], subject: Subject) -> None:
    """A rule cites, a finding has at least its rule's citations, and each is of a known part of a known source."""
    law = "every citation resolves"
    finding = finding_of(policy, rule, subject)
    require(law, rule.citations, rule.code)
    require(law, set(rule.citations) <= set(finding.sources), rule.code)
    require(law, set(finding.readings) <= set(READINGS), rule.code)
    for citation in (*finding.sources, *(found for reading in finding.readings for found in reading.citations)):
        require(law, _resolves(citation), rule.code, citation)


def aid_threshold_is_sharp(policy: Policy, rule: AidLimit, account: YearAccount) -> None:
    """Aid a cent below a limit and at it is within it, and a cent above it is not."""
    law = "a limit on aid is sharp to the cent"
    limit = rule.limit(account, policy.terms.of(account.period.kind))
    if limit is None or limit.amount is None:
        return
    most = limit.amount.cents
    for cents, verdict in ((most - 1, Verdict.MET), (most, Verdict.MET), (most + 1, Verdict.NOT_MET)):
        if 0 <= cents < 10**17:
            tried = evolve(account, aid=Euro.from_cents(cents))
            require(law, finding_of(policy, rule, tried).verdict is verdict, rule.code, tried)


def _resolves(citation: Citation) -> bool:
    return citation.source in SOURCES and (not citation.part or citation.part in citation.source.parts)
