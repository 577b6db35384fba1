"""Timelines: the versions of the policy in order, and which of them governs a day."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Any, Final, overload

from attrs import evolve, field, frozen
from attrs.validators import optional

from flemish_clusters.checks import a_day, checked_day, plain_day_or_none, tuple_of
from flemish_clusters.errors import InvalidValue, NoPolicyInForce
from flemish_clusters.messages import Message
from flemish_clusters.policies.amendments import is_same_demand
from flemish_clusters.policies.cautions import NOT_YET_KNOWN, NOT_YET_PUBLISHED, UNCHECKED, Status
from flemish_clusters.policies.policy import Policy
from flemish_clusters.rules import Rule


@frozen(repr=False)
class Timeline(Sequence[Policy]):
    """The versions of the policy, in the order in which they were published.

    Of those in force on a day the one that was published last governs; of equal ones the one that came into force last,
    then the later in the list. So a version that is published late, one that corrects another from its first day on,
    and one that lapses while an older goes on need no word besides.

    Attributes:
        versions: The versions, at least one.
        as_of: The day as of which it is known; as a sequence it has no version that was published later. `None`: all.

    Raises:
        InvalidValue: The versions are out of order or share a name, one without a last day would put those published
            before it out of force, or two use a code for different rules at the same revision.
    """

    versions: tuple[Policy, ...] = field(validator=tuple_of(Policy))
    as_of: date | None = field(default=None, converter=plain_day_or_none, validator=optional(a_day))

    def __attrs_post_init__(self) -> None:
        names = [whole.name for policy in self.versions for whole in policy.governing(None)]
        if not names or len(set(names)) < len(names):
            raise InvalidValue("Timeline.versions", names, "at least one version, each name once")
        if any(newer.published_on < older.published_on for older, newer in pairwise(self.versions)):
            raise InvalidValue("Timeline.versions", names, "the versions in the order in which they were published")
        for older, newer in combinations(self.versions, 2):
            if newer.in_force_from < older.in_force_from and newer.in_force_until is None:
                expected = f"a version with a last day, since it begins before {older.name} does"
                raise InvalidValue("Timeline.versions", newer.name, expected)
        _check_codes(self.versions)
        if not self.known:
            first = self.versions[0].published_on.isoformat()
            raise InvalidValue("known_on", self.as_of, f"a day from {first} on, when the first was published")

    def __repr__(self) -> str:
        as_of = f" as known on {self.as_of}" if self.as_of else ""
        return f"<Timeline {', '.join(policy.name for policy in self.known)}{as_of}>"

    @property
    def known(self) -> tuple[Policy, ...]:
        """The versions that were published by the day as of which it is known."""
        return tuple(policy for policy in self.versions if policy.published_on <= (self.as_of or date.max))

    @overload
    def __getitem__(self, place: int) -> Policy: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[Policy, ...]: ...
    def __getitem__(self, place: int | slice) -> Policy | tuple[Policy, ...]:
        return self.known[place]

    def __len__(self) -> int:
        return len(self.known)

    def with_version(self, policy: Policy) -> "Timeline":
        """Return the timeline that goes on with a newer version."""
        return evolve(self, versions=(*self.versions, policy))

    def known_on(self, day: date) -> "Timeline":
        """Return the timeline as it was known on a day; raise `InvalidValue` where nothing was published by then."""
        return evolve(self, as_of=checked_day("known_on", day))

    def policy_on(self, day: date, *, known_on: date | None = None, asked_on: date | None = None) -> Policy:
        """Return the version that governs a day.

        It carries caveats that every answer under it repeats, past the last day up to which the law was known, and
        where it was not yet published when it was asked for. The law is known up to the last day up to which the
        sources of the version were looked at, or those of a later one that is law. With `known_on`, what was published
        after that day is left out; `asked_on` is the day on which it is asked for, left out, the day itself.

        Raises:
            InvalidValue: A day is no `date`, or it is a `datetime`, or nothing was published by `known_on`.
            NoPolicyInForce: No version is in force on that day.
        """
        if known_on is not None:
            return self.known_on(known_on).policy_on(day, asked_on=asked_on)
        day = checked_day("day", day)
        in_force = [one for one in self.known if one.in_force_from <= day <= (one.in_force_until or date.max)]
        if not in_force:
            to_come = [one.in_force_from for one in self.known if one.in_force_from > day]
            ended = [one.in_force_until for one in self.known if one.in_force_until and one.in_force_until < day]
            raise NoPolicyInForce(day, min(to_come, default=None), max(ended, default=None))
        policy = max(reversed(in_force), key=lambda one: (one.published_on, one.in_force_from))
        of_the_day = tuple(_cautions(self, policy, day, checked_day("asked_on", asked_on or day)))
        return policy.said_with(of_the_day) if of_the_day else policy


def _cautions(timeline: Timeline, policy: Policy, day: date, asked_on: date) -> Iterator[Message]:
    """Return what has to be said of a version that was picked for a day."""
    later = [one for one in timeline.versions[timeline.versions.index(policy) + 1 :] if one.status is Status.ENACTED]
    looked_at = max(one.checked_on for one in (policy, *later))
    until = min(looked_at, timeline.as_of or looked_at)
    if day > until:
        yield (UNCHECKED if until == looked_at else NOT_YET_KNOWN).filled({"day": day, "until": until})
    if asked_on < policy.published_on:
        yield NOT_YET_PUBLISHED.filled({"day": asked_on, "published_on": policy.published_on})


def _check_codes(versions: tuple[Policy, ...]) -> None:
    """Raise `InvalidValue` where versions use a code for different rules at the same revision."""
    known: dict[tuple[str, int], Rule[Any]] = {}
    for policy in (one for version in versions for one in version.governing(None)):
        for rule in policy.rules:
            if not is_same_demand(rule, known.setdefault((rule.code, rule.revision), rule)):
                raise InvalidValue("Timeline.versions", f"{rule.code} in {policy.name}", _NEW_CODE)


_NEW_CODE: Final = "a code that was not used before: for another rule, for one that is mended a higher revision"
