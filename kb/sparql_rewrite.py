r"""The text of a query: read into tokens, refused where it must be, and written anew for the engine.

Why it is written anew. Oxigraph's parser has no lexer of its own: it takes `1SERVICE`, `SERVICE:x`, even `p:SERVICE` where the
prefix makes an impossible address, as the keyword SERVICE, and in `?a<y:b)SERVICE:c#>` it sees an operator where the standard's
lexer sees one address. No lexer that merely looks for the word agrees with it everywhere. So the engine is never given what was
typed, but the tokens: keywords from a list that lacks SERVICE and every update; each address as a made-up prefixed name; each
blank node under a made-up label; each string with all but letters, digits and spaces as \U escapes; each comment gone. BASE and
FROM are read here (`kb.sparql_addresses`) and taken out: no engine is asked to find a graph for itself.
The word SERVICE can then only stand in a string, a variable or a language tag, and none of these can be taken for a keyword.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field

from kb.sparql_addresses import graphs_named, prologue, unescaped
from kb.sparql_answers import WHOLE, Dataset
from kb.sparql_tokens import Refused, Token, refused_at, tokens
from kb.sparql_words import FORMS

# The engine reports an error as far behind it as the longest keyword it tried there (14 letters), so tokens stand further apart.
_GAP = " " * 20


@dataclass
class Rewritten:
    """A query as it is given to the engine, the graphs that it names, and for each token where it was and where it now is."""

    query: str
    dataset: Dataset = WHOLE
    base: str = ""
    parts: list[str] = field(default_factory=list)
    length: int = 0
    prefixes: dict[str, str] = field(default_factory=dict)
    starts: list[int] = field(default_factory=list)
    origins: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text for the engine: one line."""
        return "".join(self.parts) + _GAP

    @property
    def form(self) -> str:
        """Its first word: SELECT, ASK, CONSTRUCT or DESCRIBE."""
        return self.parts[0].strip().upper()

    def add(self, text: str, origin: int, glued: bool) -> None:
        """Append a token; a glued one counts as a part of the token before it."""
        if not glued:
            text = _GAP + text
            self.starts.append(self.length + len(_GAP))
            self.origins.append(origin)
        self.parts.append(text)
        self.length += len(text)

    def address(self, iri: str) -> str:
        """The made-up name under which an address is given to the engine."""
        name = f"i{len(self.prefixes)}"
        self.prefixes[name] = iri
        return name + ":"

    def origin(self, column: int) -> int:
        """The place in the query of the token at that column (from 1) of the text; the query's length if it is past them all."""
        if column > self.length + len(_GAP):
            return len(self.query)
        return self.origins[max(bisect_right(self.starts, column - 1) - 1, 0)]


def rewrite(query: str) -> Rewritten:
    """The query as the engine may have it.

    Raises:
        Refused: it is empty, asks for something that is switched off, or cannot be read; with the place.
    """
    found = tokens(query)
    addresses, rest = prologue(query, found)
    if not rest:
        raise Refused("There is no query yet. A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE.")
    if rest[0].text.upper() not in FORMS:
        raise refused_at(query, rest[0].at, "A query begins with SELECT, ASK, CONSTRUCT or DESCRIBE, after any PREFIX.")
    dataset, rest = graphs_named(addresses, rest)
    made, nodes, before = Rewritten(query, dataset, addresses.base), dict[str, str](), ""
    for token in rest:
        text = token.text
        if token.kind in ("iri", "name"):
            text = made.address(addresses.of(token))
        elif token.kind == "node":
            text = nodes.setdefault(text, f"_:b{len(nodes)}")
        elif token.kind == "string":
            text = _requoted(query, token)
        # Oxigraph 0.5 takes CONCAT(…) and COALESCE(…) but not CONCAT (…), so a bracket follows its word at once.
        made.add(text, token.at, glued=text == "(" and before == "word")
        before = token.kind
    return made


def _requoted(query: str, token: Token) -> str:
    quotes = 3 if token.text[:3] in ("'''", '"""') else 1
    value = unescaped(query, token, token.text[quotes:-quotes])
    return '"' + re.sub("[^A-Za-z0-9 ]", lambda found: f"\\U{ord(found.group()):08X}", value) + '"'
