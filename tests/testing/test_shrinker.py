"""The shrinker: the simplest subject on which the same rule breaks the same law."""

from flemish_clusters import Company
from flemish_clusters.testing import Law, LawBroken
from flemish_clusters.testing.samples import FITTING
from flemish_clusters.testing.shrinker import simplest


def test_another_breach_on_a_simpler_subject_is_not_taken_for_it() -> None:
    def breaks(subject: Company) -> None:
        law = Law.FINDS if subject.growth_ambition is None else Law.HONEST
        raise LawBroken(law, "OWN-1", subject, "a breach")

    found = simplest(LawBroken(Law.HONEST, "OWN-1", FITTING, "a breach"), FITTING, breaks)

    assert found.law is Law.HONEST
    assert isinstance(found.counterexample, Company)
    assert found.counterexample.growth_ambition is not None
