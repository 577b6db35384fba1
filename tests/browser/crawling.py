"""A crawl: every page that is reached from the front page, with the places in it and the links on it."""

from typing import Final
from urllib.parse import unquote, urldefrag

from attrs import field, frozen

from tests.browser.tabs import Tab

FRONT: Final = "index.html"


@frozen
class Link:
    """A link of the site to itself.

    Attributes:
        page: The page that it stands on.
        target: The page that it leads to.
        place: The place on that page; empty for the whole page.
    """

    page: str
    target: str
    place: str

    def __str__(self) -> str:
        return f"{self.page} -> {self.target}#{self.place}"


@frozen
class Crawl:
    """What a crawl finds.

    Attributes:
        places: The places on each page that is there, the whole page being one.
        links: The links between them, and to what is not there.
    """

    places: dict[str, frozenset[str]] = field(factory=dict[str, frozenset[str]])
    links: list[Link] = field(factory=list[Link])

    @property
    def dead(self) -> list[str]:
        """The links that lead nowhere."""
        return [str(link) for link in self.links if link.place not in self.places.get(link.target, ())]


def crawled(tab: Tab) -> Crawl:
    """Follow every internal link from the front page on."""
    crawl = Crawl()
    waiting, known = [FRONT], {FRONT}
    while waiting:
        page = waiting.pop()
        links = _visit(crawl, tab, page)
        new = {link.target for link in links} - known
        known |= new
        waiting.extend(new)
    return crawl


def _visit(crawl: Crawl, tab: Tab, page: str) -> list[Link]:
    if not page.endswith(".html"):
        if tab.page.request.get(f"{tab.address}/{page}").ok:
            crawl.places[page] = frozenset({""})
        return []
    if not tab.open(page):
        return []
    links = links_on(tab, page)
    crawl.places[page] = frozenset({"", *tab.look("places()")})
    crawl.links.extend(links)
    return links


def links_on(tab: Tab, page: str) -> list[Link]:
    """Return the links on the page that is open which lead to a page of the site."""
    addresses: list[str] = tab.look("links()")
    split = map(urldefrag, addresses)
    return [
        Link(page, target.removeprefix(f"{tab.address}/") or FRONT, unquote(place))
        for target, place in split
        if target.startswith(tab.address)
    ]
