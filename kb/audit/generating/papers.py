"""Who writes what to whom in a made-up antidumping matter; no person and no firm in it exists."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

HEADINGS = (
    "Control No.", "Date", "Doc Type", "From", "To", "CC", "Description", "Privilege Claimed", "Declaration", "Segregable", "Adopted",
    "Made public", "Pages",
)  # fmt: skip
DECIDED = date(2023, 6, 30)
FIRST = ("A", "B", "C", "D", "E", "J", "K", "L", "M", "N", "P", "R", "S", "T")
LAST = (
    "Abbott", "Barrow", "Calloway", "Dunmore", "Ellery", "Fenwick", "Garrity", "Holloway", "Ingram", "Jessup", "Kendrick", "Lattimer",
    "Merriam", "Norcross", "Ogilvie", "Prentiss", "Quimby", "Rutledge", "Selwyn", "Thackeray", "Underhill", "Vance", "Whitlock", "Yardley",
)  # fmt: skip
OFFICES = ("ITA Office of Policy", "ITA AD/CVD Operations", "ITA Office of Accounting", "Commerce Office of the Secretary", "USTR", "CBP")
FIRMS = ("Hartwell & Stone LLP", "Meridian Pipe Inc.", "Corvane Steel Corp.", "Ashgrove Advisers LLC")
KINDS = ("Memorandum", "E-mail", "Draft memorandum", "Briefing paper", "Note to file", "Slides")
VERBS = ("recommending", "commenting on", "weighing options for", "asking for views on", "proposing changes to", "advising on")
TOPICS = (
    "the choice of surrogate country", "the scope of the order", "the margin for non-cooperating producers", "currency conversion",
    "the treatment of scrap", "the date of sale", "level-of-trade adjustments", "the countervailability of tax credits",
)  # fmt: skip
GOODS = ("line pipe", "wire rod", "frozen shrimp", "wooden bedroom furniture", "citric acid", "balloons", "pasta", "solar cells")
PEOPLE = [f"{last}, {first}." for last in LAST for first in FIRST]


@dataclass
class Paper:
    """A row in the making."""

    control: str
    date: str
    kind: str
    author: str
    recipients: str
    copied: str
    description: str
    privilege: str = "Deliberative process"
    declaration: str = "specific"
    segregable: str = "not segregable"
    adopted: str = "no"
    public: str = "no"
    pages: str = "1"

    @property
    def cells(self) -> tuple[str, ...]:
        """Its cells, in the order of the headings."""
        return (
            self.control, self.date, self.kind, self.author, self.recipients, self.copied, self.description, self.privilege,
            self.declaration, self.segregable, self.adopted, self.public, self.pages,
        )  # fmt: skip


def official(dice: Random) -> str:
    """Somebody within the Government."""
    return f"{dice.choice(PEOPLE)} ({dice.choice(OFFICES)})"


def outsider(dice: Random) -> str:
    """Somebody outside of it."""
    return f"{dice.choice(PEOPLE)} ({dice.choice(FIRMS)})"


def officials(dice: Random, most: int) -> str:
    """One official or several."""
    return "; ".join(official(dice) for _ in range(dice.randint(1, most)))


def written(dice: Random, day: date) -> str:
    """A day as one or another person would write it."""
    return dice.choice((
        f"{day.month}/{day.day}/{day.year}", day.isoformat(), f"{day:%B} {day.day}, {day.year}", f"{day.day} {day:%b} {day.year}",
    ))  # fmt: skip


def paper(dice: Random, number: int, width: int) -> Paper:
    """A paper with nothing wrong in it."""
    kind: str = dice.choice(KINDS)
    what = f"{kind} {dice.choice(VERBS)} {dice.choice(TOPICS)} in {one_of(dice, GOODS)}"
    day = DECIDED - timedelta(days=dice.randint(1, 400))
    copied = officials(dice, 2) if dice.random() < 0.3 else ""
    return Paper(
        f"CR-{number:0{width}}", written(dice, day), kind, official(dice), officials(dice, 3), copied, what, pages=str(dice.randint(1, 30))
    )


def one_of(dice: Random, names: Sequence[str]) -> str:
    """One of some names."""
    return dice.choice(names)
