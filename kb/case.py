"""A case as it was told: who claims what over which documents, and the answers given, each with where it is stated."""

from collections.abc import Mapping
from dataclasses import dataclass, field

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


@dataclass(frozen=True)
class Document:
    """A document, group of documents or part of one that is decided as one."""

    id: str
    label: str
    answers: Answers = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Claim:
    """A claim of one privilege over some documents; `except_for` holds answers that differ for one of them."""

    id: str
    privilege: Given
    documents: tuple[str, ...]
    office: str = ""
    answers: Answers = field(default_factory=dict, hash=False)
    except_for: Mapping[str, Answers] = field(default_factory=dict, hash=False)


@dataclass(frozen=True)
class Case:
    """A case; `opinion` is the key of the authority that decided it, `ruled` what that court did, which no rule ever sees."""

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
    unverified: str = ""
    parties: Mapping[str, str] = field(default_factory=dict, hash=False)
    answers: Answers = field(default_factory=dict, hash=False)
    ruled: Answers = field(default_factory=dict, hash=False)
    ruled_motion: Given | None = None
    file: str = ""

    def document(self, name: str) -> Document:
        """The document of that id.

        Raises:
            KeyError: the case has none.
        """
        return {document.id: document for document in self.documents}[name]

    def unit(self, claim: Claim, document: str) -> dict[str, Given]:
        """The answers for one document under one claim: what is told most closely of it goes before what is told of all."""
        return {
            **self.answers,
            "privilege": claim.privilege,
            **claim.answers,
            **self.document(document).answers,
            **claim.except_for.get(document, {}),
        }

    def units(self) -> list[tuple[Claim, str]]:
        """Every document under every claim that covers it."""
        return [(claim, document) for claim in self.claims for document in claim.documents]
