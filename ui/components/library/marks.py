"""What the pages of the library are made of: rows, lists, rules and authorities with their marks."""

from collections.abc import Iterable

import ontology
from kb.decision import Cited
from kb.library import Library
from kb.library.entries import Line, RuleLine
from kb.library.wording import MARKS
from ui.components.entries import Ways
from ui.components.glossary import meanings, word
from ui.components.prose import html, sentence_case


def book(body: str, ways: Ways) -> str:
    """A page as one block, the meanings of its words at its end."""
    return f'<div class="book">{body}{meanings(body, ways)}</div>'


def mark(text: str) -> str:
    """A mark, in words."""
    return f' <span class="mark">{html(text)}</span>' if text else ""


def paragraph(text: str, kind: str = "note") -> str:
    """A paragraph, or nothing."""
    return f'<p class="{kind}">{html(text)}</p>' if text else ""


def listed(entries: Iterable[str], kind: str = "plain-list") -> str:
    """A list of entries that are HTML already, or nothing."""
    found = [f"<li>{entry}</li>" for entry in entries]
    return f'<ul class="{kind}">{"".join(found)}</ul>' if found else ""


def section(heading: str, body: str, order: int = 2) -> str:
    """A heading with what follows it, or nothing where that is nothing."""
    return f"<h{order}>{html(heading)}</h{order}>{body}" if body else ""


def rows(said: dict[str, str], kind: str = "facts wide") -> str:
    """Rows of name and HTML, those with nothing left out."""
    found = "".join(f"<dt>{html(key)}</dt><dd>{value}</dd>" for key, value in said.items() if value)
    return f'<dl class="{kind}">{found}</dl>' if found else ""


def conditions(lines: Iterable[Line], ways: Ways) -> str:
    """Conditions of a rule, each a link to its element or issue; the value stands after it."""
    return listed(condition(line, ways) for line in lines)


def condition(line: Line, ways: Ways) -> str:
    """One condition."""
    point = ontology.vocabulary().point(line.name)
    return f"{ways.point(line.name, sentence_case(point.label))}{html(line.text.removeprefix(point.label))}"


def rules(names: Iterable[str], held: Library, ways: Ways, only: Iterable[str] = ()) -> str:
    """Rules by their propositions; `only` are those to be marked as law by the authority that is shown alone."""
    alone = set(only)
    return listed(rule(held.rule_line(name), ways) + mark("law by it alone" if name in alone else "") for name in names)


def rule(line: RuleLine, ways: Ways) -> str:
    """One rule in a list, marked where an authority of it was not read or it is not law here."""
    return ways.to("rule", line.name, line.text) + marks(line)


def marks(line: RuleLine) -> str:
    """What is to be marked of a rule."""
    return mark(MARKS[line.verified]) + mark("" if line.is_law else "not law here")


def authority(key: str, text: str, ways: Ways) -> str:
    """A link to an authority, marked where its text was not read."""
    return ways.to("authority", key, text) + mark("" if ontology.vocabulary().authorities[key].text_at_hand else "unverified")


def about(kind: str, key: str, label: str, ways: Ways) -> str:
    """A link to the page of a thing named just before; those who listen to the page hear its name again."""
    link = ways.to(kind, key, f"About this {kind}")
    return link.replace("</a>", f'<span class="unseen"> ({html(label)})</span></a>')


def cited(each: Cited, ways: Ways) -> str:
    """An authority at a place, with what it weighs and whether its text was read."""
    at = f" at {html(each.pinpoint)}" if each.pinpoint else ""
    weight = f'<span class="weight">{word(each.weight_key, each.weight)}</span>'
    return (
        f'<span class="cite">{ways.to("authority", each.key, each.short)}{at}</span> {weight}{mark("" if each.verified else "unverified")}'
    )
