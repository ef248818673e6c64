"""What is still open, and whom to ask."""

from collections.abc import Iterator, Sequence

import ontology
from kb import if_closed
from kb.case import Case
from kb.decision import Decision, Kind
from kb.explain import Explanation, disposition_label, explain, label
from kb.lengths.rules_used import awaited_sentence
from kb.memo.memo import Ask, Open
from kb.printing import IF_CLOSED
from kb.questions.order import in_order
from kb.wording import lower
from ontology.terms import Element


def still_open(case: Case, decision: Decision) -> Open:
    """What has still to be done, shown, weighed or asked before what becomes of each document is known."""
    explained = explain(in_order(case, decision))
    asked = {element.term: element for each in explained for element in each.open if element.term in each.askable}
    later = {element.term for each in explained for element in each.open} - asked.keys()
    more = f"{len(later)} more may arise from the answers to these." if later else ""
    closed = if_closed.sentences(if_closed.if_closed(case, decision))
    burdens = [f"{IF_CLOSED}. {' '.join(closed)}"] if closed else []
    return Open((*sentences(decision, explained), *burdens), tuple(map(ask, asked.values())), more)


def sentences(decision: Decision, explained: Sequence[Explanation]) -> Iterator[str]:
    """What is to be said of each group of like documents of which something is still open, and of the record."""
    waiting = False
    for found in explained:
        said = list(lacking(found))
        waiting = waiting or bool(said)
        name = found.documents if len({each.claim for each in explained}) == 1 else (*found.documents, claimed(found))
        yield from ([f"{'; '.join(name)}: {' '.join(said)}"] if said else [])
    if not waiting:
        yield "Nothing has still to be shown, done or weighed before what becomes of each document is known."
    if any(step.kind is Kind.PRESUMED and step.carries for step in decision.steps) and decision.record_closed:
        yield "The record is taken as closed: what it does not say is presumed, as each discussion tells. While it can still be added to, \
what would change the result shows where to look first."


def claimed(found: Explanation) -> str:
    """The privilege claimed."""
    return f"as {label('privilege', found.privilege)}" if found.privilege else "as a privilege"


def lacking(found: Explanation) -> Iterator[str]:
    """What a disposition waits for."""
    if found.open:
        yield f"What becomes of it is undetermined. Possible: {', '.join(disposition_label(each) for each in found.possible)}."
    elif found.awaits or found.lacking or found.disposition == "open":
        yield found.headline
    yield from (f"What stands in the way: {lower(step.text)}." for step in found.lacking)
    yield from ([awaited_sentence(found.awaits)] if found.awaits else [])


def ask(element: Element) -> Ask:
    """A question, with the side that can answer it and what follows if nothing is shown."""
    named = ontology.vocabulary().named
    side = element.shown_by or element.burden
    whose = "which bears the burden" if side == element.burden else f"while the {named[element.burden].label} bears the burden"
    standard = f" ({named[element.standard].label})" if element.standard in named else ""
    burden = "" if element.burden == "court" else f", {whose}{standard}"
    return Ask(
        element.question,
        f"The {named[side].label.removeprefix('the ')}{burden}",
        element.sentence_if_unproven or "Nothing is presumed: it must be told.",
    )
