"""How and where things are written: the code of a rule, the head of a module of rules, the line of a term."""

import ast
import sys
from functools import cache
from pathlib import Path

import ontology
from kb.rule import Rule
from kb.rulebook import all_rules
from ontology.faults import shown
from ontology.loading import place

PROJECT = Path(ontology.__file__).parents[1]


def in_project(file: str | Path) -> str:
    """A file of the knowledge base by its path from the top of the project, wherever one stands."""
    path = Path(file).resolve()
    return path.relative_to(PROJECT.resolve()).as_posix() if path.is_relative_to(PROJECT.resolve()) else shown(path)


def written(term: str) -> tuple[str, int]:
    """The file and line in which a term is declared."""
    file, line = place(term)
    return in_project(file), line


@cache
def code(rule: Rule) -> str:
    """A rule as it is written, decorator and all."""
    return written_in(rule.file)[rule.name]


@cache
def written_in(file: str) -> dict[str, str]:
    """The code of each function of a module, by name."""
    text = Path(file).read_text("utf-8")
    lines = text.splitlines()
    functions = [node for node in ast.parse(text).body if isinstance(node, ast.FunctionDef)]
    return {each.name: "\n".join(lines[first_line(each) - 1 : each.end_lineno]) for each in functions}


def first_line(function: ast.FunctionDef) -> int:
    """Where a function begins, its decorators included."""
    return min([function.lineno, *(each.lineno for each in function.decorator_list)])


def head_of_rules(doctrine: str) -> tuple[str, str]:
    """The first paragraph and the rest of what stands at the head of a doctrine's rules; empty where it has none."""
    all_rules()  # which imports the modules of rules
    module = sys.modules.get(f"kb.doctrines.{doctrine}")
    first, _, rest = ((module.__doc__ or "") if module else "").strip().partition("\n\n")
    return " ".join(first.split()), " ".join(rest.split())
