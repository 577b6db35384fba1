"""Terms: accounts and periods at the end of the period and of the term, of each kind of cluster."""

from collections.abc import Iterator

from flemish_clusters import Message
from tests.support.made_cases.making import Made, case
from tests.support.made_cases.series import FIRST_DAY, Series, each_kind


def cases_of_accounts() -> Iterator[Made]:
    """Return every case about the year of an account."""
    for series in each_kind():
        yield from _years(series)


def _years(series: Series) -> Iterator[Made]:
    term, aid = series.term, series.ceiling // 2
    enough = {"eligible_costs": series.costs_for(aid), "cofinancing": aid}
    told = {"rule": "PER-2", "sentence": series.sentence}
    for name, year, years, given in _rows(term, aid):
        account = {"year": year, "years": years, "aid": given, **enough}
        yield series.case(name, _in_words(series, year, years, given), account, **told)
    says = Message(
        en=f"Year {term + 1} lies past the term of {term} years, and nothing is known of it.",
        nl=f"Steunjaar {term + 1} valt na de termijn van {term} jaar, en er is niets over bekend.",
    )
    yield series.case("nothing-known-past-the-term", says, {"year": term + 1}, **told)
    says = Message(
        en=f"Year {term + 1} lies past the term, and there are no costs either: the costs are told as what binds.",
        nl=f"Steunjaar {term + 1} valt na de termijn, en kosten zijn er evenmin: de kosten gelden als wat begrenst.",
    )
    account = {"year": term + 1, "eligible_costs": 0, "cofinancing": 0}
    yield series.case("no-costs-past-the-term", says, account, **told)


def _rows(term: int, aid: int) -> Iterator[tuple[str, int, int, int | None]]:
    """Return the name of each case, the year, the years of the period, and the aid."""
    yield from (
        ("aid-in-the-first-year", 1, term, aid),
        ("aid-in-the-year-before-the-last", term - 1, term, aid),
        ("aid-in-the-last-year-of-the-term", term, term, aid),
        ("a-cent-of-aid-past-the-term", term + 1, term, 1),
        ("no-aid-past-the-term", term + 1, term, 0),
        ("aid-not-known-past-the-term", term + 1, term, None),
        ("aid-in-the-last-year-of-a-short-period", term - 1, term - 1, aid),
        ("aid-past-a-short-period", term, term - 1, aid),
        ("aid-at-the-end-of-the-term-of-a-long-period", term, term + 1, aid),
        ("aid-past-the-term-of-a-long-period", term + 1, term + 1, aid),
    )


def _in_words(series: Series, year: int, years: int, aid: int | None) -> Message:
    en = {None: "what aid there is, is not known", 0: "there is no aid", 1: "there is a cent of aid"}
    nl = {None: "welke steun er is, is niet bekend", 0: "er is geen steun", 1: "er is één cent steun"}
    return Message(
        en=f"In year {year} of a period of {years} years, with a term of {series.term} years, "
        f"{en.get(aid, 'there is aid')}.",
        nl=f"Steunjaar {year} van een periode van {years} jaar, bij een termijn van {series.term} jaar: "
        f"{nl.get(aid, 'er is steun')}.",
    )


def in_years(years: int) -> str:
    """Return a number of years in English."""
    return f"{years} year" if years == 1 else f"{years} years"


def cases_of_periods() -> Iterator[Made]:
    """Return every case about the length of a period."""
    for series in each_kind():
        for years in (1, series.term - 1, series.term, series.term + 1):
            period = {"kind": series.kind.value, "first_day": FIRST_DAY, "years": years}
            says = Message(
                en=f"The aid of this {series.kind.label.en} lasts {in_years(years)}; allowed: at most {series.term}.",
                nl=f"De steun van dit type cluster ({series.kind.label.nl}) duurt {years} jaar; toegestaan is "
                f"hoogstens {series.term} jaar.",
            )
            told = {"rule": "PER-1", "sentence": series.sentence, "reading": "term-from-first-day"}
            expects = "verdict rules last_day"
            yield case(f"{series.word}-period-of-{years}-years", says, {"period": period}, expects=expects, **told)
