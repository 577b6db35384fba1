"""The page for a board, line by line: what is told in full, in which order, and whose facts are counted."""

from collections.abc import Iterable
from itertools import repeat

import pytest
from attrs import evolve

from flemish_clusters import Cluster, Company, Message, assess
from flemish_clusters.judgements import Judgement, undetermined
from flemish_clusters.rules import attested, rule
from flemish_clusters.terms import Terms
from tests.findings.test_board import items_below, with_few
from tests.support.orders import BASIS, amendment, has_a_partner
from tests.support.usual import FITTING, POLICY, SPEARHEAD

SAYS = Message(en="It holds.", nl="Het klopt.")


def named(letter: str, companies: Iterable[Company]) -> tuple[Company, ...]:
    """Return companies under names that begin with a letter."""
    return tuple(evolve(one, name=f"{letter}{number}") for number, one in enumerate(companies, start=1))


@rule("HYP-2", about=Cluster, says=SAYS, cites=(BASIS,), reads=("organisation",))
def something_of_the_organisation(_cluster: Cluster, _: Terms) -> Judgement:
    """Something has to be told of the organisation, whatever is told of it already."""
    return undetermined(missing=("organisation",))


class TestRulesThatDecide:
    """Three at most are told of with the whole reason, and four at most in a line each."""

    def test_three_are_told_of_in_full(self) -> None:
        found = assess(with_few(FITTING, 0b111, told=False), policy=POLICY)

        lines = [f"{one.code}: {one.because('en')}" for one in found.deciding]
        assert items_below(found, "What is not met:") == lines
        assert lines[0].startswith("COM-2: This does not hold: “The company has ambitions to grow.”")

    def test_four_are_told_of_by_what_they_say(self) -> None:
        found = assess(with_few(FITTING, 0b1111, told=False), policy=POLICY)

        lines = [f"{one.code}: {one.rule.says.en}" for one in found.deciding]
        assert items_below(found, "What is not met:") == lines
        assert [line[:5] for line in lines] == ["COM-2", "COM-3", "COM-4", "COM-5"]


class TestGroupsOfCompanies:
    """Those that do not fit come before the undecided, and of each the larger group before the smaller."""

    @pytest.mark.parametrize("reverse", [False, True])
    def test_stand_in_order_whatever_the_order_of_the_companies(self, *, reverse: bool) -> None:
        members = (
            *named("A", repeat(evolve(FITTING, growth_ambition=False), 1)),
            *named("B", repeat(evolve(FITTING, international_outlook=False), 2)),
            *named("C", repeat(evolve(FITTING, growth_ambition=None), 3)),
            *named("D", repeat(evolve(FITTING, international_outlook=None), 4)),
        )
        cluster = evolve(SPEARHEAD, companies=members[::-1] if reverse else members)

        items = items_below(assess(cluster, policy=POLICY), "Companies: 10")

        assert [item.partition(": ")[0] for item in items[:4]] == [
            *("COM-4 (2)", "COM-2 (1)"),
            *("not yet known, international outlook (4)", "not yet known, growth ambitions (3)"),
        ]


class TestAFactThatIsNeeded:
    """It is told of whose it is, also where several have one of that name."""

    def test_of_companies_and_of_their_cluster_is_counted_for_the_companies_alone(self) -> None:
        of_the_cluster = attested(
            "HYP-1", about=Cluster, fact="further.international_partner", says=SAYS, cites=(BASIS,)
        )
        policy = amendment(added=(has_a_partner, of_the_cluster))

        assert items_below(assess(SPEARHEAD, policy=policy), "What is still needed") == [
            "Companies (2): further fact, international_partner (2).",
            "cluster: further fact, international_partner.",
        ]

    def test_that_has_facts_of_its_own_is_told_of_as_one_of_what_holds_it(self) -> None:
        policy = POLICY.with_rules(something_of_the_organisation)

        assert items_below(assess(SPEARHEAD, policy=policy), "What is still needed") == [
            "cluster: cluster organisation."
        ]
