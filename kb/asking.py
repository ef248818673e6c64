"""Questions asked of the graph: the named ones that come with the knowledge base, and any other query."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from rdflib import Graph

from kb.record import bind
from kb.sparql import PREFIXES, Table, Triples, Truth
from kb.sparql_answers import Answer, gathered
from kb.store.choosing import chosen, flowing
from ontology.faults import fault, nearest

HOME = Path(__file__).parent / "queries"
PURPOSES = ("What was decided", "Why it was decided so", "The law and its authorities", "The words")
OTHER = "Other questions"
PEOPLE = ("student", "lawyer", "researcher")


@dataclass(frozen=True)
class Question:
    """A named question: its title is what a person would ask, its explanation what the query does, its purpose what it is for.

    `people` are those who would ask it.
    """

    name: str
    title: str
    explanation: str
    query: str
    purpose: str = ""
    people: tuple[str, ...] = ()


@cache
def questions() -> dict[str, Question]:
    """The named questions, by name, from the `.rq` files beside this module."""
    return {path.stem: read_question(path) for path in sorted(HOME.glob("*.rq"))}


def read_question(path: Path) -> Question:
    """A query file: its first comment lines, '# question:', '# explanation:', '# purpose:' and '# for:', say what it asks and who would.

    Raises:
        Faulty: the file has no question, or says that it is for somebody unknown.
    """
    text = path.read_text("utf-8")
    found = {}
    for line in text.splitlines():
        key, _, rest = line.removeprefix("#").strip().partition(":")
        if line.startswith("#") and key in ("question", "explanation", "purpose", "for"):
            found[key] = rest.strip()
    if "question" not in found:
        raise fault(path, 1, "", "A named query begins with a line '# question: …'.")
    people = tuple(each.strip() for each in found.get("for", "").split(",") if each.strip())
    for each in people:
        if each not in PEOPLE:
            raise fault(path, 1, each, f"A question is for one or more of: {', '.join(PEOPLE)}.{nearest(each, PEOPLE)}")
    return Question(path.stem, found["question"], found.get("explanation", ""), text, found.get("purpose", ""), people)


def by_purpose(chosen: Iterable[Question]) -> dict[str, list[Question]]:
    """Questions under the headings of what they are for, those without one last."""
    groups = {purpose: list[Question]() for purpose in PURPOSES}
    for question in chosen:
        groups.setdefault(question.purpose or OTHER, []).append(question)
    return {purpose: group for purpose, group in groups.items() if group}


def query_named(what: str) -> str:
    """The text of a named question, or of the query in a file.

    Raises:
        Faulty: there is neither.
    """
    if what in questions():
        return questions()[what].query
    path = Path(what)
    if path.suffix not in (".rq", ".sparql"):
        raise fault(
            what, 0, "", f"There is no named question of that name, and it is not a file ending in .rq.{nearest(what, questions())}"
        )
    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError):
        raise fault(path, 0, "", "There is no such file, or it is not text. 'incamera query list' names the questions.") from None


def ask_named(what: str) -> Answer:
    """The answer to a named question, or to the query in a file.

    Raises:
        Faulty: there is neither.
        Refused: the query cannot be answered.
    """
    return ask_text(query_named(what))


def ask_text(query: str) -> Answer:
    """The answer to a query over the ontology, the rules, the cases and their proofs, wherever they are kept.

    Raises:
        Refused: it is wrong, is not allowed, or took too long; with a sentence.
    """
    with flowing(query, chosen()) as flow:
        return gathered(flow)


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
