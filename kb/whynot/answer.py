"""Why a value was not found in a matter, as plain frozen data; and how what is asked for is read."""

from dataclasses import dataclass

import ontology
from kb.gathering import in_order
from kb.rulebook import Conclusion
from kb.why.matter import Matter
from kb.whynot.attempts import Attempt, Giver
from kb.whynot.inquiry import Inquiry
from kb.whynot.looking import Looking
from ontology.faults import nearest

GIVEN, OPEN, NOT_GIVEN = "given", "open", "not-given"


@dataclass(frozen=True)
class WhyNot:
    """Why a value was not found of some like documents under a claim.

    `standing` is 'given' if it was, 'open' if it still may be, else 'not-given'. `instead` are the values found, or still possible,
    and `by` the rules that gave the one found. `attempts` are the rules that could have given it, nearest first; none if it was given.
    """

    documents: tuple[str, ...]
    claim: str
    privilege: str
    term: str
    value: str
    standing: str
    instead: tuple[str, ...]
    by: tuple[Giver, ...]
    attempts: tuple[Attempt, ...]
    court: str
    law_as_of: str
    record_closed: bool


def why_not(matter: Matter, wanted: Conclusion) -> WhyNot:
    """Why a value was not found in a matter."""
    looking, (term, token), book = Looking(matter), wanted, matter.function.book
    truth = looking.truth(matter.function.values.get(wanted, matter.function.diagram.false))
    instead = values(looking, term)
    by = [rule for each in instead for rule in looking.givers(term, each)] if len(instead) == 1 else []
    return WhyNot(
        documents=matter.documents, claim=matter.claim, privilege=matter.privilege, term=term, value=token,
        standing=GIVEN if truth else OPEN if truth is None else NOT_GIVEN, instead=instead,
        by=tuple(Giver(rule.name, rule.proposition) for rule in by),
        attempts=() if truth else Inquiry(looking).attempts([wanted]),
        court=book.court, law_as_of=str(book.as_of), record_closed=matter.closed,
    )  # fmt: skip


def values(looking: Looking, term: str) -> tuple[str, ...]:
    """The values of an issue that are found, or may be, in the order of the ontology."""
    values, issue = looking.matter.function.values, ontology.vocabulary().issues[term]
    found = [token for token in issue.tokens if (term, token) in values and looking.truth(values[term, token]) is not False]
    return in_order(frozenset(found)) if term == "disposition" else tuple(found)


def wanted_value(text: str) -> Conclusion:
    """What is asked for: a disposition by its word or label, or 'ISSUE is VALUE' or 'ISSUE=VALUE'.

    Raises:
        ontology.UnknownTerm: there is no such disposition, issue or value, or it is an element, which is told and not found.
    """
    words = ontology.vocabulary()
    term, sign, token = (part.strip() for part in text.replace("=", " is ", 1).partition(" is "))
    if not sign:
        by_name = {name: each.token for each in words.dispositions for name in (each.token, each.label.lower())}
        if found := by_name.get(" ".join(text.lower().split())):
            return "disposition", found
        if text in words.issues:
            raise ontology.UnknownTerm(f"Say which value: '{text} is {words.issues[text].tokens[0]}'. {listed_values(text)}")
        raise ontology.UnknownTerm(f"No disposition is called '{text}'.{nearest(text, words.issues['disposition'].tokens)}")
    if term in words.elements:
        raise ontology.UnknownTerm(f"'{term}' is told, and no rule finds it; 'incamera why {term}' says what hangs on it.")
    if term not in words.issues:
        raise ontology.UnknownTerm(f"No issue is called '{term}'.{nearest(term, words.issues)}")
    if token not in words.issues[term].tokens:
        raise ontology.UnknownTerm(f"'{term}' has no value '{token}'.{nearest(token, words.issues[term].tokens)}")
    return term, token


def listed_values(term: str) -> str:
    """The values of an issue."""
    return f"It has: {', '.join(ontology.vocabulary().issues[term].tokens)}."
