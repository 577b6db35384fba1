"""The page for a board: what stands on it, what it looks like whatever it is about, and how long it can get."""

import re
import textwrap
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from html.parser import HTMLParser
from itertools import compress
from typing import Any, Final, get_args
from xml.etree import ElementTree

import pytest
from attrs import evolve
from hypothesis import example, given
from hypothesis import strategies as st

from flemish_clusters import (
    BY_FUNDING_YEAR,
    Assessment,
    ClusterKind,
    Company,
    Dossier,
    InvalidValue,
    Language,
    Verdict,
    YearAccount,
    assess,
    assess_running,
    maximum_aid,
    policy_on,
    still_to_raise,
)
from flemish_clusters.blocks import Form
from flemish_clusters.facts import Subject
from flemish_clusters.policies import Timeline
from flemish_clusters.testing import companies, subjects, year_accounts
from tests.support.orders import amendment, has_a_partner
from tests.support.profiles import EACH, FEW
from tests.support.programs import program
from tests.support.usual import (
    ACCOUNT,
    DOSSIER,
    FITTING,
    ORGANISATION,
    PERIOD,
    POLICY,
    SPEARHEAD,
    UNFIT,
    without,
)

LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
FORMS: Final[tuple[Form, ...]] = get_args(Form)
WIDTH: Final = 118
UNKNOWN: Final[Any] = None

LARGE_PERIOD: Final = policy_on(date(2017, 11, 16)).funding_period(
    ClusterKind.SPEARHEAD, date(2018, 3, 1), decided_on=date(2017, 11, 16)
)
DEMANDED: Final = (
    *("growth_ambition", "innovation_awareness", "international_outlook", "open_to_companies"),
    *("open_to_knowledge_institutions", "serves_own_objectives", "serves_flemish_competitiveness"),
)


def with_few(member: Company, bits: int, told: Any) -> Company:
    """Return a company of which some facts are told otherwise."""
    return evolve(member, **{name: told for place, name in enumerate(DEMANDED) if bits >> place & 1})


def three_hundred() -> tuple[Company, ...]:
    """Return 120 companies that miss various things, 80 that are not known in various ways, and 100 that fit."""
    named = [evolve(FITTING, name=f"Fictional company {number}") for number in range(1, 301)]
    missing = (with_few(one, place % 13 + 1, told=False) for place, one in enumerate(named[:120]))
    unknown = (with_few(one, place % 11 + 1, told=None) for place, one in enumerate(named[120:200]))
    return (*missing, *unknown, *named[200:])


def large(**facts: Any) -> Dossier:
    """Return a dossier of ten accounts and 300 companies, with other facts of its cluster."""
    accounts = tuple(
        YearAccount(
            period=LARGE_PERIOD,
            year=year,
            eligible_costs=f"{900_000 + year * 31_000}.37" if year % 4 else None,
            cofinancing=f"{430_000 + year * 12_000}.37" if year % 5 else None,
            aid=f"{470_000 + year * 5_000}.37" if year != 8 else None,
        )
        for year in range(1, 11)
    )
    cluster = evolve(SPEARHEAD, companies=three_hundred(), **facts)
    return Dossier(cluster=cluster, period=LARGE_PERIOD, accounts=accounts)


def lines_of(assessment: Assessment, language: Language) -> list[str]:
    """Return the rows of a terminal that the page takes."""
    return [row for line in assessment.report(language).splitlines() for row in textwrap.wrap(line, WIDTH) or [""]]


def table_of(assessment: Assessment, language: Language = "en") -> list[list[str]]:
    """Return the rows of the table of the years."""
    article = ElementTree.fromstring(assessment.report(language, "html"))  # noqa: S314 - it is our own
    return [["".join(cell.itertext()) for cell in row] for row in article.iterfind("table/tbody/tr")]


