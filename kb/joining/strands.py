"""What can come of several documents at once, exactly: no two of them are ever given different answers to one question.

Each document is a strand: the compiled function once for every claim on it. All strands are followed down the variables of the
function together. A question that counts for several documents is answered once, for all; one that counts for a single document
takes each of its answers, so that a strand is at several places at once. What comes out is what some completion of the facts gives,
and nothing else (supervaluation: van Fraassen 1966); to join the results possible for each alone would only come near.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from kb.diagram import Diagram, Node

Name = Hashable
Place = tuple[Node, ...]
Bundle = frozenset[Place]
Results = frozenset[str]
OneDocument = Callable[[Sequence[tuple[Hashable, ...]]], Results]
Fold = Callable[[Sequence[Results]], Results]


OWN: Name = ("own",)


@dataclass(frozen=True)
class Side:
    """One claim on a document: the value of each variable told, by its level, and the name of each other one.

    Variables of one level and one name always have one value, on whatever documents and claims they stand; those called OWN have
    one under all claims on their document, and count for no other document.
    """

    told: Mapping[int, int]
    names: Mapping[int, Name]


Strand = tuple[Side, ...]


@dataclass(frozen=True)
class Strands:
    """Documents, each with the claims on it, under one law.

    `roots` are the functions followed for each claim; `one` makes the result of a document from what they come to, claim by claim
    (one, unless a revised law gives none or several); `fold` makes, of the results possible for each document where they are
    independent of one another, what can come of all.
    """

    diagram: Diagram
    roots: Place
    strands: tuple[Strand, ...]
    one: OneDocument
    fold: Fold

    def possible(self) -> Results:
        """The results that some completion of the facts gives."""
        bound, found = self.together([self.alone(strand) for strand in self.alike]), set[str]()
        if not self.shared:
            return bound  # nothing counts for several of them: they are independent of one another
        waiting = [tuple(self.begin(strand) for strand in self.alike)]
        seen = set(waiting)
        while waiting and found != bound:
            bundles = waiting.pop()
            level = self.next_level(bundles)
            if level == len(self.diagram.sizes):
                found |= self.together([self.results(bundle) for bundle in bundles])
                continue
            for values in self.answers(level, self.shared_at(level, bundles)):
                state = tuple(self.next(level, *each, values) for each in zip(self.alike, bundles, strict=True))
                if state not in seen:
                    seen.add(state)
                    waiting.append(state)
        return frozenset(found)

    def together(self, each: Sequence[Results]) -> Results:
        """What can come of all documents, from what is possible for each kind of them where they are independent of one another."""
        return self.fold([results for results, number in zip(each, self.numbers, strict=True) for _ in range(number)])

    @cached_property
    def kinds(self) -> dict[Hashable, list[Strand]]:
        """Documents of which the same is told and the same is shared with others stand together: they come to the same places."""
        found: dict[Hashable, list[Strand]] = {}
        for strand in self.strands:
            key = tuple((frozenset(side.told.items()), frozenset(side.names.items())) for side in strand)
            found.setdefault(key, []).append(strand)
        return found

    @cached_property
    def alike(self) -> tuple[Strand, ...]:
        """One document of each kind."""
        return tuple(strands[0] for strands in self.kinds.values())

    @cached_property
    def numbers(self) -> tuple[int, ...]:
        """How many documents there are of each kind."""
        return tuple(len(strands) for strands in self.kinds.values())

    def alone(self, strand: Strand) -> Results:
        """What is possible for one document, the others left out of account."""
        bundle = self.begin(strand)
        while (level := self.next_level([bundle])) < len(self.diagram.sizes):
            bundle = self.next(level, strand, bundle, {})
        return self.results(bundle)

    def next_level(self, bundles: Iterable[Bundle]) -> int:
        """The first variable on which anything still hangs, or the number of variables if nothing hangs on any."""
        levels = (self.diagram.level[node] for bundle in bundles for place in bundle for node in place)
        return min(levels, default=len(self.diagram.sizes))

    def begin(self, strand: Strand) -> Bundle:
        """Where a document stands before any question."""
        return frozenset({self.roots * len(strand)})

    def next(self, level: int, strand: Strand, bundle: Bundle, values: Mapping[Name, int]) -> Bundle:
        """Where a document can come to by a question: by these values of shared variables, and by any of its own."""
        at, found = self.diagram.level, set[Place]()
        for place in bundle:
            if not any(at[node] == level for node in place):
                found.add(place)  # nothing there hangs on the question
                continue
            own = [name for name in self.asked(level, strand, place) if name not in values]
            found.update(self.moved(level, strand, place, {**values, **more}) for more in self.answers(level, own))
        return frozenset(found)

    def moved(self, level: int, strand: Strand, place: Place, values: Mapping[Name, int]) -> Place:
        """A place after a question."""
        kids, width = self.diagram.kids, len(self.roots)
        return tuple(
            node if self.diagram.level[node] != level else kids[node][side.told[level] if level in side.told else values[side.names[level]]]
            for number, node in enumerate(place)
            for side in (strand[number // width],)
        )

    def asked(self, level: int, strand: Strand, place: Place) -> dict[Name, None]:
        """The names of the variables on which it hangs where one goes on from a place, in the order of the claims."""
        width = len(self.roots)
        sides = [strand[number // width] for number, node in enumerate(place) if self.diagram.level[node] == level]
        return {side.names[level]: None for side in sides if level not in side.told}

    def shared_at(self, level: int, bundles: Sequence[Bundle]) -> list[Name]:
        """The names among those that count for several documents."""
        pairs = zip(self.alike, bundles, strict=True)
        shared = [(strand, bundle) for strand, bundle in pairs if any((level, side.names.get(level)) in self.shared for side in strand)]
        asked = {name: None for strand, bundle in shared for place in bundle for name in self.asked(level, strand, place)}
        return [name for name in asked if (level, name) in self.shared]

    def answers(self, level: int, names: Sequence[Name]) -> Iterator[dict[Name, int]]:
        """Each way of answering these questions."""
        for values in product(range(self.diagram.sizes[level]), repeat=len(names)):
            yield dict(zip(names, values, strict=True))

    @cached_property
    def shared(self) -> frozenset[tuple[int, Name]]:
        """The variables that count for several documents."""
        seen, several = set[tuple[int, Name]](), set[tuple[int, Name]]()
        for strand in self.strands:
            own = {(level, name) for side in strand for level, name in side.names.items() if name != OWN}
            several |= own & seen
            seen |= own
        return frozenset(several)

    def results(self, bundle: Bundle) -> Results:
        """The results of the places to which a document has come."""
        width, leaf = len(self.roots), self.diagram.leaf
        leaves = ([tuple(leaf[node] for node in place[at : at + width]) for at in range(0, len(place), width)] for place in bundle)
        return frozenset(result for each in leaves for result in self.one(each))
