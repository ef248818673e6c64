"""What the Government has itself given up.

Not formalised: how long a delay is too long, which the user judges; what a partial disclosure does to what was not disclosed.
"""

from kb.rule import rule


@rule(
    given=["published is by-government"],
    then="publicity is public",
    authorities=["fitzgibbon"],
)
def published_matter_is_past_protecting() -> None:
    """Content that the Government itself has officially released it can no longer withhold."""


@rule(
    given=["shared_with_party is believed"],
    then="abeyance is denied",
    authorities=["ceramica 171"],
)
def unproved_belief_holds_nothing_up() -> None:
    """A motion is not held in abeyance on a party's unproved belief that another party has had the document."""


@rule(
    given=["shared_with_party is shown"],
    then="equal_access is shown",
    authorities=["ceramica 171"],
)
def proved_access_of_another_party_reopens_the_question() -> None:
    """Once another party is shown to have had the document, the opponent may ask the court to act on that."""


@rule(
    given=["published is leaked"],
    then="leak is immaterial",
    authorities=["fitzgibbon"],
)
def leak_is_not_the_act_of_the_government() -> None:
    """What somebody without authority made public, the Government has not published."""


@rule(
    given=["publicity is public"],
    then="secrecy is lost",
    authorities=["fitzgibbon"],
)
def published_matter_has_no_secrecy_left() -> None:
    """What the Government has published has no secrecy left to protect."""


@rule(
    given=["shared_with_party is under-order"],
    then="equal_access is on-terms",
    authorities=["ceramica 171"],
)
def access_on_terms_is_a_reason_for_like_terms() -> None:
    """Once another party is shown to have the document under an order, the opponent may ask the court for the same terms."""


# ---------------------------------------------------------------- produced to the opponent


@rule(
    given=["production is deliberate"],
    then="waiver is made",
    authorities=["in_re_sealed_case"],
)
def deliberate_production_gives_up_the_claim() -> None:
    """Whoever produces a document on purpose gives up the claim to that document, and to no other."""


@rule(
    given=["recovery is late", "privilege is deliberative-process or executive"],
    then="waiver is made",
    authorities=["frcp_26_b_5_B"],
)
def mistaken_production_left_alone_gives_up_a_qualified_claim() -> None:
    """A document produced by mistake and not claimed back in good time is no longer protected by a qualified privilege."""


@rule(
    given=["recovery is prompt"],
    then="waiver is confined",
    authorities=["in_re_sealed_case", "frcp_26_b_5_B"],
)
def mistaken_production_claimed_back_gives_up_nothing() -> None:
    """A production by mistake that is claimed back in good time gives up nothing, and the court may confine to counsel what was seen."""


@rule(
    given=["recovery is late", "privilege is state-secrets"],
    then="waiver is confined",
    authorities=["reynolds"],
)
def secret_is_not_lost_by_delay() -> None:
    """A state secret is not lost because the Government was slow to claim it back."""


@rule(
    given=["waiver is made"],
    then="secrecy is lost",
    authorities=["in_re_sealed_case"],
)
def waived_matter_has_no_secrecy_left() -> None:
    """What the Government gave up by producing it has no secrecy left to protect."""
