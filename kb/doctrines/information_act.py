"""What changes where a document is asked for under the Freedom of Information Act.

The agency bears its burden by an index and declarations; need counts neither way. Decisions under the act persuade elsewhere on
coverage, adoption and severance only. Not formalised: exemptions that answer to no privilege held here.
"""

from kb.rule import rule


@rule(
    given=["access is foia"],
    then="freedom_of_information is applies",
    authorities=["foia"],
    under=["foia"],
)
def information_act_governs_requests_under_it() -> None:
    """Before a court that hears suits under the Freedom of Information Act, that statute governs what was asked for under it."""


@rule(
    given=["access is foia"],
    unless=["freedom_of_information is applies"],
    then="freedom_of_information is elsewhere",
    authorities=["foia"],
)
def information_act_suit_is_for_another_court() -> None:
    """A request under the Freedom of Information Act is for a court that hears suits under it."""


@rule(
    given=["freedom_of_information is applies"],
    then="relevance is relevant",
    authorities=["foia"],
)
def information_act_asks_for_no_relevance() -> None:
    """Anybody may ask under the Freedom of Information Act, and nobody need show that the document bears on a case."""


@rule(
    given=["freedom_of_information is applies", "support is adequate"],
    then="formal_validity is proper",
    authorities=["foia", "mink"],
)
def information_act_asks_for_no_formal_claim() -> None:
    """Under the Freedom of Information Act the agency need not claim a privilege in form: it must bear its burden by an index and declarations."""


@rule(
    given=["freedom_of_information is applies", "declaration is absent", "character is found"],
    then="support is adequate",
    authorities=["foia", "montrose"],
)
def look_is_proof_enough_under_the_information_act() -> None:
    """Under the Freedom of Information Act what the court finds on reading the document is proof enough, though no declaration was filed."""


@rule(
    given=["freedom_of_information is applies"],
    then="need_showing is fails",
    authorities=["foia", "foia_exemption_5", "sears"],
)
def information_act_gives_no_weight_to_need() -> None:
    """Under the Freedom of Information Act need counts neither for nor against disclosure."""


@rule(
    given=["factual_matter is in-issue", "look is not-taken", "freedom_of_information is applies"],
    then="facts is unproved",
    authorities=["mink 87-91", "foia_exemption_5"],
)
def information_act_lets_the_agency_answer_for_the_facts_first() -> None:
    """Under the Freedom of Information Act a look is one means among others: the agency may first show by affidavit that no facts can be severed."""


# ---------------------------------------------------------------- classified information


@rule(
    given=["freedom_of_information is applies", "privilege is state-secrets"],
    then="classification_review is open",
    authorities=["foia_amendment_1974"],
    under=["foia_amendment_1974"],
)
def amendment_of_1974_opens_classification_to_review() -> None:
    """Since the amendment of 1974 the court asks whether what is said to be classified is classified properly."""


@rule(
    given=["classification_review is open", "classification is conforming", "declaration_answered is unrefuted or disputed"],
    unless=["coverage is undecided", "character is refuted"],
    then="coverage is covered",
    authorities=["foia_exemption_1", "carlisle 216"],
)
def classified_matter_is_exempt_under_the_information_act() -> None:
    """Under the Freedom of Information Act what is classified as the executive order requires may be withheld, on a declaration that stands."""


@rule(
    given=["classification_review is open", "classification is conforming", "character is found"],
    unless=["coverage is undecided", "coverage is absent"],
    then="coverage is covered",
    authorities=["foia_exemption_1"],
)
def classification_found_on_a_look_is_exempt() -> None:
    """Under the Freedom of Information Act classification that the court, having read the document, finds as described lets it be withheld."""


@rule(
    given=["classification_review is open", "classification is conforming", "look is not-taken"],
    unless=["coverage is covered", "coverage is undecided", "coverage is absent"],
    then="coverage is look-decides",
    authorities=["foia_exemption_1"],
)
def classification_in_issue_calls_for_a_look() -> None:
    """Where no declaration that stands supports the classification, the court may read the document and decide."""


@rule(
    given=["classification_review is open", "classification is conforming", "look_shows is no-finding"],
    unless=["coverage is covered", "coverage is undecided", "coverage is absent"],
    then="coverage is unproved",
    authorities=["foia_exemption_1"],
)
def classification_left_open_by_a_look_is_for_the_claimant() -> None:
    """Where a look has not settled whether the classification is proper, the agency must prove it."""


@rule(
    given=["classification_review is open", "classification is improper or none"],
    then="coverage is absent",
    authorities=["foia_exemption_1"],
)
def what_is_not_properly_classified_is_not_exempt() -> None:
    """Under the Freedom of Information Act what is not classified, or not as the executive order requires, is not exempt on that ground."""


@rule(
    given=["freedom_of_information is applies", "classification is conforming or improper"],
    unless=["classification_review is open", "coverage is undecided", "character is refuted"],
    then="coverage is covered",
    authorities=["mink", "foia_exemption_1"],
)
def classification_alone_once_decided() -> None:
    """Before the amendment of 1974 that a document was classified was enough, and the court did not look behind it."""


@rule(
    given=["freedom_of_information is applies", "classification is none"],
    unless=["classification_review is open"],
    then="coverage is absent",
    authorities=["mink", "foia_exemption_1"],
)
def what_was_never_classified_was_not_exempt_either() -> None:
    """What was never classified was not exempt as classified before the amendment of 1974 either."""


# ---------------------------------------------------------------- before a court that does not hear such suits


@rule(
    given=["freedom_of_information is elsewhere"],
    then="disposition is open",
    authorities=["foia"],
)
def suit_for_another_court_is_left_to_it() -> None:
    """What a court that does not hear the suit would do, these rules do not say."""
