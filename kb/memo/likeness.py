"""Documents of which the same was told under all claims on them: what is said of one is said of all, and is found once."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kb.case import Case, Given
from kb.decision import Decision, DocumentDecision

Alike = tuple[DocumentDecision, ...]


def alike(case: Case, decision: Decision) -> tuple[Alike, ...]:
    """The documents and parts that are decided on their own, those alike together; none that no claim covers."""
    claims = {claim.id: claim for claim in case.claims}
    groups: dict[object, list[DocumentDecision]] = {}
    for document in decision.single:
        told = [(unit.claim, frozenset(told_of(case.unit(claims[unit.claim], document.id).items()))) for unit in document.units]
        if told:
            groups.setdefault(tuple(told), []).append(document)
    return tuple(map(tuple, groups.values()))


def told_of(answers: Iterable[tuple[str, Given]]) -> Iterator[tuple[str, str]]:
    """The answers without where they are stated."""
    return ((term, given.token) for term, given in answers)


def names(case: Case, documents: Alike) -> str:
    """What they are called."""
    return "; ".join(case.full_label(document.id) for document in documents)


def alone(case: Case, *documents: DocumentDecision) -> Case:
    """The case as if it were about these documents only, so that what is asked of them does not decide all the others again."""
    own = {name for document in documents for name in (document.id, document.part_of)}
    claims = [replace(claim, documents=tuple(name for name in claim.documents if name in own)) for claim in case.claims]
    kept = tuple(each for each in case.documents if each.id in own)
    return replace(case, documents=kept, claims=tuple(claim for claim in claims if claim.documents), ruled={})
