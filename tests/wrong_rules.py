"""Wrong rules: each breaks one law, as a slip of its author might."""

from collections.abc import Callable
from itertools import count
from typing import Any, Final

from attrs import evolve, fields, frozen

from flemish_clusters import (
    POLICIES,
    Citation,
    Cluster,
    Company,
    Dossier,
    Euro,
    FundingPeriod,
    KindTerms,
    Message,
    Region,
    Rule,
    Source,
    Verdict,
    YearAccount,
)
from flemish_clusters.rules import (
    AidLimit,
    Assessment,
    Force,
    Judgement,
    Terms,
    attested,
    met,
    not_met,
    rule,
    undetermined,
)
from flemish_clusters.rules.ceiling import aid_is_at_most_the_ceiling
from flemish_clusters.sources import PAGE

SAYS: Final = Message(en="This is asked.", nl="Dit wordt gevraagd.")


def demand(
    code: str, about: type[Any], *reads: str, says: Message = SAYS, cites: tuple[Citation, ...] = (PAGE.whole(),)
) -> Callable[[Callable[[Any, Terms], Judgement]], Rule[Any]]:
    """Return the decorator that makes a demand."""
    return rule(code, about=about, force=Force.DEMAND, says=says, cites=cites, reads=reads)


# Off by one.


@demand("BAD-1", YearAccount, "period.kind", "aid")
def takes_a_cent_too_much(account: YearAccount, terms: Terms) -> Judgement:
    """Aid may be a cent above the ceiling."""
    if account.aid is None:
        return undetermined(missing=("aid",))
    most = terms.of(account.period.kind).yearly_ceiling.value
    return met() if account.aid.cents <= most.cents + 1 else not_met()


@demand("BAD-2", FundingPeriod, "first_day", "decided_on")
def takes_a_day_too_few(period: FundingPeriod, _: Terms) -> Judgement:
    """The decision has to come before the first day, and on that day is too late."""
    if period.decided_on is None:
        return undetermined(missing=("decided_on",))
    return met() if period.decided_on < period.first_day else not_met()


@demand("BAD-3", Cluster, "knowledge_institutions")
def asks_for_one_too_many(cluster: Cluster, _: Terms) -> Judgement:
    """Two institutions are asked for, and two are not enough."""
    if cluster.knowledge_institutions is None:
        return undetermined(missing=("knowledge_institutions",))
    return met() if len(cluster.knowledge_institutions) > 2 else not_met()


@frozen(kw_only=True, repr=False)
class Lenient(AidLimit):
    """A limit whose finding lets a cent more pass than the limit says."""

    def __call__(self, subject: YearAccount, terms: Terms, parts: tuple[Assessment, ...] = ()) -> Judgement:
        """Return the judgement on an account with a cent of aid less."""
        cents = 0 if subject.aid is None else subject.aid.cents
        # The class that attrs makes for the slots is not the one that a bare `super()` would look for.
        return super().__call__(
            subject if cents == 0 else evolve(subject, aid=Euro.from_cents(cents - 1)), terms, parts
        )