def items_below(assessment: Assessment, title: str) -> list[str]:
    """Return the items of the list whose title starts so."""
    found: list[str] = []
    for part in assessment.report("en").split("\n\n"):
        if part.startswith(title):
            found += part.split("\n- ")[1:]
    return found


class TestThePage:
    """The verdict, what is not met, the years, the companies, what is not known and whose it is, and no right."""

    def test_of_what_is_met_says_no_more_than_that(self) -> None:
        heading, version, *rest = assess(FITTING, policy=POLICY).report("en").splitlines()

        assert heading == "Company A fitting company: meets the demands encoded here."
        assert version.startswith("Applied: cluster policy under the order")
        assert [line[:11] for line in rest] == ["", "No right to"]

    def test_says_where_no_demand_applies(self) -> None:
        page = assess(UNFIT, policy=without(*(rule.code for rule in POLICY.rules))).report("nl")

        assert page.splitlines()[0].endswith(": geen hier opgenomen voorwaarde is erop van toepassing.")
        assert "\n- " not in page

    def test_of_many_rules_names_the_first_in_a_line_each_and_then_the_codes(self) -> None:
        assert items_below(assess(UNFIT, policy=POLICY), "What is not met:") == [
            "COM-1: The company is Flemish; we read this as having an establishment in the Flemish Region.",
            "COM-2: The company has ambitions to grow.",
            "COM-3: The company is highly aware of innovation.",
            "COM-4: The company has an international outlook.",
            "Also COM-5, COM-6, COM-7.",
        ]

    def test_tells_of_several_years_in_one_line(self) -> None:
        accounts = tuple(evolve(ACCOUNT, year=year, aid=600_000) for year in (4, 2))

        assert items_below(assess(evolve(DOSSIER, accounts=accounts), policy=POLICY), "What is not met:") == [
            "AID-2 (funding years 2, 4): The aid of a funding year is at most the ceiling for its kind of cluster."
        ]

    def test_refers_to_the_companies_for_a_rule_that_weighs_them(self) -> None:
        assessment = assess(evolve(SPEARHEAD, companies=(UNFIT, UNFIT)), policy=POLICY)

        assert items_below(assessment, "What is not met:") == [
            "COM-8: Enough companies of the cluster fit the profile. See the companies below."
        ]

    def test_tells_the_whole_reason_where_there_are_no_companies_to_see(self) -> None:
        assessment = assess(evolve(SPEARHEAD, companies=()), policy=POLICY)

        assert items_below(assessment, "What is not met:")[0] == (
            "COM-8: Companies that fit the profile: 0; required: at least 2."
        )

    @pytest.mark.parametrize("form", ["pdf", "", None, ["text"], "Text"])
    def test_has_no_other_form(self, form: Any) -> None:
        with pytest.raises(InvalidValue) as caught:
            assess(FITTING, policy=POLICY).report("en", form)

        assert (caught.value.field, caught.value.value) == ("form", form)
        assert caught.value.expected == '"text", "markdown" or "html"'

    def test_has_no_other_language(self) -> None:
        with pytest.raises(InvalidValue, match="language cannot be 'fr'"):
            assess(FITTING, policy=POLICY).report("fr")  # type: ignore[arg-type]


