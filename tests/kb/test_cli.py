"""The command line: its contract, its exit codes and its manners."""

import csv
import io
import json
from pathlib import Path

import pytest
from rdflib import Dataset, Graph

import ontology
from kb.cli import main

ROOT = Path(__file__).parents[2]
OUTCOMES = {"sustained", "overruled", "sustained-in-part", "in-camera-review", "further-showing", "open", "undetermined"}
KINDS = {"answer", "rule", "presumed", "exception-rejected", "exception-defeated"}


class Ran:
    """What a run of the command printed, and its exit code."""

    def __init__(self, capsys: pytest.CaptureFixture[str], *arguments: str) -> None:
        try:
            main(list(arguments))
            self.code = 0
        except SystemExit as stop:
            self.code = int(stop.code or 0)
        self.out, self.err = capsys.readouterr()


@pytest.mark.parametrize("name", ["national_latex", "melamine_chemicals", "ceramica_regiomontana"])
def test_decide_prints_the_contract(capsys: pytest.CaptureFixture[str], name: str) -> None:
    ran = Ran(capsys, "decide", str(ROOT / "kb" / "cases" / f"{name}.yaml"), "--json")
    data = json.loads(ran.out)
    assert ran.code == 0
    assert {
        "case",
        "citation",
        "court",
        "law_as_of",
        "outcome",
        "motion",
        "documents",
        "settled",
        "possible",
        "steps",
        "unknown",
        "presumed",
    } <= set(data)
    assert data["outcome"] in OUTCOMES
    assert data["outcome"] == "sustained"
    assert data["motion"] == "granted"
    assert all(document["disposition"] == "protected" and document["privileges"] for document in data["documents"])
    assert {step["kind"] for step in data["steps"]} <= KINDS
    ids = [step["id"] for step in data["steps"]]
    assert len(ids) == len(set(ids))
    for place, step in enumerate(data["steps"]):
        assert all(source in ids[:place] for reason in step["because"] for source in reason), "a step rests on an earlier step"
        if step["kind"] == "rule":
            assert step["authorities"], "a rule has authority"
            assert all({"citation", "pinpoint", "weight"} <= set(cited) for cited in step["authorities"])


def test_decide_prints_an_outcome_line_and_then_numbered_reasons_with_authorities(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "decide", "national_latex")
    lines = [line.strip() for line in ran.out.splitlines()]
    outcome = lines.index("Outcome: The Government's claim of privilege is sustained. The motion for a protective order is granted.")
    first = next(place for place, line in enumerate(lines) if line.startswith("1. "))
    assert outcome < first
    assert any(
        line.startswith("because: the look showed that the document does not hold what the opponent seeks (at 222)") for line in lines
    )
    assert any("Nat'l Latex at 222 (this opinion)" in line for line in lines)


