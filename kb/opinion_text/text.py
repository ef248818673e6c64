"""The text of an opinion with star pages, as a reader supplies it: its pages and its footnotes.

In such a text `*220` stands where page 220 begins, so what stands before the first star is the page before it. Footnotes stand
at the end, without numbers, one paragraph each, in the order of the marks in the text (`Mexico.1`, `rule 6.1(c),3 may`).
"""

import re
from dataclasses import dataclass
from itertools import pairwise

from kb.opinion_text.places import Place, places

MOST_BYTES = 5_000_000
MOST_SHOWN = 12_000
MOST_NOTES = 400
_STAR = re.compile(r"(?<![*\d])\*(\d{1,5})(?![\d*])", re.ASCII)


@dataclass(frozen=True)
class Passage:
    """The text at a place, in its paragraphs; `cut` where there is more of it than is given."""

    place: Place
    paragraphs: tuple[str, ...]
    cut: bool = False


@dataclass(frozen=True)
class OpinionText:
    """An opinion page by page, each page its paragraphs; `notes` are its footnotes, and on which page the mark of each stands."""

    pages: dict[int, tuple[str, ...]]
    notes: tuple[tuple[int, str], ...]

    @property
    def first(self) -> int:
        """Its first page."""
        return min(self.pages)

    @property
    def last(self) -> int:
        """Its last page."""
        return max(self.pages)

    def at(self, pinpoint: str) -> tuple[tuple[Passage, ...], tuple[Place, ...]]:
        """The passages at a pinpoint, and the places in it that the text does not have; not more text than can be read at once."""
        passages, missing, room = list[Passage](), list[Place](), MOST_SHOWN
        for place in places(pinpoint):
            whole = self.paragraphs(place)
            if not whole:
                missing.append(place)
            elif room:
                shown = within(whole, room)
                passages.append(Passage(place, shown, cut=shown != whole))
                room = max(room - sum(map(len, whole)), 0)
            else:
                passages.append(Passage(place, (), cut=True))
        return tuple(passages), tuple(missing)

    def paragraphs(self, place: Place) -> tuple[str, ...]:
        """The paragraphs at a place; none where the text has no such place."""
        if not place.note:
            return self.pages.get(place.page, ())
        page, text = self.notes[place.note - 1] if place.note <= len(self.notes) else (0, "")
        return (text,) if page == place.page else ()


def within(paragraphs: tuple[str, ...], room: int) -> tuple[str, ...]:
    """Paragraphs up to so many characters, the last of them cut between words."""
    kept: list[str] = []
    for each in paragraphs:
        if len(each) > room:
            head = each[:room].rpartition(" ")[0]
            return (*kept, head) if head else tuple(kept)
        kept.append(each)
        room -= len(each)
    return tuple(kept)


def read(file: bytes) -> OpinionText:
    """The opinion in a file.

    Raises:
        ValueError: with a sentence, if it is too large, not text, has no star pages, or these do not follow one another.
    """
    text = decoded(file)
    stars = list(_STAR.finditer(text))
    if not stars:
        raise ValueError("No star page was found in this file. Where page 220 begins, the text should have *220.")
    numbers = [int(star[1]) for star in stars]
    for before, after in pairwise(numbers):
        if after != before + 1:
            raise ValueError(
                f"After *{before} comes *{after} in this file, where *{before + 1} should come. Is it the text of one opinion, whole?"
            )
    body, notes = split_notes(text, stars[-1].end())
    starts, ends = [0, *(star.end() for star in stars)], [*(star.start() for star in stars), len(body)]
    pages = {page: paragraphs(body[start:end]) for page, start, end in zip([numbers[0] - 1, *numbers], starts, ends, strict=True)}
    marked = [next(page for page, end in zip(pages, ends, strict=True) if at < end) for at, _ in notes]
    return OpinionText(pages, tuple((page, note) for page, (_, note) in zip(marked, notes, strict=True)))


def decoded(file: bytes) -> str:
    """The text of a file.

    Raises:
        ValueError: with a sentence, if it is too large or not text.
    """
    if len(file) > MOST_BYTES:
        raise ValueError(f"This file has more than {MOST_BYTES // 1_000_000} MB. The text of an opinion is far smaller.")
    if not file.strip():
        raise ValueError("This file is empty.")
    utf_16 = file.startswith((b"\xff\xfe", b"\xfe\xff"))
    try:
        text = file.decode("utf-16" if utf_16 else "utf-8-sig")
    except UnicodeDecodeError:
        raise ValueError("This file is not plain text in UTF-8. Save the opinion as plain text (.txt), with the encoding UTF-8.") from None
    if "\0" in text:
        raise ValueError("This file is not plain text. Save the opinion as plain text (.txt); a Word or PDF file will not do.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def split_notes(text: str, last_star: int) -> tuple[str, list[tuple[int, str]]]:
    """The body of an opinion, and its footnotes, each with where in the body its mark stands.

    There are as many as there are marks for them in the text; they are the last paragraphs of it. Where that cannot be so,
    because that many paragraphs do not stand after the last star page and the last mark, none is told apart.
    """
    marks, lines = marked(text), list(re.finditer(r"[^\n]*\S[^\n]*", text))
    while marks and len(marks) < len(lines):
        tail = lines[-len(marks) :]
        begin = tail[0].start()
        if begin <= last_star:
            break
        if marks[-1] < begin:
            return text[:begin], [(mark, line[0].strip()) for mark, line in zip(marks, tail, strict=True)]
        marks.pop()  # it stands within what would be the notes, so it is none
    return text, []


def marked(text: str) -> list[int]:
    """Where the marks of footnotes stand: 1, then the first 2 after it, and so on.

    A mark follows a word or a stop at once and ends before a space (`Mexico.1`), or stands alone between words in lower case
    (`rule 6.1(c) 1 defendant`); a number that belongs to a citation (`1 CIT 21`, `n. 63`, `6.1(c)`) does neither.
    """
    found: list[int] = []
    at = 0
    for number in range(1, MOST_NOTES + 1):
        mark = re.compile(rf"(?<=[a-z.,;:)\]”’\"'])(?<!\bn\.)(?<!p\.){number}(?=\s|$)|(?<=[a-z)\]] ){number}(?= [a-z])").search(text, at)
        if mark is None:
            break
        found.append(mark.start())
        at = mark.end()
    return found


def paragraphs(text: str) -> tuple[str, ...]:
    """The paragraphs of a text, one a line."""
    return tuple(line.strip() for line in text.split("\n") if line.strip())
