"""What a look in camera settles, and when none is needed.

Not formalised: how the court looks, whether with a special master, a sample or a declaration given ex parte.
"""

from kb.rule import rule


@rule(
    given=["look_shows is as-described or severable-facts"],
    then="character is found",
    authorities=["national_latex 220-221"],
)
def look_may_bear_the_claim_out() -> None:
    """After a look in camera, what the court finds about the document prevails over what was said against it."""


@rule(
    given=["look_shows is not-as-described"],
    then="character is refuted",
    authorities=["national_latex 220-221"],
)
def look_may_refute_the_claim() -> None:
    """After a look in camera, what the court finds about the document prevails over what the Government said of it."""


@rule(
    given=["look is not-taken", "declaration_stands is yes", "factual_matter is not-in-issue"],
    then="inspection is unnecessary",
    authorities=["melamine 66 n.2"],
)
def unrefuted_declaration_makes_a_look_unnecessary() -> None:
    """Where the declaration stands unrefuted and nobody says that the paper holds facts outside the privilege, the court need not look at it to know what kind it is."""


@rule(
    given=["look is not-taken", "declaration_stands is yes", "privilege is state-secrets or executive"],
    then="inspection is unnecessary",
    authorities=["melamine 66 n.2", "reynolds 10"],
)
def unrefuted_declaration_of_a_secret_makes_a_look_unnecessary() -> None:
    """Where a declaration of secrecy stands unrefuted, the court need not look at the document to know what kind it is."""


@rule(
    given=["privilege is state-secrets", "declaration is sufficient", "need_asserted is specific", "other_source is no"],
    then="scrutiny is close",
    authorities=["reynolds 11"],
)
def strong_need_calls_for_a_closer_look_at_a_general_claim_of_secrecy() -> None:
    """The greater the need, the more closely the court looks into a claim of secrecy that rests on a general declaration."""
