"""How long it takes to import the knowledge base, in fresh processes, beside what it stands on imported alone.

The time is the processor's in those processes. The bare interpreter is timed as well, and taken from all. Modules are compiled to
bytecode already; files are as the machine keeps them.
"""

import subprocess
import sys
from functools import partial
from resource import RUSAGE_CHILDREN, getrusage

from _aims import IMPORTING, verdict
from _timing import in_turns, ratio, row

TURNS = 9
BARE = "the interpreter"
# experta does not import on Python 3.10 and later without what kb.experta_compat does first.
WAYS = {
    BARE: "pass",
    "kb": "import kb",
    "kb, all the law read": "import kb.rulebook, ontology; ontology.vocabulary(); kb.rulebook.all_rules()",
    "experta": "import collections, collections.abc as a; collections.Mapping = a.Mapping; import experta",
    "rdflib": "import rdflib",
}


def begun(code: str) -> None:
    """A fresh interpreter that does this.

    Raises:
        CalledProcessError: it could not.
    """
    subprocess.run([sys.executable, "-c", code], check=True)


def clock() -> float:
    """The processor's time in all processes begun so far, in seconds."""
    used = getrusage(RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def main() -> None:
    """Time and print."""
    found = in_turns({name: partial(begun, code) for name, code in WAYS.items()}, TURNS, clock)
    own = {name: time - found[BARE] for name, time in found.items() if name != BARE}
    row("importing, in ms", ["alone", "to experta", "to rdflib"])
    row(BARE, [found[BARE]])
    for name, time in own.items():
        row(name, [time, ratio(time, own["experta"]), ratio(time, own["rdflib"])])
    verdict(IMPORTING, own["kb"])


if __name__ == "__main__":
    main()
