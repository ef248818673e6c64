"""What the deliberative process privilege covers.

Not formalised: routine against policy matter, a factor that some courts weigh.
"""

from kb.rule import rule

# ---------------------------------------------------------------- covered


@rule(
    given=[
        "internal is yes or not-stated",
        "predecisional is yes or not-stated",
        "deliberative is yes or not-stated",
        "declaration_stands is yes",
    ],
    unless=["adoption is made"],
    then="coverage is covered",
    authorities=["melamine 65-66", "melamine 66 n.2", "national_latex 221"],
)
def undisputed_deliberative_paper_is_covered() -> None:
    """An internal paper of advice or deliberation that came before a decision is covered, and what an unrefuted declaration says of it, or nobody disputes, is taken to be so."""


@rule(
    given=["internal is yes or not-stated", "predecisional is yes or not-stated", "character is found"],
    unless=["adoption is made"],
    then="coverage is covered",
    authorities=["national_latex 220-221"],
)
def paper_found_deliberative_on_a_look_is_covered() -> None:
    """A paper that the court, having read it, finds to be internal advice or deliberation before a decision, as described, is covered."""


# ---------------------------------------------------------------- outside


@rule(
    given=["internal is no"],
    then="coverage is absent",
    authorities=["national_latex 221", "mink"],
)
def paper_from_outside_is_not_covered() -> None:
    """The privilege attaches to communications within the Government, not to what was written by or for somebody outside who was not its consultant."""


@rule(
    given=["predecisional is no"],
    then="coverage is absent",
    authorities=["national_latex 221", "sears 151-153"],
)
def paper_explaining_a_decision_afterwards_is_not_covered() -> None:
    """The privilege attaches to papers by which decisions are formed, not to those that explain them afterwards."""


@rule(
    given=["deliberative is no"],
    unless=["character is found"],
    then="coverage is absent",
    authorities=["national_latex 221", "mink 87-91"],
)
def paper_without_deliberation_is_not_covered() -> None:
    """A paper that holds no advice, opinion, recommendation or deliberation is not covered."""


@rule(
    given=["privilege is deliberative-process", "character is refuted"],
    then="coverage is absent",
    authorities=["national_latex 220-221"],
)
def look_may_show_a_paper_not_to_be_deliberative() -> None:
    """A paper that the court, having read it, finds not to be what the Government says is not covered."""


@rule(
    given=["adopted is adopted"],
    then="adoption is made",
    authorities=["sears 161"],
)
def paper_adopted_in_a_decision_becomes_the_decision() -> None:
    """A paper that a decision expressly adopts is part of the decision, and no longer advice."""


@rule(
    given=["adopted is working-law"],
    then="adoption is made",
    authorities=["sears 151-153"],
)
def working_law_is_not_advice() -> None:
    """A paper by which the agency works as by a rule is law, and no longer advice."""


@rule(
    given=["adoption is made"],
    then="coverage is absent",
    authorities=["sears 151-153"],
)
def adopted_paper_is_not_covered() -> None:
    """A paper that has become the agency's reason or rule is outside the privilege, whatever it was before."""


# ---------------------------------------------------------------- in issue


@rule(
    given=["internal is yes", "predecisional is yes", "deliberative is yes or not-stated", "look is not-taken"],
    unless=["declaration_stands is yes", "adoption is made"],
    then="coverage is look-decides",
    authorities=["melamine 66 n.2", "national_latex 220-221"],
)
def disputed_character_calls_for_a_look() -> None:
    """Where nothing settles whether a paper is deliberative, the court may read it in camera and decide."""


@rule(
    given=["internal is yes", "predecisional is yes", "deliberative is yes or not-stated", "look_shows is no-finding"],
    unless=["declaration_stands is yes", "adoption is made"],
    then="coverage is unproved",
    authorities=["melamine 66"],
)
def look_without_a_finding_leaves_the_claimant_to_prove_deliberation() -> None:
    """Where a look has not settled that a paper is deliberative, the Government must prove it."""


@rule(
    given=["internal is not-stated"],
    unless=["declaration_stands is yes", "character is found", "coverage is absent"],
    then="coverage is unproved",
    authorities=["melamine 66"],
)
def claimant_must_prove_that_a_paper_is_internal() -> None:
    """That a paper stayed within the Government is for the Government to prove, once its word is in issue."""


@rule(
    given=["predecisional is not-stated"],
    unless=["declaration_stands is yes", "character is found", "coverage is absent"],
    then="coverage is unproved",
    authorities=["melamine 66"],
)
def claimant_must_prove_that_a_paper_came_before_the_decision() -> None:
    """That a paper came before the decision is for the Government to prove, once its word is in issue."""


# ---------------------------------------------------------------- facts in a deliberative paper


@rule(
    given=["factual_matter is severable"],
    then="facts is severable",
    authorities=["mink 87-91"],
)
def severable_fact_is_not_privileged() -> None:
    """Facts that can be severed from a paper without revealing its deliberation are not privileged."""


@rule(
    given=["privilege is deliberative-process", "look_shows is severable-facts"],
    then="facts is severable",
    authorities=["mink 87-91"],
)
def look_may_find_severable_fact() -> None:
    """Facts that the court, on reading the paper, finds severable are not privileged."""


@rule(
    given=["privilege is state-secrets", "look_shows is severable-facts"],
    then="facts is severable",
    authorities=["ellsberg"],
)
def look_may_disentangle_what_is_not_secret() -> None:
    """Parts of a document that the court, on reading it, finds outside the secret are not privileged."""


@rule(
    given=["factual_matter is inseparable"],
    unless=["facts is severable"],
    then="facts is inseparable",
    authorities=["montrose"],
)
def facts_whose_selection_is_the_deliberation_stay_with_it() -> None:
    """Facts so chosen that to show them would be to show the deliberation share its protection."""


@rule(
    given=["factual_matter is in-issue", "look is not-taken"],
    then="facts is look-decides",
    authorities=["melamine 66 n.2"],
)
def disputed_facts_call_for_a_look() -> None:
    """Where it is in issue whether a paper holds facts outside the privilege, the court may read it in camera and decide."""


@rule(
    given=["factual_matter is in-issue", "look_shows is no-finding"],
    then="facts is unproved",
    authorities=["mink 87-91", "melamine 66"],
)
def claimant_must_prove_that_facts_cannot_be_severed() -> None:
    """Where a look has not settled whether facts can be severed, the Government must prove that they cannot."""


@rule(
    given=["privilege is deliberative-process"],
    then="force is qualified",
    authorities=["national_latex 221", "melamine 66"],
)
def deliberative_process_privilege_is_qualified() -> None:
    """The deliberative process privilege is qualified: it yields to a need that outweighs the harm."""
