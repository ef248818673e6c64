"""A whole file as one word for an address: `2~base~record~body`.

The body is plain data, compressed: a file of its own whole, one that started from a shipped case only as far as it differs
from it, and nothing where it does not. What is read is data only, never code; it is bounded before and after it is
decompressed, and every word in it is checked against the vocabulary before it counts.
"""

import base64
import json
import re
import zlib
from typing import Any

from kb.casefile import shipped
from kb.dossier.building import built
from kb.dossier.dossier import Dossier, from_shipped
from kb.dossier.first_links import FIRST, decode_first
from kb.dossier.neutral import neutral
from kb.dossier.plain import Plain, difference, patched, plain

VERSION = "2"
LONGEST, LONGEST_DATA = 16_000, 250_000
WHOLE, CHANGES, BESIDES = "w", "c", "b"
OF_ITS_COURT = ("ruled", "ruled_motion", "ruled_cross_motion", "held")
LETTERS = re.compile(r"[A-Za-z0-9_-]+")


def encode(dossier: Dossier, names: bool = False) -> str:
    """The file as one word; without `names` what people typed is left out, and documents are numbered (`kb.dossier.neutral`).

    Raises:
        ValueError: the file is too large for a link, with a sentence.
    """
    found = dossier if names else neutral(dossier)
    head, data = f"{VERSION}~{found.base}~{'closed' if found.closed else 'open'}", plain(found)
    body = WHOLE + packed(data)
    if found.base:
        before = start(found.base, found.changed)
        changes = difference(before, data)
        if same(patched(before, changes), found):
            body = CHANGES + packed(changes) if found.changed else BESIDES + packed(changes) if changes else ""
    link = f"{head}~{body}" if body else head
    if len(link) > LONGEST:
        raise ValueError("This file is too large for a link. Keep it as a case file instead.")
    return link


def start(base: str, changed: bool) -> Plain:
    """The data of a shipped case, without what its court did if its facts are to be changed."""
    data = plain(from_shipped(base))
    return {key: value for key, value in data.items() if not changed or key not in OF_ITS_COURT}


def same(data: Any, dossier: Dossier) -> bool:
    """Whether data is read as that file; the order of its documents may be lost where some were taken off and put back."""
    return built(data, dossier.base, dossier.closed) == dossier


def decode(text: str) -> Dossier:
    """The file that a link carries, one of the first version also.

    Raises:
        ValueError: with a sentence, if any of it is not of this vocabulary, or it is of no version that can be read.
    """
    if len(text) > LONGEST:
        raise ValueError("This link is too long to be one that In Camera made.")
    version, *rest = text.split("~")
    if version == FIRST:
        return decode_first(text)
    if version != VERSION:
        raise ValueError("This link was not made by this version of In Camera.")
    if not 2 <= len(rest) <= 3 or rest[1] not in ("open", "closed"):
        raise ValueError("This link is not whole.")
    base, record, body = (*rest, "")[:3]
    if base and base not in shipped():
        raise ValueError(f"This link starts from a case that does not come with In Camera: '{base[:40]}'.")
    try:
        return built(data_in(base, body), base, record == "closed")
    except ValueError as error:
        raise ValueError(error if str(error).startswith("This link") else f"This link cannot be read. {error}") from None


def data_in(base: str, body: str) -> Any:
    """The plain data that a link carries.

    Raises:
        ValueError: it is not whole, or no data of ours.
    """
    if not body and base:
        return start(base, changed=False)
    if body[:1] == WHOLE:
        return unpacked(body[1:])
    if body[:1] in (CHANGES, BESIDES) and base:
        return patched(start(base, body[:1] == CHANGES), unpacked(body[1:]))
    raise ValueError("This link is not whole.")


def packed(data: Any) -> str:
    """Data in letters that can stand in an address."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()
    squeezed = zlib.compressobj(9, zlib.DEFLATED, -zlib.MAX_WBITS)
    return base64.urlsafe_b64encode(squeezed.compress(text) + squeezed.flush()).rstrip(b"=").decode()


def unpacked(text: str) -> Any:
    """The data in such letters, no more than LONGEST_DATA bytes of it.

    Raises:
        ValueError: they hold no data, or more.
    """
    if not LETTERS.fullmatch(text) or len(text) % 4 == 1:
        raise ValueError("This link is not whole.")
    squeezed = zlib.decompressobj(-zlib.MAX_WBITS)
    try:
        found = squeezed.decompress(base64.urlsafe_b64decode(text + "=" * (-len(text) % 4)), LONGEST_DATA)
    except zlib.error:
        raise ValueError("This link is not whole.") from None
    if not squeezed.eof or squeezed.unused_data:
        raise ValueError("This link is not whole, or holds more than a file can.")
    try:
        return json.loads(found)
    except (ValueError, RecursionError):
        raise ValueError("This link holds no data of a file.") from None
