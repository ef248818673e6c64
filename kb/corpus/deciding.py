"""A case decided by the compiled function alone: which rules can apply is read from the diagram, and no engine runs.

The proof is made from that as it is from what experta fires, and is the same; tests hold the two together.
"""

from collections.abc import Mapping
from functools import lru_cache

from kb.case import Case
from kb.compiled import Compiled, compiled
from kb.decide import Firings, decide_by
from kb.decision import Decision
from kb.engine import Firing
from kb.sitting import forum
from ontology.dates import LegalDate


def decided(case: Case) -> Decision:
    """The decision of a case, with its proof, by the law of its own court and date."""
    fire = diagrammed(*forum(case, "", None))
    return decide_by(case, Firings(fire.function, fire), not case.known_in_part)


@lru_cache(maxsize=1024)
def diagrammed(court: str, as_of: LegalDate) -> "Diagrammed":
    """The law of a court on a date, fired by its diagram."""
    return Diagrammed(compiled(court, as_of))


class Diagrammed:
    """What fires on some answers: the rules that may apply. On answers that are complete these are those that do.

    While some are missing it is more than fires; a proof then relies only on what applies whatever they may be, and on no finding.
    """

    def __init__(self, function: Compiled) -> None:
        self.function = function
        self.concluding = [(conclusion, rule.name) for conclusion, rules in function.book.concluding.items() for rule in rules]

    def __call__(self, answers: Mapping[str, str]) -> Firing:
        """The rules that may apply, and what they find."""
        told, leaves, fired = self.function.level_answers(answers), self.function.diagram.leaves, self.function.fired
        applying = frozenset(name for _, name in self.concluding if True in leaves(fired[name], told))
        return Firing(applying, {term: token for (term, token), name in self.concluding if name in applying})
