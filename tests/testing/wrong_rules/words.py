"""Wrong words and sources: a language is missing, a place is left open, a source has the key of another."""

from typing import Final

from flemish_clusters import Cluster, Company, Message, Verdict
from flemish_clusters.rules import Judgement, Rule, attested, met, not_met, undetermined
from flemish_clusters.sources import PAGE, Source
from flemish_clusters.terms import Parameter, Terms
from tests.testing.wrong_rules.making import SAYS, demand


def _with_words(code: str, says: Message) -> Rule[Company]:
    return attested(code, about=Company, fact="growth_ambition", says=says, cites=(PAGE.whole(),))


speaks_no_dutch: Final = _with_words("BAD-23", Message(en="This is asked.", nl=""))


speaks_one_language: Final = _with_words("BAD-24", Message(en="This is asked.", nl="This is asked."))


leaves_a_place_open: Final = _with_words("BAD-25", Message(en="{count} is asked.", nl="{count} wordt gevraagd."))


@demand("BAD-26", Company, "name")
def forgets_a_number(_: Company, __: Terms) -> Judgement:
    """The reason has a place for a number that is not given, in a judgement that is made by hand."""
    return Judgement(Verdict.MET, Message(en="Count: {count}.", nl="Aantal: {count}."))


@demand("BAD-27", Company, "name")
def has_a_brace_left(_: Company, __: Terms) -> Judgement:
    """The reason has a brace too many."""
    return met(Message(en="A {{ brace.", nl="Een {{ haakje."))


@demand("BAD-66", Cluster, "knowledge_institutions", "knowledge_institutions_complete")
def does_not_name_the_number_it_turns_on(cluster: Cluster, terms: Terms) -> Judgement:
    """How many institutions are asked for is a reading, which comes with the number; where none are, it raises."""
    if len(cluster.knowledge_institutions or ()) // terms.minimum_knowledge_institutions.value >= 1:
        return met()
    if cluster.knowledge_institutions is None or not cluster.knowledge_institutions_complete:
        return undetermined(missing=("knowledge_institutions",))
    return not_met()


NAMESAKE: Final = Source(key="PAGE", title="Another", where="elsewhere")


cites_a_namesake: Final = attested(
    "BAD-30", about=Company, fact="growth_ambition", says=SAYS, cites=(NAMESAKE.whole(),)
)


@demand("BAD-67", Company, "name")
def has_a_number_of_a_namesake(_: Company, __: Terms) -> Judgement:
    """Its number cites a source that goes by the key of another."""
    return met(words=Parameter(1, NAMESAKE.whole()))
