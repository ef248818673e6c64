"""On which facts a rule is decisive: take it away, and another disposition follows.

A rule on which no disposition ever turns is decisive where what it finds is lost with it.
"""

from functools import cached_property

from kb.books import Laws
from kb.closed_record import Ruling
from kb.compiled import Compiled
from kb.hypotheticals.hypothetical import Hypothetical
from kb.recompiled import without
from kb.rule import Rule


class Absence:
    """The laws without one rule."""

    def __init__(self, laws: Laws, rule: Rule) -> None:
        self.laws, self.rule = laws, rule
        self._made: dict[int, Compiled] = {}

    def under(self, law: Compiled) -> Compiled:
        """A law without the rule."""
        if id(law) not in self._made:
            self._made[id(law)] = without(law, self.rule)
        return self._made[id(law)]

    @cached_property
    def moves_a_disposition(self) -> bool:
        """Whether, in some court on some date, a disposition turns on the rule."""
        return any(self.under(law).root != law.root for law in self.laws.having(self.rule))

    def shows_in(self, hypothetical: Hypothetical) -> bool:
        """Whether the rule is decisive in a hypothetical; in its disposition, if any disposition turns on the rule."""
        gives, law = hypothetical.gives, self.laws.under(hypothetical.court, hypothetical.as_of)
        if self.moves_a_disposition and not gives.is_disposition:
            return False
        return hypothetical.follows(law) and not hypothetical.follows(self.under(law))

    def shows_in_ruling(self, ruling: Ruling) -> bool:
        """Whether the rule is decisive in what a court ruled on a document."""
        law = self.laws.under(ruling.court, ruling.as_of)
        if self.moves_a_disposition:
            return ruling.disposition(self.under(law)) != ruling.disposition(law)
        before, after = (each.values.get(self.rule.conclusion, law.diagram.false) for each in (law, self.under(law)))
        return any(law.diagram.at(before, where) != law.diagram.at(after, where) for where in ruling.points)
