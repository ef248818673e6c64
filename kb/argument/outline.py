"""Both sides' arguments in outline: for each its goal, its steps with one authority, its weakest link and the best exchange."""

from collections.abc import Iterator, Sequence

from rich.console import Console
from rich.text import Text

from kb.argument.arguments import Argument
from kb.argument.points import Point
from kb.argument.turns import Turn
from kb.argument.wording import goal_lines, standing, turn_line, weakness_lines
from kb.case import Case
from kb.decision import Cited, Decision
from kb.explain import cite_text, disposition_label, label
from kb.precedent.printing import paragraph, print_head
from kb.precedent.wording import FOR, point_sentence
from kb.support import BINDING

MOST = 2
MORE = "This is the outline. Name a document with --document, or add --full, for every fact, authority and turn."


def print_outlines(console: Console, case: Case, decision: Decision, found: Sequence[Argument]) -> None:
    """The arguments in outline, those on like documents under one heading."""
    print_head(console, decision)
    before = None
    for each in found:
        if (each.documents, each.claims) != before:
            before = (each.documents, each.claims)
            privileges = [label("privilege", claim.privilege.token) for claim in case.claims if claim.id in each.claims]
            documents = "; ".join(case.full_label(document) for document in each.documents)
            console.print()
            console.print(Text(f"{documents}, claimed as {' and as '.join(privileges)}: {disposition_label(each.present)}", style="bold"))
        print_outline(console, case, each)
    console.print()
    paragraph(console, MORE, 0)


def print_outline(console: Console, case: Case, found: Argument) -> None:
    """One side."""
    console.print(Text(f"  For {FOR[found.side]}", style="bold"))
    paragraph(console, standing(found), 4)
    for line in [*goal_lines(case, found)][:MOST]:
        paragraph(console, f"- {line}", 4)
    for number, point in enumerate(found.points, 1):
        paragraph(console, f"{number}. {point.follows} [{cite_text(heaviest(point))}]", 4)
    if found.weakest_point is not None:
        links = "; ".join(f"{what.lower()}: {said}" for what, said in weakness_lines(found.points[found.weakest_point].weakest))
        paragraph(console, f"Weakest at step {found.weakest_point + 1}: {links.removeprefix('weakest link: ')}.", 4)
    for view, turns in found.precedents:
        none = point_sentence(view.nearest[found.side], found.side)
        for line in [none] if none else map(turn_line, exchange(turns)):
            paragraph(console, f"- {line}", 4)


def heaviest(point: Point) -> Cited:
    """The authority of a step to name alone: the first that binds the court, or the first."""
    return next((each for each in point.authorities if each.weight_key == BINDING), point.authorities[0])


def exchange(turns: Sequence[Turn]) -> Iterator[Turn]:
    """The citation of the nearest decision, and the first answer to it."""
    yield from turns[:1]
    yield from [turn for turn in turns[1:] if turn.answers == 0][:1]