def test_an_incomplete_case_is_undetermined_and_says_what_is_missing(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    path = tmp_path / "file.yaml"
    path.write_text("caption: A v. B\ncourt: CIT\ndocuments: [{id: d}]\nclaims: [{privilege: state-secrets, documents: [d]}]\n")
    data = json.loads(Ran(capsys, "decide", str(path), "--json").out)
    assert data["outcome"] == "undetermined"
    assert not data["settled"]
    assert data["documents"][0]["disposition"] == "undetermined"
    assert len(data["possible"]) > 1
    assert {"published", "claim_made", "harm_shown"} <= set(data["unknown"])
    closed = json.loads(Ran(capsys, "decide", str(path), "--json", "--close-record").out)
    assert closed["outcome"] == "further-showing"
    assert "claim_made" in closed["presumed"]


def test_another_court_decides_under_its_own_law(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(Ran(capsys, "decide", "ceramica_regiomontana", "--json", "--court", "D.C. Cir.").out)
    assert data["court"] == "dc_circuit"
    rules = {step["rule"] for step in data["steps"] if step["kind"] == "rule"}
    assert "state_secrets_privilege_is_absolute" in rules
    assert "state_secrets_from_a_foreign_government_may_be_disclosed_on_terms" not in rules


def test_the_law_of_an_earlier_day_is_used_if_asked(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(Ran(capsys, "decide", "ceramica_regiomontana", "--json", "--court", "Customs Court", "--as-of", "1979").out)
    assert data["law_as_of"] == "1979"
    weights = {(cited["short"], cited["weight"]) for step in data["steps"] for cited in step["authorities"]}
    assert ("Melamine", "later") in weights
    assert "state_secrets_privilege_is_absolute" in {step["rule"] for step in data["steps"] if step["kind"] == "rule"}


def test_vocabulary_lists_every_element_with_its_words(capsys: pytest.CaptureFixture[str]) -> None:
    data = json.loads(Ran(capsys, "vocabulary", "--json").out)
    assert [entry["term"] for entry in data] == list(ontology.vocabulary().questions)
    for entry in data:
        assert all(entry[key] for key in ("term", "label", "definition", "question", "values", "burden", "doctrines", "source"))
    assert "in_record" in Ran(capsys, "vocabulary").out


def test_check_proves_the_knowledge_base_sound(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "check")
    assert ran.code == 0
    for proved in ("contradiction", "gap", "dead rule", "idle question"):
        assert f"Proved: No {proved}: " in ran.out
    for proved in ("Burdens right", "Answers help the side they speak for", "Answers told apart", "Authority"):
        assert f"Proved: {proved}: " in ran.out
    assert "\n  " not in ran.out
    assert "Case national_latex: document_8 protected (equal), document_12 protected (equal), motion granted (equal)." in ran.out
    assert "30 cases; of 38 rulings on documents, equal 12, agrees so far 26, apart 0; of 6 rulings on motions, equal 3" in ran.out


def test_check_lists_what_is_to_be_looked_over_when_asked_for_the_whole_and_not_for_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "check", "--review")
    assert ran.code == 0
    assert "\n  internal is no: for the opponent to bring." in ran.out
    ran = Ran(capsys, "check", "--review", "my_case.yaml")
    assert ran.code == 2
    assert "leave out the files" in ran.err


def test_check_tells_every_fault_of_every_file_and_exits_with_one(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    bad_case, bad_turtle = tmp_path / "bad.yaml", tmp_path / "bad.ttl"
    bad_case.write_text("caption: x\ncourt: CIT\n")
    bad_turtle.write_text("@prefix : <https://w3id.org/in-camera/ontology#> .\n:x a :Element\n:y a :Element .\n")
    ran = Ran(capsys, "check", str(bad_case), str(bad_turtle), str(ROOT / "kb" / "cases" / "national_latex.yaml"))
    assert ran.code == 1
    assert "national_latex.yaml: sound" in ran.out
    assert "A case needs 'claims:'" in ran.err
    assert "bad.ttl, line 3" in ran.err
    assert "not valid Turtle" in ran.err
    assert "Traceback" not in ran.err


def test_check_finds_an_element_without_its_words(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    part = tmp_path / "extra.ttl"
    part.write_text("@prefix : <https://w3id.org/in-camera/ontology#> .\n\n:half_made a :Element .\n")
    ran = Ran(capsys, "check", str(part))
    assert ran.code == 1
    assert "extra.ttl, line 3: half_made: Every such term needs exactly one question" in ran.err


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("decide", "no_such_file.yaml"), 1, "There is no such file"),
        (("decide", "national_latex", "--court", "Supreme Curt"), 2, "No court of the ontology"),
        (("decide", "national_latex", "--as-of", "yesterday"), 2, "is not a date"),
        (("decide", "national_latex", "--as-of", "1979"), 2, "United States Customs Court; name that court instead"),
        (("decide", "national_latex", "--court", "Fed. Cir."), 2, "began only on 1982-10-01"),
        (("decide", "ceramica_regio_montana"), 1, "Did you mean 'ceramica_regiomontana'?"),
        (("decide", str(ROOT / "kb" / "cases")), 1, "This is a folder"),
        (("decide",), 2, "Missing argument"),
        (("decied", "x"), 2, "No such command"),
        (("query", "no_such_question"), 1, "no named question"),
        (("query", "nowhere.rq"), 1, "There is no such file"),
        (("query", "who_cites_whom", "--format", "turtle"), 1, "Only CONSTRUCT and DESCRIBE"),
        (("query", "who_cites_whom", "--format", "pdf"), 2, "Invalid value"),
        (("export", "national_latex", "--format", "pdf"), 2, "Invalid value"),
        (("check", "README.md"), 1, "neither a case file"),
    ],
)
def test_a_slip_on_the_command_line_is_answered_in_a_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], code: int, said: str
) -> None:
    ran = Ran(capsys, *arguments)
    assert (ran.code, said in ran.err) == (code, True), ran.err
    assert "Traceback" not in ran.err


