"""What each side should do about a row: by what the claimant would cure it, and what the opponent should attack first."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import ontology
from kb.audit.citing import applying, authorities
from kb.audit.remedies import CLAIMANT, OPPONENT, Remedy, must_prove, remedies, value_of
from kb.compiled import Compiled
from kb.decision import UNDETERMINED
from kb.explain import disposition_label, label
from kb.wording import listed, lower

FEW = 2
PROTECTED, OR = "protected", " Or: "
BEYOND, TO_PROVE = "no showing of its own would do; this would: ", "to be proved: "
PRESSED = {
    "open": "Argue the weighing to the court",
    "in-camera-review": "Ask the court to look at it",
    "further-showing": "Press what the claim lacks",
    "disclosed-under-order": "Move for production under order",
    "disclosed-in-part": "Move to compel the part that is not privileged",
    "disclosed": "Move to compel",
}


@dataclass(frozen=True)
class Row:
    """A row as the closed record has it: what becomes of it and on what ground, under which claim, and what is told under each."""

    function: Compiled
    disposition: str
    claim: str
    told: Mapping[str, Mapping[str, str]]
    ground: str

    @property
    def place(self) -> int:
        """Its disposition, by its place in their order, which goes from protected to disclosed."""
        return order().index(self.disposition)

    def named(self, claim: str) -> str:
        """Under which claim something is to be done, where there are several."""
        privilege = self.told[claim].get("privilege", "")
        return f"As {label('privilege', privilege)}: " if len(self.told) > 1 and privilege else ""


def order() -> list[str]:
    """The dispositions, from protected to disclosed."""
    return [value.token for value in ontology.vocabulary().dispositions]


def cure_text(row: Row) -> str:
    """By what the claimant would bring the row to protected, or as near to that as it can."""
    if row.disposition in (PROTECTED, UNDETERMINED):
        return ""
    now, places = row.place, order()
    for wanted in (PROTECTED.__eq__, lambda then: places.index(then) < now):
        lines = list(cures(row, wanted))
        if lines:
            return OR.join(lines[:FEW])
    return "Nothing that the claimant could say or show alone."


def cures(row: Row, wanted: Callable[[str], bool]) -> Iterator[str]:
    """What the claimant could do under each claim, in lines."""
    elements = ontology.vocabulary().elements
    for claim, facts in row.told.items():
        for remedy in each_kind(remedies(row.function, facts, CLAIMANT, wanted)):
            own = all(elements[term].burden == CLAIMANT for term, _ in remedy.acts)
            yield f"{row.named(claim)}{remedy_text(remedy, '' if own else BEYOND)}"


def attack_text(row: Row) -> str:
    """What whoever wants the document should attack first, with its authority: what stands against it already, then what would."""
    if row.disposition == UNDETERMINED:
        return ""
    lead = PRESSED.get(row.disposition, "")
    lines = [f"{lead}: {row.ground.split(': ', 1)[-1]}"] if lead else []
    return OR.join([*lines, *attacks(row)]) or "Nothing that the opponent could say or prove alone would change it."


def attacks(row: Row) -> list[str]:
    """What the opponent could say or prove that would open the row further, what is easiest first."""
    facts, now, places = row.told[row.claim], row.place, order()
    found = each_kind(sorted(remedies(row.function, facts, OPPONENT, lambda then: places.index(then) > now), key=effort))[:FEW]
    before, name = applying(row.function, facts) if found else frozenset[str](), row.named(row.claim)
    leads = [TO_PROVE if proofs(remedy) else "" for remedy in found]
    return [
        f"{name}{remedy_text(remedy, lead)} {authorities(row.function, facts, remedy.acts, before)}".strip()
        for remedy, lead in zip(found, leads, strict=True)
    ]


def proofs(remedy: Remedy) -> int:
    """How much of it the opponent would have to prove, and could not bring about by what it says or does."""
    return sum(must_prove(act, OPPONENT) for act in remedy.acts)


def effort(remedy: Remedy) -> tuple[int, int, int, int]:
    """What is easier for the opponent goes first: fewer to prove, fewer facts, more usual ones, and then what discloses more."""
    return proofs(remedy), len(remedy.acts), -sum(value_of(act).usualness for act in remedy.acts), -order().index(remedy.disposition)


def each_kind(found: Sequence[Remedy]) -> list[Remedy]:
    """The first of those that speak to the same questions."""
    first: dict[frozenset[str], Remedy] = {}
    for remedy in found:
        first.setdefault(frozenset(term for term, _ in remedy.acts), remedy)
    return list(first.values())


def remedy_text(remedy: Remedy, lead: str = "") -> str:
    """What would have to be so, and what would then follow."""
    acts = listed([lower(value_of(act).sentence) for act in remedy.acts])
    said = f"{lead}{acts}"
    return f"{said[0].upper()}{said[1:]} → {disposition_label(remedy.disposition)}."
