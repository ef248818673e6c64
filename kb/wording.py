"""How sentences and names are joined into a sentence."""

from collections.abc import Sequence


def lower(sentence: str) -> str:
    """A sentence to stand within another."""
    return sentence[0].lower() + sentence[1:].rstrip(".")


def part_label(part: str, whole: str) -> str:
    """What a part is called where it stands alone."""
    return f"{part} (part of {whole})"


def listed(names: Sequence[str]) -> str:
    """Names in a row: 'a', 'a and b', 'a, b and c'."""
    return " and ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)
