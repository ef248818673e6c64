"""A file of one document under one claim, told by element; 'unsure' stands for 'I don't know'."""

from kb.dossier import Dossier, Fact, add_claim, add_documents, agenda, answer, facts, new
from kb.questions import Question
from kb.questions.variables import question_in

UNSURE = "unsure"


def begun() -> Dossier:
    """A file of one document under one claim of which nothing is told."""
    return add_claim(add_documents(new(), ["The document"]), ["the_document"])


def about(found: Dossier, term: str) -> Question:
    """The question that an element is for the first document under the first claim."""
    return question_in(term, *found.case.units()[0])


def told(found: Dossier, **answers: str) -> Dossier:
    """The file with these answers for all its documents."""
    for term, token in answers.items():
        names = [each.id for each in found.case.documents if not found.case.parts(each.id)]
        question = about(found, term)
        found = answer(found, question, "" if token == UNSURE else token, names if question.of in names else ())
    return found


def token(found: Dossier, term: str) -> str | None:
    """What is told of an element of the first document under the first claim; empty for 'I don't know', none if nothing."""
    if about(found, term) in found.unsure:
        return ""
    given = found.case.unit(*found.case.units()[0]).get(term)
    return given.token if given and given.token else None


def next_question(found: Dossier) -> Question:
    """What is asked next."""
    asked = agenda(found).next
    assert asked is not None
    return asked.question


def to_the_end(found: Dossier, unknown: bool = False) -> tuple[Dossier, int]:
    """The file after everything that is asked, each time the first value or 'I don't know', and how often that was."""
    count = 0
    while asked := agenda(found).next:
        found = answer(found, asked.question, "" if unknown else asked.question.element.tokens[0], asked.documents)
        count += 1
    return found, count


def counting(found: Dossier) -> tuple[Fact, ...]:
    """The facts that count."""
    return tuple(fact for fact in facts(found) if fact.counts)
