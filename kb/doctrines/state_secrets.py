"""What the state secrets privilege covers, and whether it yields.

An executive order governs what was classified while it was in force, whenever the court rules. Not formalised: how much age
lessens harm; dismissal, which is relief only where the very subject of the suit is secret or it cannot be tried without the secret.
"""

from kb.rule import rule

# ---------------------------------------------------------------- harm


@rule(
    given=["fgi_submitted is yes", "confidence is yes", "classified_under is eo-12065"],
    unless=["rebuttal is made", "subterfuge is shown", "character is refuted"],
    then="harm is established",
    authorities=["ceramica 170", "eo_12065_1_303"],
)
def harm_from_foreign_government_information_is_presumed() -> None:
    """Disclosure of what a foreign government gave in confidence, and what was classified as Executive Order 12,065 requires, is presumed to cause at least identifiable damage."""


@rule(
    given=["fgi_submitted is yes", "confidence is yes", "classified_under is eo-12356"],
    unless=["rebuttal is made", "subterfuge is shown", "character is refuted"],
    then="harm is established",
    authorities=["eo_12356"],
)
def order_of_1982_presumes_harm_as_well() -> None:
    """Disclosure of foreign government information classified as Executive Order 12,356 requires is presumed to damage national security."""


@rule(
    given=["fgi_submitted is yes", "confidence is yes", "classified_under is later"],
    unless=["rebuttal is made", "subterfuge is shown", "character is refuted"],
    then="harm is established",
    authorities=["eo_13292", "eo_13526"],
)
def orders_since_2003_presume_harm_again() -> None:
    """Disclosure of foreign government information classified under the order of 1995 as amended in 2003, or under the order of 2009, is presumed to damage national security."""


@rule(
    given=["fgi_submitted is yes", "classified_under is eo-12958"],
    then="presumption is none",
    authorities=["eo_12958"],
)
def order_of_1995_as_first_made_presumes_nothing() -> None:
    """The order of 1995, before its amendment, presumed no harm from disclosing foreign government information, so harm must be shown."""


@rule(
    given=["harm_shown is yes", "declaration_answered is unrefuted or disputed"],
    unless=["subterfuge is shown", "character is refuted", "rebuttal is made", "subject is outside", "scrutiny is close"],
    then="harm is established",
    authorities=["ceramica 170", "carlisle 216"],
)
def considered_judgement_of_harm_has_substantial_weight() -> None:
    """A responsible official's considered judgement that disclosure would do harm has substantial weight and, if no evidence contradicts it, is enough."""


@rule(
    given=["harm_shown is yes", "character is found"],
    unless=["subterfuge is shown", "rebuttal is made", "subject is outside"],
    then="harm is established",
    authorities=["reynolds 10", "usc_19_1516a_b_2_B"],
)
def look_may_confirm_the_harm() -> None:
    """Harm that the declaration describes is established if the court, having read the document, finds it to be as described."""


@rule(
    given=["harm_shown is rebutted"],
    then="rebuttal is made",
    authorities=["ceramica 170"],
)
def harm_can_be_rebutted() -> None:
    """Harm that is presumed or declared can be shown not to follow."""


@rule(
    given=["business_data is channelled"],
    then="subterfuge is shown",
    authorities=["ceramica 171", "carlisle 219 n.63"],
)
def channelled_business_data_may_be_subterfuge() -> None:
    """Prima facie proof that a company channelled ordinary business information through its government raises a question that the decisions leave open."""


@rule(
    given=["business_data is argued"],
    then="content_objection is immaterial",
    authorities=["ceramica 170-171", "carlisle_district 1897"],
)
def content_of_foreign_government_information_does_not_matter() -> None:
    """Foreign government information has its status from who submitted it in confidence, not from what it is about, so business data qualifies."""


# ---------------------------------------------------------------- subject and age


@rule(
    given=["secret_subject is military"],
    then="subject is within",
    authorities=["reynolds 10"],
)
def military_matter_is_within_the_privilege() -> None:
    """Military matter is within the privilege."""


@rule(
    given=["secret_subject is intelligence"],
    then="subject is within",
    authorities=["ellsberg"],
)
def intelligence_is_within_the_privilege() -> None:
    """Intelligence, and how and from whom it is had, is within the privilege."""


