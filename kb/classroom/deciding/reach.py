"""What a ruling would newly bind: the facts that it would force as a precedent, and no decision forced before."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import ontology
from kb.classroom.deciding.ruling import Ruling
from kb.classroom.deciding.situations import Tried, situations
from kb.precedent.base import Precedent, binds
from kb.precedent.compared import outcome
from kb.precedent.held import OTHER
from kb.precedent.wording import FOR
from kb.wording import listed


@dataclass(frozen=True)
class Reach:
    """What a ruling would do in a court, which it binds or only persuades.

    `forced` are the facts newly forced for its side, `unsettled` those forced for the other side before, which it would leave free;
    both are of other cases under the same privilege, in the same kind of suit.
    """

    court: str
    binding: bool
    side: str
    forced: tuple[Tried, ...]
    unsettled: tuple[Tried, ...]
    tried: int


def reach(found: Ruling, court: str = "") -> Reach:
    """What a ruling would newly bind in a court, the student's own unless another is named.

    Where the ruling binds that court it is added to the decisions that do, and else to all that the court may follow.

    Raises:
        ontology.UnknownTerm: there is no such court.
    """
    setting = found.view.setting
    there = ontology.vocabulary().court(court or setting.court).key
    binding = there in ontology.vocabulary().court(setting.court).binds
    counted = [each for each in found.view.base if not binding or binds(each, replace(setting, court=there))]
    others = [
        each for each in situations() if (each.privilege, each.access) == (setting.privilege, setting.access) and each.case != setting.case
    ]
    reached = [each for each in others if not found.held.differences(each.facts)]
    forced = tuple(each for each in reached if not forcing(counted, each))
    unsettled = tuple(each for each in reached if forcing(counted, each) == {OTHER[found.side]})
    return Reach(there, binding, found.side, forced, unsettled, len(others))


def forcing(base: Sequence[Precedent], tried: Tried) -> set[str]:
    """The sides that decisions other than its own force on some facts."""
    others = (outcome(each) for each in base if not tried.case or each.case != tried.case)
    return {each.side for each in others if not each.differences(tried.facts)}


def reach_sentences(found: Reach) -> Iterator[str]:
    """What a ruling would do, in words."""
    court = ontology.vocabulary().named[found.court].label
    how = "It would bind the" if found.binding else "It would not bind, but could persuade, the"
    made_up = [each for each in found.forced if not each.case]
    yield f"{how} {court.removeprefix('the ')}. It was tried on the facts of {found.tried} other documents, decided or made up."
    if not found.forced:
        yield f"It would newly force {FOR[found.side]} of none of them."
    elif cases := [each.name for each in found.forced if each.case]:
        yield f"It would newly force {FOR[found.side]} of {listed(cases)}."
    if made_up:
        yield f"It would newly force {FOR[found.side]} on the facts of {len(made_up)} hypotheticals."
    if found.unsettled:
        yield f"It would leave free what was forced the other way: {listed([each.name for each in found.unsettled])}."
