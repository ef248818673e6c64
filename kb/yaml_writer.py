"""Text in the form of YAML that a person would write: words bare where they can stand so, in quotation marks where they cannot.

Everything written here is read back by `kb.yaml_reader` as the same text.
"""

import re
from collections.abc import Iterable, Mapping

BARE = re.compile(r"[^\W_](?:[\w .;'()§/&%+–-]*[\w.;'()§/&%+–-])?")
BARE_WITH_COMMAS = re.compile(r"[^\W_](?:[\w .,;'()§/&%+–-]*[\w.,;'()§/&%+–-])?")
NO_BREAK_SPACE = "\xa0"


def scalar(text: str, in_braces: bool = False) -> str:
    """A text as one scalar; in braces or brackets a comma needs quotation marks."""
    return text if (BARE if in_braces else BARE_WITH_COMMAS).fullmatch(text) else quoted(text)


def quoted(text: str) -> str:
    """A text in double quotation marks, what cannot be printed written by its number."""
    return f'"{"".join(escaped(letter) for letter in text)}"'


def escaped(letter: str) -> str:
    """One character within double quotation marks."""
    if letter in '"\\':
        return f"\\{letter}"
    if letter == "\n":
        return "\\n"
    if letter.isprintable() or letter == NO_BREAK_SPACE:
        return letter
    return f"\\u{ord(letter):04x}" if ord(letter) < 0x10000 else f"\\U{ord(letter):08x}"


def braces(pairs: Mapping[str, str]) -> str:
    """Entries in one line: {is: yes, at: 12}; what is empty is left out."""
    return "{" + ", ".join(f"{scalar(key, True)}: {scalar(text, True)}" for key, text in pairs.items() if text) + "}"


def brackets(texts: Iterable[str]) -> str:
    """A list in one line."""
    return f"[{', '.join(scalar(text, True) for text in texts)}]"


def indented(lines: Iterable[str], by: int = 2) -> list[str]:
    """Lines moved to the right."""
    return [" " * by + line if line else line for line in lines]
