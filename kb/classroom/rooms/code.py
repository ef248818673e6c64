"""The code of a room, short enough to read aloud, and the key of its teacher, which is not.

The code has no letter or digit that is taken for another, by eye or by ear, and no vowel, so that it spells nothing. Seven of 22
make some 2,500 million codes; with the rooms that a store holds at once, one guess in more than a million meets a room. The key
is a secret of 128 bits.
"""

import secrets

ALPHABET = "23456789CFGHJKLMQRVWXZ"
READ_AS = str.maketrans({"O": "Q", "0": "Q", "-": "", " ": "", ".": ""})
LENGTH = 7


def new_code() -> str:
    """A code nobody can foresee."""
    return "".join(secrets.choice(ALPHABET) for _ in range(LENGTH))


def new_key() -> str:
    """A teacher's key."""
    return secrets.token_urlsafe(16)


def read_code(text: str) -> str:
    """The code as it was typed, in whatever case and however grouped.

    Raises:
        ValueError: with a sentence, if it can be no code.
    """
    code = text[:40].upper().translate(READ_AS)
    if len(code) != LENGTH or any(letter not in ALPHABET for letter in code):
        raise ValueError(f"A room has a code of {LENGTH} letters and digits, as it is shown on the teacher's screen.")
    return code


def spoken(code: str) -> str:
    """The code in groups, to be read aloud or written on a board."""
    return f"{code[:3]} {code[3:]}"


def same(one: str, other: str) -> bool:
    """Whether two keys are the same, found in a time that does not tell how nearly they are."""
    return secrets.compare_digest(one.encode("utf-8", "replace"), other.encode("utf-8", "replace"))
