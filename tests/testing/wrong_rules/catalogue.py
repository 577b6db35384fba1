"""Which wrong rule breaks which law, and the thresholds that some are held to."""

from datetime import date
from typing import Any, Final

import flemish_clusters as fc
from flemish_clusters.rules import Rule
from flemish_clusters.testing import Law, Threshold
from flemish_clusters.testing.samples import ACCOUNT, INSTITUTION, PERIOD, SPEARHEAD
from tests.testing.wrong_rules.answers import (
    answers_yes,
    changes_its_mind,
    divides_by_nothing,
    gives_nothing_back,
    names_a_word_as_missing,
    names_nothing_as_missing,
    raises_now_and_then,
    remembers,
)
from tests.testing.wrong_rules.changers import CHANGERS
from tests.testing.wrong_rules.givers import (
    asks_for_another_colour,
    reads_the_amount_without_a_word,
    takes_a_giver_of_unknown_colour_for_green,
    takes_a_year_of_no_known_period_for_one_without_a_decision,
)
from tests.testing.wrong_rules.hosts import (
    computes_in_the_ambient_decimal_context,
    finds_more_elsewhere,
    hashes_a_name,
    reads_a_file,
    reads_the_clock,
    reads_the_environment,
    would_read_the_clock,
)
from tests.testing.wrong_rules.limits import (
    asks_for_one_too_many,
    does_not_need_what_it_reads,
    falls_as_more_is_raised,
    goes_below_nothing,
    lets_a_cent_pass,
    limits_what_the_maximum_does_not_know,
    matches_without_a_word,
    shrinks_with_the_costs,
    takes_a_cent_too_much,
    takes_a_day_too_few,
)
from tests.testing.wrong_rules.members import OF_MEMBERS, takes_a_list_that_can_go_on_for_none
from tests.testing.wrong_rules.own_facts import (
    counts_the_people_of_the_cluster_as_well,
    names_the_companies_for_a_further_fact_of_one,
    takes_a_count_that_is_not_known_for_none,
    takes_whatever_is_told_for_a_day,
)
from tests.testing.wrong_rules.readers import counts_on_the_order, reads_what_it_does_not_say, weighs_the_first_company
from tests.testing.wrong_rules.twins import asks_nothing, is_a_twin
from tests.testing.wrong_rules.unknowns import (
    asks_for_what_does_not_matter,
    is_never_sure,
    leaves_out_what_matters,
    never_decides,
    takes_unknown_for_no,
    takes_unknown_for_yes,
)
from tests.testing.wrong_rules.values import (
    can_be_set,
    comes_back_as_another,
    gives_a_list,
    has_a_state,
    has_no_name,
    holds_a_list,
)
from tests.testing.wrong_rules.words import (
    cites_a_namesake,
    does_not_name_the_number_it_turns_on,
    forgets_a_number,
    has_a_brace_left,
    has_a_number_of_a_namesake,
    leaves_a_place_open,
    speaks_no_dutch,
    speaks_one_language,
)

CEILING: Final = Threshold(subject=ACCOUNT, fact="aid", met=fc.Euro(500_000), not_met=fc.Euro("500000.01"))


DECISION: Final = Threshold(subject=PERIOD, fact="decided_on", met=date(2017, 1, 1), not_met=date(2017, 1, 2))


INSTITUTIONS: Final = Threshold(
    subject=SPEARHEAD, fact="knowledge_institutions", met=(INSTITUTION,) * 2, not_met=(INSTITUTION,)
)


THRESHOLDS: Final = {"BAD-1": (CEILING,), "BAD-2": (DECISION,), "BAD-3": (INSTITUTIONS,)}


WRONG: Final[dict[Law, tuple[Rule[Any], ...]]] = {
    Law.FINDS: (
        *(raises_now_and_then, divides_by_nothing, gives_nothing_back, answers_yes),
        *(names_nothing_as_missing, names_a_word_as_missing, goes_below_nothing, takes_whatever_is_told_for_a_day),
        asks_for_another_colour,
    ),
    Law.SAME: (changes_its_mind, remembers, *CHANGERS),
    Law.HOST: (
        *(reads_the_clock, reads_the_environment, reads_a_file, hashes_a_name, would_read_the_clock),
        *(computes_in_the_ambient_decimal_context, finds_more_elsewhere),
    ),
    Law.VALUE: (
        *(gives_a_list, has_a_state, holds_a_list, has_no_name),
        *(can_be_set, comes_back_as_another),
    ),
    Law.CITES: (cites_a_namesake, has_a_number_of_a_namesake),
    Law.WORDS: (
        *(speaks_no_dutch, speaks_one_language, leaves_a_place_open),
        *(forgets_a_number, has_a_brace_left),
    ),
    Law.READINGS: (does_not_name_the_number_it_turns_on, matches_without_a_word),
    Law.HONEST: (
        *(takes_unknown_for_no, takes_unknown_for_yes, takes_a_list_that_can_go_on_for_none),
        *(takes_a_count_that_is_not_known_for_none, takes_a_giver_of_unknown_colour_for_green),
        takes_a_year_of_no_known_period_for_one_without_a_decision,
    ),
    Law.LOCAL: (
        *(reads_what_it_does_not_say, counts_the_people_of_the_cluster_as_well, reads_the_amount_without_a_word),
    ),
    Law.ORDER: (counts_on_the_order, weighs_the_first_company),
    Law.EXACT: (
        *(never_decides, is_never_sure),
        *(asks_for_what_does_not_matter, leaves_out_what_matters),
        *(names_the_companies_for_a_further_fact_of_one, *OF_MEMBERS),
    ),
    Law.SHARP: (
        *(takes_a_cent_too_much, takes_a_day_too_few, asks_for_one_too_many),
        lets_a_cent_pass,
    ),
    Law.MONOTONE: (shrinks_with_the_costs, falls_as_more_is_raised),
    Law.MAXIMUM: (limits_what_the_maximum_does_not_know,),
    Law.RAISING: (does_not_need_what_it_reads,),
    Law.PAIR: (is_a_twin, asks_nothing),
}
