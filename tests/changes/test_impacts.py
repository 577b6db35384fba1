"""Impacts: whose outcome an amendment changes, and how."""

import pickle
from datetime import date
from typing import Any, Final, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import (
    Dossier,
    Euro,
    InvalidValue,
    Language,
    Message,
    Policy,
    Verdict,
    YearAccount,
    assess,
    maximum_aid,
)
from flemish_clusters.changes import Impact, Impacts, diff, impact
from flemish_clusters.facts import Subject
from flemish_clusters.testing import subjects
from tests.support.applied import caveats_of
from tests.support.orders import NEWER, TITLE, amendment, has_a_partner, versions
from tests.support.policy_strategies import policies
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, NETWORK_ACCOUNT, PERIOD, POLICY, SPEARHEAD, without

LANGUAGES: tuple[Language, ...] = get_args(Language)
QUIET = evolve(POLICY, cautions=())
AFTER_THE_CHANGE: Final = POLICY.cautions[1]
PAST_THE_EXEMPTION: Final = POLICY.cautions[-1]


def said_below(found: Impacts, language: Language) -> str:
    """Return what has to be said of both versions, and of the periods whose outcome changes."""
    return "\n".join((*caveats_of(found, language), AFTER_THE_CHANGE.text(language)))


BARE = evolve(ACCOUNT, eligible_costs=None, cofinancing=None, aid=None)


def differs(subject: Subject, old: Policy, new: Policy) -> bool:
    """Return whether an outcome differs, told naively: by assessing and asking the aid of each account."""
    if assess(subject, policy=old).verdict is not assess(subject, policy=new).verdict:
        return True
    accounts = subject.accounts if isinstance(subject, Dossier) else ()
    accounts = (subject,) if isinstance(subject, YearAccount) else accounts
    pairs = [(maximum_aid(account, policy=old), maximum_aid(account, policy=new)) for account in accounts]
    return any((one.amount, one.known_bound) != (other.amount, other.known_bound) for one, other in pairs)


def rows_of(text: str) -> list[str]:
    """Return the rows of the table in a text, without its header and the caveats below it."""
    lines = [line for line in text.splitlines() if line.startswith("| ")]
    return lines[2:]


def differences(one: Impact) -> int:
    """Return how much of an outcome differs as it is told: the verdict, and the amount of each account."""
    pairs = zip(one.old.aid, one.new.aid, strict=True)
    amounts = [(old, new) for old, new in pairs if (old.amount, old.known_bound) != (new.amount, new.known_bound)]
    return (one.old.verdict is not one.new.verdict) + len(amounts)


class TestTheImpact:
    """It gives exactly the subjects whose verdict or aid differs, with both outcomes."""

    @given(old=policies(), new=policies() | versions(), looked_at=st.lists(subjects(), max_size=5))
    def test_is_on_those_whose_outcome_differs_and_on_no_other(
        self, old: Policy, new: Policy, looked_at: list[Subject]
    ) -> None:
        found = impact(old, new, iter(looked_at))

        assert found.examined == len(looked_at)
        assert [one.subject for one in found.changed] == [one for one in looked_at if differs(one, old, new)]
        for one in found.changed:
            assert one.old.verdict is assess(one.subject, policy=old).verdict
            assert one.new.verdict is assess(one.subject, policy=new).verdict

    @given(policy=policies(), looked_at=st.lists(subjects(), max_size=3))
    def test_of_nothing_is_on_nobody(self, policy: Policy, looked_at: list[Subject]) -> None:
        found = impact(policy, pickle.loads(pickle.dumps(policy)), looked_at)

        assert found.changed == ()
        first, *_ = found.table("en").splitlines()
        assert first == f"Subjects whose outcome changes: 0 of {len(looked_at)}."
        assert found.markdown("nl").startswith("Gevallen waarvan de uitkomst verandert: 0 van ")

    def test_of_a_number_that_does_not_bind_is_on_nobody(self) -> None:
        changed = amendment(numbers={"spearhead.yearly_ceiling": Euro(499_999)})

        assert impact(POLICY, changed, [evolve(ACCOUNT, eligible_costs=10), SPEARHEAD, PERIOD]).changed == ()

    def test_is_on_a_verdict_on_an_amount_or_on_both(self) -> None:
        changed = amendment(numbers={"spearhead.yearly_ceiling": Euro(300_000)})
        found = impact(POLICY, changed, [ACCOUNT, evolve(ACCOUNT, aid=300_000), NETWORK_ACCOUNT, FITTING])
        both, amount = found.changed

        assert (both.old.verdict, both.new.verdict) == (Verdict.MET, Verdict.NOT_MET)
        assert amount.old.verdict is amount.new.verdict
        assert [one.aid[0].amount for one in (amount.old, amount.new)] == [Euro(500_000), Euro(300_000)]

    @pytest.mark.parametrize(
        ("arguments", "field"),
        [
            ((None, POLICY, ()), "old"),
            ((POLICY, "order-2016", ()), "new"),
            ((POLICY, POLICY, [5]), "subject"),
            ((POLICY, POLICY, POLICY), "subjects"),
            ((POLICY, POLICY, ACCOUNT), "subjects"),
        ],
    )
    def test_is_of_two_policies_on_subjects(self, arguments: tuple[Any, Any, Any], field: str) -> None:
        with pytest.raises(InvalidValue, match=f"{field} cannot be"):
            impact(*arguments)


