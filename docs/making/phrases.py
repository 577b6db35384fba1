"""Phrases: the words of the frame around what the package says itself, in both languages."""

from typing import Final

from flemish_clusters import Cluster, Company, Dossier, FundingPeriod, Language, Message, YearAccount
from flemish_clusters.facts import LABELS, YearContribution
from flemish_clusters.facts.labels import describe_path

WORDS: Final = {
    "about": Message(en="About", nl="Gaat over"),
    "about the policy": Message(en="The policy here", nl="Het beleid hier"),
    "add": Message(en="Add one", nl="Toevoegen"),
    "altered": Message(en="This receipt was altered", nl="Dit beslissingsdossier is gewijzigd"),
    "alternative": Message(en="Alternative", nl="Alternatief"),
    "and": Message(en="and", nl="en"),
    "answer": Message(en="Answer", nl="Antwoord"),
    "as on the page": Message(en="It gives what stands on the page.", nl="Dit geeft wat op de pagina staat."),
    "asked": Message(en="Asked", nl="Vraag"),
    "assess": Message(en="Assess", nl="Beoordelen"),
    "authority": Message(en="Authority", nl="Status van de bron"),
    "case": Message(en="Case", nl="Geval"),
    "change": Message(en="Change", nl="Wijzigen"),
    "check": Message(en="Check", nl="Nakijken"),
    "choose": Message(en="choose", nl="kies"),
    "code": Message(en="Code", nl="Code"),
    "computed by": Message(en="What computes it", nl="Wat ze berekent"),
    "dated": Message(en="Date as given", nl="Datum zoals opgegeven"),
    "every reason": Message(
        en="Every rule, with its reason, its source and its readings",
        nl="Elke regel, met de reden, de bron en de interpretaties",
    ),
    "facts": Message(en="Facts", nl="Gegevens"),
    "force": Message(en="Force", nl="Kracht"),
    "given by its words": Message(en="Words that decide", nl="Woorden die beslissen"),
    "ground": Message(en="Ground", nl="Grond"),
    "in each case": Message(en="In each case", nl="In elk geval"),
    "in the other language": Message(en="In Dutch", nl="In het Engels"),
    "in Python": Message(en="In Python", nl="In Python"),
    "in words": Message(en="The picture in words", nl="De afbeelding in woorden"),
    "it broke": Message(
        en="This does not work here. What is missing or went wrong:",
        nl="Dit werkt hier niet. Wat ontbreekt of misging:",
    ),
    "it is assessed": Message(
        en="It is being worked out: the first time takes some seconds.",
        nl="Het wordt berekend: de eerste keer duurt dat enkele seconden.",
    ),
    "it runs": Message(
        en="It runs: the first time takes some seconds.",
        nl="Wordt uitgevoerd: de eerste keer duurt dat enkele seconden.",
    ),
    "it was stopped": Message(en="Stopped.", nl="Gestopt."),
    "keep": Message(en="Keep the receipt as a file", nl="Het beslissingsdossier bewaren als bestand"),
    "key terms": Message(en="Key terms", nl="Kerntermen"),
    "laws": Message(
        en="[test_every_rule.py]({file}) holds every rule to "
        "[the laws]({guide}/test-your-own-rules.md#the-laws) as well.",
        nl="[test_every_rule.py]({file}) houdt elke regel ook aan "
        "[de wetten]({guide}/test-your-own-rules.md#the-laws) (in het Engels).",
    ),
    "leans on": Message(en="It leans on", nl="Ze steunt op"),
    "more cases": Message(en="More stand with [every case](cases.md).", nl="Meer staat bij [alle gevallen](cases.md)."),
    "name": Message(en="Name", nl="Naam"),
    "needed": Message(en="needed", nl="nodig"),
    "needed within": Message(en="needed if anything is filled in here", nl="nodig als u hier iets invult"),
    "newest": Message(en="Version", nl="Versie"),
    "no": Message(en="no", nl="nee"),
    "no fact tells it": Message(
        en="No fact of a dossier tells the choice apart from these alternatives, so that no verdict under them can be "
        "worked out",
        nl="Geen gegeven van een dossier onderscheidt de keuze van deze alternatieven, zodat geen oordeel volgens die "
        "alternatieven kan worden berekend",
    ),
    "no case": Message(en="No case shows it by itself.", nl="Geen enkel geval toont de regel op zichzelf."),
    "no example runs": Message(
        en="The examples of this page do not run here: that takes JavaScript and WebAssembly, and a page that comes "
        "from a web server.",
        nl="De voorbeelden op deze pagina kunnen hier niet worden uitgevoerd: daarvoor zijn JavaScript, WebAssembly en "
        "een pagina van een webserver nodig.",
    ),
    "none": Message(en="none", nl="geen"),
    "not altered": Message(
        en="Nothing in this receipt was altered", nl="Aan dit beslissingsdossier is niets gewijzigd"
    ),
    "not known": Message(en="not known", nl="niet bekend"),
    "not proved by it": Message(
        en="The digests stand in the receipt itself: they do not prove who made it, nor that its facts are true.",
        nl="De controlesommen staan in het beslissingsdossier zelf: ze bewijzen niet wie het maakte, en ook niet dat "
        "de gegevens kloppen.",
    ),
    "not watched in it": Message(en="Not watched in it", nl="Daarin niet bewaakt"),
    "not here": Message(
        en="This example cannot run here: it needs {needed}.",
        nl="Dit voorbeeld kan hier niet worden uitgevoerd: het heeft {needed} nodig.",
    ),
    "nothing runs": Message(
        en="This part works out its answers in your browser. It needs JavaScript and WebAssembly, and a page that "
        "comes from a web server; one of these is not there.",
        nl="Dit onderdeel berekent de antwoorden in uw browser. Daarvoor zijn JavaScript, WebAssembly en een pagina "
        "van een webserver nodig; een daarvan ontbreekt.",
    ),
    "number": Message(en="Number", nl="Getal"),
    "numbers": Message(en="Numbers", nl="Getallen"),
    "only by a key term": Message(en="Only a key term is watched", nl="Alleen een kernterm wordt bewaakt"),
    "others": Message(
        en="Steps that give something else than what stands on the page: {others}.",
        nl="Stappen die iets anders geven dan wat op de pagina staat: {others}.",
    ),
    "part": Message(en="Part", nl="Deel"),
    "print": Message(en="Print", nl="Afdrukken"),
    "reads": Message(en="Reads", nl="Kijkt naar"),
    "reading": Message(en="Reading", nl="Interpretatie"),
    "readings": Message(en="Readings", nl="Interpretaties"),
    "receipt": Message(en="receipt", nl="beslissingsdossier"),
    "receipt file": Message(en="The file of the receipt", nl="Het bestand van het beslissingsdossier"),
    "rests on these": Message(
        en="Where the sources leave room, what decides rests on these readings",
        nl="Waar de bronnen ruimte laten, berust wat beslist op deze interpretaties",
    ),
    "rests on it": Message(en="What rests on it", nl="Wat erop berust"),
    "rules": Message(en="Rules", nl="Regels"),
    "run": Message(en="Run", nl="Uitvoeren"),
    "says": Message(en="What it says", nl="Wat de regel zegt"),
    "sentence": Message(en="Sentence", nl="Zin"),
    "since": Message(en="Since", nl="Sinds"),
    "source": Message(en="Source", nl="Bron"),
    "standing": Message(en="Standing", nl="Aard"),
    "stop": Message(en="Stop", nl="Stoppen"),
    "take away": Message(en="Take away", nl="Weglaten"),
    "tested in": Message(
        en="[test_{module}.py]({file}) tests:", nl="[test_{module}.py]({file}) toetst (in het Engels):"
    ),
    "the example": Message(en="The example", nl="Het voorbeeld"),
    "treatment": Message(en="Treatment", nl="Behandeling"),
    "try": Message(en="Try this rule", nl="Deze regel proberen"),
    "under the alternative": Message(en="under the alternative", nl="volgens het alternatief"),
    "under the alternatives": Message(en="under the alternatives", nl="volgens de alternatieven"),
    "value": Message(en="Value", nl="Waarde"),
    "verdict": Message(en="Verdict", nl="Oordeel"),
    "version": Message(en="`{name}`, in force from {day}", nl="`{name}`, in werking sinds {day}"),
    "watched nowhere": Message(en="Of these, watched in no source", nl="Daarvan in geen enkele bron bewaakt"),
    "we read it so": Message(en="We read it so", nl="Wij lezen het zo"),
    "what it is": Message(en="What it is", nl="Wat het is"),
    "whole": Message(en="whole", nl="geheel"),
    "why": Message(en="Why", nl="Waarom"),
    "years in a picture": Message(
        en="The years: costs, cofinancing and aid, with a mark at the most aid",
        nl="De steunjaren: kosten, cofinanciering en steun, met een streep bij de maximale steun",
    ),
    "yes": Message(en="yes", nl="ja"),
}
"""The words, by what they are for."""


