"""One word in an address carries a whole file, short and as data only; what is garbled is refused in a sentence."""

import base64
import json
import random
import zlib

import pytest
from files_told import files
from hypothesis import given, settings
from hypothesis import strategies as st

from kb import interview
from kb.casefile import shipped
from kb.dossier import Dossier, add_claim, add_documents, answer, decode, encode, entitle, from_shipped, neutral, new, rename_document
from kb.dossier.first_links import from_interview
from kb.dossier.link import LONGEST, packed
from kb.questions import Question


@settings(max_examples=150, deadline=None)
@given(files())
def test_a_link_brings_back_the_file_that_it_was_made_of(found: Dossier) -> None:
    assert decode(encode(found, names=True)) == found


@settings(max_examples=150, deadline=None)
@given(files())
def test_a_link_without_names_carries_the_choices(found: Dossier) -> None:
    link = encode(found)
    assert decode(link) == neutral(found)
    assert encode(decode(link)) == link


@settings(max_examples=20, deadline=None)
@given(files())
def test_a_link_without_names_decides_as_the_file_does(found: Dossier) -> None:
    link = encode(found)
    if not found.wants:
        assert [each.disposition for each in decode(link).decision.documents] == [each.disposition for each in found.decision.documents]


def test_the_link_of_an_untouched_shipped_case_is_its_name() -> None:
    names = list(shipped())
    assert len(names) == 30
    for name in names:
        assert encode(from_shipped(name)) in (f"2~{name}~open", f"2~{name}~closed")
        assert decode(encode(from_shipped(name))) == from_shipped(name)


def test_a_few_changed_answers_make_a_short_link() -> None:
    found = from_shipped("national_latex")
    found = answer(found, Question("published", "document_8"), "by-government", ["document_8", "document_12"])
    found = answer(found, Question("need_asserted", "document_8"), "none", ["document_8"])
    found = answer(found, Question("opposition", "deliberative"), "none")
    assert len(encode(found)) < 300
    assert decode(encode(found)) == found


def test_fifty_documents_with_names_fit_in_a_link() -> None:
    found = add_documents(new(), [f"Memorandum of {day} March to the Under Secretary, tab {day * 7}" for day in range(1, 51)])
    found = add_claim(found, [each.id for each in found.case.documents], "deliberative-process")
    assert len(encode(found, names=True)) < 2_000
    assert len(encode(found)) < 1_000


def test_a_link_to_hand_on_holds_no_word_that_somebody_typed() -> None:
    found = entitle(add_documents(new(), ["Memo of Mr Secret"]), "Secret Co. v. United States")
    found = add_claim(found, [found.case.documents[0].id], "executive", "Deputy Secret")
    kept = decode(encode(found))
    assert "secret" in str(found).lower() and "secret" not in str(kept).lower()
    assert kept.case.documents[0].label == "Document 1"
    renamed = rename_document(from_shipped("national_latex"), "document_8", "The smoking gun")
    assert [each.label for each in decode(encode(renamed)).case.documents] == ["Document 8", "Document 12"]


def test_a_file_too_large_for_a_link_is_refused_in_a_sentence() -> None:
    letters = random.Random(1)
    found = add_documents(new(), [f"{number} {letters.randbytes(90).hex()}" for number in range(150)])
    with pytest.raises(ValueError, match="too large for a link"):
        encode(found, names=True)


def wrapped(data: object, base: str = "", kind: str = "w") -> str:
    return f"2~{base}~open~{kind}{packed(data)}"


