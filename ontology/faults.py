"""What is wrong with something a person wrote, said so that the person can mend it."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

FEW = 12


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


def nearest(word: str, words: Iterable[str], names: Mapping[str, str] | None = None) -> str:
    """'Did you mean …?' for the known word that was meant, or the whole list where it is short, or nothing.

    `names` are labels and other names, each with the known word that it stands for. A name goes before a likeness of spelling.
    """
    known = sorted(set(words))
    meant = named(word, {**{each: each for each in known}, **(names or {})}) or spelt(word, known)
    if meant:
        return f" Did you mean '{meant}'?"
    return f" Known are: {', '.join(known)}." if 0 < len(known) <= FEW else ""


def named(word: str, names: Mapping[str, str]) -> str:
    """What the name stands for that is the same but for signs and plurals or, if there is only one, that shares all words with it."""
    said = singular(word)
    for alike in (said.__eq__, lambda name: set(said.split()) <= set(name.split()), lambda name: within(name, said)):
        found = {meant for name, meant in names.items() if alike(singular(name))} if said else set()
        if len(found) == 1:
            return found.pop()
    return ""


def within(name: str, said: str) -> bool:
    """Whether all words of a name, which are more than one, were said, with others."""
    words = set(name.split())
    return len(words) > 1 and words <= set(said.split())


def plain(text: str) -> str:
    """A name without capitals and signs: 'dc cir' for 'D.C. Cir.', 'state secrets' for 'state-secrets'."""
    return " ".join(re.sub(r"[^a-z0-9 ]", "", re.sub(r"[-_\s]+", " ", text.lower())).split())


def singular(text: str) -> str:
    """The same without the s of plurals."""
    return " ".join(word[:-1] if len(word) > 3 and word.endswith("s") else word for word in plain(text).split())


def spelt(word: str, words: Iterable[str]) -> str:
    """The word whose spelling is nearest, or that begins so; nothing where none is near."""
    lowered = {each.lower(): each for each in words}
    close = get_close_matches(word.lower().replace(" ", "_"), lowered, n=1, cutoff=0.6)
    close = close or [each for each in lowered if each.startswith(word.lower()) and word][:1]
    close = close or get_close_matches(word.lower().replace("_", "-").replace(" ", "-"), lowered, n=1, cutoff=0.6)
    return lowered[close[0]] if close else ""
