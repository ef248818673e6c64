"""One query answered into a file, so that what goes wrong is told by the status; no more than so many at once."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from tempfile import SpooledTemporaryFile
from typing import IO

from kb.endpoint.asking import Asked, Wrong
from kb.results import Form, written
from kb.sparql_answers import Limits, Truth
from kb.sparql_tokens import Exhausted, Refused
from kb.store import Where, flowing

_IN_MEMORY = 1 << 20
_WAITING_PER_PLACE = 8


@dataclass
class Service:
    """What answers: where the graph is kept, what a query may take, and how many are answered at once."""

    where: Where
    limits: Limits
    at_once: int = 4
    present: int = 0
    places: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self.places = asyncio.Semaphore(self.at_once)

    @contextmanager
    def admitted(self) -> Iterator[None]:
        """Let one more in, unless too many wait already.

        Raises:
            Wrong: too many do.
        """
        if self.present >= self.at_once * (1 + _WAITING_PER_PLACE):
            raise Wrong(503, "Too many queries wait to be answered. Ask again in a moment.")
        self.present += 1
        try:
            yield
        finally:
            self.present -= 1

    def answer(self, asked: Asked, form: Form) -> tuple[IO[bytes], bool]:
        """A file with the answer, and whether it was cut.

        Raises:
            Wrong: the query cannot be answered; by the status one tells whether it is wrong or took too much.
        """
        file = SpooledTemporaryFile(_IN_MEMORY)  # noqa: SIM115  whoever sends it closes it
        try:
            with flowing(asked.query, self.where, self.limits, asked.dataset) as flow:
                for piece in written(flow, form.name):
                    file.write(piece.encode())
                return file, not isinstance(flow, Truth) and flow.cut
        except Exhausted as error:
            file.close()
            raise Wrong(500, str(error)) from None
        except Refused as error:
            file.close()
            raise Wrong(400, str(error)) from None
        except BaseException:
            file.close()
            raise
