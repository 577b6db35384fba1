"""Clusters: the two kinds, and members that are members once."""

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import Cluster, ClusterKind, Company, InvalidValue, KnowledgeInstitution
from flemish_clusters.testing import clusters
from flemish_clusters.testing.values import enterprise_numbers


class TestKinds:
    """There are two kinds of cluster. Source: 5.1."""

    def test_there_are_two(self) -> None:
        assert [kind.value for kind in ClusterKind] == ["spearhead_cluster", "innovative_business_network"]

    def test_each_is_called_as_the_page_calls_it(self) -> None:
        assert ClusterKind.SPEARHEAD.label.nl == "speerpuntcluster"
        assert ClusterKind.INNOVATIVE_BUSINESS_NETWORK.label.nl == "innovatief bedrijfsnetwerk"

    @given(clusters())
    def test_a_cluster_is_of_one_kind(self, cluster: Cluster) -> None:
        other = next(kind for kind in ClusterKind if kind is not cluster.kind)

        assert evolve(cluster, kind=other) != cluster


class TestMembersOnce:
    """Two members with the same enterprise number are an error, however each is written."""

    @given(st.lists(enterprise_numbers(), min_size=1, max_size=3, unique=True), st.data())
    def test_a_number_that_stands_twice_is_refused(self, numbers: list[str], data: st.DataObject) -> None:
        again = data.draw(st.sampled_from(numbers))
        members = tuple(Company(name=number, enterprise_number=number) for number in numbers)
        twin = Company(name="twin", enterprise_number=f"BE {again}")
        place = data.draw(st.integers(0, len(members)))

        with pytest.raises(InvalidValue, match="another has the same enterprise number") as caught:
            Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=(*members[:place], twin, *members[place:]))

        second = max(place, numbers.index(again) + (place <= numbers.index(again)))
        assert caught.value.field == f"Cluster.companies[{second}].enterprise_number"
        assert caught.value.value == again

    @given(enterprise_numbers())
    def test_a_company_and_an_institution_cannot_share_one(self, number: str) -> None:
        company = Company(name="A", enterprise_number=number)
        institution = KnowledgeInstitution(name="A", enterprise_number=number)

        with pytest.raises(InvalidValue, match=rf"Cluster.knowledge_institutions\[0\]\S+ cannot be '{number}'"):
            Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=(company,), knowledge_institutions=(institution,))

    @given(enterprise_numbers())
    def test_two_institutions_cannot_share_one(self, number: str) -> None:
        institution = KnowledgeInstitution(name="A", enterprise_number=number)

        with pytest.raises(InvalidValue, match=rf"Cluster.knowledge_institutions\[1\]\S+ cannot be '{number}'"):
            Cluster(name="A", kind=ClusterKind.SPEARHEAD, knowledge_institutions=(institution, institution))

    @given(st.lists(enterprise_numbers(), max_size=4, unique=True))
    def test_members_with_numbers_of_their_own_are_kept_in_order(self, numbers: list[str]) -> None:
        members = tuple(Company(name="A", enterprise_number=number) for number in numbers)

        assert Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=members).companies == members

    def test_members_without_a_number_may_have_the_same_name(self) -> None:
        twins = (Company(name="A"), Company(name="A"))

        assert Cluster(name="A", kind=ClusterKind.SPEARHEAD, companies=twins).companies == twins


class TestWhatIsNotKnown:
    """`None` is not known; an empty domain or tuple is known to be none."""

    def test_known_to_be_none_differs_from_not_known(self) -> None:
        unknown = Cluster(name="A", kind=ClusterKind.SPEARHEAD)

        assert len({unknown, evolve(unknown, domain=""), evolve(unknown, companies=())}) == 3
        assert (unknown.domain, unknown.companies, unknown.organisation) == (None, None, None)
