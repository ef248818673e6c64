"""A class of fifty who answer at the same moment: how long until the last is answered, who is lost, and how much memory it takes.

Each student is a tab without a browser (`_session.py`) at one real server, on this machine only. All open their page one after another;
then all press their button at once, once in "Predict first" and once in a room. The memory is that of the server's process as
/proc has it (VmRSS), after everything was loaded and after the whole class was answered. A single student at the same server is
the peer: the last of fifty can be no sooner than fifty times what one takes of the processor, shared by the cores.
"""

import asyncio
from collections.abc import Mapping, Sequence
from contextlib import AsyncExitStack
from itertools import islice

from _aims import LAST_STUDENT, MORE_MEMORY, STUDENTS, met, verdict
from _server import APP, Server, load, serving
from _session import Session
from _timing import row

from kb.classroom.exercise import shipped_exercises
from kb.classroom.exercise_set import ExerciseSet
from kb.classroom.link import encode
from kb.classroom.source import source_of
from kb.classroom.task import Kind, Task

# The button with which each page is answered, and the button that stands there once it is.
WAYS = {"predict": ("commit", "Try it again"), "room": ("send", "Change my answer")}


async def seated(stack: AsyncExitStack, server: Server, number: int, page: str, query: str) -> list[Session]:
    """So many students at a page, each with an answer chosen."""
    found = []
    for place in range(number):
        student = await stack.enter_async_context(Session(server.url))
        await student.open(page, query)
        for name, options in student.options.items():
            if options:
                student.choose(name.split("-", 2)[-1], options[place % len(options)])
        found.append(student)
    return found


async def answering(students: Sequence[Session], page: str) -> tuple[list[float], int]:
    """How long each waited who was answered, in milliseconds, all asking at once; and how many were lost."""
    button, sign = WAYS[page]
    found = await asyncio.gather(*(student.press(button) for student in students), return_exceptions=True)
    times = [each.took for each in found if not isinstance(each, BaseException) and sign in each.buttons]
    return sorted(times), len(students) - len(times)


async def room(server: Server) -> str:
    """A room that a teacher opens, as a student's address names it."""
    async with Session(server.url) as teacher:
        tasks = tuple(Task(Kind.PREDICT, source_of(each)) for each in islice(shipped_exercises(), 3))
        await teacher.open("teach", f"set={encode(ExerciseSet('', tasks))}")
        await teacher.press("room")
        return next(each for each in teacher.query.split("&") if each.startswith("code="))


async def class_at(server: Server, page: str, address: str, before: float) -> float:
    """The row of one page; how long the last student waited.

    Raises:
        SystemExit: not even a student alone is answered.
    """
    async with AsyncExitStack() as stack:
        alone, lost = await answering(await seated(stack, server, 1, page, address), page)
        if lost:
            raise SystemExit(f"A student alone is not answered in {page}.")
        students, used = await seated(stack, server, STUDENTS, page, address), server.used
        times, lost = await answering(students, page)
        each = (server.used - used) / STUDENTS
        row(f"{STUDENTS} in {page}", [alone[0], times[0], times[len(times) // 2], times[-1], lost, each, server.memory - before])
    return times[-1]


async def measured(server: Server) -> Mapping[str, float]:
    """The table; how long the last student waited, page by page, and how much more memory the server has then."""
    async with Session(server.url) as first:
        await first.open()
    addresses, before = {"predict": "", "room": await room(server)}, server.memory
    row("answering at one moment, ms", ["alone", "first", "median", "last", "lost", "server each", "more MB"])
    found = {page: await class_at(server, page, addresses[page], before) for page in WAYS}
    return {**found, "memory": server.memory - before}


def main() -> None:
    """Measure and print."""
    print(load())
    with serving(APP) as server:
        found = asyncio.run(measured(server))
    verdict(LAST_STUDENT, max(found[page] for page in WAYS))
    more = found["memory"]
    print(f"Aim: at most {MORE_MEMORY} MB more memory for both classes. It took {more:.0f} MB: {met(more <= MORE_MEMORY)}.")
    print(load())


if __name__ == "__main__":
    main()
