"""The shapes refuse what the reader refuses, each with file, line and remedy; and a case in RDF alone is checked by them."""

import copy
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, SH, Graph

import ontology
from kb import casefile, ruling_reader
from kb.answer_reader import PAGE
from kb.casefile import load, shipped
from kb.document_reader import NAME
from kb.written.form import form
from kb.written.reading import written
from kb.written.shapes import check, results, shapes
from kb.yaml_reader import open_yaml
from ontology.faults import Faulty

SOUND: dict[str, Any] = {
    "caption": "Sample Steel Co. v. United States", "citation": "1 Sample 1", "opinion": "melamine", "court": "CIT", "date": "1984-03",
    "judge": "Doe", "subject": "A determination", "motion": "motion for a protective order", "cross_motion": "motion to compel",
    "parties": {"plaintiff": "Sample Steel Co.", "defendant": "United States"}, "unverified": "All of it.", "known": "in-part",
    "unknown_facts": "What the second paper says.", "held": "That papers may be withheld.",
    "documents": [
        {"id": "memo", "label": "Staff memorandum", "answers": {"in_record": "yes"}},
        {"id": "passages", "part_of": "memo", "label": "Opinion passages"},
        {"id": "figures", "part_of": "memo", "label": "Figures"},
        {"id": "draft", "label": "Draft"},
    ],
    "claims": [
        {
            "id": "deliberative", "privilege": {"is": "deliberative-process", "at": "12"}, "claimant": "Secretary of Commerce", "documents": ["memo", "draft"],
            "answers": {"access": "litigation", "opposition": {"is": "on-merits", "at": "12-13 n.2", "by": "the plaintiff", "note": "our reading"}, "internal": "yes"},
            "except_for": {"draft": {"predecisional": "yes"}, "figures": {"deliberative": "no"}},
        },
        {"id": "executive", "privilege": "executive", "documents": ["passages"]},
    ],
    "answers": {"claim_made": "yes"},
    "ruled": {
        "passages": {"is": "protected", "at": "31", "because": ["internal"]}, "draft": {"is": "disclosed", "apart": "It was reversed.", "why": "reversed"},
        "motion": {"is": "granted", "at": "32"}, "cross_motion": "denied",
    },
}  # fmt: skip


def in_file(folder: Path, case: object) -> Path:
    path = folder / "sample.yaml"
    path.write_text(yaml.safe_dump(case, default_style='"', sort_keys=False, width=1000), "utf-8")
    return path


def refusal(what: Any, path: Path) -> tuple[Any, ...]:
    """The faults that a check finds."""
    try:
        what(path)
    except Faulty as error:
        return error.faults
    return ()


def test_the_sample_is_sound_to_both(tmp_path: Path) -> None:
    path = in_file(tmp_path, SOUND)
    assert refusal(load, path) == refusal(check, path) == ()


def test_every_shipped_case_has_the_shape_of_a_case() -> None:
    graph = Graph()
    for name, path in shipped().items():
        graph += written(open_yaml(path), name).graph
    assert list(results(graph).subjects(RDF.type, SH.ValidationResult)) == []
    assert len(shipped()) == 30


def test_the_shapes_are_themselves_well_formed_shacl() -> None:
    import pyshacl

    assert pyshacl.validate(Graph(), shacl_graph=shapes(), meta_shacl=True, inference="none")[0]


def test_every_constraint_has_a_sentence_of_its_own_that_ends_as_one() -> None:
    """None of them is left to the processor, whose words name shapes and not lines."""
    kinds = {SH.NodeShape, SH.PropertyShape, SH.SPARQLConstraint}
    said = [
        str(message) for kind in kinds for shape in shapes().subjects(RDF.type, kind) for message in shapes().objects(shape, SH.message)
    ]
    assert len(said) > 45
    assert [sentence for sentence in said if not re.fullmatch(r"[A-Z'].*[.]", sentence)] == []
    constraining = {
        SH.minCount,
        SH.maxCount,
        SH["class"],
        SH.pattern,
        SH.closed,
        SH.nodeKind,
        SH.minLength,
        SH.hasValue,
        SH["or"],
        SH.disjoint,
    }
    nested = {
        node
        for inner in (SH["or"], SH["not"], SH.qualifiedValueShape)
        for top in shapes().objects(None, inner)
        for node in (top, *shapes().items(top))
    }
    bare = {s for s, p in shapes().subject_predicates() if p in constraining and not list(shapes().objects(s, SH.message))} - nested
    assert bare == set()


