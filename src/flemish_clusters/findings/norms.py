"""What a finding names: the norm that was applied, and the version of the policy it is from."""

from datetime import date

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
    """

    code: str
    force: Force
    says: Message
    citations: tuple[Citation, ...]
    rests_on: tuple[Reading, ...] = ()

    def statement(self, language: Language) -> str:
        """Return what the norm says."""
        return self.says.text(language)


@frozen(kw_only=True)
class Version:
    """A version of the policy, apart from its rules and numbers.

    Attributes:
        name: Its stable name, such as `"order-2016"`.
        title: Its title, in both languages.
        in_force_from: The first day on which it is in force, included.
        basis: The act that made it.
    """

    name: str
    title: Message
    in_force_from: date
    basis: Citation
