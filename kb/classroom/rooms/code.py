"""The code of a room, short enough to read aloud, and the key of its teacher, which is not.

The code has no letter or digit that is taken for another, by eye or by ear, and no vowel, so that it spells nothing. Eight of 18
make some 11,000 million codes; with all the rooms that a store holds at once, one guess in 20 million meets a room. The key is a
secret of 128 bits.
"""

import secrets

ALPHABET = "23456789CFKLMQRWXY"
GROUPING = str.maketrans("", "", "-. ")
LENGTH = 8


def new_code() -> str:
    """A code nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def new_key() -> str:
    """A teacher's key."""
    return secrets.token_urlsafe(16)


def new_token() -> str:
    """What a browser's answers are counted by; it means nothing."""
    return secrets.token_urlsafe(16)


def read_code(text: str) -> str:
    """The code as it was typed, in whatever case and however grouped.

    Raises:
        ValueError: with a sentence, if it can be no code.
    """
    code = text[:40].upper().translate(GROUPING)
    if wrong := what_is_wrong(code):
        raise ValueError(f"A room has a code of {LENGTH} letters and digits, as it is shown on the teacher's screen. {wrong}")
    return code


def what_is_wrong(code: str) -> str:
    """Why something can be no code; empty if it can."""
    if not code:
        return "Type it."
    if strange := next((letter for letter in code if letter not in ALPHABET), ""):
        shown = f"“{strange}”" if strange.isprintable() else "one of its signs"
        return f"None has {shown} in it: it may be read for another letter or digit."
    return "" if len(code) == LENGTH else f"This has {len(code)}."


def spoken(code: str) -> str:
    """The code in groups, to be read aloud or written on a board."""
    return f"{code[:4]} {code[4:]}"


def same(one: str, other: str) -> bool:
    """Whether two keys are the same, found in a time that does not tell how nearly they are."""
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
