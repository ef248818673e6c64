"""The documents of a case taken together while facts are missing: what is possible for each, for a whole, and for a motion."""

from collections.abc import Callable, Collection, Hashable, Iterable, Mapping, Sequence
from functools import lru_cache, partial

from kb import motion, relief
from kb.case import Case, Claim, Document, Given
from kb.compiled import Compiled
from kb.decision import DocumentDecision, UnitDecision
from kb.diagram import Diagram, Node
from kb.joining.strands import OWN, Fold, Name, OneDocument, Place, Results, Side, Strand, Strands
from kb.questions.remaining import remaining
from kb.questions.variables import question_in, scope
from kb.reading import levels

DISCLOSED = "disclosed"
# Of many documents few change from one answer to the next, and many are told alike: what was found for one is kept for the others.
KEPT = 512
OF_ONE = Document("document", "Document")

Known = Callable[[Claim, str], Mapping[str, str]]


class Together:
    """A case under a law; `known` gives the answers for a document under a claim, those that a closed record presumes among them."""

    def __init__(self, case: Case, function: Compiled, known: Known) -> None:
        self.case, self.function, self.known = case, function, known

    def document(self, name: str, alone: Sequence[Collection[str]]) -> Results:
        """The dispositions possible for a document, or part, decided on its own, from those possible under each claim alone."""
        if len(alone) == 1 or all(len(possible) == 1 for possible in alone):
            return folded(relief.join, alone)
        sides = tuple((frozenset(side.told.items()), frozenset(side.names.items())) for side in self.strand(name))
        return of_one(self.function.diagram, self.function.root, sides)

    def whole(self, parts: Sequence[DocumentDecision]) -> Results:
        """The dispositions possible for a whole, from its parts."""
        if all(part.settled for part in parts):
            return folded(relief.compose, [part.possible for part in parts])
        return self.strands([part.id for part in parts], (self.function.root,), joined, partial(folded, relief.compose)).possible()

    def motion(self, kind: str, documents: Sequence[DocumentDecision]) -> Results:
        """The results possible for a motion of a kind about these documents, none of which has parts.

        As to a document that is settled it comes to what the decision on it says: nobody waits to learn that it is moot besides.
        """
        function, names = self.function, [each.id for each in documents if not each.settled]
        fold = partial(motion.results_of, [motion.come_to(kind, each) for each in documents if each.settled])
        public = function.values.get(motion.PUBLIC, function.diagram.false)
        return self.strands(names, (function.root, public), partial(moved_for, kind), fold).possible()

    def unknown(self, units: Sequence[UnitDecision]) -> tuple[str, ...]:
        """The elements that can still change what becomes of a document, all claims on it taken together."""
        if len(units) == 1:
            return units[0].unknown
        could, document = {term for unit in units for term in unit.unknown}, units[0].document
        claims = [claim for claim in self.case.claims if document in self.case.units_of(claim)]
        told = tuple((claim.id, frozenset(tokens(self.case.unit(claim, document)).items())) for claim in claims)
        return tuple(term for term in can_matter(self.function, told) if term in could)

    def strands(self, documents: Sequence[str], roots: Place, one: OneDocument, fold: Fold) -> Strands:
        """These documents as strands."""
        return Strands(self.function.diagram, roots, tuple(self.strand(name) for name in documents), one, fold)

    def strand(self, document: str) -> Strand:
        """A document under each claim on it."""
        return tuple(self.side(claim, document) for claim in self.case.claims if document in self.case.units_of(claim))

    def side(self, claim: Claim, document: str) -> Side:
        """A document under one claim; a variable is named by the claim of which its element is asked, or as the document's own."""
        told = self.function.level_answers(self.known(claim, document))
        untold = {level: question_in(term, claim, document) for term, level in levels().items() if level not in told}
        return Side(told, {level: OWN if scope(each.term) == "one_document" else each.of for level, each in untold.items()})


def tokens(told: Mapping[str, Given]) -> dict[str, str]:
    """Answers without where they are stated."""
    return {term: each.token for term, each in told.items() if each.token}


@lru_cache(maxsize=KEPT)
def of_one(diagram: Diagram, root: Node, sides: tuple[tuple[frozenset[tuple[int, int]], frozenset[tuple[int, Name]]], ...]) -> Results:
    """The dispositions possible for a document of which that is told under each claim; like documents are worked out once."""
    strand = tuple(Side(dict(told), dict(names)) for told, names in sides)
    return Strands(diagram, (root,), (strand,), joined, partial(folded, relief.join)).possible()


@lru_cache(maxsize=KEPT)
def can_matter(function: Compiled, told: tuple[tuple[str, frozenset[tuple[str, str]]], ...]) -> tuple[str, ...]:
    """The elements that can still matter for a document of which that is told under each claim, in asking order."""
    answers = [(claim, {term: Given(token) for term, token in unit}) for claim, unit in told]
    claims = tuple(Claim(claim, unit.pop("privilege", Given("")), (OF_ONE.id,), "", unit) for claim, unit in answers)
    case = Case(OF_ONE.id, OF_ONE.label, function.book.court, function.book.as_of, (OF_ONE,), claims)
    return tuple(dict.fromkeys(question.term for question in remaining(case, function).relevant))


def given(leaf: Hashable) -> Results:
    """The dispositions in a leaf of a compiled function."""
    return frozenset(map(str, leaf)) if isinstance(leaf, frozenset) else frozenset()


def joined(leaves: Sequence[tuple[Hashable, ...]]) -> Results:
    """The disposition of a document from the leaves under each claim on it."""
    return folded(relief.join, [given(disposition) for (disposition,) in leaves])


def moved_for(kind: str, leaves: Sequence[tuple[Hashable, ...]]) -> Results:
    """What a motion comes to as to a document, from the disposition and whether the content is public, under each claim on it."""
    public = {token for disposition, is_public in leaves if is_public for token in given(disposition)}
    dispositions = joined([(disposition,) for disposition, _ in leaves])
    return frozenset(motion.MOOT if each in public & {DISCLOSED} else motion.as_to(kind, each) for each in dispositions)


def folded(how: Callable[[Iterable[str]], str], each: Sequence[Collection[str]]) -> Results:
    """What can come of documents, or claims, that are independent of one another."""
    return frozenset(relief.combined([sorted(possible) for possible in each], how))
