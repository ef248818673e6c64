"""Text that people typed, made fit to print: what no page can hold is replaced, and nothing can turn the direction of what follows."""

import unicodedata
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

REPLACED = "\N{REPLACEMENT CHARACTER}"
TURNING = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
SPACES = ("Zs", "Zl", "Zp")

T = TypeVar("T")


def cleaned(found: T) -> T:
    """Plain data with all its text clean."""
    if isinstance(found, str):
        return cast(T, clean(found))
    if isinstance(found, tuple):
        return cast(T, tuple(cleaned(each) for each in found))
    if is_dataclass(found) and not isinstance(found, type):
        changed: dict[str, Any] = {field.name: cleaned(getattr(found, field.name)) for field in fields(found)}
        return replace(found, **changed)
    return found


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
