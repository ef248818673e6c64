"""The steps of a proof, read back from the graph."""

from rdflib import RDF
from rdflib.namespace import PROV, RDFS
from rdflib.term import Node

from kb.decision import Cited, Kind, Step
from kb.record.steps import STEP_CLASSES
from kb.retelling.facts import Facts, local, token
from ontology import IC

_KINDS: dict[Node, Kind] = {node: kind for kind, node in STEP_CLASSES.items()}


def steps_of(facts: Facts, decision: Node, claim: str, document: str) -> tuple[Step, ...]:
    """Every step of one decision, in order."""
    nodes = facts.in_order(facts.all(decision, IC.hasStep))
    names = {node: f"{claim}/{document}/{facts.text(node, IC.position)}" for node in nodes}
    return tuple(step(facts, node, names, claim, document) for node in nodes)


def step(facts: Facts, node: Node, names: dict[Node, str], claim: str, document: str) -> Step:
    """One step; `names` are the ids of all steps of its proof."""
    kind = next(_KINDS[each] for each in facts.all(node, RDF.type) if each in _KINDS)
    value = facts.named(node, IC.hasValue) or facts.named(node, IC.weighs)
    rule = facts.one(node, IC.ruleApplied)
    return Step(
        names[node], kind, document, claim, facts.named(node, IC.onPoint), token(value), facts.text(node, IC.explanation),
        rule=local(rule), law=facts.text(rule, IC.proposition) if rule is not None else "",
        because=reasons(facts, node, kind, names),
        authorities=tuple(cited(facts, cite) for cite in facts.in_order(facts.all(node, IC.basedOn))),
        carries=facts.true(node, IC.carriesDisposition), at=facts.text(node, IC.statedAt), by=facts.text(node, IC.assertedBy),
        note=facts.text(node, RDFS.comment), waits=facts.true(node, IC.waits),
    )  # fmt: skip


def reasons(facts: Facts, node: Node, kind: Kind, names: dict[Node, str]) -> tuple[tuple[str, ...], ...]:
    """What a step rests on: one tuple for each reason that would do alone."""
    if kind is Kind.RULE:
        firings = facts.in_order(facts.all(node, PROV.wasGeneratedBy))
        return tuple(sources(facts, firing, PROV.qualifiedUsage, names) for firing in firings)
    found = sources(facts, node, PROV.qualifiedDerivation, names)
    return (found,) if found else ()


def sources(facts: Facts, node: Node, predicate: Node, names: dict[Node, str]) -> tuple[str, ...]:
    """The ids of the steps used, each at its place."""
    return tuple(names[entity] for use in facts.in_order(facts.all(node, predicate)) if (entity := facts.one(use, PROV.entity)))


def cited(facts: Facts, cite: Node) -> Cited:
    """An authority as a step cites it."""
    authority, weight = facts.one(cite, IC.citedAuthority), facts.one(cite, IC.hasWeight)
    if authority is None or weight is None:
        raise ValueError(f"The citation {cite} lacks its authority or its weight.")
    return Cited(
        local(authority), facts.text(authority, IC.citationText), facts.text(authority, IC.shortName), facts.text(cite, IC.pinpoint),
        local(weight), facts.text(weight, RDFS.label), facts.true(authority, IC.textAtHand),
        " ".join(sorted(str(note) for note in facts.all(authority, IC.unverified))), facts.text(cite, IC.treatmentText),
    )  # fmt: skip
