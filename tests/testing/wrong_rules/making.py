"""How a wrong rule is made."""

from collections.abc import Callable
from typing import Any, Final

from flemish_clusters import Message
from flemish_clusters.rules import Force, Judgement, Rule, rule
from flemish_clusters.sources import PAGE, Citation
from flemish_clusters.terms import Terms

SAYS: Final = Message(en="This is asked.", nl="Dit wordt gevraagd.")


def demand(
    code: str, about: type[Any], *reads: str, says: Message = SAYS, cites: tuple[Citation, ...] = (PAGE.whole(),)
) -> Callable[[Callable[[Any, Terms], Judgement]], Rule[Any]]:
    """Return the decorator that makes a demand."""
    return rule(code, about=about, force=Force.DEMAND, says=says, cites=cites, reads=reads)
