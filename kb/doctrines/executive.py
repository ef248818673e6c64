"""What executive privilege covers, in its presidential and in its general form, and what it yields to.

Not formalised: how near to the President an adviser must be; how sensitive each kind of official matter is.
"""

from kb.rule import rule


@rule(
    given=["executive_form is presidential or not-stated", "declaration_stands is yes"],
    then="coverage is covered",
    authorities=["nixon", "in_re_sealed_case", "melamine 66 n.2"],
)
def undisputed_presidential_communication_is_covered() -> None:
    """Confidential communications of the President and close advisers are covered, and what an unrefuted declaration says of a document, or nobody disputes, is taken to be so."""


@rule(
    given=["executive_form is general", "declaration_stands is yes"],
    then="coverage is covered",
    authorities=["black_50frd130", "national_latex 221", "melamine 66 n.2"],
)
def undisputed_confidential_matter_of_the_executive_is_covered() -> None:
    """Official matter that the public interest keeps confidential is covered by executive privilege in its general form, on a declaration that stands unrefuted."""


@rule(
    given=["privilege is executive", "character is found"],
    then="coverage is covered",
    authorities=["nixon", "national_latex 220-221"],
)
def executive_paper_found_on_a_look_is_covered() -> None:
    """A document that the court, having read it, finds to be confidential matter of the executive as described is covered."""


@rule(
    given=["executive_form is neither"],
    unless=["character is found"],
    then="coverage is absent",
    authorities=["in_re_sealed_case"],
)
def paper_of_neither_kind_is_not_covered() -> None:
    """A paper shown to be neither a presidential communication nor other confidential matter of the executive is not covered."""


@rule(
    given=["privilege is executive", "character is refuted"],
    then="coverage is absent",
    authorities=["national_latex 220-221", "nixon"],
)
def look_may_show_a_paper_not_to_be_confidential_matter_of_the_executive() -> None:
    """A paper that the court, having read it, finds not to be what the Government says is not covered."""


@rule(
    given=["executive_form is presidential or general or not-stated", "look is not-taken"],
    unless=["declaration_stands is yes"],
    then="coverage is look-decides",
    authorities=["nixon", "black_564f2d531", "national_latex 220-221"],
)
def disputed_executive_paper_calls_for_a_look() -> None:
    """Where nothing settles whether a paper is confidential matter of the executive, the court may read it in camera and decide."""


@rule(
    given=["executive_form is presidential or general or not-stated", "look_shows is no-finding"],
    unless=["declaration_stands is yes"],
    then="coverage is unproved",
    authorities=["melamine 66"],
)
def look_without_a_finding_leaves_the_claimant_to_prove_its_executive_paper() -> None:
    """Where a look has not settled whether a paper is confidential matter of the executive, the Government must prove it."""


@rule(
    given=["executive_form is general or not-stated or neither", "look_shows is severable-facts"],
    then="facts is severable",
    authorities=["union_oil", "mink 87-91"],
)
def look_may_find_what_can_be_cut_from_confidential_matter_of_the_executive() -> None:
    """A presidential communication is covered whole, but from other confidential matter of the executive the court may have cut what it finds, on reading, to need no protection."""


@rule(
    given=["privilege is executive"],
    then="force is qualified",
    authorities=["nixon", "melamine 66"],
)
def executive_privilege_is_qualified() -> None:
    """Executive privilege, where no military or diplomatic secret is at stake, is not absolute."""
