"""A dossier: one fictional spearhead cluster, assessed as a whole, with the aid that each year allows.

Run it as `python docs/examples/dossier.py`, or as `python docs/examples/dossier.py nl` for Dutch. It prints the page
for a board; with `--full` it prints the whole reasoning, what counts as cofinancing, and the days of note.
"""

import sys
import textwrap
from argparse import ArgumentParser
from collections.abc import Iterator, Sequence
from datetime import date
from typing import Final, get_args

import flemish_clusters as fc

_WIDTH: Final = 118
_DECIDED_ON: Final = date(2017, 11, 16)
_FIRST_DAY: Final = date(2018, 3, 1)


def fictional_dossier(language: fc.Language, policy: fc.Policy) -> fc.Dossier:
    """Return the dossier, with its texts in one language."""
    period = policy.funding_period(fc.ClusterKind.SPEARHEAD, _FIRST_DAY, decided_on=_DECIDED_ON)
    return fc.Dossier(cluster=_cluster(language), period=period, accounts=_accounts(period, policy))


def _cluster(language: fc.Language) -> fc.Cluster:
    attested = fc.Attestation(
        holds=True, by=_ORGANISATION.text(language), on=date(2017, 9, 29), evidence=_EVIDENCE.text(language)
    )
    return fc.Cluster(
        name="Voorbeeld",
        kind=fc.ClusterKind.SPEARHEAD,
        domain=_DOMAIN.text(language),
        organisation=fc.ClusterOrganisation(
            name="Voorbeeld vzw", facilitates=attested, represents_members=attested, mandated_by_members=attested
        ),
        companies=(
            _company("A", attested, fc.Region.FLEMISH),
            _company("B", attested, fc.Region.FLEMISH, fc.Region.ABROAD),
            _company("C", attested, fc.Region.BRUSSELS_CAPITAL),
        ),
        knowledge_institutions=(fc.KnowledgeInstitution(name="K"),),
        cooperates=attested,
        cooperates_lastingly=attested,
        strategic_domain=attested,
        large_scale=attested,
    )


def _company(name: str, attested: fc.Attestation, *establishments: fc.Region) -> fc.Company:
    return fc.Company(
        name=name,
        establishments=establishments,
        growth_ambition=attested,
        innovation_awareness=attested,
        international_outlook=attested,
        open_to_companies=attested,
        open_to_knowledge_institutions=attested,
        serves_own_objectives=attested,
        serves_flemish_competitiveness=attested,
    )


def _accounts(period: fc.FundingPeriod, policy: fc.Policy) -> tuple[fc.YearAccount, ...]:
    """Return four accounts: two in order, one short on cofinancing, and one that is not closed yet."""
    counted = third_year_cofinancing(period, policy).total
    return (
        fc.YearAccount(period=period, year=1, eligible_costs="980000", cofinancing="520000", aid="490000"),
        fc.YearAccount(period=period, year=2, eligible_costs="1040000", cofinancing="515000", aid="500000"),
        fc.YearAccount(period=period, year=3, eligible_costs="1000000", cofinancing=counted, aid="500000"),
        fc.YearAccount(period=period, year=4, cofinancing="430000"),
    )


def third_year_cofinancing(period: fc.FundingPeriod, policy: fc.Policy) -> fc.CountedCofinancing:
    """Return what counts as cofinancing of funding year 3; one contribution came a few days late."""
    contributions = (
        _contribution(fc.Company(name="A"), "250000", date(2020, 6, 15)),
        _contribution(fc.Company(name="B"), "212500", date(2021, 2, 28)),
        _contribution(fc.Company(name="C"), "37500", date(2021, 3, 4)),
        _contribution(fc.OtherBody(name="O"), "20000", date(2020, 9, 1)),
    )
    return fc.count_cofinancing(contributions, year=period.funding_years[2], policy=policy)


def _contribution(by: fc.Company | fc.OtherBody, amount: str, received_on: date) -> fc.Contribution:
    return fc.Contribution(by=by, amount=amount, received_on=received_on, purpose=fc.Purpose.OPERATION)


def report(language: fc.Language) -> str:
    """Return what the policy says of the dossier on one page, and that the dossier is fictional."""
    # The caller chooses the version of the policy; here it is the one of the day of the decision.
    policy = fc.policy_on(_DECIDED_ON)
    assessment = fc.assess(fictional_dossier(language, policy), policy=policy)
    return f"{_FICTIONAL.text(language)}\n\n{assessment.report(language)}"


