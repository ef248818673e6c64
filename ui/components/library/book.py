"""Where the library begins: the doctrines in order, as the contents of a book, and what stands on the shelves."""

import ontology
from kb.casefile import shipped
from kb.library import Library
from kb.library.describing import rules_in_order
from kb.library.entries import DoctrineEntry, Line, Overview
from kb.library.glossary import glossary
from kb.library.wording import rests_text, shares_text
from ui.components.entries import Ways
from ui.components.library.marks import authority, book, listed, paragraph, rule, section
from ui.components.library.shelves import SHELF_TITLES
from ui.components.prose import html, sentence_case


def start(held: Library, ways: Ways) -> str:
    """The contents of the book, then the shelves, then what is no law here and what has lost its force."""
    found = held.overview()
    unread = "What rests on an authority that the authors have not read is marked unverified, wherever it stands."
    body = paragraph(f"{shares_text(found.rules)} {unread}")
    body += section("Doctrines, in order", f'<ol class="contents">{"".join(chapter(each, ways) for each in found.doctrines)}</ol>')
    body += section("Shelves", listed(shelf_line(name, number, ways) for name, number in counts(found).items()))
    read = [each for each in ontology.vocabulary().authorities.values() if each.text_at_hand]
    body += section("What the authors have read", listed(ways.to("authority", each.key, each.citation) for each in read))
    body += section("Authorities that have lost force", listed(fallen(line, ways) for line in found.treated))
    body += section("Rules that are no law here", listed(rule(held.rule_line(name), ways) for name in found.not_law))
    return book(body, ways)


def fallen(line: Line, ways: Ways) -> str:
    """An authority that has lost force, and by what; the rules that cite it stand with it on its own page."""
    short, _, became = line.text.partition(";")[0].partition(": ")
    return f"{authority(line.name, short, ways)}: {html(became)}"


def chapter(each: DoctrineEntry, ways: Ways) -> str:
    """One doctrine in the contents."""
    number = len(each.questions) + len(each.weighed)
    asks = f"{number or 'No'} question{'' if number == 1 else 's'}; {rests_text(each.verified)}."
    return f"<li>{ways.to('doctrine', each.stem, sentence_case(each.label))}{paragraph(each.asks)}{paragraph(asks, 'quiet')}</li>"


def counts(found: Overview) -> dict[str, int]:
    """How many things stand on each shelf."""
    words = ontology.vocabulary()
    kinds = (len(rules_in_order()), len(words.questions), len(words.issues), len(words.authorities), len(shipped()), len(glossary()))
    return dict(zip(SHELF_TITLES, kinds, strict=True))


def shelf_line(name: str, number: int, ways: Ways) -> str:
    """One shelf, with how much stands on it."""
    return f"{ways.shelf(name, SHELF_TITLES[name])}: {number}"
