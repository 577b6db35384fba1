"""Amended policies: hypothetical ones say so, and all are values like any other."""

import pickle
from datetime import date
from typing import Any, Final

import pytest
from attrs import evolve
from hypothesis import given

from flemish_clusters import BY_GRANT, Assessment, Dossier, MaximumAid, Policy, assess, assess_running, maximum_aid
from flemish_clusters.facts import Subject
from flemish_clusters.policies import Status
from flemish_clusters.policies.digests import digest
from flemish_clusters.readings import HOW_MANY
from flemish_clusters.rules import Rule
from flemish_clusters.testing import dossiers
from tests.support.models import ACCOUNT, DOSSIER
from tests.support.orders import FIRST_DAY, NEWER, TIMELINE, TITLE, amendment, has_a_partner

OTHER: Final = evolve(HOW_MANY, choice=TITLE)
replacing: Final = evolve(has_a_partner, code="COM-10")


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
