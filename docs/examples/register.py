"""The register: every known cluster of the Flemish cluster policy, as it stands on a day.

Run it as `python docs/examples/register.py 2026-11-23`, or add `--language nl` for Dutch.
"""

import sys
import tomllib
from argparse import ArgumentParser
from collections.abc import Callable, Collection, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from textwrap import wrap
from typing import Any, Final, cast, get_args

from attrs import frozen

import flemish_clusters as fc
from flemish_clusters.sources import Authority

_FILE: Final = Path(__file__).with_name("clusters.toml")
_WIDTH: Final = 118


class InvalidRegister(ValueError):
    """The file does not hold what its head says it holds."""


@frozen(kw_only=True)
class Entry:
    """A row of the register; the head of `clusters.toml` says what each key is. Whatever is `None` is not known."""

    name: str
    kind: fc.ClusterKind
    domain: fc.Message
    sources: tuple[tuple[str, Authority], ...]
    decided_on: date | None = None
    first_day: date | None = None
    pact_on: date | None = None
    decided_reported: fc.Message | None = None
    pact_reported: fc.Message | None = None
    note: fc.Message | None = None

    def period(self) -> fc.FundingPeriod | None:
        """Return the full term under the version of the day of the decision, or else of the first day of aid."""
        if self.first_day is None:
            return None
        day = max(self.decided_on or self.first_day, fc.POLICIES[0].in_force_from)
        return fc.policy_on(day).funding_period(self.kind, self.first_day, decided_on=self.decided_on)


def _text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InvalidRegister(f"give a text instead of {value!r}")
    return value


def _day(value: object) -> date:
    if not isinstance(value, date) or isinstance(value, datetime):
        raise InvalidRegister(f"give a TOML date such as 2017-01-01 instead of {value!r}")
    return value


def _list(value: object) -> list[object]:
    if not isinstance(value, list) or not value:
        raise InvalidRegister(f"give a list of tables instead of {value!r}")
    return cast("list[object]", value)


def _table(value: object, required: Collection[str], optional: Collection[str] = ()) -> dict[str, object]:
    if not isinstance(value, dict):
        raise InvalidRegister(f"give a table instead of {value!r}")
    table = cast("dict[str, object]", value)
    known = {*required, *optional}
    if unknown := table.keys() - known:
        raise InvalidRegister(f"unknown key {', '.join(sorted(unknown))}: use {', '.join(sorted(known))}")
    if absent := set(required) - table.keys():
        raise InvalidRegister(f"absent key {', '.join(sorted(absent))}: add it")
    return table


def _message(value: object) -> fc.Message:
    texts = _table(value, {"en", "nl"})
    return fc.Message(en=_text(texts["en"]), nl=_text(texts["nl"]))


def _sources(value: object) -> tuple[tuple[str, Authority], ...]:
    tables = [_table(source, {"where", "authority"}) for source in _list(value)]
    return tuple((_text(table["where"]), Authority(table["authority"])) for table in tables)


_REQUIRED: Final[dict[str, Callable[[object], object]]] = {
    "name": _text,
    "kind": fc.ClusterKind,
    "domain": _message,
    "sources": _sources,
}
_OPTIONAL: Final = {
    **dict.fromkeys(("decided_on", "first_day", "pact_on"), _day),
    **dict.fromkeys(("decided_reported", "pact_reported", "note"), _message),
}
_READERS: Final[dict[str, Callable[[object], object]]] = {**_REQUIRED, **_OPTIONAL}


def read_register(file: Path) -> tuple[Entry, ...]:
    """Return the rows of a register file, in order; raise `InvalidRegister` where it is not one."""
    document = _table(tomllib.loads(file.read_text(encoding="utf-8")), {"clusters"})
    entries: list[Entry] = []
    for place, row in enumerate(_list(document["clusters"]), start=1):
        try:
            entries.append(_entry(row))
        except ValueError as error:
            raise InvalidRegister(f"cluster {place}: {error}") from error
    return tuple(entries)


