"""The maximum aid of a funding year, drawn over the plane of its costs and its cofinancing."""

from collections.abc import Iterator
from typing import Final

from flemish_clusters import ClusterKind, Euro, Language, Message, Policy
from flemish_clusters.facts import YearAccount
from flemish_clusters.messages import Quantity
from flemish_clusters.rules import Rule
from flemish_clusters.terms import LABELS
from making.pictures.areas import middle
from making.pictures.chart import PLOT_BOTTOM, Chart, axes, contours
from making.pictures.elements import Element, box, element, line, polygon
from making.pictures.lettering import HEADING, SMALL, capitalised
from making.pictures.palette import HUES, INK, PAPER, WASH
from making.pictures.picture import Picture, framed
from making.pictures.plane import Plane, Region

_BELOW_THE_PLOT: Final = 60
_WIDEST_LABEL: Final = 220


def aid_plane(name: str, language: Language, kind: ClusterKind, policy: Policy) -> Picture:
    """Return the picture of the most aid of a funding year for a kind of cluster under a policy."""
    chart = Chart(Plane(kind, policy), language)
    regions = chart.plane.regions
    coloured = tuple(zip(regions, HUES, strict=False))
    return framed(
        name,
        language,
        title=_TITLE.text(language, {"kind": kind.label.text(language)}),
        subtitle=_SUBTITLE.text(language),
        alt=" ".join(_in_words(chart, regions)),
        height=PLOT_BOTTOM + _BELOW_THE_PLOT,
        drawn=(
            *(_area(chart, region, hue) for region, hue in coloured),
            *contours(chart),
            *axes(chart),
            *_guides(chart),
            *(part for region, hue in coloured for part in _label(chart, region, hue)),
            *_corner(chart),
        ),
    )


def _area(chart: Chart, region: Region, hue: str) -> Element:
    return polygon(
        tuple(chart.place(point) for point in region.area),
        fill=hue,
        fill_opacity=WASH,
        stroke=hue,
        stroke_width=1.5,
        stroke_linejoin="round",
        data_limit=region.rule.function.name,
    )


def _guides(chart: Chart) -> Iterator[Element]:
    x, y = chart.place(chart.plane.corner)
    for to_x, to_y in ((x, PLOT_BOTTOM), (chart.left, y)):
        yield line(x, y, to_x, to_y, INK, stroke_dasharray="5 4")


def _corner(chart: Chart) -> Iterator[Element]:
    """Return the point where the ceiling begins to bind, with its amounts."""
    x, y = chart.place(chart.plane.corner)
    yield element("circle", cx=x, cy=y, r=5.5, fill=INK, stroke=PAPER, stroke_width=2)
    said = (template.text(chart.language, _amounts(chart)) for template in (_FROM_COSTS, _AND_COFINANCING))
    yield from SMALL.lines(said, x + 12, y - 12 - SMALL.leading)


def _label(chart: Chart, region: Region, hue: str) -> Iterator[Element]:
    """Return what limits in a region, and by which number, on a plate that hides the lines behind."""
    x, y = chart.place(middle(region.area))
    name = capitalised(region.rule.function.label.text(chart.language))
    number = _number_lines(chart, region.rule)
    width = max(HEADING.width(name), *map(SMALL.width, (region.rule.code, *number))) + 12
    top, height = y - 42, 48 + SMALL.leading * len(number)
    yield box(x - width / 2, top, width, height, fill=PAPER)
    yield box(x - width / 2, top, width, height, fill=hue, fill_opacity=WASH)
    yield HEADING.line(name, x, top + 20, "middle")
    yield from SMALL.lines((region.rule.code, *number), x, top + 40, "middle")


def _number_lines(chart: Chart, rule: Rule[YearAccount]) -> tuple[str, ...]:
    """Return the number that sets a limit on one line, or on a line of its own below what it is called."""
    whole = _whole_number(chart, rule)
    return whole if SMALL.width("".join(whole)) <= _WIDEST_LABEL else _number(chart, rule)


def _whole_number(chart: Chart, rule: Rule[YearAccount]) -> tuple[str, ...]:
    number = _number(chart, rule)
    return (" ".join(number),) if number else ()


def _number(chart: Chart, rule: Rule[YearAccount]) -> tuple[str, ...]:
    """Return the number that sets a limit, below what it is called; nothing where the policy sets none."""
    (name,) = rule.function.numbers or (None,)
    if name is None:
        return ()
    value: Quantity = getattr(chart.plane.policy.terms.of(chart.plane.kind), name).value
    if name == "match":
        return (_MATCH.text(chart.language, {"value": value}),)
    template = _SHARE if name == "aid_intensity" else _VALUE
    return f"{LABELS[name].text(chart.language)}:", template.text(chart.language, {"value": value})


def _amounts(chart: Chart) -> dict[str, Quantity]:
    corner = chart.plane.corner
    return {"costs": chart.written(corner.costs), "cofinancing": chart.written(corner.cofinancing)}


def _in_words(chart: Chart, regions: tuple[Region, ...]) -> Iterator[str]:
    yield _WHAT.text(chart.language, {"kind": chart.plane.kind.label.text(chart.language)})
    for region in regions:
        yield _WHERE.text(chart.language, _example(chart, region))
    yield _FROM.text(chart.language, _amounts(chart))


def _example(chart: Chart, region: Region) -> dict[str, Quantity]:
    most = chart.plane.most_at(middle(region.area))
    account = most.account
    amounts = {"costs": account.eligible_costs, "cofinancing": account.cofinancing, "most": most.amount}
    return {
        "limit": capitalised(region.rule.function.label.text(chart.language)),
        "number": ", ".join((region.rule.code, *_whole_number(chart, region.rule))),
        **{name: Euro(0) if amount is None else amount for name, amount in amounts.items()},
    }


_TITLE: Final = Message(
    en="The maximum aid of a funding year: {kind}", nl="De maximale steun van een steunjaar: {kind}"
)
_SUBTITLE: Final = Message(
    en="Which limit binds, by the costs and the cofinancing of the year. Dotted: equal aid.",
    nl="Welke begrenzing beslist, naar de kosten en de cofinanciering van het jaar. Gestippeld: gelijke steun.",
)
_FROM_COSTS: Final = Message(en="from {costs} of costs", nl="vanaf {costs} kosten")
_AND_COFINANCING: Final = Message(en="and {cofinancing} of cofinancing", nl="en {cofinancing} cofinanciering")
_VALUE: Final = Message(en="{value}", nl="{value}")
_MATCH: Final = Message(en="EUR {value:parts} {value:per} euro of aid", nl="{value:parts} euro {value:per} euro steun")
_SHARE: Final = Message(en="{value:%}", nl="{value:%}")
_WHAT: Final = Message(
    en="The plane of the eligible costs and the cofinancing of a funding year ({kind}), divided by the limit "
    "that sets the maximum aid.",
    nl="Het vlak van de in aanmerking komende kosten en de cofinanciering van een steunjaar ({kind}), verdeeld "
    "naar de begrenzing die de maximale steun bepaalt.",
)
_WHERE: Final = Message(
    en="{limit} ({number}): for example, {costs} of costs and {cofinancing} of cofinancing allow aid of at "
    "most {most}.",
    nl="{limit} ({number}): zo laten {costs} kosten en {cofinancing} cofinanciering hoogstens {most} steun toe.",
)
_FROM: Final = Message(
    en="The ceiling begins to bind at {costs} of costs and {cofinancing} of cofinancing.",
    nl="Het maximum begrenst de steun vanaf {costs} kosten en {cofinancing} cofinanciering.",
)
