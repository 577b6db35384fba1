"""Timelines: the versions of the policy in order, and which of them holds on a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import overload

from attrs import evolve, field, frozen

from flemish_clusters.errors import InvalidValue, NoPolicyInForce
from flemish_clusters.facts.fields import a, a_day, checked_day, tuple_of
from flemish_clusters.messages import Message
from flemish_clusters.policies.model import Policy
from flemish_clusters.sources import Citation

_ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Seam:
    """Days on which no version is in force, or two are, declared on purpose.

    Attributes:
        first_day: The first of these days.
        last_day: The last of them, included.
        basis: The act from which it follows.
        reason: Why it is so.

    Raises:
        InvalidValue: A field cannot hold its value, or the last day comes before the first.
    """

    first_day: date = field(validator=a_day)
    last_day: date = field(validator=a_day)
    basis: Citation = field(validator=a(Citation))
    reason: Message = field(validator=a(Message))

    def __attrs_post_init__(self) -> None:
        if self.last_day < self.first_day:
            raise InvalidValue("Seam.last_day", self.last_day, f"a day from {self.first_day.isoformat()} on")


@frozen
class Timeline(Sequence[Policy]):
    """The versions of the policy, oldest first; they meet without a gap or an overlap, unless declared.

    Attributes:
        versions: The versions, at least one, by the day they come into force.
        seams: The gaps and overlaps that are so on purpose.

    Raises:
        InvalidValue: The versions are out of order or share a name, or a gap or an overlap is not declared.
    """

    versions: tuple[Policy, ...] = field(validator=tuple_of(Policy))
    seams: tuple[Seam, ...] = field(default=(), validator=tuple_of(Seam), kw_only=True)

    def __attrs_post_init__(self) -> None:
        names = [policy.name for policy in self.versions]
        if not names or len(set(names)) < len(names):
            raise InvalidValue("Timeline.versions", names, "at least one version, each name once")
        declared = {(seam.first_day, seam.last_day) for seam in self.seams}
        for older, newer in pairwise(self.versions):
            if newer.in_force_from <= older.in_force_from:
                raise InvalidValue("Timeline.versions", names, "the versions by the day they come into force")
            seam = _seam(older, newer)
            if seam is not None and seam not in declared:
                expected = f"versions that meet: {older.name} and {newer.name} do not, unless a Seam says so"
                raise InvalidValue("Timeline.versions", " to ".join(day.isoformat() for day in seam), expected)

    @overload
    def __getitem__(self, place: int) -> Policy: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Policy, ...]: ...
    def __getitem__(self, place: int | slice) -> Policy | tuple[Policy, ...]:
        return self.versions[place]

    def __len__(self) -> int:
        return len(self.versions)

    def __iter__(self) -> Iterator[Policy]:
        return iter(self.versions)

    def with_version(self, policy: Policy, *, seams: tuple[Seam, ...] = ()) -> "Timeline":
        """Return the timeline that goes on with a newer version."""
        return Timeline((*self.versions, policy), seams=(*self.seams, *seams))

    def named(self, name: str) -> Policy | None:
        """Return the version of a name; `None` where there is none."""
        return next((policy for policy in self.versions if policy.name == name), None)

    def policy_on(self, day: date, *, known_on: date | None = None) -> Policy:
        """Return the version that is in force on a day; of two, the newer.

        Past the day on which the last version was checked for amendments, the version carries a caveat that every
        answer under it repeats.

        Args:
            day: The day.
            known_on: Leave out what was published after this day; `None`: nothing is left out.

        Raises:
            InvalidValue: A day is no `date`, or it is a `datetime`, or nothing was published by then.
            NoPolicyInForce: No version is in force on that day.
        """
        checked_day("day", day)
        known = self.versions if known_on is None else self._published(checked_day("known_on", known_on))
        begun = [policy for policy in known if policy.in_force_from <= day]
        for policy in reversed(begun):
            # Without a last day of its own, a version ends where the next one begins.
            until = policy.in_force_until or (date.max if policy is begun[-1] else policy.in_force_from)
            if day <= until:
                return _with_caveat(policy, day) if policy is known[-1] else policy
        raise NoPolicyInForce(day, known[0].in_force_from)

    def _published(self, known_on: date) -> tuple[Policy, ...]:
        published = tuple(policy for policy in self.versions if policy.published_on <= known_on)
        if not published:
            first = min(policy.published_on for policy in self.versions)
            raise InvalidValue("known_on", known_on, f"a day from {first.isoformat()} on, when the first was published")
        return published


def _with_caveat(policy: Policy, day: date) -> Policy:
    return evolve(policy, asked_for=day) if day > policy.checked_on else policy


def _seam(older: Policy, newer: Policy) -> tuple[date, date] | None:
    """Return the days between two versions, or those on which both are in force; `None` where they meet."""
    until = older.in_force_until
    if until is None or until == newer.in_force_from - _ONE_DAY:
        return None
    if until < newer.in_force_from:
        return until + _ONE_DAY, newer.in_force_from - _ONE_DAY
    return newer.in_force_from, until
