"""Places in an opinion as case files write them: `220`, `219, 220-221`, `66 n.2`."""

import re
from dataclasses import dataclass

MOST_PAGES = 10
_PLACE = re.compile(r"(\d{1,5})(?:-(\d{1,5}))?(?: n\.(\d{1,3}))?", re.ASCII)


@dataclass(frozen=True, order=True)
class Place:
    """A page, or a footnote on a page."""

    page: int
    note: int = 0

    def __str__(self) -> str:
        return f"page {self.page}, footnote {self.note}" if self.note else f"page {self.page}"


def places(at: str) -> tuple[Place, ...]:
    """The pages and footnotes that a pinpoint names, each once, in its order.

    Of a range every page counts; a range with a footnote names the footnote at its last page. What is not a place in an
    opinion with pages (a section, a paragraph, a range that runs backwards or over more than ten pages) gives none.
    """
    found: dict[Place, None] = {}
    for part in at.split(","):
        match = _PLACE.fullmatch(part.strip())
        if match is None:
            return ()
        first, last, note = int(match[1]), int(match[2] or match[1]), int(match[3] or 0)
        if not first <= last < first + MOST_PAGES:
            return ()
        found |= {Place(last, note): None} if note else {Place(page): None for page in range(first, last + 1)}
    return tuple(found)
