"""A graph in a folder on disk, by Oxigraph: written whole or not at all, and read by any number of processes at once.

    FOLDER/current          the name of the generation in use; put in place in one step, once that is whole
    FOLDER/NAME/about.json  what it holds, and of which state of the knowledge base
    FOLDER/NAME/graph/      Oxigraph's own files, never changed again
    FOLDER/NAME/asserted/   the same of what was told alone, and `inferred/` of what was inferred alone

A new generation is written beside the old one, so that whoever is killed while writing leaves nothing but a folder that is cleared
away later, and whoever reads the old one reads on. The one before the last is kept for those; earlier ones are removed.
"""

import json
import os
import secrets
import shutil
import time
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

import pyoxigraph
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kb.store.loading import PARTS, load_all
from ontology.faults import Faulty, fault

BUILDING = "building-"
GENERATION = "graph-"
_LEFT_FOR_DEAD = 3600  # seconds after which a generation that nobody finished is cleared away


@dataclass(frozen=True)
class About:
    """What a store holds: `what` in words, of the state of the knowledge base that `fingerprint` names, with so many statements."""

    what: str
    fingerprint: str
    quads: int = 0


@dataclass(frozen=True)
class Kept:
    """A generation on disk."""

    home: Path
    about: About

    @property
    def graph(self) -> Path:
        """The folder that Oxigraph opens."""
        return self.home / "graph"


def kept(folder: Path) -> Kept | None:
    """The generation in use, if there is one.

    Raises:
        Faulty: the folder holds something else, or its store is damaged.
    """
    pointer = folder / "current"
    if not pointer.exists():
        if folder.exists() and (not folder.is_dir() or any(not ours(path) for path in folder.iterdir())):
            raise fault(folder, 0, "", "This is not a store, and not an empty folder in which one could be made. Name another.")
        return None
    try:
        home = folder / pointer.read_text("utf-8").strip()
        return Kept(home, About(**json.loads((home / "about.json").read_text("utf-8"))))
    except (OSError, ValueError, TypeError):
        raise damaged(folder) from None


def ours(path: Path) -> bool:
    """Whether a file is one that a store is made of."""
    return path.name == "current" or path.name.startswith((BUILDING, GENERATION))


def damaged(folder: Path) -> Faulty:
    """That a store cannot be read."""
    return fault(folder, 0, "", "The store cannot be read. Remove the folder; it is made again when it is next used.")


def opened(found: Kept) -> Dataset:
    """A generation as rdflib has it, for reading only."""
    try:
        store = pyoxigraph.Store.read_only(str(found.graph))
    except OSError:
        raise damaged(found.home.parent) from None
    return Dataset(store=OxigraphStore(store=store), default_union=True)


def keep(folder: Path, lines: Iterable[bytes], about: About) -> Kept:
    """Write these N-Quads as a new generation, and put it in the place of the old one once it is whole.

    Raises:
        Faulty: the folder holds something else, or cannot be written to.
    """
    kept(folder)
    building = folder / f"{BUILDING}{secrets.token_hex(8)}"
    home = folder / building.name.replace(BUILDING, GENERATION)
    try:
        for name in ("graph", *PARTS):
            (building / name).mkdir(parents=True)
        quads = load_all(building, lines)
        (building / "about.json").write_text(json.dumps(asdict(found := About(about.what, about.fingerprint, quads))), "utf-8")
        building.rename(home)
        put_in_place(folder, home.name)
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise fault(folder, 0, "", f"The store cannot be written: {error.strerror or error}.") from None
    except BaseException:
        shutil.rmtree(building, ignore_errors=True)
        raise
    return Kept(home, found)


def put_in_place(folder: Path, name: str) -> None:
    """Make a generation the one in use, in one step, and remove what nobody reads any more."""
    pointer = folder / "current"
    before = pointer.read_text("utf-8").strip() if pointer.exists() else ""
    new = folder / f"{BUILDING}{secrets.token_hex(8)}.current"
    with new.open("w", encoding="utf-8") as file:
        file.write(name)
        file.flush()
        os.fsync(file.fileno())
    new.replace(pointer)
    for path in folder.iterdir():
        old = path.name.startswith(GENERATION) and path.name not in (before, name)
        dead = path.name.startswith(BUILDING) and time.time() - path.stat().st_mtime > _LEFT_FOR_DEAD
        if old or dead:
            shutil.rmtree(path, ignore_errors=True)
