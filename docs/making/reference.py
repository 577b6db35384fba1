"""The rooms of the reference: which public names stand on which page."""

import ast
import re
import sys
from collections.abc import Iterator
from enum import Enum
from inspect import getdoc, getsource
from itertools import pairwise
from pkgutil import resolve_name
from types import FunctionType
from typing import Final

from attrs import frozen

from flemish_clusters import Language
from flemish_clusters.rules import Rule
from making.phrases import heading_row, row

_PACKAGE: Final = "flemish_clusters"


@frozen
class Room:
    """A page of the reference.

    Attributes:
        name: The name of the page.
        title: Its title.
        names: The public names on it, from the package itself or from one of its modules.
    """

    name: str
    title: str
    names: tuple[str, ...]


def _room(name: str, title: str, names: str) -> Room:
    return Room(name, title, tuple(names.split()))


ROOMS: Final = (
    _room(
        "facts",
        "Facts",
        "Company KnowledgeInstitution OtherBody ClusterOrganisation Region Attestation Cluster ClusterKind "
        "FundingPeriod FundingYear facts.PeriodStatus YearAccount Contribution Purpose facts.YearContribution Dossier "
        "facts.Subject Euro facts.LABELS "
        "facts.AttestationLike facts.EuroLike facts.Further facts.FurtherFact facts.FurtherLike",
    ),
    _room(
        "questions",
        "Questions",
        "assess assess_running maximum_aid MaximumAid rules.Limit required_cofinancing still_to_raise "
        "count_cofinancing CountedCofinancing findings.CountedContribution findings.OverShare "
        "ways remedies.Ways remedies.Way remedies.FactChange remedies.ChangeKind",
    ),
    _room(
        "findings",
        "Findings",
        "Assessment Finding Verdict rules.Force Message Language findings.Quantity findings.Form",
    ),
    _room(
        "policies",
        "Policies",
        "policy_on POLICIES policies.ORDER_2016 policies.Timeline Policy policies.ExactNumber policies.Status "
        "policies.Caution policies.PeriodDay terms.Terms terms.KindTerms terms.Parameter terms.NewNumber "
        "policies.Amendment policies.Milestone "
        "policies.Transition policies.GoverningDay BY_GRANT BY_APPLICATION BY_FUNDING_YEAR BY_ASSESSMENT",
    ),
    _room(
        "rules",
        "Rules",
        "rules.Rule rules.rule rules.Judging rules.attested rules.at_least rules.at_most rules.counts "
        "rules.counted_up_to rules.Cap rules.Capping "
        "rules.Stated rules.Part rules.Judgement "
        "rules.met rules.not_met rules.undetermined rules.not_applicable rules.Number terms.AnyParameter",
    ),
    _room(
        "sources",
        "Sources and readings",
        "sources.Source sources.Citation sources.Authority sources.cite sources.SOURCES sources.PAGE sources.ORDER "
        "sources.SUBSIDY_DB sources.SPEARHEAD_PAGE sources.SPEARHEAD_NEXT sources.IBN_PAGE sources.EN_PAGE "
        "sources.THEME_PAGE sources.DEVELOPMENT_PROJECT sources.FINANCE_ORDER sources.SUBSIDY_ACT sources.AID_DECREE "
        "sources.JUDICIAL_CODE sources.GBER sources.EU_PERIODS sources.TRADE_PRESS sources.ENTERPRISE_NUMBER "
        "readings.Reading "
        "readings.READINGS page.SENTENCES page.Sentence page.Standing page.Wording page.Modality",
    ),
    _room(
        "changes",
        "Changes",
        "changes.diff changes.Diff changes.Change changes.NumberChanged changes.NumberAdded "
        "changes.NumberRemoved changes.EarlierGrantsChanged changes.RuleAdded changes.RuleRemoved "
        "changes.RuleReplaced changes.CitationChanged changes.ReadingChanged changes.ValidityChanged changes.impact "
        "changes.Impacts changes.Impact changes.Outcome",
    ),
    _room(
        "verification",
        "Verification of the source",
        "verification.verify_source verification.not_watched verification.SourceReport verification.SentenceCheck "
        "verification.State",
    ),
    _room(
        "documents",
        "Documents",
        "documents.to_json documents.from_json documents.to_document documents.from_document documents.schema_of "
        "documents.FORM documents.Languages",
    ),
    _room("spreadsheets", "Spreadsheets", "spreadsheets.from_rows spreadsheets.Amounts spreadsheets.SHEET"),
    _room("columns", "Columns", "columns.accounts"),
    _room("sql", "SQL", "sql.account_view sql.Dialect"),
    _room(
        "receipts",
        "Receipts",
        "receipts.receipt_for receipts.Receipt receipts.receipt_to_json receipts.receipt_from_json "
        "receipts.receipt_from_document receipts.SCHEMA "
        "receipts.replay receipts.Replay receipts.Cause receipts.Difference receipts.PartRecord "
        "receipts.FindingRecord receipts.AidRecord receipts.OutcomeRecord receipts.PolicyRecord",
    ),
    _room(
        "proofs",
        "Proofs",
        "proofs.prove proofs.Theorem proofs.TheoremKind proofs.ProofStatus proofs.compare proofs.Comparison "
        "proofs.Witness proofs.Seen",
    ),
    _room(
        "errors",
        "Errors",
        "FlemishClustersError InvalidValue InvalidDocument errors.Problem NoPolicyInForce errors.NoTruthValue "
        "errors.Host errors.PYTHON errors.JSON",
    ),
    _room(
        "testing",
        "Testing",
        "testing.check_rule testing.check_policy testing.Law testing.LawBroken testing.Threshold testing.subjects "
        "testing.companies testing.contributions testing.knowledge_institutions testing.cluster_organisations "
        "testing.clusters testing.funding_periods testing.year_accounts testing.year_contributions "
        "testing.dossiers testing.attestations testing.euros testing.days",
    ),
)
"""Every page of the reference, in order."""