def lines(language: fc.Language) -> Iterator[str]:
    """Return the dossier and all that the policy says of it, line by line."""
    policy = fc.policy_on(_DECIDED_ON)
    dossier = fictional_dossier(language, policy)
    yield _FICTIONAL.text(language)
    yield ""
    yield fc.assess(dossier, policy=policy).explain(language)
    yield from _cofinancing(third_year_cofinancing(dossier.period, policy), language)
    for account in dossier.accounts:
        yield from _aid(account, policy, language)
    yield from _milestones(dossier.period, policy, language)


def _cofinancing(counted: fc.CountedCofinancing, language: fc.Language) -> Iterator[str]:
    yield ""
    year = counted.year
    yield _COFINANCING.text(language, {"year": year.number, "first": year.first_day, "last": year.last_day})
    yield from (f"- {row.explain(language)}" for row in counted.rows)
    if counted.total is not None:
        yield _TOTAL.text(language, {"total": counted.total})


def _aid(account: fc.YearAccount, policy: fc.Policy, language: fc.Language) -> Iterator[str]:
    year = account.period.funding_years[account.year - 1]
    yield ""
    yield _AID.text(language, {"year": year.number, "first": year.first_day, "last": year.last_day})
    yield fc.maximum_aid(account, policy=policy).explain(language).partition("\n\n")[0]
    amount = fc.still_to_raise(account, policy=policy)
    yield _NOT_YET.text(language) if amount is None else _STILL.text(language, {"amount": amount})


def _milestones(period: fc.FundingPeriod, policy: fc.Policy, language: fc.Language) -> Iterator[str]:
    yield ""
    yield _MILESTONES.text(language)
    for milestone in policy.milestones(period):
        if milestone.day:
            yield _MILESTONE.text(language, {"day": milestone.day, "what": milestone.text(language)})


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the dossier in the language asked for."""
    parser = ArgumentParser(description="Assess the dossier of a fictional spearhead cluster.")
    parser.add_argument("language", nargs="?", choices=get_args(fc.Language), default="en", help="en (default) or nl")
    parser.add_argument("--full", action="store_true", help="the whole reasoning, what counts, and the days")
    given = parser.parse_args(arguments)
    text = "\n".join(lines(given.language)) if given.full else report(given.language)
    print("\n".join(map(_wrapped, text.splitlines())))
    return 0


def _wrapped(line: str) -> str:
    indent = "  " if line.startswith(("- ", "  ")) else ""
    return textwrap.fill(line, _WIDTH, subsequent_indent=indent, break_on_hyphens=False)


_ORGANISATION: Final = fc.Message(en="the cluster organisation", nl="de clusterorganisatie")
_EVIDENCE: Final = fc.Message(en="the application", nl="de aanvraag")
_DOMAIN: Final = fc.Message(en="reusable packaging", nl="herbruikbare verpakkingen")
_FICTIONAL: Final = fc.Message(
    en="This dossier is fictional: the cluster, its members, the days and the amounts are made up.",
    nl="Dit dossier is fictief: de cluster, de leden, de dagen en de bedragen zijn verzonnen.",
)
_COFINANCING: Final = fc.Message(
    en="Cofinancing of funding year {year} ({first} to {last})",
    nl="Cofinanciering van steunjaar {year} ({first} tot en met {last})",
)
_TOTAL: Final = fc.Message(en="Together: {total}.", nl="Samen: {total}.")
_AID: Final = fc.Message(
    en="Aid for funding year {year} ({first} to {last})",
    nl="Steun voor steunjaar {year} ({first} tot en met {last})",
)
_STILL: Final = fc.Message(
    en="Still to be raised by the companies to bring the aid up to its other limits: {amount}.",
    nl="Nog bij te dragen door de ondernemingen om de steun tot de andere grenzen op te trekken: {amount}.",
)
_NOT_YET: Final = fc.Message(
    en="What the companies are still to raise is not known yet.",
    nl="Wat de ondernemingen nog moeten bijdragen, is nog niet bekend.",
)
_MILESTONES: Final = fc.Message(en="Days of note", nl="Belangrijke dagen")
_MILESTONE: Final = fc.Message(en="- {day}: {what}", nl="- {day}: {what}")

if __name__ == "__main__":
    sys.exit(main())
