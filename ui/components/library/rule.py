"""A rule: in words, with what it rests on, where it was applied, and as it is written."""

import ontology
from kb.library.entries import RuleEntry
from kb.library.wording import VERIFIED
from ontology.dates import when
from ui.components.entries import Ways
from ui.components.glossary import word
from ui.components.library.marks import book, conditions, listed, mark, paragraph, rows, section
from ui.components.prose import html, sentence_case

FOLDED = "Show the rule as it is written for the computer, in Python. It says what stands above, and nothing else"


def page(found: RuleEntry, ways: Ways) -> str:
    """The page."""
    body = f'<blockquote class="law">{html(found.proposition)}</blockquote>'
    if not found.is_law:
        body += paragraph(f"It is not law in the {found.court} {when(found.law_as_of)}: {found.why_not}", "alert")
    body += section("What it is made of", made_of(found, ways))
    body += section("What it rests on", authorities(found, ways))
    body += section("Cases in which it is applied", applied(found, ways))
    code = f'<pre class="code" tabindex="0" role="region" aria-label="The rule as code">{html(found.code)}</pre>'
    where = paragraph(f"In {found.file}, line {found.line}.", "quiet")
    body += section("How the computer reads it", f"<details><summary>{FOLDED}</summary>{where}{code}</details>")
    return book(body, ways)


def made_of(found: RuleEntry, ways: Ways) -> str:
    """Conditions, exceptions and conclusion."""
    doctrine = ontology.vocabulary().doctrines[found.doctrine]
    return rows({
        "Part of": ways.to("doctrine", doctrine.stem, sentence_case(doctrine.label)),
        "Given": conditions(found.given, ways),
        "Unless": conditions(found.unless, ways),
        "Then": conditions([found.then], ways),
    })  # fmt: skip


def authorities(found: RuleEntry, ways: Ways) -> str:
    """Each authority with its place, its weight here, and what of it is unchecked."""
    said = paragraph(f"{sentence_case(VERIFIED[found.verified])}.")
    if found.under:
        said += paragraph(f"It is law only under {' and '.join(found.under)}, in the courts that this binds and while it is in force.")
    entries = []
    for each in found.authorities:
        at = f" at {html(each.pinpoint)}" if each.pinpoint else ""
        unchecked = "" if each.verified else f'<p class="quiet">{mark("unverified")} {html(each.note)}</p>'
        treated = paragraph(each.treated, "quiet")
        weight = f'<span class="weight">{word(each.weight_key, each.weight)}</span>'
        entries.append(f"{ways.to('authority', each.key, each.citation)}{at}, {weight}{unchecked}{treated}")
    return said + listed(entries)


def applied(found: RuleEntry, ways: Ways) -> str:
    """The shipped cases in which it fires."""
    if not found.applied_in:
        return paragraph("In none of the cases that come with the library.", "quiet")
    return listed(ways.to("case", line.name, line.text) for line in found.applied_in)