def _less_for_more_costs(account: YearAccount, _: KindTerms) -> Euro | None:
    costs = account.eligible_costs
    return None if costs is None else Euro.from_cents(10**15 // (1 + costs.cents))


def _like_the_ceiling(kind: type[AidLimit], **changes: Any) -> AidLimit:
    ceiling = aid_is_at_most_the_ceiling
    parts: dict[str, Any] = {field.name: getattr(ceiling, field.name) for field in fields(AidLimit)}
    return kind(**{**parts, **changes})


lets_a_cent_pass: Final = _like_the_ceiling(Lenient, code="BAD-4", name="lenient")
shrinks_with_the_costs: Final = _like_the_ceiling(
    AidLimit,
    code="BAD-5",
    name="shrinking",
    needs=("eligible_costs",),
    reads=(*aid_is_at_most_the_ceiling.reads, "eligible_costs"),
    function=_less_for_more_costs,
)


@demand("BAD-6", YearAccount, "aid")
def limits_what_the_maximum_does_not_know(account: YearAccount, _: Terms) -> Judgement:
    """Aid is at most 1,000 euro, and no limit says so."""
    if account.aid is None:
        return undetermined(missing=("aid",))
    return met() if account.aid <= Euro(1000) else not_met()


# What is not known.


@demand("BAD-7", Company, "establishments")
def takes_unknown_for_no(company: Company, _: Terms) -> Judgement:
    """What is not known is taken for a no."""
    return met() if company.establishments else not_met()


@demand("BAD-8", Company, "growth_ambition")
def takes_unknown_for_yes(company: Company, _: Terms) -> Judgement:
    """What is not known is taken for a yes."""
    return met() if company.growth_ambition is None or company.growth_ambition.holds else not_met()


@demand("BAD-9", Company, "establishments", "growth_ambition")
def asks_for_what_does_not_matter(company: Company, _: Terms) -> Judgement:
    """One of the missing facts changes nothing."""
    if company.establishments is None:
        return undetermined(missing=("establishments", "growth_ambition"))
    return met() if company.establishments else not_met()


@demand("BAD-10", Company, "growth_ambition", "international_outlook")
def leaves_out_what_matters(company: Company, _: Terms) -> Judgement:
    """Of two missing facts only one is named."""
    for name in ("growth_ambition", "international_outlook"):
        if getattr(company, name) is None:
            return undetermined(missing=(name,))
    both = company.growth_ambition, company.international_outlook
    return met() if all(one is not None and one.holds for one in both) else not_met()


@demand("BAD-11", Company, "growth_ambition")
def never_decides(_: Company, __: Terms) -> Judgement:
    """Nothing is ever decided."""
    return undetermined(missing=("growth_ambition",))


@demand("BAD-35", Company)
def is_never_sure(_: Company, __: Terms) -> Judgement:
    """Nothing is missing, and nothing is decided."""
    return undetermined(missing=())


# What is read.


@demand("BAD-12", Company, "establishments")
def counts_on_the_order(company: Company, _: Terms) -> Judgement:
    """The first establishment decides."""
    if company.establishments is None:
        return undetermined(missing=("establishments",))
    return met() if company.establishments[:1] == (Region.FLEMISH,) else not_met()


@demand("BAD-13", Company, "growth_ambition")
def reads_what_it_does_not_say(company: Company, _: Terms) -> Judgement:
    """The name decides, and it is not among what is read."""
    return met() if company.name == "A name" else not_met()


# What is given back.


@demand("BAD-14", Cluster, "companies")
def raises_now_and_then(cluster: Cluster, _: Terms) -> Judgement:
    """The third company is looked at, whether there is one or not."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    return met() if not cluster.companies or cluster.companies[2].name else not_met()


@demand("BAD-36", Dossier, "period.decided_on", "accounts")
def divides_by_nothing(dossier: Dossier, _: Terms) -> Judgement:
    """The first account is compared with what went before it, which is nothing."""
    if dossier.period.decided_on is None:
        return undetermined(missing=("period.decided_on",))
    return met() if all(1 // place for place, _ in enumerate(dossier.accounts)) else not_met()


@demand("BAD-15", Company, "name")
def gives_nothing_back(_: Company, __: Terms) -> Judgement:
    """The judgement is forgotten."""
    return None  # type: ignore[return-value] # pyright: ignore[reportReturnType]


_CALLS: Final = count()
_SEEN: Final = set[Company]()


@demand("BAD-16", Company, "name")
def changes_its_mind(_: Company, __: Terms) -> Judgement:
    """Every other call is met."""
    return met() if next(_CALLS) % 2 else not_met()


@demand("BAD-17", Company, "name")
def remembers(company: Company, _: Terms) -> Judgement:
    """The first call on each subject is met, and no other."""
    if company in _SEEN:
        return not_met()
    _SEEN.add(company)
    return met()


@demand("BAD-18", Company, "name")
def gives_a_list(company: Company, _: Terms) -> Judgement:
    """A number is none, and can change."""
    names: Any = [company.name]
    return met(names=names)


# Values.


class Remembering:
    """A function with a state that can change."""

    def __call__(self, _: Company, __: Terms) -> Judgement:
        """Return that it is met."""
        return met()


@frozen
class WithAList:
    """A function that holds a list, which can change and has no hash."""

    held: list[str]

    def __call__(self, _: Company, __: Terms) -> Judgement:
        """Return that it is met."""
        return met()


@frozen(eq=False)
class Unequal:
    """A function that equals no other, not even itself once it comes back from a pickle."""

    def __call__(self, _: Company, __: Terms) -> Judgement:
        """Return that it is met."""
        return met()


class Changeable(Rule[Company]):
    """A rule whose fields can be set."""

    def __setattr__(self, name: str, value: object) -> None:
        object.__setattr__(self, name, value)


has_a_state: Final = demand("BAD-19", Company, "name")(Remembering())
holds_a_list: Final = demand("BAD-20", Company, "name")(WithAList(["x"]))
comes_back_as_another: Final = demand("BAD-34", Company, "name")(Unequal())
has_no_name: Final = demand("BAD-21", Company, "name")(lambda _, __: met())
can_be_set: Final = Changeable(
    code="BAD-22",
    about=Company,
    force=Force.DEMAND,
    says=SAYS,
    citations=(PAGE.whole(),),
    reads=("growth_ambition",),
    function=takes_unknown_for_yes.function,
)

# Words and sources.


def _with_words(code: str, says: Message) -> Rule[Company]:
    return attested(code, about=Company, fact="growth_ambition", says=says, cites=(PAGE.whole(),))


def _with_citations(code: str, *cites: Citation) -> Rule[Company]:
    return attested(code, about=Company, fact="growth_ambition", says=SAYS, cites=cites)


speaks_no_dutch: Final = _with_words("BAD-23", Message(en="This is asked.", nl=""))
speaks_one_language: Final = _with_words("BAD-24", Message(en="This is asked.", nl="This is asked."))
leaves_a_place_open: Final = _with_words("BAD-25", Message(en="{count} is asked.", nl="{count} wordt gevraagd."))


@demand("BAD-26", Company, "name")
def forgets_a_number(_: Company, __: Terms) -> Judgement:
    """The reason has a place for a number that is not given."""
    return met(Message(en="Count: {count}.", nl="Aantal: {count}."))


@demand("BAD-27", Company, "name")
def has_a_brace_left(_: Company, __: Terms) -> Judgement:
    """The reason has a brace too many."""
    return met(Message(en="A {{ brace.", nl="Een {{ haakje."))


cites_nothing: Final = _with_citations("BAD-28")
cites_what_was_not_read: Final = _with_citations("BAD-29", evolve(PAGE.sentence("4.2"), part="9.9"))
cites_a_namesake: Final = _with_citations("BAD-30", Source(key="PAGE", title="Another", where="elsewhere").whole())

# Rules that hide behind others.

growth: Final = next(rule for rule in POLICIES[0].rules if rule.code == "COM-2")
is_a_twin: Final = evolve(growth, code="BAD-31")


@demand("BAD-32", Company)
def asks_nothing(_: Company, __: Terms) -> Judgement:
    """Everybody meets it."""
    return met()


@rule(
    "BAD-33", about=Cluster, force=Force.DEMAND, says=SAYS, cites=(PAGE.whole(),), reads=("companies",)
).weighing_parts
def weighs_the_first_company(cluster: Cluster, _: Terms, parts: tuple[Assessment, ...]) -> Judgement:
    """The first company decides for all."""
    if cluster.companies is None:
        return undetermined(missing=("companies",))
    if parts and parts[0].verdict is Verdict.UNDETERMINED:
        return undetermined(missing=tuple(f"{parts[0].path}.{path}" for path in parts[0].missing))
    return not_met() if parts and parts[0].verdict is Verdict.NOT_MET else met()
