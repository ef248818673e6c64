"""Is confidential business information in the record shown to those who seek it?

The rule in review on the record is disclosure under order, to those who take no part in competitive decisions. Information
from a foreign government that is classified is tried as a state secret first: claim both. Not formalised: the terms of the order;
that the Government does not object, that terms are agreed, or that a rival's counsel has it, all of which speak for disclosure.
"""

from kb.rule import rule


@rule(
    given=["privilege is confidential-information", "statutory_review is yes"],
    then="statutory_status is preserved",
    authorities=["usc_19_1516a_b_2_B"],
    under=["usc_19_1516a_b_2_B"],
)
def review_statute_preserves_confidential_status() -> None:
    """In review of a trade determination, information that was confidential before the agency stays so in court."""


# ---------------------------------------------------------------- confidential or not


@rule(
    given=["statutory_status is preserved", "data_kind is individual"],
    unless=["character is refuted"],
    then="confidentiality is established",
    authorities=["usc_19_1516a_b_2_B", "nakajima"],
)
def figures_given_in_confidence_are_confidential() -> None:
    """Figures of single firms that were given to the agency in confidence are confidential information."""


@rule(
    given=["statutory_status is preserved", "data_kind is not-stated", "character is found"],
    then="confidentiality is established",
    authorities=["usc_19_1516a_b_2_B"],
)
def look_may_find_information_confidential() -> None:
    """Information that the court, having read it, finds to be as described is confidential, though the record did not say so."""


@rule(
    given=["statutory_status is preserved", "data_kind is not-stated"],
    unless=["confidentiality is established", "character is refuted"],
    then="confidentiality is unproved",
    authorities=["usc_19_1516a_b_2_B"],
)
def confidence_must_be_shown() -> None:
    """That information was given in confidence is for the one to show who would keep it back."""


@rule(
    given=["statutory_status is preserved", "data_kind is public"],
    then="coverage is absent",
    authorities=["usc_19_1516a_b_2_B"],
)
def information_not_confidential_has_no_status_to_keep() -> None:
    """Information shown not to be confidential has no status that the statute could preserve."""


@rule(
    given=["statutory_status is preserved", "character is refuted"],
    then="coverage is absent",
    authorities=["usc_19_1516a_b_2_B", "national_latex 220-221"],
)
def look_may_find_information_not_confidential() -> None:
    """Information that the court, having read it, finds not to be what was said of it has no status to preserve."""


# ---------------------------------------------------------------- who may see it


@rule(
    given=["viewer is outside-counsel"],
    then="viewing is fit",
    authorities=["us_steel"],
)
def outside_counsel_are_presumed_fit() -> None:
    """Outside counsel are presumed to take no part in their client's competitive decisions."""


@rule(
    given=["viewer is in-house-clear"],
    then="viewing is fit",
    authorities=["us_steel", "matsushita"],
)
def in_house_counsel_are_not_barred_as_a_class() -> None:
    """In-house counsel who are found to take no part in competitive decisions may see what outside counsel may."""


@rule(
    given=["viewer is in-house-unexamined"],
    then="viewing is unexamined",
    authorities=["us_steel"],
)
def in_house_counsel_are_examined_person_by_person() -> None:
    """Whether in-house counsel take part in competitive decisions is looked into person by person."""


@rule(
    given=["viewer is not-stated"],
    then="viewing is unexamined",
    authorities=["us_steel"],
)
def movant_says_who_is_to_see_it() -> None:
    """Whoever seeks access must say who is to have it."""


@rule(
    given=["viewer is competitive"],
    then="viewing is unfit",
    authorities=["us_steel"],
)
def competitive_decision_maker_is_not_fit() -> None:
    """Somebody who takes part in competitive decisions may not see a rival's confidential information."""


# ---------------------------------------------------------------- what terms cannot meet


@rule(
    given=["terms_harm is none"],
    then="terms_objection is none",
    authorities=["nakajima"],
)
def no_harm_beyond_terms_is_shown() -> None:
    """Where nothing is set against terms, terms suffice."""


