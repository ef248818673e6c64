"""What a look in camera settles, and when none is needed.

Not formalised: how far a court may be asked to look where a specific showing already reveals the danger.
"""

from kb.rule import rule


@rule(
    given=["look_shows is as-described or severable-facts"],
    then="character is found",
    authorities=["national_latex 220-221"],
)
def look_may_bear_the_claim_out() -> None:
    """After a look in camera, the court's own finding that the document is properly described takes the place of the declaration."""


@rule(
    given=["look_shows is not-as-described"],
    then="character is refuted",
    authorities=["national_latex 220-221"],
)
def look_may_refute_the_claim() -> None:
    """After a look in camera, the court's own finding that the document is not as described takes the place of the declaration."""


@rule(
    given=["look is not-taken", "declaration_stands is yes"],
    then="inspection is unnecessary",
    authorities=["melamine 66 n.2"],
)
def unrefuted_declaration_makes_a_look_unnecessary() -> None:
    """Where the declaration stands unrefuted, the court need not look at the document to know what kind it is."""
