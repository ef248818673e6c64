"""Both sides' arguments, in a terminal."""

from collections.abc import Sequence
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.argument.arguments import Argument
from kb.argument.turns import Turn
from kb.argument.wording import by_whom, goal_lines, standing, turn_line, weakness_lines
from kb.case import Case
from kb.decision import Decision
from kb.explain import cite_text, disposition_label, label
from kb.precedent.layer_wording import binding_sentences, weighing_sentences
from kb.precedent.printing import heading, lines, paragraph, print_head
from kb.precedent.views import View
from kb.precedent.wording import FOR, layer_sentence, point_sentence
from kb.wording import lower

REVIEWED = "Take care: {} is the ruling of the {} on these very documents. Before another court it may be the decision under review."


def print_arguments(console: Console, case: Case, decision: Decision, found: Sequence[Argument]) -> None:
    """The arguments, one after another."""
    print_head(console, decision)
    if case.opinion and decision.court != case.court:
        words = ontology.vocabulary()
        console.print(Text(fill(REVIEWED.format(words.authority(case.opinion).short, words.named[case.court].label), console.width)))
    for each in found:
        print_argument(console, case, each)


def print_argument(console: Console, case: Case, found: Argument) -> None:
    """One side: how it stands, what it must establish, its steps with the weakest link of each, and the precedents."""
    privileges = [label("privilege", claim.privilege.token) for claim in case.claims if claim.id in found.claims]
    documents = "; ".join(case.full_label(document) for document in found.documents)
    console.print()
    console.print(Text(f"{documents}, claimed as {' and as '.join(privileges)}: {disposition_label(found.present)}", style="bold"))
    console.print(Text(f"  The argument for {FOR[found.side]}", style="bold"))
    paragraph(console, standing(found), 4)
    if found.must:
        heading(console, "It must establish one of these")
        lines(console, goal_lines(case, found))
        paragraph(console, f"Of the first: {by_whom(found.must[0])}", 4)
    if found.points:
        heading(console, "The steps" if not found.must else "The steps, if it establishes the first of these")
        print_points(console, found)
    for view, turns in found.precedents:
        print_exchange(console, view, found.side, turns)


def print_points(console: Console, found: Argument) -> None:
    """The steps, each with its authority, its weakest link and the reply to that."""
    for number, point in enumerate(found.points, 1):
        paragraph(console, f"{number}. {point.law}", 4)
        if point.facts:
            paragraph(console, f"Because {'; '.join(lower(fact) for fact in point.facts)}.", 7)
        paragraph(console, f"So: {lower(point.follows)}. [{'; '.join(cite_text(cited) for cited in point.authorities)}]", 7)
        if point.exceptions:
            paragraph(console, f"Considered: {'; '.join(lower(exception) for exception in point.exceptions)}.", 7)
        for what, said in weakness_lines(point.weakest):
            paragraph(console, f"{what}: {said}.", 7)
    if found.weakest_point is not None:
        paragraph(console, f"It is weakest at step {found.weakest_point + 1}.", 4)


def print_exchange(console: Console, view: View, side: str, turns: Sequence[Turn]) -> None:
    """What the decisions force, and the exchange over the nearest for the side."""
    heading(console, f"Precedents on {label('privilege', view.setting.privilege)}")
    lines(console, [*binding_sentences(view), layer_sentence(view.all, False)])
    if view.weighing:
        lines(console, weighing_sentences(view.weighing))
    if none := point_sentence(view.nearest[side], side):
        lines(console, [none])
    lines(console, map(turn_line, turns))
