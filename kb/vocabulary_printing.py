"""The vocabulary in a terminal: every question with its answers, its burden and when it is asked."""

from collections.abc import Sequence
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.weighing.roles import SENTENCES, role, speaks
from ontology.faults import nearest
from ontology.terms import Element


def elements_named(word: str) -> tuple[Element, ...]:
    """The elements of the doctrine of that name, or else those with that word in their term, label or question; all for no word.

    Raises:
        UnknownTerm: there are none; it names the nearest term.
    """
    words, wanted = ontology.vocabulary(), " ".join(word.lower().replace("_", " ").split())
    every = words.questions.values()
    doctrines = [stem for stem, each in words.doctrines.items() if wanted in (stem.replace("_", " "), each.label.lower())]
    found = [each for each in every if each.doctrine in doctrines] or [
        each for each in every if wanted in f"{each.term.replace('_', ' ')} {each.label} {each.question}".lower()
    ]
    if not found:
        raise ontology.UnknownTerm(
            f"No element or doctrine has '{word}' in its words.{nearest(word, words.questions, words.element_names)}"
        )
    return tuple(found)


def print_vocabulary(console: Console, elements: Sequence[Element], whole: bool) -> None:
    """These elements, doctrine by doctrine, and of the `whole` also what can become of a document."""
    words = ontology.vocabulary()
    for doctrine in words.doctrines.values():
        own = [element for element in elements if element.doctrine == doctrine.stem]
        if own or whole:
            console.print(Text(f"\n{doctrine.label}", style="bold"))
            line(console, doctrine.definition, 0)
        for element in own:
            print_element(console, element)
    if not whole:
        return
    console.print(Text("\nWhat can become of a document", style="bold"))
    for value in words.dispositions:
        line(console, f"{value.token}: {value.definition}", 2)


def print_element(console: Console, element: Element) -> None:
    """One element."""
    words = ontology.vocabulary()
    weighed = role(element) == "only"
    console.print(Text(f"\n  {element.term}{' (only weighed)' if weighed else ''}", style="bold"))
    line(console, f"{element.question} {element.help}", 4)
    for value in element.values:
        line(console, f"{value.token}: {value.definition}", 6)
        if weighed:
            line(console, f"in the weighing: {speaks(value)}", 8)
    burden = f"Burden on: {words.named[element.burden].label}."
    untold = f" {SENTENCES['only']} Not told, it counts for neither side." if weighed else " It must be told."
    unproven = f" Unproven, it counts as {element.unproven}." if element.unproven else untold
    gates = " and ".join(
        f"{gate} is {' or '.join(token for token in words.elements[gate].tokens if token in tokens)}" for gate, tokens in element.asked_if
    )
    line(console, burden + unproven + (f" Asked if {gates}." if gates else ""), 4)


def line(console: Console, text: str, indent: int) -> None:
    """A line of text, wrapped under itself."""
    console.print(Text(fill(text, console.width, initial_indent=" " * indent, subsequent_indent=" " * indent)))
