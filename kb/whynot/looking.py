"""One matter looked at through the compiled function: whether a condition holds, fails, or is open."""

from dataclasses import dataclass
from functools import cached_property

import ontology
from kb.decide import arising
from kb.diagram import Node
from kb.reading import Reading
from kb.rule import Condition, Rule
from kb.why.matter import Matter
from kb.whynot.attempts import How, Obstacle

Truth = bool | None


@dataclass(frozen=True)
class Looking:
    """A matter, and what can be asked of it. None stands for what some completion of the answers makes true and another false."""

    matter: Matter

    @cached_property
    def reading(self) -> Reading:
        """How conditions read as functions."""
        return Reading(self.matter.function.diagram)

    @cached_property
    def here(self) -> dict[int, int]:
        """Everything known, told or presumed, by variable."""
        return self.matter.function.level_answers({**self.matter.tokens, **self.matter.presumed})

    @cached_property
    def arisen(self) -> dict[str, str]:
        """The answers whose questions arise."""
        return arising({**self.matter.tokens, **self.matter.presumed})

    def truth(self, node: Node) -> Truth:
        """Whether a function holds here."""
        leaves = self.matter.function.diagram.leaves(node, self.here)
        return None if len(leaves) > 1 else True in leaves

    def met(self, condition: Condition) -> Truth:
        """Whether a condition is met, or an exception found."""
        return self.truth(self.reading.condition(condition, self.matter.function.values))

    def applies(self, rule: Rule) -> Truth:
        """Whether a rule applies or, if it is no law here, would."""
        return self.truth(self.node(rule))

    def node(self, rule: Rule) -> Node:
        """Where a rule applies."""
        function = self.matter.function
        known = function.fired.get(rule.name) if rule in function.book.rules else None
        return self.reading.rule(rule, function.values) if known is None else known

    def could_apply_as_told(self, rule: Rule) -> bool:
        """Whether what was told, without what is presumed, leaves it possible that a rule applies."""
        function = self.matter.function
        return True in function.diagram.leaves(self.node(rule), function.level_answers(self.matter.tokens))

    def value(self, term: str) -> str:
        """The value found on an issue, or nothing while there is none or it is open."""
        issue, values = ontology.vocabulary().issues[term], self.matter.function.values
        found = [token for token in issue.tokens if (term, token) in values and self.truth(values[term, token])]
        return found[0] if found else ""

    def givers(self, term: str, token: str) -> tuple[Rule, ...]:
        """The rules that give a value here."""
        return tuple(rule for rule in self.matter.function.book.concluding.get((term, token), ()) if self.applies(rule))

    def on_element(self, condition: Condition) -> Obstacle:
        """What is so instead of an answer that a rule needs."""
        term = condition.term
        element = ontology.vocabulary().elements[term]
        if term in self.arisen:
            return self.answered(condition)
        for gate, tokens in element.asked_if:
            shut = self.on_element(Condition(gate, tuple(tokens)))
            if self.arisen.get(gate) not in tokens and shut.how is not How.UNKNOWN:
                presumed = shut.gate_presumed or shut.how is How.PRESUMED
                return Obstacle(How.NOT_ASKED, term, condition.tokens, "", shut.text, shut.gate or gate, presumed, shut.at)
        return Obstacle(How.UNKNOWN, term, condition.tokens, "", element.question)

    def answered(self, condition: Condition) -> Obstacle:
        """An answer, told or presumed, that is not the one needed."""
        term, token = condition.term, self.arisen[condition.term]
        element = ontology.vocabulary().elements[term]
        if given := self.matter.told.get(term):
            return Obstacle(How.TOLD, term, condition.tokens, token, element.value(token).sentence, at=given.at)
        return Obstacle(How.PRESUMED, term, condition.tokens, token, element.sentence_if_unproven)
