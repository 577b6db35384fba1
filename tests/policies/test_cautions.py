"""Cautions: what has to be said of a funding period whose days show it, and that no verdict turns on it."""

from datetime import date, timedelta
from typing import Any, Final, get_args

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import FundingPeriod, InvalidValue, Message, Verdict, assess, maximum_aid
from flemish_clusters.changes import diff
from flemish_clusters.documents import to_document
from flemish_clusters.facts import Subject
from flemish_clusters.messages import write
from flemish_clusters.policies import Caution, PeriodDay
from flemish_clusters.sources import PAGE
from flemish_clusters.testing import funding_periods
from flemish_clusters.testing.samples import FITTING
from tests.support.orders import amendment
from tests.support.usual import ACCOUNT, DOSSIER, NETWORK_PERIOD, PERIOD, POLICY, SPEARHEAD

ONE_DAY: Final = timedelta(days=1)
FIRST: Final = date(2016, 4, 17)
CHANGED: Final = date(2019, 12, 31)
CLOSED: Final = date(2020, 6, 11)
LAST: Final = date(2026, 12, 31)
BEFORE_THE_ORDER, AFTER_THE_CHANGE, AFTER_APPLICATIONS, PAST_THE_EXEMPTION = POLICY.cautions
CAUTION: Final = Caution(
    says=Message(en="Mind this.", nl="Let hierop."), citation=PAGE.whole(), days=("first_day",), after=LAST
)


def test_what_stands_twice_is_said_once() -> None:
    twice = evolve(POLICY, cautions=(CAUTION, CAUTION), notes=(CAUTION.says, CAUTION.says))

    assert twice.caveats("en", about=evolve(NETWORK_PERIOD, first_day=LAST + ONE_DAY)) == (
        "Mind this.",
        CAUTION.text("en"),
    )


def test_what_is_alike_in_one_language_alone_is_said_twice_in_both() -> None:
    notes = (Message(en="Alike.", nl="Dit."), Message(en="Alike.", nl="Dat."))
    policy = evolve(POLICY, notes=notes)

    assert policy.caveats("en") == ("Alike.", "Alike.")
    assert policy.caveats("nl") == ("Dit.", "Dat.")
    assert to_document(diff(policy, policy))["cautions"] == [
        {"en": "Alike.", "nl": "Dit."},
        {"en": "Alike.", "nl": "Dat."},
    ]


SILENT: Final = evolve(POLICY, cautions=())


def told(period: FundingPeriod) -> tuple[Caution, ...]:
    """Return the cautions of the policy that are told of a period."""
    texts = POLICY.caveats("en", about=period)
    return tuple(caution for caution in POLICY.cautions if caution.text("en") in texts)


