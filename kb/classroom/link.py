"""A set of exercises in one word for a link: data only, with a version and a check sum, and nothing in it counts before it is checked.

The word is the version, a dot, and in base64 the first bytes of a SHA-256 sum followed by compressed JSON. Words of the first version,
which knew no change of law and no comparison, are read as well.
"""

import base64
import binascii
import json
import zlib
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from hashlib import sha256
from typing import Any

from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.hypothetical.variant import Level
from kb.classroom.source import Source
from kb.classroom.switching.switch import Switch
from kb.classroom.task import Kind, Task
from kb.classroom.telling import Told

VERSION, FIRST = "2", "1"
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
    word = f"{VERSION}.{base64.urlsafe_b64encode(check_sum(VERSION, body) + body).decode().rstrip('=')}"
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
    if version not in (VERSION, FIRST):
        raise ValueError("This link was not made by this version of In Camera.")
    found = read(version, unpacked(version, data))
    found.check()
    return found


def check_sum(version: str, body: bytes) -> bytes:
    """What tells whether the rest arrived as it was sent."""
    return sha256(version.encode() + body).digest()[:SUM]


def unpacked(version: str, data: str) -> object:
    """The JSON in the word, of limited size however small the word.

    Raises:
        ValueError: with a sentence.
    """
    try:
        raw = base64.b64decode(data + "=" * (-len(data) % 4), altchars=b"-_", validate=True)
        found, body = raw[:SUM], raw[SUM:]
        if found != check_sum(version, body):
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
    switch = [list(task.switch.without), task.switch.court, task.switch.law]
    other = facts(task.other) if task.other else []
    return [str(task.kind), facts(task.source), [int(level) for level in task.levels], task.count, task.seed, task.side, switch, other]


def facts(source: Source) -> list[Any]:
    """Where the facts come from, as plain lists."""
    told = [[each.term, each.token, each.claim] for each in source.told]
    return [source.base, source.document, source.privilege, told, source.court, source.as_of]


def read(version: str, data: object) -> ExerciseSet:
    """A set from plain lists, each part of which has the type that it should have.

    Raises:
        ValueError: with a sentence.
    """
    try:
        title, tasks = parts(data, (str, list))
        return ExerciseSet(title, tuple(READERS[version](each) for each in tasks))
    except (TypeError, ValueError):
        raise ValueError(SHAPE) from None


def task(data: object) -> Task:
    """One exercise."""
    *first, switch, other = parts(data, (*OF_FIRST, list, list))
    without, court, law = parts(switch, (list, str, str))
    named = parts(without, [str] * len(without))
    return replace(task_of_first(first), switch=Switch(tuple(named), court, law), other=source_of(other) if other else None)


def task_of_first(data: object) -> Task:
    """One exercise, as the first version wrote it."""
    kind, source, levels, count, seed, side = parts(data, OF_FIRST)
    return Task(Kind(kind), source_of(source), tuple(Level(level) for level in levels), count, seed, side)


def source_of(data: object) -> Source:
    """Where the facts come from."""
    base, document, privilege, told, court, as_of = parts(data, (str, str, str, list, str, str))
    return Source(base, document, privilege, tuple(Told(*parts(each, (str, str, str))) for each in told), court, as_of)


OF_FIRST = (str, list, list, int, str, str)
READERS = {FIRST: task_of_first, VERSION: task}


def parts(data: object, types: Iterable[type]) -> list[Any]:
    """The parts of a list, if each is of its type.

    Raises:
        TypeError: one is not, or there are more or fewer.
    """
    kinds = list(types)
    if not isinstance(data, list) or [type(each) for each in data] != kinds:
        raise TypeError
    return data
