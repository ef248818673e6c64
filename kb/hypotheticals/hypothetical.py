"""A hypothetical: a few answers, the record closed, and what the law gives on them."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

import ontology
from kb.books import HOME_COURT, TODAY
from kb.closed_record import Point, point
from kb.compiled import Compiled
from ontology.dates import LegalDate


@dataclass(frozen=True)
class Outcome:
    """A value found on an issue, or not found."""

    term: str
    token: str
    found: bool = True

    @classmethod
    def read(cls, text: str) -> "Outcome":
        """The outcome written 'protected', 'harm is established' or 'harm is not established'.

        Raises:
            ValueError: it names an element instead of an issue.
            ontology.UnknownTerm: a word in it is not of the ontology.
        """
        term, named, token = text.partition(" is ")
        if not named:
            term, token = "disposition", text
        found = not token.startswith("not ")
        token = token.removeprefix("not ")
        ontology.vocabulary().value(term, token)
        if term in ontology.vocabulary().elements:
            raise ValueError(f"'{term}' is answered, not found by a rule. Write a disposition, or 'issue is value'.")
        return cls(term, token, found)

    @property
    def is_disposition(self) -> bool:
        """Whether it says what becomes of the document, and not what is found on the way there."""
        return self.term == "disposition" and self.found

    def __str__(self) -> str:
        if self.is_disposition:
            return self.token
        return f"{self.term} is {'' if self.found else 'not '}{self.token}"

    def follows(self, law: Compiled, where: Point) -> bool:
        """Whether that is what a law gives at a point."""
        if self.is_disposition:
            return law.diagram.at(law.root, where) == frozenset({self.token})
        node = law.values.get((self.term, self.token), law.diagram.false)
        return law.diagram.at(node, where) == self.found


@dataclass(frozen=True)
class Hypothetical:
    """Some answers on which a rule is tried; everything else is as its burden has it."""

    rule: str
    answers: Mapping[str, str] = field(hash=False)
    gives: Outcome
    court: str = HOME_COURT
    as_of: LegalDate = TODAY
    guards_against: str = ""
    file: str = ""
    line: int = 0

    @cached_property
    def point(self) -> Point:
        """The facts, the record closed."""
        return point(self.answers)

    def follows(self, law: Compiled) -> bool:
        """Whether a law gives what is stated."""
        return self.gives.follows(law, self.point)
