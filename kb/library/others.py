"""Elements, issues, cases and words of the library in a terminal."""

from rich.console import Console

from kb.library.cases import CaseEntry, RulingEntry
from kb.library.glossary import TermEntry
from kb.library.layout import heading, listing, source, text, texts
from kb.library.points import PointEntry, ValueEntry, article_of
from kb.weighing.roles import SENTENCES


def print_point(console: Console, found: PointEntry) -> None:
    """An element or issue: what it is, how it is asked, and which rules find or need each of its values."""
    heading(console, f"{found.label} ({found.term}, {article_of(found.kind)} {found.kind} of {found.doctrine})")
    text(console, found.definition)
    if asked := found.asking:
        text(console, f"{asked.question} {asked.help}")
        unproven = f" Unproven, it counts as: {asked.unproven}." if asked.unproven else ""
        text(console, f"Burden on: {asked.burden}. Standard: {asked.standard}.{unproven}")
        listing(console, "Asked if", texts(asked.asked_if))
        listing(console, "May open the questions of", asked.opens)
    if found.weighed:
        text(console, SENTENCES[found.weighed])
    for value in found.values:
        print_value(console, value)
    text(console, f"Source: {found.source}.{f' Unverified: {found.unverified}' if found.unverified else ''}")
    source(console, found.file, found.line)


def print_value(console: Console, value: ValueEntry) -> None:
    """One value, with the rules about it."""
    uses = (("found by", value.found_by), ("needed by", value.needed_by), ("defeats", value.defeats))
    weighed = [f"in the weighing: {value.weighed}"] if value.weighed else []
    lines = [value.definition, *weighed, *(f"{word}: {', '.join(rules)}" for word, rules in uses if rules)]
    listing(console, f"{value.token}: {value.label}" if value.token != value.label else value.token, lines)


def print_case(console: Console, found: CaseEntry) -> None:
    """A case: what it was about, what its court did beside what the rules give, and the rules that fire in it."""
    heading(console, f"{found.label}, {found.citation} ({found.key}, a case)")
    text(console, f"{found.court}, {found.date}{f', {found.judge}' if found.judge else ''}. {found.subject}")
    listing(console, "Claims", texts(found.claims))
    listing(console, "What the court did, and what the rules give", [ruling_text(each) for each in found.rulings])
    for said in (found.held, found.later, found.unverified, found.unknown_facts):
        if said:
            text(console, said)
    listing(console, "Rules that fire in it", found.rules)
    text(console, f"'incamera decide {found.key}' gives the reasons.")
    console.print(f"Written in {found.file}.", style="dim")


def ruling_text(found: RulingEntry) -> str:
    """One document or motion."""
    at = f" at {found.at}" if found.at else ""
    court = f"the court: {found.court}{at}; " if found.court else ""
    return f"{found.of}: {court}the rules: {found.rules}. {found.remark}".strip()


def print_term(console: Console, found: TermEntry) -> None:
    """A word with its definition."""
    kind = f", {article_of(found.kind)} {found.kind}" if found.kind else ""
    heading(console, f"{found.label} ({found.key}{kind})")
    text(console, found.definition)
    listing(console, "Also called", found.names)
    listing(console, "Known of it", [f"{line.name}: {line.text}" for line in found.facts])
    listing(console, "Binds" if found.kind == "court" else "Among them", texts(found.members))
    source(console, found.file, found.line)