@rule(
    given=["terms_harm is abstract"],
    then="terms_objection is none",
    authorities=["american_brass", "nakajima"],
)
def cost_and_abstract_fear_do_not_count() -> None:
    """Cost, inconvenience, and an abstract fear that firms will give less in future do not stand against disclosure on terms."""


@rule(
    given=["terms_harm is specific"],
    then="terms_objection is specific",
    authorities=["usc_19_1516a_b_2_B"],
)
def specific_harm_counts() -> None:
    """A specific harm that terms could not meet stands against disclosure until a specific need prevails over it."""


# ---------------------------------------------------------------- what becomes of it


@rule(
    given=["statutory_status is preserved", "opposition is none or timing-only", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is protected",
    authorities=["usc_19_1516a_b_2_B"],
)
def status_nobody_contests_is_kept() -> None:
    """Information whose confidential status nobody asks to open stays under seal."""


@rule(
    given=["statutory_status is preserved", "opposition is on-merits", "data_kind is aggregate", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is disclosed-under-order",
    authorities=["roquette"],
)
def aggregates_are_released() -> None:
    """Totals and averages that reveal no single firm may be shown under order where single figures may not."""


@rule(
    given=["confidentiality is established", "viewing is unfit", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is protected",
    authorities=["us_steel"],
)
def rival_who_decides_does_not_see_it() -> None:
    """Confidential information is kept from one who takes part in competitive decisions."""


@rule(
    given=["confidentiality is established", "viewing is unexamined", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="showing_owed is by-opponent",
    authorities=["us_steel"],
)
def fitness_of_the_viewer_is_for_the_movant_to_show() -> None:
    """Before confidential information is shown, it must be known what part the one who would see it takes in competitive decisions."""


@rule(
    given=["confidentiality is unproved", "opposition is on-merits", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="showing_owed is by-claimant",
    authorities=["usc_19_1516a_b_2_B"],
)
def confidentiality_is_for_the_claimant_to_show() -> None:
    """Before information is kept back as confidential, it must be shown to have been given in confidence."""


@rule(
    given=["confidentiality is established", "viewing is fit", "terms_objection is none", "relevance is relevant"],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is disclosed-under-order",
    authorities=["usc_19_1516a_b_2_B", "nakajima", "american_brass"],
)
def confidential_information_is_shown_under_order() -> None:
    """In review on the record, confidential information is shown under a protective order to those fit to see it."""


@rule(
    given=[
        "confidentiality is established",
        "viewing is fit",
        "terms_objection is specific",
        "need_showing is fails",
        "relevance is relevant",
    ],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is protected",
    authorities=["usc_19_1516a_b_2_B"],
)
def specific_harm_without_specific_need_keeps_it_back() -> None:
    """A specific harm that terms could not meet keeps the information back where no specific need stands against it."""


@rule(
    given=[
        "confidentiality is established",
        "viewing is fit",
        "terms_objection is specific",
        "need_showing is look-due",
        "relevance is relevant",
    ],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is in-camera-review",
    authorities=["usc_19_1516a_b_2_B"],
)
def specific_need_for_confidential_information_is_tried_by_a_look() -> None:
    """Where only the information itself can show whether it meets a specific need, the court looks at it in camera before it rules."""


@rule(
    given=[
        "confidentiality is established",
        "viewing is fit",
        "terms_objection is specific",
        "need_showing is to-weigh",
        "relevance is relevant",
    ],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is open",
    authorities=["usc_19_1516a_b_2_B", "national_latex 221"],
)
def specific_harm_against_specific_need_is_for_the_court() -> None:
    """Where a specific harm stands against a specific need that nothing else meets, the court must weigh."""


@rule(
    given=[
        "confidentiality is established",
        "viewing is fit",
        "terms_objection is specific",
        "need_showing is outweighs",
        "relevance is relevant",
    ],
    unless=["secrecy is lost", "coverage is absent"],
    then="disposition is disclosed-under-order",
    authorities=["usc_19_1516a_b_2_B"],
)
def need_that_outweighs_opens_it_on_terms() -> None:
    """Where a need outweighs even a specific harm, the information is shown on the terms that the court sets."""
