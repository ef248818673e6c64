"""A query cut into tokens as the standard says, and refused where a word is unknown or switched off."""

import re
from dataclasses import dataclass

from kb.sparql_words import BASE, SWITCHED_OFF, WORDS
from ontology.faults import nearest

_BASE = (
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f"
    "\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff"
)
_NAME = _BASE + "_0-9\u00b7\u0300-\u036f\u203f\u2040"
_ESCAPED = r"%[0-9A-Fa-f]{2}|\\[_~.\-!$&'()*+,;=/?#@%]"
_LOCAL = rf"(?:[{_BASE}_:0-9]|{_ESCAPED})(?:(?:[{_NAME}\-.:]|{_ESCAPED})*(?:[{_NAME}\-:]|{_ESCAPED}))?"
_TOKENS = re.compile(
    "|".join(
        f"(?P<{kind}>{pattern})"
        for kind, pattern in {
            # A no-break space or a byte order mark comes along when a query is pasted; the engine would not take it.
            "blank": "[ \t\r\n\u00a0\ufeff]+|#[^\r\n]*",
            "string": r"'''(?:'{0,2}(?:[^'\\]|\\[\s\S]))*'''|" + r'"""(?:"{0,2}(?:[^"\\]|\\[\s\S]))*"""'
            r"|'(?:[^'\\\r\n]|\\.)*'" + r'|"(?:[^"\\\r\n]|\\.)*"',
            "iri": r"<[A-Za-z][A-Za-z0-9+.\-]*:(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>",
            "language": "@[A-Za-z]+(?:-[A-Za-z0-9]+)*(?:--[a-z]+)?",
            "variable": rf"[?$][{_NAME}]+",
            "node": rf"_:[{_NAME}](?:[{_NAME}\-.]*[{_NAME}\-])?",
            # Sixty characters are enough for a prefix, and keep the reading of a.a.a.a… linear.
            "name": rf"(?:[{_BASE}](?:[{_NAME}\-.]{{0,60}}[{_NAME}\-])?)?:(?:{_LOCAL})?",
            "number": r"[+\-]?(?:(?:[0-9]+\.[0-9]*|\.?[0-9]+)[eE][+\-]?[0-9]+|[0-9]*\.[0-9]+|[0-9]+)",
            "word": "[A-Za-z][A-Za-z0-9_]*",
            "mark": r"<<\(?|\)>>|>>|\{\||\|\}|&&|\|\||\^\^|!=|<=|>=|[{}()\[\].,;=!<>|+\-*/^?~]",
        }.items()
    )
)
# Only below a BASE: elsewhere `?a<?b&&?c>?d` is what it looks like, two comparisons.
_RELATIVE = re.compile(r"<(?:[^<>\"{}|^`\\\x00-\x20]|\\u[0-9A-Fa-f]{4}|\\U[0-9A-Fa-f]{8})*>")
_SHOWN = 200  # characters of the line in which something is wrong
_PAIRS = {"(": ")", "[": "]", "{": "}", "<<": ">>", "<<(": ")>>", "{|": "|}"}


class Refused(Exception):
    """A query that was not run, or not to its end; its text is a plain sentence, with the place where there is one.

    `caret` is the column of the place in the line as the text shows it, from one; nothing where there is no place.
    """

    def __init__(self, message: str, line: int = 0, column: int = 0, caret: int = 0) -> None:
        super().__init__(message)
        self.line, self.column, self.caret = line, column, caret


class Exhausted(Refused):
    """A query that was stopped because it took more than it may have."""


def refused_at(query: str, offset: int, message: str) -> Refused:
    """A refusal that names the line and the column, and shows the line."""
    lines = re.split("\r\n|\r|\n", query[:offset])
    line, column = len(lines), len(lines[-1]) + 1
    whole = re.split("\r\n|\r|\n", query)[line - 1]
    shown = whole.strip()[:_SHOWN]
    caret = column - (len(whole) - len(whole.lstrip()))
    return Refused(f"Line {line}, column {column}: {message}\n{shown}", line, column, caret if 1 <= caret <= len(shown) + 1 else 0)


@dataclass(frozen=True)
class Token:
    """A piece of a query: what it is, its text, and where in the query it begins."""

    kind: str
    text: str
    at: int


def tokens(query: str) -> list[Token]:
    """The tokens of a query, without spaces and comments.

    Raises:
        Refused: a character that begins no token, a word that is unknown or switched off, or brackets that do not match.
    """
    at, cut, based = 0, list[Token](), False
    while at < len(query):
        found = (_RELATIVE.match(query, at) if based else None) or _TOKENS.match(query, at)
        if found is None:
            raise refused_at(query, at, _stray(query[at]))
        kind, text = found.lastgroup or "iri", found.group()
        based = based or (kind == "word" and text.upper() == BASE)
        if kind == "word":
            _check_word(query, text, at)
        if kind != "blank":
            cut.append(Token(kind, text, at))
        at = found.end()
    _check_brackets(query, cut)
    return cut


def _stray(character: str) -> str:
    if character in "\"'":
        return "A string begins here and is not closed."
    if character in "\u201c\u201d\u2018\u2019\u00ab\u00bb":
        return f"{character} is a typographer's quotation mark; use the straight one."
    if character == "\\":
        return "A backslash can stand only in a string or an address; write the character itself."
    return f"The character '{character}' cannot stand here."


def _check_word(query: str, word: str, at: int) -> None:
    if word.upper() in SWITCHED_OFF:
        raise refused_at(query, at, SWITCHED_OFF[word.upper()].format(word=word.upper()))
    if query[at + len(word) :].startswith("\\"):
        raise refused_at(query, at + len(word), _stray("\\"))
    if word.upper() not in WORDS:
        hint = f" A term needs a prefix, as in ic:{word}; a variable needs a question mark, as in ?{word}."
        if word.isupper() or query[at + len(word) :].lstrip().startswith("("):
            hint = nearest(word, WORDS) or hint
        raise refused_at(query, at, f"'{word}' is not a word of SPARQL.{hint}")


def _check_brackets(query: str, found: list[Token]) -> None:
    opened: list[Token] = []
    for token in found:
        if token.kind == "mark" and token.text in _PAIRS:
            opened.append(token)
        elif token.kind == "mark" and token.text in _PAIRS.values():
            if not opened or _PAIRS[opened[-1].text] != token.text:
                raise refused_at(query, token.at, f"'{token.text}' closes nothing that is open here.")
            opened.pop()
    if opened:
        raise refused_at(query, opened[-1].at, f"'{opened[-1].text}' is not closed.")
