"""Links of the first version, `1~base~record~term.token~…`: one document, or one group of like documents, under one claim."""

from kb.dossier.answering import answer, forget
from kb.dossier.claiming import add_claim
from kb.dossier.dossier import Dossier, from_shipped, new
from kb.dossier.listing import add_documents
from kb.dossier.sitting import close
from kb.interview import Interview, decode
from kb.questions.variables import question_in

FIRST = "1"


def decode_first(text: str) -> Dossier:
    """The file that a link of the first version carries: of a shipped case with several groups of documents, the others as they are.

    Raises:
        ValueError: with a sentence, if any of it is not of this vocabulary.
    """
    return from_interview(decode(text))


def from_interview(interview: Interview) -> Dossier:
    """An interview as a file."""
    found = from_shipped(interview.base) if interview.base else add_claim(add_documents(new(), ["The document"]), ["the_document"])
    claim, documents = found.case.alike()[interview.unit]
    told = interview.changed if interview.base else {term: ("", token) for term, token in interview.answers.items()}
    for term, (_, token) in told.items():
        question = question_in(term, claim, documents[0])
        of = documents if question.of == documents[0] else ()
        found = answer(found, question, token, of) if token else forget(found, question, of)
    for term in interview.unsure:
        question = question_in(term, claim, documents[0])
        found = answer(found, question, "", documents if question.of == documents[0] else ())
    return close(found, interview.closed)
