"""Where and when a file is decided and on which motions, what it is called, and whether its record is closed."""

from dataclasses import replace

import ontology
from kb.dossier.dossier import Dossier, revised
from kb.sitting import forum, not_sitting
from ontology.written_dates import written

LONGEST_CAPTION = 300


def bring(dossier: Dossier, court: str, date: str) -> Dossier:
    """The file before a court, named by key or any of its names, by the law of a date, today's if that is empty.

    Raises:
        ontology.UnknownTerm: there is no such court.
        ValueError: the date is none, or the court did not sit on it, with a sentence that names the court that did.
    """
    found = ontology.vocabulary().find("Court", court).key
    case = replace(dossier.case, court=found, date=written(date) if date else None)
    if refusal := not_sitting(*forum(case, "", None)):
        raise ValueError(refusal)
    return revised(dossier, case)


def move(dossier: Dossier, motion: str, cross_motion: str = "") -> Dossier:
    """The file with these motions, each named by key or any of its names; an empty name is for none.

    Raises:
        ontology.UnknownTerm: there is no such motion.
        ValueError: the cross-motion answers none, or asks the same as the motion.
    """
    kinds = [ontology.vocabulary().find("Motion", name) if name else None for name in (motion, cross_motion)]
    first, second = kinds
    if second and not first:
        raise ValueError("A cross-motion answers a motion. Name that too, or name this one as the motion.")
    if first and second and first.side == second.side:
        raise ValueError("A cross-motion is the other side's; this asks the same as the motion. Name the other kind.")
    return revised(dossier, replace(dossier.case, motion=first.key if first else "", cross_motion=second.key if second else ""))


def entitle(dossier: Dossier, caption: str) -> Dossier:
    """The file under another caption.

    Raises:
        ValueError: the caption says nothing, is too long or cannot be printed.
    """
    said = " ".join(caption.split())
    if not said or len(said) > LONGEST_CAPTION or not said.isprintable():
        raise ValueError(f"A caption has at least one and at most {LONGEST_CAPTION} characters that can be printed.")
    return revised(dossier, replace(dossier.case, caption=said))


def close(dossier: Dossier, closed: bool = True) -> Dossier:
    """The file with its record closed or, if `closed` is false, open."""
    return replace(dossier, closed=closed)
