"""SQL: what a policy finds of each account in a table, as a query that runs where the table lives."""

from typing import Final

from flemish_clusters.checks import a_truth, checked, is_text, texts
from flemish_clusters.definition import definition_of
from flemish_clusters.errors import InvalidValue, checked_language
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sql.dialects import Dialect, Writing
from flemish_clusters.sql.queries import OWN, Query
from flemish_clusters.wording import Language

__all__ = ["Dialect", "account_view"]

_A_SOURCE: Final = "the name of a table or a view, such as accounts, or of one in a schema, such as register.accounts"


def account_view(
    policy: Policy,
    *,
    dialect: Dialect,
    source: str,
    cents: bool = True,
    keep: tuple[str, ...] = (),
    language: Language = "en",
) -> str:
    """Return a query that finds of each account in a table what the policy finds, for `CREATE VIEW ... AS` or alone.

    It reads the columns `kind`, the value of a `ClusterKind`; `first_day` and `decided_on`; `years`, `year`; and the
    amounts `eligible_costs`, `cofinancing`, `aid` and those at the paths that rules of the policy need, such as
    `further.surplus`. `NULL` in `decided_on` or an amount is not known.

    It gives a row for each row: the columns that are kept, those that it reads as they are, and

    - `maximum_aid`, `known_bound` and `still_to_raise`, in the unit of the amounts; `NULL`: not known, or none;
    - `binding`, the name of the limit that sets the maximum; `NULL`: none does, or it is not known;
    - `verdict`, and a column for each rule by its code: the value of a `Verdict`;
    - `problem`, what is wrong with the row and what would do; `NULL`: nothing. All else found is `NULL` then.

    Args:
        policy: Its rules about an account are all made by `at_most`.
        dialect: A `Dialect`, no text.
        source: The table or view that it reads, with points between the parts of the name; each stands in quotes.
        cents: Whether amounts are whole cents; otherwise they are decimals in euro, which SQLite does not have.
        keep: Further columns of the source that stand in front, such as the name of the cluster.
        language: That of what is told in `problem`.

    Raises:
        InvalidValue: An argument will not do, or a rule cannot be put in SQL.
    """
    definition = definition_of(policy)
    number = int(checked_language(language) == "nl")
    parts = checked("source", source, str).split(".")
    if not all(map(is_text, parts)):
        raise InvalidValue("source", source, _A_SOURCE)
    if not a_truth.accepts(cents) or (checked("dialect", dialect, Dialect) is Dialect.SQLITE and not cents):
        raise InvalidValue("cents", cents, "True, or False for a database that has decimals, as SQLite does not")
    if not texts.accepts(keep):
        raise InvalidValue("keep", keep, texts.expected)
    query = Query(
        definition=definition, writing=Writing(dialect), source=tuple(parts), cents=cents, keep=keep, number=number
    )
    if twice := query.named_twice():
        field = "policy" if set(twice).isdisjoint(keep) else "keep"
        expected = f"names that no other column has, and none that begins with {OWN[0]} or {OWN[1]} or is cut off"
        raise InvalidValue(field, [*dict.fromkeys(twice)], expected)
    if query.is_too_deep():
        raise InvalidValue("policy", policy.name, "one in whose sums the cofinancing stands once, or another database")
    return query.text()
