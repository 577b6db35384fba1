"""A norm: what a rule says, apart from how it is judged."""

from typing import Final

from attrs import field, frozen

from flemish_clusters.facts.fields import Check, a, a_text, tuple_of
from flemish_clusters.findings.verdicts import Force
from flemish_clusters.messages import Language, Message
from flemish_clusters.readings import Reading
from flemish_clusters.sources import Citation

_a_revision: Final = Check(
    "a whole number from 1 on", lambda count: isinstance(count, int) and not isinstance(count, bool) and count >= 1
)


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

    Raises:
        InvalidValue: A field cannot hold its value.
    """

    code: str = field(validator=a_text)
    force: Force = field(validator=a(Force))
    says: Message = field(validator=a(Message))
    citations: tuple[Citation, ...] = field(validator=[tuple_of(Citation), Check("at least one citation", bool)])
    rests_on: tuple[Reading, ...] = field(default=(), validator=tuple_of(Reading))
    revision: int = field(default=1, validator=_a_revision)

    def statement(self, language: Language) -> str:
        """Return what the norm says."""
        return self.says.text(language)
