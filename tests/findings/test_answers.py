"""Answers as plain data: what stands in them, which names they give it, and what their schemas say."""

import json
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any, Final, cast, get_args

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from flemish_clusters import (
    BY_APPLICATION,
    BY_ASSESSMENT,
    BY_FUNDING_YEAR,
    BY_GRANT,
    Assessment,
    Attestation,
    Company,
    Contribution,
    CountedCofinancing,
    Dossier,
    Euro,
    FundingPeriod,
    InvalidValue,
    Language,
    MaximumAid,
    Message,
    Policy,
    Purpose,
    YearAccount,
    assess,
    assess_running,
    count_cofinancing,
    maximum_aid,
)
from flemish_clusters.documents import schema_of, to_document, to_json
from flemish_clusters.facts import Subject
from flemish_clusters.judgements import Judgement, met
from flemish_clusters.policies import Status, Timeline, Transition
from flemish_clusters.readings import AID_AS_GIVEN, FUNDING_YEAR, NO_ENTITLEMENT
from flemish_clusters.rules import Rule, rule
from flemish_clusters.sources import PAGE, SUBSIDY_DB, Citation
from flemish_clusters.terms import Terms
from flemish_clusters.testing import contributions, dossiers, funding_periods, subjects, year_accounts
from tests.support.counted_orders import A_FIFTH, bounded
from tests.support.orders import SOURCE, amendment, has_a_partner
from tests.support.policy_strategies import policies
from tests.support.usual import ACCOUNT, DOSSIER, FITTING, PERIOD, POLICY, SPEARHEAD, UNFIT

Plain = dict[str, Any]
LANGUAGES: Final[tuple[Language, ...]] = get_args(Language)
CLASSES: Final = (Assessment, MaximumAid, CountedCofinancing)
VALIDATORS: Final[dict[type, Any]] = {
    kind: Draft202012Validator(schema_of(kind), format_checker=Draft202012Validator.FORMAT_CHECKER) for kind in CLASSES
}
TABLES: Final = ("policies", "rules", "sources", "readings")
FOR_NEW_GRANTS: Final = amendment(
    numbers={"spearhead.funding_years": 7, "spearhead.yearly_ceiling": 510_000},
    added=(has_a_partner,),
    repealed=("COM-4",),
    new_grants_only=("spearhead.funding_years", "COM-4", "COM-9"),
)
LATER: Final = amendment(in_force_from=date(2020, 1, 1), published_on=date(2019, 12, 1), status=Status.ENACTED)
POLICIES: Final = policies() | st.just(FOR_NEW_GRANTS)


def inside(values: Any) -> Iterator[Any]:
    """Return plain values and all that stands in them."""
    yield values
    kind: Any = values.__class__
    for each in values.values() if kind is dict else values if kind is list else ():
        yield from inside(each)


def objects_in(values: Any) -> list[Plain]:
    """Return the objects among plain values."""
    return [one for one in inside(values) if type(one) is dict]


def named_in(document: Plain) -> dict[str, set[str]]:
    """Return what an answer names, by the table in which it should stand; of a source with each part."""
    found: dict[str, set[str]] = {table: set() for table in TABLES}
    keys = {"policy": "policies", "old": "policies", "new": "policies", "rule": "rules"}
    for told in objects_in({key: value for key, value in document.items() if key not in TABLES}):
        for key, table in keys.items():
            found[table] |= {told[key]} if isinstance(told.get(key), str) else set()
        found["readings"] |= {*told.get("readings", ()), *told.get("rests_on", ())}
        found["sources"] |= {f"{told['source']} {told['part']}"} if "part" in told else set()
    return found


def checked(answer: Any) -> Plain:
    """Return the document of an answer that keeps to its schema, names what its tables hold, and can be written."""
    document: Plain = to_document(answer)
    VALIDATORS[type(answer)].validate(document)
    tables = {table: {*document[table]} for table in ("policies", "rules", "readings")}
    parts = {f"{name} {part}" for name, source in document["sources"].items() for part in source["says"]}
    assert named_in(document) == {**tables, "sources": parts}
    assert {type(value) for value in inside(document)} <= {dict, list, str, int, bool, type(None)}
    assert json.loads(to_json(answer).encode()) == document
    return document


