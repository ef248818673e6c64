"""Plain data read as a file: every word is checked against the vocabulary before it counts.

Every fault is a ValueError with a sentence.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import NoReturn

import ontology
from kb.answer_reader import PAGE
from kb.case import MOTIONS, Answers, Given, Ruling
from ontology.faults import nearest

Plain = Mapping[str, object]


def refuse(sentence: str) -> NoReturn:
    """Refuse what is read.

    Raises:
        ValueError: always, with that sentence.
    """
    raise ValueError(sentence)


def short(text: object) -> str:
    """A text as it can stand in a sentence."""
    said = "".join(letter for letter in str(text)[:60] if letter.isprintable())
    return f"'{said}'"


@dataclass(frozen=True)
class Part:
    """A mapping in the data, and `of` what it is, for sentences."""

    data: Plain
    of: str

    @classmethod
    def read(cls, found: object, of: str, known: Iterable[str] = ()) -> "Part":
        """A mapping whose keys are texts, and of those that are known, if any are named.

        Raises:
            ValueError: it is none.
        """
        if not isinstance(found, dict) or not all(isinstance(key, str) for key in found):
            refuse(f"It holds {short(found)} where {of} should stand.")
        known = list(known)
        for key in found:
            if known and key not in known:
                refuse(f"It holds the word {short(key)}, which cannot stand in {of}.")
        return cls(found, of)

    def text(self, key: str) -> str:
        """A text, empty if it is left out.

        Raises:
            ValueError: it is something else, or no text that can be shown.
        """
        found = self.data.get(key, "")
        if not isinstance(found, str):
            refuse(f"It holds {short(found)} where a text should stand, in {self.of}.")
        try:
            found.encode()
        except UnicodeEncodeError:
            refuse(f"It holds a text that is none, in {self.of}.")
        return found

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts.

        Raises:
            ValueError: it is something else, or one stands in it twice.
        """
        found = self.data.get(key, [])
        if not isinstance(found, list) or not all(isinstance(each, str) for each in found):
            refuse(f"It holds {short(found)} where a list of names should stand, in {self.of}.")
        if len(set(found)) < len(found):
            refuse(f"A name stands twice in a list, in {self.of}.")
        return tuple(found)

    def parts(self, key: str, known: Iterable[str] = ()) -> dict[str, "Part"]:
        """Mappings by name.

        Raises:
            ValueError: they are none.
        """
        known = list(known)
        named = Part.read(self.data.get(key, {}), key)
        return {name: Part.read(each, short(name), known) for name, each in named.data.items()}

    def answers(self, key: str = "answers") -> Answers:
        """Answers by element.

        Raises:
            ValueError: an element, a value or a page is none.
        """
        return {term: given(term, each) for term, each in Part.read(self.data.get(key, {}), "the answers").data.items()}


def element(term: str) -> str:
    """An element of which an answer can be told.

    Raises:
        ValueError: there is none of that name.
    """
    vocabulary = ontology.vocabulary()
    if term in vocabulary.questions:
        return term
    if term in vocabulary.issues:
        refuse(f"It answers {short(term)}, which the rules decide.")
    return refuse(f"{short(term)} is not a term of the ontology.{nearest(term[:60], vocabulary.questions)}")


def given(term: str, found: object) -> Given:
    """One answer: its token, or that with what was said with it.

    Raises:
        ValueError: the element, the value or the page is none.
    """
    if term == "privilege":
        refuse("It tells the privilege among the answers; it belongs to the claim itself.")
    return answer(element(term), found)


def answer(term: str, found: object) -> Given:
    """One answer on an element that is known.

    Raises:
        ValueError: the value or the page is none.
    """
    part = Part({"is": found} if isinstance(found, str) else Part.read(found, "an answer", ("is", "at", "by", "note")).data, "an answer")
    token, at = part.text("is"), part.text("at")
    try:
        ontology.vocabulary().value(term, token[:60])
    except ontology.UnknownTerm as error:
        refuse(str(error))
    if token not in ontology.vocabulary().questions[term].tokens:
        refuse(f"{short(token)} is not a value of '{term}'.")
    return Given(token, page(at), part.text("by"), part.text("note"))


def page(at: str) -> str:
    """The page of an opinion, or nothing.

    Raises:
        ValueError: it is not written as one.
    """
    return at if not at or PAGE.fullmatch(at) else refuse(f"{short(at)} is not a page.")


def ruling(part: Part, of: str) -> Ruling:
    """What the court did; `of` is the id of a document, or the word for a motion.

    Raises:
        ValueError: the word for it, its page, its reason or an element is none.
    """
    vocabulary, token = ontology.vocabulary(), part.text("token")
    words = (
        {named.label for named in vocabulary.of_kind("MotionResult").values()}
        if of in MOTIONS
        else set(vocabulary.issues["disposition"].tokens)
    )
    if token not in words:
        refuse(f"{short(token)} is not a thing that a court can do with {short(of)}.")
    apart, why = part.text("apart"), part.text("why")
    if bool(apart) != bool(why) or (why and why not in vocabulary.of_kind("Difference")):
        refuse(f"It does not say why the rules give something else than the court did with {short(of)}.")
    return Ruling(token, page(part.text("at")), apart, why, 0, tuple(element(term) for term in part.texts("because")))
