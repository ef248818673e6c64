"""Every rule book that any court has on any date, each compiled once, all in one diagram."""

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cached_property

import ontology
from kb.compiled import Compiled, compile_book
from kb.recompiled import recompiled
from kb.rule import Rule
from kb.rulebook import RuleBook, all_rules, rule_book
from ontology.dates import LegalDate
from ontology.faults import fault
from ontology.terms import Court

HOME_COURT = "cit"
TODAY = LegalDate("2026")  # a fixed year, so that what is proved today is proved again tomorrow
BEFORE_ALL = LegalDate("1788")  # before the first Congress


def turns() -> set[date]:
    """The days from which some rule is law somewhere, or is law no longer."""
    cited = {citation.authority for rule in all_rules() for citation in rule.authorities}
    found = {each.date.last for authority in cited for each in authority.treatments if each.ends_force}
    for authority in {ontology.vocabulary().authority(key) for rule in all_rules() for key in rule.under}:
        found.add(max(authority.issued.first, authority.since.first if authority.since else date.min))
        if authority.until:
            found.add(authority.until.last + timedelta(days=1))
        if authority.adoption:
            found.add(authority.adoption.date.last)
    return found


def days(court: Court, turned: set[date]) -> list[LegalDate]:
    """The days that stand for all on which a court sits, latest first: in between, its law does not change."""
    began = court.since.first if court.since else BEFORE_ALL.first
    past = sorted({began, *turned}, reverse=True)
    every = [TODAY, *(LegalDate(day.isoformat()) for day in past if day < TODAY.first)]
    return [day for day in every if court.sits(day)]


def distinct_books() -> Iterator[RuleBook]:
    """A rule book for each set of rules that is some court's law on some date; that of the home court today comes first."""
    vocabulary, turned, seen = ontology.vocabulary(), turns(), set[tuple[str, ...]]()
    for court in sorted(vocabulary.of_kind("Court"), key=lambda court: court != HOME_COURT):
        for day in days(vocabulary.court(court), turned):
            book = rule_book(court, day)
            if names(book) not in seen:
                seen.add(names(book))
                yield book


def names(book: RuleBook) -> tuple[str, ...]:
    """What tells a rule book from others: the names of its rules."""
    return tuple(rule.name for rule in book.rules)


class Laws:
    """The compiled functions of all distinct rule books, and of those of further courts and dates asked for."""

    def __init__(self) -> None:
        self._by_names: dict[tuple[str, ...], Compiled] = {}
        for book in distinct_books():
            self.add(book)

    def add(self, book: RuleBook) -> Compiled:
        """One more law, made from the first in its diagram."""
        first = next(iter(self._by_names.values()), None)
        made = self._by_names[names(book)] = recompiled(first, book) if first else compile_book(book)
        return made

    def __iter__(self) -> Iterator[Compiled]:
        return iter(tuple(self._by_names.values()))

    def under(self, court: str, as_of: LegalDate) -> Compiled:
        """The function of a court on a date; of a year in which the law changed there may be one of its own."""
        book = rule_book(court, as_of)
        return self._by_names.get(names(book)) or self.add(book)

    @cached_property
    def home(self) -> Compiled:
        """The function of the home court today."""
        return self.under(HOME_COURT, TODAY)

    def refuse_unsound(self) -> None:
        """Stop where nothing can be built on the law.

        Raises:
            Faulty: somewhere the rules give no disposition, or more than one.
        """
        for law in self:
            if any(not isinstance(leaf, frozenset) or len(leaf) != 1 for leaf in law.diagram.leaves(law.root)):
                message = (
                    f"Not exactly one disposition follows in {law.book.court} on {law.book.as_of}. Run 'incamera check' and mend that."
                )
                raise fault("kb/doctrines", 0, "disposition", message)

    def having(self, rule: Rule) -> list[Compiled]:
        """Those in which a rule is law."""
        return [law for law in self if rule.name in law.fired]
