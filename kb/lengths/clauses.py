"""Several sentences of the ontology as clauses of one sentence, what they share being said once."""

from collections.abc import Sequence
from itertools import takewhile

from kb.wording import listed, lower

SUBJECTS = ("document", "information", "opponent", "Government", "claimant", "declaration", "foreign government", "official")
NEGATIVE = {"not", "no", "nobody", "nothing"}
HINGES = ("that", "to")
LEAST_SHARED = 3


def run_together(sentences: Sequence[str], last: str = "; and ") -> str:
    """Sentences as clauses: beginnings that neighbours share are said once, and a subject said again is 'it'.

    The clauses are parted by semicolons, the last by `last`, two plain ones by a comma; without any, nothing.
    """
    clauses = pronouns([merged(group) for group in neighbours([lower(sentence) for sentence in sentences])])
    if len(clauses) == 2 and not any("," in clause for clause in clauses):
        return ", and ".join(clauses)
    return last.join([*(["; ".join(clauses[:-1])] if len(clauses) > 1 else []), *clauses[-1:]])


def neighbours(clauses: Sequence[str]) -> list[list[str]]:
    """Clauses in groups of neighbours that share a beginning as far as a word on which a clause may hang."""
    groups: list[list[str]] = []
    for clause in clauses:
        if groups and hinge([*groups[-1], clause]):
            groups[-1].append(clause)
        else:
            groups.append([clause])
    return groups


def hinge(clauses: Sequence[str]) -> list[str]:
    """The words that clauses share at their beginning, as far as the last 'that' or 'to' among them; none if they are too few."""
    columns = zip(*(clause.split() for clause in clauses), strict=False)
    shared = [column[0] for column in takewhile(lambda column: len(set(column)) == 1, columns)]
    while shared and shared[-1] not in HINGES:
        shared.pop()
    return shared if len(shared) >= LEAST_SHARED else []


def merged(clauses: Sequence[str]) -> str:
    """Clauses that share a beginning as one, which is said once."""
    if len(clauses) == 1:
        return clauses[0]
    shared = hinge(clauses)
    tails = placed_once([" ".join([shared[-1], *clause.split()[len(shared) :]]) for clause in clauses])
    joined = ", or ".join(tails) if NEGATIVE & set(shared) else listed(tails)
    return " ".join([*shared[:-1], joined])


def placed_once(tails: Sequence[str]) -> list[str]:
    """The same, the page named after the last alone where all name the same."""
    pages = {tail[tail.find(" (at ") :] if " (at " in tail else "" for tail in tails}
    page = pages.pop()
    return list(tails) if pages or not page else [*(tail.removesuffix(page) for tail in tails[:-1]), tails[-1]]


def pronouns(clauses: Sequence[str]) -> list[str]:
    """The same, a subject being 'it' where the clause before has it too."""
    said, before = list[str](), ""
    for clause in clauses:
        subject = subject_of(clause)
        again = subject and subject == before and clause.startswith("the ") and "itself" not in clause.split()[:4]
        said.append("it" + clause[len(f"the {subject}") :] if again else clause)
        before = subject
    return said


def subject_of(clause: str) -> str:
    """What a clause is about, if that is one of the things of which much is said."""
    for subject in SUBJECTS:
        if clause.startswith((f"the {subject} ", f"a {subject} ")):
            return subject
    return ""
