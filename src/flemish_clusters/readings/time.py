"""Readings about time: years, terms, and the days on which they end."""

from typing import Final

from flemish_clusters.readings.reading import reading
from flemish_clusters.sources import (
    EN_PAGE,
    EU_PERIODS,
    JUDICIAL_CODE,
    PAGE,
    SPEARHEAD_NEXT,
    SUBSIDY_ACT,
    SUBSIDY_DB,
)

FUNDING_YEAR: Final = reading(
    key="funding-year",
    question_en="What is a year?",
    question_nl="Wat is een jaar?",
    choice_en="A year is a funding year, from the first day of aid or its anniversary up to and including the day "
    "before the next anniversary; a part of a year has the same ceiling.",
    choice_nl="Een jaar is een steunjaar, van de eerste dag van de steun of de verjaardag ervan tot en met de dag vóór "
    "de volgende verjaardag; voor een deel van een jaar geldt hetzelfde plafond.",
    alternatives_en=(
        "A calendar year, as a budget year is, with the ceiling in proportion.",
        "A year ends on the same date a year later, as in acts of the European institutions.",
        "A book year of the organisation.",
    ),
    alternatives_nl=(
        "Een kalenderjaar, zoals een begrotingsjaar, met het plafond naar rato.",
        "Een jaar eindigt een jaar later op dezelfde datum, zoals in handelingen van de Europese instellingen.",
        "Een boekjaar van de organisatie.",
    ),
    reason_en="The aid is given for a number of years, so they count from where it starts.",
    reason_nl="De steun geldt voor een aantal jaren, dus die tellen vanaf het begin.",
    cites=(
        *(PAGE.sentence("6.2"), PAGE.sentence("6.6"), SUBSIDY_DB.whole(), SUBSIDY_ACT.article("3")),
        *(JUDICIAL_CODE.article("54"), EU_PERIODS.article("3(2)(c)")),
    ),
    computed_by=("periods",),
)

AT_MOST_THE_TERM: Final = reading(
    key="term-from-first-day",
    question_en="Is the term fixed or the most, and from which day does it run?",
    question_nl="Ligt de termijn vast of mag de steun korter duren, en vanaf welke dag loopt hij?",
    choice_en="The aid lasts at most as long as the term; it runs from the first day of aid as given and not from the "
    "decision.",
    choice_nl="De steun duurt hoogstens de termijn; die loopt vanaf de opgegeven eerste dag van de steun en niet vanaf "
    "de beslissing.",
    alternatives_en=(
        "It runs from the day of the decision.",
        "Every period has exactly that length.",
        "Earlier years of operating aid to the same organisation count in it, which stays open here.",
    ),
    alternatives_nl=(
        "Hij loopt vanaf de dag van de beslissing.",
        "Elke periode heeft precies die duur.",
        "Eerdere jaren werkingssteun aan dezelfde organisatie tellen mee; dat blijft hier open.",
    ),
    reason_en="The page says for how long they are funded, so the funding is what is counted; the agency's page in "
    "English says up to ten years of spearhead clusters; that three years are the most is inferred from that.",
    reason_nl="De pagina zegt hoelang ze financiering krijgen, dus de financiering wordt geteld; de Engelse pagina van "
    "het agentschap zegt van speerpuntclusters: hoogstens tien jaar; dat ook drie jaar een bovengrens is, is daaruit "
    "afgeleid.",
    cites=(PAGE.sentence("6.2"), PAGE.sentence("6.6"), EN_PAGE.whole()),
    computed_by=("PER-1", "PER-2"),
)

LEAP_DAY: Final = reading(
    key="leap-day",
    question_en="When does a period end that starts on 29 February?",
    question_nl="Wanneer eindigt een periode die op 29 februari begint?",
    choice_en="A period that starts on 29 February has its anniversary on 1 March in a year without that day, and so "
    "ends on 28 February; no last day shifts to a working day.",
    choice_nl="Begint een periode op 29 februari, dan is de verjaardag 1 maart in een jaar zonder die dag, en eindigt "
    "de periode dus op 28 februari; geen laatste dag schuift op naar een werkdag.",
    alternatives_en=("The anniversary is 28 February, a day sooner.",),
    alternatives_nl=("De verjaardag is 28 februari, een dag vroeger.",),
    reason_en="Years run from a day to the day before the same date, so a period of whole years is not cut by a day; "
    "European rules, applied here by analogy, end it on the last day of that month.",
    reason_nl="Jaren lopen van een dag tot de dag vóór dezelfde datum, dus een periode van hele jaren wordt niet met "
    "een dag ingekort; Europese regels, hier naar analogie toegepast, laten ze eindigen op de laatste dag van die "
    "maand.",
    cites=(JUDICIAL_CODE.article("54"), EU_PERIODS.article("3(2)(c)")),
    computed_by=("periods",),
)

FIRST_YEAR_AFTER_DECISION: Final = reading(
    key="first-year-after-decision",
    question_en="When does the first year after the decision end, in which the cluster pact is negotiated?",
    question_nl="Wanneer eindigt het eerste jaar na de beslissing, waarin over het clusterpact wordt onderhandeld?",
    choice_en="The first year after the decision runs from the day after it, so it ends on the anniversary of the "
    "decision; that is no deadline for signing.",
    choice_nl="Het eerste jaar na de beslissing loopt vanaf de dag erna en eindigt dus op de verjaardag van de "
    "beslissing; dat is geen uiterste datum om te tekenen.",
    alternatives_en=("On the day before the anniversary, as a funding period does.",),
    alternatives_nl=("Op de dag vóór de verjaardag, zoals een steunperiode.",),
    reason_en="A time that an event starts is counted from the next day; a funding period, which has its first day in "
    "it, ends a day sooner. The source sets no day.",
    reason_nl="Een termijn die met een gebeurtenis begint, telt vanaf de volgende dag; een steunperiode, waar de "
    "eerste dag in zit, eindigt een dag vroeger. De bron legt geen dag vast.",
    cites=(SPEARHEAD_NEXT.whole(), JUDICIAL_CODE.article("52"), JUDICIAL_CODE.article("54")),
    computed_by=("periods",),
)

PACT_OF_SPEARHEADS: Final = reading(
    key="pact-of-spearheads",
    question_en="Which kinds of cluster negotiate a cluster pact?",
    question_nl="Welke types clusters onderhandelen over een clusterpact?",
    choice_en="Only spearhead clusters negotiate a cluster pact.",
    choice_nl="Alleen speerpuntclusters onderhandelen over een clusterpact.",
    alternatives_en=("Networks do so too.",),
    alternatives_nl=("Ook bedrijfsnetwerken doen dat.",),
    reason_en="In what was read, the agency speaks of a pact for spearhead clusters only.",
    reason_nl="In wat is geraadpleegd, spreekt het agentschap alleen voor speerpuntclusters van een pact.",
    cites=(SPEARHEAD_NEXT.whole(),),
)
