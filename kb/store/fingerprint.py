"""What tells one state of the knowledge base from another: its words, its law, its cases, and the code that draws the inferences.

Of the code only what can take part: the modules that writing the graph imports, near and far, wherever in them the import stands, and
the doctrines, which are discovered and not imported by name. So a change of the page or of the command line writes no graph anew.
"""

import re
from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import ontology

WORDS, CODE = Path(ontology.__file__).parent, Path(__file__).parents[1]
FIRST, DISCOVERED, CASES = "kb.record", "doctrines", "cases"
_ENDINGS = (".py", ".ttl", ".yaml")
_IMPORT = re.compile(
    r"^[ \t]*(?:from[ \t]+(?P<home>(?:kb|ontology)\b[\w.]*)[ \t]+import[ \t]+(?P<names>\([^)]*\)|[^\n]*)"
    r"|import[ \t]+(?P<modules>(?:kb|ontology)\b[^\n]*))",
    re.MULTILINE,
)


def sources() -> Iterator[tuple[str, Path]]:
    """Every file on which the graph depends, by its place under `ontology` or `kb`."""
    found = {path for path in WORDS.rglob("*") if path.suffix in _ENDINGS}
    found |= {path for path in (CODE / CASES).rglob("*") if path.suffix in _ENDINGS}
    found |= set(modules())
    for path in sorted(found):
        yield path.relative_to(CODE.parent if CODE in path.parents else WORDS.parent).as_posix(), path


def modules() -> Iterator[Path]:
    """The modules of `kb` that can take part in writing the graph."""
    waiting, seen = [FIRST, *(f"kb.{DISCOVERED}.{path.stem}" for path in (CODE / DISCOVERED).glob("*.py"))], set[str]()
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        if path := file_of(name):
            yield path
            waiting += [name.rpartition(".")[0], *imported(path.read_text("utf-8"))]


def file_of(name: str) -> Path | None:
    """The file of a module of `kb`; none for what is a name in a module, or no module of ours."""
    package, *rest = name.split(".")
    place = CODE.joinpath(*rest)
    files = (place / "__init__.py", place.parent / f"{place.name}.py")
    return next((file for file in files if file.is_file()), None) if package == "kb" else None


def imported(text: str) -> Iterator[str]:
    """What a module imports of ours; of `from kb.case import Case`, that might be a module too, both."""
    for found in _IMPORT.finditer(text):
        home, names = found["home"], re.split(r"[\s,()]+", found["names"] or found["modules"])
        yield from (name for name in [home, *(f"{home}.{name}" if home else name for name in names)] if name)


@cache
def fingerprint() -> str:
    """Twenty hexadecimal digits; another file, or another word in one, gives others."""
    found = sha256()
    for name, path in sources():
        content = path.read_bytes()
        found.update(f"{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()[:20]
