"""The measure of conformance notices a wrong answer: shown on a suite made by hand, of right expectations and wrong ones."""

from pathlib import Path

import pytest
from _w3c_answers import Engine, Ours
from _w3c_comparing import BY_VALUE, DIFFERENT, SAME, csv_rows
from _w3c_suite import Suite, unpacked
from conformance import REFUSED, run

MANIFEST = """
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix mf: <http://www.w3.org/2001/sw/DataAccess/tests/test-manifest#> .
@prefix qt: <http://www.w3.org/2001/sw/DataAccess/tests/test-query#> .
@prefix dawgt: <http://www.w3.org/2001/sw/DataAccess/tests/test-dawg#> .
<> a mf:Manifest ; mf:entries ( {entries} ) .
"""
DATA = "@prefix : <http://e/> . :a :p :b , _:x . :b :p _:x . :a :n 1.0 , 2 ."
NODES, NUMBERS, OTHERS = "SELECT ?s ?o {?s :p ?o}", "SELECT ?n {:a :n ?n} ORDER BY ?n", "SELECT ?s ?o FROM <other.ttl> {?s :p ?o}"
CONSTRUCT = "CONSTRUCT {?o :q ?s} WHERE {?s :p ?o}"
CASES = {
    "the_same_whatever_blank_nodes_are_called": (NODES, "?s\t?o\n<http://e/b>\t_:z\n<http://e/a>\t_:z\n<http://e/a>\t<http://e/b>\n", SAME),
    "two_blank_nodes_for_one": (NODES, "?s\t?o\n<http://e/b>\t_:y\n<http://e/a>\t_:z\n<http://e/a>\t<http://e/b>\n", DIFFERENT),
    "a_row_too_few": (NODES, "?s\t?o\n<http://e/b>\t_:z\n<http://e/a>\t_:z\n", DIFFERENT),
    "a_row_twice": (NODES, "?s\t?o\n<http://e/b>\t_:z\n<http://e/a>\t_:z\n<http://e/a>\t_:z\n<http://e/a>\t<http://e/b>\n", DIFFERENT),
    "another_column": (NODES, "?s\t?x\n<http://e/b>\t_:z\n<http://e/a>\t_:z\n<http://e/a>\t<http://e/b>\n", DIFFERENT),
    "numbers_in_their_order": (NUMBERS, "?n\n1\n2\n", DIFFERENT),
    "a_number_written_otherwise": (NUMBERS, "?n\n1.00\n2\n", BY_VALUE),
    "the_right_rows_in_the_wrong_order": (NUMBERS, "?n\n2\n1.00\n", DIFFERENT),
    "the_graph_that_the_query_names": (OTHERS, "?s\t?o\n<http://e/c>\t<http://e/d>\n", SAME),
    "a_graph": (CONSTRUCT, "@prefix : <http://e/> . :b :q :a . _:m :q :a , :b .", SAME),
    "a_graph_with_another_shape": (CONSTRUCT, "@prefix : <http://e/> . :b :q :a . _:m :q :a . _:n :q :b .", DIFFERENT),
    "readable": ("ASK {?s ?p ?o}", None, SAME),
    "not_readable_though_it_should_be": ("ASK {?s ?p}", None, DIFFERENT),
    "not_readable_as_it_should_be": ("ASK {?s ?p}", False, SAME),
    "readable_though_it_should_not_be": ("ASK {?s ?p ?o}", False, DIFFERENT),
    "a_federated_query": ("ASK {SERVICE <http://e/> {?s ?p ?o}}", None, REFUSED),
}  # fmt: skip


@pytest.fixture(scope="module")
def suite(tmp_path_factory: pytest.TempPathFactory) -> Suite:
    home = tmp_path_factory.mktemp("w3c")
    folder, written = home / "data-sparql11" / "by-hand", []
    folder.mkdir(parents=True)
    for name, (query, expected, _) in CASES.items():
        (folder / f"{name}.rq").write_text(f"PREFIX : <http://e/>\n{query}")
        if isinstance(expected, str):
            ending = "ttl" if expected.startswith("@") else "tsv"
            (folder / f"{name}.{ending}").write_text(expected)
            data = "" if "FROM" in query else "; qt:data <data.ttl>"
            written.append(
                f"<#{name}> a mf:QueryEvaluationTest ; mf:action [ qt:query <{name}.rq> {data} ] ; mf:result <{name}.{ending}> ."
            )
        else:
            kind = "Positive" if expected is None else "Negative"
            written.append(f"<#{name}> a mf:{kind}SyntaxTest11 ; mf:action <{name}.rq> .")
    written.append("<#withdrawn> a mf:PositiveSyntaxTest ; mf:action <none.rq> ; dawgt:approval dawgt:Withdrawn .")
    written.append("<#update> a mf:PositiveSyntaxTest11 ; mf:action <update.ru> .")
    entries = " ".join(f"<#{name}>" for name in (*CASES, "withdrawn", "update"))
    (folder / "manifest.ttl").write_text(MANIFEST.format(entries=entries) + "\n".join(written))
    (folder / "data.ttl").write_text(DATA)
    (folder / "other.ttl").write_text("@prefix : <http://e/> . :c :p :d .")
    return Suite(home)


@pytest.mark.parametrize("engine", [Engine, Ours])
def test_right_answers_pass_and_wrong_ones_fail(engine: type[Engine], suite: Suite) -> None:
    tests = list(suite.tests("data-sparql11"))
    assert [test.name for test in tests] == list(CASES)
    ended = {test.name: run(engine(suite), test).verdict for test in tests}
    expected = {name: verdict for name, (_, _, verdict) in CASES.items()}
    if engine is Engine:
        expected["a_federated_query"] = DIFFERENT  # the engine alone cannot either, and nobody says on purpose
    assert ended == expected


def test_rows_in_csv_are_the_same_in_any_order_and_under_any_label() -> None:
    assert csv_rows("a,b\r\n1,_:x\r\n2,y\r\n") == csv_rows("b,a\ny,2\n_:other,1\n")
    assert csv_rows("a\n1\n") != csv_rows("a\n1\n1\n")
    assert csv_rows("a\n1\n") != csv_rows("a\n1.0\n")


def test_another_archive_is_not_measured(tmp_path: Path) -> None:
    (tmp_path / "other.tar.gz").write_bytes(b"something else")
    with pytest.raises(SystemExit, match="is not rdflib-5"):
        unpacked(tmp_path / "other.tar.gz", tmp_path)
