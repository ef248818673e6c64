"""What would change a decision, in a terminal."""

from collections.abc import Sequence
from itertools import groupby
from textwrap import fill

from rich.console import Console
from rich.text import Text

import ontology
from kb.case import Case
from kb.changes.carrying import BOUND
from kb.changes.facts import Answer
from kb.changes.flips import ChangeSet
from kb.changes.settling import BEYOND
from kb.changes.views import Asked, View
from kb.changes.wording import by_disposition, by_hands, condition_lines, fact_words, heading, reason_lines
from kb.decision import UNDETERMINED, Decision, DocumentDecision
from kb.explain import disposition_label, label
from kb.printing import section

TAKEN = "While the record is open, what was told is taken as it stands, though whose it is could still make it good"
MENDED = "With --close-record that counts as open to change, and it is said what would follow."
NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
BY_NOBODY = "While facts are missing, what settles it is what is so, whoever shows it: --by counts with --close-record."


def print_flips(
    console: Console, case: Case, decision: Decision, found: Sequence[tuple[DocumentDecision, tuple[View, ...]]], asked: Asked
) -> None:
    """Every document with its views, those of which the same is said together."""
    record = "record closed" if decision.record_closed else "record open"
    console.print(Text(f"{decision.caption}{', ' if decision.citation else ''}{decision.citation}", style="bold"))
    console.print(Text(f"{ontology.vocabulary().named[decision.court].label} · law as of {decision.law_as_of} · {record}", style="dim"))
    alike: dict[tuple[View, ...], list[DocumentDecision]] = {}
    for document, views in found:
        if views:
            alike.setdefault(views, []).append(document)
    for views, documents in alike.items():
        for view in views:
            print_view(console, case, "; ".join(case.full_label(document.id) for document in documents), view, asked)


def print_view(console: Console, case: Case, documents: str, view: View, asked: Asked) -> None:
    """A document under some claims."""
    named = [label("privilege", claim.privilege.token) for claim in case.claims if claim.id in view.claims]
    console.print()
    console.print(Text(f"{documents}, claimed as {' and as '.join(named)}: {disposition_label(view.disposition)}", style="bold"))
    if view.disposition == UNDETERMINED:
        print_settling(console, case, view, asked)
        return
    if not (asked.to or asked.by):
        print_carrying(console, case, view)
    if not view.changes:
        console.print()
        console.print(Text(nothing(asked, view.disposition)))
    for group, sets in by_hands(view.changes, asked.by).items():
        print_group(console, case, view, group, sets)
    print_reach(console, view, asked)


def print_carrying(console: Console, case: Case, view: View) -> None:
    """The facts that carry a disposition, and what is left alone."""
    if view.reasons:
        smallest = f" (the {count(BOUND, 'smallest set')})" if len(view.reasons) == BOUND else ""
        lines = list(reason_lines(case, view.claims, view.reasons, view.supporting))
        section(console, f"These facts alone carry it, whatever all others were{smallest}", lines)
    if told := [fact for fact in view.given if fact.told]:
        left = "; ".join(fact_words(case, view.claims, fact) for fact in told)
        console.print(Text(fill(f"Left alone, as what the dispute is about: {left}.", console.width), style="dim"))


def print_reach(console: Console, view: View, asked: Asked) -> None:
    """The dispositions that could be reached besides what is shown, and that longer ways are not shown."""
    shown = {each.disposition for each in view.changes}
    further = [f"{disposition_label(word)}, by {count(size)} at least (--to {word})" for word, size in view.reach if word not in shown]
    said = [f"Also in reach: {'; '.join(further)}."] if further else []
    if view.changes:
        said.append(
            f"A longer way is left out where part of it would already {'do' if asked.to else 'change this; --to DISPOSITION shows it'}."
        )
    if said:
        console.print()
        console.print(Text(fill(" ".join(said), console.width, break_on_hyphens=False), style="dim"))


def nothing(asked: Asked, disposition: str) -> str:
    """That nothing would do what is asked for."""
    if asked.to == disposition:
        return "That is what becomes of it already."
    by = f" that the {ontology.vocabulary().named[f'hands_{asked.by}'].label} alone could bring about" if asked.by else ""
    return f"Nothing{by} would {f'make it: {disposition_label(asked.to)}' if asked.to else 'change this'}."


def print_group(console: Console, case: Case, view: View, group: Sequence[str], sets: Sequence[ChangeSet]) -> None:
    """What lies in the same hands, by the number of facts."""
    console.print()
    console.print(Text(heading(group), style="bold"))
    for size, found in groupby(sets, key=lambda each: len(each.changes)):
        console.print(Text(f"  By {count(size)}:"))
        print_sets(console, case, view, [(each.disposition, tuple(change.answer(group) for change in each.changes)) for each in found])


def print_settling(console: Console, case: Case, view: View, asked: Asked) -> None:
    """What would settle a document that is still open."""
    console.print()
    if asked.by:
        console.print(Text(fill(BY_NOBODY, console.width), style="dim"))
    if not view.settling:
        to = f" as {disposition_label(asked.to)}" if asked.to else ""
        console.print(Text(f"No {count(max(asked.at_most, BEYOND), 'answer')}, or fewer, to what is still unknown would settle it{to}."))
    if view.mendable:
        told = "; ".join(fact_words(case, view.claims, fact) for fact in view.mendable)
        console.print(Text(fill(f"{TAKEN}: {told}. {MENDED}", console.width), style="dim"))
    for size, found in groupby(view.settling, key=lambda each: len(each.answers)):
        console.print(Text(f"  Settled by {count(size, 'answer')}:", style="bold"))
        print_sets(console, case, view, [(each.disposition, each.answers) for each in found])


def print_sets(console: Console, case: Case, view: View, sets: Sequence[tuple[str, tuple[Answer, ...]]]) -> None:
    """Sets of answers under the disposition that each gives."""
    for disposition, answers in by_disposition(sets):
        console.print(Text(f"    {disposition_label(disposition)}, if", style="italic"))
        for depth, line in condition_lines(case, view.claims, answers):
            indent = " " * (6 + 4 * depth)
            console.print(Text(fill(line, console.width, initial_indent=f"{indent}- ", subsequent_indent=f"{indent}  ")))


def count(size: int, noun: str = "fact") -> str:
    """A number of things in words."""
    number = NUMBERS[size] if size < len(NUMBERS) else str(size)
    return f"{number} {noun}{'' if size == 1 else 's'}"
