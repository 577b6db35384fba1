"""Case words: what the facts and the answers of a case are called on the page of cases."""

from typing import Final

from flemish_clusters import ClusterKind, Message, Purpose, Region, Verdict
from flemish_clusters.documents.catalogue import PARTIES
from flemish_clusters.facts import LABELS, PeriodStatus
from flemish_clusters.policies import ORDER_2016

AMOUNTS: Final = ("eligible_costs", "cofinancing", "aid", "amount", "paid_back")
"""The facts that are amounts in euro."""

FACTS: Final = {
    **LABELS,
    "assessed_on": Message(en="day of the assessment", nl="dag van de beoordeling"),
    "contributions": Message(en="contributions", nl="bijdragen"),
    "day": Message(en="day", nl="dag"),
    "first_day": Message(en="first day of aid", nl="eerste dag van de steun"),
    "transition": Message(en="the version is picked by", nl="de versie volgt uit"),
    "type": Message(en="giver", nl="gever"),
}
"""What each fact is called."""

ANSWERS: Final = {
    "maximum_aid": Message(en="maximum aid: {value}", nl="maximale steun: {value}"),
    "known_bound": Message(en="surely no more than {value}", nl="zeker niet meer dan {value}"),
    "binding": Message(en="bound by: {value}", nl="begrensd door: {value}"),
    "still_to_raise": Message(en="still to raise: {value}", nl="nog bijeen te brengen: {value}"),
    "missing": Message(en="missing: {value}", nl="ontbreekt: {value}"),
    "remarks": Message(en="remarks: {value}", nl="opmerkingen: {value}"),
    "last_day": Message(en="last day: {value}", nl="laatste dag: {value}"),
    "first_days": Message(en="first days of the years: {value}", nl="eerste dagen van de jaren: {value}"),
    "last_days": Message(en="last days of the years: {value}", nl="laatste dagen van de jaren: {value}"),
    "pact_until": Message(en="pact negotiated until: {value}", nl="onderhandeling over het pact tot en met: {value}"),
    "before_the_pact_is_due": Message(
        en="within the year of the pact: {value}", nl="binnen het jaar van het pact: {value}"
    ),
    "cautions": Message(en="cautions: {value}", nl="waarschuwingen: {value}"),
    "year": Message(en="funding year: {value}", nl="steunjaar: {value}"),
    "status": Message(en="period: {value}", nl="periode: {value}"),
    "policy": Message(en="version: {value}", nl="versie: {value}"),
    "unchecked": Message(
        en="later than the sources were looked at: {value}", nl="later dan de bronnen zijn bekeken: {value}"
    ),
    "unpublished": Message(en="published after the assessment: {value}", nl="na de beoordeling bekendgemaakt: {value}"),
    "total": Message(en="counts in all: {value}", nl="telt in totaal mee: {value}"),
    "counted": Message(en="of each: {value}", nl="per bijdrage: {value}"),
    "cluster": Message(en="cluster: {value}", nl="cluster: {value}"),
    "period": Message(en="period: {value}", nl="periode: {value}"),
    "accounts": Message(en="years: {value}", nl="jaren: {value}"),
    "maximum_aids": Message(en="maximum aid, year by year: {value}", nl="maximale steun, jaar per jaar: {value}"),
}
"""How each answer is told; what is not here is not told on the page."""

ANSWERED_IN_EURO: Final = ("maximum_aid", "known_bound", "still_to_raise", "total", "counted", "maximum_aids")
"""The answers that are amounts in euro."""

_ENUMS: Final = (ClusterKind, Purpose, Region, Verdict, PeriodStatus)
_LIMITS: Final = {one.function.name: one.function.label for one in ORDER_2016.rules if hasattr(one.function, "label")}
VALUES: Final[dict[object, Message]] = {
    **{member.value: member.label for kind in _ENUMS for member in kind},
    **{name: label for name, (_, label) in PARTIES.items()},
    **_LIMITS,
    "application": Message(en="the day of the application", nl="de dag van de aanvraag"),
    "assessment": Message(en="the day of the assessment", nl="de dag van de beoordeling"),
    "funding_year": Message(en="the first day of the funding year", nl="de eerste dag van het steunjaar"),
    "grant": Message(en="the day of the decision", nl="de dag van de beslissing"),
    "none": Message(en="none", nl="geen"),
    "not_known": Message(en="not yet known", nl="nog niet bekend"),
}
"""What the values of a case are called that stand for something."""

TRUTHS: Final = {True: Message(en="yes", nl="ja"), False: Message(en="no", nl="nee")}
"""What a truth is called."""
