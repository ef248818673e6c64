"""Small cases made in place."""

from kb.case import Case, Claim, Document, Given
from ontology.dates import LegalDate


def a_case(court: str = "cit", **answers: str) -> Case:
    """A case of one document under one claim with these answers; values may be written with '_' for '-'."""
    given = {term: Given(token.replace("_", "-")) for term, token in answers.items()}
    privilege = given.pop("privilege", Given(""))
    claim = Claim("claim", privilege, ("paper",), "", given)
    return Case("example", "Example v. United States", court, LegalDate("2026"), (Document("paper", "The paper"),), (claim,))
