"""What the claims and documents of a file are called where questions and answers name them."""

from collections.abc import Sequence

from kb.case import Case
from kb.dossier.laying import CLAIM, DOCUMENT
from kb.explain import label
from kb.questions import Question
from kb.questions.variables import scope
from kb.wording import listed

MOST_NAMED = 4


def claim_number(case: Case, name: str) -> str:
    """A claim by its number alone, if there are several."""
    number = next(number for number, claim in enumerate(case.claims, 1) if claim.id == name)
    return f"claim {number}" if len(case.claims) > 1 else "claim"


def claim_name(case: Case, name: str) -> str:
    """A claim by its number, if there are several, and by its privilege, if that is told."""
    found = next(claim for claim in case.claims if claim.id == name)
    privilege = f" ({label('privilege', found.privilege.token)})" if found.privilege.token else ""
    return f"{claim_number(case, name)}{privilege}"


def documents_named(case: Case, names: Sequence[str]) -> str:
    """Documents by their names, the first few of many."""
    labels = [case.full_label(name) for name in names]
    if len(labels) <= MOST_NAMED + 1:
        return listed(labels)
    return f"{', '.join(labels[:MOST_NAMED])} and {len(labels) - MOST_NAMED} more"


def about(case: Case, question: Question, documents: Sequence[str]) -> str:
    """Of what a question is asked; nothing where there is but one thing of which it could be."""
    own = scope(question.term)
    if own == DOCUMENT:
        return documents_named(case, documents or (question.of,)) if len({name for _, name in case.units()}) > 1 else ""
    if own == CLAIM:
        return claim_name(case, question.of) if len(case.claims) > 1 else ""
    return "the whole file" if len(case.units()) > 1 else ""