@rule(
    given=["secret_subject is foreign-relations"],
    then="subject is within",
    authorities=["ceramica 169"],
)
def foreign_relations_are_within_the_privilege() -> None:
    """Relations with foreign governments are within the privilege."""


@rule(
    given=["secret_subject is none"],
    then="subject is outside",
    authorities=["ceramica 169", "reynolds 10"],
)
def other_matter_is_outside_the_privilege() -> None:
    """Matter that is neither military nor about intelligence or foreign relations is outside the privilege."""


@rule(
    given=["age is raised"],
    then="age_objection is immaterial",
    authorities=["fitzgibbon"],
)
def age_alone_does_not_end_the_secret() -> None:
    """That a secret is old, or has been declassified, does not by itself end the privilege."""


@rule(
    given=["age is shown-stale"],
    then="rebuttal is made",
    authorities=["ceramica 169-170"],
)
def secret_without_present_importance_does_no_harm() -> None:
    """Information shown to be without present importance does no harm now, whatever it did once."""


# ---------------------------------------------------------------- coverage


@rule(
    given=["privilege is state-secrets", "harm is established"],
    then="coverage is covered",
    authorities=["ceramica 169-170", "reynolds"],
)
def matter_whose_disclosure_would_do_harm_is_covered() -> None:
    """Information whose release would damage the country's security or its dealings abroad is covered, once the court is satisfied of that."""


@rule(
    given=["rebuttal is made"],
    then="coverage is absent",
    authorities=["ceramica 169-170"],
)
def matter_shown_harmless_is_not_covered() -> None:
    """Matter shown to be harmless to national security and foreign relations is not covered."""


@rule(
    given=["privilege is state-secrets", "character is refuted"],
    then="coverage is absent",
    authorities=["national_latex 220-221", "ceramica 169-170"],
)
def look_may_show_a_document_not_to_be_secret() -> None:
    """A document that the court, having read it, finds not to be what the Government says is not covered."""


@rule(
    given=["subterfuge is shown"],
    unless=["coverage is absent"],
    then="coverage is undecided",
    authorities=["ceramica 171"],
)
def subterfuge_is_left_open() -> None:
    """Whether information channelled through a foreign government is covered has been left open."""


@rule(
    given=["harm_shown is yes", "look is not-taken"],
    unless=["harm is established", "coverage is undecided", "coverage is absent"],
    then="coverage is look-decides",
    authorities=["reynolds 10", "usc_19_1516a_b_2_B"],
)
def contradicted_harm_calls_for_a_look() -> None:
    """Where nothing settles the harm that the Government describes, the court may read the document in camera and decide."""


@rule(
    given=["harm_shown is yes", "look_shows is no-finding"],
    unless=["harm is established", "coverage is undecided", "coverage is absent"],
    then="coverage is unproved",
    authorities=["ceramica 169-170"],
)
def look_without_a_finding_leaves_the_claimant_to_prove_harm() -> None:
    """Where a look has not settled a contradiction about the harm, the Government must prove it."""


@rule(
    given=["harm_shown is not-shown"],
    unless=["harm is established", "coverage is undecided", "coverage is absent"],
    then="coverage is unproved",
    authorities=["ceramica 169-170", "republic_steel"],
)
def harm_must_be_shown_to_the_satisfaction_of_the_court() -> None:
    """Where harm is neither presumed nor explained, the Government must show it to the court's satisfaction."""


@rule(
    given=["subject is outside"],
    then="coverage is absent",
    authorities=["ceramica 169"],
)
def subject_outside_the_privilege_is_not_covered() -> None:
    """Information about none of the matters that the privilege covers is not covered."""


# ---------------------------------------------------------------- does it yield?


@rule(
    given=["fgi_submitted is yes"],
    then="force is qualified",
    authorities=["ceramica 169", "usc_28_2641_b"],
    under=["usc_28_2641_b"],
)
def state_secrets_from_a_foreign_government_may_be_disclosed_on_terms() -> None:
    """In the Court of International Trade the privilege is not absolute for information that a foreign government provided, because a statute lets the court order its disclosure on terms."""


@rule(
    given=["privilege is state-secrets"],
    unless=["force is qualified"],
    then="force is absolute",
    authorities=["reynolds 11", "melamine 66"],
)
def state_secrets_privilege_is_absolute() -> None:
    """Once a state secret is established, need is not weighed against it."""
