"""May the court rule now, under what right is the document sought, and does it matter?

Not formalised: an extension of time to oppose, which the court may give for good cause (Melamine at 67); how relevance is
tried where review is de novo.
"""

from kb.rule import rule


@rule(
    given=["opposition is timing-only"],
    then="timing is no-answer",
    authorities=["melamine 66", "melamine 66 n.3", "asahi", "henkel", "cit_rule_26_c"],
)
def early_motion_may_be_decided() -> None:
    """A motion for a protective order may be made at any time, even before the document is demanded, and the court may act without a motion."""


@rule(
    given=["in_record is yes"],
    unless=["relevance is irrelevant"],
    then="relevance is relevant",
    authorities=["usc_19_1516a_b_2_A"],
)
def paper_of_the_record_is_taken_to_be_relevant() -> None:
    """A paper in the administrative record under review is taken to bear on the case, unless it is shown to bear on nothing in it."""


@rule(
    given=["in_record is no", "opposition is none or timing-only"],
    then="relevance is relevant",
    authorities=["cit_rule_26_c", "frcp_26_b_1"],
)
def relevance_nobody_tries_is_passed_over() -> None:
    """Where nobody contests the claim on its merits, whether the document bears on the case is not tried."""


@rule(
    given=["in_record is no", "relevance_shown is yes or undisputed"],
    then="relevance is relevant",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def relevance_shown_or_undisputed_suffices() -> None:
    """A document outside the record may be sought if it is shown, or not disputed, to bear on the case."""


@rule(
    given=["in_record is no", "relevance_shown is unproved"],
    then="relevance is unproved",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def disputed_relevance_must_be_shown() -> None:
    """Whoever seeks a document outside the record must show, where that is disputed, that it bears on the case."""


@rule(
    given=["relevance_shown is irrelevant"],
    then="relevance is irrelevant",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1", "roquette"],
)
def irrelevant_document_is_out_of_reach() -> None:
    """What bears on nothing in the case need not be produced, privileged or not."""


# ---------------------------------------------------------------- grounds outside this system


@rule(
    given=["privilege is other"],
    then="outside_base is yes",
    authorities=["cit_rule_26_c"],
)
def ground_not_held_here() -> None:
    """Attorney-client privilege, work product and the like follow rules that this system does not hold."""


@rule(
    given=["privilege is confidential-information"],
    unless=["statutory_status is preserved"],
    then="outside_base is yes",
    authorities=["cit_rule_26_c"],
)
def business_information_without_the_review_statute_is_not_held_here() -> None:
    """What becomes of business information where the review statute does not apply is ruled by law that this system does not hold."""
