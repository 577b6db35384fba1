"""Versions: citations, and timelines with the seams between their versions."""

from datetime import date, timedelta
from functools import partial
from typing import Any, Final

from attrs import evolve
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from flemish_clusters.messages import Message
from flemish_clusters.policies import POLICIES, Seam, Timeline
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import SOURCES, Citation
from flemish_clusters.terms import Terms
from flemish_clusters.testing.strategies.narrowing import built
from flemish_clusters.testing.strategies.policies import amended_terms
from flemish_clusters.testing.strategies.values import days, texts

_CITATIONS: Final = tuple(
    citation for source in SOURCES for citation in (source.whole(), *map(source.sentence, source.parts))
)
_LAST: Final = POLICIES[-1]
_ONE_DAY: Final = timedelta(days=1)


def citations() -> SearchStrategy[Citation]:
    """Return citations of every source of the policy, as a whole and of its parts, also as the ground of a reading."""
    cited = st.sampled_from(_CITATIONS)
    return cited | cited.map(Citation.inferred)


def seams(**narrowed: object) -> SearchStrategy[Seam]:
    """Return seams, some of them of one day."""
    parts = {
        "first_day": days(),
        "last_day": days(),
        "basis": citations(),
        "reason": st.builds(Message, en=texts(), nl=texts()),
    }
    both = {"first_day", "last_day"} <= narrowed.keys()
    make = Seam if both else partial(_seam, first_leads="first_day" in narrowed)
    return built(make, parts, narrowed)


def _seam(*, first_leads: bool, first_day: date, last_day: date, **words: Any) -> Seam:
    if last_day < first_day:
        first_day = last_day = first_day if first_leads else last_day
    return Seam(first_day=first_day, last_day=last_day, **words)


def timelines() -> SearchStrategy[Timeline]:
    """Return the versions of the policy, alone or with one more as an amendment could make it, also across a seam."""
    first = days(min_day=_LAST.in_force_from + timedelta(days=400), max_day=date(9000, 1, 1))
    later = st.builds(_timeline, first, amended_terms(), st.sampled_from((0, 1, 365, -1, -365)), seams())
    return st.just(POLICIES) | later


def _timeline(first_day: date, terms: Terms, gap: int, seam: Seam) -> Timeline:
    """Return the timeline with a version more, so many days after the last one; fewer than none: before it ends."""
    newer = evolve(_LAST, name="amended", terms=terms, in_force_from=first_day)
    last_day = first_day - (gap + 1) * _ONE_DAY
    older: tuple[Policy, ...] = (*POLICIES[:-1], evolve(_LAST, in_force_until=last_day))
    if gap == 0:
        return Timeline((*older, newer))
    between = (last_day + _ONE_DAY, first_day - _ONE_DAY) if gap > 0 else (first_day, last_day)
    return Timeline((*older, newer), seams=(evolve(seam, first_day=between[0], last_day=between[1]),))
