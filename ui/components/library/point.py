"""An element or an issue: what it is, how it is asked, and the rules that find or need each of its values."""

import ontology
from kb.library import Library
from kb.library.points import Asking, PointEntry, ValueEntry
from kb.weighing.roles import SENTENCES
from ontology.terms import Element
from ui.components.entries import Ways
from ui.components.glossary import word
from ui.components.library.marks import authority, book, conditions, listed, mark, paragraph, rows, rules, section
from ui.components.prose import html, sentence_case


def page(found: PointEntry, held: Library, ways: Ways) -> str:
    """The page."""
    words = ontology.vocabulary()
    point = words.point(found.term)
    body = paragraph(found.definition, "lead")
    doctrine = ways.to("doctrine", found.doctrine, sentence_case(words.doctrines[found.doctrine].label))
    source = authority(found.source_key, found.source, ways) if found.source_key else html(found.source)
    body += rows({"Part of": doctrine, "Taken from": "" if found.source == "in-camera" else source})
    if found.asking and isinstance(point, Element):
        body += section("How it is asked", asked(found.asking, point, ways))
    body += paragraph(SENTENCES[found.weighed] if found.weighed else "")
    body += f'<p class="note">{mark("unverified")} {html(found.unverified)}</p>' if found.unverified else ""
    body += section("What can be said, and what hangs on it", "".join(value(each, held, ways) for each in found.values))
    return book(body + paragraph(f"Written in {found.file}, line {found.line}.", "quiet"), ways)


def asked(found: Asking, element: Element, ways: Ways) -> str:
    """The question, who bears its burden, and how it hangs together with others."""
    opened = [ontology.vocabulary().point(term) for term in found.opens]
    said = {
        "Burden on": word(element.burden, found.burden),
        "Standard": word(element.standard, found.standard),
        "Unproven": html(sentence_case(found.unproven)),
        "Asked if": conditions(found.asked_if, ways),
        "May open": listed(ways.point(each.term, sentence_case(each.label)) for each in opened),
    }
    return paragraph(found.question) + paragraph(found.help, "quiet") + rows(said)


def value(found: ValueEntry, held: Library, ways: Ways) -> str:
    """One value, with the rules about it."""
    said = {
        "In the weighing": html(found.weighed),
        "Found by": rules(found.found_by, held, ways),
        "Needed by": rules(found.needed_by, held, ways),
        "Defeats": rules(found.defeats, held, ways),
    }
    return section(sentence_case(found.label), paragraph(found.definition) + rows(said), 3)
