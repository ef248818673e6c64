"""Facts as columns of small integers: one row a document under one claim, one column an element, one number a value."""

from collections.abc import Mapping, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

import ontology
from kb.reading import levels

Codes = NDArray[np.uint8]
UNKNOWN = 255
SEED = 1982


def empty(rows: int) -> Codes:
    """As many rows of which nothing is told; each column lies together in memory."""
    return np.full((rows, len(levels())), UNKNOWN, np.uint8, order="F")


@cache
def code(term: str, token: str) -> int:
    """The number of a value.

    Raises:
        ValueError: the element has no such value.
    """
    return ontology.vocabulary().elements[term].tokens.index(token)


def coded(rows: Sequence[Mapping[str, str]]) -> Codes:
    """Answers by term and token as columns; what is no element is left out."""
    found = empty(len(rows))
    for number, answers in enumerate(rows):
        for term, token in answers.items():
            if term in levels():
                found[number, levels()[term]] = code(term, token)
    return found


def answers(row: Sequence[int] | bytes | Codes) -> dict[str, str]:
    """One row as answers by term and token."""
    elements = ontology.vocabulary().elements
    return {term: elements[term].tokens[value] for term, value in zip(elements, row, strict=True) if value != UNKNOWN}


def known_or_presumed(codes: Codes) -> Codes:
    """The rows with what a closed record presumes: each element whose question arises and that nobody told is as it is unproven.

    The same as `kb.decide.presumptions`, for all rows at once.
    """
    found = codes.copy(order="F")
    shut: dict[str, NDArray[np.bool_]] = {}
    for term, level in levels().items():
        element, column = ontology.vocabulary().elements[term], found[:, level]
        for gate, tokens in element.asked_if:
            closes = shuts(gate, tokens).take(found[:, levels()[gate]])
            if gate in shut:
                closes |= shut[gate]
            shut[term] = shut[term] | closes if term in shut else closes
        if element.unproven and (column == UNKNOWN).any():
            presumed = column == UNKNOWN
            if term in shut:
                presumed &= ~shut[term]
            np.copyto(column, np.uint8(code(term, element.unproven)), where=presumed)
    return found


@cache
def shuts(gate: str, tokens: frozenset[str]) -> NDArray[np.bool_]:
    """For each number of a value of a gate, whether it shuts out what is asked only on these tokens."""
    found = np.ones(UNKNOWN + 1, np.bool_)
    found[[code(gate, token) for token in tokens]] = False
    return found


def distinct(codes: Codes) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """The first of the rows of each kind, and for each row the number of its kind: rows of one kind are the same in every column."""
    salt = np.array(np.random.default_rng(SEED).integers(1, 2**63, codes.shape[1], dtype=np.uint64))
    sums = np.zeros(len(codes), np.uint64)
    for level in range(codes.shape[1]):
        sums += (codes[:, level].astype(np.uint64) + np.uint64(1)) * salt[level]
        sums ^= sums >> np.uint64(29)
    _, first, kind = np.unique(sums, return_index=True, return_inverse=True)
    if not np.array_equal(codes[first[kind]], codes):  # two rows that differ came to one sum: as good as never
        _, first, kind = np.unique(codes, axis=0, return_index=True, return_inverse=True)
    return first, kind.reshape(-1)
