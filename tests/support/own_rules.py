"""Rules as a caller of the package makes them, beside those of the policy."""

from flemish_clusters import Cluster, Company, Euro, Message, Verdict
from flemish_clusters.rules import Force, Judgement, Part, at_most, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE, Source
from flemish_clusters.terms import Terms

SAYS = Message(en="A company has a name of one word.", nl="Een onderneming heeft een naam van één woord.")


@rule("OWN-1", about=Company, force=Force.DEMAND, says=SAYS, cites=(PAGE.whole(),), reads=("name",))
def name_is_one_word(company: Company, _: Terms) -> Judgement:
    """A company has a name of one word."""
    return met() if len(company.name.split()) == 1 else not_met()


@rule(
    "OWN-2",
    about=Cluster,
    force=Force.CHARACTERISTIC,
    says=Message(en="All companies fit.", nl="Alle ondernemingen voldoen."),
    cites=(PAGE.whole(),),
    reads=("companies",),
    weighs_parts=True,
)
def all_companies_fit(cluster: Cluster, _: Terms, parts: tuple[Part, ...]) -> Judgement:
    """Every company of a cluster fits the profile."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    return met() if all(part.verdict is Verdict.MET for part in parts) else not_met()


HANDBOOK = Source(key="HANDBOOK", title="Handbook of a bank", where="a shelf")


def _loan() -> Euro:
    return Euro(100_000)


aid_is_at_most_what_the_bank_lends = at_most(
    "OWN-9",
    name="loan",
    label=Message(en="loan", nl="lening"),
    amount=_loan,
    says=Message(en="Aid is at most the loan.", nl="De steun is hoogstens de lening."),
    within=Message(en="The aid of {aid} is at most the loan.", nl="De steun van {aid} is hoogstens de lening."),
    above=Message(
        en="The aid of {aid} is {excess} more than the loan.", nl="De steun van {aid} is {excess} meer dan de lening."
    ),
    cites=(HANDBOOK.whole(), PAGE.whole()),
)