FILE = {
    "id": "x",
    "caption": "x",
    "court": "cit",
    "documents": {"a": {"label": "A"}},
    "claims": {"c": {"privilege": "executive", "documents": ["a"]}},
}
BOMB = base64.urlsafe_b64encode(zlib.compress(b" " * 20_000_000, 9, -15)).rstrip(b"=").decode()
BAD = {
    "nothing at all": ("", "not made by this version"),
    "a later version": ("3~~open", "not made by this version"),
    "no record": ("2~", "not whole"),
    "a record half open": ("2~~ajar", "not whole"),
    "a case that is not shipped": ("2~no_such_case~open", "does not come with In Camera"),
    "a file without its body": ("2~~open", "not whole"),
    "changes to nothing": ("2~~open~cAAAA", "not whole"),
    "letters that are no data": ("2~~open~w%%%", "not whole"),
    "data cut short": (wrapped(FILE)[:-6], "not whole"),
    "more than a file can hold": (f"2~~open~w{BOMB[: LONGEST - 20]}", "not whole"),
    "far too many characters": ("2~~open~w" + "A" * LONGEST, "too long"),
    "a list for a file": (wrapped([1, 2]), "where a file should stand"),
    "nests without end": (f"2~~open~w{base64.urlsafe_b64encode(zlib.compress(b'[' * 200_000, 9, -15)).rstrip(b'=').decode()}", "no data"),
    "a word that is none": (wrapped({**FILE, "__class__": "x"}), "cannot stand in a file"),
    "a court that is none": (wrapped({**FILE, "court": "star_chamber"}), "not a court"),
    "a court that did not sit": (wrapped({**FILE, "date": "1950"}), "began only on"),
    "a date that is none": (wrapped({**FILE, "date": "1984-13"}), "not a date"),
    "a motion that is none": (wrapped({**FILE, "motion": "MotionToDance"}), "not a motion"),
    "a cross-motion to nothing": (wrapped({**FILE, "cross_motion": "MotionToCompel"}), "does not ask the opposite"),
    "an element that is none": (wrapped({**FILE, "answers": {"look_": "taken"}}), "Did you mean 'look'"),
    "an issue answered": (wrapped({**FILE, "answers": {"disposition": "protected"}}), "which the rules decide"),
    "a value that is none": (wrapped({**FILE, "answers": {"look": "stolen"}}), "not a value of 'look'"),
    "a value of many letters": (wrapped({**FILE, "answers": {"look": "taken" * 50}}), "not a value of 'look'"),
    "a number for a value": (wrapped({**FILE, "answers": {"look": 1}}), "where an answer should stand"),
    "a page that is none": (wrapped({**FILE, "answers": {"look": {"is": "taken", "at": "p. x"}}}), "not a page"),
    "the privilege among the answers": (wrapped({**FILE, "answers": {"privilege": "executive"}}), "belongs to the claim"),
    "a claim on nothing listed": (wrapped({**FILE, "claims": {"c": {"documents": ["b"]}}}), "no document is called so"),
    "a document claimed twice": (wrapped({**FILE, "claims": {"c": {"documents": ["a", "a"]}}}), "stands twice"),
    "exceptions for what is not claimed": (wrapped({**FILE, "claims": {"c": {"documents": ["a"], "except_for": {"b": {}}}}}), "no document is called so"),
    "a part of nothing": (wrapped({**FILE, "documents": {"a": {"part_of": "b"}}}), "a part of what is no whole"),
    "an id that is a sentence": (wrapped({**FILE, "documents": {"a b": {}}}), "cannot be the id"),
    "two hundred documents and one": (wrapped({**FILE, "documents": {f"d{n}": {} for n in range(201)}}), "can hold 200"),
    "nobody knows what nobody asks": (wrapped({**FILE, "unsure": {"look": ["b"]}}), "Nobody is asked"),
    "half a letter": (wrapped({**FILE, "caption": "x"}).replace("w", "w", 1)[:10] , "not whole"),
    "a first link garbled": ("1~~open~look.foo", "not a value of 'look'"),
}  # fmt: skip


@pytest.mark.parametrize(("link", "what"), BAD.values(), ids=BAD)
def test_a_link_that_is_wrong_is_refused_in_a_sentence(link: str, what: str) -> None:
    with pytest.raises(ValueError, match=r"^This link") as caught:
        decode(link)
    assert what in str(caught.value)
    assert len(str(caught.value)) < 400


def test_a_text_that_is_half_a_letter_is_refused() -> None:
    data = zlib.compress(json.dumps({**FILE, "caption": "\ud800"}).encode(), 9, -15)
    with pytest.raises(ValueError, match="a text that is none"):
        decode(f"2~~open~w{base64.urlsafe_b64encode(data).rstrip(b'=').decode()}")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.sampled_from(["yes", "look", "cit", "a", "c"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FILE, "answers", "is", "at", "a", "c", "look", "label", "documents", "unsure", "ruled", "except_for", "privilege", "date", "parties"]), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


def refused_or_read(link: str) -> None:
    """Either a file, or a sentence that begins as all of them do."""
    found, said = None, ""
    try:
        found = decode(link)
    except ValueError as error:
        said = str(error)
    assert said.startswith("This link") or (found and decode(encode(found, names=True)) == found)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=60), JSON, st.sampled_from(["w", "c", "b"]))
def test_no_text_and_no_data_breaks_the_reading_of_a_link(text: str, data: object, kind: str) -> None:
    for link in (text, f"2~{text}~open", f"2~~open~{text}", f"2~national_latex~closed~{kind}{text}"):
        refused_or_read(link)
    refused_or_read(wrapped(data))
    refused_or_read(wrapped({**FILE, **data} if isinstance(data, dict) else data))
    refused_or_read(wrapped(data, "national_latex", "c"))


@pytest.mark.parametrize("name", list(shipped()))
def test_a_link_of_the_first_version_still_opens(name: str) -> None:
    old = interview.from_case(name)
    assert decode(interview.encode(old)) == from_shipped(name)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_new_matter_of_the_first_version_decides_as_it_did(data: st.DataObject) -> None:
    old = interview.Interview(closed=data.draw(st.booleans()))
    for _ in range(data.draw(st.integers(0, 12))):
        element = old.next
        if element is None:
            break
        old = old.answer(element.term, data.draw(st.sampled_from(["", *element.tokens])))
    found = decode(interview.encode(old))
    assert found.decision.documents[0].disposition == old.decision.documents[0].disposition
    assert found.decision.documents[0].possible == old.decision.documents[0].possible
    assert {each.term for each in found.unsure} == set(old.unsure)


def test_changes_in_a_link_of_the_first_version_are_kept() -> None:
    old = interview.from_case("ceramica_regiomontana").answer("published", "by-government").answer("need_asserted", "")
    found = decode(interview.encode(old))
    assert found == from_interview(old)
    assert found.changed
    assert found.decision.outcome == old.decision.outcome == "overruled"
    assert found.unsure == {Question("need_asserted", "classified_pages")}
