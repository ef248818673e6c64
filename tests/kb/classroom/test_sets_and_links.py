"""A teacher's set of exercises in one word for a link, and back."""

import base64
import json
import zlib
from functools import cache
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ontology
from kb.casefile import shipped_case
from kb.classroom.exercise import Exercise, exercise, shipped_exercises
from kb.classroom.exercise import given as facts_given
from kb.classroom.exercise_set import ExerciseSet, questions
from kb.classroom.hypothetical.near import Near
from kb.classroom.hypothetical.variant import Level
from kb.classroom.link import FIRST, LONGEST, UNPACKED, VERSION, check_sum, decode, encode
from kb.classroom.rooms.store import Rooms
from kb.classroom.source import Source, source_of
from kb.classroom.switching.switch import Switch
from kb.classroom.task import Kind, Task
from kb.classroom.telling import Told
from kb.precedent.factors import WEIGHING
from kb.precedent.held import SIDES
from ontology.dates import LegalDate

LATEX = Source("national_latex", "document_8")
ONE = ExerciseSet("Week 3", (Task(Kind.PREDICT, LATEX),))
GENERAL_NEED = Switch(("general_need_is_not_enough",))
SWITCHES = (GENERAL_NEED, Switch(court="cit", law="2020"), Switch(("general_need_is_not_enough",), law="1990"))
AS_THE_FIRST_VERSION_WROTE_IT = (
    "1.Ko9UllVdeNqdj0EKAjEMRa8iWVdw1IU3cVFKCW3UYicpnQx6fDMDunOhm_BCPo98D2ei--YAzntonXJJagyMWoSxxopKT3CQJc0jscaTLZYIywQIC-0-DI8b6rZcflQM"
    "bh_c0cHw1mC_zvTnH9KasCVWUaZU8mqaCPtkZ5aYZGwVi0W-VgnhBaUFUqQ"
)


@cache
def sources() -> tuple[Source, ...]:
    return tuple(source_of(each) for each in shipped_exercises())


@st.composite
def some_sources(draw: st.DrawFn) -> Source:
    found = draw(st.sampled_from(sources()))
    terms = draw(
        st.lists(st.sampled_from([t for t in ontology.vocabulary().elements if t not in ("privilege", WEIGHING)]), max_size=3, unique=True)
    )
    told = tuple(Told(term, draw(st.sampled_from(["", *ontology.vocabulary().elements[term].tokens]))) for term in terms)
    return Source(found.base, found.document, told=told)


@st.composite
def some_tasks(draw: st.DrawFn) -> Task:
    kind, source = draw(st.sampled_from(Kind)), draw(some_sources())
    if kind is Kind.HYPOTHETICALS:
        levels = tuple(draw(st.lists(st.sampled_from(Level), min_size=1, max_size=4, unique=True)))
        return Task(kind, source, levels, draw(st.integers(1, 20)), draw(st.text(st.characters(categories=["L", "N"]), max_size=10)))
    if kind is Kind.CHANGE:
        return Task(kind, LATEX, switch=draw(st.sampled_from(SWITCHES)))
    if kind is Kind.COMPARE:
        return Task(kind, LATEX, other=draw(st.sampled_from([Source("asahi", "document_1"), Source("sears", "adopted_papers")])))
    return Task(kind, source, side=draw(st.sampled_from(SIDES)) if kind is Kind.ARGUE else "")


def sets() -> st.SearchStrategy[ExerciseSet]:
    titles = st.text(st.characters(categories=["L", "N", "P"]), max_size=80)
    return st.builds(ExerciseSet, titles, st.lists(some_tasks(), min_size=1, max_size=4).map(tuple))


def word(data: object, version: str = FIRST) -> str:
    """Any data as a word whose version and check sum are right."""
    return word_of(zlib.compress(json.dumps(data).encode()), version)


def word_of(body: bytes, version: str = VERSION) -> str:
    return f"{version}.{base64.urlsafe_b64encode(check_sum(version, body) + body).decode().rstrip('=')}"


def changed(switch: object, other: object = (), kind: str = "change") -> str:
    """One exercise as this version writes it, with any change of law and any second document."""
    return word(["x", [[kind, ["national_latex", "document_8", "", [], "", ""], [], 0, "", "", switch, other]]], VERSION)


@settings(deadline=None, max_examples=30)
@given(sets())
def test_a_set_comes_back_from_its_link_as_it_was(found: ExerciseSet) -> None:
    link = encode(found)
    assert decode(link) == found
    assert len(link) <= LONGEST and link.isascii() and not set(link) & set(" /+=&?#%")


