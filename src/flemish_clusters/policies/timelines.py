"""Timelines: the versions of the policy in order, and which of them governs a day."""

from collections.abc import Sequence
from datetime import date
from itertools import combinations, pairwise
from typing import Any, Final, overload

from attrs import evolve, field, frozen

from flemish_clusters.checks import checked_day, tuple_of
from flemish_clusters.errors import InvalidValue, NoPolicyInForce
from flemish_clusters.policies.amendments import is_same_demand
from flemish_clusters.policies.cautions import NOT_YET_KNOWN, UNCHECKED, Status
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

    Raises:
        InvalidValue: The versions are out of order or share a name, one without a last day would put those published
            before it out of force, or two use a code for different rules at the same revision.
    """

    versions: tuple[Policy, ...] = field(validator=tuple_of(Policy))

    def __attrs_post_init__(self) -> None:
        names = [policy.name for policy in self.versions]
        if not names or len(set(names)) < len(names):
            raise InvalidValue("Timeline.versions", names, "at least one version, each name once")
        if any(newer.published_on < older.published_on for older, newer in pairwise(self.versions)):
            raise InvalidValue("Timeline.versions", names, "the versions in the order in which they were published")
        for older, newer in combinations(self.versions, 2):
            if newer.in_force_from < older.in_force_from and newer.in_force_until is None:
                expected = f"a version with a last day, since it begins before {older.name} does"
                raise InvalidValue("Timeline.versions", newer.name, expected)
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

    def with_version(self, policy: Policy) -> "Timeline":
        """Return the timeline that goes on with a newer version."""
        return Timeline((*self.versions, policy))

    def policy_on(self, day: date, *, known_on: date | None = None) -> Policy:
        """Return the version that governs a day.

        Past the last day up to which the law was known it carries a caveat that every answer under it repeats. That
        is the last day up to which the sources of the version were looked at, or those of a later one that is law:
        whoever looked at them would have seen an amendment that came in between. A last day in force tells nothing
        of that, and a later version that was thought out does not either.

        With `known_on`, what was published after that day is left out.

        Raises:
            InvalidValue: A day is no `date`, or it is a `datetime`, or nothing was published by then.
            NoPolicyInForce: No version is in force on that day.
        """
        checked_day("day", day)
        known = self.versions if known_on is None else self._published(checked_day("known_on", known_on))
        in_force = [one for one in known if one.in_force_from <= day <= (one.in_force_until or date.max)]
        if not in_force:
            to_come = [one.in_force_from for one in known if one.in_force_from > day]
            ended = [one.in_force_until for one in known if one.in_force_until is not None and one.in_force_until < day]
            raise NoPolicyInForce(day, min(to_come, default=None), max(ended, default=None))
        policy = max(reversed(in_force), key=lambda one: (one.published_on, one.in_force_from))
        later = [one for one in self.versions[self.versions.index(policy) + 1 :] if one.status is Status.ENACTED]
        looked_at = max(one.checked_on for one in (policy, *later))
        until = min(looked_at, known_on or looked_at)
        caution = UNCHECKED if until == looked_at else NOT_YET_KNOWN
        return evolve(policy, of_the_day=(caution.filled({"day": day, "until": until}),)) if day > until else policy

    def _published(self, known_on: date) -> tuple[Policy, ...]:
        published = tuple(policy for policy in self.versions if policy.published_on <= known_on)
        if not published:
            first = self.versions[0].published_on.isoformat()
            raise InvalidValue("known_on", known_on, f"a day from {first} on, when the first was published")
        return published


def _check_codes(versions: tuple[Policy, ...]) -> None:
    """Raise `InvalidValue` where versions use a code for different rules at the same revision."""
    known: dict[tuple[str, int], Rule[Any]] = {}
    for policy in versions:
        for rule in policy.rules:
            if not is_same_demand(rule, known.setdefault((rule.code, rule.revision), rule)):
                raise InvalidValue("Timeline.versions", f"{rule.code} in {policy.name}", _NEW_CODE)


_NEW_CODE: Final = "a code that was not used before: for another rule, for one that is mended a higher revision"
