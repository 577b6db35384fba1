"""Parties: companies, knowledge institutions, other bodies and cluster organisations."""

from collections.abc import Callable
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flemish_clusters import ClusterOrganisation, Company, InvalidValue, KnowledgeInstitution, OtherBody, Region
from flemish_clusters.testing import cluster_organisations, companies
from flemish_clusters.testing.values import enterprise_numbers

WRITINGS: Final[tuple[Callable[[str], str], ...]] = (
    str,
    lambda digits: f"{digits[:4]}.{digits[4:7]}.{digits[7:]}",
    lambda digits: f"BE {digits[:4]}.{digits[4:7]}.{digits[7:]}",
    lambda digits: f"be{digits}",
    lambda digits: digits.removeprefix("0"),
    lambda digits: f" {digits[:4]}-{digits[4:7]}/{digits[7:]}",
    lambda digits: f"BE\u00a0{digits[:4]}\u2011{digits[4:7]}\u202f{digits[7:]}\n",
)
"""Ways in which people write an enterprise number."""

PARTIES = (Company, KnowledgeInstitution, OtherBody, ClusterOrganisation)


@pytest.mark.parametrize("party", PARTIES)
class TestEveryParty:
    """A party has a name, and an enterprise number that is kept as ten digits."""

    def test_a_name_is_all_that_is_needed(self, party: Callable[..., Company]) -> None:
        made = party(name="A")

        assert (made.name, made.enterprise_number) == ("A", None)

    @given(written=st.tuples(st.sampled_from(WRITINGS), enterprise_numbers()).map(lambda pair: pair[0](pair[1])))
    def test_its_number_is_kept_as_ten_digits(self, party: Callable[..., Company], written: str) -> None:
        number = party(name="A", enterprise_number=written).enterprise_number

        assert number is not None
        assert number.isdecimal()
        assert len(number) == 10
        assert party(name="A", enterprise_number=number).enterprise_number == number

    def test_a_wrong_number_names_the_field(self, party: Callable[..., Company]) -> None:
        with pytest.raises(InvalidValue) as caught:
            party(name="A", enterprise_number="0566.988.258")

        assert caught.value.field == f"{party.__name__}.enterprise_number"

    def test_two_ways_to_write_a_number_make_one_party(self, party: Callable[..., Company]) -> None:
        written = {party(name="A", enterprise_number=text) for text in ("0566.988.259", "BE 566988259", "0566988259")}

        assert len(written) == 1


class TestCompany:
    """What is `None` is not known; what is empty is known to be none."""

    @given(st.lists(st.sampled_from(Region)).map(tuple))
    def test_establishments_are_kept_in_order(self, regions: tuple[Region, ...]) -> None:
        assert Company(name="A", establishments=regions).establishments == regions

    def test_no_establishments_is_not_the_same_as_not_known(self) -> None:
        assert Company(name="A", establishments=()) != Company(name="A")

    @given(companies(), companies())
    def test_equal_companies_are_one_key(self, one: Company, other: Company) -> None:
        assert (len({one, other}) == 1) == (one == other)


class TestKindsOfParty:
    """The same name does not make a company of a knowledge institution."""

    def test_parties_of_two_classes_differ(self) -> None:
        assert len({party(name="A") for party in PARTIES}) == len(PARTIES)

    @given(cluster_organisations())
    def test_an_organisation_says_only_what_it_was_told(self, organisation: ClusterOrganisation) -> None:
        assert ClusterOrganisation(name=organisation.name).mandated_by_members is None
