"""The vocabulary: every term of the graph as data, with lookups that name the nearest word on a slip."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from ontology.authority import Authority
from ontology.dates import LegalDate
from ontology.faults import nearest, plain
from ontology.terms import Concern, Court, Doctrine, Element, Issue, Named, Point, Value, WeighedFactor


class UnknownTerm(KeyError):
    """A word that the ontology does not know; its message says which is nearest."""

    def __str__(self) -> str:
        return str(self.args[0])


@dataclass(frozen=True)
class Vocabulary:
    """All terms, by name; elements come in the order in which they may be asked, gates first.

    `elements` are those that rules may use; `weighed` those that none may, which count only where need is weighed against harm.
    """

    doctrines: dict[str, Doctrine]
    elements: dict[str, Element]
    weighed: dict[str, WeighedFactor]
    issues: dict[str, Issue]
    authorities: dict[str, Authority]
    named: dict[str, Named]

    @cached_property
    def questions(self) -> dict[str, Element]:
        """All that people can tell: the elements that rules may use, and after them the weighed factors."""
        return {**self.elements, **self.weighed}

    def point(self, term: str) -> Point:
        """The element, weighed factor or issue of that name.

        Raises:
            UnknownTerm: there is none.
        """
        found: Point | None = self.questions.get(term) or self.issues.get(term)
        if found is None:
            terms = {**self.questions, **self.issues}
            raise UnknownTerm(f"'{term}' is not a term of the ontology.{nearest(term, terms, labels(terms))}")
        return found

    def value(self, term: str, token: str) -> Value:
        """That value of that point.

        Raises:
            UnknownTerm: the point, or the value on it, does not exist.
        """
        point = self.point(term)
        try:
            return point.value(token)
        except KeyError:
            close = nearest(token, point.tokens, {value.label: value.token for value in point.values})
            hint = close if close.startswith(" Did") else f" It can be: {', '.join(point.tokens)}."
            raise UnknownTerm(f"'{token}' is not a value of '{term}'.{hint}") from None

    def authority(self, key: str) -> Authority:
        """The authority of that key.

        Raises:
            UnknownTerm: there is none.
        """
        try:
            return self.authorities[key]
        except KeyError:
            raise UnknownTerm(
                f"'{key}' is not an authority of the ontology.{nearest(key, self.authorities, labels(self.authorities))}"
            ) from None

    def court(self, key: str) -> Court:
        """The court of that key.

        Raises:
            UnknownTerm: there is none.
        """
        found = self.named.get(key)
        if not isinstance(found, Court):
            raise UnknownTerm(f"'{key}' is not a court of the ontology.{nearest(key, self.of_kind('Court'))}")
        return found

    def sitting(self, key: str, as_of: LegalDate) -> Court | None:
        """The court that hears, on a date, what that court hears or heard: itself, its successor or its predecessor.

        Raises:
            UnknownTerm: there is no such court.
        """
        return next((court for court in self.line_of(key) if court.sits(as_of)), None)

    def line_of(self, key: str) -> list[Court]:
        """A court, then those that took over its cases one after another, then those whose cases came to it.

        Raises:
            UnknownTerm: there is no such court.
        """
        line = [self.court(key)]
        while line[-1].successor:
            line.append(self.court(line[-1].successor))
        return line + self.forerunners(key)

    def forerunners(self, key: str) -> list[Court]:
        """The courts that have ended whose cases came to that court, directly or through others, the latest first."""
        direct = [court for court in self.named.values() if isinstance(court, Court) and court.successor == key]
        return direct + [older for court in direct for older in self.forerunners(court.key)]

    def concerns(self, term: str) -> tuple[str, ...]:
        """The concerns to which an element goes, each before the more general one that it is within; by key.

        Raises:
            UnknownTerm: there is no such element.
        """
        element = self.point(term)
        found = list(element.bears_on) if isinstance(element, Element) else []
        for key in found:
            concern = self.named[key]
            if isinstance(concern, Concern) and concern.within and concern.within not in found:
                found.append(concern.within)
        return tuple(found)

    def of_kind(self, *kinds: str) -> dict[str, Named]:
        """The individuals of these classes, by key."""
        return {key: named for key, named in self.named.items() if named.kind in kinds}

    @property
    def element_names(self) -> dict[str, str]:
        """The terms of the elements by their labels."""
        return labels(self.questions)

    def find(self, kind: str, name: str) -> Named:
        """The individual of that class whose key, label or other name it is, whatever its capitals and signs.

        Raises:
            UnknownTerm: there is none; it names the nearest, and all, each by its shortest name.
        """
        fellows = self.of_kind(kind).values()
        for named in fellows:
            if plain(name) in map(plain, named.called):
                return named
        shorts, every = sorted(named.short for named in fellows), [other for named in fellows for other in (named.label, *named.names)]
        close = nearest(name, shorts, {other: named.short for named in fellows for other in named.called})
        if not close.startswith(" Did") and (other := nearest(name, every)).startswith(" Did"):
            close = other
        known = "" if close.startswith(" Known") else f" Known are: {', '.join(shorts).rstrip('.')}."
        raise UnknownTerm(f"No {kind.lower()} of the ontology is called '{name}'.{close}{known}")

    @property
    def dispositions(self) -> tuple[Value, ...]:
        """The dispositions, least disclosure first: the order in which several claims on a document are joined."""
        return self.issues["disposition"].values


def labels(things: Mapping[str, Point | Authority]) -> dict[str, str]:
    """The words of things by their labels."""
    return {each.label: word for word, each in things.items()}


def asking_order(elements: Iterable[Element]) -> list[Element]:
    """The elements so ordered that each comes after those its question depends on, otherwise as declared.

    Raises:
        ValueError: naming the elements of a circle through 'asked if'.
    """
    waiting, placed = {element.term: element for element in elements}, dict[str, Element]()
    while waiting:
        free = [term for term, element in waiting.items() if all(gate not in waiting for gate, _ in element.asked_if)]
        if not free:
            raise ValueError(f"These elements are asked only if one another are: {', '.join(sorted(waiting))}.")
        placed[free[0]] = waiting.pop(free[0])
    return list(placed.values())
