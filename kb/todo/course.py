"""What follows once a side has mended all that falls short: what the court would then do, and where that could lead."""

from collections.abc import Sequence
from dataclasses import replace

import ontology
from kb.case import Case, Given
from kb.changes.flips import change_sets
from kb.changes.known import UNSETTLED
from kb.changes.standing import standing
from kb.decide import decide
from kb.decision import UNDETERMINED, Decision, DocumentDecision
from kb.todo.tasks import Course, Kind, Task
from ontology.dates import LegalDate

COURT = "court"
FOR_COURT = ("in-camera-review", "open")
FEW = 3


def courses(case: Case, decision: Decision, document: DocumentDecision, tasks: Sequence[Task]) -> tuple[Course, ...]:
    """For each side that told what falls short: what becomes of the document once all that is mended, the burdens making the rest."""
    found = []
    for side in ontology.vocabulary().of_kind("Side"):
        short = [task for task in tasks if task.side == side and task.kind in (Kind.DEFECTIVE, Kind.LACKING, Kind.EXPOSED)]
        if short:
            found.append(course(mended(case, document.id, short), decision, document.id, short))
    return tuple(each for each in found if each.disposition not in (UNDETERMINED, document.disposition))


def course(case: Case, decision: Decision, document: str, short: Sequence[Task]) -> Course:
    """What becomes of a document in a case so mended, and to what else the court's own steps could then lead."""
    after = decide(case, decision.court, LegalDate(decision.law_as_of), True)
    stands, now = standing(case, after, after.document(document)), after.document(document).disposition
    for_court = now in FOR_COURT and stands.disposition is not UNSETTLED
    others = [value.token for value in ontology.vocabulary().dispositions if for_court and value.token != now]
    then = tuple(token for token in others if change_sets(stands, token, COURT, FEW))
    return Course(short[0].side, tuple(short), now, then)


def mended(case: Case, document: str, tasks: Sequence[Task]) -> Case:
    """The case with each of these made good of one document, by the first of what would do."""
    claims = []
    for claim in case.claims:
        new = {task.term: Given(task.cures[0].token) for task in tasks if claim.id in task.claims}
        claims.append(replace(claim, except_for={**claim.except_for, document: {**claim.except_for.get(document, {}), **new}}))
    return replace(case, claims=tuple(claims))