SUBJECTS: Final = {
    Company: Message(en="company", nl="onderneming"),
    Cluster: Message(en="cluster", nl="cluster"),
    FundingPeriod: Message(en="funding period", nl="steunperiode"),
    YearAccount: Message(en="yearly account", nl="jaaroverzicht"),
    Dossier: Message(en="dossier", nl="dossier"),
    YearContribution: Message(en="contribution", nl="bijdrage"),
}
"""What each class that a rule can be about is called."""

DUTCH_CAPTIONS: Final = ("Begin", "Gidsen", "Specificatie")
"""What stands above the parts of the contents that are in Dutch."""

IN_DUTCH: Final = {
    "Back to top": "Terug naar boven",
    "Home": "Begin",
    "Last updated on %(last_updated)s": "Laatst bijgewerkt op %(last_updated)s",
    "Made with ": "Gemaakt met ",
    "Next": "Volgende",
    "On this page": "Op deze pagina",
    "Previous": "Vorige",
    "Search": "Zoeken",
    "Skip to content": "Naar de inhoud",
}
"""What the theme says around a page, in Dutch."""


def word(what: str, language: Language) -> str:
    """Return a word of the frame in a language."""
    return WORDS[what].text(language)


def row(*cells: str) -> str:
    """Return the row of a table; a cell keeps its bars."""
    return f"| {' | '.join(cell.replace('|', chr(92) + '|') for cell in cells)} |"


def heading_row(*cells: str) -> str:
    """Return the two rows that head a table."""
    return f"{row(*cells)}\n|{'---|' * len(cells)}"


def fact(path: str, language: Language) -> str:
    """Return a fact as code, and what it is called."""
    known = path.rpartition(".")[2] in LABELS
    return f"`{path}` ({describe_path(path, language)})" if known else f"`{path}`"
