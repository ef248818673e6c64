"""Text that people typed, made fit to print: what no page can hold is replaced, and nothing can turn the direction of what follows."""

import unicodedata

REPLACED = "\N{REPLACEMENT CHARACTER}"
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SPACES = ("Zs", "Zl", "Zp")


def clean(text: str) -> str:
    """The text with every kind of space as a plain one, without marks that turn its direction, and with U+FFFD for what has no form."""
    return text if text.isascii() and text.isprintable() else "".join(map(fit, text))


def fit(character: str) -> str:
    """What stands for a character."""
    category = unicodedata.category(character)
    if character.isspace() or category in SPACES:
        return " "
    if character in TURNING:
        return ""
    return REPLACED if category in ("Cc", "Cs", "Cn", "Co") else character
