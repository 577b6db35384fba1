"""Aid: how much may be granted for a funding year, what limits it, and what the companies are to raise."""

from flemish_clusters.checks import checked
from flemish_clusters.errors import InvalidValue
from flemish_clusters.facts.funding import YearAccount
from flemish_clusters.findings.maxima import MaximumAid
from flemish_clusters.findings.raising import left_to_raise, most_aid, most_aid_under, raised_for
from flemish_clusters.money import Euro, EuroLike, to_euro
from flemish_clusters.policies.policy import Policy


def maximum_aid(account: YearAccount, *, policy: Policy) -> MaximumAid:
    """Return the most aid that may be granted for a funding year, and every limit on it.

    The aid in the account itself plays no part; costs and cofinancing may be unknown. Source: the policy page,
    sentences 4.1, 4.2, 6.2 and 6.6, and the agency's subsidy database.
    """
    if type(account) is not YearAccount or type(policy) is not Policy:
        checked("account", account, YearAccount)
        checked("policy", policy, Policy)
    if policy.earlier_grants is None:
        return most_aid_under(account, policy)
    return most_aid(account, policy)


def still_to_raise(account: YearAccount, *, policy: Policy) -> Euro | None:
    """Return what the companies can still raise in a funding year to bring the aid up to its other limits.

    With so much more, the maximum aid is what any cofinancing could make it, and with a cent less it is lower. It is
    worked out from the limits of the policy that need the cofinancing. Source: the policy page, sentence 4.2.

    `still_to_raise(...) is None`: a fact that is not known may decide, or nothing else limits the aid.
    `still_to_raise(...) == Euro(0)`: other limits stop the aid, or no limit of the policy needs cofinancing.
    """
    checked("account", account, YearAccount)
    checked("policy", policy, Policy)
    return left_to_raise(account, policy)


def required_cofinancing(aid: EuroLike, *, account: YearAccount, policy: Policy) -> Euro | None:
    """Return the least cofinancing of a funding year, to the cent, with which the policy allows an amount in euro.

    Only the limits that need the cofinancing are asked; the others may allow less. What the account says of
    its aid and its cofinancing plays no part. Source: the policy page, sentence 4.2.

    `required_cofinancing(...) is None`: no cofinancing is enough, or a fact that is not known may decide.
    `required_cofinancing(...) == Euro(0)`: the aid needs none.
    """
    checked("account", account, YearAccount)
    checked("policy", policy, Policy)
    try:
        wanted = to_euro(aid)
    except InvalidValue as error:
        raise error.at("aid") from None
    return raised_for(wanted, account, policy)
