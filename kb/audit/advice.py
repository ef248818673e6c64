"""What each side should do about a row: by what the claimant would cure it, and what the opponent should attack first."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import ontology
from kb.audit.bewaring import warnings
from kb.audit.citing import applying, authorities
from kb.audit.defects import SHOW, TEST, Under, named
from kb.audit.phrasing import acts_clause, capital
from kb.audit.remedies import CLAIMANT, OPPONENT, Remedy, must_prove, remedies, value_of
from kb.compiled import Compiled
from kb.decision import UNDETERMINED
from kb.explain import disposition_label

FEW, MORE = 2, 3
PROTECTED, OR, BESIDES = "protected", " Or: ", " Each claim must be beaten; "
ALONE, BEYOND, TO_PROVE = (
    "This would do alone too: ",
    "no showing of what it must show would do; this would: ",
    "if it is so and is proved: ",
)
NEED, ARGUMENT = "need_asserted", ("declaration_answered", "disputed")
NO_CLAIM = "No privilege is claimed of it, so nothing is said that would keep it back: move to compel, or to have the entry completed."
NAME_ONE = "Say which privilege is claimed: as the row stands, nothing keeps the document back."
PRESSED = {
    "open": "Argue to the court what the rules leave to it",
    "in-camera-review": "Ask the court to look at it",
    "further-showing": "Press what the claim lacks",
    "disclosed-under-order": "Move for production under order",
    "disclosed-in-part": "Move to compel the part that is not privileged",
    "disclosed": "Move to compel",
}


@dataclass(frozen=True)
class Row:
    """A row as the closed record has it: what becomes of it, and how it fares under each claim, that first on which it rests."""

    function: Compiled
    disposition: str
    claims: tuple[Under, ...]

    def lead(self, each: Under) -> str:
        """Under which claim something is to be done, where there are several."""
        return f"as {named(each)}: " if len(self.claims) > 1 and each.told.get("privilege") else ""


def order() -> list[str]:
    """The dispositions, from protected to disclosed."""
    return [value.token for value in ontology.vocabulary().dispositions]


def cure_text(row: Row) -> str:
    """By what the claimant would bring the row to protected, or as near to that as it can, and what it must beware of."""
    if not any(each.told.get("privilege") for each in row.claims):
        return NAME_ONE
    said = [
        *cured(row),
        *dict.fromkeys(capital(f"{row.lead(each)}{beware}") for each in row.claims for beware in warnings(row.function, each)),
    ]
    return " ".join(said)


def cured(row: Row) -> Iterator[str]:
    """What would cure it."""
    if row.disposition in (PROTECTED, UNDETERMINED):
        return
    now, places = order().index(row.disposition), order()
    for wanted in (PROTECTED.__eq__, lambda then: places.index(then) < now):
        if lines := list(cures(row, wanted)):
            yield OR.join(lines[:MORE])
            return
    yield "Nothing that the claimant could say or show alone."


def cures(row: Row, wanted: Callable[[str], bool]) -> Iterator[str]:
    """What the claimant could do under each claim, in lines; last what is beside the claim itself."""
    elements, late = ontology.vocabulary().elements, list[str]()
    for each in row.claims:
        if each.outside:
            yield capital(f"{row.lead(each)}{SHOW}")
            continue
        for remedy in each_kind(remedies(row.function, each.told, CLAIMANT, wanted))[:FEW]:
            own = all(elements[term].burden == CLAIMANT for term, _ in remedy.acts)
            line = capital(f"{row.lead(each)}{remedy_text(remedy, CLAIMANT, '' if own else BEYOND)}")
            if own:
                yield line
            else:
                late.append(line)
    yield from late


def attack_text(row: Row) -> str:
    """What the opponent should attack first, with its authority, claim by claim: all that stands against it, then what would."""
    if not any(each.told.get("privilege") for each in row.claims):
        return NO_CLAIM
    if row.disposition == UNDETERMINED:
        return ""
    first, *rest = [f"{row.lead(each)}{attack(row, each)}" for each in row.claims]
    return BESIDES.join([capital(first), *rest])


def attack(row: Row, each: Under) -> str:
    """What to attack under one claim."""
    if each.outside and each.disposition in ("open", PROTECTED):
        return TEST
    lead, ground = PRESSED.get(each.disposition, ""), each.ground.split(": ", 1)[-1]
    others = [str(defect) for defect in each.defects if defect.text not in each.ground]
    said = [" ".join([f"{lead}: {ground}", *(f"{ALONE}{other}" for other in others)])] if lead else []
    lines = [*said, *attacks(row, each)]
    return OR.join([lines[0], *map(capital, lines[1:])]) if lines else "Nothing that the opponent could say or prove alone would change it."


def attacks(row: Row, each: Under) -> list[str]:
    """What the opponent could do, say or prove that would open the row further, what is easiest first."""
    now, places = order().index(each.disposition), order()
    found = sorted(remedies(row.function, each.told, OPPONENT, lambda then: places.index(then) > now), key=effort)
    kept = each_kind(found)[:MORE]
    before = applying(row.function, each.told) if kept else frozenset[str]()
    leads = [TO_PROVE if proofs(remedy) and not needs(remedy) else "" for remedy in kept]
    return [
        f"{remedy_text(remedy, OPPONENT, lead)} {authorities(row.function, each.told, remedy.acts, before)}".strip()
        for remedy, lead in zip(kept, leads, strict=True)
    ]


def proofs(remedy: Remedy) -> int:
    """How much of it the opponent would have to prove, and could not bring about by what it says or does."""
    return sum(must_prove(act, OPPONENT) for act in remedy.acts)


def needs(remedy: Remedy) -> bool:
    """Whether it states a need for the document, with what must be shown of it."""
    return any(term == NEED for term, _ in remedy.acts)


def effort(remedy: Remedy) -> tuple[bool, bool, int, int, int, int]:
    """What goes first: a need, which is the opponent's to state; last mere argument, which is no evidence; between them what is easier.

    Easier is what takes fewer proofs, fewer facts, more usual ones, and then what discloses more.
    """
    usual = -sum(value_of(act).usualness for act in remedy.acts)
    return ARGUMENT in remedy.acts, not needs(remedy), proofs(remedy), len(remedy.acts), usual, -order().index(remedy.disposition)


def each_kind(found: Sequence[Remedy]) -> list[Remedy]:
    """The first of those that speak to the same questions."""
    first: dict[frozenset[str], Remedy] = {}
    for remedy in found:
        first.setdefault(frozenset(term for term, _ in remedy.acts), remedy)
    return list(first.values())


def remedy_text(remedy: Remedy, side: str, lead: str = "") -> str:
    """What would have to be done or be so, and what would then follow."""
    return f"{capital(f'{lead}{acts_clause(remedy.acts, side)}')} → {disposition_label(remedy.disposition)}."
