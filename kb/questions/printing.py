"""Advice on the next question in a terminal."""

from collections.abc import Callable, Sequence
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.burdens import burden_words
from kb.explain import disposition_label
from kb.questions.advice import Advice
from kb.questions.lookahead import Ranked
from kb.questions.reasons import asked_of, rules_turning_on, source
from kb.questions.wording import listed, outlook
from kb.rule import Rule

SHOWN = 5
RULES = 2
AS_IF_OPEN = (
    "The court ruled on this record, so that every other command takes it as closed. Here it is asked what would be possible, and what "
    "to ask, were it still open: what nobody told is unknown, and no burden has settled it."
)
MARKS = ("“", "”")


def print_advice(console: Console, found: Advice, all_: bool, stops: Callable[[Console], None] = lambda _: None) -> None:
    """What is possible, the best question with its reasons, then the others in order: the first few, or all.

    `stops` prints, before any question, where the rules come to an end.
    """
    court = ontology.vocabulary().named[found.court].label
    case = found.case
    console.print(Text(f"{case.caption}{', ' if case.citation else ''}{case.citation}", style="bold"))
    console.print(Text(f"{court} · law as of {found.law_as_of} · record open", style="dim"))
    if case.record_closed:
        console.print(Text(fill(AS_IF_OPEN, console.width), style="dim"))
    console.print()
    for name, possible in found.remains.possible.items():
        how = "settled" if len(possible) == 1 else "still possible"
        console.print(Text(f"{case.document(name).label}: {how}: {listed([disposition_label(each) for each in possible])}"))
    console.print()
    stops(console)
    if not found.questions:
        console.print(Text("Settled: nothing that is still unknown could change the result.", style="bold"))
        return
    print_best(console, found)
    print_others(console, found, len(found.questions) if all_ else SHOWN)
    print_measure(console, found)


def print_best(console: Console, found: Advice) -> None:
    """The best question, why it is asked, and what each answer would do."""
    best, vocabulary = found.questions[0], ontology.vocabulary()
    element = best.question.element
    console.print(Text.assemble(("Ask next: ", "bold"), element.question))
    on = burden_words(element).removeprefix("burden ")
    burden = f"{on}; standard: {vocabulary.named[element.standard].label}" if on else "for the court to say"
    lines = {
        "asked of": asked_of(best.question, found.case),
        "point": f"{element.label} ({element.term}), {vocabulary.doctrines[element.doctrine].label}",
        "burden": burden,
        "authority": source(element),
        "it bears on": bearing(rules_turning_on(best.question, found.case, found.function)),
    }
    for key, text in lines.items():
        if text:
            indented(console, Text(f"{key}: {text}"), 2)
    indented(console, Text(outlook(best, found.remains.possible, MARKS)), 2)


def bearing(rules: Sequence[Rule]) -> str:
    """The propositions of law that turn on a question, with their authorities: the first few, and how many more."""
    said = [f"{rule.proposition} ({'; '.join(str(each) for each in rule.authorities)})" for rule in rules[:RULES]]
    more = len(rules) - len(said)
    return " ".join([*said, f"And {more} more {'rule' if more == 1 else 'rules'}." if more else ""]).strip()


def print_others(console: Console, found: Advice, shown: int) -> None:
    """The other questions in order."""
    others = found.questions[1:]
    if others:
        console.print()
        console.print(Text("Then, as things stand:", style="bold"))
    for place, each in enumerate(others[:shown], 2):
        indented(console, Text(f"{place}. {each.question.element.question}{about(found, each)}"), 2)
        indented(console, Text(outlook(each, found.remains.possible, MARKS), style="dim"), 5)
    if len(others) > shown:
        indented(console, Text(f"and {len(others) - shown} more: --all shows them"), 2)


def indented(console: Console, text: Text, by: int) -> None:
    """Print a text with all its lines indented."""
    for line in text.wrap(console, console.width - by):
        console.print(Text(" " * by) + line)


def about(found: Advice, ranked: Ranked) -> str:
    """Of which document or claim a question is asked, where there are several."""
    several = len(found.case.documents) > 1 or len(found.case.claims) > 1
    return f" ({asked_of(ranked.question, found.case)})" if several else ""


def print_measure(console: Console, found: Advice) -> None:
    """How many questions remain, and by what they were ranked; what each is worth in figures stands in the data."""
    remain = "question remains" if found.at_most == 1 else "questions remain"
    weights = "all answers being taken for equally usual" if found.uniform else "answers being weighted by how usual the authors think them"
    ranked = f"First comes the one that is likely to leave fewest to ask, {weights}."
    console.print()
    console.print(Text(f"At most {found.at_most} {remain}{', as a rule fewer' if found.at_most > 1 else ''}. {ranked}", style="dim"))
