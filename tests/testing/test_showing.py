"""Showing: a counterexample reads as code."""

import datetime

from attrs import evolve

import flemish_clusters as fc
from flemish_clusters.testing.laws.showing import shown
from flemish_clusters.testing.models import ACCOUNT, DOSSIER, FITTING, PERIOD, SPEARHEAD


class TestShowing:
    """A counterexample reads as the code that makes it, without what is not known."""

    def test_is_code_that_makes_the_subject(self) -> None:
        further = evolve(FITTING, further={"a_partner": fc.Attestation(holds=True, by="A board")})
        names: dict[str, object] = {**vars(fc), "datetime": datetime}

        for subject in (FITTING, SPEARHEAD, PERIOD, ACCOUNT, DOSSIER, further):
            assert eval(shown(subject), names) == subject  # noqa: S307 - it is our own
        assert "None" not in shown(SPEARHEAD)
        assert shown(further).endswith("further={'a_partner': Attestation(holds=True, by='A board')})")
