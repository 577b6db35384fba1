"""Timelines: the versions of the policy in order, and which of them holds on a day."""

from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise
from typing import Final, overload

from attrs import evolve, field, frozen

from flemish_clusters.checks import a, a_day, checked_day, tuple_of
from flemish_clusters.errors import InvalidValue, NoPolicyInForce, shown
from flemish_clusters.messages import Message
from flemish_clusters.policies.amendments import is_same_demand
from flemish_clusters.policies.cautions import Status
from flemish_clusters.policies.policy import Policy
from flemish_clusters.sources import Citation

_ONE_DAY = timedelta(days=1)


@frozen(kw_only=True, repr=False)
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

    def __repr__(self) -> str:
        return f"<Seam {_days((self.first_day, self.last_day))}>"


@frozen(repr=False)
class Timeline(Sequence[Policy]):
    """The versions of the policy, oldest first; they meet without a gap or an overlap, unless declared.

    Attributes:
        versions: The versions, at least one, by the day they come into force.
        seams: The gaps and overlaps that are so on purpose.

    Raises:
        InvalidValue: The versions are out of order or share a name, a gap or an overlap is not declared, a seam joins
            nothing, or a code is used again: for another rule of the same revision, or after it was gone.
    """

    versions: tuple[Policy, ...] = field(validator=tuple_of(Policy))
    seams: tuple[Seam, ...] = field(default=(), validator=tuple_of(Seam), kw_only=True)

    def __attrs_post_init__(self) -> None:
        names = [policy.name for policy in self.versions]
        if not names or len(set(names)) < len(names):
            raise InvalidValue("Timeline.versions", names, "at least one version, each name once")
        if any(newer.in_force_from <= older.in_force_from for older, newer in pairwise(self.versions)):
            raise InvalidValue("Timeline.versions", names, "the versions by the day they come into force")
        _check_seams(self.versions, self.seams)
        _check_codes(self.versions)

    def __repr__(self) -> str:
        return f"<Timeline {', '.join(policy.name for policy in self.versions)}>"

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

        Past the last day up to which the law was known it carries a caveat that every answer under it repeats. That
        is the last day up to which the sources of the version were looked at, or those of a later one that is law:
        whoever looked at them would have seen an amendment that came in between. A last day in force tells nothing
        of that, and a later version that was thought out does not either. It is never later than `known_on`.

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
                return _with_caveat(policy, day, _known_until(policy, known, known_on))
        ended = [policy.in_force_until for policy in begun if policy.in_force_until is not None]
        to_come = [policy.in_force_from for policy in known[len(begun) :]]
        raise NoPolicyInForce(day, min(to_come, default=None), max(ended, default=None))

    def _published(self, known_on: date) -> tuple[Policy, ...]:
        published = tuple(policy for policy in self.versions if policy.published_on <= known_on)
        if not published:
            first = min(policy.published_on for policy in self.versions)
            raise InvalidValue("known_on", known_on, f"a day from {first.isoformat()} on, when the first was published")
        return published


def _known_until(policy: Policy, known: tuple[Policy, ...], known_on: date | None) -> date:
    """Return the last day up to which amendments of a version would have been seen."""
    later = (one for one in known if one.status is Status.ENACTED and one.in_force_from > policy.in_force_from)
    looked_at = max(one.checked_on for one in (policy, *later))
    return looked_at if known_on is None else min(looked_at, known_on)


def _with_caveat(policy: Policy, day: date, known_until: date) -> Policy:
    return evolve(policy, asked_for=day, known_until=known_until) if day > known_until else policy


def _check_seams(versions: tuple[Policy, ...], seams: tuple[Seam, ...]) -> None:
    """Raise `InvalidValue` where versions do not meet and no seam says so, or where a seam says so and they do."""
    declared = {(seam.first_day, seam.last_day) for seam in seams}
    found: set[tuple[date, date]] = set()
    older, until = versions[0], date.min
    for before, newer in pairwise(versions):
        # Without a last day of its own, a version ends where the next one begins.
        last_day = before.in_force_until or newer.in_force_from - _ONE_DAY
        older, until = (before, last_day) if last_day >= until else (older, until)
        seam = _seam(until, newer)
        if seam is not None and seam not in declared:
            apart = shown((older.name, newer.name), " and ".join)
            expected = f"versions that meet: {apart} do not, unless a Seam says so"
            raise InvalidValue("Timeline.versions", _days(seam), expected)
        found.update(() if seam is None else (seam,))
    for seam in sorted(declared - found):
        raise InvalidValue("Timeline.seams", _days(seam), "the days between two versions, or those that both hold")


def _seam(until: date, newer: Policy) -> tuple[date, date] | None:
    """Return the days between the last day so far and a version, or those that it shares; `None` where they meet."""
    first_day = newer.in_force_from
    if until == first_day - _ONE_DAY:
        return None
    if until < first_day:
        return until + _ONE_DAY, first_day - _ONE_DAY
    return first_day, min(until, newer.in_force_until or until)


def _days(seam: tuple[date, date]) -> str:
    return " to ".join(day.isoformat() for day in seam)


def _check_codes(versions: tuple[Policy, ...]) -> None:
    """Raise `InvalidValue` where a code comes back, or is used for another rule without being a revision of it."""
    used: set[str] = set()
    for older, newer in pairwise(versions):
        there = {rule.code: rule for rule in older.rules}
        used.update(there)
        for rule in newer.rules:
            known = there.get(rule.code, rule if rule.code not in used else None)
            if known is None or (known.revision == rule.revision and not is_same_demand(rule, known)):
                raise InvalidValue("Timeline.versions", f"{rule.code} in {newer.name}", _NEW_CODE)


_NEW_CODE: Final = "a code that was not used before: for another rule, for one that is mended a higher revision"
