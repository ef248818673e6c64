"""From what becomes of each document under each claim to documents, wholes and the outcome: whether they were put together right."""

from collections.abc import Iterator

from kb import relief
from kb.decision import UNDETERMINED
from kb.rederiving.reading import Doubt, SaidDecision, SaidDocument


def wrong_conclusions(said: SaidDecision) -> Iterator[Doubt]:
    """What is wrong with the documents and the outcome, the steps being taken as they are."""
    by_id = {document.id: document for document in said.documents}
    for document in said.documents:
        yield from wrong_document(document, by_id)
        if document.settled == (document.disposition == UNDETERMINED):
            yield Doubt(document.id, f"It is said to be {document.disposition}, and {'' if document.settled else 'not '}settled.")
    single = [document for document in said.documents if not document.parts]
    outcome = relief.outcome(document.disposition for document in single)
    if said.outcome != outcome:
        yield Doubt("outcome", f"It is said to be {said.outcome}, and the documents make it {outcome}.")
    if said.settled != all(document.settled for document in single):
        yield Doubt("settled", "It does not agree with the documents.")
    yield from (Doubt(stray, "The step belongs to no document under a claim.") for stray in said.strays)


def wrong_document(document: SaidDocument, by_id: dict[str, SaidDocument]) -> Iterator[Doubt]:
    """What is wrong with how a document was put together from its claims, or a whole from its parts."""
    if missing := [part for part in document.parts if part not in by_id]:
        yield Doubt(document.id, f"Its part {missing[0]} is not there.")
        return
    below = [by_id[part].disposition for part in document.parts] or [unit.disposition for unit in document.units]
    if not below:
        yield Doubt(document.id, "Nothing is said of it under any claim.")
    elif UNDETERMINED not in below:
        together = relief.compose(below) if document.parts else relief.join(below)
        if document.disposition != together:
            yield Doubt(document.id, f"It is said to be {document.disposition}, and what is below it makes it {together}.")
