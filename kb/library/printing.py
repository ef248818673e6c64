"""The library in a terminal, for a reader who wants to know what rests on what."""

from rich.console import Console
from rich.table import Table
from rich.text import Text

from kb.explain import cite_text
from kb.library import Entry
from kb.library.cases import CaseEntry
from kb.library.entries import At, AuthorityEntry, DoctrineEntry, Line, Overview, RuleEntry, RuleLine, Verified
from kb.library.glossary import TermEntry
from kb.library.layout import heading, listing, source, text, texts
from kb.library.others import print_case, print_point, print_term
from kb.library.points import PointEntry
from kb.library.wording import VERIFIED, shares_text
from ontology.dates import when


def print_overview(console: Console, found: Overview) -> None:
    """Doctrines with their counts, the shares of verified rules, and the authorities."""
    heading(console, f"The law as the {found.court} has it {when(found.law_as_of)}")
    console.print(doctrine_table(found))
    text(console, shares_text(found.rules))
    if found.not_law:
        text(console, f"Not law in this court on this date: {', '.join(found.not_law)}.")
    count = sum(number for _, number in found.authorities)
    kinds = ", ".join(f"{kind} {number}" for kind, number in found.authorities)
    listing(console, f"{count} authorities", [kinds, f"Read page by page: {'; '.join(found.read)}", *texts(found.treated)])
    text(console, "'incamera library NAME' shows a doctrine, a rule, an authority, an element, an issue, a case or a word.")


def doctrine_table(found: Overview) -> Table:
    """One row for each doctrine."""
    table = Table("doctrine", "questions", "issues", "rules", "all read", "some", "none")
    for each in found.doctrines:
        counts = (len(each.questions), len(each.issues), len(each.rules), each.verified.all, each.verified.some, each.verified.none)
        table.add_row(Text(each.stem), *map(str, counts))
    return table


def print_entry(console: Console, found: Entry) -> None:
    """One thing, by what it is."""
    match found:
        case DoctrineEntry():
            print_doctrine(console, found)
        case RuleEntry():
            print_rule(console, found)
        case AuthorityEntry():
            print_authority(console, found)
        case PointEntry():
            print_point(console, found)
        case CaseEntry():
            print_case(console, found)
        case TermEntry():
            print_term(console, found)


def print_doctrine(console: Console, found: DoctrineEntry) -> None:
    """A doctrine: its questions and rules in words."""
    heading(console, f"{found.label} ({found.stem}, a doctrine)")
    text(console, found.definition)
    text(console, f"{found.asks} {found.remarks}".strip())
    text(console, shares_text(found.verified))
    listing(console, "What it asks", [line_text(each) for each in found.questions])
    listing(console, "What is weighed, and turns no rule", [line_text(each) for each in found.weighed])
    listing(console, "What it decides", [line_text(each) for each in found.issues])
    listing(console, "Its rules", [rule_text(each) for each in found.rules])


def print_rule(console: Console, found: RuleEntry) -> None:
    """A rule in words, with what it rests on."""
    heading(console, f"{found.name} (a rule of {found.doctrine})")
    text(console, found.proposition)
    if not found.is_law:
        text(console, f"It is not law in the {found.court} {when(found.law_as_of)}: {found.why_not}")
    listing(console, "Given", texts(found.given))
    listing(console, "Unless", texts(found.unless))
    listing(console, "Then", (found.then.text,))
    listing(console, "Authorities", [cite_text(each) for each in found.authorities])
    if found.under:
        text(console, f"It is law only under {' and '.join(found.under)}, in the courts that this binds and while it is in force.")
    text(console, f"Verified: {VERIFIED[found.verified]}.")
    listing(console, "Applied in", texts(found.applied_in))
    source(console, found.file, found.line)


def print_authority(console: Console, found: AuthorityEntry) -> None:
    """An authority: what it is, what became of it, whom it binds and what rests on it."""
    heading(console, f"{found.citation} ({found.key})")
    text(console, found.definition)
    force = "".join(f", {word} {date}" for word, date in (("in force from", found.since), ("until", found.until)) if date)
    text(console, f"{found.kind.capitalize()}, {found.issuer}, {found.issued}{force}.")
    text(console, f"In the {found.court} {when(found.law_as_of)}: {found.weight}.")
    listing(console, "What became of it", texts(found.treated))
    listing(console, "What it did to others", texts(found.treats))
    listing(console, "Binds", texts(found.binds))
    listing(console, "Cited by", [at_text(each) for each in found.cited_by])
    listing(console, "Cites", [at_text(each) for each in found.cites])
    only = " (law by it alone)"
    listing(console, "Rules that rest on it", [f"{rule}{only if rule in found.law_under else ''}" for rule in found.rules])
    listing(console, "Elements and issues taken from it", texts(found.points))
    listing(console, "Cases that it decided", texts(found.cases))
    read = "The authors have read its text." if found.read else "The authors have not read its text."
    text(console, f"{read} {'Unverified: ' + found.unverified if found.unverified else ''}".strip())
    source(console, found.file, found.line)


def rule_text(line: RuleLine) -> str:
    """A rule in a list, marked where no authority of it was read or it is not law here."""
    marks = [("no authority read", line.verified is Verified.NONE), ("not law here", not line.is_law)]
    marked = "; ".join(mark for mark, holds in marks if holds)
    return f"{line.name}: {line.text}{f' [{marked}]' if marked else ''}"


def line_text(line: Line) -> str:
    """A named line."""
    return f"{line.name}: {line.text}"


def at_text(at: At) -> str:
    """A place in an authority."""
    return f"{at.authority} at {at.pinpoint}" if at.pinpoint else at.authority
