"""Write the data on the pages of the documentation anew, from the package; print the pages that changed.

A rule module without a page gets one, and a rule without a section gets one; both say so, since their text is to be
written.
"""

from making import skeletons
from making.filling import fill, pages
from making.places import ROOT


def main() -> None:
    """Make what is missing, and fill every page."""
    for page in skeletons.add_missing():
        print(f"{page.relative_to(ROOT)}: made what was missing; its text has to be written")
    for page in skeletons.add_readings():
        print(f"{page.relative_to(ROOT)}: made")
    for page in pages():
        if fill(page):
            print(page.relative_to(ROOT))


if __name__ == "__main__":
    main()
