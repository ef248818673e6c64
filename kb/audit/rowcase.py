"""One row of a log as a case, so that it opens as a full proof like any other."""

from collections.abc import Sequence

from kb.audit.codes import answers
from kb.audit.matter import Matter
from kb.case import Case, Claim, Document, Given

DOCUMENT = "document"
Key = bytes


def split(key: Key, width: int) -> list[bytes]:
    """The facts of a row, claim by claim."""
    return [key[start : start + width] for start in range(0, len(key), width)]


def case_of(units: Sequence[bytes], matter: Matter, label: str = "the document", notes: str = "") -> Case:
    """A row whose facts these are, each claim on it with its own; what the matter file notes of an answer stays with it."""
    claims = []
    for number, unit in enumerate(units, 1):
        told = answers(unit)
        privilege = told.pop("privilege", "")
        known = {**matter.answers, **matter.claims.get(privilege, {})}
        given = {term: known[term] if term in known and known[term].token == token else Given(token) for term, token in told.items()}
        name = privilege.replace("-", "_") or f"claim_{number}"
        claims.append(Claim(name, Given(privilege), (DOCUMENT,), matter.offices.get(privilege, ""), given))
    return Case("row", matter.caption, matter.court, matter.as_of, (Document(DOCUMENT, label),), tuple(claims), subject=notes)
