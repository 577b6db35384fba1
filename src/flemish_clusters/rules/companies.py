"""Companies: the profile of those that the policy is aimed at, and how many of them a cluster needs."""

from functools import partial
from typing import Any, Final

from flemish_clusters import readings
from flemish_clusters.facts.clusters import Cluster, Company, Region
from flemish_clusters.judgements import Verdict
from flemish_clusters.messages import Message
from flemish_clusters.rules import Judgement, Part, attested, met, not_met, rule, undetermined
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms


@rule(
    "COM-1",
    about=Company,
    says=Message(
        en="The company is Flemish; we read this as having an establishment in the Flemish Region.",
        nl="De onderneming is Vlaams; dat lezen wij als: ze heeft een vestiging in het Vlaamse Gewest.",
    ),
    cites=(PAGE.sentence("3.1"), PAGE.sentence("3.1").inferred()),
    reads=("establishments", "establishments_complete"),
    rests_on=(readings.FLEMISH_ESTABLISHMENT, readings.DESCRIPTIVE_VERBS),
)
def company_is_flemish(company: Company, _: Terms) -> Judgement:
    """A company has an establishment in the Flemish Region. Dutch: *Vlaamse onderneming*."""
    establishments = company.establishments
    if establishments is not None and Region.FLEMISH in establishments:
        return met()
    if establishments is None or not company.establishments_complete:
        return undetermined(missing=("establishments",))
    return not_met()


_is_ambitious: Final = partial(
    attested, about=Company, cites=(PAGE.sentence("3.2"),), rests_on=(readings.MARKED_BY, readings.DESCRIPTIVE_VERBS)
)
_is_open: Final = partial(attested, about=Company, cites=(PAGE.sentence("3.3"),))

company_has_growth_ambitions: Final = _is_ambitious(
    "COM-2",
    fact="growth_ambition",
    says=Message(en="The company has ambitions to grow.", nl="De onderneming heeft groeiambities."),
)
"""A company has ambitions to grow. Dutch: *groei-ambities*."""

company_is_aware_of_innovation: Final = _is_ambitious(
    "COM-3",
    fact="innovation_awareness",
    says=Message(
        en="The company is highly aware of innovation.", nl="De onderneming heeft een hoog innovatiebewustzijn."
    ),
)
"""A company is highly aware of innovation. Dutch: *innovatiebewustzijn*."""

company_looks_abroad: Final = _is_ambitious(
    "COM-4",
    fact="international_outlook",
    says=Message(en="The company has an international outlook.", nl="De onderneming heeft een internationale blik."),
)
"""A company has an international outlook. Dutch: *internationale blik*."""

company_is_open_to_companies: Final = _is_open(
    "COM-5",
    fact="open_to_companies",
    says=Message(
        en="The company is open to cooperation with other companies.",
        nl="De onderneming staat open voor samenwerking met andere ondernemingen.",
    ),
)

company_is_open_to_knowledge_institutions: Final = _is_open(
    "COM-6",
    fact="open_to_knowledge_institutions",
    says=Message(
        en="The company is open to cooperation with knowledge centres.",
        nl="De onderneming staat open voor samenwerking met kenniscentra.",
    ),
    rests_on=(readings.KNOWLEDGE_CENTRES,),
)
"""A company is open to cooperation with knowledge centres. Dutch: *kenniscentra*."""

company_cooperates_for_itself_and_for_flanders: Final = _is_open(
    "COM-7",
    fact=("serves_own_objectives", "serves_flemish_competitiveness"),
    says=Message(
        en="The company is open to cooperation with other companies and knowledge centres, both for its own objectives "
        "and to help make a large group of Flemish companies more competitive.",
        nl="De onderneming staat ervoor open om met andere ondernemingen en met kenniscentra samen te werken, zowel "
        "om haar eigen doelstellingen te bereiken als om een grote groep Vlaamse ondernemingen mee competitiever te "
        "maken.",
    ),
    rests_on=(readings.KNOWLEDGE_CENTRES,),
)
"""A company is open to cooperation, for itself and for many others. Dutch: *competitiviteitsverhoging*."""


