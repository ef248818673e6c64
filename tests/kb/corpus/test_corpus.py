"""Synthetic cases: varied, consistent, the same for the same seed, and decided by the law as any case is."""

from collections import Counter
from contextlib import suppress
from itertools import islice
from pathlib import Path

import pyoxigraph
import pytest

import ontology
from kb import case_writer
from kb.asking import questions
from kb.casefile import load
from kb.cli import main
from kb.corpus import Corpus, decided, lines, synthetic, trig
from kb.corpus.making import COURTS, WHAT
from kb.decide import decide
from kb.retelling import InDataset, Retelling
from kb.sitting import not_sitting
from kb.sparql import PREFIXES
from kb.store import kept, opened
from kb.untimely import untimely

SEED = 1982
CASES = [synthetic(SEED, number) for number in range(1, 301)]
DECISIONS = [decided(case) for case in CASES]


def test_the_same_seed_and_number_give_the_same_case_and_others_another() -> None:
    assert synthetic(SEED, 7) == synthetic(SEED, 7) == CASES[6]
    assert synthetic(SEED, 7) != synthetic(SEED, 8) != synthetic(SEED + 1, 8)
    assert b"".join(islice(lines(Corpus(10)), 4)) == b"".join(islice(lines(Corpus(10_000)), 4))


def test_what_the_compiled_function_decides_is_what_experta_decides_with_the_same_proof() -> None:
    for case, decision in zip(CASES[:120], DECISIONS, strict=False):
        assert decision == decide(case, close_record=not case.known_in_part), case.id


def test_every_outcome_and_every_disposition_occurs() -> None:
    outcomes = Counter(decision.outcome for decision in DECISIONS)
    assert {"sustained", "overruled", "sustained-in-part", "in-camera-review", "further-showing", "open", "undetermined"} == set(outcomes)
    given = {document.disposition for decision in DECISIONS for document in decision.documents}
    assert {value.token for value in ontology.vocabulary().dispositions} <= given
    assert {case.court for case in CASES} == set(COURTS)
    assert {claim.privilege.token for case in CASES for claim in case.claims} == set(ontology.vocabulary().elements["privilege"].tokens)
    assert len({case.motion for case in CASES}) == 2 and any(case.cross_motion for case in CASES)


def test_cases_differ_in_size_and_some_have_parts_several_claims_or_open_records() -> None:
    assert {len(case.documents) for case in CASES} >= {1, 2, 3, 4, 5}
    assert any(document.part_of for case in CASES for document in case.documents)
    assert any(len(case.claims) > 1 for case in CASES)
    assert 40 < sum(case.known_in_part for case in CASES) < 150
    told = Counter(frozenset((term, given.token) for term, given in case.unit(*unit).items()) for case in CASES for unit in case.units())
    assert len(told) > 0.85 * sum(told.values())


def test_every_answer_is_a_value_of_a_question_that_arises_and_could_be_so_by_then() -> None:
    questions = ontology.vocabulary().questions
    for case in CASES:
        assert case.date and not not_sitting(case.court, case.date) and untimely(case, case.date) == ()
        for unit in case.units():
            told = {term: given.token for term, given in case.unit(*unit).items()}
            assert all(token in questions[term].tokens and questions[term].arises(told) for term, token in told.items())


def test_a_question_has_one_answer_for_what_it_is_asked_of() -> None:
    for case in CASES:
        answers: dict[tuple[str, str], set[str]] = {}
        for claim, document in case.units():
            for term, given in case.unit(claim, document).items():
                scope = ontology.vocabulary().questions[term].scope
                of = {"whole_matter": "", "one_claim": claim.id, "one_document": document}[scope if term != "privilege" else "one_claim"]
                answers.setdefault((of, term), set()).add(given.token)
        assert all(len(tokens) == 1 for tokens in answers.values())


def test_each_says_that_no_court_ever_had_it() -> None:
    assert {case.subject for case in CASES} == {WHAT}
    assert not any(case.opinion or case.citation or case.ruled for case in CASES)


