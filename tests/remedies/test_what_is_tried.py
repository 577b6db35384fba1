"""What is tried has an end: the first list that is enough, and so many choices of facts."""

from typing import Any

from attrs import evolve

from flemish_clusters import Cluster, Company, ways
from flemish_clusters.rules import Judgement, Rule, met, not_met, rule
from flemish_clusters.sources import PAGE
from flemish_clusters.terms import Terms
from tests.support.turning import SAYS, stated
from tests.support.usual import FITTING, POLICY, SPEARHEAD


class TestWhatIsTried:
    """It is seen by a rule that keeps what it is asked about."""

    def test_is_no_list_that_is_longer_than_is_enough(self) -> None:
        lengths = set[int]()

        def judged(cluster: Cluster, _: Terms) -> Judgement:
            lengths.add(len(cluster.companies or ()))
            return met() if len(cluster.companies or ()) >= 4 else not_met()

        asked: Rule[Cluster] = rule("OWN-36", about=Cluster, says=SAYS, cites=(PAGE.whole(),), reads=("companies",))(
            judged
        )

        (way,) = ways(evolve(SPEARHEAD, companies=(FITTING, FITTING)), policy=POLICY.with_rules(asked)).ways

        assert (len(way.changes[0].new), lengths) == (4, {2, 3, 4})

    def test_is_five_thousand_choices_of_the_facts_of_one_demand_at_most(self) -> None:
        facts: dict[str, Any] = {f"fact_{number}": False for number in range(13)}
        tried = set[Company]()

        def judged(company: Company, _: Terms) -> Judgement:
            tried.add(company)
            return not_met()

        reads = tuple(f"further.{name}" for name in facts)
        asked: Rule[Company] = rule("OWN-37", about=Company, says=SAYS, cites=(PAGE.whole(),), reads=reads)(judged)

        found = ways(stated(**facts), policy=POLICY.with_rules(asked))

        assert (found.ways, found.undecidable) == ((), ("OWN-37",))
        assert len(tried - {found.subject}) == 5_000
