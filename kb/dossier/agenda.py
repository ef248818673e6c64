"""What is asked next over a whole file: like documents once, one group of them after another, the best question first, till all is settled.

Documents are alike while the same is told of them under the same claims, and the same is unknown. The group of most documents
that is not settled is asked about until it is, so that questions about one thing stay together; what is asked of the matter
or of a claim serves every group. Which question is the best is for `kb.questions` to say. Under several claims of which much
is still open, that of a document under all together would take seconds; there the claims are asked about one by one, and
together as soon as they have become small.
"""

from dataclasses import dataclass
from functools import cached_property

from kb.case import Claim
from kb.dossier.dossier import Dossier
from kb.dossier.laying import DOCUMENT
from kb.dossier.strands import Strand, remaining_of, strands, told
from kb.questions import Question, Ranked, Remaining, next_question, ranked
from kb.questions.variables import scope


@dataclass(frozen=True)
class Group:
    """Documents that are still alike, and what remains of the first of them: under all its claims, or strand by strand."""

    documents: tuple[str, ...]
    strands: tuple[Strand, ...]

    @property
    def settled(self) -> bool:
        """Whether each of its documents has one disposition whatever else is true."""
        return all(each.settled for each in self.strands)

    @property
    def in_turn(self) -> Strand | None:
        """What is asked about now: the first strand of which something can be asked."""
        return next((each for each in self.strands if each.askable), None)

    @property
    def askable(self) -> frozenset[Question]:
        """The questions that can still matter and be asked, now or after others."""
        return frozenset(question for each in self.strands for question in each.askable)


@dataclass(frozen=True)
class Asked:
    """A question, and the documents for which its answer counts: of what is asked of documents, those still alike."""

    question: Question
    documents: tuple[str, ...]


@dataclass(frozen=True)
class Agenda:
    """What there still is to ask about a file, in groups of like documents, that of most documents first."""

    dossier: Dossier
    groups: tuple[Group, ...]

    @property
    def settled(self) -> bool:
        """Whether every document has one disposition whatever else is true."""
        return all(group.settled for group in self.groups)

    @cached_property
    def group(self) -> Group | None:
        """The group that is asked about now, or none if there is nothing to ask."""
        return next((group for group in self.groups if group.in_turn), None)

    @cached_property
    def remains(self) -> Remaining | None:
        """What remains of the first document of that group, under the claims that are asked about now."""
        if self.group is None or (strand := self.group.in_turn) is None:
            return None
        return remaining_of(self.dossier, self.group.documents[0], strand.claims)

    @cached_property
    def next(self) -> Asked | None:
        """The best question now, or none when nothing more is to be asked."""
        question = next_question(self.remains) if self.remains else None
        return Asked(question, self.reached(question)) if question else None

    @cached_property
    def ranked(self) -> tuple[Ranked, ...]:
        """Every question about the group that is asked about now, the best first, with what each answer would do."""
        return ranked(self.remains) if self.remains else ()

    @property
    def at_most(self) -> int:
        """How many more questions it takes at most, if each is `next` when it is asked, and is answered for all its documents."""
        different = {question for group in self.groups for question in group.askable}
        return min(len(different), sum(strand.at_most for group in self.groups for strand in group.strands))

    @cached_property
    def open(self) -> frozenset[Question]:
        """The questions that can still matter and be asked, of every document."""
        return frozenset(each for group in self.groups for question in group.askable for each in spread(question, group.documents))

    def reached(self, question: Question) -> tuple[str, ...]:
        """The documents for which an answer counts: those of the group or, of what is asked of something larger, those of every one."""
        if scope(question.term) == DOCUMENT:
            return next((group.documents for group in self.groups if question.of in group.documents), ())
        return tuple(name for group in self.groups if question in group.askable for name in group.documents)


def spread(question: Question, documents: tuple[str, ...]) -> tuple[Question, ...]:
    """What is asked of one document as it is asked of each of those; what is asked of something larger as it is."""
    return tuple(Question(question.term, name) for name in documents) if scope(question.term) == DOCUMENT else (question,)


def agenda(dossier: Dossier) -> Agenda:
    """What there still is to ask about a file; of what stands under no claim there is nothing to ask."""
    groups = [Group(documents, strands(dossier, documents[0])) for documents in alike(dossier)]
    return Agenda(dossier, tuple(sorted(groups, key=lambda group: -len(group.documents))))


def alike(dossier: Dossier) -> list[tuple[str, ...]]:
    """The documents in groups of which the same is told under the same claims, and the same is unknown, in the order of the file."""
    case, groups = dossier.case, dict[object, list[str]]()
    under: dict[str, list[Claim]] = {}
    for claim, name in case.units():
        under.setdefault(name, []).append(claim)
    for name, claims in under.items():
        groups.setdefault((told(case, name, tuple(claims)), unknown(dossier, name)), []).append(name)
    return [tuple(names) for names in groups.values()]


def unknown(dossier: Dossier, name: str) -> frozenset[str]:
    """What is asked of a document and nobody knows."""
    return frozenset(each.term for each in dossier.unsure if scope(each.term) == DOCUMENT and each.of == name)
