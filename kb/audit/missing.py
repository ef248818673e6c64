"""What nobody told of a row and would change what becomes of it: the paper or the fact to supply, who must, and what it would do."""

from collections.abc import Iterator, Mapping

import ontology
from kb.audit.phrasing import act_clause, burdened, capital
from kb.audit.remedies import CLAIMANT, OPPONENT, ending, numbers
from kb.compiled import Compiled
from kb.decide import arising, presumptions
from kb.explain import disposition_label
from kb.reading import levels
from kb.wording import listed
from ontology.terms import Element

SUPPLIES = {
    "claim_made": "a formal claim of the privilege",
    "claimant_office": "the name and office of whoever claims the privilege",
    "declaration": "a declaration",
    "personal_review": "a statement that whoever claims the privilege reviewed the document in person",
    "need_asserted": "a statement of the need for the document",
}


def missing_text(function: Compiled, told: Mapping[str, str]) -> str:
    """In sentences what a side must supply and would gain by, the claimant first; last what else nobody told, by name."""
    elements, owed, others = ontology.vocabulary().elements, list[tuple[bool, str]](), list[str]()
    for term, effects in turning_on(function, told):
        element = elements[term]
        side = element.shown_by or element.burden
        gains = {then: [each for each in tokens if element.value(each).speaks_for == side] for then, tokens in effects.items()}
        helps = {then: tokens for then, tokens in gains.items() if tokens}
        if helps and side in (CLAIMANT, OPPONENT):
            owed.append((side != CLAIMANT, sentence(element, side, helps)))
        else:
            others.append(element.label)
    owed.sort(key=lambda each: each[0])
    rest = [f"Nobody tells either, and it would matter: {listed(others)}."] if others else []
    return " ".join([*(text for _, text in owed), *rest])


def turning_on(function: Compiled, told: Mapping[str, str]) -> Iterator[tuple[str, dict[str, list[str]]]]:
    """Each element nobody told that would change something: its values, by what would become of the row."""
    elements = ontology.vocabulary().elements
    present, places = numbers(told), levels()
    now = ending(function, present)
    for term in arising({**told, **presumptions(told)}):
        effects = dict[str, list[str]]()
        for number, value in enumerate(elements[term].values if term not in told else ()):
            moved = [*present]
            moved[places[term]] = number
            then = ending(function, moved)
            if then != now:
                effects.setdefault(then, []).append(value.token)
        if effects:
            yield term, effects


def sentence(element: Element, side: str, effects: Mapping[str, list[str]]) -> str:
    """Who must supply what, and what would follow."""
    what = SUPPLIES.get(element.term)
    asked = f"must supply {what}" if what else f"must show, of '{element.label}'"
    does = [
        f"{' or '.join(act_clause((element.term, token)) for token in tokens)} → {disposition_label(then)}"
        for then, tokens in effects.items()
    ]
    return f"{capital(the(burdened(element.term)))} {asked}: {'; '.join(does)}."


def the(name: str) -> str:
    """A side with its article."""
    return name if name.startswith("the ") else f"the {name}"
