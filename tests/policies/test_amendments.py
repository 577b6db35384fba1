"""Amendments: a version made of the one before it, with other rules, numbers and words."""

import pickle
from datetime import date, datetime, timedelta
from decimal import Decimal
from fractions import Fraction
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    BY_GRANT,
    Assessment,
    ClusterKind,
    Dossier,
    Euro,
    InvalidValue,
    MaximumAid,
    Policy,
    assess,
    assess_running,
    maximum_aid,
)
from flemish_clusters.facts import Subject
from flemish_clusters.policies import Status
from flemish_clusters.readings import HOW_MANY, READINGS, Reading
from flemish_clusters.receipts.digests import digest
from flemish_clusters.rules import Rule
from flemish_clusters.sources import PAGE, Authority
from flemish_clusters.terms import Parameter
from flemish_clusters.testing import dossiers, euros
from tests.support.orders import BASIS, FIRST_DAY, NEWER, SOURCE, TIMELINE, amendment, has_a_partner
from tests.support.usual import ACCOUNT, DOSSIER, POLICY

NUMBERS: Final = dict(POLICY.terms.parameters())
CODES: Final = [rule.code for rule in POLICY.rules]
replacing: Final = evolve(has_a_partner, code="COM-10")
AN_AMOUNT: Final = "an amount from 0 to below 10**15, as an int, a Decimal or a str, with at most two decimals"
OTHER: Final = evolve(HOW_MANY, choice=evolve(HOW_MANY.choice, en="Three.", nl="Drie."))


def values() -> st.SearchStrategy[dict[str, Any]]:
    """Return some numbers of the policy, each with a value of its own kind."""
    of_kind: dict[type, st.SearchStrategy[Any]] = {
        int: st.integers(1, 20),
        Fraction: st.fractions(Fraction(1, 1000), 1, max_denominator=1000),
        Euro: euros(),
    }
    return st.fixed_dictionaries({}, optional={path: of_kind[type(one.value)] for path, one in NUMBERS.items()})


class TestTheBase:
    """An amendment cannot touch the version that it is made of."""

    @given(numbers=values(), repealed=st.sets(st.sampled_from(CODES)))
    def test_stays_as_it_is(self, numbers: dict[str, Any], repealed: set[str]) -> None:
        before, copy = digest(POLICY), pickle.loads(pickle.dumps(POLICY))
        readings = {} if repealed or numbers else {HOW_MANY.key: OTHER}

        amendment(numbers=numbers, added=(has_a_partner,), repealed=tuple(repealed), readings=readings)

        assert digest(POLICY) == before
        assert copy == POLICY

    def test_is_another_value_than_its_amendment(self) -> None:
        assert amendment() != POLICY
        assert digest(amendment(status=Status.ENACTED, basis=POLICY.basis)) == digest(POLICY)
        assert (amendment().rules, amendment().terms, amendment().notes) == (POLICY.rules, POLICY.terms, POLICY.notes)


class TestNumbers:
    """They change by their paths, and the act that amends becomes their citation."""

    @given(numbers=values())
    def test_differ_only_where_the_amendment_says(self, numbers: dict[str, Any]) -> None:
        for path, parameter in amendment(numbers=numbers).terms.parameters():
            assert parameter == (Parameter[Any](numbers[path], BASIS) if path in numbers else NUMBERS[path])

    def test_can_bring_their_own_citation_and_readings(self) -> None:
        number = Parameter(3, PAGE.whole(), (HOW_MANY,))

        assert amendment(numbers={"minimum_companies": number}).terms.minimum_companies is number

    @pytest.mark.parametrize(
        ("path", "value", "expected"),
        [
            ("spearhead.aid_intensity", Fraction(3, 2), "a Fraction above 0, at most 1"),
            ("spearhead.aid_intensity", Fraction(0), "a Fraction above 0, at most 1"),
            ("spearhead.aid_intensity", 2, "a Fraction above 0, at most 1"),
            ("spearhead.aid_intensity", 0.4, "a Fraction above 0, at most 1"),
            ("spearhead.aid_intensity", True, "a Fraction above 0, at most 1"),
            ("spearhead.aid_intensity", "2/5", "a Fraction above 0, at most 1"),
            ("spearhead.match", Fraction(-1), "a Fraction above 0"),
            ("spearhead.match", 1.5, "a Fraction above 0"),
            ("spearhead.match", Euro(1), "a Fraction above 0"),
            ("spearhead.yearly_ceiling", 600_000.0, AN_AMOUNT),
            ("spearhead.yearly_ceiling", True, AN_AMOUNT),
            ("spearhead.yearly_ceiling", -1, AN_AMOUNT),
            ("spearhead.yearly_ceiling", "600.000,00", AN_AMOUNT),
            ("spearhead.yearly_ceiling", Fraction(600_000), AN_AMOUNT),
            ("innovative_business_network.funding_years", 0, "a whole number of years from 1 to 9998"),
            ("innovative_business_network.funding_years", Fraction(3), "a whole number of years from 1 to 9998"),
            ("minimum_companies", -1, "a whole number from 0 to 1,000,000"),
            ("minimum_companies", "3", "a whole number from 0 to 1,000,000"),
            ("minimum_companies", Parameter(Fraction(2), BASIS), "a Parameter of a whole number from 0 to 1,000,000"),
        ],
    )
    def test_that_are_impossible_are_refused_by_their_paths(self, path: str, value: Any, expected: str) -> None:
        with pytest.raises(InvalidValue) as caught:
            amendment(numbers={path: value})

        assert (caught.value.field, caught.value.value) == (f"numbers['{path}']", value)
        assert caught.value.expected == expected

    @pytest.mark.parametrize(
        ("path", "value", "becomes"),
        [
            ("spearhead.match", 2, Fraction(2)),
            ("spearhead.aid_intensity", 1, Fraction(1)),
            ("spearhead.yearly_ceiling", 600_000, Euro(600_000)),
            ("spearhead.yearly_ceiling", "600000.50", Euro("600000.50")),
            ("spearhead.yearly_ceiling", Decimal("600000.5"), Euro("600000.50")),
            ("minimum_companies", 3, 3),
        ],
    )
    def test_are_taken_as_facts_take_them(self, path: str, value: Any, becomes: object) -> None:
        number = dict(amendment(numbers={path: value}).terms.parameters())[path]

        assert number == Parameter[Any](becomes, BASIS)
        assert type(number.value) is type(becomes)

    @pytest.mark.parametrize(
        ("path", "value", "field", "expected"),
        [
            ("spearhead.ceiling", Euro(1), "numbers", "one of spearhead.funding_years, spearhead.aid_intensity, "),
            ("spearhead", POLICY.terms.of(ClusterKind.SPEARHEAD), "numbers", "one of spearhead.funding_years"),
            (5, 5, "numbers", "one of spearhead.funding_years"),
        ],
    )
    def test_that_are_not_there_are_refused(self, path: Any, value: Any, field: str, expected: str) -> None:
        with pytest.raises(InvalidValue) as caught:
            amendment(numbers={path: value})

        assert caught.value.field == field
        assert expected in caught.value.expected


