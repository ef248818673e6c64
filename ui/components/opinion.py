"""The passages of an opinion whose text the reader supplies, beside the facts that name its pages."""

import streamlit as st

from kb.opinion_text import MOST_BYTES, OpinionText, Passage, Place, places
from kb.walk import Walk
from ui.components.prose import alert, html, note, pages, section, sentence_case
from ui.matter import Matter
from ui.state import supplied, supply

KEPT = "The file stays in this session: it is not stored, it is in no link, and it is gone when you close or reload the page."
WHAT = (
    "If you have the text of this opinion as a plain text file with star pages (*220 where page 220 begins), "
    "the page itself can stand beside each fact that names one."
)
AS_IT_IS = "Whole pages are shown as the file has them, from star to star. Which sentence states the fact is for you to find."
NOTES = "Footnotes are taken to be the last paragraphs of the file, one for each mark found in the text."


def case_of(matter: Matter) -> str:
    """The case whose opinion it is: that from which the file started or, of a case file that was loaded, its caption."""
    return matter.dossier.base or matter.case.caption


def text_for(matter: Matter) -> OpinionText | None:
    """The text supplied for the opinion of a matter, if one was and could be read."""
    found = supplied(case_of(matter))
    return found if isinstance(found, OpinionText) else None


def cited(walk: Walk) -> tuple[Place, ...]:
    """The places that the facts name, in order."""
    return tuple(sorted({place for fact in walk.facts for place in places(fact.at)}))


def supply_here(matter: Matter, walk: Walk) -> None:
    """Where the reader supplies the text, and what became of it; only for a case whose facts name pages."""
    named = cited(walk)
    if not named:
        return
    case = case_of(matter)
    key = f"opinion_{case}"
    section("The text of the opinion")
    note(WHAT)
    st.file_uploader(
        "Text of the opinion (.txt, up to 5 MB)", type="txt", key=key, max_upload_size=MOST_BYTES // 1_000_000,
        on_change=supply, args=(case, key),
    )  # fmt: skip
    note(KEPT, "quiet")
    found = supplied(case)
    if isinstance(found, str):
        alert("This file could not be used", found)
    elif found:
        outcome(found, named)


def outcome(text: OpinionText, named: tuple[Place, ...]) -> None:
    """What the text has, and what of the pages named it has not."""
    note(f"The text has pages {text.first} to {text.last} and {len(text.notes)} footnote{'' if len(text.notes) == 1 else 's'}. {AS_IT_IS}")
    if text.notes:
        note(NOTES, "quiet")
    missing = [place for place in named if not text.paragraphs(place)]
    if len(missing) == len(named):
        alert(
            "This may be another opinion",
            f"The facts of this case stand on pages {named[0].page} to {named[-1].page}, and the text has none of them.",
        )
    elif missing:
        note(f"Not in the text: {'; '.join(map(str, missing))}.")


def beside(text: OpinionText | None, at: str) -> str:
    """The passages at a pinpoint, open, as HTML; nothing without a text or a page."""
    return "".join(map(passage, text.at(at)[0])) + absent(text, at) if text and at else ""


def folded(text: OpinionText | None, at: str) -> str:
    """The passages at a pinpoint, folded, as HTML; nothing without a text or a page."""
    if not text or not at:
        return ""
    shown = "".join(map(passage, text.at(at)[0]))
    return f"<details><summary>Read {html(pages(at))}</summary>{shown}{absent(text, at)}</details>"


def absent(text: OpinionText, at: str) -> str:
    """What of a pinpoint the text does not have."""
    missing = text.at(at)[1]
    return f'<p class="told">Not in the text supplied: {html("; ".join(map(str, missing)))}.</p>' if missing else ""


def passage(found: Passage) -> str:
    """One page or footnote as the file has it; it scrolls within itself, so it can be reached by keyboard."""
    body = "".join(f"<p>{html(paragraph)}</p>" for paragraph in found.paragraphs)
    cut = '<p class="told">The text goes on; more than this is not shown at once.</p>' if found.cut else ""
    name = sentence_case(str(found.place))
    return f'<div class="passage" role="group" aria-label="{name} of the opinion" tabindex="0"><p class="told">{name}</p>{body}{cut}</div>'
