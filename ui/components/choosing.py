"""Which question stands on the page: that of the address, if it can be told, and those that were answered before it."""

import ontology
from kb.changes.facts import not_shut_out
from kb.decide import arising
from kb.dossier import Asked
from kb.questions import Question
from kb.questions.variables import question_in
from ui.matter import Matter
from ui.state import Place


def chosen(place: Place, matter: Matter) -> Asked | None:
    """The question of the address, if no answer shuts it out, with the documents for which it is answered alike."""
    element = ontology.vocabulary().questions.get(place.question)
    if not element:
        return None
    question = Question(element.term, place.of) if place.of else matter.question(element.term)
    units = [unit for unit in matter.case.units() if question_in(element.term, *unit) == question]
    told = [{term: given.token for term, given in matter.case.unit(*unit).items() if given.token} for unit in units]
    if not any(element.term in not_shut_out(each) for each in told):
        return None
    fact = matter.fact(question)
    documents = fact.documents if fact else matter.agenda.reached(question)
    return Asked(question, documents or tuple(dict.fromkeys(name for _, name in units)))


def told_before(matter: Matter, asked: Asked | None) -> tuple[Question, ...]:
    """The questions answered that stand before this one in asking order, where it is not known in what order they were answered."""
    told = [fact.question for fact in matter.facts if fact.counts or not fact.given.token]
    own = matter.fact(asked.question) if asked else None
    return tuple(told[: told.index(own.question)] if own and own.question in told else told)


def idle(matter: Matter, question: Question) -> bool:
    """Whether a question is neither answered nor asked on the present answers, and was chosen by the reader."""
    if matter.fact(question):
        return False
    units = [unit for unit in matter.case.units() if question_in(question.term, *unit) == question]
    told = [{term: given.token for term, given in matter.case.unit(*unit).items() if given.token} for unit in units]
    return question not in matter.agenda.open or not any(question.element.arises(arising(each)) for each in told)
