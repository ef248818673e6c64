"""What is said of a row: what becomes of it and why, what is missing, what would cure it, and what to attack first.

All of it hangs on the facts alone, so it is worked out once for each set of facts that a log holds, however many rows have it.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from kb.audit.advice import Row, attack_text, cure_text
from kb.audit.defects import under
from kb.audit.firing import firings
from kb.audit.looking import turning
from kb.audit.matter import Matter
from kb.audit.missing import missing_text
from kb.audit.rowcase import DOCUMENT, case_of
from kb.compiled import Compiled
from kb.decide import decide_by
from kb.decision import UNDETERMINED
from kb.lengths import unit_line

RESTS = "Rests on the declaration, which must say of this document"


@dataclass(frozen=True)
class Finding:
    """What is said of the rows with the same facts; `possible` while facts are missing, `closed` were the record closed now.

    `closing` is all that is possible then: one disposition, or several where it hangs on what the dispute is about.
    """

    disposition: str
    possible: tuple[str, ...]
    closed: str
    closing: tuple[str, ...]
    ground: str
    missing: str
    cure: str
    attack: str
    look: float


def finding(units: Sequence[bytes], matter: Matter, function: Compiled, record_closed: bool, now: tuple[str, ...] = ()) -> Finding:
    """The finding on a row with these facts under each claim on it; `now` is what is possible on the facts told, where that is known.

    Raises:
        Faulty: the rules contradict one another on the facts.
    """
    case, law = case_of(units, matter), firings(function)
    after = decide_by(case, law, True)
    closed = after.document(DOCUMENT)
    possible = closed.possible if record_closed else now or decide_by(case, law, False).document(DOCUMENT).possible
    claims = {claim.id: {term: given.token for term, given in case.unit(claim, DOCUMENT).items() if given.token} for claim in case.claims}
    carrying = next((unit for unit in closed.units if unit.disposition == closed.disposition), closed.units[0])
    every = [under(unit, claims[unit.claim], unit_line(case, after, unit)) for unit in (carrying, *closed.units)]
    row = Row(function, closed.disposition, tuple({each.claim: each for each in every}.values()))
    return Finding(
        possible[0] if len(possible) == 1 else UNDETERMINED, possible, closed.disposition, closed.possible, ground_text(row),
        "" if record_closed else missing_text(function, row.claims[0].told), cure_text(row), attack_text(row),
        turning(units, function).chance,
    )  # fmt: skip


def ground_text(row: Row) -> str:
    """On what ground the row fares so, and on what paper alone it rests, if on one."""
    first = row.claims[0]
    return f"{first.ground} {RESTS} {first.unsaid}." if first.unsaid else first.ground
