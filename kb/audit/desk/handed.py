"""A log handed over as bytes: it lies in a folder of its own for as long as somebody works on it."""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from shutil import rmtree
from tempfile import mkdtemp
from weakref import finalize

from kb.audit.mapping import Mapped, Plan, plan
from kb.audit.matter import Matter, load_matter
from kb.audit.opening import examples
from kb.audit.proposing import proposed
from kb.audit.tables import Table, open_table
from ontology.faults import Faulty

UNSAFE = re.compile(r"[^\w.-]+")


@dataclass(frozen=True)
class Handed:
    """A log that lies open."""

    table: Table

    def plan(self, columns: Mapping[str, str]) -> Plan:
        """What its columns are, where a user said so as said, else by their headings."""
        return plan(self.table.headings, Mapped(columns))

    def mapping(self, found: Plan) -> str:
        """What its columns are taken for, as the text of a mapping file."""
        return proposed(self.table.headings, found, self.table.file.name)


def handed(name: str, content: bytes) -> Handed:
    """A log that somebody handed over under a name; its file goes when nobody holds it any more.

    Raises:
        ValueError: with a sentence, if its name ends like no log or it cannot be read.
    """
    folder = mkdtemp(prefix="log-")
    file = Path(folder) / (UNSAFE.sub("_", Path(name).name)[-80:] or "log")
    file.write_bytes(content)
    try:
        with in_sentences(folder):
            found = Handed(open_table(file))
    except ValueError:
        rmtree(folder, ignore_errors=True)
        raise
    finalize(found, rmtree, folder, ignore_errors=True)
    return found


def example(name: str) -> tuple[Handed, Matter]:
    """A log that comes along, with what is common to its rows."""
    file = examples()[name]
    return Handed(open_table(file)), load_matter(file.with_suffix(".matter.yaml"))


@contextmanager
def in_sentences(folder: str) -> Iterator[None]:
    """Faults in what lies in a folder, told without the name of the folder, which means nothing to anybody."""
    try:
        yield
    except (Faulty, UnicodeDecodeError) as error:
        raise ValueError(str(error).replace(f"{folder}/", "")) from None
