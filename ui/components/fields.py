"""Keys of fields: a field that shows something else is another field, or it would keep what was typed into the one before."""

from zlib import crc32


def key(field: str, *shown: object) -> str:
    """The key of a field that shows this."""
    return f"{field}_{crc32(repr(shown).encode()):x}"
