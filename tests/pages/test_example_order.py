"""The made-up order: an amendment that changes what it says and nothing else."""

import re
from typing import Final

import pytest

import flemish_clusters as fc
from flemish_clusters.messages import write
from flemish_clusters.policies import ORDER_2016, Status
from tests.support.pages import DOCS, section
from tests.support.programs import program

DOSSIER: Final = program("dossier")
ORDER_2027: Final = program("order_2027")
GUIDE: Final = DOCS / "guide" / "after-a-policy-change.md"
DUTCH_GUIDE: Final = DOCS / "nl" / "guide" / "after-a-policy-change.md"


class TestTheMadeUpOrder:
    """It amends the policy of 2016, and every answer under it says that it is no law."""

    order: Final[fc.Policy] = ORDER_2027.ORDER_2027
    base: Final = ORDER_2016

    def test_it_is_in_no_timeline_of_the_package(self) -> None:
        assert self.order not in fc.POLICIES
        assert self.order.status is Status.HYPOTHETICAL

    def test_it_changes_what_it_says_and_nothing_else(self) -> None:
        old, new = dict(self.base.terms.parameters()), dict(self.order.terms.parameters())

        changed = {path: str(new[path].value) for path in old if old[path].value != new[path].value}
        assert changed == {
            "spearhead.aid_intensity": "2/5",
            "spearhead.match": "3/2",
            "spearhead.yearly_ceiling": "600000.00",
            "innovative_business_network.aid_intensity": "2/5",
            "innovative_business_network.match": "3/2",
            "innovative_business_network.funding_years": "4",
        }
        kept = [rule for rule in self.base.rules if rule.code != "COM-4"]
        assert list(self.order.rules) == [*kept, ORDER_2027.company_has_an_international_partner]

    @pytest.mark.parametrize("kind", fc.ClusterKind)
    def test_the_guide_tells_its_numbers(self, kind: fc.ClusterKind) -> None:
        told = section(GUIDE, "Read the decision")
        numbers = self.order.terms.of(kind)

        assert f"at most {numbers.aid_intensity.value * 100} % of the costs" in told
        assert f"companies raise {float(numbers.match.value):g} euro" in told
        if kind is fc.ClusterKind.SPEARHEAD:
            assert f"gets at most {numbers.yearly_ceiling.value.text('en')} a year" in told
        else:
            assert {"four": 4}[str(re.findall(r"funded for (\w+) years", told)[0])] == numbers.funding_years.value

    @pytest.mark.parametrize("kind", fc.ClusterKind)
    def test_the_dutch_guide_tells_its_numbers(self, kind: fc.ClusterKind) -> None:
        told = section(DUTCH_GUIDE, "Lees de beslissing")
        numbers = self.order.terms.of(kind)

        assert f"hoogstens {numbers.aid_intensity.value * 100}% van de kosten" in told
        assert f"dragen de ondernemingen {write(numbers.match.value, 'nl')} euro bij" in told
        if kind is fc.ClusterKind.SPEARHEAD:
            assert f"krijgt hoogstens {numbers.yearly_ceiling.value.text('nl')} per jaar" in told
        else:
            assert {"vier": 4}[str(re.findall(r"krijgt (\w+) jaar steun", told)[0])] == numbers.funding_years.value

    def test_its_new_rule_asks_for_a_further_attestation(self) -> None:
        company = fc.Company(name="A", further={"international_partner": True})

        found = [fc.assess(one, policy=self.order).finding("COM-9") for one in (company, fc.Company(name="B"))]

        assert [one.verdict for one in found] == [fc.Verdict.MET, fc.Verdict.UNDETERMINED]
        assert found[1].missing == ("further.international_partner",)

    @pytest.mark.parametrize(
        ("language", "caveat"),
        [
            ("en", "This is hypothetical: the policy that was applied is not law."),
            ("nl", "Dit is hypothetisch: het toegepaste beleid is geen geldend recht."),
        ],
    )
    def test_an_answer_under_it_says_that_it_is_no_law(self, language: fc.Language, caveat: str) -> None:
        dossier = DOSSIER.fictional_dossier(language, self.order)

        most = [fc.maximum_aid(account, policy=self.order).explain(language) for account in dossier.accounts]
        assert all(caveat in text for text in (fc.assess(dossier, policy=self.order).explain(language), *most))
