"""Laws: a counterexample reads as code."""

import datetime

from attrs import evolve

import flemish_clusters as fc
from flemish_clusters.testing.laws import as_code
from flemish_clusters.testing.samples import ACCOUNT, DOSSIER, FITTING, PERIOD, SPEARHEAD


class TestAsCode:
    """A counterexample reads as the code that makes it, without what is not known."""

    def test_is_code_that_makes_the_subject(self) -> None:
        further = evolve(FITTING, further={"a_partner": fc.Attestation(holds=True, by="A board")})
        names: dict[str, object] = {**vars(fc), "datetime": datetime}

        for subject in (FITTING, SPEARHEAD, PERIOD, ACCOUNT, DOSSIER, further):
            assert eval(as_code(subject), names) == subject  # noqa: S307 - it is our own
        assert "None" not in as_code(SPEARHEAD)
        assert as_code(further).endswith("further={'a_partner': Attestation(holds=True, by='A board')})")
