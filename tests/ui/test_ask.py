"""Ask the graph: named questions and free ones, and what is refused."""

import pytest

from kb import asking
from kb.record import everything
from kb.sparql import Limits, Refused, ask
from ui.state import LONGEST_QUERY_IN_LINK

NAMES = sorted(asking.questions())


def test_the_gallery_holds_every_named_question(open_page):
    assert len(NAMES) >= 13
    page = open_page("ask")
    for question in asking.questions().values():
        assert question.title in page.text
        assert question.explanation in page.text


@pytest.mark.parametrize("name", NAMES)
def test_every_named_question_is_answered_with_rows(open_page, name):
    page = open_page("ask").press(f"ask_{name}")
    assert page.said["name"] == name
    assert asking.questions()[name].title in page.headings
    assert 'role="alert"' not in page.html
    assert page.html.count("<tr>") > 1


def test_a_query_is_answered_and_travels_in_the_link(open_page):
    page = open_page("ask")
    query = "SELECT ?label WHERE { ic:look rdfs:label ?label }"
    page.at.text_area[0].set_value(query)
    next(each for each in page.at.button if each.label == "Ask").click().run()
    page.sound()
    assert page.said["query"] == query
    assert "look in camera" in page.text


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("SELECT ?x WHERE {\n  ?x a ic:Rule ;\n}}", "Line 3"),
        ("SELEC ?x", "Did you mean 'SELECT'?"),
        ("INSERT DATA { <a:b> <a:c> 1 }", "can only read"),
        ("LOAD <http://example.org/>", "can only read"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE asks another server"),
    ],
)
def test_what_is_wrong_or_refused_is_said_in_a_sentence(open_page, query, said):
    page = open_page("ask", query=query)
    assert said in page.text
    assert 'role="alert"' in page.html
    assert "<table" not in page.html


def test_a_runaway_query_is_stopped_and_said_so(open_page, monkeypatch):
    def soon(query):
        return ask(query, everything(), Limits(seconds=0.3))

    runaway = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o }"
    with pytest.raises(Refused, match="was stopped after"):
        soon(runaway)
    monkeypatch.setattr(asking, "ask_text", soon)
    page = open_page("ask", query=runaway)
    assert "was stopped after 0.3 seconds" in page.text


def test_yes_and_no_questions_and_triples_have_answers_too(open_page):
    assert "Yes." in open_page("ask", query="ASK { ?x a ic:Rule }").text
    assert "No." in open_page("ask", query="ASK { ic:look a ic:Rule }").text
    assert "ic:look" in open_page("ask", query="CONSTRUCT { ic:look rdfs:label ?l } WHERE { ic:look rdfs:label ?l }").text


def test_markup_in_a_query_and_in_its_answer_is_text(open_page):
    page = open_page("ask", query='SELECT ("<img src=x onerror=alert(1)>" AS ?x) {}')
    assert "&lt;img src=x" in page.html
    assert "<img" not in page.html
    assert "<script" not in open_page("ask", query="<script>alert(1)</script>").html


def test_an_answer_too_long_for_the_page_is_whole_in_the_file(open_page):
    page = open_page("ask", query="SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 300")
    assert "300 rows. The first 200 are shown; the file has all 300." in page.text
    assert page.html.count("<tr>") == 201


def test_a_query_too_long_for_a_link_is_answered_but_left_out_of_it(open_page):
    page = open_page("ask")
    query = "ASK { ?x a ic:Rule } # " + "x" * LONGEST_QUERY_IN_LINK
    page.at.text_area[0].set_value(query)
    next(each for each in page.at.button if each.label == "Ask").click().run()
    page.sound()
    assert page.said == {"long": "1"}
    assert "too long for a link" in page.text
    assert "Yes." in page.text


def test_an_empty_query_is_asked_for(open_page):
    page = open_page("ask")
    page.at.text_area[0].set_value("  ")
    next(each for each in page.at.button if each.label == "Ask").click().run()
    page.sound()
    assert "There is no query yet" in page.text
