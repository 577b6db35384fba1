"""Entries: the shape of a dossier as a document, which gives the period once and not in each account."""

from attrs import asdict, field, frozen
from attrs.validators import optional

from flemish_clusters.facts import Cluster, Dossier, FundingPeriod, YearAccount
from flemish_clusters.facts.fields import a, a_year_count, tuple_of
from flemish_clusters.money import Euro


@frozen(kw_only=True)
class AccountEntry:
    """The account of a funding year, without its period."""

    year: int = field(validator=a_year_count)
    eligible_costs: Euro | None = field(default=None, validator=optional(a(Euro)))
    cofinancing: Euro | None = field(default=None, validator=optional(a(Euro)))
    aid: Euro | None = field(default=None, validator=optional(a(Euro)))


@frozen(kw_only=True)
class DossierEntry:
    """A cluster, its funding period, and its accounts without it."""

    cluster: Cluster = field(validator=a(Cluster))
    period: FundingPeriod = field(validator=a(FundingPeriod))
    accounts: tuple[AccountEntry, ...] = field(validator=tuple_of(AccountEntry))

    @classmethod
    def of(cls, dossier: Dossier) -> "DossierEntry":
        """Return the entry of a dossier."""
        return cls(
            cluster=dossier.cluster,
            period=dossier.period,
            accounts=tuple(
                AccountEntry(
                    year=account.year,
                    eligible_costs=account.eligible_costs,
                    cofinancing=account.cofinancing,
                    aid=account.aid,
                )
                for account in dossier.accounts
            ),
        )

    def as_dossier(self) -> Dossier:
        """Return the dossier that the entry stands for."""
        accounts = tuple(YearAccount(period=self.period, **asdict(entry, recurse=False)) for entry in self.accounts)
        return Dossier(cluster=self.cluster, period=self.period, accounts=accounts)