class TestThePolicyOf2016:
    """It cautions of aid before the order or past the exemption, and of what its last change and the agency bring."""

    @pytest.mark.parametrize(
        ("first_day", "decided_on", "expected"),
        [
            (FIRST, FIRST, ()),
            (FIRST, None, ()),
            (FIRST - ONE_DAY, None, (BEFORE_THE_ORDER,)),
            (FIRST - ONE_DAY, FIRST, (BEFORE_THE_ORDER,)),
            (date(2017, 1, 1), FIRST, ()),
            (date(2017, 1, 1), FIRST - ONE_DAY, (BEFORE_THE_ORDER,)),
            (date(2017, 1, 1), date(2016, 1, 1), (BEFORE_THE_ORDER,)),
        ],
    )
    def test_before_the_order_counts_the_decision_and_the_first_day(
        self, first_day: date, decided_on: date | None, expected: tuple[Caution, ...]
    ) -> None:
        assert told(evolve(NETWORK_PERIOD, years=2, first_day=first_day, decided_on=decided_on)) == expected

    @pytest.mark.parametrize("first_day", [date(2017, 1, 1), date(2017, 1, 2)])
    def test_after_the_last_change_counts_the_last_day(self, first_day: date) -> None:
        period = evolve(NETWORK_PERIOD, first_day=first_day)

        assert (AFTER_THE_CHANGE in told(period)) is (period.last_day > CHANGED)

    @pytest.mark.parametrize("day", ["applied_on", "decided_on"])
    def test_after_applications_were_closed_counts_the_application_and_the_decision(self, day: str) -> None:
        told_days: list[dict[str, Any]] = [{day: CLOSED}, {day: CLOSED + ONE_DAY}]
        on_the_day, later = (evolve(NETWORK_PERIOD, **told_day) for told_day in told_days)

        assert (AFTER_APPLICATIONS in told(on_the_day), AFTER_APPLICATIONS in told(later)) == (False, True)
        decided = evolve(NETWORK_PERIOD, first_day=date(2026, 12, 1), decided_on=date(2026, 11, 20))
        assert assess(decided, policy=POLICY).verdict is Verdict.MET
        assert "Let op: op 11 juni 2020 vermeldde de subsidiedatabank" in assess(decided, policy=POLICY).explain("nl")

    @pytest.mark.parametrize(
        ("first_day", "years", "expected"),
        [
            (date(2017, 1, 1), 10, (AFTER_THE_CHANGE,)),
            (date(2017, 1, 2), 10, (AFTER_THE_CHANGE, PAST_THE_EXEMPTION)),
            (date(2024, 1, 1), 3, (AFTER_THE_CHANGE,)),
            (date(2024, 1, 1), 4, (AFTER_THE_CHANGE, PAST_THE_EXEMPTION)),
            (date(2027, 1, 1), 1, (AFTER_THE_CHANGE, PAST_THE_EXEMPTION)),
            (date(2016, 4, 16), 11, (BEFORE_THE_ORDER, AFTER_THE_CHANGE, PAST_THE_EXEMPTION)),
        ],
    )
    def test_past_the_exemption_counts_the_last_day(
        self, first_day: date, years: int, expected: tuple[Caution, ...]
    ) -> None:
        assert told(evolve(PERIOD, first_day=first_day, years=years)) == expected

    @given(period=funding_periods())
    def test_says_it_of_those_periods_alone_and_in_both_languages(self, period: FundingPeriod) -> None:
        early = period.first_day < FIRST or (period.decided_on is not None and period.decided_on < FIRST)
        late = any(day is not None and day > CLOSED for day in (period.applied_on, period.decided_on))
        causes = (early, period.last_day > CHANGED, late, period.last_day > LAST)
        expected = tuple(one for one, is_cause in zip(POLICY.cautions, causes, strict=True) if is_cause)

        assert told(period) == expected
        assert len(POLICY.caveats("nl", about=period)) == len(POLICY.notes) + len(expected)

    def test_names_its_days_and_its_sources(self) -> None:
        period = evolve(PERIOD, first_day=date(2016, 1, 1), years=20)

        assert "\n".join(POLICY.caveats("en", about=period)) == (
            "Caution: the decision or the first day of aid lies before 17 April 2016, the first day on which the order "
            "of 4 March 2016 is in force; what held before was not read. Source: Besluit van de Vlaamse Regering van 4 "
            "maart 2016 tot regeling van de steun voor innovatieclusters in Vlaanderen (official).\nCaution: the order "
            "of 4 March 2016 was last changed by a text published on 8 August 2019, very likely a general order on "
            "public finance, in force from 1 January 2020; the change was not read. Source: Order of the Flemish "
            "Government of 17 May 2019 executing the Flemish Code of Public Finance (inferred).\nCaution: the funding "
            "period runs past 31 December 2026, by the text that was read the last day of the general block "
            "exemption; whether aid after that day is exempted is not known. Source: Commission Regulation (EU) No "
            "651/2014 (general block exemption) (copy or restatement by another body)."
        )
        for caution in (BEFORE_THE_ORDER, AFTER_APPLICATIONS, PAST_THE_EXEMPTION):
            day = caution.before or caution.after
            assert day is not None
            for language in ("en", "nl"):
                assert write(day, language) in caution.text(language)

    @given(period=funding_periods())
    def test_turns_no_verdict_on_them(self, period: FundingPeriod) -> None:
        assert assess(period, policy=SILENT).verdict is assess(period, policy=POLICY).verdict
        assert SILENT.caveats("en", about=period) == SILENT.caveats("en")


class TestAnAmendment:
    """It keeps the cautions of its base, unless it says otherwise."""

    def test_keeps_them(self) -> None:
        assert amendment().cautions == POLICY.cautions

    def test_can_bring_others_or_none(self) -> None:
        assert amendment(cautions=(CAUTION,)).cautions == (CAUTION,)
        assert amendment(cautions=()).cautions == ()

    @pytest.mark.parametrize("cautions", [0, "", [CAUTION], (CAUTION, "mind"), False])
    def test_takes_nothing_else(self, cautions: Any) -> None:
        with pytest.raises(
            InvalidValue, match=r"^Policy.cautions cannot be .*: give a plain tuple, each item a Caution"
        ):
            amendment(cautions=cautions)


