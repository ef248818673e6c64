"""Finding things in the library by the words in them: names, labels, other names, citations and sentences."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import ontology
from kb.casefile import shipped, shipped_case
from kb.library.code import head_of_rules
from kb.library.describing import rules_in_order
from kb.library.glossary import glossary
from kb.library.items import KINDS, Item, kind_of, spoken
from ontology.authority import Authority
from ontology.faults import plain
from ontology.terms import Element, Point

LONGEST = 200


@dataclass(frozen=True)
class Hit:
    """A thing that was found: what it is, what it is called, and the sentence with the words or, if they are in its name, its first."""

    item: Item
    label: str
    sentence: str


@dataclass(frozen=True)
class Searched:
    """A thing with its names and its sentences, and these in the letters in which they are compared."""

    item: Item
    label: str
    sentences: tuple[str, ...]
    names: str
    words: tuple[str, ...]


def search(text: str) -> tuple[Hit, ...]:
    """All in which every word asked for stands, or begins a word; those named so come first, then by kind and name."""
    asked = plain(text[:LONGEST]).split()
    if not asked:
        return ()
    found = [(rank, hit) for each in index() for rank, hit in tried(each, asked)]
    return tuple(hit for _, hit in sorted(found, key=lambda pair: (pair[0], KINDS.index(pair[1].item.kind), pair[1].label.lower())))


def tried(each: Searched, asked: list[str]) -> Iterator[tuple[int, Hit]]:
    """The hit in a thing, if it is one, and how near: 0 by a whole name, then by the head of one, in one, in several, 4 in a sentence."""
    names = each.names
    if all(begins(word, names) for word in asked):
        phrase = " ".join(asked)
        rank = [f"|{phrase}|" in names, f"|{phrase}" in names, f" {phrase}" in names, True].index(True)
        yield rank, Hit(each.item, each.label, each.sentences[0] if each.sentences else "")
    elif all(any(begins(word, said) for said in (names, *each.words)) for word in asked):
        best = max(range(len(each.words)), key=lambda place: (sum(begins(word, each.words[place]) for word in asked), -place))
        yield 4, Hit(each.item, each.label, each.sentences[best])


def begins(word: str, text: str) -> bool:
    """Whether a word of a text begins so."""
    return f" {word}" in text or f"|{word}" in text


@cache
def index() -> tuple[Searched, ...]:
    """Everything that can be found."""
    return tuple(searched(item, label, names, sentences) for item, label, names, sentences in everything())


def searched(item: Item, label: str, names: Iterable[str], sentences: Iterable[str]) -> Searched:
    """One thing, ready to be compared; names stand between bars."""
    said = tuple(dict.fromkeys(each for each in sentences if each))
    bars = "|".join(dict.fromkeys(plain(each) for each in (label, *names) if each))
    return Searched(item, label, said, f"|{bars}|", tuple(f" {plain(each)}" for each in said))


Row = tuple[Item, str, Iterable[str], Iterable[str]]


def everything() -> Iterator[Row]:
    """What each thing is called, its other names, and its sentences."""
    words = ontology.vocabulary()
    for stem, doctrine in words.doctrines.items():
        yield Item("doctrine", stem), doctrine.label, (stem,), (doctrine.definition, *head_of_rules(stem))
    for point in (*words.questions.values(), *words.issues.values()):
        yield point_row(point)
    for rule in rules_in_order().values():
        yield Item("rule", rule.name), spoken(rule.name), (rule.name,), (rule.proposition,)
    for key, authority in words.authorities.items():
        yield authority_row(key, authority)
    for name in shipped():
        case = shipped_case(name)
        opinion = words.authorities.get(case.opinion)
        names = (name, case.citation, *((opinion.short, *opinion.names) if opinion else ()))
        yield Item("case", name), case.caption, names, (case.subject, case.held, case.judge)
    for key, term in glossary().items():
        yield Item("term", key), term.label, (key, *term.names), (term.definition,)


def point_row(point: Point) -> Row:
    """An element or issue: its values are found too."""
    asked = (point.question, point.help, point.sentence_if_unproven) if isinstance(point, Element) else ()
    values = [said for value in point.values for said in (f"{value.label}: {value.definition}", value.sentence, value.sentence_if_not)]
    return Item(kind_of(point), point.term), point.label, (point.term,), (point.definition, *asked, *values)


def authority_row(key: str, authority: Authority) -> Row:
    """An authority: by all its names and its citation."""
    return Item("authority", key), authority.label, (key, authority.short, authority.citation, *authority.names), (authority.definition,)
