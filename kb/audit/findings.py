"""What is said of a row: what becomes of it and why, what is missing, what would cure it, and what to attack first.

All of it hangs on the facts alone, so it is worked out once for each set of facts that a log holds, however many rows have it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import ontology
from kb.audit.matter import Matter
from kb.audit.remedies import CLAIMANT, OPPONENT, Remedy, must_prove, remedies, standing, value_of
from kb.audit.rowcase import DOCUMENT, case_of
from kb.case import Case
from kb.compiled import Compiled
from kb.decide import arising, decide, presumptions
from kb.decision import UNDETERMINED, DocumentDecision, UnitDecision
from kb.explain import disposition_label, label
from kb.gathering import in_order
from kb.lengths import unit_line
from kb.relief import PENDING
from kb.wording import listed, lower

FEW, SHOWN = 2, 4
PROTECTED = "protected"


@dataclass(frozen=True)
class Finding:
    """What is said of the rows with the same facts; `possible` while facts are missing, `closed` were the record closed now."""

    disposition: str
    possible: tuple[str, ...]
    closed: str
    ground: str
    missing: str
    cure: str
    attack: str


def finding(units: Sequence[bytes], matter: Matter, function: Compiled, record_closed: bool) -> Finding:
    """The finding on a row with these facts under each claim on it."""
    case = case_of(units, matter)
    after = decide(case, close_record=True)
    closed = after.document(DOCUMENT)
    possible = closed.possible if record_closed else now_possible(case, function)
    carrying = next((unit for unit in closed.units if unit.disposition == closed.disposition), closed.units[0])
    claims = {claim.id: {term: given.token for term, given in case.unit(claim, DOCUMENT).items() if given.token} for claim in case.claims}
    several = len(claims) > 1
    told = {unit.claim: claims[unit.claim] for unit in closed.units}
    return Finding(
        possible[0] if len(possible) == 1 else UNDETERMINED, possible, closed.disposition, unit_line(case, after, carrying),
        "" if record_closed else missing_text(function, told[carrying.claim]),
        cure_text(function, closed, told, several), attack_text(function, closed, carrying, told, several),
    )  # fmt: skip


def now_possible(case: Case, function: Compiled) -> tuple[str, ...]:
    """What is possible for the document of a case while its record is open."""
    if len(case.claims) > 1:
        return decide(case, close_record=False).document(DOCUMENT).possible
    told = {term: given.token for term, given in case.unit(case.claims[0], DOCUMENT).items() if given.token}
    return in_order(function.possible(told))


def missing_text(function: Compiled, told: Mapping[str, str]) -> str:
    """What nobody told and would change what becomes of the row: whom to ask, and what each answer would do."""
    elements = ontology.vocabulary().elements
    whole = {**told, **presumptions(told)}
    now, said = at(function, standing(told)), list[tuple[bool, str]]()
    for term in arising(whole):
        if term in told:
            continue
        element, effects = elements[term], dict[str, list[str]]()
        for value in element.values:
            then = at(function, standing({**told, term: value.token}))
            if then != now:
                effects.setdefault(then, []).append(value.label)
        if effects:
            side = element.shown_by or element.burden
            does = "; ".join(f"{' or '.join(labels)} → {disposition_label(then)}" for then, labels in effects.items())
            said.append((side != CLAIMANT, f"{element.label} ({ontology.vocabulary().named[side].label}): {does}"))
    said.sort(key=lambda each: each[0])
    more = f" And {len(said) - SHOWN} more." if len(said) > SHOWN else ""
    return (". ".join(text for _, text in said[:SHOWN]) + "." + more) if said else ""


def at(function: Compiled, stands: Mapping[str, str]) -> str:
    """The disposition on a value for each element; none where what the dispute is about is unknown."""
    diagram, node, elements = function.diagram, function.root, ontology.vocabulary().elements
    tokens = [element.tokens.index(stands[term]) if stands[term] else -1 for term, element in elements.items()]
    while diagram.kids[node]:
        value = tokens[diagram.level[node]]
        if value < 0:
            return UNDETERMINED
        node = diagram.kids[node][value]
    leaf = diagram.leaf[node]
    return next(iter(leaf)) if isinstance(leaf, frozenset) else UNDETERMINED


def cure_text(function: Compiled, closed: DocumentDecision, told: Mapping[str, Mapping[str, str]], several: bool) -> str:
    """By what the claimant would bring the row to protected, or as near to that as it can."""
    if closed.disposition in (PROTECTED, UNDETERMINED):
        return ""
    order = [value.token for value in ontology.vocabulary().dispositions]
    now = order.index(closed.disposition)
    for wanted in (PROTECTED.__eq__, lambda then: order.index(then) < now):
        lines = list(under_each(function, told, several, CLAIMANT, wanted))
        if lines:
            return " Or: ".join(lines[:FEW])
    return "Nothing that the claimant could say or show alone."


def under_each(function: Compiled, told: Mapping[str, Mapping[str, str]], several: bool, side: str, wanted: object) -> Iterator[str]:
    """What a side could do under each claim, in lines."""
    elements = ontology.vocabulary().elements
    for facts in told.values():
        name = f"As {label('privilege', facts['privilege'])}: " if several and "privilege" in facts else ""
        for remedy in each_kind(remedies(function, facts, side, wanted)):  # type: ignore[arg-type]
            own = side != CLAIMANT or all(elements[term].burden == CLAIMANT for term, _ in remedy.acts)
            yield f"{name}{'' if own else 'Only beyond what it must show: '}{remedy_text(remedy)}"


def attack_text(
    function: Compiled, closed: DocumentDecision, carrying: UnitDecision, told: Mapping[str, Mapping[str, str]], several: bool
) -> str:
    """What whoever wants the document should attack first."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    if closed.disposition in (UNDETERMINED, order[-1]):
        return ""
    facts, now = told[carrying.claim], order.index(closed.disposition)
    found = remedies(function, facts, OPPONENT, lambda then: order.index(then) > now)
    name = f"As {label('privilege', facts['privilege'])}: " if several else ""
    lines = [remedy_text(remedy) for remedy in each_kind(sorted(found, key=effort))[:FEW]]
    press = ["Press what the claim lacks, as the ground says."] if closed.disposition in PENDING else []
    return f"{name}{' '.join(press)}{' ' if press and lines else ''}{' Or: '.join(lines)}" if press or lines else (
        "Nothing that the opponent could say or prove alone would change it."
    )  # fmt: skip


def effort(remedy: Remedy) -> tuple[int, int, int, int]:
    """What is easier for the opponent goes first: fewer facts, none to prove, more usual ones, and then what discloses more."""
    order = [value.token for value in ontology.vocabulary().dispositions]
    proofs = sum(must_prove(act, OPPONENT) for act in remedy.acts)
    return len(remedy.acts), proofs, -sum(value_of(act).usualness for act in remedy.acts), -order.index(remedy.disposition)


def each_kind(found: Sequence[Remedy]) -> list[Remedy]:
    """The first of those that speak to the same questions."""
    first: dict[frozenset[str], Remedy] = {}
    for remedy in found:
        first.setdefault(frozenset(term for term, _ in remedy.acts), remedy)
    return list(first.values())


def remedy_text(remedy: Remedy) -> str:
    """What would have to be so, and what would then follow."""
    acts = listed([lower(value_of(act).sentence) for act in remedy.acts])
    return f"{acts[0].upper()}{acts[1:]} → {disposition_label(remedy.disposition)}."
