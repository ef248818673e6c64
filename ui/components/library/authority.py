"""An authority: what it is, what it weighs and whom it binds, what became of it, and what rests on it."""

from collections.abc import Iterable

from kb.citation import Citation
from kb.library import Library
from kb.library.entries import At, AuthorityEntry, Line
from ontology.dates import when
from ui.components.entries import Ways
from ui.components.glossary import word
from ui.components.library.marks import authority, book, listed, mark, paragraph, rows, rules, section
from ui.components.prose import html, sentence_case


def page(found: AuthorityEntry, weight_key: str, held: Library, ways: Ways) -> str:
    """The page."""
    read = "The authors have read its text." if found.read else "The authors have not read its text."
    unread = mark("" if found.read else "unverified")
    body = paragraph(found.definition, "lead") + f'<p class="note">{html(read)}{unread}</p>'
    body += paragraph(f"Unchecked: {found.unverified}" if found.unverified else "", "quiet")
    force = (f"from {found.since}" if found.since else "", f"until {found.until}" if found.until else "")
    body += rows({
        "Kind": html(sentence_case(found.kind)), "Of": html(found.issuer), "Date": html(found.issued),
        "In force": html(" ".join(force).strip()),
        "Weight": f"{word(weight_key, found.weight)}, in the {html(found.court)} {html(when(found.law_as_of))}",
    })  # fmt: skip
    binds = listed(ways.to("term", line.name, line.text) for line in found.binds)
    body += section(f"Whom it binds {when(found.law_as_of)}", binds or paragraph("No court that then sits.", "quiet"))
    body += section("What became of it", others(found.treated, ways))
    body += section("What it did to others", others(found.treats, ways))
    none = paragraph("No rule of this library.", "quiet")
    body += section("Rules that rest on it", rules(found.rules, held, ways, found.law_under) or none)
    body += section("Elements and issues taken from it", listed(ways.point(line.name, sentence_case(line.text)) for line in found.points))
    body += section("Cases that it decided", listed(ways.to("case", line.name, line.text) for line in found.cases))
    body += section("Cited by", places(found.cited_by, ways)) + section("It cites", places(found.cites, ways))
    return book(body + paragraph(f"Written in {found.file}, line {found.line}.", "quiet"), ways)


def others(found: Iterable[Line], ways: Ways) -> str:
    """Other authorities, each a link."""
    return listed(authority(line.name, sentence_case(line.text), ways) for line in found)


def places(found: Iterable[At], ways: Ways) -> str:
    """Places in other authorities."""
    return listed(authority(at.key, str(Citation(at.key, at.pinpoint)), ways) for at in found)
