"""How fast things are to be, and why; stated here once for all benchmarks."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Aim:
    """What is to take no more than so many milliseconds."""

    what: str
    at_most: float


# Every click on the page decides the case, ranks what may be asked, and finds what would change it, for the case and often for
# several documents, laws and answers at once. All of it together is to stay within the tenth of a second in which an answer seems
# immediate, on a machine slower than ours. A law is compiled when it is first needed, so once within that time. A command
# should begin before one wonders whether it did.
DECIDING = Aim("a decision with its full proof, in the largest shipped case", 5)
RANKING = Aim("ranking every open question, with what each answer would do", 10)
CHANGING = Aim("all changes of up to three facts", 10)
COMPILING = Aim("compiling the law", 100)
IMPORTING = Aim("importing kb", 500)

# What a reader waits for. A class answers at once when its teacher says so, on what a school has for a server.
CLICK = Aim("a click, until what it brings is painted", 120)
FIRST_PAGE = Aim("the first page from a warm server", 2000)
STUDENTS, LAST_STUDENT = 50, Aim("fifty students answering at once, until the last is answered", 1500)
MORE_MEMORY = 150

# CLIPS is written in C. experta, which is not, is to be no further behind than a language is; what is asked most often is
# asked of the compiled function, which is to lead.
EXPERTA_TO_CLIPS, COMPILED_TO_CLIPS = 10, 1

# A log has up to a million rows. By an engine of rules they would take half an hour; the kernel is to leave the time to reading and
# writing, and those are to end while one waits, on two cores, in the memory of a small machine.
EXPERTA_TO_KERNEL, CLIPS_TO_KERNEL = 1000, 50
MILLION, MILLION_MB = Aim("a million rows of CSV, from file to file, by the processor's time", 60_000), 1_000


def verdict(aim: Aim, took: float) -> None:
    """Say whether an aim was met."""
    print(f"Aim: {aim.what}: at most {aim.at_most:g} ms. It took {took:.1f} ms: {met(took <= aim.at_most)}.")


def met(so: bool) -> str:
    return "met" if so else "not met"
