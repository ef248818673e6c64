"""The walk through the inference on one document under one claim of a case.

While the record is open only what every completion of the facts bears out fires, as in the decision; when it is closed every rule
fires that the facts told and all that the close presumes allow, whether or not the proof came to need it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import ontology
from kb.case import Case, Claim
from kb.decide import Basis, Firings, arising, basis_for, decide_unit, firings_of, presumptions, proof_for
from kb.decision import Kind, Step
from kb.proof import Proof
from kb.rule import Condition, Rule
from kb.rulebook import RuleBook
from kb.sitting import forum
from kb.walk.agenda import Turn, barred, turns
from kb.walk.moves import Able, Barred, Met, Move, Rejected, Walk


def walk(case: Case, claim: Claim, document: str, closed: bool | None = None) -> Walk:
    """The walk for one document under one claim, in the court and by the law of the case.

    Raises:
        Faulty: the rules contradict one another on the facts.
    """
    closed = case.record_closed if closed is None else closed
    firings = firings_of(*forum(case, "", None))
    unit = decide_unit(case, claim, document, firings, closed)
    tokens = {term: given.token for term, given in case.unit(claim, document).items() if given.token}
    tokens = {term: token for term, token in tokens.items() if term in ontology.vocabulary().elements}
    basis = closed_basis(firings, tokens) if closed else basis_for(firings.function, firings, tokens, False)
    proof = proof_for(case, claim, document, firings.function, basis, closed)
    proof.build()
    named = {step.rule: step.carries for step in unit.steps if step.kind is Kind.RULE}
    all_values = arising({**tokens, **basis.presumed})
    values = {term: token for term, token in all_values.items() if closed or term in proof.told or term in unit.presumed}
    allowed = basis.fired if closed else frozenset(named)
    return Walking(firings.function.book, proof, values, named, allowed).walk(tokens)


def closed_basis(firings: Firings, tokens: Mapping[str, str]) -> Basis:
    """What the close of the record presumes, whether or not a proof needs it, and all that then fires."""
    presumed = presumptions(tokens)
    firing = firings[frozenset(arising({**tokens, **presumed}).items())]
    return Basis(presumed, firing.fired, firing.found, firing.fired)


@dataclass
class Walking:
    """A walk as it is made. `by` says which moves found the value of each issue; `seen` are the rules already told to be barred,
    `never` those that could fire to the end and are not allowed to.
    """

    book: RuleBook
    proof: Proof
    values: Mapping[str, str]
    named: Mapping[str, bool]
    allowed: frozenset[str]
    by: dict[str, tuple[int, ...]] = field(default_factory=dict)
    seen: set[str] = field(default_factory=set)
    never: set[str] = field(default_factory=set)

    def walk(self, told: Mapping[str, str]) -> Walk:
        """The whole walk."""
        each = list(turns(self.book, self.values, self.allowed))
        self.never = {rule.name for rule in each[-1].able}
        moves = tuple(self.move(number, turn, each[number].values) for number, turn in enumerate(each[:-1], 1))
        facts = tuple(self.fact(term) for term in self.values)
        return Walk(
            document=self.proof.document, claim=self.proof.claim, supposed=not self.proof.closed, moves=moves,
            facts=tuple(sorted(facts, key=lambda step: step.kind is Kind.PRESUMED)),
            aside=tuple(self.unused(term, token) for term, token in told.items() if term not in self.values),
            held=tuple(self.able(rule, 0) for rule in each[-1].able),
        )  # fmt: skip

    def move(self, number: int, turn: Turn, after: Mapping[str, str]) -> Move:
        """One turn of the cycle, `after` being the memory that it leaves."""
        assert turn.fires is not None, "only the last turn fires nothing"
        rule, depth = turn.fires, self.book.stratum[turn.fires.conclusion]
        term, token = rule.conclusion
        again, able = self.by.get(term, ()), self.able(rule, depth)
        others = tuple(self.able(other, depth) for other in turn.able if other is not rule)
        self.by[term] = (*again, number)
        return Move(
            number=number, able=able, finding=term, value=token, rejected=self.rejected(rule), others=others, again=again,
            barred=self.barred(after), carries=self.named.get(rule.name, False), shown=rule.name in self.named,
        )  # fmt: skip

    def able(self, rule: Rule, depth: int) -> Able:
        """A rule that could fire, where that of the stratum `depth` does."""
        own, text = self.book.stratum[rule.conclusion], ontology.vocabulary().value(*rule.conclusion).sentence
        held = rule.name in self.never
        return Able(
            rule=rule.name, law=rule.proposition, authorities=self.proof.cited(rule), text=text, stratum=own, met=self.met(rule),
            waits=own > depth and not held, held=held,
        )  # fmt: skip

    def met(self, rule: Rule) -> tuple[Met, ...]:
        """The conditions of a rule, with what meets each."""
        return tuple(self.condition(given) for given in rule.given)

    def condition(self, given: Condition) -> Met:
        """A condition with what meets it."""
        if given.on_element:
            fact = self.fact(given.term)
            return Met(fact.text, fact)
        by = self.by[given.term]
        return Met(ontology.vocabulary().value(given.term, self.token(given.term)).sentence, by=by)

    def token(self, term: str) -> str:
        """The value that was found on an issue."""
        return self.proof.found[term]

    def fact(self, term: str) -> Step:
        """The fact told or presumed."""
        self.proof.answer_step(term)
        return self.proof.steps["point", term]

    def unused(self, term: str, token: str) -> Step:
        """What was told and does not count, because its question does not arise."""
        value = ontology.vocabulary().value(term, token)
        return Step("", Kind.ANSWER, self.proof.document, self.proof.claim, term, token, value.sentence)

    def rejected(self, rule: Rule) -> tuple[Rejected, ...]:
        """The exceptions to a rule that were considered and do not hold; several values kept out by the same facts are one."""
        by_id = {step.id: step for step in self.proof.steps.values()}
        steps = (step for step in self.proof.steps.values() if step.kind is Kind.REJECTED and step.rule == rule.name)
        found = {(step.text, step.because): step for step in steps}.values()
        return tuple(Rejected(step.text, tuple(by_id[source] for way in step.because for source in way)) for step in found)

    def barred(self, after: Mapping[str, str]) -> tuple[Barred, ...]:
        """The rules that are kept from applying from now on."""
        fresh = [(rule, exception) for rule, exception in barred(self.book, after) if rule.name not in self.seen]
        self.seen |= {rule.name for rule, _ in fresh}
        return tuple(
            Barred(
                rule.name, rule.proposition, self.proof.cited(rule),
                ontology.vocabulary().value(exception.term, after[exception.term]).sentence, self.by[exception.term], self.met(rule),
            )
            for rule, exception in fresh
        )  # fmt: skip