@settings(deadline=None, max_examples=150)
@given(st.data())
def test_a_link_garbled_anywhere_gets_a_sentence(data: st.DataObject) -> None:
    link = encode(ONE)
    place = data.draw(st.integers(0, len(link) - 1))
    other = data.draw(st.characters(codec="utf-8"))
    garbled = link[:place] + other + link[place + 1 :]
    if garbled != link:
        try:
            assert decode(garbled) == ONE, "only bits of the last letter that stand for nothing may differ"
            assert place == len(link) - 1
        except ValueError as error:
            said = str(error)
        else:
            said = "It is read all the same."
        assert said.endswith((".", "again."))


@given(st.text(max_size=200))
def test_any_text_that_is_no_link_gets_a_sentence(text: str) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        decode(text)


@pytest.mark.parametrize(
    ("link", "sentence"),
    [
        ("", "not whole"),
        ("3" + encode(ONE)[1:], "not made by this version"),
        ("1" + encode(ONE)[1:], "not whole"),
        (encode(ONE)[:-5], "not whole"),
        ("1." + "A" * LONGEST, "not whole"),
        (word_of(zlib.compress(b" " * 50_000_000, 9)[:2900]), "not whole"),
        (word_of(zlib.compress(b"[" * (UNPACKED - 1))), "not whole"),
        (word({"title": "x"}), "no set of exercises"),
        (word(["x", [["predict"]]]), "no set of exercises"),
        (word(["x", [["burn", ["national_latex", "document_8", "", [], "", ""], [], 0, "", ""]]]), "no set of exercises"),
        (word(["x", [["predict", ["national_latex", "document_8", "", [], "", ""], [9], 0, "", ""]]]), "no set of exercises"),
        (word(["x", [["predict", ["national_latex", "document_8", "", [["a", 1, ""]], "", ""], [], 0, "", ""]]]), "no set of exercises"),
        (word(["x", [["predict", ["national_latex", "document_8", "", [], "", ""], [], True, "", ""]]]), "no set of exercises"),
        (word(["x", [["predict", ["national_latx", "document_8", "", [], "", ""], [], 0, "", ""]]]), "Exercise 1: No case .* 'national_latx'. Did you mean"),
        (word(["x", [["predict", ["national_latex", "document_9", "", [], "", ""], [], 0, "", ""]]]), "Exercise 1: This case has no document 'document_9'"),
        (word(["x", [["predict", ["national_latex", "document_8", "", [["adopted", "maybe", ""]], "", ""], [], 0, "", ""]]]), "'adopted' cannot be 'maybe'"),
        (word(["x", [["predict", ["national_latex", "document_8", "", [], "court", ""], [], 0, "", ""]]]), "No court has the key 'court'"),
        (word(["x", [["predict", ["national_latex", "document_8", "", [], "", "1980-13"], [], 0, "", ""]]]), "not a date of the calendar"),
        (word(["x", [["predict", ["", "", "state-secrets", [], "", ""], [], 0, "", ""]]]), "need a court and a date"),
        (word(["x", [["argue", ["national_latex", "document_8", "", [], "", ""], [], 0, "", "judge"]]]), "for one side, claimant or opponent"),
        (word(["x", [["what-if", ["national_latex", "document_8", "", [], "", ""], [1], 99, "", ""]]]), "from 1 to 20"),
        (word(["x", [["change", ["national_latex", "document_8", "", [], "", ""], [], 0, "", ""]]]), "Exercise 1: Say what is to change"),
        (word(["x", [["compare", ["national_latex", "document_8", "", [], "", ""], [], 0, "", ""]]]), "Exercise 1: To compare takes two"),
        (changed([[], "", ""]), "Say what is to change"),
        (changed([["no_rule"], "", ""]), "No rule is called 'no_rule'"),
        (changed([[1], "", ""]), "no set of exercises"),
        (changed([["general_need_is_not_enough"] * 9, "", ""]), "At most 8 rules"),
        (changed([[], "moon", ""]), "No court has the key 'moon'"),
        (changed([[], "", "1970"]), "cannot decide under the law of 1970"),
        (changed([[], "", "12th"]), "12th"),
        (changed(["general_need_is_not_enough", "", ""]), "no set of exercises"),
        (changed([["general_need_is_not_enough"], "", ""], kind="predict"), "Only a change of law"),
        (changed([[], "", ""], ["asahi", "document_1", "", [], "", ""], "decide"), "To compare takes two documents; other"),
        (changed([[], "", ""], ["asahi"], "compare"), "no set of exercises"),
        (changed([[], "", ""], ["henkel", "document_11", "", [], "", ""], "compare"), "Both come out the same: protected"),
        (changed([[], "", ""], ["reynolds", "report_and_statements", "", [], "", ""], "compare"), "under the same privilege"),
        (changed([[], "", ""], ["sears", "complaint", "", [], "", ""], "compare"), "claimed under several privileges"),
        (word(["x", []]), "1 to 40 exercises, not 0"),
        (word(["x\n" * 3, [["predict", ["national_latex", "document_8", "", [], "", ""], [], 0, "", ""]]]), "on one line"),
    ],
)  # fmt: skip
def test_a_link_that_holds_what_can_be_no_set_gets_a_sentence(link: str, sentence: str) -> None:
    with pytest.raises(ValueError, match=sentence):
        decode(link)


