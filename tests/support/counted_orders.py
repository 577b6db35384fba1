"""Orders about what counts as cofinancing, made up: knowledge institutions count for at most a fifth of all."""

from fractions import Fraction
from typing import Any, Final

from flemish_clusters import Attestation, Company, KnowledgeInstitution, Message, OtherBody, Policy
from flemish_clusters.facts import YearContribution
from flemish_clusters.readings import HOW_MANY
from flemish_clusters.rules import Judgement, Rule, counted_up_to, counts, met, not_met, rule, undetermined
from flemish_clusters.terms import NewNumber, Terms
from tests.support.orders import BASIS, SOURCE, amendment

LABEL: Final = Message(en="share of knowledge institutions", nl="aandeel van kennisinstellingen")
CITES: Final = (SOURCE.article("2"),)

companies_and_institutions_count: Final = counts(
    "CON-5",
    by=(Company, KnowledgeInstitution),
    says=Message(
        en="The contribution comes from a company or a knowledge institution.",
        nl="De bijdrage komt van een onderneming of een kennisinstelling.",
    ),
    cites=CITES,
)
institutions_count_for_a_fifth: Final = counted_up_to(
    "CON-4",
    by=KnowledgeInstitution,
    number="knowledge_share",
    says=Message(
        en="Money of knowledge institutions counts for at most a share of all that counts.",
        nl="Geld van kennisinstellingen telt voor hoogstens een aandeel van alles wat meetelt.",
    ),
    cites=CITES,
)
FIFTH: Final = NewNumber(Fraction(1, 5), BASIS, (HOW_MANY,), label=LABEL)
A_FIFTH: Final = amendment(
    new_numbers={"knowledge_share": FIFTH},
    replaced={"CON-1": companies_and_institutions_count},
    added=(institutions_count_for_a_fifth,),
)
"""The policy of 2016, but knowledge institutions count too, for at most a fifth of all that counts."""


@rule(
    "HYP-6",
    about=YearContribution,
    says=Message(en="The giver is a green company.", nl="De gever is een groene onderneming."),
    cites=CITES,
    reads=("contribution.by.further.green",),
)
def giver_is_green(subject: YearContribution, _: Terms) -> Judgement:
    """Only what green companies give counts."""
    green = subject.contribution.by.further.get_as(Attestation, "green")
    if green is None:
        return undetermined(missing=("contribution.by.further.green",))
    return met() if green.holds else not_met()


GREEN: Final = amendment(added=(giver_is_green,), new_facts={"green": Message(en="being green", nl="groen zijn")})
"""The policy of 2016, but only what green companies give counts."""


def bounded(**shares: Fraction) -> Policy:
    """Return the policy of 2016, but all givers count, some up to a share: `company`, `institution`, `body`."""
    givers: dict[str, Any] = {
        "company": Company,
        "institution": KnowledgeInstitution,
        "body": OtherBody,
    }
    return amendment(
        new_numbers={f"{name}_share": NewNumber(share, BASIS, label=LABEL) for name, share in shares.items()},
        repealed=("CON-1",),
        added=tuple(_share(name, givers[name]) for name in shares),
    )


def _share(name: str, by: Any) -> Rule[YearContribution]:
    number = f"{name}_share"
    return counted_up_to(f"SHARE-{name.upper()}", by=by, number=number, says=LABEL, cites=CITES)
