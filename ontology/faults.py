"""What is wrong with something a person wrote, said so that the person can mend it."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path


@dataclass(frozen=True, order=True)
class Fault:
    """One thing wrong: where it stands, which word it concerns, what is wrong and what would be right."""

    file: str
    line: int
    term: str
    message: str

    def __str__(self) -> str:
        place = self.file + (f", line {self.line}" if self.line else "")
        return f"{place}: {self.term}: {self.message}" if self.term else f"{place}: {self.message}"


class Faulty(Exception):
    """Raised with every fault found, never with the first only."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults))
        super().__init__("\n".join(str(fault) for fault in self.faults))


def fault(file: str | Path, line: int, term: str, message: str) -> Faulty:
    """A single fault, ready to be raised; a file is named as its last two parts."""
    return Faulty([Fault(shown(file), line, term, message)])


def shown(file: str | Path) -> str:
    """The name by which a file is shown to people: relative to where they stand, if it is below."""
    path = Path(file)
    try:
        return str(path.resolve().relative_to(Path.cwd()))
    except ValueError:
        return str(path)


def nearest(word: str, words: Iterable[str]) -> str:
    """'Did you mean …?' for the nearest known word, or the whole list where it is short, or nothing."""
    known = sorted(set(words))
    lowered = {name.lower(): name for name in known}
    close = get_close_matches(word.lower().replace(" ", "_"), lowered, n=1, cutoff=0.6)
    if not close:
        close = [name for name in lowered if name.startswith(word.lower()) and word][:1]
    if not close:
        close = get_close_matches(word.lower().replace("_", "-").replace(" ", "-"), lowered, n=1, cutoff=0.6)
    if close:
        return f" Did you mean '{lowered[close[0]]}'?"
    return f" Known are: {', '.join(known)}." if 0 < len(known) <= 12 else ""
