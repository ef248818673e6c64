"""How a rule of law is written.

A rule is `given` conditions, holds `unless` a finding defeats it, and gives one finding `then`, on stated authorities:

    @rule(
        given=["declaration is specific or sufficient", "declaration_answered is unrefuted"],
        unless=["character is refuted"],
        then="declaration_stands is yes",
        authorities=["melamine 66 n.2"],
    )
    def unrefuted_declaration_is_taken_as_true() -> None:
        '''The proposition of law, in one plain sentence.'''

The name of the function is the name of the rule, its docstring the proposition. The body is empty: everything that
matters can be read by a program. A word that the ontology does not know is an error at import.
"""

import inspect
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import ontology
from kb.citation import Citation
from ontology.dates import LegalDate
from ontology.faults import Faulty, fault


@dataclass(frozen=True)
class Condition:
    """A point having one of some values; read as 'or' between the tokens."""

    term: str
    tokens: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> "Condition":
        """The condition written 'term is token' or 'term is token or token'.

        Raises:
            ValueError: it is not of that form, or is about a weighed factor, on which no rule turns.
            ontology.UnknownTerm: a word in it is not of the ontology.
        """
        term, found, rest = text.partition(" is ")
        tokens = tuple(token.strip() for token in rest.split(" or "))
        if not found or not all(tokens):
            raise ValueError(f"'{text}' is not of the form 'term is value' or 'term is value or value'.")
        for token in tokens:
            ontology.vocabulary().value(term, token)
        if term in ontology.vocabulary().weighed:
            raise ValueError(f"No rule can turn on '{term}': it is weighed by people, and by precedent, where the rules stop.")
        return cls(term, tokens)

    @cached_property
    def on_element(self) -> bool:
        """Whether it is about an answer, rather than a finding."""
        return self.term in ontology.vocabulary().elements

    def __str__(self) -> str:
        return f"{self.term} is {' or '.join(self.tokens)}"


@dataclass(frozen=True)
class Rule:
    """One proposition of law.

    `under` are the authorities by which alone it is law: it holds in the courts they govern, while they are in force. A rule
    under none states the common law, which opinions declare but do not date, and holds everywhere, but not from the day on which
    the last of its authorities was reversed, vacated or overruled: what nothing supports any more is history and no law.
    """

    name: str
    doctrine: str
    proposition: str
    given: tuple[Condition, ...]
    unless: tuple[Condition, ...]
    then: Condition
    authorities: tuple[Citation, ...]
    under: tuple[str, ...]
    file: str
    line: int

    @cached_property
    def conclusion(self) -> tuple[str, str]:
        """Issue and token that it gives."""
        return self.then.term, self.then.tokens[0]

    @cached_property
    def needs(self) -> tuple[tuple[str, str], ...]:
        """The values of issues on which it hangs, as condition or as exception."""
        return tuple((each.term, token) for each in (*self.given, *self.unless) if not each.on_element for token in each.tokens)

    def supported(self, as_of: LegalDate) -> bool:
        """Whether, on that date, some authority for it had not been reversed, vacated or overruled."""
        return any(citation.authority.ended_by(as_of) is None for citation in self.authorities)

    def holds(self, court: str, as_of: LegalDate) -> bool:
        """Whether it is law in that court on that date."""
        return self.supported(as_of) and all(ontology.vocabulary().authority(key).governs(court, as_of) for key in self.under)


def rule(
    *,
    given: Sequence[str],
    then: str,
    authorities: Sequence[str],
    unless: Sequence[str] = (),
    under: Sequence[str] = (),
) -> Callable[[Callable[[], None]], Rule]:
    """Declare a rule; see the head of this module.

    Raises:
        Faulty: a word is not of the ontology, an exception is an answer instead of a finding, there is no authority,
            no proposition, or more than one conclusion; with file and line of the rule.
    """

    def declare(function: Callable[[], None]) -> Rule:
        place = (inspect.getsourcefile(function) or "", function.__code__.co_firstlineno)
        try:
            found = Rule(
                name=function.__name__,
                doctrine=Path(place[0]).stem,
                proposition=" ".join((function.__doc__ or "").split()),
                given=tuple(Condition.read(text) for text in given),
                unless=tuple(Condition.read(text) for text in unless),
                then=Condition.read(then),
                authorities=tuple(Citation.read(text) for text in authorities),
                under=tuple(under),
                file=place[0],
                line=place[1],
            )
            check(found)
        except Faulty:
            raise
        except ontology.UnknownTerm as error:
            raise fault(*place, function.__name__, str(error)) from None
        except ValueError as error:
            raise fault(*place, function.__name__, str(error)) from None
        return found

    return declare


def check(found: Rule) -> None:
    """What every rule must have.

    Raises:
        ValueError: with the sentence that says what is missing.
    """
    if not found.authorities:
        raise ValueError('A rule needs an authority: write authorities=["key pinpoint"], as in "melamine 66 n.2".')
    for key in found.under:
        if key not in [citation.key for citation in found.authorities]:
            raise ValueError(f"It is law under '{key}', so it must name that among its authorities.")
    if not found.proposition:
        raise ValueError("A rule needs a docstring that states the proposition of law in one sentence.")
    if not found.given:
        raise ValueError("A rule needs at least one condition in 'given'.")
    if len(found.then.tokens) != 1 or found.then.on_element:
        raise ValueError(f"'then' gives one value of one issue; '{found.then}' does not.")
    for exception in found.unless:
        if exception.on_element:
            raise ValueError(
                f"'unless {exception}' negates an answer, and an answer not given is unknown, not false: "
                f"write the other values out under 'given'."
            )
