"""From findings to what becomes of the document, in the order in which grounds decide.

Relevance first; then what the Government has published or given up; then matter outside the privilege; then defects of the claim; then
coverage still in issue; then, the privilege being made out, exceptions and need. Not formalised: the terms of a protective order;
that disclosure at once is defensible too where no reasons are given for any document.
"""

from kb.rule import rule

# ---------------------------------------------------------------- grounds that come before the privilege


@rule(
    given=["relevance is irrelevant"],
    then="disposition is protected",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def irrelevant_document_is_withheld() -> None:
    """A document that bears on nothing in the case is withheld, and whether it is privileged is not reached."""


@rule(
    given=["relevance is unproved"],
    then="showing_owed is by-opponent",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def opponent_must_first_show_relevance() -> None:
    """Before the privilege is tried, whoever seeks the document must show that it bears on the case."""


@rule(
    given=["secrecy is lost", "relevance is relevant"],
    then="disposition is disclosed",
    authorities=["fitzgibbon", "in_re_sealed_case"],
)
def document_with_no_secrecy_left_is_produced() -> None:
    """A document that the Government has published, so that the claim to it is moot, or to which it gave up its claim, is produced."""


@rule(
    given=["coverage is absent", "relevance is relevant"],
    then="disposition is disclosed",
    authorities=["national_latex 221", "ceramica 169-170"],
)
def document_outside_the_privilege_is_produced() -> None:
    """A document that the privilege does not cover is produced, however the privilege was claimed."""


# ---------------------------------------------------------------- defects of the claim


@rule(
    given=["formal_validity is defective", "chance_to_cure is no", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="showing_owed is by-claimant",
    authorities=["alexander", "ascom"],
)
def defect_of_form_may_first_be_cured() -> None:
    """On a first ruling a defective claim may be mended by a better one."""


@rule(
    given=["formal_validity is defective", "chance_to_cure is yes", "relevance is relevant"],
    then="disposition is disclosed",
    authorities=["republic_steel"],
)
def defect_left_uncured_costs_the_privilege() -> None:
    """A claim still defective after the Government had its chance to mend it fails, and the document is produced."""


# ---------------------------------------------------------------- coverage still in issue


@rule(
    given=["coverage is look-decides", "formal_validity is proper", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="disposition is in-camera-review",
    authorities=["national_latex 220-221", "usc_19_1516a_b_2_B"],
)
def character_in_issue_is_settled_by_a_look() -> None:
    """Where reading the document would settle what kind it is, the court looks at it in camera before it rules."""


@rule(
    given=["coverage is unproved", "formal_validity is proper", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="showing_owed is by-claimant",
    authorities=["melamine 66"],
)
def unproved_coverage_is_for_the_claimant_to_prove() -> None:
    """Where coverage is unproved and reading the document would not settle it, the Government must prove it."""


@rule(
    given=["coverage is undecided", "formal_validity is proper", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="disposition is open",
    authorities=["ceramica 171"],
)
def coverage_left_open_is_for_the_court() -> None:
    """Where the decisions leave coverage open, the court must decide."""


# ---------------------------------------------------------------- the privilege made out


@rule(
    given=["coverage is covered", "formal_validity is proper", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="prima_facie is made-out",
    authorities=["melamine 66"],
)
def proper_claim_over_covered_matter_is_prima_facie_privileged() -> None:
    """Once the privilege is properly claimed over matter that it covers, it is for the opponent to overcome it."""


@rule(
    given=["prima_facie is made-out", "force is absolute"],
    unless=["facts is severable"],
    then="disposition is protected",
    authorities=["reynolds 11", "melamine 66"],
)
def absolute_privilege_protects() -> None:
    """Matter under an absolute privilege is protected whatever need is shown."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "need_showing is fails"],
    unless=[
        "exception is applies or look-due",
        "equal_access is shown or on-terms",
        "facts is severable",
        "facts is look-decides",
        "facts is unproved",
    ],
    then="disposition is protected",
    authorities=["melamine 66-67", "national_latex 222", "ceramica 171"],
)
def privilege_not_overcome_protects() -> None:
    """A document under a privilege that is not absolute is protected if no need that counts is shown to outweigh the harm of disclosure."""


@rule(
    given=["prima_facie is made-out", "force is absolute", "facts is severable"],
    then="disposition is disclosed-in-part",
    authorities=["ellsberg"],
)
def what_is_disentangled_from_a_secret_is_produced() -> None:
    """Parts that can be disentangled from a secret are produced, and the rest of the document is withheld."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "need_showing is fails", "facts is severable"],
    unless=["exception is applies or look-due", "equal_access is shown or on-terms"],
    then="disposition is disclosed-in-part",
    authorities=["mink 87-91"],
)
def severable_facts_are_produced_and_the_rest_withheld() -> None:
    """Facts severable from a privileged paper are produced, and the rest of it is withheld."""


@rule(
    given=["prima_facie is made-out", "need_showing is fails", "facts is look-decides"],
    unless=["exception is applies", "equal_access is shown or on-terms"],
    then="disposition is in-camera-review",
    authorities=["melamine 66 n.2", "usc_19_1516a_b_2_B"],
)
def facts_in_issue_are_settled_by_a_look() -> None:
    """Where reading the document would settle whether it holds severable facts, the court looks at it in camera before it rules."""


@rule(
    given=["prima_facie is made-out", "need_showing is fails", "facts is unproved"],
    unless=["exception is applies", "equal_access is shown or on-terms"],
    then="showing_owed is by-claimant",
    authorities=["mink 87-91", "melamine 66"],
)
def severability_is_for_the_claimant_to_answer() -> None:
    """Where severability is left unsettled, the Government must show that the facts cannot be severed."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "need_showing is look-due"],
    unless=["exception is applies", "equal_access is shown or on-terms"],
    then="disposition is in-camera-review",
    authorities=["national_latex 222", "usc_19_1516a_b_2_B"],
)
def specific_need_is_tried_by_a_look() -> None:
    """Where only the document can show whether it meets a specific need, the court looks at it in camera before it rules."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "need_showing is to-weigh"],
    unless=["exception is applies", "equal_access is shown or on-terms"],
    then="disposition is open",
    authorities=["national_latex 221"],
)
def weighing_is_for_the_court() -> None:
    """Where need and harm must be balanced, the rules stop and the court decides."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "equal_access is shown or on-terms"],
    unless=["exception is applies", "need_showing is outweighs"],
    then="disposition is open",
    authorities=["ceramica 171"],
)
def access_of_another_party_is_for_the_court() -> None:
    """Where another party is shown to have had the document, and need does not open it anyway, what follows is for the court to decide."""


# ---------------------------------------------------------------- exceptions


@rule(
    given=["prima_facie is made-out", "force is qualified", "exception is applies"],
    then="disposition is disclosed",
    authorities=["in_re_sealed_case", "comptroller"],
)
def privilege_that_gives_way_does_not_protect() -> None:
    """A document under a qualified privilege is produced where misconduct, or a case that turns on the deliberations themselves, takes the privilege away."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "exception is look-due", "need_showing is fails"],
    unless=["equal_access is shown or on-terms"],
    then="disposition is in-camera-review",
    authorities=["in_re_sealed_case", "usc_19_1516a_b_2_B"],
)
def charge_of_misconduct_is_tried_by_a_look() -> None:
    """A specific charge of misconduct is tried by a look at the document before the court rules on a qualified privilege."""


# ---------------------------------------------------------------- the privilege overcome


@rule(
    given=["statutory_review is yes"],
    then="terms is available",
    authorities=["usc_19_1516a_b_2_B"],
    under=["usc_19_1516a_b_2_B"],
)
def review_statute_lets_the_court_set_terms() -> None:
    """In an action for review of a trade determination, the court may disclose privileged or confidential matter on terms that it sets."""


@rule(
    given=["fgi_submitted is yes"],
    then="terms is available",
    authorities=["usc_28_2641_b", "ceramica 169"],
    under=["usc_28_2641_b"],
)
def foreign_government_information_may_be_disclosed_on_terms() -> None:
    """The Court of International Trade may order information that a foreign government provided to be disclosed to a party or its counsel on terms."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "need_showing is outweighs", "terms is available"],
    unless=["exception is applies"],
    then="disposition is disclosed-under-order",
    authorities=["melamine 66-67"],
)
def need_prevails_on_terms() -> None:
    """Where need overcomes the privilege and a statute provides for terms, the document is disclosed on the terms that the court sets."""


@rule(
    given=["prima_facie is made-out", "force is qualified", "need_showing is outweighs"],
    unless=["exception is applies", "terms is available"],
    then="disposition is disclosed",
    authorities=["melamine 66-67", "nixon"],
)
def need_prevails_where_no_terms_are_provided() -> None:
    """Where need overcomes the privilege and no statute provides for terms, the document is produced."""


# ---------------------------------------------------------------- what is owed, and privileges outside this base


@rule(
    given=["showing_owed is by-claimant or by-opponent"],
    then="disposition is further-showing",
    authorities=["cit_rule_26_c", "melamine 66 n.3"],
)
def showing_owed_comes_before_the_ruling() -> None:
    """Where a further showing could settle the question, the court calls for it before it rules."""


@rule(
    given=["outside_base is yes", "opposition is none or timing-only", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="disposition is protected",
    authorities=["melamine 66"],
)
def unopposed_claim_of_another_privilege_stands() -> None:
    """A claim of a privilege whose law this system does not hold stands while nobody opposes it on the merits."""


@rule(
    given=["outside_base is yes", "opposition is on-merits", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="disposition is open",
    authorities=["cit_rule_26_c", "melamine 66 n.3"],
)
def opposed_claim_of_another_privilege_is_for_the_court() -> None:
    """A contested claim of a privilege whose law this system does not hold is left to the court."""


# ---------------------------------------------------------------- inquiry into thinking, and suits for another court


@rule(
    given=["inquiry is barred", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="disposition is protected",
    authorities=["morgan 421-422"],
)
def official_thinking_is_kept_back() -> None:
    """Where an official may not be asked, the questions need not be answered."""


@rule(
    given=["inquiry is for-court", "relevance is relevant"],
    unless=["secrecy is lost"],
    then="disposition is open",
    authorities=["overton_park 420"],
)
def bounds_of_the_inquiry_are_for_the_court() -> None:
    """Where inquiry of an official is possible, the court decides how far it goes."""