def test_a_set_too_long_for_a_link_is_refused_before_it_is_sent() -> None:
    tokens = {term: element.tokens for term, element in ontology.vocabulary().elements.items() if term not in ("privilege", WEIGHING)}
    random = Random("long")
    told = [tuple(Told(term, random.choice(choices)) for term, choices in tokens.items()) for _ in range(40)]
    tasks = tuple(
        Task(Kind.HYPOTHETICALS, Source(LATEX.base, LATEX.document, told=each), (Level.FLIPS,), 5, random.randbytes(9).hex())
        for each in told
    )
    with pytest.raises(ValueError, match="too long for a link"):
        encode(ExerciseSet("Too much", tasks))


def test_every_shipped_exercise_goes_into_a_link_and_comes_back_the_same() -> None:
    found = [each.exercise() for each in sources()]
    assert found == list(shipped_exercises()) and len(found) == 36
    assert len(encode(ExerciseSet("All", tuple(Task(Kind.PREDICT, each) for each in sources())))) < 1500


def test_a_hypothetical_and_facts_given_go_into_a_link_too() -> None:
    origin = exercise(shipped_case("sears"), "no_complaint")
    variants = [variant for level in Level for variant in Near(origin).of(level)[:3]]
    for found in [*(variant.exercise for variant in variants), own_facts()]:
        again = source_of(found).exercise()
        assert again.answer == found.answer and again.stands.present == found.stands.present
    assert len(variants) >= 9


def own_facts() -> Exercise:
    return facts_given("state-secrets", [Told("harm_shown", "yes"), Told("claim_made", "yes")], "cit", LegalDate("1990"))


def test_a_link_that_the_first_version_made_still_opens() -> None:
    found = decode(AS_THE_FIRST_VERSION_WROTE_IT)
    assert found.title == "Week 3" and [each.kind for each in found.tasks] == [Kind.PREDICT, Kind.HYPOTHETICALS, Kind.ARGUE, Kind.DECIDE]
    assert found.tasks[1] == Task(Kind.HYPOTHETICALS, LATEX, (Level.FLIPS, Level.HOLDS), 4, "1")
    assert found.tasks[3] == Task(Kind.DECIDE, Source("sears", "no_complaint"))
    assert encode(found).startswith("2.") and decode(encode(found)) == found


def test_of_a_set_every_kind_of_exercise_has_questions_for_a_class() -> None:
    found = ExerciseSet("", (
        Task(Kind.PREDICT, LATEX), Task(Kind.HYPOTHETICALS, LATEX, (Level.FLIPS,), 4, "s"), Task(Kind.ARGUE, LATEX, side="opponent"),
        Task(Kind.DECIDE, LATEX), Task(Kind.CHANGE, LATEX, switch=GENERAL_NEED), Task(Kind.COMPARE, LATEX, other=Source("asahi", "document_1")),
    ))  # fmt: skip
    asked = list(questions(found))
    assert [(each.task, each.about) for each in asked] == [
        (0, "disposition"), (0, "fact"), (1, "hypothetical 1"), (1, "hypothetical 2"), (1, "hypothetical 3"), (1, "hypothetical 4"),
        (2, "opening"), (3, "side"), *((4, f"case {number}") for number in range(1, 7)), (5, "difference"), (5, "rule"),
    ]  # fmt: skip
    assert {each.task for each in asked} == set(range(6)) and all(each.choices for each in asked)
    rooms = Rooms()
    room = rooms.open(encode(found), [each.choices for each in asked])
    rooms.submit(room.code, 1, "a-token-of-a-browser", "declaration")
    assert decode(rooms.link(room.code)) == found
