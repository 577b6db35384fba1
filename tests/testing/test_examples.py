"""Examples: the simplest subject on which the same rule breaks the same law."""

from flemish_clusters import Company
from flemish_clusters.testing import Law, LawBroken
from flemish_clusters.testing.laws import simplest
from flemish_clusters.testing.samples import FITTING


def test_another_breach_on_a_simpler_subject_is_not_taken_for_it() -> None:
    def breach(subject: Company) -> LawBroken:
        law = Law.FINDS if subject.growth_ambition is None else Law.HONEST
        return LawBroken(law, "OWN-1", subject, "a breach")

    found = simplest(LawBroken(Law.HONEST, "OWN-1", FITTING, "a breach"), FITTING, breach)

    assert found.law is Law.HONEST
    assert found.counterexample == Company(name="Fictional", growth_ambition=True)
