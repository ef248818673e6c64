"""Small cases made in place."""

from kb.case import Case, Claim, Document, Given
from ontology.dates import LegalDate


def a_case(court: str = "cit", **answers: str) -> Case:
    """A case of one document under one claim with these answers; values may be written with '_' for '-'."""
    given = {term: Given(token.replace("_", "-")) for term, token in answers.items()}
    privilege = given.pop("privilege", Given(""))
    claim = Claim("claim", privilege, ("paper",), "", given)
    return Case("example", "Example v. United States", court, LegalDate("2026"), (Document("paper", "The paper"),), (claim,))


def two_claims(one: dict[str, str], other: dict[str, str], court: str = "cit") -> Case:
    """A case of one document under two claims with these answers."""
    claims = [
        Claim(name, Given(answers.get("privilege", "")), ("paper",), "", {t: Given(v) for t, v in answers.items() if t != "privilege"})
        for name, answers in (("first", one), ("second", other))
    ]
    return Case("example", "Example v. United States", court, LegalDate("2026"), (Document("paper", "The paper"),), tuple(claims))
