"""Phrases: the words of the frame around what the package says itself, in both languages."""

from typing import Final

from flemish_clusters import Cluster, Company, Dossier, FundingPeriod, Language, Message, YearAccount
from flemish_clusters.facts import LABELS, YearContribution
from flemish_clusters.facts.labels import describe_path

WORDS: Final = {
    "about": Message(en="About", nl="Gaat over"),
    "about the policy": Message(
        en="This is about: {title}, in force from {day} ({name}).",
        nl="Dit gaat over: {title}, in werking sinds {day} ({name}).",
    ),
    "add": Message(en="Add one", nl="Toevoegen"),
    "altered": Message(en="This receipt was altered", nl="Dit beslissingsdossier is gewijzigd"),
    "alternative": Message(en="Alternative", nl="Alternatief"),
    "alternatives": Message(en="Alternatives", nl="Alternatieven"),
    "and": Message(en="and", nl="en"),
    "and more": Message(en="and more", nl="en meer"),
    "another file": Message(
        en="This is about the file that was chosen before: press Check.",
        nl="Dit gaat over het bestand dat eerder was gekozen: druk op Nakijken.",
    ),
    "another verdict": Message(
        en="Chosen otherwise, the verdict is another, or a reason for it falls away:",
        nl="Anders gekozen, wordt het oordeel anders of valt een reden ervoor weg:",
    ),
    "answer": Message(en="Answer", nl="Antwoord"),
    "are these all": Message(en="are these all?", nl="zijn dat ze allemaal?"),
    "as on the page": Message(en="It gives what stands on the page.", nl="Dit geeft wat op de pagina staat."),
    "asked": Message(en="Asked", nl="Vraag"),
    "assessed on": Message(en="Assessed on", nl="Beoordeeld op"),
    "assess": Message(en="Assess", nl="Beoordelen"),
    "authority": Message(en="Authority", nl="Status van de bron"),
    "case": Message(en="Case", nl="Geval"),
    "change": Message(en="Change", nl="Wijzigen"),
    "check": Message(en="Check", nl="Nakijken"),
    "choose": Message(en="choose", nl="kies"),
    "code": Message(en="Code", nl="Code"),
    "computed by": Message(en="Computed by", nl="Berekend door"),
    "dated": Message(en="Date as given", nl="Datum zoals opgegeven"),
    "every reason": Message(
        en="What decides, what else was found, and the sources",
        nl="Wat beslist, wat verder is gevonden, en de bronnen",
    ),
    "extra match": Message(
        en="Extra match: what the companies can still raise to bring the aid up to its other limits.",
        nl="Extra bijdrage: wat de ondernemingen nog kunnen bijdragen om de steun tot de andere grenzen op te trekken.",
    ),
    "facts told": Message(en="The facts that were filled in", nl="De ingevulde gegevens"),
    "facts": Message(en="Facts", nl="Gegevens"),
    "force": Message(en="Force", nl="Kracht"),
    "given by its words": Message(en="Words that decide", nl="Woorden die beslissen"),
    "ground": Message(en="Ground", nl="Grond"),
    "in each case": Message(en="In all cases below", nl="In alle gevallen hieronder"),
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
    "in the receipt": Message(en="What stands in the receipt", nl="Wat in het beslissingsdossier staat"),
    "kept alone": Message(
        en="What was said, and does not follow from the facts as they stand there now:",
        nl="Wat werd gezegd, en niet volgt uit de gegevens zoals ze er nu staan:",
    ),
    "to mend": Message(en="To be filled in or changed:", nl="Nog in te vullen of te wijzigen:"),
    "told now": Message(en="What follows from them now:", nl="Wat er nu uit volgt:"),
    "kept reasons": Message(en="The explanation that was kept", nl="De bewaarde uitleg"),
    "kept verdict": Message(en="The verdict that was kept", nl="Het bewaarde oordeel"),
    "keep": Message(en="Keep the receipt as a file", nl="Het beslissingsdossier bewaren als bestand"),
    "how alternatives are told": Message(
        en="What follows as we read it is what the package finds; what would follow under an alternative is worked out "
        "by hand, where a case is about it. A dash stands where it is not.",
        nl="Wat volgt zoals wij het lezen, is wat het pakket vindt; wat volgens een alternatief zou volgen, is met de "
        "hand bepaald, waar een geval daarover gaat. Een streepje staat waar dat niet zo is.",
    ),
    "key terms": Message(en="Key terms", nl="Kerntermen"),
    "laws": Message(
        en="[test_every_rule.py]({file}) holds every rule to "
        "[the laws]({guide}/test-your-own-rules.md#the-laws) as well.",
        nl="[test_every_rule.py]({file}) houdt elke regel ook aan "
        "[de wetten]({guide}/test-your-own-rules.md#the-laws) (in het Engels).",
    ),
    "leans on": Message(en="It leans on", nl="Ze steunt op"),
    "known bound": Message(en="the most aid, surely no more than", nl="maximale steun, zeker niet meer dan"),
    "more cases": Message(en="More stand with [every case](cases.md).", nl="Meer staat bij [alle gevallen](cases.md)."),
    "most aid": Message(en="the most aid", nl="maximale steun"),
    "name": Message(en="Name", nl="Naam"),
    "needed": Message(en="needed", nl="nodig"),
    "needed within": Message(en="needed if anything is filled in here", nl="nodig als u hier iets invult"),
    "newest": Message(en="Version", nl="Versie"),
    "no": Message(en="no", nl="nee"),
    "no fact tells it": Message(
        en="Under these alternatives no verdict can be worked out, since a dossier does not tell what that takes",
        nl="Volgens deze alternatieven is geen oordeel te berekenen, want een dossier bevat niet wat daarvoor nodig is",
    ),
    "no case": Message(en="No case shows it by itself.", nl="Geen enkel geval toont de regel op zichzelf."),
    "no example runs": Message(
        en="The examples of this page do not run here: that takes JavaScript and WebAssembly, and a page that comes "
        "from a web server.",
        nl="De voorbeelden op deze pagina kunnen hier niet worden uitgevoerd: daarvoor zijn JavaScript, WebAssembly en "
        "een pagina van een webserver nodig.",
    ),
    "none": Message(en="none", nl="geen"),
    "not all": Message(en="no, or not known", nl="nee, of niet bekend"),
    "not altered": Message(
        en="Its parts belong together: no alteration was found",
        nl="De delen horen bij elkaar: geen wijziging gevonden",
    ),
    "no choice turns it": Message(
        en="Of no choice it shows that the verdict would be another, or that a reason for it would fall away.",
        nl="Van geen enkele keuze blijkt dat het oordeel anders zou worden, of dat een reden ervoor zou wegvallen.",
    ),
    "no longer": Message(
        en="Something was changed since this answer: ask for it again.",
        nl="Sinds dit antwoord is iets gewijzigd: vraag het opnieuw.",
    ),
    "not known": Message(en="not known", nl="niet bekend"),
    "not proved by it": Message(
        en="The digests stand in the receipt itself. They do not prove who made it, nor that its facts are true; and "
        "who alters it and works them out anew, or makes a new receipt of other facts, is not found here.",
        nl="De controlesommen staan in het beslissingsdossier zelf. Ze bewijzen niet wie het maakte, en ook niet dat "
        "de gegevens kloppen; en wie het wijzigt en ze opnieuw berekent, of met andere gegevens een nieuw "
        "beslissingsdossier maakt, wordt hier niet gevonden.",
    ),
    "not told": Message(en="What was filled in does not tell.", nl="Dat blijkt niet uit wat werd ingevuld."),
    "not told by the facts": Message(
        en="What was filled in does not tell whether the verdict changes if one of these is chosen otherwise:",
        nl="Of het oordeel verandert als een van deze anders wordt gekozen, blijkt niet uit wat werd ingevuld:",
    ),
    "not watched in it": Message(en="Not watched in it", nl="Daarin niet bewaakt"),
    "not here": Message(
        en="This example cannot run here: it needs {needed}.",
        nl="Dit voorbeeld kan hier niet worden uitgevoerd: het heeft {needed} nodig.",
    ),
    "not understood": Message(
        en="This was not understood: write it as 450,000.50.",
        nl="Dit is niet begrepen: schrijf het als 450.000,50.",
    ),
    "nothing runs": Message(
        en="This part works out its answers in your browser. It needs JavaScript and WebAssembly, and a page that "
        "comes from a web server; one of these is not there.",
        nl="Dit onderdeel berekent de antwoorden in uw browser. Daarvoor zijn JavaScript, WebAssembly en een pagina "
        "van een webserver nodig; een daarvan ontbreekt.",
    ),
    "number": Message(en="Number", nl="Getal"),
    "numbers": Message(en="Numbers", nl="Getallen"),
    "one name": Message(
        en="These stand in the list more than once and have no number, so that they count as different ones",
        nl="Deze staan meer dan eens in de lijst en hebben geen nummer, zodat ze als verschillende meetellen",
    ),
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
        en="Choices that this rests on, where the sources leave room",
        nl="Keuzes waarop dit berust, waar de bronnen ruimte laten",
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
    "the same verdict": Message(
        en="To choose otherwise changes no verdict here, and no reason falls away:",
        nl="Anders kiezen verandert hier het oordeel niet, en er valt geen reden weg:",
    ),
    "then": Message(en="Then", nl="Dan"),
    "then the same": Message(en="Then the verdict does not change.", nl="Dan verandert het oordeel niet."),
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
    "which year": Message(
        en="1 is the first year of aid, 2 the second: no calendar year",
        nl="1 is het eerste jaar steun, 2 het tweede: geen kalenderjaar",
    ),
    "whole": Message(en="whole", nl="geheel"),
    "why": Message(en="Why", nl="Waarom"),
    "years in a picture": Message(
        en="The years: costs, cofinancing, aid and the most aid",
        nl="De steunjaren: kosten, cofinanciering, steun en maximale steun",
    ),
    "yes": Message(en="yes", nl="ja"),
    "yes to all": Message(en="Yes to every open question on the profile", nl="Ja op elke open vraag over het profiel"),
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

IN_THE_OTHER: Final[dict[Language, str]] = {"en": "Nederlands", "nl": "English"}
"""What the way to the other language is called, on a page of each."""

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
    "Error": "Fout",
    "Please activate JavaScript to enable the search functionality.": "Zoeken kan alleen met JavaScript.",
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
    """Return what a fact is called, and the fact as code."""
    known = path.rpartition(".")[2] in LABELS
    return f"{describe_path(path, language)} (`{path}`)" if known else f"`{path}`"