def narrowed(values: Any, *languages: str) -> Any:
    """Return plain values with the texts in some languages only."""
    kind: Any = values.__class__
    if kind is list:
        return [narrowed(one, *languages) for one in values]
    told: Plain = values if kind is dict else {}
    if told.keys() == {"en", "nl"}:
        return {language: told[language] for language in languages}
    inner = {key: [*languages] if key == "languages" else narrowed(one, *languages) for key, one in told.items()}
    return inner if kind is dict else values


def in_both(message: Any) -> dict[str, str]:
    """Return a text in both languages."""
    return {"en": message.text("en"), "nl": message.text("nl")}


def of_one_rule(code: str) -> Policy:
    """Return the policy with one of its rules, and with nothing to say besides."""
    return evolve(POLICY, rules=tuple(one for one in POLICY.rules if one.code == code), cautions=())


@rule("HYP-0", about=Company, says=Message("Made up.", "Verzonnen."), cites=(PAGE.whole(),), reads=("growth_ambition",))
def made_up(company: Company, _: Terms) -> Judgement:
    """Tell a quantity of each sort, and one that is equal for all and is a ratio for some."""
    same: int | Fraction = Fraction(1) if company.growth_ambition is None else 1
    big, day = 2**53, date(2020, 2, 29)
    told: dict[str, Any] = {
        "euro": Euro("0.10"),
        "ratio": Fraction(1, 3),
        "most": big,
        "more": big + 1,
        "day": day,
        "text": "é",
    }
    return met(Message(en="Made up: {same:%}.", nl="Verzonnen: {same:%}."), **told, same=same)


def counting(code: str, citation: Citation) -> Rule[Company]:
    """Return the made-up rule under a code, from a source."""
    return evolve(made_up, code=code, cites=(citation,))


ATTESTED: Final = evolve(UNFIT, growth_ambition=Attestation(holds=False, by="Gamma", on=date(2019, 5, 1)))
GIVEN: Final = Contribution(by=Company(name="Alfa"), amount=9, received_on=date(2020, 3, 1), purpose=Purpose.OPERATION)
ANSWERS: Final = (
    assess(evolve(DOSSIER, cluster=evolve(SPEARHEAD, companies=(FITTING, ATTESTED, FITTING))), policy=POLICY),
    maximum_aid(ACCOUNT, policy=POLICY),
    count_cofinancing([GIVEN], year=PERIOD.funding_years[3], policy=A_FIFTH),
)