def _entry(row: object) -> Entry:
    table = _table(row, _REQUIRED, _OPTIONAL)
    read: dict[str, Any] = {}
    for key, value in table.items():
        try:
            read[key] = _READERS[key](value)
        except ValueError as error:
            raise InvalidRegister(f"{table['name']}: {key}: {error}") from error
    return Entry(**read)


def lines(entries: Sequence[Entry], day: date, language: fc.Language) -> Iterator[str]:
    """Return the register on a day, line by line."""
    policy = fc.policy_on(day)
    yield _TITLE.text(language, {"day": day})
    applied = _APPLIED.text(language, {"policy": policy.title.text(language), "day": policy.in_force_from})
    for sentence in (applied, *policy.caveats(language)):
        yield from wrap(sentence, _WIDTH)
    for kind in policy.terms.known_kinds:
        of_kind = [entry for entry in entries if entry.kind is kind]
        years = policy.terms.of(kind).funding_years.value
        yield ""
        yield _GROUPS.get(kind, _OTHER_GROUP).text(
            language, {"kind": kind.label.text(language), "count": len(of_kind), "years": years}
        )
        yield from _grid([_COLUMNS[language], *(_cells(entry, policy, day, language) for entry in of_kind)])
    yield ""
    yield from wrap(_CAVEAT.text(language), _WIDTH)
    yield ""
    yield _NOTES.text(language)
    for entry in entries:
        yield from wrap(_note(entry, language), _WIDTH, initial_indent="- ", subsequent_indent="  ")


def _cells(entry: Entry, policy: fc.Policy, day: date, language: fc.Language) -> tuple[str, ...]:
    not_known = _NOT_KNOWN.text(language)
    domain = entry.domain.text(language)
    unknown = ", ".join(_unknown(entry, policy, language)) or "-"
    period = entry.period()
    if period is None:
        return (entry.name, domain, not_known, not_known, not_known, not_known, unknown)
    year = period.year_on(day)
    number, status = str(year.number) if year else "-", period.status_on(day).label.text(language)
    return (entry.name, domain, str(period.first_day), str(period.last_day), number, status, unknown)


def _unknown(entry: Entry, policy: fc.Policy, language: fc.Language) -> Iterator[str]:
    if entry.decided_on is None:
        yield _DECISION.text(language)
    if entry.first_day is None:
        yield _FIRST_DAY.text(language)
    if entry.pact_on is None and policy.terms.of(entry.kind).pact_negotiation_years.value:
        yield _PACT.text(language)


def _note(entry: Entry, language: fc.Language) -> str:
    origins = "; ".join(f"{where}, {authority.label.text(language)}" for where, authority in entry.sources)
    reported = ((_DECIDED, entry.decided_reported), (_SIGNED, entry.pact_reported))
    said = [what.text(language, {"when": when.text(language)}) for what, when in reported if when]
    said += [entry.note.text(language)] if entry.note else []
    return f"{entry.name} ({origins}){':' if said else ''} {' '.join(said)}".rstrip()


