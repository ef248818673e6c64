"""Judged batches on disk until all are there, so that a run can stop anywhere and go on, and nothing is ever half written."""

import hashlib
import json
import shutil
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
from pyarrow import ipc


@dataclass(frozen=True)
class Parts:
    """A folder of parts; `plan` is a fingerprint of the log, the law and the options, under which alone they are of use."""

    folder: Path
    plan: str

    @property
    def marker(self) -> Path:
        """The file that says under which plan the parts were made."""
        return self.folder / "plan.json"

    def begin(self, resume: bool) -> str:
        """Make the folder ready, with what is in it if that is to be used; gives a sentence if it cannot be."""
        if resume and self.marker.exists() and json.loads(self.marker.read_text("utf-8")).get("plan") == self.plan:
            return ""
        said = (
            "What is there was made of another log, law or choice of options; it was begun anew." if resume and self.folder.exists() else ""
        )
        if resume and not self.folder.exists():
            said = "There is nothing to go on with; it was begun anew."
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir(parents=True)
        self.marker.write_text(json.dumps({"plan": self.plan}), "utf-8")
        return said

    def path(self, number: int) -> Path:
        """The file of a part."""
        return self.folder / f"part-{number:06}.arrow"

    def has(self, number: int) -> bool:
        """Whether a part is there, whole."""
        return self.path(number).exists()

    def put(self, number: int, part: pa.RecordBatch) -> None:
        """Put a part; it is there whole or not at all."""
        half = self.path(number).with_suffix(".half")
        with ipc.new_file(half, part.schema, options=ipc.IpcWriteOptions(compression="lz4")) as out:
            out.write_batch(part)
        half.replace(self.path(number))

    def all(self, columns: Collection[str] = ()) -> Iterator[pa.RecordBatch]:
        """All parts in order, with these of their columns, or all."""
        number = 0
        while self.has(number):
            with pa.OSFile(str(self.path(number))) as held:
                names = ipc.open_file(held).schema.names
                wanted = [place for place, name in enumerate(names) if not columns or name in columns]
                yield ipc.open_file(held, options=ipc.IpcReadOptions(included_fields=wanted)).get_batch(0)
            number += 1

    def remove(self) -> None:
        """Take the folder away."""
        shutil.rmtree(self.folder, ignore_errors=True)


def fingerprint(file: Path, *more: object) -> str:
    """What tells a log, with what it is judged under, from any other."""
    found = hashlib.blake2b(repr(more).encode(), digest_size=16)
    with file.open("rb") as held:
        while block := held.read(1 << 20):
            found.update(block)
    return found.hexdigest()
