"""What a log says, in whatever words: which column is which, and which value a word stands for. All words stand in words.yaml."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

import ontology
from ontology.faults import plain, singular

TABLE = Path(__file__).with_name("words.yaml")
ASIDE = re.compile(r"\([^()]*\)|[#:*]")
WORD = re.compile(r"[\w'-]+")


@cache
def table() -> Mapping[str, Any]:
    """The table as it stands."""
    found: Mapping[str, Any] = yaml.safe_load(TABLE.read_text("utf-8"))
    return found


def simple(text: str) -> str:
    """A name without capitals, signs and plurals: 'ctrl no' for 'Ctrl. Nos.'."""
    return singular(text.replace("/", " ").replace("&", " "))


@cache
def roles() -> tuple[str, ...]:
    """What a column can be: one of a log's own, or an element."""
    return (*table()["columns"], *ontology.vocabulary().elements)


@cache
def places() -> Mapping[str, int]:
    """How near each name of a column stands to the head of its list; the names that come first are the most usual and the plainest."""
    found: dict[str, int] = {}
    for part in ("elements", "columns"):
        for role, names in table()[part].items():
            found |= {simple(name): place for place, name in reversed([*enumerate((role, *names))])}
    return found


def place_of(heading: str) -> int:
    """How near the head of the names of its role a heading stands."""
    return min((places().get(simple(text), 0) for text in (heading, ASIDE.sub(" ", heading)) if simple(text) in headings()), default=0)


@cache
def not_read() -> Mapping[str, str]:
    """Headings of which it is known that nothing asked for stands below them, each with the reason."""
    return {simple(name): each["reason"] for each in table()["not_read"] for name in each["names"]}


def why_not_read(heading: str) -> str:
    """Why nothing below that heading is read, where that is known."""
    return not_read().get(simple(heading)) or not_read().get(simple(ASIDE.sub(" ", heading)), "")


@cache
def headings() -> Mapping[str, str]:
    """What a column is, by each of its names."""
    elements = ontology.vocabulary().elements
    found = {simple(name): term for term, element in elements.items() for name in (term, element.label)}
    for part in ("elements", "columns"):
        found |= {simple(name): role for role, names in table()[part].items() for name in (role, *names)}
    return found


def role_of(heading: str) -> str:
    """What the column with that heading is; empty if that is not known. What stands in brackets counts only if it must."""
    for text in (heading, ASIDE.sub(" ", heading)):
        if found := headings().get(simple(text)):
            return found
    return ""


@cache
def values(term: str) -> Mapping[str, str]:
    """The value that a word stands for in the column of an element."""
    element, words = ontology.vocabulary().elements[term], table()["values"]
    own = {simple(name): token for token, names in words.get(term, {}).items() for name in names}
    general = {simple(name): token for token, names in words["any"].items() if token in element.tokens for name in names}
    found = {**general, **own, **{simple(name): value.token for value in element.values for name in (value.label, value.token)}}
    signs = {sign: token for token, signs in words["any"].items() if token in element.tokens for sign in signs if not simple(sign)}
    return {name: token for name, token in {**found, **signs}.items() if name}


@cache
def says_nothing() -> frozenset[str]:
    """What stands in a cell that tells nothing."""
    return frozenset(plain(word) for word in table()["unknown"])


@dataclass(frozen=True)
class Mark:
    """Words that often go with a value of an element."""

    term: str
    token: str
    words: re.Pattern[str]


@cache
def marks() -> tuple[Mark, ...]:
    """The marks, in their order."""
    return tuple(Mark(each["suggests"], each["value"], pattern(each["words"])) for each in table()["marks"])


def pattern(words: list[str]) -> re.Pattern[str]:
    """Any of some words, whole and in whatever case."""
    return re.compile(rf"\b(?:{'|'.join(sorted(map(re.escape, words), key=len, reverse=True))})\b", re.IGNORECASE)


def suggested(text: str) -> Iterator[tuple[Mark, str]]:
    """The marks that a description bears, each with the word that bears it."""
    for mark in marks():
        if found := mark.words.search(text):
            yield mark, found[0]
