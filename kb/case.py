"""A case as it was told: who claims what over which documents, and the answers given, each with where it is stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from kb.wording import part_label
from ontology.dates import LegalDate


@dataclass(frozen=True)
class Given:
    """An answer as told: the value's token, the page of the opinion that states it, who asserts it, and a note."""

    token: str
    at: str = ""
    by: str = ""
    note: str = ""
    line: int = 0


Answers = Mapping[str, Given]
MOTIONS = ("motion", "cross_motion")


@dataclass(frozen=True)
class Ruling:
    """What the court did with a document or a motion: the word for it, and the page if it is known.

    Where the rules give something else, `apart` says in a sentence why, and `why` is the key of the kind of reason. `because` are
    the elements on which the court rested it, empty where that is not told.
    """

    token: str
    at: str = ""
    apart: str = ""
    why: str = ""
    line: int = 0
    because: tuple[str, ...] = ()


@dataclass(frozen=True)
class Document:
    """A document or group of documents, or a part of one that is decided on its own; `part_of` is then the id of the whole."""

    id: str
    label: str
    answers: Answers = field(default_factory=dict, hash=False)
    part_of: str = ""


@dataclass(frozen=True)
class Claim:
    """A claim of one privilege over some documents, with all their parts; `except_for` holds answers that differ for one of them."""

    id: str
    privilege: Given
    documents: tuple[str, ...]
    office: str = ""
    answers: Answers = field(default_factory=dict, hash=False)
    except_for: Mapping[str, Answers] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Case:
    """A case; `opinion` is the key of the authority that decided it, `ruled` what that court did, which no rule ever sees.

    `held` says in a sentence what the court decided where it disposed of no document. `known_in_part` says that the facts
    are not all known, `unknown_facts` which are not.
    """

    id: str
    caption: str
    court: str
    date: LegalDate | None
    documents: tuple[Document, ...]
    claims: tuple[Claim, ...]
    citation: str = ""
    opinion: str = ""
    judge: str = ""
    subject: str = ""
    motion: str = ""
    cross_motion: str = ""
    unverified: str = ""
    parties: Mapping[str, str] = field(default_factory=dict, hash=False)
    answers: Answers = field(default_factory=dict, hash=False)
    ruled: Mapping[str, Ruling] = field(default_factory=dict, hash=False)
    ruled_motion: Ruling | None = None
    ruled_cross_motion: Ruling | None = None
    held: str = ""
    known_in_part: bool = False
    unknown_facts: str = ""
    file: str = ""

    @property
    def record_closed(self) -> bool:
        """Whether nothing more can be shown: the court has disposed of the documents, on facts that are all known."""
        return bool(self.ruled) and not self.known_in_part

    @property
    def rulings(self) -> dict[str, Ruling]:
        """What the court did, by the id of the document, or by which motion it was."""
        motions = zip(MOTIONS, (self.ruled_motion, self.ruled_cross_motion), strict=True)
        return {**self.ruled, **{of: ruling for of, ruling in motions if ruling}}

    def document(self, name: str) -> Document:
        """The document of that id.

        Raises:
            KeyError: the case has none.
        """
        return {document.id: document for document in self.documents}[name]

    def parts(self, whole: str) -> tuple[str, ...]:
        """The ids of the parts of a document, none for one that is decided whole."""
        return tuple(document.id for document in self.documents if document.part_of == whole)

    def full_label(self, name: str) -> str:
        """What a document is called where it stands alone: a part with its whole."""
        own = self.document(name)
        return part_label(own.label, self.document(own.part_of).label) if own.part_of else own.label

    def units_of(self, claim: Claim) -> tuple[str, ...]:
        """What is decided under a claim: each document it names or, where that has parts, each of them."""
        return tuple(dict.fromkeys(unit for name in claim.documents for unit in self.parts(name) or (name,)))

    def unit(self, claim: Claim, document: str) -> dict[str, Given]:
        """The answers for one document under one claim: what is told most closely of it goes before what is told of more.

        The order, nearest last: the case, the claim, the whole, the whole under this claim, the part, the part under this
        claim. A smaller thing goes before a larger, and of one thing what is told under the claim before what is told at large.
        """
        own = self.document(document)
        whole = self.document(own.part_of).answers if own.part_of else {}
        return {
            **self.answers,
            "privilege": claim.privilege,
            **claim.answers,
            **whole,
            **claim.except_for.get(own.part_of, {}),
            **own.answers,
            **claim.except_for.get(document, {}),
        }

    def units(self) -> list[tuple[Claim, str]]:
        """Every document, or part decided on its own, under every claim that covers it."""
        return [(claim, document) for claim in self.claims for document in self.units_of(claim)]

    def alike(self) -> tuple[tuple[Claim, tuple[str, ...]], ...]:
        """The units in groups: under one claim, the documents of which the same is told."""
        groups: dict[object, tuple[Claim, list[str]]] = {}
        for claim, document in self.units():
            told = frozenset((term, given.token) for term, given in self.unit(claim, document).items())
            groups.setdefault((claim.id, told), (claim, []))[1].append(document)
        return tuple((claim, tuple(documents)) for claim, documents in groups.values())