def _grid(rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    ruled = (rows[0], tuple("-" * width for width in widths), *rows[1:])
    for row in ruled:
        yield "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the register; return 0, or 1 where it cannot be printed."""
    parser = ArgumentParser(description="Print the clusters of the Flemish cluster policy as they stand on a day.")
    parser.add_argument("day", help="the day, as YYYY-MM-DD")
    parser.add_argument("--language", choices=get_args(fc.Language), default="en", help="en (default) or nl")
    parser.add_argument("--file", type=Path, default=_FILE, help="another register than clusters.toml")
    given = parser.parse_args(arguments)
    language: fc.Language = given.language
    day = _written_day(given.day)
    if day is None:
        parser.error(_BAD_DAY.text(language, {"given": given.day}))
    try:
        text = "\n".join(lines(read_register(given.file), day, language))
    except fc.NoPolicyInForce as error:
        print(_NO_POLICY.text(language, {"day": error.day, "first_day": fc.POLICIES[0].in_force_from}), file=sys.stderr)
    except (OSError, ValueError) as error:
        print(_UNREADABLE.text(language, {"file": str(given.file), "error": str(error)}), file=sys.stderr)
    else:
        print(text)
        return 0
    return 1


def _written_day(written: str) -> date | None:
    """Return the day that is written as YYYY-MM-DD; `None` where it is no such thing."""
    try:
        day = date.fromisoformat(written)
    except ValueError:
        return None
    return day if day.isoformat() == written else None


_TITLE: Final = fc.Message(
    en="Clusters of the Flemish cluster policy on {day}", nl="Clusters van het Vlaamse clusterbeleid op {day}"
)
_APPLIED: Final = fc.Message(
    en="Applied: {policy}, in force from {day}.", nl="Toegepast: {policy}, in werking sinds {day}."
)
_GROUPS: Final = {
    fc.ClusterKind.SPEARHEAD: fc.Message(
        en="Spearhead clusters: {count}; years of aid: at most {years} each",
        nl="Speerpuntclusters: {count}, elk met hoogstens {years} jaar steun",
    ),
    fc.ClusterKind.INNOVATIVE_BUSINESS_NETWORK: fc.Message(
        en="Innovative business networks: {count}; years of aid: at most {years} each",
        nl="Innovatieve bedrijfsnetwerken: {count}, elk met hoogstens {years} jaar steun",
    ),
}
_OTHER_GROUP: Final = fc.Message(
    en="{kind}: {count}; years of aid: at most {years} each",
    nl="{kind}: {count}, elk met hoogstens {years} jaar steun",
)
_COLUMNS: Final[dict[fc.Language, tuple[str, ...]]] = {
    "en": ("Cluster", "Domain", "First day", "Last day", "Funding year", "Status", "Not known"),
    "nl": ("Cluster", "Domein", "Eerste dag", "Laatste dag", "Steunjaar", "Status", "Niet bekend"),
}
_NOT_KNOWN: Final = fc.Message(en="not known", nl="onbekend")
_DECISION: Final = fc.Message(en="decision", nl="beslissing")
_FIRST_DAY: Final = fc.Message(en="first day", nl="eerste dag")
_PACT: Final = fc.Message(en="pact", nl="pact")
_CAVEAT: Final = fc.Message(
    en="The last day is that of the full term, counted from the first day of aid; whether aid stopped sooner is not in "
    "the register. A funding year counts from the first day of aid too. Not known: the day of the decision, the first "
    "day of aid, the day of the cluster pact.",
    nl="De laatste dag is die van de volle termijn, geteld vanaf de eerste dag van de steun; of de steun eerder "
    "stopte, staat niet in het register. Ook een steunjaar telt vanaf de eerste dag van de steun. Niet bekend: de dag "
    "van de beslissing, de eerste dag van de steun, de dag van het clusterpact.",
)
_NOTES: Final = fc.Message(en="Sources, and what else they say", nl="Bronnen, en wat ze verder zeggen")
_DECIDED: Final = fc.Message(en="Decision {when}.", nl="Beslissing {when}.")
_SIGNED: Final = fc.Message(en="Cluster pact {when}.", nl="Clusterpact {when}.")
_BAD_DAY: Final = fc.Message(
    en='"{given}" is not a day: write one as YYYY-MM-DD, such as 2026-11-23',
    nl='"{given}" is geen dag: schrijf een dag als JJJJ-MM-DD, zoals 2026-11-23',
)
_NO_POLICY: Final = fc.Message(
    en="On {day} no cluster policy is in force. Give a day from {first_day} on.",
    nl="Op {day} is er geen clusterbeleid in werking. Geef een dag vanaf {first_day}.",
)
_UNREADABLE: Final = fc.Message(en="{file} cannot be read: {error}", nl="{file} is niet te lezen: {error}")

if __name__ == "__main__":
    sys.exit(main())
