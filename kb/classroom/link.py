"""A set of exercises in one word for a link: data only, with a version and a check sum, and nothing in it counts before it is checked.

The word is the version, a dot, and in base64 the first bytes of a SHA-256 sum followed by compressed JSON.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Iterable
from functools import lru_cache
from hashlib import sha256
from typing import Any

from kb.classroom.exercise_set import ExerciseSet, Kind, Task
from kb.classroom.hypothetical.variant import Level
from kb.classroom.source import Source
from kb.classroom.telling import Told

VERSION = "1"
SUM = 6
LONGEST, UNPACKED = 4000, 60_000
NOT_WHOLE = "This link is not whole: some of it was lost or changed on the way. Ask for it again."
SHAPE = "This link holds no set of exercises that this version of In Camera can read."


def encode(found: ExerciseSet) -> str:
    """A set in one word.

    Raises:
        ValueError: with a sentence, if it can be no set, or is too long for a link.
    """
    found.check()
    text = json.dumps([found.title, [packed(task) for task in found.tasks]], ensure_ascii=False, separators=(",", ":"))
    body = zlib.compress(text.encode(), 9)
    word = f"{VERSION}.{base64.urlsafe_b64encode(check_sum(body) + body).decode().rstrip('=')}"
    if len(word) > LONGEST or len(text.encode()) > UNPACKED:
        raise ValueError(f"This set is too long for a link: {len(word)} characters, where {LONGEST} are possible. Make two of it.")
    return word


@lru_cache(maxsize=64)
def decode(word: str) -> ExerciseSet:
    """The set that a link carries, read once for a whole class.

    Raises:
        ValueError: with a sentence, if the link was made by another version, is not whole, or holds what can be no set.
    """
    version, dot, data = word[: LONGEST + 1].partition(".")
    if len(word) > LONGEST or not dot:
        raise ValueError(NOT_WHOLE)
    if version != VERSION:
        raise ValueError("This link was not made by this version of In Camera.")
    found = read(unpacked(data))
    found.check()
    return found


def check_sum(body: bytes) -> bytes:
    """What tells whether the rest arrived as it was sent."""
    return sha256(VERSION.encode() + body).digest()[:SUM]


def unpacked(data: str) -> object:
    """The JSON in the word, of limited size however small the word.

    Raises:
        ValueError: with a sentence.
    """
    try:
        raw = base64.b64decode(data + "=" * (-len(data) % 4), altchars=b"-_", validate=True)
        found, body = raw[:SUM], raw[SUM:]
        if found != check_sum(body):
            raise ValueError(NOT_WHOLE)
        packer = zlib.decompressobj()
        text = packer.decompress(body, UNPACKED)
        if packer.unconsumed_tail or not packer.eof:
            raise ValueError(NOT_WHOLE)
        return json.loads(text)
    except (ValueError, binascii.Error, zlib.error, RecursionError):
        raise ValueError(NOT_WHOLE) from None


def packed(task: Task) -> list[Any]:
    """An exercise as plain lists."""
    told = [[each.term, each.token, each.claim] for each in task.source.told]
    source = task.source
    facts = [source.base, source.document, source.privilege, told, source.court, source.as_of]
    return [str(task.kind), facts, [int(level) for level in task.levels], task.count, task.seed, task.side]


def read(data: object) -> ExerciseSet:
    """A set from plain lists, each part of which has the type that it should have.

    Raises:
        ValueError: with a sentence.
    """
    try:
        title, tasks = parts(data, (str, list))
        return ExerciseSet(title, tuple(task(each) for each in tasks))
    except (TypeError, ValueError):
        raise ValueError(SHAPE) from None


def task(data: object) -> Task:
    """One exercise."""
    kind, facts, levels, count, seed, side = parts(data, (str, list, list, int, str, str))
    base, document, privilege, told, court, as_of = parts(facts, (str, str, str, list, str, str))
    read_told = tuple(Told(*parts(each, (str, str, str))) for each in told)
    source = Source(base, document, privilege, read_told, court, as_of)
    return Task(Kind(kind), source, tuple(Level(level) for level in levels), count, seed, side)


def parts(data: object, types: Iterable[type]) -> list[Any]:
    """The parts of a list, if each is of its type.

    Raises:
        TypeError: one is not, or there are more or fewer.
    """
    kinds = list(types)
    if not isinstance(data, list) or [type(each) for each in data] != kinds:
        raise TypeError
    return data
