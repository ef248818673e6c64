"""What stands in a cell, read as people write it: the value of an element, or several privileges."""

import re

import ontology
from kb.audit.words import says_nothing, simple, values
from ontology.faults import nearest, plain

LONGEST = 20_000
SHOWN = 60


class Unread(ValueError):
    """A cell that could not be read; its message says why and what would be right."""


def value(term: str, text: str) -> str:
    """The token of the value that a cell says; empty if it says nothing.

    Raises:
        Unread: the element has no such value.
    """
    if len(text) > LONGEST:
        raise Unread(f"It holds {len(text):,} characters, and no value has more than {LONGEST:,}.")
    known, said = values(term), simple(text) or text.strip()
    if said in known:
        return known[said]
    if plain(text) in says_nothing():
        return ""
    element = ontology.vocabulary().elements[term]
    hint = nearest(text[:SHOWN], element.tokens, {each.label: each.token for each in element.values})
    raise Unread(f"'{cut(text)}' is not a value of '{element.label}'.{hint or ' It can be: ' + ', '.join(element.tokens) + '.'}")


def privileges(text: str) -> tuple[str, ...]:
    """The privileges that a cell names, each once: one, or several parted by ';', '/', '+', ',', '&', 'and' or lines.

    Raises:
        Unread: it names something else.
    """
    try:
        one = value("privilege", text)
        return (one,) if one else ()
    except Unread:
        parts = [part for part in re.split(r"[;/+,&\n|]|\band\b", text[:LONGEST]) if plain(part)]
        if len(parts) < 2:
            raise
    return tuple(dict.fromkeys(token for part in parts if (token := value("privilege", part))))


def cut(text: str) -> str:
    """A text short enough to be shown."""
    line = " ".join(text[: SHOWN * 4].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