def test_a_wrong_query_shows_its_line_and_a_forbidden_one_is_refused(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    wrong, forbidden = tmp_path / "wrong.rq", tmp_path / "forbidden.rq"
    wrong.write_text("SELECT ?x WHERE {\n  ?x a ic:Rule .\n  FILTER (?x = )\n}\n")
    forbidden.write_text("INSERT DATA { ic:a ic:b ic:c }")
    ran = Ran(capsys, "query", str(wrong))
    assert ran.code == 1
    assert "Line 3" in ran.err
    ran = Ran(capsys, "query", str(forbidden))
    assert ran.code == 1
    assert "only read" in ran.err


def test_query_answers_in_each_form(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    rows = list(csv.reader(io.StringIO(Ran(capsys, "query", "who_cites_whom", "--format", "csv").out)))
    data = json.loads(Ran(capsys, "query", "who_cites_whom", "--format", "json").out)
    assert rows[0] == ["opinion", "cited", "page"]
    assert len(rows) - 1 == len(data) > 40
    described = tmp_path / "describe.rq"
    described.write_text("CONSTRUCT { ?r ic:restsOn ?a } WHERE { ?r a ic:Rule ; ic:restsOn ?a }")
    graph = Graph().parse(data=Ran(capsys, "query", str(described), "--format", "turtle").out, format="turtle")
    assert len(graph) > 150
    yes = tmp_path / "ask.rq"
    yes.write_text("ASK { ic:reynolds ic:binds ic:cit }")
    assert Ran(capsys, "query", str(yes)).out == "yes\n"


@pytest.mark.parametrize(("form", "parser"), [("turtle", "turtle"), ("trig", "trig"), ("jsonld", "json-ld")])
def test_export_prints_rdf_that_can_be_read_back(capsys: pytest.CaptureFixture[str], form: str, parser: str) -> None:
    ran = Ran(capsys, "export", "melamine_chemicals", "--format", form)
    assert ran.code == 0
    found = Dataset().parse(data=ran.out, format=parser) if parser != "turtle" else Graph().parse(data=ran.out, format=parser)
    assert len(found) > 200


@pytest.mark.parametrize("name", ["ceramica", "Ceramica", "national_l", "Kaiser"])
def test_a_case_is_found_by_the_beginning_of_its_name_or_the_short_name_of_its_opinion(
    capsys: pytest.CaptureFixture[str], name: str
) -> None:
    assert Ran(capsys, "decide", name, "--length", "line").code == 0


def test_a_beginning_that_several_cases_share_names_them(capsys: pytest.CaptureFixture[str]) -> None:
    ran = Ran(capsys, "decide", "carl")
    assert ran.code == 1
    assert "Several are called so: carl_zeiss, carlisle." in " ".join(ran.err.split())


def test_the_law_of_today_can_be_asked_for_by_that_word_and_is_offered_where_a_court_sat_only_later(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert Ran(capsys, "decide", "national_latex", "--court", "Fed. Cir.", "--as-of", "today", "--length", "line").code == 0
    offered = "Or add '--as-of today'"
    assert offered in " ".join(Ran(capsys, "decide", "national_latex", "--court", "Fed. Cir.").err.split())
    assert offered not in Ran(capsys, "decide", "national_latex", "--court", "Fed. Cir.", "--as-of", "1980").err


@pytest.mark.parametrize(
    ("arguments", "same"),
    [
        (("flip", "ceramica", "--to", "disclosed under order"), ("flip", "ceramica", "--to", "disclosed-under-order")),
        (("flip", "ceramica", "--by", "Government"), ("flip", "ceramica", "--by", "claimant")),
        (("precedents", "warner", "--ruling-for", "disclosure"), ("precedents", "warner", "--ruling-for", "opponent")),
    ],
)
def test_a_side_and_a_disposition_may_be_named_as_people_name_them(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], same: tuple[str, ...]
) -> None:
    assert Ran(capsys, *arguments).out == Ran(capsys, *same).out


def test_the_words_that_would_do_are_named_once(capsys: pytest.CaptureFixture[str]) -> None:
    assert Ran(capsys, "precedents", "warner", "--ruling-for", "judge").err.count("claimant") == 1
