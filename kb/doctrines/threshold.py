"""May the court rule now, and does the document matter?

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
    then="relevance is relevant",
    authorities=["usc_19_1516a_b_2_A"],
)
def paper_of_the_record_is_taken_to_be_relevant() -> None:
    """A paper in the administrative record under review is taken to bear on the case."""


@rule(
    given=["in_record is no", "opposition is none or timing-only"],
    then="relevance is relevant",
    authorities=["cit_rule_26_c", "frcp_26_b_1"],
)
def relevance_nobody_tries_is_passed_over() -> None:
    """Where nobody contests the claim on its merits, whether the document bears on the case is not tried."""


@rule(
    given=["relevance_shown is yes or undisputed"],
    then="relevance is relevant",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def relevance_shown_or_undisputed_suffices() -> None:
    """A document outside the record may be sought if it is shown, or not disputed, to bear on the case."""


@rule(
    given=["relevance_shown is unproved"],
    then="relevance is unproved",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def disputed_relevance_must_be_shown() -> None:
    """Whoever seeks a document outside the record must show, where that is disputed, that it bears on the case."""


@rule(
    given=["relevance_shown is irrelevant"],
    then="relevance is irrelevant",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def irrelevant_document_is_out_of_reach() -> None:
    """What bears on nothing in the case need not be produced, privileged or not."""
