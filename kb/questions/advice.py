"""All that is said of the next question in one piece of data, for the terminal and for programs."""

from collections.abc import Iterable
from dataclasses import dataclass

from kb.case import Case
from kb.compiled import Compiled, compiled
from kb.questions.lookahead import Ranked, ranked
from kb.questions.remaining import Remaining, remaining
from kb.sitting import forum, not_sitting
from ontology.dates import LegalDate
from ontology.faults import fault


@dataclass(frozen=True)
class Advice:
    """What remains of a case as its file tells it, the record open, and what to ask, the best question first.

    `uniform` says that all answers were taken for equally usual, `deeper` that the ranking looked a question deeper.
    """

    case: Case
    court: str
    law_as_of: str
    function: Compiled
    remains: Remaining
    questions: tuple[Ranked, ...]
    uniform: bool
    deeper: bool

    @property
    def at_most(self) -> int:
        """How many more questions it takes at most."""
        return self.remains.inquiry.at_most(self.remains.state)

    @property
    def exact(self) -> bool:
        """Whether that number is exact for asking in the order of the ontology, or only a bound."""
        return len(self.remains.documents) == 1


def advise(
    case: Case, documents: Iterable[str] = (), uniform: bool = False, deeper: bool = False, court: str = "", as_of: LegalDate | None = None
) -> Advice:
    """What to ask next about these documents of a case, or all, by the law of its court and date or of those given.

    Raises:
        Faulty: the court did not sit on that date.
    """
    court, as_of = forum(case, court, as_of)
    if refusal := not_sitting(court, as_of):
        raise fault(case.file or case.id, 0, "court", refusal)
    function = compiled(court, as_of)
    remains = remaining(case, function, documents, uniform=uniform)
    return Advice(case, court, str(as_of), function, remains, ranked(remains, deeper), uniform, deeper)
