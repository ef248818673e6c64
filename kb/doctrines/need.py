"""What need must be shown, and when it overcomes the privilege.

Not formalised: how much need outweighs how much harm, which is answered by people or left open.
"""

from kb.rule import rule

# ---------------------------------------------------------------- no need that could prevail


@rule(
    given=["opposition is none"],
    then="need_showing is fails",
    authorities=["melamine 66"],
)
def unopposed_claim_prevails() -> None:
    """It is for whoever opposes a proper claim to show that need outweighs harm, and where nobody opposes it nobody does."""


@rule(
    given=["opposition is timing-only"],
    then="need_showing is fails",
    authorities=["melamine 67"],
)
def wanting_time_to_judge_is_no_need() -> None:
    """Whoever opposes the motion must judge the document's importance then, or ask for more time; not to have judged it yet shows no need for it."""


@rule(
    given=["need_asserted is none"],
    then="need_showing is fails",
    authorities=["melamine 66-67"],
)
def silence_shows_no_need() -> None:
    """An opponent who states no need does not overcome the privilege."""


@rule(
    given=["need_asserted is general"],
    then="need_showing is fails",
    authorities=["ceramica 171", "melamine 67"],
)
def general_need_is_not_enough() -> None:
    """A generalised need, to present one's case adequately, is not enough to overcome the privilege."""


@rule(
    given=["need_asserted is broad"],
    then="need_showing is fails",
    authorities=["cheney"],
)
def broad_request_fails_for_the_present() -> None:
    """A request for everything of a kind does not show a need that could prevail."""


@rule(
    given=["need_asserted is broad"],
    then="renewal is left-open",
    authorities=["cheney"],
)
def broad_request_may_be_narrowed() -> None:
    """What is kept back from a broad request may be asked for again by a narrower one."""


@rule(
    given=["need_asserted is collateral"],
    then="need_showing is fails",
    authorities=["cit_rule_26_b_1", "frcp_26_b_1"],
)
def collateral_need_is_no_need() -> None:
    """A need that bears only on another or a future matter is no need in this case."""


@rule(
    given=["document_serves is no"],
    then="need_showing is fails",
    authorities=["national_latex 222"],
)
def need_that_the_document_does_not_meet_fails() -> None:
    """A need fails, however real, if the court has looked and the document does not hold what is sought."""


@rule(
    given=["other_source is yes"],
    then="need_showing is fails",
    authorities=["reynolds 11"],
)
def need_that_other_evidence_meets_fails() -> None:
    """A need that other available evidence can meet does not, as a rule, overcome the privilege."""


@rule(
    given=["other_source is not-shown"],
    then="need_showing is fails",
    authorities=["melamine 66-67", "reynolds 11"],
)
def need_not_shown_to_be_without_other_source_fails() -> None:
    """It is for the opponent to show that nothing else meets its need."""


@rule(
    given=["document_serves is not-shown"],
    then="need_showing is fails",
    authorities=["melamine 66-67"],
)
def need_not_shown_to_be_met_by_the_document_fails() -> None:
    """It is for the opponent to show that disclosure of the document would meet its need."""


@rule(
    given=["weighing is no"],
    unless=["need_showing is outweighs"],
    then="need_showing is fails",
    authorities=["national_latex 221", "melamine 66-67"],
)
def need_outweighed_by_harm_fails() -> None:
    """A need not clearly and persuasively shown to outweigh the harm of disclosure fails."""


# ---------------------------------------------------------------- a need to be taken further


@rule(
    given=["need_asserted is specific", "other_source is no", "look is not-taken"],
    then="need_showing is look-due",
    authorities=["national_latex 222", "seaborg"],
)
def specific_need_calls_for_a_look() -> None:
    """Where the opponent shows a specific need that nothing else meets, the court may look at the document to see whether it meets it."""


@rule(
    given=["document_serves is yes", "other_source is no", "weighing is not-done"],
    unless=["need_showing is outweighs"],
    then="need_showing is to-weigh",
    authorities=["national_latex 221"],
)
def met_need_must_be_weighed_against_harm() -> None:
    """Where the document meets a specific need that nothing else meets, the court balances the need against the harm, which no formula does for it."""


@rule(
    given=["weighing is yes"],
    then="need_showing is outweighs",
    authorities=["melamine 66-67", "national_latex 221"],
)
def need_that_outweighs_harm_overcomes_the_privilege() -> None:
    """A need clearly and persuasively shown to outweigh the harm of disclosure overcomes a qualified privilege."""


@rule(
    given=["proceeding is criminal", "interest is general", "document_serves is yes", "other_source is no"],
    then="need_showing is outweighs",
    authorities=["nixon"],
)
def need_of_a_criminal_trial_overcomes_a_general_interest_in_confidence() -> None:
    """A general wish for confidentiality yields to evidence shown to be needed for a criminal trial."""