class TestTheYears:
    """A row a year, in order: what is told of it, the most that may be granted, what limits it, what is to raise."""

    # The cofinancing allows no aid whatever the costs are, and how much more would help hangs on them.
    @example(account=evolve(ACCOUNT, eligible_costs=None, cofinancing=0))
    @given(account=year_accounts())
    def test_say_what_the_calls_say(self, account: YearAccount) -> None:
        (row,) = table_of(assess(account, policy=POLICY))

        most, left = maximum_aid(account, policy=POLICY), still_to_raise(account, policy=POLICY)
        told = (account.eligible_costs, account.cofinancing, account.aid)
        assert row[0] == str(account.year)
        assert row[2:5] == ["not known" if one is None else one.figure("en") for one in told]
        assert most.known_bound is not None
        assert row[5] == f"{'≤ ' if most.missing else ''}{most.known_bound.figure('en')}"
        assert row[6] == (most.binding.label.en if most.binding else "not known")
        assert row[7] == ("not known" if left is None else left.figure("en"))

    def test_have_no_days_past_the_period(self) -> None:
        assert table_of(assess(evolve(ACCOUNT, year=11), policy=POLICY))[0][1] == "—"

    def test_of_which_nothing_is_sure_have_no_maximum(self) -> None:
        nothing = evolve(ACCOUNT, eligible_costs=None, cofinancing=None)

        (row,) = table_of(assess(nothing, policy=without("AID-2")), "nl")
        assert row[5:] == ["niet bekend"] * 3

    def test_that_nothing_limits_have_a_dash(self) -> None:
        (row,) = table_of(assess(ACCOUNT, policy=without("AID-1", "AID-2", "COF-1", "PER-2")))

        assert row[5:] == ["—", "—", "0"]

    def test_that_only_the_cofinancing_limits_have_nothing_to_be_brought_up_to(self) -> None:
        (row,) = table_of(assess(ACCOUNT, policy=without("AID-1", "AID-2")))

        assert row[5:] == ["10,000,000", "cofinancing", "—"]

    def test_that_other_limits_bound_for_earlier_grants_name_none(self) -> None:
        newer = amendment(
            numbers={"spearhead.aid_intensity": Fraction(1, 20)}, new_grants_only=("spearhead.aid_intensity",)
        )

        (row,) = table_of(assess(ACCOUNT, policy=newer))
        assert row[5:7] == ["500,000", "—"]

    def test_are_each_under_the_version_that_governs_it(self) -> None:
        lower = amendment(numbers={"spearhead.yearly_ceiling": 400_000})
        period = evolve(PERIOD, first_day=date(2025, 1, 1))
        accounts = tuple(evolve(ACCOUNT, period=period, year=year) for year in (3, 1))

        running = assess_running(
            evolve(DOSSIER, period=period, accounts=accounts),
            transition=BY_FUNDING_YEAR,
            assessed_on=date(2027, 6, 1),
            policies=Timeline((POLICY, lower)),
        )
        assert [(row[0], row[5]) for row in table_of(running)] == [("1", "500,000"), ("3", "400,000")]


class TestTheCompanies:
    """Those that do not fit by what they miss, the largest group first; then the undecided by what is missing."""

    def test_are_named_ten_a_group_and_counted(self) -> None:
        unfit = tuple(evolve(FITTING, name=f"C{number}", growth_ambition=False) for number in range(12))

        items = items_below(assess(evolve(SPEARHEAD, companies=unfit), policy=POLICY), "Companies: 12 (not met: 12):")
        assert items == [
            "COM-2 (12): C0; C1; C2; C3; C4; C5; C6; C7; C8; C9; and 2 more.",
            "What these rules are about: growth ambitions (COM-2).",
        ]

    def test_are_in_five_groups_at_most(self) -> None:
        title = "Companies: 300 (met: 100; not met: 120; not yet known: 80), no reason for the verdict:"
        items = items_below(assess(large(), policy=POLICY), title)

        assert [item.partition(":")[0] for item in items[:5]] == [
            *("COM-2 (10)", "COM-3 (10)", "COM-2, COM-3 (10)", "COM-4 (9)", "COM-2, COM-4 (9)")
        ]
        assert items[5:] == [
            "Groups left out: 19; companies in them: 152.",
            (
                "What these rules are about: growth ambitions (COM-2); innovation awareness (COM-3); international "
                "outlook (COM-4)."
            ),
        ]

    @given(members=st.lists(companies(enterprise_number=None), max_size=12).map(tuple))
    def test_are_each_counted_once(self, members: tuple[Company, ...]) -> None:
        assessment = assess(evolve(SPEARHEAD, companies=members), policy=POLICY)

        items = items_below(assessment, "Companies: ")
        counts = [int(count) for item in items for count in re.findall(r"^[^:]*\(([0-9]+)\): ", item)]
        left_out = [int(count) for item in items for count in re.findall(r"companies in them: ([0-9]+)", item)]
        verdicts = [part.verdict for part in assessment.parts]
        assert sum((*counts, *left_out)) == sum(one is not Verdict.MET for one in verdicts)


