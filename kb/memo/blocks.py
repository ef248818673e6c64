"""What a page is made of, the same for every form of file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Heading:
    """A heading; the title of the whole is of level 0."""

    text: str
    level: int


@dataclass(frozen=True)
class Lines:
    """Short lines with their labels, as at the head of a letter; an empty one is left to be filled in."""

    rows: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, with the words in bold that begin it; `aside` if it is no part of the argument, `keeps` if it leads to what follows."""

    text: str
    lead: str = ""
    aside: bool = False
    keeps: bool = False


@dataclass(frozen=True)
class Item:
    """An item of a list: the words in bold that begin it, its text, and its authorities."""

    text: str
    lead: str = ""
    cites: str = ""


@dataclass(frozen=True)
class Items:
    """A list, with dashes or, where `start` is not 0, numbered from there, each number after a mark."""

    items: tuple[Item, ...]
    start: int = 0
    mark: str = ""


@dataclass(frozen=True)
class Table:
    """A table with its header row, the share of the width of each column, and what it is called."""

    caption: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Block = Heading | Lines | Paragraph | Items | Table


@dataclass(frozen=True)
class Paper:
    """What is written in a file: its title, whose `name` is what it is about, the day it bears, empty for none, and what stands in it."""

    title: str
    name: str
    date: str
    blocks: tuple[Block, ...]
