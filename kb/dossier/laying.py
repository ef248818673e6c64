"""Where an answer is kept: what is told of most documents of a claim once at the claim, what differs at the document.

What is told of each document under each claim is a table; to lay it is to write it into the case as a lawyer would.
"""

from collections import Counter
from collections.abc import Container, Iterable, Mapping
from dataclasses import replace

from kb.case import Answers, Case, Claim, Given
from kb.questions.variables import scope

Unit = tuple[str, str]
Table = Mapping[Unit, Given]
MATTER, CLAIM, DOCUMENT = "whole_matter", "one_claim", "one_document"


def table(case: Case, term: str) -> dict[Unit, Given]:
    """What is told of an element, by the id of the claim and that of the document; nothing where nothing is told."""
    found = {}
    for claim, document in case.units():
        given = case.unit(claim, document).get(term)
        if given and given.token:
            found[claim.id, document] = given
    return found


def lay(case: Case, term: str, told: Table) -> Case:
    """The case in which exactly this is told of an element."""
    units = case.units()
    bare = without(case, term, {name for _, name in units} | {case.document(name).part_of for _, name in units})
    same = set(told.values())
    if scope(term) == MATTER and units and len(told) == len(units) and len(same) == 1:
        return replace(bare, answers={**bare.answers, term: same.pop()})
    defaults = {claim.id: default(claim, bare.units_of(claim), told) for claim in bare.claims}
    apart = {unit: given for unit, given in told.items() if given != defaults[unit[0]]}
    at_documents = alike_under_all(case, told, apart) if scope(term) == DOCUMENT else {}
    return replace(
        bare,
        documents=tuple(
            replace(each, answers={**each.answers, term: at_documents[each.id]}) if each.id in at_documents else each
            for each in bare.documents
        ),
        claims=tuple(laid(claim, term, defaults[claim.id], told_apart(apart, claim.id, at_documents)) for claim in bare.claims),
    )


def told_apart(apart: Table, claim: str, elsewhere: Container[str]) -> Answers:
    """What is told apart under a claim, by document, but for what stands elsewhere."""
    return {name: given for (of, name), given in apart.items() if of == claim and name not in elsewhere}


def default(claim: Claim, documents: Iterable[str], told: Table) -> Given | None:
    """What is told of most documents of a claim, if something is told of each: else it would speak for those of which nothing is."""
    found = [told.get((claim.id, name)) for name in documents]
    return Counter(found).most_common(1)[0][0] if found and None not in found else None


def alike_under_all(case: Case, told: Table, apart: Table) -> dict[str, Given]:
    """The answers that differ from what is told of a claim and are the same under every claim on their document."""
    found = {}
    for name in {name for _, name in apart}:
        first, *others = {told.get((claim.id, document)) for claim, document in case.units() if document == name}
        if first and not others:
            found[name] = first
    return found


def laid(claim: Claim, term: str, given: Given | None, apart: Answers) -> Claim:
    """A claim with an answer for all its documents, if one is given, and others for some of them; `apart` is by document."""
    exceptions = {name: dict(answers) for name, answers in claim.except_for.items()}
    for name, other in apart.items():
        exceptions[name] = {**exceptions.get(name, {}), term: other}
    return replace(claim, answers={**claim.answers, term: given} if given else claim.answers, except_for=exceptions)


def without(case: Case, term: str, documents: Container[str]) -> Case:
    """The case in which an element is told nowhere but of documents other than these."""
    return replace(
        case, answers=less(case.answers, term),
        documents=tuple(replace(each, answers=less(each.answers, term)) if each.id in documents else each for each in case.documents),
        claims=tuple(
            replace(
                each, answers=less(each.answers, term),
                except_for={name: rest for name, answers in each.except_for.items() if (rest := less(answers, term))},
            )
            for each in case.claims
        ),
    )  # fmt: skip


def less(answers: Answers, term: str) -> Answers:
    """Answers but one."""
    return {other: given for other, given in answers.items() if other != term}
