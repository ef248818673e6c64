"""What is switched in the law: rules left out, another court, another date, as data small enough for a link."""

from collections.abc import Iterator
from dataclasses import dataclass

import ontology
from kb.case import Case
from kb.casefile import shipped, shipped_case
from kb.revising.base import Change, sits
from kb.revising.parting import rules
from kb.revising.revision import Revision
from kb.rulebook import rule_book
from kb.sitting import forum, not_sitting
from ontology.dates import LegalDate

MOST_RULES = 8


@dataclass(frozen=True)
class Switch:
    """What is switched; what is empty stays in each case as it is."""

    without: tuple[str, ...] = ()
    court: str = ""
    law: str = ""

    def __bool__(self) -> bool:
        return bool(self.without or self.court or self.law)

    def change(self) -> Change:
        """The change of law itself.

        Raises:
            ValueError: with a sentence, if there is no such rule, court or date, or there are too many rules.
        """
        if self.court and self.court not in ontology.vocabulary().of_kind("Court"):
            raise ValueError(f"No court has the key '{self.court[:40]}'.")
        if len(self.without) > MOST_RULES:
            raise ValueError(f"At most {MOST_RULES} rules can be left out at once.")
        try:
            return Change(self.court, LegalDate.read(self.law) if self.law else None, Revision.read(self.without))
        except ontology.UnknownTerm as error:
            raise ValueError(str(error)) from None

    def check(self, case: str) -> None:
        """Refuse what cannot be tried on a case that comes with the knowledge base.

        Raises:
            ValueError: with a sentence, also if the court did not sit on the day.
        """
        change = self.change()
        if refusal := not_sitting(*forum(shipped_case(case), change.court, change.as_of)):
            raise ValueError(refusal)

    def check_tells(self) -> None:
        """Refuse what no case that comes with the knowledge base would notice.

        Raises:
            ValueError: with a sentence.
        """
        if not self:
            raise ValueError("Say what is to change: leave out a rule, or choose another court or another date.")
        if not any(touched(shipped_case(name), self.change()) for name in shipped()):
            raise ValueError("This change touches no case: each would be decided by the same rules as before. Change something else.")

    @property
    def sentences(self) -> tuple[str, ...]:
        """What is switched, in words."""
        return tuple(self._said())

    def _said(self) -> Iterator[str]:
        for name in self.without:
            yield f"This is no longer law: {rules()[name].proposition}"
        if self.court:
            yield f"Every case now comes before another court: {ontology.vocabulary().named[self.court].label}."
        if self.law:
            yield f"The law is now that of {self.law}."


def touched(case: Case, change: Change) -> bool:
    """Whether a case would be decided by other rules, by a court that sat."""
    own, other = Change().law(case), change.law(case)
    if not sits(other):
        return False
    before, after = (rule_book(each.court, each.as_of) for each in (own, other))
    return tuple(before.rules) != tuple(other.revision.of(after.rules))
