"""Is the privilege claimed as it must be?

Not formalised: whether the one who signs as head is head of the agency that controls the matter, which the user answers.
"""

from kb.rule import rule

# ---------------------------------------------------------------- who claims it


@rule(
    given=["claimant_office is head"],
    then="claimant_authority is proper",
    authorities=["melamine 66", "reynolds 7-8"],
)
def head_of_the_agency_may_claim() -> None:
    """The head of the agency that controls the matter may claim the privilege."""


@rule(
    given=["authority_contested is no"],
    then="claimant_authority is proper",
    authorities=["national_latex 219 n.2", "ceramica 168, 170"],
)
def uncontested_authority_is_passed_over() -> None:
    """Where nobody contests the claimant's authority, the court does not inquire whether the head of the agency made the claim."""


@rule(
    given=["claimant_office is delegate", "authority_contested is yes", "privilege is deliberative-process"],
    then="claimant_authority is proper",
    authorities=["marriott"],
    under=["marriott"],
)
def formal_delegate_may_claim_deliberative_process() -> None:
    """The head of an agency may delegate, formally and explicitly, the power to claim the deliberative process privilege."""


@rule(
    given=["claimant_office is delegate", "authority_contested is yes", "privilege is deliberative-process"],
    then="claimant_authority is proper",
    authorities=["landry"],
    under=["landry"],
)
def formal_delegate_may_claim_in_the_dc_circuit() -> None:
    """In the District of Columbia Circuit too the head of an agency may leave it to another officer to claim the deliberative process privilege."""


@rule(
    given=["claimant_office is subordinate or counsel or unidentified", "authority_contested is yes"],
    then="claimant_authority is improper",
    authorities=["national_latex 219 n.2", "melamine 66", "reynolds 7-8"],
)
def contested_claim_must_come_from_the_head() -> None:
    """A contested claim by a subordinate, by counsel or by a person unidentified fails for want of authority."""


@rule(
    given=["claimant_office is delegate", "authority_contested is yes"],
    unless=["claimant_authority is proper"],
    then="claimant_authority is improper",
    authorities=["reynolds 7-8"],
)
def contested_delegate_needs_a_law_of_delegation() -> None:
    """A contested claim by a delegate fails unless the law allows this privilege to be delegated."""


# ---------------------------------------------------------------- how it was considered


@rule(
    given=["personal_review is reviewed"],
    then="consideration is personal",
    authorities=["melamine 66", "reynolds 7-8"],
)
def personal_review_supports_the_claim() -> None:
    """The one who claims the privilege must have considered the document in person."""


@rule(
    given=["personal_review is not-in-issue"],
    then="consideration is personal",
    authorities=["ceramica 168, 170", "national_latex 219 n.2"],
)
def personal_review_nobody_questions_is_passed_over() -> None:
    """Personal review that nobody puts in issue is passed over, as authority is."""


@rule(
    given=["personal_review is not-reviewed"],
    then="consideration is lacking",
    authorities=["reynolds 7-8", "melamine 66"],
)
def claim_without_personal_review_is_defective() -> None:
    """A claim made without the claimant's own consideration of the document is defective."""


# ---------------------------------------------------------------- on what declaration


@rule(
    given=["declaration is specific"],
    then="support is adequate",
    authorities=["ceramica 170"],
)
def specific_declaration_carries_the_claim() -> None:
    """A declaration that says which documents are privileged and why carries the claim."""


@rule(
    given=["declaration is sufficient"],
    then="support is adequate",
    authorities=["reynolds"],
)
def circumstances_may_fill_a_general_declaration() -> None:
    """A general declaration is enough where the circumstances themselves show that the privilege applies."""


@rule(
    given=["declaration is conclusory"],
    unless=["character is found"],
    then="support is inadequate",
    authorities=["ceramica 170", "republic_steel"],
)
def conclusory_declaration_does_not_carry_the_claim() -> None:
    """A declaration that only recites the legal standard does not show that the privilege applies."""


