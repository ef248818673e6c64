"""Questions asked of the graph: the named ones that come with the knowledge base, and any other query."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import Graph

from kb.record import bind, everything
from kb.sparql import PREFIXES, Table, Triples, Truth, ask
from ontology.faults import fault, nearest

HOME = Path(__file__).parent / "queries"
PURPOSES = ("student", "lawyer", "researcher")


@dataclass(frozen=True)
class Question:
    """A named question: its title is what a person would ask, its explanation what the query does, `purposes` who would ask it."""

    name: str
    title: str
    explanation: str
    query: str
    purposes: tuple[str, ...] = ()


@cache
def questions() -> dict[str, Question]:
    """The named questions, by name, from the `.rq` files beside this module."""
    return {path.stem: read_question(path) for path in sorted(HOME.glob("*.rq"))}


def read_question(path: Path) -> Question:
    """A query file: its first comment lines, '# question:', '# explanation:' and '# for:', say what it asks and who would.

    Raises:
        Faulty: the file has no question, or says that it is for somebody unknown.
    """
    text = path.read_text("utf-8")
    found = {}
    for line in text.splitlines():
        key, _, rest = line.removeprefix("#").strip().partition(":")
        if line.startswith("#") and key in ("question", "explanation", "for"):
            found[key] = rest.strip()
    if "question" not in found:
        raise fault(path, 1, "", "A named query begins with a line '# question: …'.")
    purposes = tuple(each.strip() for each in found.get("for", "").split(",") if each.strip())
    for each in purposes:
        if each not in PURPOSES:
            raise fault(path, 1, each, f"A question is for one or more of: {', '.join(PURPOSES)}.{nearest(each, PURPOSES)}")
    return Question(path.stem, found["question"], found.get("explanation", ""), text, purposes)


def ask_named(what: str) -> Table | Truth | Triples:
    """The answer to a named question, or to the query in a file.

    Raises:
        Faulty: there is neither.
        Refused: the query cannot be answered.
    """
    if what in questions():
        return ask_text(questions()[what].query)
    path = Path(what)
    if path.suffix not in (".rq", ".sparql"):
        raise fault(
            what, 0, "", f"There is no named question of that name, and it is not a file ending in .rq.{nearest(what, questions())}"
        )
    try:
        return ask_text(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError):
        raise fault(path, 0, "", "There is no such file, or it is not text. 'incamera query list' names the questions.") from None


def ask_text(query: str) -> Table | Truth | Triples:
    """The answer to a query over the ontology, the rules, the shipped cases and their proofs.

    Raises:
        Refused: it is wrong, is not allowed, or took too long; with a sentence.
    """
    return ask(query, everything())


def plain(answer: Table | Truth) -> Any:
    """An answer as plain data: a list of rows by column, or true or false."""
    if isinstance(answer, Truth):
        return answer.value
    return [{column: cell.text for column, cell in zip(answer.columns, row, strict=True) if cell} for row in answer.rows]


def as_turtle(answer: Triples) -> str:
    """The triples of a CONSTRUCT or DESCRIBE as Turtle."""
    graph = Graph()
    bind(graph)
    return str(graph.parse(data=answer.ntriples, format="nt").serialize(format="turtle"))


def shorten(text: str) -> str:
    """A name with the prefix by which queries may call it, any other text as it is."""
    for prefix, space in PREFIXES.items():
        if prefix and text.startswith(space):
            return f"{prefix}:{text.removeprefix(space)}"
    return text
