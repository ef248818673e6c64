"""The W3C's tests of SPARQL 1.0 and 1.1 queries, as rdflib 5.0.0 carries them in its source archive; read from their manifests."""

import subprocess
import sys
import tarfile
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from urllib.parse import unquote

from rdflib import RDF, Graph, Namespace, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

ARCHIVE, DIGEST = "rdflib-5.0.0.tar.gz", "78149dd49d385efec3b3adfbd61c87afaf1281c30d3fcaf1b323b34f603fb155"
SUITES = {"SPARQL 1.1": "data-sparql11", "SPARQL 1.0": "data-r2"}
BASE = "http://w3c.test/"
LEFT_OUT = {
    "entailment": "entailment regimes", "service": "federated queries", "syntax-fed": "federated queries", "protocol": "the protocol",
    "service-description": "the protocol", "update-silent": "updates", "basic-update": "updates",
}  # fmt: skip
MF, QT = (Namespace(f"http://www.w3.org/2001/sw/DataAccess/tests/test-{name}#") for name in ("manifest", "query"))
DAWG = Namespace("http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#")
EVALUATION, CSV = "evaluation", "csv"
KINDS = {
    "QueryEvaluationTest": EVALUATION, "CSVResultFormatTest": CSV, "PositiveSyntaxTest": "positive", "PositiveSyntaxTest11": "positive",
    "NegativeSyntaxTest": "negative", "NegativeSyntaxTest11": "negative",
}  # fmt: skip


@dataclass(frozen=True)
class Test:
    """One test: a query, the files that it is asked of, and the file with what is expected; if `lax`, each row may come less often."""

    __test__ = False  # pytest is not to take it for one of ours

    group: str
    name: str
    kind: str
    query: str
    data: tuple[str, ...]
    named: tuple[str, ...]
    expected: str
    lax: bool = False


class Suite:
    """The tests below a folder; addresses in them begin with BASE, whatever the folder."""

    def __init__(self, home: Path) -> None:
        self.home = home

    def file(self, iri: str) -> Path:
        """The file that an address stands for."""
        return self.home / unquote(iri.removeprefix(BASE))

    def tests(self, folder: str) -> Iterator[Test]:
        """The tests of queries in the manifests of one suite, without what is left out, withdrawn or never approved."""
        for path in sorted((self.home / folder).glob("*/manifest.ttl")):
            if path.parent.name not in LEFT_OUT:
                yield from self.listed(path)

    def listed(self, path: Path) -> Iterator[Test]:
        """The tests of one manifest."""
        iri = BASE + path.relative_to(self.home).as_posix()
        found = Graph().parse(path, format="turtle", publicID=iri)
        for entries in found.objects(URIRef(iri), MF.entries):
            for test in Collection(found, entries):
                kind = KINDS.get(str(found.value(test, RDF.type)).partition("#")[2], "")
                if kind and (test, DAWG.approval, DAWG.Withdrawn) not in found:
                    made = self.test(found, path.parent.name, test, kind)
                    if not made.query.endswith(".ru"):
                        yield made

    def test(self, found: Graph, group: str, test: Node, kind: str) -> Test:
        """One test as its manifest has it."""
        action = found.value(test, MF.action)
        name, query = str(test).rpartition("#")[2], found.value(action, QT.query) or action
        data, named = (tuple(sorted(map(str, found.objects(action, which)))) for which in (QT.data, QT.graphData))
        lax = (test, MF.resultCardinality, MF.LaxCardinality) in found
        return Test(group, name, kind, str(query), data, named, str(found.value(test, MF.result) or ""), lax)


def fetched(folder: Path) -> Path:
    """The archive, got from the package index into a folder."""
    command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--no-binary", ":all:", "rdflib==5.0.0"]
    subprocess.run([*command, "--dest", str(folder)], check=True)
    return folder / ARCHIVE


def unpacked(archive: Path, folder: Path) -> Suite:
    """The tests in the archive, taken out into a folder.

    Raises:
        SystemExit: it is another archive than the one that was read when this was written.
    """
    if sha256(archive.read_bytes()).hexdigest() != DIGEST:
        raise SystemExit(f"{archive} is not {ARCHIVE} as it was published: its SHA-256 is not {DIGEST}.")
    with tarfile.open(archive) as found:
        found.extractall(folder, (each for each in found if "/test/DAWG/" in each.name), filter="data")
    return Suite(folder / ARCHIVE.removesuffix(".tar.gz") / "test" / "DAWG")
