"""A word of the glossary."""

from kb.library.glossary import TermEntry
from ui.components.entries import Ways
from ui.components.library.marks import book, listed, paragraph, rows, section
from ui.components.prose import html, sentence_case


def page(found: TermEntry, ways: Ways) -> str:
    """The page."""
    kind = ways.to("term", found.kind_key, sentence_case(found.kind)) if found.kind_key else ""
    said = {
        "Is a kind of": kind,
        "Also called": html("; ".join(found.names)),
        **{sentence_case(line.name): html(line.text) for line in found.facts},
        "Taken from": "" if found.source in ("", "in-camera") else html(found.source),
    }
    members = listed(ways.to("term", line.name, sentence_case(line.text)) for line in found.members)
    body = paragraph(found.definition, "lead") + rows(said) + section("It binds" if found.actor else "Among them", members)
    return book(body + paragraph(f"Written in {found.file}, line {found.line}.", "quiet"), ways)
