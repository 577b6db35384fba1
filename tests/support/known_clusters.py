"""The known clusters, as the table of the sources gives them."""

from datetime import date
from typing import Final

DAYS: Final[dict[str, tuple[date | None, date | None, date | None]]] = {
    "Catalisti": (date(2016, 10, 27), None, date(2017, 6, 9)),
    "SIM": (None, date(2017, 1, 1), date(2017, 6, 9)),
    "VIL": (date(2016, 10, 27), date(2017, 1, 1), date(2017, 6, 9)),
    "Flux50": (date(2016, 12, 15), None, None),
    "Flanders' FOOD": (None, None, date(2018, 4, 20)),
    "De Blauwe Cluster": (None, None, date(2019, 2, 15)),
    "MEDVIA": (None, None, None),
    "EUKA": (None, date(2017, 1, 1), None),
    "Air Cargo Belgium": (None, None, None),
    "Power to Gas": (None, None, None),
    "Offshore Energy": (None, None, None),
    "Smart Digital Farming": (None, None, None),
    "Space 4.0": (None, date(2018, 10, 1), None),
    "IoT4Society": (None, None, None),
    "IoT Value Chain": (None, None, None),
    "Bouwindustrialisatie": (None, None, None),
    "flanders.health": (None, None, None),
}
"""The day of the decision, the first day of aid and the day of the pact of each cluster; `None` where not given."""

SPEARHEADS: Final = tuple(DAYS)[:7]
"""The first of them, which are spearhead clusters."""
