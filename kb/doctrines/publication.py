"""What the Government has itself given up.

Not formalised: mistaken production, delay in recovering what was produced, reliance on one's own deliberations.
"""

from kb.rule import rule


@rule(
    given=["published is by-government"],
    then="publicity is public",
    authorities=["fitzgibbon"],
)
def published_matter_is_past_protecting() -> None:
    """Content that the Government itself has officially released it can no longer withhold."""


@rule(
    given=["shared_with_party is believed"],
    then="abeyance is denied",
    authorities=["ceramica 171"],
)
def unproved_belief_holds_nothing_up() -> None:
    """A motion is not held in abeyance on a party's unproved belief that another party has had the document."""


@rule(
    given=["shared_with_party is shown"],
    then="equal_access is shown",
    authorities=["ceramica 171"],
)
def proved_access_of_another_party_reopens_the_question() -> None:
    """Once another party is shown to have had the document, the opponent may ask the court to act on that."""
