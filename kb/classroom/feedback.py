"""What is said to a student on each difference between a prediction and the proof."""

from collections.abc import Iterator

import ontology
from kb.changes.facts import Fact
from kb.changes.flips import ChangeSet, change_sets
from kb.changes.wording import together
from kb.classroom.bearing import Bearing, Bearings
from kb.classroom.exercise import Exercise
from kb.classroom.shown import fact_sentence
from kb.compiled import compiled
from kb.explain import disposition_label
from kb.lengths.clauses import run_together
from kb.relief import PENDING
from kb.why.matter import matters
from kb.whynot.answer import why_not
from kb.whynot.attempts import Attempt
from kb.whynot.printing import obstacle_text
from kb.wording import lower

PROTECTED = "protected"


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
    """How the fact that was named bears on the answer, and why the result does not turn on it if it does not."""
    found, said = bearings.exercise, lower(fact_sentence(fact))
    bearing = bearings.of(fact)
    if not bearings.deciding:
        yield f"In such a dispute no fact decides: whatever the facts were, the result would be this, {disposition_label(found.answer)}."
        return
    if bearing is Bearing.DECIDES:
        yield f"The result turns on this: {said}. {why_it_decides(bearings, fact)}"
        return
    if bearing is Bearing.NEEDED:
        yield f"It is needed that {said}, but the result does not turn on it. {why_only_needed(bearings, fact)}"
    elif bearing is Bearing.HELPS:
        yield f"It helps that {said}, but the result does not hang on it: something else that is so would do in its place."
    elif gate := shut_by(found, fact):
        yield f"It does not count that {said}: the question does not arise, because {lower(fact_sentence(gate))}."
    else:
        yield f"It makes no difference that {said}: whatever else were so on that point, the result would be the same."
    yield turning_sentence(bearings)


def turning_sentence(bearings: Bearings) -> str:
    """On which facts the result turns."""
    if not bearings.deciding:
        return "In such a dispute no fact decides."
    facts = [fact for fact in bearings.exercise.facts.values() if fact in bearings.deciding]
    return f"The result turns on this: {run_together([fact_sentence(fact) for fact in facts]).removesuffix('.')}."


def why_it_decides(bearings: Bearings, fact: Fact) -> str:
    """What would follow if a fact were otherwise; or, where that alone would change nothing, that another would do in its place."""
    return otherwise_sentence(bearings, fact) or "Alone it changes nothing, for there is another ground beside it; each is enough."


def why_only_needed(bearings: Bearings, fact: Fact) -> str:
    """Why the result does not turn on a fact that alone could change it, and what it would be."""
    if fact.token == fact.element.unproven:
        why = "So the law takes it while nobody says a word on it. "
    elif bearings.exercise.answer == PROTECTED:
        why = "Without it the document would not go out: the claim would wait. "
    else:
        why = "It is not what the ruling still waits for. " if bearings.exercise.answer in PENDING else ""
    return f"{why}{otherwise_sentence(bearings, fact)}".rstrip()


def otherwise_sentence(bearings: Bearings, fact: Fact) -> str:
    """What would follow if a fact were otherwise, and nothing besides but on questions that it opens; empty if nothing else would."""
    flip = bearings.flip(fact)
    if flip is None:
        return ""
    instead, then = change_words(bearings.exercise, flip), disposition_label(flip.disposition)
    return f"Were it otherwise, the result could be another: {then}, if {instead}."


def shut_by(found: Exercise, fact: Fact) -> Fact | None:
    """The fact because of which the question of another does not arise, if it does not."""
    if fact.arises:
        return None
    here = {(each.term, claim): each for each in (*found.stands.given, *found.stands.facts) for claim in each.claims}
    gates = ontology.vocabulary().elements[fact.term].asked_if
    return next((here[gate, fact.claims[0]] for gate, tokens in gates if here[gate, fact.claims[0]].token not in tokens), None)
