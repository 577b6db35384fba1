"""Write the data on the pages of the documentation anew, from the package; print the pages that changed."""

from making.filling import fill, pages
from making.places import ROOT


def main() -> None:
    """Fill every page."""
    for page in pages():
        if fill(page):
            print(page.relative_to(ROOT))


if __name__ == "__main__":
    main()