class TestReadings:
    """They are replaced wherever they stand, in rules and in numbers."""

    changed = amendment(readings={HOW_MANY.key: OTHER})

    def test_are_replaced_in_every_rule_and_number_that_rests_on_them(self) -> None:
        old: list[Any] = [*POLICY.rules, *NUMBERS.values()]
        new: list[Any] = [*self.changed.rules, *dict(self.changed.terms.parameters()).values()]

        assert {HOW_MANY, OTHER} & set(self.changed.readings) == {OTHER}
        assert any(OTHER in rule.rests_on for rule in self.changed.rules)
        assert self.changed.terms.minimum_companies.rests_on == (OTHER,)
        for before, after in zip(old, new, strict=True):
            assert after.rests_on == tuple(OTHER if one == HOW_MANY else one for one in before.rests_on)
            assert evolve(after, rests_on=before.rests_on) == before

    def test_leave_the_findings_as_they_are(self) -> None:
        old, new = (assess(DOSSIER.cluster, policy=policy) for policy in (POLICY, self.changed))

        for before, after in zip(old.findings, new.findings, strict=True):
            assert (before.verdict, before.numbers) == (after.verdict, after.numbers)
        assert OTHER.choice.en in new.explain("en")
        assert OTHER.choice.nl in new.explain("nl")

    @pytest.mark.parametrize("reading", [reading for reading in READINGS if reading not in POLICY.readings])
    def test_that_nothing_rests_on_cannot_be_replaced(self, reading: Reading) -> None:
        with pytest.raises(InvalidValue, match="readings cannot be"):
            amendment(readings={reading.key: OTHER})


