"""The smallest sets of facts on which sentences of law are tried: each is a claim that succeeds unless a test adds to it or changes it."""

from kb.case import Case, Claim, Document, Given
from ontology.dates import LegalDate

Facts = dict[str, str]

LITIGATION = {"access": "litigation", "opposition": "on_merits", "in_record": "yes"}
CLAIMED = {**LITIGATION, "claim_made": "yes", "claimant_office": "head", "declaration": "specific"}

DELIBERATIVE = {"privilege": "deliberative_process", **CLAIMED, "internal": "yes", "predecisional": "yes", "deliberative": "yes"}
FOREIGN = {
    "privilege": "state_secrets", **CLAIMED,
    "fgi_submitted": "yes", "confidence": "yes", "classification": "conforming", "classified_under": "eo_12065",
}  # fmt: skip
OWN_SECRET = {"privilege": "state_secrets", **CLAIMED, "fgi_submitted": "no", "secret_subject": "military", "harm_shown": "yes"}
PRESIDENTIAL = {"privilege": "executive", **CLAIMED, "executive_form": "presidential"}
GENERAL = {"privilege": "executive", **CLAIMED, "executive_form": "general"}
THINKING = {
    "privilege": "mental_process",
    "access": "litigation",
    "opposition": "on_merits",
    "in_record": "no",
    "relevance_shown": "undisputed",
}
FIGURES = {
    "privilege": "confidential_information", **LITIGATION,
    "statutory_review": "yes", "data_kind": "individual", "viewer": "outside_counsel",
}  # fmt: skip
UNHELD = {"privilege": "other", **LITIGATION}

REQUESTED = {
    "privilege": "deliberative_process", "access": "foia", "opposition": "on_merits",
    "declaration": "specific", "internal": "yes", "predecisional": "yes", "deliberative": "yes",
}  # fmt: skip
REQUESTED_SECRET = {
    "privilege": "state_secrets", "access": "foia", "opposition": "on_merits",
    "declaration": "specific", "fgi_submitted": "no", "classification": "conforming",
}  # fmt: skip

SPECIFIC_NEED = {"need_asserted": "specific", "other_source": "no"}
LOOKED = {"look": "taken", "look_shows": "as_described"}
MET_NEED = {**SPECIFIC_NEED, **LOOKED, "document_serves": "yes"}


def without(facts: Facts, *terms: str) -> Facts:
    """The facts but for these."""
    return {term: token for term, token in facts.items() if term not in terms}


def under_several_claims(court: str, *claims: Facts) -> Case:
    """A case of one document under several claims."""
    given = [{term: Given(token.replace("_", "-")) for term, token in facts.items()} for facts in claims]
    made = tuple(Claim(f"claim{number}", each.pop("privilege"), ("paper",), "", each) for number, each in enumerate(given))
    return Case("example", "Example v. United States", court, LegalDate("2026"), (Document("paper", "The paper"),), made)
