"""Both sides' arguments in words: facts, propositions and findings are the ontology's and the rules'; only the joints are made here."""

from collections.abc import Iterator

import ontology
from kb.argument.arguments import Argument
from kb.argument.goals import Goal
from kb.argument.points import Weak, Weakness
from kb.argument.turns import Move, Turn
from kb.case import Case
from kb.changes.grouping import merged
from kb.changes.wording import heading, together
from kb.explain import cite_text, disposition_label
from kb.precedent.wording import FOR, PART, facts
from kb.wording import lower

SAID = {
    Move.CITE: "cites {name}; in common with this case: {facts}",
    Move.NO_DIFFERENCE: "sees no relevant difference from {name}",
    Move.COUNTEREXAMPLE: "answers with {name}, {more}: {facts}",
    Move.NOT_FATAL: "replies that in {name} this was not fatal: {facts}",
    Move.DISTINGUISH_COUNTEREXAMPLE: "distinguishes {name} in turn: {facts}",
}
LINK = {
    Weak.UNESTABLISHED: "it has still to be established that {link}",
    Weak.ANSWERABLE: "it hangs on this, that {link}",
    Weak.PRESUMED: "it is only presumed: {link}",
    Weak.EXCEPTION: "an exception is not shown: {link}",
    Weak.PERSUASIVE: "no authority for it binds the court ({link})",
    Weak.UNVERIFIED: "the text of its authorities was not read ({link})",
}
REPLY = {
    Weak.UNESTABLISHED: "as it stands, {reply}",
    Weak.ANSWERABLE: "the other side could have it that {reply}",
    Weak.EXCEPTION: "it would have to be shown that {reply}",
}


def standing(found: Argument) -> str:
    """How the argument stands to what the rules give."""
    if found.favoured:
        return f"The rules give this: {disposition_label(found.disposition)}."
    closed = f"If the record closed now, they would give: {disposition_label(found.if_closed)}. " if found.if_closed else ""
    now = f"The rules give: {disposition_label(found.present)}. {closed}"
    if found.must:
        return f"{now}For {disposition_label(found.disposition)} it must still establish something."
    return f"{now}{'' if found.points else 'No few facts that it could establish would change that.'}".strip()


def conditions(case: Case, found: Argument, goal: Goal) -> str:
    """What has to be established."""
    return together(case, found.claims, tuple((answer,) for answer in goal.answers))


def goal_lines(case: Case, found: Argument) -> Iterator[str]:
    """What has to be established, one line for each way, and what it would lead to; ways that differ on one point stand in one line."""
    for disposition in dict.fromkeys(goal.disposition for goal in found.must):
        sets = [goal.answers for goal in found.must if goal.disposition == disposition]
        for row in merged(sets, lambda answer: (answer.value.point, answer.claims)):
            yield f"{together(case, found.claims, row)} ({disposition_label(disposition)})"


def by_whom(goal: Goal) -> str:
    """Who could bring it about."""
    return heading(goal.by[0]) if goal.by else ontology.vocabulary().named["hands_nobody"].sentence


def weakness_lines(found: Weakness | None) -> Iterator[tuple[str, str]]:
    """The weakest link of a step and the reply to it."""
    if found is None:
        return
    link = found.link if found.kind in (Weak.PERSUASIVE, Weak.UNVERIFIED) else lower(found.link)
    yield "Weakest link", LINK[found.kind].format(link=link)
    if found.reply:
        yield "Reply", REPLY[found.kind].format(reply=lower(found.reply))


def turn_line(found: Turn) -> str:
    """A move."""
    about = found.precedent
    first = found.move in (Move.CITE, Move.COUNTEREXAMPLE)
    part = f" ({PART})" if about.precedent.in_part and first else ""
    name = f"{cite_text(about.cited)}{part}" if first else about.cited.short
    if found.move is Move.DISTINGUISH:
        return f"For {FOR[found.by]}: {distinction(found, name)}."
    if found.move is Move.STRONGER:
        return f"For {FOR[found.by]}: {stronger(found, name)}."
    if found.concern:
        return f"For {FOR[found.by]}: {on_concern(found, name)}."
    more = "which shares more with this case" if found.more_on_point else "which shares as much with this case"
    return f"For {FOR[found.by]}: {SAID[found.move].format(name=name, facts=facts(found.factors, about.degrees), more=more)}."


def distinction(found: Turn, name: str) -> str:
    """A precedent distinguished: what it rested on that is not here, and what speaks against it here only."""
    about = found.precedent
    lacking, new = facts(about.lacking, about.degrees), facts(about.new, about.degrees)
    both = [f"it rested on what is not so here, or not told: {lacking}"] if lacking else []
    both += [f"against it speaks here only: {new}"] if new else []
    return f"distinguishes {name}: {'. And '.join(both)}"


def on_concern(found: Turn, name: str) -> str:
    """A distinction made much or little of, on what it goes to."""
    about = found.precedent
    values, others = facts(found.factors, about.degrees), facts(found.set_against, about.degrees)
    concern, there = ontology.vocabulary().named[found.concern].label, found.factors[0] in about.lacking
    own, other = (f"in {name}", "here") if there else ("here", f"in {name}")
    if found.move is Move.EMPHASIZE:
        contrary = f", but the contrary: {others}" if others else ""
        return f"stresses the difference, as to {concern}: {own}, {values}; {other}, nothing of the kind is told{contrary}"
    if found.move is Move.SUBSTITUTE:
        return f"answers, as to {concern}, that in the place of this ({values}) stands {other}: {others}"
    return f"answers, as to {concern}, that against this ({values}) stands {own}: {others}"


def stronger(found: Turn, name: str) -> str:
    """What makes a case stronger than the precedent all the same."""
    about = found.precedent
    both = [f"here besides: {facts(about.stronger, about.degrees)}"] if about.stronger else []
    both += [f"against it there, and not here: {facts(about.weaker, about.degrees)}"] if about.weaker else []
    return f"replies that its case is stronger than {name} all the same: {'. And '.join(both)}"
