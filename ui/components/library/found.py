"""What a search found, by kind, each with the sentence in which the words stand."""

from collections.abc import Sequence

import ontology
from kb.library import Library
from kb.library.searching import Hit
from ui.components.entries import Ways
from ui.components.library.marks import book, mark, marks, paragraph
from ui.components.prose import html, sentence_case

MOST = 60
KIND_WORDS = {"term": "word"}


def count(hits: Sequence[Hit], text: str) -> str:
    """How many things were found, in a sentence."""
    if not hits:
        return f"Nothing in the library has “{text}”."
    some = f", of which the first {MOST} stand here" if len(hits) > MOST else ""
    return f"{len(hits)} thing{'' if len(hits) == 1 else 's'} found{some}."


def page(hits: Sequence[Hit], held: Library, ways: Ways) -> str:
    """The hits in their order, the nearest first."""
    return book(f'<ol class="hits">{"".join(hit(each, held, ways) for each in hits[:MOST])}</ol>' if hits else "", ways)


def hit(each: Hit, held: Library, ways: Ways) -> str:
    """One hit: its kind, what it is called, and the sentence."""
    kind = KIND_WORDS.get(each.item.kind, each.item.kind)
    link = ways.to(each.item.kind, each.item.key, sentence_case(each.label))
    return f'<li><span class="kind">{html(kind)}</span> {link}{unread(each, held)}{paragraph(each.sentence, "quiet")}</li>'


def unread(each: Hit, held: Library) -> str:
    """The marks of a rule or an authority."""
    if each.item.kind == "rule":
        return marks(held.rule_line(each.item.key))
    read = each.item.kind != "authority" or ontology.vocabulary().authorities[each.item.key].text_at_hand
    return mark("" if read else "unverified")
