"""A student's ruling on a reason: is it permitted by precedent, what must it distinguish, and do the rules agree?"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from kb.classroom.exercise import Exercise
from kb.explain import disposition_label
from kb.precedent.compared import Compared, compared
from kb.precedent.factors import WON, among
from kb.precedent.held import OTHER, SIDES, Held
from kb.precedent.proposed import Proposed, proposed
from kb.precedent.views import View, views
from kb.precedent.wording import FOR, facts, proposed_sentence, short
from ontology.terms import Value


@dataclass(frozen=True)
class Ruling:
    """A ruling for a side on some elements, on all that speaks for the side if none is named, among the precedents of a claim."""

    view: View
    side: str
    terms: tuple[str, ...]

    @cached_property
    def proposed(self) -> Proposed:
        """Whether precedent permits it."""
        return proposed(self.view, self.side, self.terms)

    @cached_property
    def held(self) -> Held:
        """What would be decided by it."""
        own, against = self.view.facts.of(self.side), self.view.facts.of(OTHER[self.side])
        return Held(self.side, own, against, own & among(frozenset(self.terms)) if self.terms else own)

    @cached_property
    def to_distinguish(self) -> tuple["Distinguished", ...]:
        """The decisions for the other side all of whose reason is here."""
        every = (compared(each, self.view.facts, self.view.setting) for each in self.view.base)
        return tuple(self._distinguished(each) for each in every if each.side != self.side and not each.lacking)

    def _distinguished(self, found: Compared) -> "Distinguished":
        reason = self.proposed.reason
        by, could = ([value for value in found.new if (value in reason) == wanted] for wanted in (True, False))
        return Distinguished(found, tuple(by), tuple(could))

    @property
    def rules_agree(self) -> bool | None:
        """Whether the rules give the same side its result; None where they leave it to the court, or wait for a further step."""
        winner = WON.get(self.view.disposition)
        return None if winner is None else winner == self.side


@dataclass(frozen=True)
class Distinguished:
    """A decision that a ruling must distinguish; `by` are the factors of its reason that do so, and `could` others here that would.

    Where neither is, nothing here distinguishes it.
    """

    precedent: Compared
    by: tuple[Value, ...]
    could: tuple[Value, ...]


def ruled(found: Exercise, side: str, terms: Sequence[str], claim: str = "") -> Ruling:
    """A ruling on an exercise, under the claim named or its first.

    Raises:
        ValueError: with a sentence, if there is no such side or claim, or what is named does not speak for the side.
    """
    if side not in SIDES:
        raise ValueError(f"Decide for one side: {' or '.join(SIDES)}.")
    every = views(found.case, found.decision, [found.decided])
    view = next((each for each in every if claim in ("", each.claim)), None)
    if view is None:
        raise ValueError(f"There is no claim '{claim[:40]}'. There are: {', '.join(each.claim for each in every)}.")
    proposed(view, side, terms)
    return Ruling(view, side, tuple(terms))


def reasons_to_choose(found: Exercise, side: str, claim: str = "") -> dict[str, str]:
    """The elements on which a ruling for a side can rest, each with the fact that speaks for it."""
    every = views(found.case, found.decision, [found.decided])
    return {value.point: value.sentence for view in every if claim in ("", view.claim) for value in view.factors[side]}


def sentences(found: Ruling) -> Iterator[str]:
    """What is said of a ruling."""
    yield proposed_sentence(found.proposed)
    yield from (distinguished_sentence(each) for each in found.to_distinguish)
    if not found.proposed.permitted and found.view.reasons[found.side]:
        yield f"It would be permitted on this: {'; or on this: '.join(facts(each) for each in found.view.reasons[found.side])}."
    yield rules_sentence(found)


def distinguished_sentence(found: Distinguished) -> str:
    """How a decision is distinguished, or could be."""
    name = short(found.precedent.precedent)
    if found.by:
        return f"It must distinguish {name}, and does: there was not this, {facts(found.by)}."
    if found.could:
        return f"It must distinguish {name}, and does not; it could by this: {facts(found.could)}."
    return f"It must distinguish {name}, and nothing told here does."


def rules_sentence(found: Ruling) -> str:
    """Whether the rules give the same."""
    label, agree = disposition_label(found.view.disposition), found.rules_agree
    if agree is None:
        return f"The rules decide for neither side; they give: {label}."
    return f"The rules {'agree' if agree else 'do not agree, and go first'}: they give {label}; you decided for {FOR[found.side]}."
