"""A shipped case: what it was about, what its court did beside what the rules give, and the rules applied in it."""

from kb.library import Library
from kb.library.cases import CaseEntry, RulingEntry
from ui.components.entries import Ways
from ui.components.library.marks import authority, book, listed, mark, paragraph, rows, rules, section
from ui.components.prose import html, pages, sentence_case


def page(found: CaseEntry, held: Library, ways: Ways) -> str:
    """The page."""
    opinion = authority(found.opinion, "The opinion as authority", ways) if found.opinion else ""
    body = paragraph(found.subject, "lead") + rows({
        "Court": ways.to("term", found.court_key, found.court), "Date": html(found.date), "Judge": html(found.judge),
        "Claimed": listed(html(sentence_case(text)) for text in dict.fromkeys(line.text for line in found.claims)),
        "Documents": listed(map(html, found.documents)), "Opinion": opinion,
    })  # fmt: skip
    body += knowledge(found)
    held_ = paragraph(f"The court held: {found.held}" if found.held else "")
    body += section("What the court did, and what the rules give", table(found.rulings) + held_ + paragraph(found.later))
    return book(body + section("Rules applied in it, in order", rules(found.rules, held, ways)), ways)


def knowledge(found: CaseEntry) -> str:
    """How far the case is known."""
    if found.at_hand:
        read = "The authors have read the opinion page by page; each fact stands with its page."
        unchecked = f'<p class="quiet">{mark("unverified")} {html(found.unverified)}</p>' if found.unverified else ""
        return paragraph(read) + unchecked
    known = " The facts are known only in part." if found.known_in_part else ""
    unread = f"The case is known by report only.{known} {found.unknown_facts} {found.unverified}"
    return f'<p class="note">{mark("unverified")} {html(" ".join(unread.split()))}</p>'


def table(rulings: tuple[RulingEntry, ...]) -> str:
    """One row for each document and motion."""
    body = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row(each))}</tr>" for each in rulings)
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Of", "The court", "The rules"))
    rulings_table = f"<table><thead><tr>{head}</tr></thead><tbody>{body}</tbody></table>"
    return f'<div class="wide" role="region" aria-label="Rulings" tabindex="0">{rulings_table}</div>'


def row(each: RulingEntry) -> tuple[str, str, str]:
    """One ruling beside the rules' result."""
    at = f' <span class="page">{html(pages(each.at))}</span>' if each.at else ""
    court = f"{html(sentence_case(each.court))}{at}" if each.court else "Did not rule"
    return html(sentence_case(each.of)), court, html(sentence_case(each.rules)) + paragraph(each.remark, "quiet")