class TestWhatIsNeeded:
    """The missing facts by whose they are; those of the companies of a cluster are counted."""

    def test_is_counted_for_companies_and_told_for_others(self) -> None:
        strangers = tuple(Company(name=f"S{number}") for number in range(3))
        cluster = evolve(SPEARHEAD, companies=strangers, domain=None, organisation=None)
        accounts = tuple(YearAccount(period=PERIOD, year=year) for year in (5, 4))

        items = items_below(
            assess(Dossier(cluster=cluster, period=PERIOD, accounts=accounts), policy=POLICY), "What is still needed"
        )
        assert items == [
            (
                "Companies (3): establishments (3); growth ambitions (3); innovation awareness (3); international "
                "outlook (3); openness to companies (3); openness to knowledge institutions (3); openness for its own "
                "objectives (3); openness for the competitiveness of many Flemish companies (3)."
            ),
            "cluster: domain; cluster organisation.",
            "funding years 4, 5: aid; eligible costs; cofinancing.",
        ]

    def test_is_told_once_of_all_that_miss_it(self) -> None:
        facts = ("eligible_costs", "cofinancing", "aid")
        accounts = tuple(
            evolve(ACCOUNT, year=bits, **dict.fromkeys(compress(facts, (bits & 1, bits & 2, bits & 4)), UNKNOWN))
            for bits in range(1, 8)
        )
        cluster = evolve(SPEARHEAD, domain=None, organisation=evolve(ORGANISATION, facilitates=None))

        items = items_below(
            assess(Dossier(cluster=cluster, period=PERIOD, accounts=accounts), policy=POLICY), "What is still needed"
        )
        assert items == [
            "cluster: domain.",
            "cluster organisation An organisation: facilitating the network.",
            "funding years 1, 3, 5, 7: eligible costs.",
            "funding years 2, 3, 6, 7: cofinancing.",
            "funding years 4, 5, 6, 7: aid.",
        ]

    def test_is_told_besides_where_the_verdict_is_decided(self) -> None:
        late = evolve(ACCOUNT, eligible_costs=None, aid=500_001)
        title = "What is not known either, and whose it is; this verdict no longer depends on it:"

        dossier = evolve(DOSSIER, cluster=evolve(SPEARHEAD, domain=None), accounts=(late,))
        assert items_below(assess(dossier, policy=POLICY), title) == [
            *("cluster: domain.", "funding year 10: eligible costs.")
        ]
        assert items_below(assess(late, policy=POLICY), title) == ["funding year 10: eligible costs."]

    def test_is_the_day_of_the_decision_where_that_decides(self) -> None:
        newer = amendment(numbers={"spearhead.yearly_ceiling": 400_000}, new_grants_only=("spearhead.yearly_ceiling",))
        dossier = evolve(DOSSIER, accounts=(evolve(ACCOUNT, aid=450_000), evolve(ACCOUNT, year=9, aid=450_000)))

        items = items_below(assess(dossier, policy=newer), "What is still needed")
        assert items == ["funding period: day of the decision."]

    def test_names_the_day_of_the_decision_once_whatever_asks_for_it(self) -> None:
        newer = amendment(
            numbers={"spearhead.yearly_ceiling": 400_000},
            replaced={"COM-1": has_a_partner},
            new_grants_only=("spearhead.yearly_ceiling", "COM-9"),
        )
        above = evolve(DOSSIER, accounts=(evolve(ACCOUNT, aid=600_000),))

        items = items_below(assess(above, policy=newer), "What is not known either")
        assert [item for item in items if "decision" in item] == ["funding period: day of the decision."]

    def test_is_of_the_company_itself_where_the_page_is_about_it(self) -> None:
        stranger = evolve(FITTING, growth_ambition=None)

        assert items_below(assess(stranger, policy=POLICY), "What is still needed") == [
            "company A fitting company: growth ambitions."
        ]


