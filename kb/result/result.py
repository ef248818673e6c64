"""All that a result shows of a decided case, each part worked out when it is first asked for."""

from dataclasses import dataclass, replace
from functools import cached_property

from kb import if_closed
from kb.case import Case
from kb.decision import Decision, Step, UnitDecision
from kb.explain import Explanation, explain, groups_alike
from kb.lengths import Summary, summaries
from kb.memo.arguing import arguing
from kb.memo.asking import still_open
from kb.memo.citing_precedents import precedents
from kb.memo.likeness import alone
from kb.memo.memo import Arguing, Open, Precedents
from kb.result.changing import Changing, changing
from kb.result.elements import Row, rows
from kb.result.turning import turning_facts
from kb.todo.lists import to_do
from kb.todo.tasks import ToDo
from kb.weighing.balance import Balance, balances


@dataclass(frozen=True, eq=False)
class Result:
    """A case with its decision; groups of like documents under a claim come in one order throughout."""

    case: Case
    decision: Decision

    @cached_property
    def groups(self) -> tuple[UnitDecision, ...]:
        """The first of each group of like documents under a claim."""
        return tuple(units[0] for units in groups_alike(self.decision))

    @cached_property
    def explained(self) -> tuple[Explanation, ...]:
        """The explanation of each group."""
        return explain(self.decision)

    @cached_property
    def short(self) -> tuple[Summary, ...]:
        """Each group in a line and in a paragraph, and then each whole that has parts."""
        return summaries(self.case, self.decision)

    @cached_property
    def turning(self) -> tuple[tuple[Step, ...], ...]:
        """The facts on which each group turns."""
        return tuple(turning_facts(self.case, self.decision, unit) for unit in self.groups)

    @cached_property
    def elements(self) -> tuple[dict[str, tuple[Row, ...]], ...]:
        """The elements of each group."""
        return tuple(rows(self.case, self.decision, unit) for unit in self.groups)

    @cached_property
    def changing(self) -> tuple[Changing, ...]:
        """What would change what is decided."""
        return changing(self.case, self.decision)

    @cached_property
    def to_do(self) -> tuple[ToDo, ...]:
        """Who must do what."""
        return to_do(self.case, self.decision, self.decision.single)

    @cached_property
    def if_closed(self) -> tuple[str, ...]:
        """What would follow if the record closed now."""
        return if_closed.sentences(if_closed.if_closed(self.case, self.decision))

    @cached_property
    def precedents(self) -> tuple[Precedents, ...]:
        """The decisions nearest either way."""
        return precedents(self.case, self.decision)[0]

    @cached_property
    def balances(self) -> tuple[Balance, ...]:
        """What lies on the scale where it must be weighed."""
        return balances(self.case, self.decision)

    @cached_property
    def arguments(self) -> tuple[Arguing, ...]:
        """Both sides' arguments, in short."""
        return arguing(self.case, self.decision)[0]

    @cached_property
    def open(self) -> Open:
        """What is still open, and whom to ask."""
        return still_open(self.case, self.decision)


def result_for(case: Case, decision: Decision, claim: str, document: str) -> Result:
    """The result for one document and those like it under a claim, with all else that is claimed on them, out of that for a whole file."""
    same = next(units for units in groups_alike(decision) if any((unit.claim, unit.document) == (claim, document) for unit in units))
    names = {unit.document for unit in same}
    if len(names) == len({name for _, name in case.units()}):
        return Result(case, decision)
    own = tuple(each for each in decision.documents if each.id in names)
    parts = {each.part_of: tuple(part.id for part in own if part.part_of == each.part_of) for each in own}
    # The whole of a part is kept for its name; what becomes of it hangs on its other parts too, so nothing of it is awaited here.
    wholes = (replace(each, parts=parts[each.id], settled=True) for each in decision.documents if each.id in parts)
    return Result(alone(case, *own), replace(decision, documents=(*wholes, *own)))
