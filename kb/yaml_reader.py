"""YAML read as text with line numbers: no guessing of types, nothing written twice, every slip with its place.

PyYAML's own loaders turn `no` into False, `12:30` into 750 and dates into objects; here every scalar stays what was written
and the vocabulary gives it its meaning.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from ontology.faults import Fault, Faulty, fault, nearest, shown


@dataclass
class Reader:
    """A file being read, and the faults found in it so far."""

    file: str
    faults: list[Fault] = field(default_factory=list)

    def fail(self, line: int, term: str, message: str) -> None:
        """Note a fault."""
        self.faults.append(Fault(shown(self.file), line, term, message))

    def finish(self) -> None:
        """Refuse the file if anything was wrong with it.

        Raises:
            Faulty: with every fault.
        """
        if self.faults:
            raise Faulty(self.faults)


@dataclass
class Entry:
    """One node of the file under the name by which its parent knows it."""

    reader: Reader
    name: str
    node: yaml.Node

    @property
    def line(self) -> int:
        """Line on which it begins, counted from 1."""
        return int(self.node.start_mark.line) + 1

    @property
    def is_text(self) -> bool:
        """Whether it is a single word or sentence."""
        return isinstance(self.node, yaml.ScalarNode)

    @property
    def is_list(self) -> bool:
        """Whether it is a list."""
        return isinstance(self.node, yaml.SequenceNode)

    def text(self) -> str:
        """What is written, or a fault and nothing."""
        if isinstance(self.node, yaml.ScalarNode):
            return str(self.node.value).strip()
        self.reader.fail(self.line, self.name, "A single word or sentence is expected here, not a list or further entries.")
        return ""

    def items(self) -> list["Entry"]:
        """The members of a list."""
        if isinstance(self.node, yaml.SequenceNode):
            return [Entry(self.reader, self.name, node) for node in self.node.value]
        self.reader.fail(self.line, self.name, "A list is expected here: one entry a line, each after a dash.")
        return []

    def entries(self, known: Iterable[str] = ()) -> dict[str, "Entry"]:
        """The entries below it by key; a key written twice, or not among those known, is a fault."""
        if not isinstance(self.node, yaml.MappingNode):
            self.reader.fail(self.line, self.name, "Entries of the form 'key: value' are expected here.")
            return {}
        known, found = list(known), dict[str, Entry]()
        for key, entry in self._pairs():
            if key in found:
                self.reader.fail(entry.line, key, f"This is written twice; the first stands on line {found[key].line}.")
            elif known and key not in known:
                self.reader.fail(entry.line, key, f"No line of this name can stand here.{nearest(key, known)}")
            else:
                found[key] = entry
        return found

    def _pairs(self) -> Iterator[tuple[str, "Entry"]]:
        for key, value in self.node.value:
            name = str(key.value) if isinstance(key, yaml.ScalarNode) else ""
            entry = Entry(self.reader, name, value)
            if name:
                yield name, entry
            else:
                self.reader.fail(int(key.start_mark.line) + 1, self.name, "A key must be a single word.")


class Composer(yaml.BaseLoader):
    """Reads every scalar as text, and no alias: a short file could else stand for one that is endless."""

    def compose_node(self, parent: yaml.Node | None, index: int) -> yaml.Node | None:
        """One node.

        Raises:
            yaml.YAMLError: it is an alias, which refers to what stands elsewhere.
        """
        if self.check_event(yaml.AliasEvent):
            problem = "'*' refers to what stands elsewhere; write it out here, or put it in quotation marks"
            raise yaml.composer.ComposerError(None, None, problem, self.get_event().start_mark)  # type: ignore[no-untyped-call]
        return super().compose_node(parent, index)


def open_yaml(file: Path) -> Entry:
    """The top of a YAML file.

    Raises:
        Faulty: it is not there, is not text, is empty or is not YAML.
    """
    try:
        text = file.read_text("utf-8")
    except FileNotFoundError:
        fellows = [path.name for path in file.parent.glob("*.yaml")] if file.parent.is_dir() else []
        raise fault(file, 0, "", f"There is no such file.{nearest(file.name, fellows)}") from None
    except IsADirectoryError:
        raise fault(file, 0, "", "This is a folder. Name a case file in it, one that ends in .yaml.") from None
    except UnicodeDecodeError:
        raise fault(file, 0, "", "The file cannot be read as text. Save it as UTF-8.") from None
    except OSError as error:
        raise fault(file, 0, "", f"The file cannot be read as text: {error.strerror}.") from None
    return parse_yaml(text, file)


def handed_yaml(content: bytes, name: str) -> Entry:
    """The top of a YAML file that somebody hands over under a name, which tells nothing of where it lies.

    Raises:
        Faulty: it is not text, is empty or is not YAML.
    """
    file = Path(Path(name.replace("\\", "/")).name or "the file")
    try:
        return parse_yaml(content.decode("utf-8-sig"), file)
    except UnicodeDecodeError:
        raise fault(file, 0, "", "The file cannot be read as text. Save it as UTF-8.") from None


def parse_yaml(text: str, file: Path) -> Entry:
    """The top of a YAML text; `file` is the name under which its faults are reported.

    Raises:
        Faulty: it is empty or is not YAML.
    """
    try:
        node = yaml.compose(text, Loader=Composer)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = getattr(error, "problem", None) or "a character that YAML does not allow"
        raise fault(
            file,
            mark.line + 1 if mark else 0,
            "",
            f"This is not valid YAML: {problem}. Check the indentation, colons and quotation marks here.",
        ) from None
    except RecursionError:
        raise fault(file, 0, "", "The file is nested too deeply to be a case.") from None
    if node is None:
        raise fault(file, 0, "", "The file is empty. A case needs at least a caption, a court, documents and claims.")
    return Entry(Reader(str(file)), "case", node)
