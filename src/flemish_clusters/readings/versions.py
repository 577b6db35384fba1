"""Readings about the version that governs a running grant."""

from functools import partial
from typing import Final

from flemish_clusters.messages import Message
from flemish_clusters.readings.reading import reading

_WHICH_VERSION: Final = partial(
    reading,
    question_en="Which version governs a running grant after an amendment?",
    question_nl="Welke versie geldt voor lopende steun na een wijziging?",
)
_OF_THE_GRANT: Final = Message("The version of the day of the grant.", "De versie van de dag van de toekenning.")
_OF_THE_APPLICATION: Final = Message(
    "The version of the day of the application.", "De versie van de dag van de aanvraag."
)
_OF_THE_YEAR: Final = Message("The version of each funding year.", "De versie van elk steunjaar.")
_OF_THE_ASSESSMENT: Final = Message(
    "The version of the day of the assessment.", "De versie van de dag van de beoordeling."
)

WHICH_VERSION: Final = _WHICH_VERSION(
    key="which-version",
    choice_en="This is open: whoever asks for the assessment chooses the version, and the answer names it.",
    choice_nl="Dit is open: wie de beoordeling vraagt, kiest de versie; het antwoord vermeldt ze.",
    alternatives=(_OF_THE_GRANT, _OF_THE_APPLICATION, _OF_THE_YEAR, _OF_THE_ASSESSMENT),
    reason_en="No source that was read settles it; what the amendment of August 2019 changed was not read.",
    reason_nl="Geen geraadpleegde bron bepaalt het; wat de wijziging van augustus 2019 inhield, is niet geraadpleegd.",
)

VERSION_OF_THE_GRANT: Final = _WHICH_VERSION(
    key="version-of-the-grant",
    choice_en="The version of the day of the decision governs the whole grant; where that day is not known, the "
    "version of the first day of aid.",
    choice_nl="De versie van de dag van de beslissing geldt voor de hele steun; waar die dag niet bekend is, de versie "
    "van de eerste dag van de steun.",
    alternatives=(_OF_THE_APPLICATION, _OF_THE_YEAR, _OF_THE_ASSESSMENT),
    reason_en="Who plans years ahead relies on what was decided.",
    reason_nl="Wie jaren vooruit plant, vertrouwt op wat werd beslist.",
)

VERSION_OF_THE_APPLICATION: Final = _WHICH_VERSION(
    key="version-of-the-application",
    choice_en="The version of the day of the application governs the whole grant; where that day is not known, the "
    "version of the day of the decision, or else of the first day of aid.",
    choice_nl="De versie van de dag van de aanvraag geldt voor de hele steun; waar die dag niet bekend is, de versie "
    "van de dag van de beslissing, of anders die van de eerste dag van de steun.",
    alternatives=(_OF_THE_GRANT, _OF_THE_YEAR, _OF_THE_ASSESSMENT),
    reason_en="Who applies can know only the rules of that day.",
    reason_nl="Wie een aanvraag indient, kan alleen de regels van die dag kennen.",
)

VERSION_OF_THE_YEAR: Final = _WHICH_VERSION(
    key="version-of-the-year",
    choice_en="The version of the first day of a funding year governs that year; what belongs to no year goes by the "
    "version of the day of the decision.",
    choice_nl="De versie van de eerste dag van een steunjaar geldt voor dat jaar; wat bij geen jaar hoort, volgt de "
    "versie van de dag van de beslissing.",
    alternatives=(_OF_THE_GRANT, _OF_THE_APPLICATION, _OF_THE_ASSESSMENT),
    reason_en="Aid is given year by year.",
    reason_nl="Steun wordt jaar per jaar gegeven.",
)

VERSION_OF_THE_ASSESSMENT: Final = _WHICH_VERSION(
    key="version-of-the-assessment",
    choice_en="The version of the day of the assessment governs all.",
    choice_nl="De versie van de dag van de beoordeling geldt voor alles.",
    alternatives=(_OF_THE_GRANT, _OF_THE_APPLICATION, _OF_THE_YEAR),
    reason_en="A new act can apply at once to what is under way.",
    reason_nl="Een nieuwe regeling kan meteen gelden voor wat loopt.",
)