MAY_MOVE: Final = (
    *("documents.Fact", "mappings.FrozenMapping", "mappings.Held", "rules.plain_rules.About", "terms.parameter.Value"),
    *("facts.labels.Labels", "terms.Start", "policies.amendments.Rules", "facts.attestations.Sort"),
    *("wording.Wanted", "wording.Words", "wording.Path", "wording.Code"),
    *("judgements.Numbers", "judgements.Decided", "judgements.Attestations", "rules.limits.Limiter"),
    *("rules.caps.Bites", "rules.caps.Reason", "spreadsheets.Fact", "columns.Frame", "proofs.witnesses.Told"),
)
"""What signatures name and no page documents: type variables, a tuple, and classes that a caller never makes."""

_ROOMS: Final = {room.name: room for room in ROOMS}


def names(_: Language, room: str) -> str:
    """Return a table of the names on a page of the reference, each with the first line of its docstring."""
    rows = (row(f"`{name}`", _first_line(path)) for name, path in _paths(room))
    return "\n".join((heading_row("Name", "What it is"), *rows))


def keys(_: Language, name: str) -> str:
    """Return a table of what the makers of rules take by keyword, as a class lists it, in the words of its fields."""
    taken = resolve_name(f"{_PACKAGE}.rules:{name}")
    told = {**_attributes(Rule), **_attributes(taken)}
    rows = (
        row(f"`{key}`", f"`{kind}`", "yes" if key in taken.__required_keys__ else "no", told[key])
        for key, kind in _types_of_keys(taken)
    )
    return "\n".join((heading_row("Keyword", "Type", "Needed", "What it is"), *rows))


def _types_of_keys(taken: type) -> Iterator[tuple[str, str]]:
    for node in ast.walk(ast.parse(getsource(taken))):
        if isinstance(node, ast.AnnAssign):
            yield ast.unparse(node.target), re.sub(r"^Required\[(.*)\]$", r"\1", ast.unparse(node.annotation))


def _attributes(value: type) -> dict[str, str]:
    """Return what the docstring of a class says of its attributes."""
    found = re.findall(r"^    (\w+): (.+(?:\n {8}.+)*)", getdoc(value) or "", re.MULTILINE)
    return {name: " ".join(words.split()) for name, words in found}


def directives(_: Language, room: str) -> str:
    """Return the directives that document each name of a page in full, from its docstring."""
    inside = "\n".join(_directive(path) for _, path in _paths(room))
    return f"```{{eval-rst}}\n{inside}```"


def _paths(room: str) -> Iterator[tuple[str, str]]:
    return ((name, f"{_PACKAGE}.{name}") for name in _ROOMS[room].names)


def _directive(path: str) -> str:
    value = _at(path)
    if isinstance(value, type):
        kind = "autoexception" if issubclass(value, Exception) else "autoclass"
        values = "   :undoc-members:\n" if issubclass(value, Enum) else ""
        return f".. {kind}:: {path}\n   :members:\n{values}"
    if isinstance(value, FunctionType):
        return f".. autofunction:: {path}\n"
    # A name for a value would show what Python says of the class of that value.
    made, _ = _made_of(path)
    # A name for a type is shown with what it stands for; a constant, which says its type, is not.
    stands_for = f"   :value: {ast.unparse(made.value)}\n" if isinstance(made, ast.Assign) else ""
    return f".. py:data:: {path}\n{stands_for}\n   {_first_line(path)}\n"


def _at(path: str) -> object:
    module, _, name = path.rpartition(".")
    return resolve_name(f"{module}:{name}")


def _first_line(path: str) -> str:
    value = _at(path)
    documented = isinstance(value, (type, FunctionType)) and value.__doc__
    return (documented or _made_of(path)[1]).splitlines()[0]


def _made_of(path: str) -> tuple[ast.stmt, str]:
    """Return the assignment of a name in its module, and the docstring that stands below."""
    name = path.rpartition(".")[2]
    for module in [module for module in sys.modules.values() if module.__name__.startswith(f"{_PACKAGE}.")]:
        body = ast.parse(getsource(module)).body
        for node, below in pairwise(body):
            target = node.targets[0] if isinstance(node, ast.Assign) else getattr(node, "target", None)
            if isinstance(target, ast.Name) and target.id == name and isinstance(below, ast.Expr):
                return node, str(ast.literal_eval(below.value))
    raise LookupError(f"{path} has no docstring")
