"""Packed: what the browser needs to run the package, in one archive that is the same for the same sources."""

from collections.abc import Iterator
from importlib.metadata import distribution
from pathlib import Path
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import flemish_clusters
from making.places import DOCS

_NEEDED: Final = ("attrs", "python-dateutil")
_OF_PAGES: Final = ("cases/*.toml", "examples/clusters.toml")
_MAKING: Final = ("__init__.py", "linking.py", "phrases.py", "places.py", "rooms.py", "live/*.py", "otherwise/*.py")


def pack(archive: Path) -> None:
    """Write the sources of the package, of what it needs, and of what answers a page, with the files of examples."""
    with ZipFile(archive, "w") as packed:
        for name, file in sorted(_files()):
            packed.writestr(ZipInfo(name), file.read_bytes(), ZIP_DEFLATED, compresslevel=9)


def _files() -> Iterator[tuple[str, Path]]:
    package = Path(flemish_clusters.__file__).parent
    yield from ((f"{package.name}/{file.relative_to(package).as_posix()}", file) for file in package.rglob("*.py"))
    for name in _NEEDED:
        files = distribution(name).files or ()
        yield from ((file.as_posix(), Path(str(file.locate()))) for file in files if file.suffix == ".py")
    for pattern in _OF_PAGES:
        yield from ((f"docs/{file.relative_to(DOCS).as_posix()}", file) for file in DOCS.glob(pattern))
    for pattern in _MAKING:
        making = DOCS / "making"
        yield from ((f"making/{file.relative_to(making).as_posix()}", file) for file in making.glob(pattern))
