"""The layers of the package, from the contract that checks its imports, each module with what it says it is."""

import ast
import tomllib
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Final

from attrs import frozen

from flemish_clusters import Language, Message
from making.pictures.elements import Element, Value, arrow_down, box
from making.pictures.lettering import CODE, SMALL
from making.pictures.palette import BLUE, MUTED, WASH
from making.pictures.picture import BELOW_TITLE, LEFT, RIGHT, WIDTH, Picture, framed

_CONTRACTS: Final = Path(__file__).parents[3] / "pyproject.toml"
_DOCSTRING_LEFT: Final = 158
_PADDING: Final = 12
_BETWEEN_MODULES: Final = 6
_ARROW: Final = 20


@frozen
class Module:
    """A module of the package.

    Attributes:
        name: Its name within the package.
        says: The first line of its docstring, without the marks of code.
    """

    name: str
    says: str

    @property
    def lines(self) -> tuple[str, ...]:
        """What it says, as lines that fit its layer."""
        return SMALL.wrapped(self.says, RIGHT - _DOCSTRING_LEFT - _PADDING)

    @property
    def height(self) -> float:
        """How high it is in the picture."""
        return len(self.lines) * SMALL.leading


Layer = tuple[Module, ...]


def layers() -> tuple[Layer, ...]:
    """Return the layers of the package, the highest first."""
    contracts: list[dict[str, Any]] = tomllib.loads(_CONTRACTS.read_text(encoding="utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    contract = next(contract for contract in contracts if contract["type"] == "layers")
    (package,) = contract["containers"]
    return tuple(
        tuple(Module(name, first_line(f"{package}.{name}")) for name in layer.split(" | "))
        for layer in contract["layers"]
    )


def first_line(module: str) -> str:
    """Return the first line of the docstring of a module, which is read and not run."""
    spec = find_spec(module)
    if spec is None or spec.origin is None:
        raise LookupError(f"{module} is in a layer of {_CONTRACTS.name} but is no module: mend the contract")
    docstring = ast.get_docstring(ast.parse(Path(spec.origin).read_text(encoding="utf-8"))) or ""
    return docstring.partition("\n")[0].replace("`", "")


def layer_diagram(name: str, language: Language) -> Picture:
    """Return the picture of the layers of the package."""
    found = layers()
    drawn: list[Element] = []
    y = float(BELOW_TITLE)
    for place, layer in enumerate(found):
        if place:
            drawn += arrow_down(WIDTH / 2, y + 3, y + _ARROW - 2, MUTED)
            y += _ARROW
        drawn += _layer(layer, y)
        y += _height(layer)
    return framed(
        name,
        language,
        title=_TITLE.text(language),
        subtitle=_SUBTITLE.text(language),
        alt=" ".join(_in_words(found, language)),
        height=y + 8,
        drawn=drawn,
    )


def _height(layer: Layer) -> float:
    return sum(module.height for module in layer) + _BETWEEN_MODULES * (len(layer) - 1) + 2 * _PADDING - 4


def _layer(layer: Layer, top: float) -> Iterator[Element]:
    colours: dict[str, Value] = {"fill": BLUE, "fill_opacity": WASH / 2, "stroke": BLUE, "stroke_width": 1.25}
    yield box(LEFT, top, RIGHT - LEFT, _height(layer), **colours)
    y = top + _PADDING + 11
    for module in layer:
        yield CODE.line(module.name, LEFT + _PADDING, y)
        yield from SMALL.lines(module.lines, _DOCSTRING_LEFT, y)
        y += module.height + _BETWEEN_MODULES


def _in_words(found: tuple[Layer, ...], language: Language) -> Iterator[str]:
    yield _WHAT.text(language, {"count": len(found)})
    for number, layer in enumerate(found, start=1):
        modules = (f"{module.name} ({module.says.rstrip('.')})" for module in layer)
        yield f"{number}: {', '.join(modules)}."


_TITLE: Final = Message(en="The layers of the package", nl="De lagen van het pakket")
_SUBTITLE: Final = Message(
    en="Imports run one way: a layer uses those below it, and none above.",
    nl="Imports gaan één kant op: een laag gebruikt wat onder haar ligt. De omschrijvingen zijn die van de code.",
)
_WHAT: Final = Message(
    en="The {count} layers of the package, from the highest to the lowest; each imports only from those below it.",
    nl="De {count} lagen van het pakket, van de hoogste naar de laagste; elke laag importeert alleen uit wat "
    "onder haar ligt. De omschrijvingen zijn die van de code, in het Engels.",
)
