"""What a file tells, for people to look over: each answer once, with the documents of which it is told, and what nobody knows.

And what the change of an answer brings about: questions that are open now, answers that no longer count, answers that count again.
"""

from collections.abc import Mapping
from dataclasses import dataclass

import ontology
from kb.case import Given
from kb.decide import arising
from kb.dossier.agenda import agenda
from kb.dossier.dossier import Dossier
from kb.dossier.laying import DOCUMENT
from kb.questions import Question
from kb.questions.variables import question_in, scope


@dataclass(frozen=True)
class Fact:
    """An answer, or that nobody knows it, where `given` has no token.

    `question` is the question answered, of the first document where it is asked of documents; `documents` are those for which
    it was so answered, `counts` says that its question arises for at least one of them.
    """

    question: Question
    given: Given
    documents: tuple[str, ...]
    counts: bool


@dataclass(frozen=True)
class Consequences:
    """What came of a change: `asked` are open now and were not, `set_aside` no longer count, `counted_again` do again."""

    asked: tuple[Question, ...]
    set_aside: tuple[Question, ...]
    counted_again: tuple[Question, ...]


def facts(dossier: Dossier) -> tuple[Fact, ...]:
    """All that was answered, in asking order, for each answer the documents of which it is told alike."""
    rows: dict[tuple[str, str, Given], tuple[Question, list[str], list[bool]]] = {}
    counting = counted(dossier)
    for claim, name in dossier.case.units():
        for term, given in dossier.case.unit(claim, name).items():
            question = question_in(term, claim, name)
            if given.token:
                _, names, counts = rows.setdefault((term, larger(question), given), (question, [], []))
                names.append(name)
                counts.append(question in counting)
    for question in dossier.unsure:
        named = [question.of] if scope(question.term) == DOCUMENT else []
        rows.setdefault((question.term, larger(question), Given("")), (question, [], []))[1].extend(named)
    places, listed = list(ontology.vocabulary().questions), [each.id for each in dossier.case.documents]
    order = sorted(
        rows.items(),
        key=lambda row: (places.index(row[0][0]), row[0][1], [listed.index(each) for each in sorted(row[1][1], key=listed.index)]),
    )
    return tuple(
        fact(question, given, tuple(sorted(set(names), key=listed.index)), any(counts))
        for (_, _, given), (question, names, counts) in order
    )


def fact(question: Question, given: Given, documents: tuple[str, ...], counts: bool) -> Fact:
    """A fact, its question that of its first document if it is asked of documents."""
    own = Question(question.term, documents[0]) if scope(question.term) == DOCUMENT and documents else question
    return Fact(own, given, documents, counts)


def larger(question: Question) -> str:
    """Of which claim a question is asked; empty if of the matter, or of documents."""
    return "" if scope(question.term) == DOCUMENT else question.of


def counted(dossier: Dossier) -> Mapping[Question, str]:
    """The questions told that arise under some claim, with their answers; what is only weighed counts if its question arises."""
    found, weighed = {}, ontology.vocabulary().weighed
    for claim, name in dossier.case.units():
        told = {term: given.token for term, given in dossier.case.unit(claim, name).items() if given.token}
        counts = arising(told)
        counts |= {term: told[term] for term, factor in weighed.items() if term in told and factor.arises(counts)}
        found.update({question_in(term, claim, name): token for term, token in counts.items()})
    return found


def answered(dossier: Dossier) -> frozenset[Question]:
    """The questions told, whether or not they arise."""
    units = dossier.case.units()
    return frozenset(question_in(term, *unit) for unit in units for term, given in dossier.case.unit(*unit).items() if given.token)


def consequences(before: Dossier, after: Dossier) -> Consequences:
    """What came of a change, in asking order; what was itself answered or taken back is not among it, unless it is asked again."""
    old, new, still, ever = counted(before), counted(after), answered(after), answered(before)
    return Consequences(
        in_order(agenda(after).open - agenda(before).open),
        in_order({each for each in old if each not in new and each in still}),
        in_order({each for each in new if each not in old and each in ever}),
    )


def in_order(questions: frozenset[Question] | set[Question]) -> tuple[Question, ...]:
    """Questions in asking order."""
    places = {term: place for place, term in enumerate(ontology.vocabulary().questions)}
    return tuple(sorted(questions, key=lambda each: (places[each.term], each.of)))
