"""What a side can do itself, as it would be told to do it, apart from what is so or is not and would have to be proved."""

from functools import cache

import ontology
from kb.audit.remedies import CLAIMANT, OPPONENT, Act, must_prove, value_of
from kb.wording import listed, lower

DOES = {
    ("chance_to_cure", "yes"): "ask the court to order the claim mended, on pain of production if it is not",
    ("need_asserted", "specific"): "state a particular need: say what the document is to tell",
    ("other_source", "no"): "show that no other source meets the need",
    ("opposition", "on-merits"): "contest the claim on its merits",
    ("authority_contested", "yes"): "contest the claimant's authority",
    ("personal_review", "not-reviewed"): "put in issue that the claimant reviewed the document in person",
    ("misconduct", "specific"): "charge misconduct, with particulars",
    ("factual_matter", "in-issue"): "dispute that the document holds no facts that could be cut out",
    ("declaration_answered", "disputed"): "dispute, by argument, what the declaration says of the document",
}


@cache
def act_clause(act: Act, side: str = "") -> str:
    """An act as a clause: what the side is to do or show or, for nobody in particular, what would be so."""
    if side == OPPONENT and act in DOES:
        return DOES[act]
    if side == CLAIMANT and act == ("relevance_shown", "irrelevant"):
        return "showing that the document bears on nothing in the case"
    return lower(value_of(act).sentence)


def acts_clause(acts: tuple[Act, ...], side: str = "", proved: bool = False) -> str:
    """Some acts as clauses, those that must be proved marked if that is asked for."""
    return listed([act_clause(act, side) + (" (to be proved)" if proved and must_prove(act, side) else "") for act in acts])


def capital(text: str) -> str:
    """A clause as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def burdened(term: str) -> str:
    """The side that must supply a fact, by name."""
    element = ontology.vocabulary().elements[term]
    return ontology.vocabulary().named[element.shown_by or element.burden].label