def test_shapes_and_reader_have_one_form_of_pages_and_of_ids() -> None:
    patterns = {str(pattern) for pattern in shapes().objects(None, SH.pattern)}
    assert f"^$|^{PAGE.pattern}$" in patterns
    assert {f"/document/{NAME.pattern}$", f"/claim/{NAME.pattern}$"} <= patterns


SLIPS = {
    "no caption": (("caption",), None, "citation: 1 Sample 1", "A case needs 'caption:'"),
    "a court that is none": (("court",), "CTI", "court: CTI", "A case needs 'court:'"),
    "a date that is none": (("date",), "1981-04-31", "date: 1981-04-31", "Write 1981, 1981-05 or 1981-05-14"),
    "a leap day in no leap year": (("date",), "1900-02-29", "date: 1900-02-29", "not a date of the calendar"),
    "an opinion that is a statute": (("opinion",), "foia", "opinion: foia", "not the key of an opinion"),
    "a motion that is none": (("motion",), "prayer", "motion: prayer", "Write 'motion for a protective order'"),
    "a cross-motion for the same": (("cross_motion",), "motion for a protective order", "cross_motion: motion for a protective order", "asks the opposite"),
    "an unknown key": (("captoin",), "Sample", "captoin: Sample", "Did you mean 'caption'?"),
    "a list for a sentence": (("judge",), ["Doe", "Roe"], "- Doe", "Another form is expected here"),
    "a word for a list": (("claims", 1, "documents"), "passages", "documents: passages", "Another form is expected here"),
    "no privilege": (("claims", 1, "privilege"), None, "- id: executive", "names one privilege"),
    "a privilege that is none": (("claims", 1, "privilege"), "excecutive", "privilege: excecutive", "Did you mean 'executive'?"),
    "a document not listed": (("claims", 1, "documents"), ["passage"], "- passage", "each listed at the top"),
    "a document claimed twice": (("claims", 1, "documents"), ["passages", "passages"], "- passages", "named once"),
    "a whole claimed with its part": (("claims", 0, "documents"), ["memo", "draft", "figures"], "- id: deliberative", "covers its parts already"),
    "a part of what is not there": (("documents", 1, "part_of"), "memos", "part_of: memos", "names as its whole another document"),
    "a part of a part": (("documents", 2, "part_of"), "passages", "part_of: passages", "names as its whole another document"),
    "a document of no claim": (("claims", 0, "documents"), ["memo"], "- id: draft", "No claim covers this document"),
    "an id that is a sentence": (("documents", 3, "id"), "the draft", "- id: the draft", "one word of letters"),
    "two documents of one id": (("documents", 3, "id"), "figures", "- id: figures", "an 'id:' of its own"),
    "a value that is none": (("claims", 0, "answers", "access"), "litigations", "access: litigations", "Did you mean 'litigation'?"),
    "a value said to be unknown": (("claims", 0, "answers", "access"), "unknown", "access: unknown", "leave the line out"),
    "an answer without its value": (("claims", 0, "answers", "opposition", "is"), None, "at: 12-13 n.2", "or 'is:' with the value"),
    "a page that is none": (("claims", 0, "answers", "opposition", "at"), "page 12", "at: page 12", "Write 220, 220-221 or 219 n.2"),
    "a question that is none": (("claims", 0, "answers", "oposition"), "none", "oposition: none", "Did you mean 'opposition'?"),
    "an issue answered": (("claims", 0, "answers", "coverage"), "covered", "coverage: covered", "decided by the rules"),
    "an exception for a document not covered": (("claims", 1, "except_for"), {"draft": {"internal": "yes"}}, "internal: yes", "does not cover"),
    "a ruling on a document not listed": (("ruled", "memo_9"), "protected", "memo_9: protected", "is on a document that is listed"),
    "a ruling that is none": (("ruled", "draft", "is"), "destroyed", "is: destroyed", "A ruling says what the court did"),
    "a motion's result for a document": (("ruled", "draft", "is"), "granted", "is: granted", "says what became of a document"),
    "a difference without its kind": (("ruled", "draft", "why"), None, "is: disclosed", "Write both, or neither"),
    "unknown facts of a case known wholly": (("known",), None, "caption: Sample Steel Co. v. United States", "go with 'known: in-part'"),
}  # fmt: skip


