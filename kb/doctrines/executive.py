"""What executive privilege for presidential communications covers, and what it yields to.

Not formalised: general executive privilege apart from deliberative process; how near to the President an adviser must be.
"""

from kb.rule import rule


@rule(
    given=["presidential is yes or not-stated", "declaration_stands is yes"],
    then="coverage is covered",
    authorities=["nixon", "in_re_sealed_case", "melamine 66 n.2"],
)
def undisputed_presidential_communication_is_covered() -> None:
    """Confidential communications of the President and close advisers are covered, and what an unrefuted declaration says of a document, or nobody disputes, is taken to be so."""


@rule(
    given=["privilege is executive", "character is found"],
    then="coverage is covered",
    authorities=["nixon", "national_latex 220-221"],
)
def presidential_communication_found_on_a_look_is_covered() -> None:
    """A document that the court, having read it, finds to be a presidential communication as described is covered."""


@rule(
    given=["presidential is no"],
    unless=["character is found"],
    then="coverage is absent",
    authorities=["in_re_sealed_case"],
)
def paper_that_is_no_presidential_communication_is_not_covered() -> None:
    """A paper shown to be no communication of the President or close advisers is not covered."""


@rule(
    given=["privilege is executive", "character is refuted"],
    then="coverage is absent",
    authorities=["national_latex 220-221", "nixon"],
)
def look_may_show_a_paper_not_to_be_presidential() -> None:
    """A paper that the court, having read it, finds not to be a presidential communication is not covered."""


@rule(
    given=["presidential is yes or not-stated", "look is not-taken"],
    unless=["declaration_stands is yes"],
    then="coverage is look-decides",
    authorities=["nixon", "national_latex 220-221"],
)
def disputed_presidential_communication_calls_for_a_look() -> None:
    """Where nothing settles whether a paper is a presidential communication, the court may read it in camera and decide."""


@rule(
    given=["presidential is yes or not-stated", "look_shows is no-finding"],
    unless=["declaration_stands is yes"],
    then="coverage is unproved",
    authorities=["melamine 66"],
)
def look_without_a_finding_leaves_the_claimant_to_prove_a_presidential_communication() -> None:
    """Where a look has not settled that a paper is a presidential communication, the Government must prove it."""


@rule(
    given=["privilege is executive"],
    then="force is qualified",
    authorities=["nixon", "melamine 66"],
)
def presidential_privilege_is_qualified() -> None:
    """Executive privilege for presidential communications is not absolute."""