class TestInWords:
    """A table for a terminal and one in Markdown, in both languages, with the account of a dossier named."""

    @given(old=policies(), new=policies() | versions(), looked_at=st.lists(subjects(), min_size=1, max_size=4))
    def test_every_subject_that_changes_has_a_row(self, old: Policy, new: Policy, looked_at: list[Subject]) -> None:
        found = impact(old, new, looked_at)

        for language in LANGUAGES:
            rows = rows_of(found.markdown(language))
            assert len(rows) == sum(map(differences, found.changed))
            assert len(rows) >= len(found.changed)
            assert len(found.table(language).splitlines()) == len(found.markdown(language).splitlines())

    def test_a_dossier_names_the_account(self) -> None:
        accounts = tuple(evolve(ACCOUNT, year=year) for year in (1, 2))
        raised = amendment(numbers={"spearhead.yearly_ceiling": Euro(600_000)})
        found = impact(POLICY, raised, [evolve(DOSSIER, accounts=accounts)])
        about = "dossier of spearhead cluster A fitting cluster"

        assert found.markdown("en").splitlines()[:-3] == [
            "Subjects whose outcome changes: 1 of 1.",
            "",
            "| subject | what | was | becomes |",
            "| --- | --- | --- | --- |",
            f"| {about}, funding year 1 | maximum aid | EUR 500,000 | EUR 600,000 |",
            f"| {about}, funding year 2 | maximum aid | EUR 500,000 | EUR 600,000 |",
        ]
        assert "dossier van speerpuntcluster A fitting cluster, steunjaar 2" in found.table("nl")

    @pytest.mark.parametrize("looked_at", [(ACCOUNT,), (PERIOD,)])
    def test_what_has_to_be_said_of_both_versions_stands_below_once(self, looked_at: tuple[Subject]) -> None:
        raised = amendment(NEWER, name="later", numbers={"spearhead.yearly_ceiling": Euro(100_000)}, notes=(TITLE,))
        found = impact(NEWER, raised, looked_at)

        for text in (found.table("en"), found.markdown("en")):
            said = text.split("\n\n")[-1].splitlines()
            assert set(said) <= {*NEWER.caveats("en", about=PERIOD), TITLE.en}
            assert (len(set(said)), TITLE.en in said) == (len(said), True)
            assert text.count("This is hypothetical") == 1

    def test_a_name_is_shown_and_marks_nothing_up(self) -> None:
        names = ("<img src=x onerror=alert(1)>", "[here](javascript:alert(1))", "A | B & `C`")
        found = impact(POLICY, NEWER, [evolve(FITTING, name=name) for name in names])

        assert rows_of(found.markdown("nl")) == [
            "| onderneming &lt;img src=x onerror=alert(1)&gt; | oordeel | voldaan | nog niet bekend |",
            "| onderneming \\[here\\](javascript:alert(1)) | oordeel | voldaan | nog niet bekend |",
            "| onderneming A \\| B &amp; \\`C\\` | oordeel | voldaan | nog niet bekend |",
        ]
        assert all(f"company {name} " in found.table("en") for name in names)

    def test_every_row_stands_so_in_both_languages(self) -> None:
        cut = amendment(numbers={"spearhead.yearly_ceiling": Euro(300_000)})
        looked_at: list[Subject] = [ACCOUNT, evolve(BARE, year=2), evolve(FITTING, name="A")]
        found = impact(POLICY, evolve(cut, rules=(*cut.rules, has_a_partner), notes=()), looked_at)

        assert found.markdown("en") == (
            "Subjects whose outcome changes: 3 of 3.\n\n"
            "| subject | what | was | becomes |\n"
            "| --- | --- | --- | --- |\n"
            "| account of funding year 10 (spearhead cluster) | verdict | met | not met |\n"
            "| account of funding year 10 (spearhead cluster) | maximum aid | EUR 500,000 | EUR 300,000 |\n"
            "| account of funding year 2 (spearhead cluster) | maximum aid | at most EUR 500,000 "
            "| at most EUR 300,000 |\n"
            "| company A | verdict | met | not yet known |\n\n" + said_below(found, "en")
        )
        assert found.markdown("nl") == (
            "Gevallen waarvan de uitkomst verandert: 3 van 3.\n\n"
            "| geval | wat | was | wordt |\n"
            "| --- | --- | --- | --- |\n"
            "| jaaroverzicht van steunjaar 10 (speerpuntcluster) | oordeel | voldaan | niet voldaan |\n"
            "| jaaroverzicht van steunjaar 10 (speerpuntcluster) | maximale steun | 500.000 euro | 300.000 euro |\n"
            "| jaaroverzicht van steunjaar 2 (speerpuntcluster) | maximale steun | hoogstens 500.000 euro "
            "| hoogstens 300.000 euro |\n"
            "| onderneming A | oordeel | voldaan | nog niet bekend |\n\n" + said_below(found, "nl")
        )

    def test_that_nothing_changes_is_told_in_both_languages(self) -> None:
        found = impact(QUIET, QUIET, [ACCOUNT, PERIOD])

        assert found.table("en") == "Subjects whose outcome changes: 0 of 2."
        assert found.table("nl") == "Gevallen waarvan de uitkomst verandert: 0 van 2."

    def test_an_account_whose_aid_stays_has_no_row(self) -> None:
        raised = amendment(numbers={"spearhead.yearly_ceiling": Euro(600_000)})
        accounts = (evolve(ACCOUNT, year=1, eligible_costs=10), evolve(ACCOUNT, year=2))
        text = impact(POLICY, raised, [evolve(DOSSIER, accounts=accounts)]).table("en")

        assert "funding year 1" not in text
        assert "funding year 2" in text

    def test_an_amount_that_is_not_known_says_what_is_sure(self) -> None:
        raised = amendment(numbers={"spearhead.yearly_ceiling": Euro(600_000)})
        no_ceiling = amendment(repealed=("AID-2",))

        assert "| at most EUR 500,000 | at most EUR 600,000 |" in impact(POLICY, raised, [BARE]).markdown("en")
        assert "| hoogstens 500.000 euro | niet bekend |" in impact(POLICY, no_ceiling, [BARE]).markdown("nl")


class TestWhatIsSaidBelow:
    """What an amendment says with every answer, and the cautions of the periods whose outcome changes."""

    hostile = evolve(POLICY, notes=(Message(en="<script>x</script>\n\n| a |", nl="<b>x</b>"),))

    def test_marks_nothing_up(self) -> None:
        for text in (impact(self.hostile, self.hostile, ()).markdown("en"), diff(POLICY, self.hostile).markdown("en")):
            assert "<script" not in text
            assert "\n\n| a" not in text
            assert "&lt;script&gt;x" in text

    def test_has_the_cautions_of_a_period_once(self) -> None:
        long = evolve(PERIOD, first_day=date(2018, 1, 1))
        account = evolve(ACCOUNT, period=long, aid=600_000)
        text = impact(POLICY, without("AID-2"), (account, evolve(account, aid=700_000))).table("en")

        assert text.count(PAST_THE_EXEMPTION.text("en")) == 1
        assert PAST_THE_EXEMPTION.text("en") not in impact(POLICY, without("AID-2"), (ACCOUNT,)).table("en")
