"""The Dutch: one word for one thing, and the word of Flemish aid rules; and the English that goes with it."""

import re
from pathlib import Path
from typing import Final

import pytest

from flemish_clusters import Message
from tests.support.pages import DOCS, PAGES, read
from tests.support.walking import SOURCE, modules, reachable

MESSAGES: Final = [
    value
    for value in reachable(*(content for module in modules() for content in vars(module).values()))
    if isinstance(value, Message)
]
"""Every message of the package: of rules, policies, readings, sources, labels and the restated page."""

FILES: Final = (
    *PAGES,
    *sorted(SOURCE.rglob("*.py")),
    *sorted((DOCS / "making").rglob("*.py")),
    *sorted(file for file in (DOCS / "examples").iterdir() if file.suffix in (".py", ".toml")),
)
"""Every file that carries Dutch for readers, whatever else it carries."""

_MONTH: Final = "(?:januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december)"
_NUMBER: Final = r"(?:\d[\d.,]*|\{\w+\})"

NOT_DUTCH: Final = {
    # One word for one thing.
    "interpretatie": r"\blezing(?:en)?\b",
    "verklaring": r"\battestaties?\b",
    "bijkomend": r"\bverder(?:e)? (?:verklaring|gegeven)",
    "voorwaarde": r"\bvereisten?\b",
    "cofinanciering, bijdragen": r"\binbreng|\bingebracht\b|\bin te brengen\b|\bbrengen de onderneming",
    "jaarlijks plafond": r"jaarlijkse? maximum|maximum\*? per jaar|hetzelfde maximum|maximum naar rato",
    "grens": r"\bbegrenzing",
    "geval": r"\bonderwerp(?:en)?\b",
    "status van de bron": r"\bgezag\b",
    "leemte of overlap, beslissingsdossier": r"\bnaad\b|\bbewijsstuk",
    "zetel": r"\bmaatschappelijke zetel\b",
    "Agentschap Innoveren en Ondernemen": r"Vlaams Agentschap Innoveren",
    "kopie of weergave door een derde": r"weergegeven door een andere instantie",
    # Wrong or misleading.
    "zowel hier als daar": r"\bhier en daar\b",
    "vóór a day": rf"\bvoor \d{{1,2}} {_MONTH}|\bdag voor (?:de|een)\b|\bvoor \{{(?:day|first_day|start)\}}",
    "vereist: minstens 2": rf"\b(?:minstens|hoogstens) {_NUMBER} (?:is|zijn|vormen|nodig|toegestaan)\b",
    "ongeveer 33,33%": r"\d/\d+ ?%|\d/\d+ euro",
    "telt hier niet mee in het oordeel": r"reden om te weigeren",
    "dan luidt het oordeel": r"aan het geheel (?:is )?(?:niet )?voldaan",
    "daarvan hangt het oordeel nog af": r"\bdat beslist nog\b|\bkunnen nog beslissen\b",
    "niets staat eraan in de weg": r"\bniets staat in de weg\b",
    "elf jaar": r"\b(?:twee|drie|tien|elf|\d+) jaren\b",
    # Smoother.
    "bedraagt niet meer dan": rf"[Dd]e steun van {_NUMBER}(?: euro)? (?:is )?hoogstens",
    "Duur van de steun": r"\bJaren steun: ",
    "Hieraan is niet voldaan": r"\bDit klopt niet\b",
    "Ontbrekende gegevens": r"[Gg]egevens die nog niet bekend zijn",
    "niet vermeld is van wie": r"door wie is niet vermeld",
    "drukt een mogelijkheid uit": r"geeft een mogelijkheid",
    "is er geen steun": r"\bZonder steun is\b",
    "dat type cluster": r"\bvoor haar type cluster\b",
    "ook een kortere periode": r"\bvalt daar ook binnen\b",
    "hoeveel er volstaan": r"\bvolstaan er genoeg\b|\ber genoeg zijn\b",
    "er zijn geen verschillen": r"\bEr verschilt niets\b|\bonderdeel komt anders uit\b",
    "innovatiebewust": r"\bweten wat innovatie waard is\b",
    "in werking sinds": r"\bvan kracht (?:vanaf|tot en met)\b",
}
"""What is not to come back, by what is said in its place."""

NOT_ENGLISH: Final = {
    "no upper limit can be given yet": r"\bNothing is sure of\b",
    "does not count against the cluster": r"\brefuses? nothing\b|\bspoils nothing\b",
    "required: at least 2": rf"\bat least {_NUMBER} (?:is|are|needed|make)\b|\bat most {_NUMBER} are\b",
    "about 33.33%": r"\d/\d+ ?%",
}


def text_of(file: Path) -> str:
    """Return the text of a file, with a string that is written on several lines in one piece."""
    return re.sub(r'"\n\s*f?"', "", read(file))


class TestEveryMessage:
    """No message has a word or a turn that was left behind."""

    def test_is_looked_at(self) -> None:
        said = {message.nl for message in MESSAGES}

        assert {"voorwaarde", "jaarlijks plafond", "Vlaams Gewest", "vestigingen", "Er zijn geen verschillen."} <= said

    @pytest.mark.parametrize("instead", NOT_DUTCH)
    def test_is_good_dutch(self, instead: str) -> None:
        assert [message.nl for message in MESSAGES if re.search(NOT_DUTCH[instead], message.nl)] == []

    @pytest.mark.parametrize("instead", NOT_ENGLISH)
    def test_is_plain_english(self, instead: str) -> None:
        assert [message.en for message in MESSAGES if re.search(NOT_ENGLISH[instead], message.en)] == []


class TestEveryFile:
    """No page, picture, example or docstring has one either, and none quotes one."""

    @pytest.mark.parametrize("file", FILES, ids=lambda file: "/".join(file.parts[-3:]))
    def test_has_neither(self, file: Path) -> None:
        text = text_of(file)
        left_behind = {**NOT_DUTCH, **NOT_ENGLISH}

        found = {one[0]: instead for instead, turn in left_behind.items() for one in re.finditer(turn, text)}
        assert found == {}


@pytest.mark.parametrize(
    ("turn", "instead"),
    [
        ("De lezing van het besluit.", "interpretatie"),
        ("Dat is een vereiste.", "voorwaarde"),
        ("De dag voor de verjaardag.", "vóór a day"),
        ("Steun voor 17 april 2016.", "vóór a day"),
        ("Hoogstens 1/3% van de kosten.", "ongeveer 33,33%"),
        ("Daarvan zijn minstens {minimum_companies} nodig.", "vereist: minstens 2"),
        ("Dan is aan het geheel niet voldaan.", "dan luidt het oordeel"),
        ("Het domein is niet bekend: dat beslist nog.", "daarvan hangt het oordeel nog af"),
        ("Er zijn elf jaren toegekend.", "elf jaar"),
    ],
)
def test_what_was_left_behind_would_be_seen(turn: str, instead: str) -> None:
    assert re.search(NOT_DUTCH[instead], turn)


@pytest.mark.parametrize(
    "turn", ["vereist: minstens 2", "vóór 17 april 2016", "hoogstens 3 jaar", "een lezer", "33,33%"]
)
def test_what_is_said_instead_is_let_be(turn: str) -> None:
    assert not any(re.search(left_behind, turn) for left_behind in NOT_DUTCH.values())
