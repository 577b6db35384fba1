"""The numbers of the order of 4 March 2016, as the sentences of the page and the subsidy database give them."""

from datetime import date
from typing import Final

from tests.support.oracle import NETWORK as OF_A_NETWORK
from tests.support.oracle import SPEARHEAD as OF_A_SPEARHEAD
from tests.support.oracle import Norms

SPEARHEAD: Final = "spearhead_cluster"
NETWORK: Final = "innovative_business_network"

NORMS: Final[dict[str, Norms]] = {SPEARHEAD: OF_A_SPEARHEAD, NETWORK: OF_A_NETWORK}
"""Sentence 4.2: half of the costs, matched; 6.2 and 6.6: ten and three years; the database: the ceilings."""

COMPANIES_OF_A_NETWORK: Final = 2
"""Sentence 1.1 has a plural: two at least."""
COMPANIES_THAT_FIT: Final = 2
"""Sentence 3.1 has a plural too."""
INSTITUTIONS: Final = 1
"""Sentence 1.1: one is enough to cooperate with."""
YEARS_OF_THE_PACT: Final = {SPEARHEAD: 1, NETWORK: 0}
"""The agency's page on the next steps: in the first year after the decision, and of spearhead clusters only."""

IN_FORCE_FROM: Final = date(2016, 4, 17)
"""The order: ten days after its publication on 7 April 2016."""
PUBLISHED_ON: Final = date(2016, 4, 7)
"""The order: in the Belgian Official Gazette of that day."""
CHECKED_UNTIL: Final = date(2026, 11, 23)
"""The day on which the policy page was given: nobody looked for what is of later days."""
NAME: Final = "order-2016"
CAUTIONS: Final[tuple[tuple[str, tuple[str, ...], str, date], ...]] = (
    ("ORDER", ("decided_on", "first_day"), "before", IN_FORCE_FROM),
    ("FINANCE_ORDER", ("last_day",), "after", date(2019, 12, 31)),
    ("SUBSIDY_DB", ("applied_on", "decided_on"), "after", date(2020, 6, 11)),
    ("GBER", ("last_day",), "after", date(2026, 12, 31)),
)
"""What is to be said besides: the source, the days that are looked at, and before or after which day."""
