"""What precedents say of a case, in a terminal."""

from collections.abc import Iterable, Sequence
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.case import Case
from kb.decision import Decision
from kb.explain import disposition_label, label
from kb.precedent.held import SIDES
from kb.precedent.layer_wording import binding_sentences, strict_sentences, unknown_sentences, weighing_sentences, which_bind
from kb.precedent.proposed import Proposed
from kb.precedent.views import View
from kb.precedent.wording import (
    FOR,
    clash_sentence,
    compared_lines,
    facts,
    landmark_sentences,
    layer_sentence,
    left_out_sentences,
    point_sentence,
    proposed_sentence,
    reasons_sentences,
    rules_first_sentence,
    size_sentence,
)


def print_head(console: Console, decision: Decision) -> None:
    """The case, the court, the law and the state of the record."""
    record = "record closed" if decision.record_closed else "record open"
    console.print(Text(f"{decision.caption}{', ' if decision.citation else ''}{decision.citation}", style="bold"))
    console.print(Text(f"{ontology.vocabulary().named[decision.court].label} · law as of {decision.law_as_of} · {record}", style="dim"))


def print_precedents(console: Console, case: Case, decision: Decision, found: Sequence[tuple[View, Proposed | None]], strict: bool) -> None:
    """Every document under each claim among the precedents."""
    print_head(console, decision)
    for view, ruling in found:
        print_view(console, case, decision, view, ruling, strict)


def print_view(console: Console, case: Case, decision: Decision, view: View, ruling: Proposed | None, strict: bool) -> None:
    """One of them: what is forced, then the nearest decisions, then what a court would have to rely on."""
    documents = "; ".join(case.full_label(document) for document in view.documents)
    console.print()
    title = f"{documents}, claimed as {label('privilege', view.setting.privilege)}: {disposition_label(view.disposition)}"
    console.print(Text(title, style="bold"))
    if view.weighing_open:
        paragraph(console, ontology.vocabulary().value("disposition", view.disposition).sentence, 2)
    for side in SIDES:
        paragraph(console, f"For {FOR[side]} speaks: {facts(view.factors[side]) or 'nothing that is told'}.", 2)
    heading(console, size_sentence(view))
    open_record = not decision.record_closed
    lines(console, [*which_bind(view), *binding_sentences(view), *unknown_sentences(view.binding, open_record)])
    lines(console, [layer_sentence(view.all, False), *unknown_sentences(view.all, open_record)])
    if view.rules_first:
        lines(console, [rules_first_sentence(view)])
    if ruling:
        lines(console, [proposed_sentence(ruling)])
    print_layers(console, view, strict)
    print_nearest(console, view)
    print_base(console, view)


def print_layers(console: Console, view: View, strict: bool) -> None:
    """What is forced on the weighing alone, and what if the rules of the binding decisions may not be narrowed."""
    if view.weighing:
        heading(console, "On the weighing of need against harm alone")
        lines(console, weighing_sentences(view.weighing))
    if strict:
        heading(console, "If the court may not narrow the rule of a decision that binds it (the strict rule model)")
        lines(console, strict_sentences(view))


def print_nearest(console: Console, view: View) -> None:
    """The nearest decisions for each side, and the reasons that would distinguish the decisions for the other."""
    for side in SIDES:
        heading(console, f"Nearest for {FOR[side]}")
        if none := point_sentence(view.nearest[side], side):
            paragraph(console, none, 4)
        for each in view.nearest[side]:
            for what, said in compared_lines(each):
                if said:
                    paragraph(console, f"{what}: {said}" if what else f"- {said}", 6 if what or said.startswith("No ") else 4)
        heading(console, f"To decide for {FOR[side]} and distinguish every decision the other way, a court could rely on")
        lines(console, list(reasons_sentences(view, side)))


def print_base(console: Console, view: View) -> None:
    """How the decisions stand to one another, and which do not count."""
    heading(console, "The decisions")
    counting = view.counting
    lines(console, map(clash_sentence, counting.clashes))
    if view.base and not counting.clashes:
        lines(console, ["No two of them conflict."])
    lines(console, landmark_sentences(counting))
    lines(console, left_out_sentences(counting.left_out, view))


def heading(console: Console, said: str) -> None:
    """A heading."""
    console.print()
    console.print(Text(f"  {said}", style="bold"))


def lines(console: Console, said: Iterable[str]) -> None:
    """Sentences, each after a dash."""
    for each in said:
        paragraph(console, f"- {each}", 4)


def paragraph(console: Console, said: str, indent: int) -> None:
    """A sentence on as many lines as it takes."""
    room = " " * indent
    console.print(Text(fill(said, console.width, initial_indent=room, subsequent_indent=f"{room}  ")))
