"""Consequences: what follows, in words, at the end of the sentence of a made case."""

from collections.abc import Mapping
from typing import Any, Final

from flemish_clusters import Euro, Message
from flemish_clusters.messages import Quantity

_OF_A_RULE: Final = {
    "met": Message(en="{rule} is met", nl="aan {rule} is voldaan"),
    "not_met": Message(en="{rule} is not met", nl="aan {rule} is niet voldaan"),
    "undetermined": Message(
        en="whether {rule} is met, is not yet known", nl="of aan {rule} is voldaan, is nog niet bekend"
    ),
}
_OF_THE_WHOLE: Final = {
    "met": Message(en="all demands are met", nl="aan alle voorwaarden is voldaan"),
}
_AT_MOST: Final = Message(en="at most {amount} may be granted", nl="hoogstens {amount} kan worden toegekend")
_AT_MOST_NOT_KNOWN: Final = Message(
    en="how much may be granted at most, is not yet known",
    nl="hoeveel er hoogstens kan worden toegekend, is nog niet bekend",
)
_IN_YEAR: Final = Message(en="it lies in funding year {year}", nl="die valt in steunjaar {year}")
_OUTSIDE: Final = Message(en="it lies in no funding year", nl="die valt in geen steunjaar")
_PACT: Final = {
    True: Message(
        en="the year in which the pact is negotiated still runs",
        nl="het jaar waarin over het pact wordt onderhandeld, loopt nog",
    ),
    False: Message(
        en="the year in which the pact is negotiated is over",
        nl="het jaar waarin over het pact wordt onderhandeld, is voorbij",
    ),
}
_CAUTION: Final = {
    True: Message(en="that gives cause for a caution", nl="dat geeft aanleiding tot een waarschuwing"),
    False: Message(en="that gives no cause for this caution", nl="dat geeft geen aanleiding tot deze waarschuwing"),
}
_LAST_DAY: Final = Message(en="the last day is {day}", nl="de laatste dag is {day}")
_COUNTS: Final = Message(en="{amount} counts", nl="{amount} telt mee")


def with_consequence(says: Message, found: Mapping[str, Any], about: Mapping[str, str]) -> Message:
    """Return a sentence that goes on with what follows."""
    message, told = _consequence(found, about)
    return Message(
        en=f"{says.en.removesuffix('.')}; {message.text('en', told)}.",
        nl=f"{says.nl.removesuffix('.')}; {message.text('nl', told)}.",
    )


def _consequence(found: Mapping[str, Any], about: Mapping[str, str]) -> tuple[Message, dict[str, Quantity]]:
    """Return what follows, and what stands in it: of the rule that it is about, or else what is asked."""
    if "rule" in about:
        return _OF_A_RULE[found["rules"][about["rule"]]], {"rule": about["rule"]}
    if "maximum_aid" in found:
        amount = found["maximum_aid"]
        return (_AT_MOST_NOT_KNOWN, {}) if amount == "not_known" else (_AT_MOST, {"amount": Euro(amount)})
    if "total" in found:
        return _COUNTS, {"amount": Euro(found["total"])}
    if "before_the_pact_is_due" in found:
        return _PACT[found["before_the_pact_is_due"]], {}
    if "year" in found:
        return (_IN_YEAR, {"year": found["year"]}) if found["year"] else (_OUTSIDE, {})
    if "source" in about:
        return _CAUTION[about["source"] in found["cautions"]], {}
    return (_LAST_DAY, {"day": found["last_day"]}) if "last_day" in found else (_OF_THE_WHOLE[found["verdict"]], {})