class TestACaution:
    """It looks at the days it names, on both sides, and at no day that is not known."""

    def test_can_look_at_every_day_of_a_period(self) -> None:
        days = get_args(PeriodDay)

        assert evolve(CAUTION, days=days).days == days

    def test_is_told_on_either_side_of_its_days(self) -> None:
        around = evolve(CAUTION, days=("decided_on",), before=date(2020, 1, 1), after=date(2020, 12, 31))
        days = [date(2019, 12, 31), date(2020, 1, 1), date(2020, 12, 31), date(2021, 1, 1)]

        assert [around.concerns(evolve(PERIOD, decided_on=day)) for day in days] == [True, False, False, True]
        assert not around.concerns(PERIOD)

    @pytest.mark.parametrize(
        ("changes", "message"),
        [
            ({"after": None}, "Caution.before cannot be None: give a day, or give one as `after`"),
            (
                {"days": ()},
                r"Caution.days cannot be \(\): give a plain tuple of some of applied_on, decided_on, first_day, last",
            ),
            ({"days": ["first_day"]}, "Caution.days cannot be"),
            ({"days": "first_day"}, "Caution.days cannot be"),
            ({"days": ("first_day", "kind")}, "Caution.days cannot be"),
            ({"before": "2020-01-01"}, "Caution.before cannot be"),
            ({"after": 0}, "Caution.after cannot be"),
            ({"says": "Mind this."}, "Caution.says cannot be 'Mind this.': give a Message"),
            ({"citation": PAGE}, "Caution.citation cannot be <Source PAGE>: give a Citation"),
        ],
    )
    def test_is_refused_where_it_could_not_be_told(self, changes: dict[str, Any], message: str) -> None:
        with pytest.raises(InvalidValue, match=f"^{message}"):
            evolve(CAUTION, **changes)

    @pytest.mark.parametrize("period", [2017, "", POLICY])
    def test_concerns_periods_and_nothing_else(self, period: Any) -> None:
        with pytest.raises(InvalidValue, match="^period cannot be .*: give a FundingPeriod"):
            CAUTION.concerns(period)
        with pytest.raises(InvalidValue, match="^about cannot be .*: give a FundingPeriod"):
            SILENT.caveats("en", about=period)


class TestAnAnswer:
    """Whatever has the period says its cautions, once, and nothing else does."""

    LONG = evolve(PERIOD, first_day=date(2018, 1, 1))

    @pytest.mark.parametrize(
        "subject",
        [
            LONG,
            evolve(ACCOUNT, period=LONG),
            evolve(DOSSIER, period=LONG, accounts=(evolve(ACCOUNT, period=LONG), evolve(ACCOUNT, period=LONG, year=1))),
        ],
    )
    def test_that_has_the_period_says_it_once(self, subject: Subject) -> None:
        text = assess(subject, policy=POLICY).explain("nl")

        assert text.count(PAST_THE_EXEMPTION.text("nl")) == 1
        assert BEFORE_THE_ORDER.text("nl") not in text

    def test_on_the_maximum_says_it(self) -> None:
        account = evolve(ACCOUNT, period=self.LONG)

        assert PAST_THE_EXEMPTION.text("en") in maximum_aid(account, policy=POLICY).explain("en")
        assert PAST_THE_EXEMPTION.text("en") not in maximum_aid(ACCOUNT, policy=POLICY).explain("en")

    @pytest.mark.parametrize("subject", [SPEARHEAD, FITTING, evolve(ACCOUNT, period=evolve(PERIOD, years=3), year=3)])
    def test_on_anything_else_does_not(self, subject: Subject) -> None:
        assert "Caution" not in assess(subject, policy=POLICY).explain("en")


@pytest.mark.parametrize("name", ["before", "after"])
@pytest.mark.parametrize("wrong", [0, "", (), False])
def test_a_caution_takes_no_false_value_for_no_day(name: str, wrong: Any) -> None:
    days: dict[str, Any] = {"before": LAST, "after": LAST, name: wrong}

    with pytest.raises(InvalidValue, match=f"Caution.{name} cannot be"):
        evolve(CAUTION, **days)