class TestEveryPage:
    """Whatever it is about: nothing breaks out of it, and it stays a page."""

    @FEW
    @given(subject=subjects(), language=st.sampled_from(LANGUAGES))
    def test_is_well_formed_html_with_these_elements_alone(self, subject: Subject, language: Language) -> None:
        page = assess(subject, policy=POLICY).report(language, "html")

        article = ElementTree.fromstring(page)  # noqa: S314 - it is our own
        assert (article.tag, article.attrib) == ("article", {"lang": language})
        found = [(tag, attributes) for tag, attributes in elements(page) if tag != "article"]
        allowed = {"h2", "h3", "p", "ul", "li", "table", "caption", "thead", "tbody", "tr", "th", "td"}
        assert {tag for tag, _ in found} <= allowed
        assert {name for _, attributes in found for name, _ in attributes} <= {"scope"}

    @FEW
    @given(subject=subjects(), language=st.sampled_from(LANGUAGES))
    def test_shows_the_same_lines_in_html_as_in_text(self, subject: Subject, language: Language) -> None:
        assessment = assess(subject, policy=POLICY)

        article = ElementTree.fromstring(assessment.report(language, "html"))  # noqa: S314 - it is our own
        shown = ["".join(part.itertext()) for part in article.iter() if part.tag in ("h2", "p", "li")]
        lines = assessment.report(language).splitlines()
        assert [line for line in shown if not {line, f"- {line}"} & set(lines)] == []

    @FEW
    @given(subject=subjects(), language=st.sampled_from(LANGUAGES))
    def test_begins_each_block_of_markdown_with_a_mark_of_its_own(self, subject: Subject, language: Language) -> None:
        page = assess(subject, policy=POLICY).report(language, "markdown")

        lines = [line for line in page.splitlines() if line]
        marks = [re.match(r"## |### |- |\| |[^-+*#>|`~<0-9\s]", line) for line in lines]
        assert [line for line, mark in zip(lines, marks, strict=True) if mark is None] == []
        assert not set("<>") & set(page)

    @EACH
    @given(
        facts=st.fixed_dictionaries(
            {name: st.sampled_from((True, False, None)) for name in ("cooperates", "strategic_domain", "large_scale")}
        ),
        domain=st.sampled_from(("", "a domain", None)),
        organisation=st.sampled_from((None, ORGANISATION, evolve(ORGANISATION, facilitates=None))),
        language=st.sampled_from(LANGUAGES),
    )
    def test_is_at_most_sixty_lines_for_ten_accounts_and_three_hundred_companies(
        self, facts: dict[str, bool | None], domain: str | None, organisation: Any, language: Language
    ) -> None:
        dossier = large(**facts, domain=domain, organisation=organisation, cooperates_lastingly=facts["cooperates"])

        assert len(lines_of(assess(dossier, policy=POLICY), language)) <= 60

    @pytest.mark.parametrize("language", LANGUAGES)
    def test_of_the_example_is_about_forty_lines(self, language: Language) -> None:
        dossier = program("dossier").fictional_dossier(language, POLICY)

        assert len(lines_of(assess(dossier, policy=POLICY), language)) <= 40


def elements(page: str) -> Iterator[tuple[str, list[tuple[str, str | None]]]]:
    """Return the elements of a page as a browser opens them, each with its attributes."""
    found: list[tuple[str, list[tuple[str, str | None]]]] = []

    class Reader(HTMLParser):
        def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
            found.append((tag, attrs))

    Reader().feed(page)
    yield from found