class TestTheDocumentOfAnAnswer:
    """It holds all that was found, and what it names stands in it once."""

    def test_of_an_account_is_whole(self) -> None:
        policy, account = of_one_rule("AID-2"), evolve(ACCOUNT, year=4, aid=500_001)
        found = assess(account, policy=policy)

        assert to_document(found) == {
            "schema": 1,
            "answer": "assessment",
            "languages": ["en", "nl"],
            "subject": "year_account",
            "verdict": "not_met",
            "missing": [],
            "unread": [],
            "deciding": [{"place": "", "code": "AID-2"}],
            "remarks": [],
            "cautions": [in_both(note) for note in policy.notes],
            "transition": None,
            "explanation": {"en": found.explain("en"), "nl": found.explain("nl")},
            "parts": [
                {
                    "place": "",
                    "subject": "year_account",
                    "policy": "order-2016",
                    "verdict": "not_met",
                    "missing": [],
                    "aid": {"amount": "500000.00", "known_bound": "500000.00", "binding": "ceiling"},
                    "findings": [
                        {
                            "place": "",
                            "code": "AID-2",
                            "rule": "AID-2",
                            "policy": "order-2016",
                            "verdict": "not_met",
                            "reason": {
                                "en": "In funding year 4 the aid is EUR 500,001. That is EUR 1 more than the ceiling "
                                "of EUR 500,000.",
                                "nl": "In steunjaar 4 bedraagt de steun 500.001 euro. Dat is 1 euro meer dan het "
                                "plafond van 500.000 euro.",
                            },
                            "numbers": {
                                "year": {"value": 4, "unit": "count"},
                                "aid": {"value": "500001.00", "unit": "euro"},
                                "yearly_ceiling": {"value": "500000.00", "unit": "euro"},
                                "limit": {"value": "500000.00", "unit": "euro"},
                                "excess": {"value": "1.00", "unit": "euro"},
                            },
                            "sources": [{"source": "SUBSIDY_DB", "part": "", "authority": "official"}],
                            "readings": ["funding-year", "aid-as-given", "no-entitlement"],
                            "missing": [],
                            "attestations": [],
                        }
                    ],
                }
            ],
            "policies": {
                "order-2016": {
                    "title": in_both(policy.title),
                    "in_force_from": "2016-04-17",
                    "in_force_until": None,
                    "status": "enacted",
                }
            },
            "rules": {"AID-2": {"code": "AID-2", "statement": in_both(policy.rules[0].says), "force": "demand"}},
            "sources": {
                "SUBSIDY_DB": {
                    "title": {
                        "en": "VLAIO, Subsidiedatabank: Innovatieclusters",
                        "nl": "VLAIO, Subsidiedatabank: Innovatieclusters",
                    },
                    "address": "https://vlaio.be/nl/subsidies-financiering/subsidiedatabank/innovatieclusters",
                    "where": None,
                    "dated": {"en": "last changed on 11 June 2020", "nl": "laatst gewijzigd op 11 juni 2020"},
                    "says": {"": in_both(SUBSIDY_DB.says[""])},
                }
            },
            "readings": {
                reading.key: {
                    "question": in_both(reading.question),
                    "choice": in_both(reading.choice),
                    "alternatives": [in_both(one) for one in reading.alternatives],
                    "reason": in_both(reading.reason),
                }
                for reading in (FUNDING_YEAR, AID_AS_GIVEN, NO_ENTITLEMENT)
            },
        }

    def test_of_what_is_wrong_is_none(self) -> None:
        for languages in ((), ("en", "en"), ("fr",), ("en", "nl", "en"), ["en"], "en", None, ("en", 5), (["en"],)):
            for value in (assess(ACCOUNT, policy=POLICY), ACCOUNT):
                with pytest.raises(
                    InvalidValue, match=r"^languages cannot be .*: give a tuple of \"en\", \"nl\" or both"
                ):
                    to_document(value, languages=cast("Any", languages))

    @given(subject=subjects(), policy=POLICIES)
    def test_is_what_its_schema_says_and_names_what_its_tables_hold(self, subject: Subject, policy: Policy) -> None:
        found = assess(subject, policy=policy)
        document = checked(found)

        assert [part["place"] for part in document["parts"]] == [place for place, _ in found.walk()]
        told = [one for part in document["parts"] for one in part["findings"]]
        expected = [one for _, part in found.walk() for one in part.findings]
        for one, finding in zip(told, expected, strict=True):
            assert (one["code"], one["verdict"]) == (finding.code, finding.verdict.value)
            assert one["reason"] == {language: finding.because(language) for language in LANGUAGES}
            assert [(cited["part"], cited["authority"]) for cited in one["sources"]] == [
                (citation.part, citation.authority.value) for citation in finding.sources
            ]
        deciding = [(one["place"], one["code"]) for one in document["deciding"]]
        assert deciding == [(one.path, one.code) for one in found.deciding]

    @given(account=year_accounts(), policy=POLICIES)
    def test_of_a_maximum_has_every_limit(self, account: YearAccount, policy: Policy) -> None:
        found = maximum_aid(account, policy=policy)
        document = checked(found)

        assert document["amount"] == (None if found.amount is None else str(found.amount))
        amounts = [None if limit.amount is None else str(limit.amount) for limit in found.limits]
        assert [limit["amount"] for limit in document["limits"]] == amounts
        assert document["binding"] == (found.binding.name if found.binding else None)
        assert document["rests_on"] == [reading.key for reading in found.readings]

    @given(
        given=st.lists(contributions(), max_size=4),
        period=funding_periods(),
        policy=POLICIES | st.sampled_from((A_FIFTH, bounded(company=Fraction(1, 3)))),
    )
    def test_of_a_count_has_a_row_a_contribution(
        self, given: list[Contribution], period: FundingPeriod, policy: Policy
    ) -> None:
        found = count_cofinancing(given, year=period.funding_years[0], policy=policy)
        document = checked(found)

        assert document["total"] == (None if found.total is None else str(found.total))
        assert [row["place"] for row in document["rows"]] == [f"contributions[{place}]" for place in range(len(given))]
        assert {one["place"] for row in document["rows"] for one in row["findings"]} <= {
            row["place"] for row in document["rows"]
        }
        assert [over["code"] for over in document["over"]] == [over.rule.code for over in found.over]
        assert document["rests_on"] == [reading.key for reading in found.readings]

    @given(
        dossier=dossiers(period=st.just(PERIOD)) | dossiers(),
        transition=st.sampled_from((BY_GRANT, BY_APPLICATION, BY_FUNDING_YEAR, BY_ASSESSMENT)),
    )
    def test_of_a_running_grant_names_the_versions(self, dossier: Dossier, transition: Transition) -> None:
        policies = Timeline((evolve(POLICY, in_force_from=date.min), LATER))
        found = assess_running(dossier, transition=transition, assessed_on=date(2020, 6, 1), policies=policies)
        document = checked(found)

        assert [part["policy"] for part in document["parts"]] == [part.policy.name for _, part in found.walk()]
        said = {language: transition.stand_in(dossier.period, language) for language in LANGUAGES}
        assert document["transition"] == {
            "day": transition.day.value,
            "ground": in_both(transition),
            "stand_in": said if said["en"] else None,
        }

    @given(dossier=dossiers(), policy=POLICIES)
    def test_has_the_most_aid_of_each_account_and_of_nothing_else(self, dossier: Dossier, policy: Policy) -> None:
        parts = {part["place"]: part["aid"] for part in to_document(assess(dossier, policy=policy))["parts"]}

        for number, account in enumerate(dossier.accounts):
            told = to_document(maximum_aid(account, policy=policy))
            aid = parts.pop(f"accounts[{number}]")
            assert aid == {key: told[key] for key in ("amount", "known_bound", "binding")}
        assert {*parts.values()} == {None}

    @pytest.mark.parametrize("languages", [("en",), ("nl",), ("nl", "en")])
    def test_is_the_same_in_the_languages_that_are_asked_for(self, languages: tuple[Language, ...]) -> None:
        for answer in ANSWERS:
            assert to_document(answer, languages=languages) == narrowed(to_document(answer), *languages)

    def test_tells_what_each_member_misses(self) -> None:
        listed = evolve(FITTING, establishments=(), establishments_complete=False)
        cluster = evolve(SPEARHEAD, companies=(evolve(FITTING, establishments=None), listed))
        document = checked(assess(cluster, policy=POLICY))

        reasons = [part["findings"][0]["reason"]["en"] for part in document["parts"][1:]]
        assert [reason.rpartition(": ")[2] for reason in reasons] == [
            "establishments.",
            "whether all establishments are listed.",
        ]

    def test_of_a_part_starts_from_that_part(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(FITTING, UNFIT))
        part = assess(evolve(DOSSIER, cluster=cluster), policy=POLICY).parts[0]
        document = checked(part)

        assert [one["place"] for one in document["parts"]] == ["", "companies[0]", "companies[1]"]
        assert {one["place"] for one in document["deciding"]} == {""}

    def test_shares_nothing_that_can_change(self) -> None:
        for answer in ANSWERS:
            held = [id(one) for one in inside(to_document(answer)) if type(one) in (dict, list)]

            assert len(set(held)) == len(held)


