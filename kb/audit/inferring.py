"""How a fact is worded that only a log's names tell: as what the log names, and as a question, not as a thing shown."""

from collections.abc import Mapping, Sequence

import ontology
from kb.wording import lower

SHOWN = lower(ontology.vocabulary().elements["internal"].value("no").sentence)
NAMED = "the log names somebody outside the agencies as its author or a recipient (derived by the rule outsider, and not shown)"
QUESTION = (
    "If the outsider was a consultant of the Government, say so in the log and name it with --agency: what a consultant wrote or had "
    "for the Government is judged as its own. "
)
MARK = "(rule outsider)"


def inferred(name: str, text: str) -> str:
    """What is said of a row under some heading, where the log's names alone tell that somebody outside had the document."""
    said = text.replace(SHOWN, NAMED)
    return f"{QUESTION}{text}" if name == "cure" and text else said


def by_name(derived: Mapping[int, Sequence[str]]) -> list[int]:
    """The rows of which only their names tell so: the rule outsider gave the fact, and the row itself tells nothing else."""
    return [row for row, texts in derived.items() if any(MARK in text and not text.startswith("The row says") for text in texts)]
