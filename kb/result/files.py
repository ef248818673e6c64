"""What is known of a matter as files to take along: the memorandum, the case file, and the graph."""

from collections.abc import Callable
from dataclasses import dataclass

from kb.case import Case
from kb.case_writer import not_whole, write
from kb.decision import Decision
from kb.dossier.dossier import NEW
from kb.dossier.keeping import arising_only
from kb.memo import memorandum
from kb.memo.files import FORMS
from kb.name_reader import word
from kb.record import case_dataset


@dataclass(frozen=True)
class File:
    """A kind of file: what it is called, the ending of its name, its media type, and how its content is made."""

    label: str
    ending: str
    media: str
    make: Callable[[Case, Decision], bytes]

    def name(self, decision: Decision) -> str:
        """What a file of this kind is called: by the case or, of one that is new, by its caption."""
        return f"{word(decision.caption, NEW) if decision.case == NEW else decision.case}{self.ending}"


def memo(ending: str) -> Callable[[Case, Decision], bytes]:
    """How a memorandum is made in one form."""
    return lambda case, decision: FORMS[ending](memorandum(case, decision))


def case_file(case: Case, decision: Decision) -> bytes:
    """The case file, without the answers whose questions do not arise.

    Raises:
        Faulty: the case is not whole.
    """
    return write(arising_only(case)).encode()


def graph(case: Case, decision: Decision) -> bytes:
    """The case and its proof as TriG."""
    return bytes(case_dataset(case, decision).serialize(format="trig", encoding="utf-8"))


FILES = (
    File("Memorandum in Word", ".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", memo(".docx")),
    File("Memorandum as PDF", ".pdf", "application/pdf", memo(".pdf")),
    File("Memorandum in Markdown", ".md", "text/markdown", memo(".md")),
    File("Case file (YAML)", ".yaml", "application/yaml", case_file),
    File("Graph (TriG)", ".trig", "application/trig", graph),
)


def cannot(file: File, case: Case) -> str:
    """Why a file cannot be made yet, in a sentence; nothing if it can."""
    return not_whole(case) if file.ending == ".yaml" else ""
