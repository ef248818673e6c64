"""Where the facts of an exercise come from, as data small enough for a link."""

from dataclasses import dataclass, replace

import ontology
from kb.casefile import shipped, shipped_case
from kb.classroom.exercise import Exercise, exercise, given
from kb.classroom.once import once
from kb.classroom.telling import Told
from ontology.dates import LegalDate
from ontology.faults import nearest


@dataclass(frozen=True)
class Source:
    """A document of a shipped case, or, where `base` is empty, facts given under one privilege; with facts told otherwise, if any.

    Court and date are the case's own where they are empty; facts given need both.
    """

    base: str = ""
    document: str = ""
    privilege: str = ""
    told: tuple[Told, ...] = ()
    court: str = ""
    as_of: str = ""

    @property
    def untold(self) -> "Source":
        """The same without what is told otherwise."""
        return replace(self, told=())

    def exercise(self) -> Exercise:
        """The exercise.

        Raises:
            ValueError: with a sentence, if a word in it is not of the vocabulary, or the whole can be no exercise.
        """
        return made_of(self)


@once(256)
def made_of(source: Source) -> Exercise:
    """The exercise, made once for a whole class.

    Raises:
        ValueError: as `Source.exercise` says.
    """
    as_of = LegalDate.read(source.as_of) if source.as_of else None
    if source.court and source.court not in ontology.vocabulary().of_kind("Court"):
        raise ValueError(f"No court has the key '{source.court[:40]}'.")
    if source.base and source.base not in shipped():
        raise ValueError(f"No case that comes with In Camera is called '{source.base[:40]}'.{nearest(source.base[:40], shipped())}")
    if source.base:
        return exercise(shipped_case(source.base), source.document, source.court, as_of).told(source.told)
    if not source.court or as_of is None:
        raise ValueError("Facts that are given need a court and a date.")
    return given(source.privilege, source.told, source.court, as_of)


def source_of(found: Exercise) -> Source:
    """An exercise of a shipped case, as it was or as it was changed, or of facts given, as data.

    Raises:
        ValueError: with a sentence, if it is of another case, which no link can carry.
    """
    if found.case.id not in shipped():
        return source_of_given(found)
    base = exercise(shipped_case(found.case.id), found.source)
    told = []
    for claim, before in zip(found.case.claims, base.case.claims, strict=True):
        for term in dict.fromkeys((*before.answers, *claim.answers)):
            old, new = (each.answers[term].token if term in each.answers else "" for each in (before, claim))
            told += [Told(term, new, claim.id)] if old != new else []
    court, as_of = ("" if found.court == base.court else found.court), ("" if found.as_of == base.as_of else str(found.as_of))
    return Source(found.case.id, found.source, told=tuple(told), court=court, as_of=as_of)


def source_of_given(found: Exercise) -> Source:
    """Facts given under one privilege, as data.

    Raises:
        ValueError: with a sentence, if they stand under several claims.
    """
    if len(found.case.claims) != 1:
        raise ValueError("Only a document under one claim can be put in a link, unless its case comes with In Camera.")
    claim = found.case.claims[0]
    told = tuple(Told(term, answer.token) for term, answer in claim.answers.items())
    return Source(privilege=claim.privilege.token, told=told, court=found.court, as_of=str(found.as_of))
