"""What a query says of addresses before and around its pattern: PREFIX, BASE, and the graphs of FROM; read here, not by the engine.

No address is ever followed. BASE only completes addresses that are written short (and, as the engine is told of it, what IRI makes
of a string), and FROM only picks among the graphs of the store: one that is not there is an empty one.
"""

import re
from dataclasses import dataclass

import pyoxigraph

from kb.sparql_answers import WHOLE, Dataset
from kb.sparql_tokens import Refused, Token, refused_at
from kb.sparql_words import BASE, FROM, NAMED, PREFIXES
from ontology.faults import nearest

_ESCAPES = {"t": "\t", "b": "\b", "n": "\n", "r": "\r", "f": "\f", '"': '"', "'": "'", "\\": "\\"}
_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.\-]*:")


@dataclass
class Addresses:
    """How the addresses of a query are to be read: the prefixes declared, and the address that completes others."""

    query: str
    declared: dict[str, str]
    base: str = ""

    def of(self, token: Token) -> str:
        """The address that a token stands for.

        Raises:
            Refused: its prefix is not declared, or it is no address.
        """
        iri = self.completed(token) if token.kind == "iri" else self.expanded(token)
        try:
            return pyoxigraph.NamedNode(iri).value
        except ValueError:
            raise refused_at(self.query, token.at, f"'{iri}' is not an address (IRI).") from None

    def expanded(self, token: Token) -> str:
        """A name with its prefix written out."""
        prefix, _, local = token.text.partition(":")
        if prefix not in self.declared:
            hint = nearest(prefix, filter(None, self.declared))
            raise refused_at(self.query, token.at, f"The prefix '{prefix}:' is not declared.{hint}")
        return self.declared[prefix] + local.replace("\\", "")

    def completed(self, token: Token) -> str:
        """An address; where it is written short, from the base."""
        iri = unescaped(self.query, token, token.text[1:-1])
        if _SCHEME.match(iri):
            return iri
        if not self.base:
            raise refused_at(self.query, token.at, "A BASE is an address with its scheme, as in: BASE <https://example.org/>")
        if re.search(r'[<>"{}|^`\\\x00-\x20]', iri):
            raise refused_at(self.query, token.at, f"'{iri}' is not an address (IRI).")
        try:
            triple = next(iter(pyoxigraph.parse(f"<{iri}> <a:> 1 .", format=pyoxigraph.RdfFormat.TURTLE, base_iri=self.base)))
        except (SyntaxError, ValueError):
            raise refused_at(self.query, token.at, f"'{iri}' is not an address (IRI).") from None
        return str(getattr(triple.subject, "value", ""))


def prologue(query: str, found: list[Token]) -> tuple[Addresses, list[Token]]:
    """What PREFIX and BASE declare, and the tokens after them.

    Raises:
        Refused: a declaration is not written as it must be.
    """
    addresses, at = Addresses(query, dict(PREFIXES)), 0
    while at < len(found) and found[at].text.upper() in ("PREFIX", BASE):
        if found[at].text.upper() == BASE:
            if [part.kind for part in found[at + 1 : at + 2]] != ["iri"]:
                raise refused_at(query, found[at].at, "A base is declared as in: BASE <https://example.org/>")
            addresses.base = addresses.of(found[at + 1])
            at += 2
            continue
        parts = found[at + 1 : at + 3]
        if [part.kind for part in parts] != ["name", "iri"] or parts[0].text.find(":") != len(parts[0].text) - 1:
            raise refused_at(query, found[at].at, "A prefix is declared as in: PREFIX ex: <https://example.org/>")
        addresses.declared[parts[0].text[:-1]] = addresses.completed(parts[1])
        at += 3
    for token in found[at:]:
        if is_word(token, BASE):
            raise refused_at(query, token.at, "BASE stands before the query, among the prefixes.")
    return addresses, found[at:]


def graphs_named(addresses: Addresses, found: list[Token]) -> tuple[Dataset, list[Token]]:
    """The graphs that FROM and FROM NAMED pick, and the tokens without those clauses.

    Raises:
        Refused: a clause is not written as it must be, or stands elsewhere than it may.
    """
    first = next((place for place, token in enumerate(found) if is_word(token, FROM)), len(found))
    at, graphs, named = first, list[str](), list[str]()
    while at < len(found) and is_word(found[at], FROM):
        is_named = any(is_word(token, NAMED) for token in found[at + 1 : at + 2])
        parts = found[at + 1 + is_named : at + 2 + is_named]
        if not parts or parts[0].kind not in ("iri", "name"):
            raise refused_at(addresses.query, found[at].at, "FROM and FROM NAMED name a graph, as in: FROM <https://example.org/graph>")
        (named if is_named else graphs).append(addresses.of(parts[0]))
        at += 2 + is_named
    if first == len(found):
        return WHOLE, found
    again = next((token for token in found[at:] if is_word(token, FROM)), None)
    if again or not stands(found[:first], found[at:]):
        raise refused_at(addresses.query, (again or found[first]).at, "FROM stands once, just before WHERE of the whole query.")
    return Dataset(graphs=tuple(graphs), named=tuple(named)), found[:first] + found[at:]


def stands(before: list[Token], after: list[Token]) -> bool:
    """Whether the clauses of FROM may stand between these tokens."""
    depth, groups = 0, 0
    for token in before:
        if token.kind == "mark" and token.text in "({[":
            groups, depth = groups + (not depth and token.text == "{"), depth + 1
        elif token.kind == "mark" and token.text in ")}]":
            depth -= 1
    form, last, follows = before[0].text.upper(), before[-1].text.upper(), after[0].text.upper() if after else ""
    if depth or last == "WHERE":
        return False
    if form == "CONSTRUCT":
        return follows == "WHERE" or (groups == 1 and follows == "{")
    return not groups and (form == "DESCRIBE" or follows in ("WHERE", "{"))


def is_word(token: Token, word: str) -> bool:
    """Whether a token is that word, in letters of any size."""
    return token.kind == "word" and token.text.upper() == word


def unescaped(query: str, token: Token, text: str) -> str:
    r"""Text with what \ and a letter or a number stand for.

    Raises:
        Refused: one stands for nothing.
    """

    def character(found: re.Match[str]) -> str:
        code, letter = found.group(1) or found.group(2), found.group(3)
        if code and int(code, 16) <= 0x10FFFF:
            return chr(int(code, 16))
        if letter in _ESCAPES:
            return _ESCAPES[letter]
        raise refused_at(query, token.at, f"'{found.group()}' means nothing in a string; for a backslash write two.")

    value = re.sub(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|([\s\S]))", character, text)
    if re.search("[\ud800-\udfff]", value):
        raise refused_at(query, token.at, "This holds half of a character (a surrogate).")
    return value


def asked_of(found: Dataset, dataset: Dataset) -> Dataset:
    """What a query is asked of: the graphs that the request names go before those that the query names, as the Protocol has it.

    Raises:
        Refused: one kind of graph alone is asked, and the query names graphs.
    """
    if found == WHOLE or dataset.graphs or dataset.named:
        return dataset
    if dataset.part:
        raise Refused("Here one kind of graph alone is asked. Leave FROM out, or ask of every graph.")
    return found