@rule(
    given=["declaration is blanket"],
    unless=["character is found"],
    then="support is inadequate",
    authorities=["reynolds 7-8"],
)
def blanket_declaration_does_not_carry_the_claim() -> None:
    """A declaration that covers a class of papers without considering each does not show that the privilege applies to any."""


@rule(
    given=["declaration is absent"],
    unless=["support is adequate"],
    then="support is inadequate",
    authorities=["melamine 66"],
)
def claim_needs_a_declaration() -> None:
    """A claim of privilege must be supported by an appropriate affidavit or declaration."""


@rule(
    given=["declaration is conclusory or blanket", "character is found"],
    then="support is adequate",
    authorities=["national_latex 220-221"],
)
def look_makes_good_a_thin_declaration() -> None:
    """What the court finds on reading the document makes good what a thin declaration leaves out."""


@rule(
    given=["declaration is specific or sufficient", "declaration_answered is unrefuted"],
    unless=["character is refuted"],
    then="declaration_stands is yes",
    authorities=["melamine 66 n.2", "ceramica 170"],
)
def unrefuted_declaration_is_taken_as_true() -> None:
    """Where nothing is set against a declaration that is enough, the facts in it are taken as true."""


# ---------------------------------------------------------------- when


@rule(
    given=["claim_timing is in-time"],
    then="claim_timeliness is kept",
    authorities=["in_re_sealed_case"],
)
def claim_in_time_is_kept() -> None:
    """The privilege is claimed in time if it is claimed before, or with, the opposition to production."""


@rule(
    given=["claim_timing is adopted-later"],
    then="claim_timeliness is kept",
    authorities=["in_re_sealed_case"],
)
def claim_of_counsel_adopted_later_is_not_forfeited() -> None:
    """A claim that counsel raised first, and that the right officer adopted later, is not forfeited."""


@rule(
    given=["claim_timing is late"],
    then="claim_timeliness is late",
    authorities=["in_re_sealed_case"],
)
def claim_after_the_opposition_is_late() -> None:
    """A privilege first claimed when production has already been opposed on other grounds, or ordered, is claimed too late."""


# ---------------------------------------------------------------- the claim as a whole


@rule(
    given=[
        "claim_made is yes",
        "claimant_authority is proper",
        "consideration is personal",
        "claim_timeliness is kept",
        "support is adequate",
    ],
    then="formal_validity is proper",
    authorities=["melamine 66", "reynolds 7-8", "in_re_sealed_case"],
)
def claim_that_meets_every_requirement_is_proper() -> None:
    """The privilege is properly invoked by a formal claim, made in time by one who may make it, on personal consideration, with a declaration that supports it."""


@rule(
    given=["claim_made is no"],
    then="formal_validity is defective",
    authorities=["melamine 66", "reynolds 7-8"],
)
def privilege_must_be_claimed() -> None:
    """Only the Government can raise the privilege, and it must do so in form."""


@rule(
    given=["claimant_authority is improper"],
    then="formal_validity is defective",
    authorities=["melamine 66", "reynolds 7-8"],
)
def claim_without_authority_is_defective() -> None:
    """A claim by one who is not shown to have authority is defective, whatever the document is."""


@rule(
    given=["consideration is lacking"],
    then="formal_validity is defective",
    authorities=["reynolds 7-8", "melamine 66"],
)
def claim_without_consideration_is_defective() -> None:
    """A claim behind which the claimant's own judgement is not shown is defective."""


@rule(
    given=["support is inadequate"],
    then="formal_validity is defective",
    authorities=["ceramica 170", "melamine 66"],
)
def claim_without_support_is_defective() -> None:
    """A claim that nothing adequate supports is defective."""


@rule(
    given=["claim_timeliness is late"],
    then="formal_validity is defective",
    authorities=["in_re_sealed_case"],
)
def late_claim_is_defective() -> None:
    """A claim made too late is defective."""
