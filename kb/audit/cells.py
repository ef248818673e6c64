"""What stands in a cell, read as people write it: the value of an element, or several privileges."""

import re
from collections.abc import Mapping

import ontology
from kb.audit.words import says_nothing, simple, values
from ontology.faults import nearest, plain

LONGEST = 20_000
SHOWN = 60
# The stroke comes last, for it also stands within an abbreviation: 'A/C, W/P' names two.
APART, STROKE = re.compile(r"[;+,&\n|]|\band\b"), re.compile("/")


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


def privileges(text: str, own: Mapping[str, str] = {}) -> tuple[str, ...]:
    """The privileges that a cell names, each once: one, or several parted by ';', '+', ',', '&', 'and', lines or '/'.

    `own` are the words of a user, each with the token that it stands for.

    Raises:
        Unread: it names something else.
    """
    return tuple(dict.fromkeys(token for part in parts(text, own) if (token := privilege(part, own))))


def privilege(text: str, own: Mapping[str, str]) -> str:
    """The one privilege that a text names; empty if it says nothing.

    Raises:
        Unread: it names none, or several.
    """
    return own.get(simple(text) or text.strip()) or value("privilege", text)


def parts(text: str, own: Mapping[str, str]) -> list[str]:
    """The parts of a cell, each of which names a privilege if anything does."""
    found = [text]
    for sign in (APART, STROKE):
        found = [part for each in found for part in ([each] if known(each, own) else sign.split(each[:LONGEST])) if plain(part)]
    return found if len(found) > 1 else [text]


def known(text: str, own: Mapping[str, str]) -> bool:
    """Whether a text names a privilege, or says nothing."""
    try:
        privilege(text, own)
    except Unread:
        return False
    return True


def cut(text: str) -> str:
    """A text short enough to be shown."""
    line = " ".join(text[: SHOWN * 4].split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1] + "…"
