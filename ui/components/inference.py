"""One rule fires: why it can, against which exceptions, what it adds, and what else could have fired."""

import streamlit as st

import ontology
from kb.walk import Able, Barred, Met, Move, Walk
from ui.components import opinion
from ui.components.entries import Ways, ways_of
from ui.components.folding import unfolded
from ui.components.prose import html, note, plain, section, sentence_case, subsection
from ui.components.reasons import cited_list, fact
from ui.links import change_link
from ui.matter import Matter


def show(matter: Matter, walk: Walk, move: Move) -> None:
    """The step, in the order in which it is made."""
    ways = ways_of(matter.case)
    section("The rule that fires")
    law = ways.to("rule", move.able.rule, move.able.law)
    st.html(f'<blockquote class="law">{law}</blockquote>{cited_list(move.able.authorities, ways)}')
    note(role(walk, move), "quiet")
    section("Why it can")
    note("All its conditions are met:" if len(move.able.met) > 1 else "Its one condition is met:", "quiet")
    text = opinion.text_for(matter)
    st.html(listed([f"{source(met)}{opinion.beside(text, met.fact.at) if met.fact else ''}" for met in move.able.met]))
    subsection("Exceptions considered")
    exceptions(move)
    section("What it adds")
    st.html(f'<p class="new">{html(move.able.text)} {mark("found again" if move.again else "new")}</p>')
    if move.again:
        note(f"{sentence_case(steps(move.again))} found the same. This is another reason for it, which would do alone.", "quiet")
    for each in move.barred:
        st.html(f"<p>From here on an exception keeps this rule from applying: {barred(each, ways)}</p>")
    could(move)


def role(walk: Walk, move: Move) -> str:
    """What the step does for the result."""
    if move.carries:
        return "The result rests on this step."
    if move.shown:
        return "It answers a point that was raised; the result does not rest on it." if any(each.carries for each in walk.moves) else ""
    return "It holds only by what the close of the record presumes, and the result does not need it."


def source(met: Met) -> str:
    """What meets a condition: a fact, with its page, or the finding of earlier steps."""
    return fact(met.fact) if met.fact else f'{html(met.text)} <span class="page">{steps(met.by)}</span>'


def steps(numbers: tuple[int, ...]) -> str:
    """Steps by their numbers, each of which would do."""
    return " or ".join(f"step {number}" for number in numbers)


def exceptions(move: Move) -> None:
    """The exceptions that would have kept the rule from applying, each with what keeps it out."""
    if not move.rejected:
        note("None that could arise here.", "quiet")
        return
    note("Each would have kept the rule from firing. Each was decided before it, and is rejected:", "quiet")
    rows = []
    for each in move.rejected:
        because = "; ".join(dict.fromkeys(fact(step) for step in each.because if step.text != each.text))
        rows.append(html(each.text) + (f'<br><span class="told">Kept out because: {because}</span>' if because else ""))
    st.html(listed(rows))


def could(move: Move) -> None:
    """The other rules that could have fired at this point, in the order in which they come."""
    section("What else could fire here")
    if not move.others:
        note("Nothing: this is the only rule whose conditions are met and to which no exception is found.", "quiet")
        return
    count = len(move.others)
    note(f"{count} other rule{' has its' if count == 1 else 's have their'} conditions met. What exceptions hang on goes first.", "quiet")
    st.html(listed([able(each) for each in move.others]))


def able(each: Able) -> str:
    """A rule that could fire: what it would add, why it can, and why it does not yet."""
    why = "held back" if each.held else "waits for what could be an exception" if each.waits else "could fire now as well"
    return (
        f'<details><summary>{html(each.text)} {mark(why)}</summary><p class="told">{html(each.law)}</p>'
        f"{listed([source(met) for met in each.met])}</details>"
    )


def barred(each: Barred, ways: Ways) -> str:
    """A rule kept from applying, and the exception that does it."""
    return (
        f'{ways.to("rule", each.rule, each.law)} {mark("kept from applying")}<br><span class="told">Because: {html(each.exception)}</span> '
        f'<span class="page">{steps(each.by)}</span>'
    )


def kept_out(matter: Matter, walk: Walk) -> None:
    """All the rules that an exception kept from applying."""
    ways = ways_of(matter.case)
    if walk.barred:
        section("Kept from applying")
        note("The conditions of these rules are met. An exception to each was found.", "quiet")
        st.html(listed([f"{barred(each, ways)}{cited_list(each.authorities, ways)}" for each in walk.barred]))


def held_back(walk: Walk) -> None:
    """The rules that could fire on the facts told and do not, because a fact not told could overturn them."""
    if walk.held:
        section("Held back")
        note("The conditions of these rules are met. They do not fire, because a fact not told could still raise an exception.", "quiet")
        st.html(listed([able(each) for each in walk.held]))


def mark(text: str) -> str:
    """A word that says what something is, set apart."""
    return f'<span class="mark">{html(text)}</span>'


def listed(entries: list[str]) -> str:
    """Entries that are HTML already, as a list."""
    return f'<ul class="plain-list">{"".join(f"<li>{entry}</li>" for entry in entries)}</ul>'


def changes(matter: Matter, move: Move) -> None:
    """Links to the questions whose answers this step used, then to all the others."""
    used = dict.fromkeys(step.finding for step in move.facts)
    for term in used:
        row(matter, term, move.number)
    rest = [element for element in matter.told if element.term not in used]
    if rest:
        with unfolded("Change another answer", "other_answers") as opened:
            for element in rest if opened else ():
                row(matter, element.term, move.number)


def row(matter: Matter, term: str, number: int) -> None:
    """A link to change one answer and come back to this step."""
    element = ontology.vocabulary().elements[term]
    said = element.value(matter.counted[term]).label if term in matter.counted else "not told"
    change_link(plain(f"{sentence_case(element.label)}: {said}"), matter.dossier, term, "steps", str(number))
