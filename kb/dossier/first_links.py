"""Links of the first version, `1~base~record~term.token~…`: one document, or one group of like documents, under one claim."""

from kb.casefile import shipped_case
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


def looked_at(text: str) -> int:
    """Which document under a claim a link of the first version was about, by its number in its case; 0 for any other link.

    Raises:
        ValueError: with a sentence, if it cannot be read.
    """
    if not text.startswith(f"{FIRST}~"):
        return 0
    interview = decode(text)
    if not (interview.base and interview.unit):
        return 0
    case = shipped_case(interview.base)
    claim, documents = case.alike()[interview.unit]
    return case.units().index((claim, documents[0]))
