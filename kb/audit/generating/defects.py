"""What is planted in the rows of a made-up log, and what should be found of a row that has it.

What is expected is stated here by hand, from what the law of the rules says, and not worked out by them.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta
from random import Random

from kb.audit.generating.papers import DECIDED, Paper, officials, outsider, written


@dataclass(frozen=True)
class Defect:
    """A defect by its name: how it is planted, what becomes of the row if the record closes, and what else is to be told of it.

    `told` is a word that must stand in what is said of the row under the name `where`.
    """

    name: str
    plant: Callable[[Paper, Random], None]
    disposition: str
    where: str = ""
    told: str = ""
    share: int = 1


def late(paper: Paper, dice: Random) -> None:
    """Dated after the decision."""
    paper.date = written(dice, DECIDED + timedelta(days=dice.randint(1, 300)))


def sent_out(paper: Paper, dice: Random) -> None:
    """Sent to somebody outside."""
    paper.recipients = f"{paper.recipients}; {outsider(dice)}"


def from_outside(paper: Paper, dice: Random) -> None:
    """Written by somebody outside."""
    paper.author = outsider(dice)


def put(**cells: str) -> Callable[[Paper, Random], None]:
    """Some cells with these words in them."""

    def plant(paper: Paper, dice: Random) -> None:
        del dice
        for name, text in cells.items():
            setattr(paper, name, text)

    return plant


def misdated(paper: Paper, dice: Random) -> None:
    """With a date that is none."""
    paper.date = f"{dice.randint(13, 31)}/{dice.randint(32, 60)}/2023"


def nobody(paper: Paper, dice: Random) -> None:
    """Without the agencies of those who had it."""
    paper.recipients = officials(dice, 1).split(" (")[0]


NONE = Defect("none", put(), "protected", share=60)
DEFECTS = (
    NONE,
    Defect("dated-after", late, "disclosed", "derived", "after-decision", share=4),
    Defect("sent-out", sent_out, "disclosed", "derived", "outsider", share=4),
    Defect("from-outside", from_outside, "disclosed", "derived", "outsider", share=1),
    Defect("conclusory", put(declaration="conclusory"), "further-showing", "cure", "which documents are privileged and why", share=6),
    Defect("blanket", put(declaration="blanket"), "further-showing", "cure", "which documents are privileged and why", share=3),
    Defect("no-declaration", put(declaration="none filed"), "further-showing", "cure", "which documents are privileged and why", share=4),
    Defect("adopted", put(adopted="adopted"), "disclosed", "ground", "adopt", share=2),
    Defect("made-public", put(public="yes"), "disclosed", "ground", "made the content public", share=2),
    Defect("segregable", put(segregable="segregable"), "disclosed-in-part", "ground", "facts", share=4),
    Defect("misdated", misdated, "protected", "not read", "is no date", share=2),
    Defect("recipients-bare", nobody, "protected", share=3),
    Defect("unknown-ground", put(privilege="Attorney-client"), "open", "ground", "", share=4),
    Defect("formula", put(description='=HYPERLINK("http://example.invalid","click")'), "protected", share=1),
)
