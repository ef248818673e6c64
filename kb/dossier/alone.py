"""A claim of a file taken by itself: decided at once, where the whole file, much of it still open, would take seconds."""

from dataclasses import replace

from kb.decide import decide
from kb.decision import Decision
from kb.dossier.claiming import claim
from kb.dossier.dossier import Dossier
from kb.dossier.reached import claimed_only


def decided_alone(dossier: Dossier, name: str) -> Decision:
    """The decision under one claim, as if no other were made; no motion, for that hangs on all of them.

    Raises:
        ValueError: the file has no such claim.
    """
    case = replace(dossier.case, claims=(claim(dossier, name),), motion="", cross_motion="")
    return decide(claimed_only(case), close_record=dossier.closed)