@rule(
    "COM-8",
    about=Cluster,
    says=Message(
        en="Enough companies of the cluster fit the profile.",
        nl="Genoeg ondernemingen van de cluster voldoen aan het profiel.",
    ),
    cites=tuple(PAGE.sentence(number).inferred() for number in ("3.1", "3.2", "3.3")),
    reads=("companies", "companies_complete"),
    rests_on=(
        *(readings.PROFILE_OF_SOME, readings.TWO_OF_MANY, readings.HOW_MANY, readings.COMPANIES_ALIKE),
        readings.DESCRIPTIVE_VERBS,
    ),
    weighs_parts=True,
)
def enough_companies_fit_the_profile(cluster: Cluster, terms: Terms, parts: tuple[Part, ...]) -> Judgement:
    """Enough companies of a cluster meet every demand on a company.

    A company counts when its own assessment is met, also where an amendment changes the profile.
    """
    needed = terms.minimum_fitting_companies
    if needed.value == 0:
        return met()
    if cluster.companies is None:
        return undetermined(missing=("companies",), minimum_fitting_companies=needed)
    fitting = sum(part.verdict in _FITS for part in parts)
    undecided = [part for part in parts if part.verdict is Verdict.UNDETERMINED]
    if fitting >= needed.value:
        return met(_FIT, fitting=fitting, minimum_fitting_companies=needed)
    if cluster.companies_complete and fitting + len(undecided) < needed.value:
        return _too_few(cluster.companies, parts, fitting=fitting, minimum_fitting_companies=needed)
    more = () if cluster.companies_complete else ("companies",)
    missing = (*(f"{part.path}.{path}" for part in undecided for path in part.missing), *more)
    return undetermined(
        _UNDECIDED, missing=missing, fitting=fitting, undecided=len(undecided), minimum_fitting_companies=needed
    )


def _too_few(companies: tuple[Company, ...], parts: tuple[Part, ...], **numbers: Any) -> Judgement:
    """Return that too few fit, with the demands that the others miss: of the first few, and how many there are more."""
    misses = [
        f"{company.name} ({', '.join(finding.code for finding in part.deciding)})"
        for company, part in zip(companies, parts, strict=True)
        if part.verdict is Verdict.NOT_MET
    ]
    if not misses:
        return not_met(_FIT, **numbers)
    numbers["misses"] = "; ".join(misses[:_NAMED])
    if len(misses) <= _NAMED:
        return not_met(_MISSES, **numbers)
    return not_met(_MORE_MISSES, **numbers, more=len(misses) - _NAMED)


_NAMED: Final = 5
# With no demand on companies left, after an amendment, every company fits.
_FITS: Final = (Verdict.MET, Verdict.NOT_APPLICABLE)
_FIT: Final = Message(
    en="Companies that fit the profile: {fitting}; required: at least {minimum_fitting_companies}.",
    nl="Ondernemingen die aan het profiel voldoen: {fitting}; vereist: minstens {minimum_fitting_companies}.",
)
_MISSES: Final = Message(en=f"{_FIT.en} Not met by: {{misses}}.", nl=f"{_FIT.nl} Niet voldaan door: {{misses}}.")
_MORE_MISSES: Final = Message(
    en=f"{_FIT.en} Not met by: {{misses}}; and {{more}} more.",
    nl=f"{_FIT.nl} Niet voldaan door: {{misses}}; en nog {{more}}.",
)
_UNDECIDED: Final = Message(
    en=f"{_FIT.en} Companies still undecided: {{undecided}}.",
    nl=f"{_FIT.nl} Ondernemingen waarover nog niet is beslist: {{undecided}}.",
)
