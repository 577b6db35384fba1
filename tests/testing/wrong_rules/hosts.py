"""Rules that depend on the host: the clock, the environment, a file, the seed of hashes, the decimal context."""

import os
from datetime import date
from decimal import Decimal, Inexact

from flemish_clusters import Attestation, Company
from flemish_clusters.rules import Judgement, met, not_met, undetermined
from flemish_clusters.terms import Terms
from tests.testing.reading import is_late
from tests.testing.wrong_rules.making import demand


@demand("BAD-42", Company, "further.young")
def reads_the_clock(company: Company, _: Terms) -> Judgement:
    """What is attested holds up to a day, and the clock says which day it is."""
    young = company.further.get_as(Attestation, "young")
    if young is None:
        return undetermined(missing=("further.young",))
    return met() if young.holds and date.today() > date(2020, 1, 1) else not_met()  # noqa: DTZ011 - it is to be noticed


@demand("BAD-43", Company, "further.local")
def reads_the_environment(company: Company, _: Terms) -> Judgement:
    """The environment says whether what is attested is asked at all."""
    local = company.further.get_as(Attestation, "local")
    if local is None:
        return undetermined(missing=("further.local",))
    return met() if local.holds and "FICTIONAL" not in os.environ else not_met()


@demand("BAD-44", Company, "further.listed")
def reads_a_file(company: Company, _: Terms) -> Judgement:
    """A file stands for the list of those that are excluded."""
    listed = company.further.get_as(Attestation, "listed")
    if listed is None:
        return undetermined(missing=("further.listed",))
    with open(os.devnull, encoding="utf-8") as excluded:  # noqa: PTH123 - it is to be noticed
        return met() if listed.holds and company.name not in excluded else not_met()


@demand("BAD-68", Company, "name")
def hashes_a_name(company: Company, _: Terms) -> Judgement:
    """A name goes one way or the other, and another process hashes it otherwise."""
    return met() if hash(company.name) % 2 else not_met()


@demand("BAD-69", Company, "further.young")
def would_read_the_clock(company: Company, _: Terms) -> Judgement:
    """The clock is read where no example gets to."""
    young = company.further.get_as(Attestation, "young")
    if young is None:
        return undetermined(missing=("further.young",))
    if young.by == "nobody at all" and not is_late(young):
        return not_met()
    return met() if young.holds else not_met()


@demand("BAD-45", Company, "further.solvent")
def computes_in_the_ambient_decimal_context(company: Company, _: Terms) -> Judgement:
    """A third of ten is as exact as the decimal context has it."""
    solvent = company.further.get_as(Attestation, "solvent")
    if solvent is None:
        return undetermined(missing=("further.solvent",))
    return met() if solvent.holds and Decimal(10) / 3 > Decimal("3.3") else not_met()


@demand("BAD-46", Company, "further.solvent")
def finds_more_elsewhere(company: Company, _: Terms) -> Judgement:
    """A sum that cannot be made is taken for a no."""
    solvent = company.further.get_as(Attestation, "solvent")
    if solvent is None:
        return undetermined(missing=("further.solvent",))
    try:
        enough = Decimal("3.3") + Decimal("0.03") > Decimal("3.3")
    except Inexact:
        enough = False
    return met() if solvent.holds and enough else not_met()