class TestAName:
    """It stands for one thing in an answer."""

    def test_of_a_rule_that_is_another_under_the_second_version_is_told_apart(self) -> None:
        revised = [evolve(one, revision=2) if one.code == "AID-2" else one for one in LATER.rules]
        policies = Timeline((POLICY, evolve(LATER, rules=tuple(revised))))
        accounts = tuple(evolve(ACCOUNT, year=year) for year in (3, 4))
        found = assess_running(
            evolve(DOSSIER, accounts=accounts),
            transition=BY_FUNDING_YEAR,
            assessed_on=date(2021, 1, 1),
            policies=policies,
        )
        document = checked(found)

        findings = [one for part in document["parts"] for one in part["findings"] if one["code"] == "AID-2"]
        assert [one["rule"] for one in findings] == ["AID-2", "AID-2 (2)"]
        assert document["rules"]["AID-2 (2)"] == document["rules"]["AID-2"]
        assert "COF-1 (2)" not in document["rules"]

    def test_of_a_source_that_shares_its_key_is_told_apart(self) -> None:
        others = [evolve(SOURCE, title=f"A made-up order {number}") for number in range(2)]
        policy = POLICY.with_rules(*(counting(f"HYP-{place}", one.article("1")) for place, one in enumerate(others)))
        document = checked(assess(FITTING, policy=policy))

        assert {name: source["title"]["en"] for name, source in document["sources"].items() if name != "PAGE"} == {
            "MADE_UP_ORDER": "A made-up order 0",
            "MADE_UP_ORDER (2)": "A made-up order 1",
        }
        assert document["sources"]["MADE_UP_ORDER"]["address"] is None
        assert document["sources"]["MADE_UP_ORDER"]["says"] == {"1": None}


