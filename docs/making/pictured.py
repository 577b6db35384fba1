"""A picture on a page: where it stands, and what it shows in words."""

from flemish_clusters import POLICIES, Language
from making.pictures import PICTURES
from making.places import file_of_picture


def picture(language: Language, arguments: str) -> str:
    """Return the image of a picture, given its name and the way from the page to the folder of the documentation.

    The words are those for the day on which the sources were last looked at, so that a page stays as it is; the
    picture itself is made for the day of the build.
    """
    name, way = arguments.split()
    words = PICTURES[name](language, POLICIES[-1].checked_on).alt
    return f"![{words}]({way}/{file_of_picture(name, language)})"
