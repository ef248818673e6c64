"""The questions with which the graph is measured: each has an answer, and both engines give the same."""

import pyoxigraph
from _graph_queries import QUERIES
from graph import ENGINES
from oxrdflib import OxigraphStore
from rdflib import Dataset

from kb.corpus import Corpus, lines


def test_ten_questions_have_the_same_answers_from_oxigraph_and_plain_rdflib(tmp_path) -> None:
    file = tmp_path / "corpus.nq"
    file.write_bytes(b"".join(lines(Corpus(60))))
    store = pyoxigraph.Store()
    store.load(path=str(file), format=pyoxigraph.RdfFormat.N_QUADS)
    ours = Dataset(store=OxigraphStore(store=store), default_union=True)
    plain = ENGINES["rdflib"](file, tmp_path / "none")
    assert len(QUERIES) == 10
    answered = 0
    for name, query in QUERIES.items():
        one, other = (sorted(map(str, found.query(query))) for found in (ours, plain))
        assert len(one) == len(other), name
        answered += bool(one)
    assert answered >= 7


def test_oxigraph_loads_into_a_folder_and_then_only_reads(tmp_path) -> None:
    file = tmp_path / "corpus.nq"
    file.write_bytes(b"".join(lines(Corpus(3))))
    ENGINES["Oxigraph"](file, tmp_path / "store")
    assert len(ENGINES["Oxigraph"](file, tmp_path / "store")) > 1000