class TestAQuantity:
    """It has a value and a unit, and is exact."""

    def test_of_each_sort_is_written(self) -> None:
        document = checked(assess(FITTING, policy=POLICY.with_rules(counting("HYP-1", PAGE.whole()))))

        assert document["parts"][0]["findings"][-1]["numbers"] == {
            "euro": {"value": "0.10", "unit": "euro"},
            "ratio": {"value": "1/3", "unit": "ratio"},
            "most": {"value": 2**53, "unit": "count"},
            "more": {"value": "9007199254740993", "unit": "count"},
            "day": {"value": "2020-02-29", "unit": "day"},
            "text": {"value": "é", "unit": "text"},
            "same": {"value": 1, "unit": "count"},
        }

    def test_is_told_in_a_reason_as_what_it_is(self) -> None:
        cluster = evolve(SPEARHEAD, companies=(evolve(FITTING, growth_ambition=None), FITTING))
        document = checked(assess(cluster, policy=POLICY.with_rules(counting("HYP-1", PAGE.whole()))))

        found = [one["reason"]["en"] for part in document["parts"][1:] for one in part["findings"]]
        assert [reason for reason in found if reason.startswith("Made up: ")] == ["Made up: 100%.", "Made up: 1."]


class TestASchema:
    """It is whole: it refuses what is not known to it, and what is left out."""

    @pytest.mark.parametrize("answer", ANSWERS, ids=lambda one: type(one).__name__)
    def test_refuses_a_key_more_or_less(self, answer: Any) -> None:
        document = to_document(answer)
        assert VALIDATORS[type(answer)].is_valid(document)
        assert not VALIDATORS[type(answer)].is_valid({**document, "verdicts": "met"})
        for key in document:
            less = {name: value for name, value in document.items() if name != key}
            assert not VALIDATORS[type(answer)].is_valid(less)

    @pytest.mark.parametrize("kind", CLASSES)
    def test_says_of_every_object_which_keys_it_has(self, kind: type) -> None:
        schema = schema_of(kind)
        Draft202012Validator.check_schema(schema)
        objects = [one for one in objects_in(schema) if one.get("type") == "object"]

        assert all("additionalProperties" in one for one in objects)
        assert all(one["required"] == [*one["properties"]] for one in objects if "reason" in one.get("properties", ()))
        schema["$defs"]["Quantity"].clear()
        assert schema_of(kind)["$defs"]["Quantity"]

    def test_is_given_of_no_other_class(self) -> None:
        with pytest.raises(InvalidValue, match=r"^value cannot be <class .*Assessment'>: give a fact"):
            to_document(Assessment)
        with pytest.raises(InvalidValue, match="^kind cannot be <Assessment met.*: give the class of a fact"):
            schema_of(cast("Any", ANSWERS[0]))
