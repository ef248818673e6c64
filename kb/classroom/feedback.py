"""What is said to a student on each difference between a prediction and the proof."""

from collections.abc import Iterator

import ontology
from kb.changes.facts import Fact
from kb.changes.flips import ChangeSet, change_sets
from kb.changes.wording import together
from kb.classroom.bearing import Bearing, Bearings
from kb.classroom.exercise import Exercise
from kb.classroom.once import once
from kb.classroom.shown import fact_sentence
from kb.compiled import compiled
from kb.decision import Step, UnitDecision
from kb.explain import disposition_label
from kb.lengths.clauses import run_together
from kb.lengths.decisive import decisive_facts, decisive_terms
from kb.why.matter import matters
from kb.whynot.answer import why_not
from kb.whynot.attempts import Attempt
from kb.whynot.printing import obstacle_text
from kb.wording import lower


def disposition_sentences(found: Exercise, chosen: str) -> Iterator[str]:
    """What the law gives and, if something else was chosen, what that would have needed."""
    yield f"The law gives: {disposition_label(found.answer)}."
    if chosen != found.answer:
        yield needed_sentence(found, chosen)
        if attempt := nearest_attempt(found, chosen):
            yield f"The rule for it that comes nearest: {attempt.law} It fails on this: {obstacle_text(deepest(attempt).first)}."


def needed_sentence(found: Exercise, chosen: str) -> str:
    """The fewest facts that would have to be otherwise for a disposition to follow."""
    ways = change_sets(found.stands, to=chosen)
    if not ways:
        return f"For {disposition_label(chosen)} no facts would do in this dispute."
    others = sum(1 for each in ways[1:] if len(each.changes) == len(ways[0].changes))
    more = f" {others} other changes of as few facts would do as well." if others > 1 else " One other would do." if others else ""
    return f"For {disposition_label(chosen)} it would have taken this: {change_words(found, ways[0])}.{more}"


def change_words(found: Exercise, change: ChangeSet) -> str:
    """What would be so instead, in words."""
    return together(found.case, found.stands.claims, tuple((each.answer(),) for each in change.changes))


def nearest_attempt(found: Exercise, chosen: str) -> Attempt | None:
    """The rule for a disposition that comes nearest, if one is about such a dispute at all."""
    function = compiled(found.court, found.as_of)
    every = (why_not(each, ("disposition", chosen)) for each in matters(found.case, function, closed=True))
    return next((attempt for each in every for attempt in each.attempts if not attempt.beside), None)


def deepest(attempt: Attempt) -> Attempt:
    """The attempt, below a finding that did not come, on whose first obstacle everything else hangs."""
    below = [each for each in attempt.first.attempts if not each.beside]
    return deepest(below[0]) if below else attempt


def fact_sentences(bearings: Bearings, fact: Fact) -> Iterator[str]:
    """How the fact that was named bears on the answer, and why it does not decide if it does not."""
    found, said = bearings.exercise, lower(fact_sentence(fact))
    bearing = bearings.of(fact)
    if not bearings.deciding:
        yield f"In such a dispute no fact decides: whatever the facts were, the result would be this, {disposition_label(found.answer)}."
        return
    if bearing is Bearing.DECIDES:
        yield f"It decides that {said}. {why_it_decides(bearings, fact)}"
        return
    if bearing is Bearing.HELPS:
        having, every = len(bearings.having(fact)), len(bearings.reasons)
        yield f"It helps that {said}, but the result does not hang on it: of {every} sets of facts that would do alone, it is in {having}."
    elif gate := shut_by(found, fact):
        yield f"It does not count that {said}: the question does not arise, because {lower(fact_sentence(gate))}."
    else:
        yield f"It makes no difference that {said}: whatever else were so on that point, the result would be the same."
    yield f"The result rests on this: {run_together([step.text for step in decisive(found)])}."


def why_it_decides(bearings: Bearings, fact: Fact) -> str:
    """What would follow if a fact were otherwise; or, where no single fact would change the result, that it is of the fewest."""
    flip = bearings.flip(fact)
    if flip is None:
        return "No fact alone would change the result; this is one of the fewest that carry it."
    instead, then = change_words(bearings.exercise, flip), disposition_label(flip.disposition)
    return f"Were it otherwise, the result could be another; if {instead}, {then}."


def shut_by(found: Exercise, fact: Fact) -> Fact | None:
    """The fact because of which the question of another does not arise, if it does not."""
    if fact.arises:
        return None
    here = {(each.term, claim): each for each in (*found.stands.given, *found.stands.facts) for claim in each.claims}
    gates = ontology.vocabulary().elements[fact.term].asked_if
    return next((here[gate, fact.claims[0]] for gate, tokens in gates if here[gate, fact.claims[0]].token not in tokens), None)


@once(256)
def decisive(found: Exercise) -> tuple[Step, ...]:
    """The facts that a short explanation of the answer names."""
    unit = giving(found)
    return decisive_facts(unit, decisive_terms(found.case, found.decision, unit))


def giving(found: Exercise) -> UnitDecision:
    """The claim, the first of several, that gives the document its disposition."""
    units = found.decided.units
    return next((unit for unit in units if unit.disposition == found.answer), units[0])
