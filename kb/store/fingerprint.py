"""What tells one state of the knowledge base from another: its words, its law, its cases, and the code that draws the inferences."""

from collections.abc import Iterator
from functools import cache
from hashlib import sha256
from pathlib import Path

import ontology

ROOTS = (Path(ontology.__file__).parent, Path(__file__).parents[1])
ENDINGS = (".py", ".ttl", ".yaml")


def sources() -> Iterator[tuple[str, Path]]:
    """Every file on which the graph depends, by its place under `ontology` or `kb`."""
    for root in ROOTS:
        for path in sorted(root.rglob("*")):
            if path.suffix in ENDINGS:
                yield f"{root.name}/{path.relative_to(root).as_posix()}", path


@cache
def fingerprint() -> str:
    """Twenty hexadecimal digits; another file, or another word in one, gives others."""
    found = sha256()
    for name, path in sources():
        content = path.read_bytes()
        found.update(f"{name}\0{len(content)}\0".encode())
        found.update(content)
    return found.hexdigest()[:20]