@pytest.mark.parametrize("number", range(40))
def test_each_can_be_written_as_a_case_file_and_read_back_to_the_same_decision(number: int, tmp_path: Path) -> None:
    case = CASES[number]
    path = tmp_path / f"{case.id}.yaml"
    path.write_text(case_writer.write(case), "utf-8")
    again = decide(load(path), close_record=not case.known_in_part)
    assert [document.disposition for document in again.documents] == [document.disposition for document in DECISIONS[number].documents]


def test_trig_says_the_same_as_n_quads() -> None:
    corpus = Corpus(5, SEED, proofs=True)
    stores = []
    for chunks, form in ((lines(corpus), pyoxigraph.RdfFormat.N_QUADS), (trig(lines(corpus)), pyoxigraph.RdfFormat.TRIG)):
        store = pyoxigraph.Store()
        store.load(b"".join(chunks), format=form)
        stores.append({str(quad) for quad in store if "_:" not in str(quad)})
    assert stores[0] == stores[1] and len(stores[0]) > 10_000


# Of these the first three ask what a court did, the fourth what today's law would do, which a corpus that is the same on any day leaves
# out, and the last is of one shipped case.
ONLY_OF_REAL_CASES = {
    "did_the_rules_agree_with_the_court", "what_a_court_merely_held", "elements_that_carry_rulings", "what_todays_law_would_do",
    "one_proof_in_order",
}  # fmt: skip


def test_every_named_question_has_an_answer_on_a_corpus_with_proofs_but_those_that_only_real_cases_can_have() -> None:
    store = pyoxigraph.Store()
    store.load(b"".join(lines(Corpus(150, SEED, proofs=True))), format=pyoxigraph.RdfFormat.N_QUADS)
    silent = set()
    for name, question in questions().items():
        found = store.query(question.query, use_default_graph_as_union=True, prefixes=PREFIXES)
        assert isinstance(found, pyoxigraph.QuerySolutions)
        if next(iter(found), None) is None:
            silent.add(name)
    assert silent <= ONLY_OF_REAL_CASES


def run(*arguments: str) -> None:
    with suppress(SystemExit):
        main(arguments)


def test_a_corpus_with_proofs_is_a_store_whose_cases_can_be_explained(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home = tmp_path / "corpus"
    run("generate", "12", "--to", str(home), "--proofs")
    assert "12 synthetic cases of seed 1982, with proofs" in capsys.readouterr().out
    found = kept(home)
    assert found
    retelling = Retelling(InDataset(opened(found)))
    assert retelling.cases == [case.id for case in CASES[:12]]
    assert [retelling.decision(case.id) for case in CASES[:12]] == DECISIONS[:12]
    run("explain", CASES[3].id, "--store", str(home))
    assert CASES[3].caption in capsys.readouterr().out


@pytest.mark.parametrize("ending", ["nq", "trig"])
def test_a_corpus_is_written_as_a_file_that_is_there_once_it_is_whole(ending: str, tmp_path: Path) -> None:
    run("generate", "3", "--to", str(tmp_path / f"corpus.{ending}"))
    assert [path.name for path in tmp_path.iterdir()] == [f"corpus.{ending}"]
    store = pyoxigraph.Store()
    store.load(path=str(tmp_path / f"corpus.{ending}"))
    assert sum(str(graph).endswith("/inferred>") for graph in store.named_graphs()) == 3


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("generate", "3", "--to", "corpus.pdf"), 2, "ends in .nq or .trig"),
        (("generate", "0", "--to", "corpus.nq"), 2, "Invalid value"),
        (("generate", "3", "--to", "/no/such/folder/corpus.nq"), 1, "cannot be written"),
    ],
)
def test_what_cannot_be_written_is_said(arguments: tuple[str, ...], code: int, said: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        main(arguments)
    assert ended.value.code == code and said in capsys.readouterr().err
