"""The files that readers are at, as links carry them."""

from collections.abc import Iterator

import ontology
from kb import dossier
from kb.casefile import at_hand
from kb.dossier import Dossier
from kb.questions import Question


def link(file: Dossier) -> str:
    """A file as an address carries it."""
    return dossier.encode(file, names=True)


def two_claims() -> Dossier:
    """Two claims over three documents, of which only the privileges are told."""
    file = dossier.add_documents(dossier.new(), ["First", "Second", "Third"])
    names = [each.id for each in file.case.documents]
    return dossier.add_claim(dossier.add_claim(file, names, "deliberative-process"), names[:2], "state-secrets")


def little_told() -> str:
    """The same as a link."""
    return link(two_claims())


def closed() -> str:
    """A shipped case: all told, the record closed."""
    return link(dossier.from_shipped(next(iter(at_hand()))))


def told(number: int) -> Iterator[str]:
    """So many files of which different things are told: the shipped cases, each with one answer changed, or taken back."""
    elements = ontology.vocabulary().elements
    files = [dossier.from_shipped(name) for name in at_hand()]
    for place in range(number):
        file = files[place % len(files)]
        facts = [
            fact
            for fact in dossier.facts(file)
            if fact.counts and fact.question.term in elements and not elements[fact.question.term].fixed
        ]
        fact = facts[place // len(files) % len(facts)]
        tokens = [token for token in ("", *fact.question.element.tokens) if token != fact.given.token]
        yield link(dossier.answer(file, Question(fact.question.term, fact.question.of), tokens[place % len(tokens)], fact.documents))