def changed(path: tuple[Any, ...], value: Any) -> dict[str, Any]:
    case = copy.deepcopy(SOUND)
    inner: Any = case
    for step in path[:-1]:
        inner = inner[step]
    if value is None:
        del inner[path[-1]]
    else:
        inner[path[-1]] = value
    return case


def test_there_are_as_many_slips_as_are_promised() -> None:
    assert len(SLIPS) == 32


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_named_with_its_file_its_line_and_a_remedy(tmp_path: Path, slip: str) -> None:
    path, value, line, hint = SLIPS[slip]
    file = in_file(tmp_path, changed(path, value))
    lines = [each.strip().replace('"', "") for each in file.read_text("utf-8").splitlines()]
    found = refusal(check, file)
    assert [lines[fault.line - 1] for fault in found if hint in fault.message][:1] == [line], [str(fault) for fault in found]
    assert all(fault.file.endswith("sample.yaml") for fault in found)
    assert refusal(load, file), "the reader refuses it too"


# ---------------------------------------------------------------- whatever is wrong with a file

WORDS = [*ontology.vocabulary().questions, *(token for point in ontology.vocabulary().questions.values() for token in point.tokens)]
KEYS = sorted(
    {key for slot in (None, *form().values()) for key in ((slot.scope or {}) if slot else form())} | {"is", "at", "part_of", "lable"}
)
ODD: list[Any] = ["", "nonsense", "memo", "memo_9", "draft", "motion", "granted", "protected", "1981-02-30", "2000-02-29", "0000", "12", "page 1", "In Part", "Fed. Cir.", "fed cir", "reversed", "On_Merits", [], ["memo"], [["a"]], {}, {"is": "yes"}, {"a": "b"}]  # fmt: skip


def places(node: Any, path: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = node.items() if isinstance(node, dict) else enumerate(node) if isinstance(node, list) else ()
    return [found for key, value in inner for found in ((*path, key), *places(value, (*path, key)))]


@st.composite
def mutated(draw: st.DrawFn) -> Any:
    case: Any = copy.deepcopy(SOUND)
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from(places(case)))
        inner = case
        for step in path[:-1]:
            inner = inner[step]
        match draw(st.sampled_from(["delete", "replace", "add", "again"])):
            case "delete":
                del inner[path[-1]]
            case "replace":
                inner[path[-1]] = copy.deepcopy(draw(st.sampled_from(ODD) | st.sampled_from(WORDS)))
            case "add" if isinstance(inner, dict):
                inner[draw(st.sampled_from(KEYS) | st.sampled_from(WORDS))] = copy.deepcopy(
                    draw(st.sampled_from(ODD) | st.sampled_from(WORDS))
                )
            case _ if isinstance(inner, list):
                inner.append(copy.deepcopy(inner[path[-1]]))
    return case


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mutated())
def test_the_shapes_refuse_exactly_what_the_reader_refuses_for_its_form(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, case: Any) -> None:
    """What makes no sense though it is well formed, three checks of the reader's alone: they are left out here, and only here."""
    for module, name in SENSE:
        monkeypatch.setattr(module, name, lambda *_: None)
    path = in_file(tmp_path, case)
    reader, shape = refusal(load, path), refusal(check, path)
    assert bool(reader) == bool(shape), ([str(each) for each in reader], [str(each) for each in shape])


SENSE = ((casefile, "answers_that_do_not_arise"), (casefile, "reasons_that_do_not_hold"), (ruling_reader, "at_odds"))
