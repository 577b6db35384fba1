"""A norm: what a rule says, apart from how it is judged."""

from attrs import frozen

from flemish_clusters.findings.verdicts import Force
from flemish_clusters.messages import Language, Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation


@frozen(kw_only=True)
class Norm:
    """What a rule says, apart from how it is judged.

    Attributes:
        code: Its stable code, such as `"COF-1"`; never reused.
        force: Whether it is a demand or a characteristic.
        says: What it says, in both languages.
        citations: Where the sources say so; at least one.
        rests_on: The readings it rests on.
        revision: Counts the times that its judging was mended under the same code.
    """

    code: str
    force: Force
    says: Message
    citations: tuple[Citation, ...]
    rests_on: tuple[Reading, ...] = ()
    revision: int = 1

    def statement(self, language: Language) -> str:
        """Return what the norm says."""
        return self.says.text(language)