class TestItsGround:
    """Without a basis there is no amendment, and it is not in force before its base."""

    @pytest.mark.parametrize("left_out", ["name", "title", "in_force_from", "published_on", "basis", "status"])
    def test_has_to_be_given(self, left_out: str) -> None:
        given = {"name": "n", "title": NEWER.title, "in_force_from": FIRST_DAY, "published_on": FIRST_DAY}
        given |= {"basis": BASIS, "status": Status.ENACTED}
        del given[left_out]
        amend: Any = POLICY.amended

        with pytest.raises(InvalidValue, match=rf"^amended cannot be \['{left_out}'\]: give basis, in_force_from, "):
            amend(**given)

    def test_is_all_that_can_be_given(self) -> None:
        with pytest.raises(InvalidValue, match=r"^amended cannot be \['number'\]: give .* only what Amendment names"):
            amendment(number={"minimum_companies": 3})

    @pytest.mark.parametrize("basis", [None, "article 1", PAGE])
    def test_is_a_citation(self, basis: object) -> None:
        with pytest.raises(InvalidValue, match=r"Policy.basis cannot be .*: give a Citation"):
            amendment(basis=basis, numbers={"minimum_companies": 3})

    def test_comes_no_earlier_than_its_base(self) -> None:
        first = POLICY.in_force_from

        assert amendment(in_force_from=first).in_force_from == first
        with pytest.raises(InvalidValue, match=r"in_force_from cannot be .*: give a day from 2016-04-17 on"):
            amendment(in_force_from=first - timedelta(days=1))

    def test_is_published_no_earlier_than_its_base(self) -> None:
        first = POLICY.published_on

        assert amendment(published_on=first).published_on == first
        with pytest.raises(InvalidValue, match=r"published_on cannot be .*: give a day from 2016-04-07 on"):
            amendment(published_on=first - timedelta(days=1))

    def test_has_another_name_than_its_base(self) -> None:
        with pytest.raises(InvalidValue, match="name cannot be 'order-2016': give another name than"):
            amendment(name=POLICY.name)

    def test_is_looked_at_on_the_day_of_its_publication_unless_it_says_otherwise(self) -> None:
        assert amendment().checked_on == NEWER.published_on > POLICY.checked_on
        assert amendment(published_on=POLICY.published_on).checked_on == POLICY.checked_on
        assert amendment(checked_on=FIRST_DAY).checked_on == FIRST_DAY

    def test_is_not_looked_at_before_it_is_published(self) -> None:
        published = NEWER.published_on

        assert amendment(checked_on=published).checked_on == published
        with pytest.raises(InvalidValue) as caught:
            amendment(checked_on=published - timedelta(days=1))
        assert (caught.value.field, caught.value.expected) == ("checked_on", "a day from 2026-12-15 on")

    @pytest.mark.parametrize("day", [[], "", 0])
    def test_is_looked_at_on_a_day(self, day: Any) -> None:
        with pytest.raises(InvalidValue, match=r"^checked_on cannot be .*: give a datetime.date"):
            amendment(checked_on=day)

    @pytest.mark.parametrize("field", ["in_force_from", "published_on"])
    @pytest.mark.parametrize("day", [datetime(2027, 1, 1), "2027-01-01", None])  # noqa: DTZ001 - any datetime is refused
    def test_comes_on_a_day(self, day: Any, field: str) -> None:
        with pytest.raises(InvalidValue, match=rf"{field} cannot be .*: give a datetime.date"):
            amendment(**{field: day})


class TestAHypotheticalPolicy:
    """It says so in every answer; an enacted one does not."""

    @given(dossier=dossiers())
    def test_says_so_in_both_languages(self, dossier: Dossier) -> None:
        companies = dossier.cluster.companies or ()
        parts: list[Subject] = [dossier, dossier.cluster, dossier.period, *dossier.accounts, *companies]
        answers: list[Assessment | MaximumAid] = [assess(part, policy=NEWER) for part in parts]
        answers += [maximum_aid(account, policy=NEWER) for account in dossier.accounts]

        for answer in answers:
            assert "This is hypothetical" in answer.explain("en")
            assert "Dit is hypothetisch" in answer.explain("nl")

    def test_says_so_of_a_running_grant_that_it_governs_in_part(self) -> None:
        late = evolve(DOSSIER.period, first_day=FIRST_DAY)
        running = evolve(DOSSIER, period=late, accounts=(evolve(ACCOUNT, period=late),))

        found = assess_running(running, transition=BY_GRANT, assessed_on=FIRST_DAY, policies=TIMELINE)
        assert found.explain("en").count("This is hypothetical") == 1

    def test_cites_the_act_so_and_the_numbers_that_it_sets(self) -> None:
        act = evolve(SOURCE, authority=Authority.OFFICIAL).article("1")
        drafted = amendment(basis=act, numbers={"spearhead.match": 2})
        enacted = amendment(basis=act, numbers={"spearhead.match": 2}, status=Status.ENACTED)

        assert (drafted.basis, drafted.terms.of(ClusterKind.SPEARHEAD).match.citation) == (act.hypothetical(),) * 2
        assert drafted.basis.text("nl") == "A made-up order, art. 1 (hypothetisch)"
        assert (enacted.basis, enacted.terms.of(ClusterKind.SPEARHEAD).match.citation) == (act, act)

    def test_an_enacted_one_does_not(self) -> None:
        enacted = amendment(status=Status.ENACTED)

        assert "hypothetical" not in assess(ACCOUNT, policy=enacted).explain("en")
        assert "hypothetisch" not in maximum_aid(ACCOUNT, policy=enacted).explain("nl")


@pytest.mark.parametrize(
    "policy", [NEWER, amendment(readings={HOW_MANY.key: OTHER}), amendment(replaced={"COM-2": replacing})]
)
class TestAnAmendedPolicy:
    """It is a value like any other: it comes back from pickle whole, and can be amended again."""

    def test_pickles(self, policy: Policy) -> None:
        back = pickle.loads(pickle.dumps(policy))

        assert (back, hash(back), digest(back)) == (policy, hash(policy), digest(policy))
        assert assess(DOSSIER, policy=back) == assess(DOSSIER, policy=policy)

    def test_can_be_amended_again(self, policy: Policy) -> None:
        more: Rule[Any] = evolve(has_a_partner, code="COM-11")
        again = amendment(policy, name="again", in_force_from=date(2028, 1, 1), added=(more,))

        assert again.rules == (*policy.rules, more)
        assert again.terms == policy.terms
