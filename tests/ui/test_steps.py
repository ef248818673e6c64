"""Step by step: one rule after another, with why it can fire, what else could, what it adds, and the opinion's own page."""

import re

import pytest
from one_document import begun, told

import ontology
from kb.casefile import at_hand
from kb.dossier import add_claim, add_documents, decode, from_shipped, new
from kb.explain import summary
from kb.walk import walk
from ui.walks import walkable

CASES = sorted(at_hand())
LATEX, CERAMICA = from_shipped("national_latex"), from_shipped("ceramica_regiomontana")
END = "The end: no rule can fire any more"
OPINION = "It begins.1\n*169Page one hundred sixty-nine <b>opens</b>.\n*170Here the declaration is read.\n*171It is *so* ordered.\nA note."


def walk_of(file, unit=0):
    return walk(file.case, *file.case.units()[unit], closed=file.closed)


def total(file, unit=0):
    return len(walk_of(file, unit).moves)


@pytest.mark.parametrize("name", CASES)
def test_each_step_shows_rule_conditions_authority_and_what_is_new(open_page, name):
    found = walk_of(from_shipped(name))
    assert len(found.moves) >= 10
    for move in (found.moves[0], found.moves[-1]):
        page = open_page("steps", from_shipped(name), step=str(move.number))
        assert page.heading == f"Step {move.number} of {len(found.moves)}"
        assert {"The rule that fires", "Why it can", "What it adds", "What else could fire here", "Working memory"} <= set(page.headings)
        for said in (
            move.able.text,
            move.able.law,
            *(met.text for met in move.able.met),
            *(each.short for each in move.able.authorities),
            *(each.text for each in move.rejected),
            *(other.text for other in move.others),
            *(earlier.able.text for earlier in found.known(move.number)),
        ):
            assert said in page.text


def test_what_is_new_and_what_was_used_is_said_in_words(open_page):
    move = next(move for move in walk_of(CERAMICA).moves if move.facts and move.earlier)
    page = open_page("steps", CERAMICA, step=str(move.number))
    assert page.text.count(" new ") >= 2
    assert page.text.count("used here") == len(move.facts) + len(move.earlier)


def test_a_finding_made_again_is_another_reason_and_no_second_finding(open_page):
    move = next(move for move in walk_of(CERAMICA).moves if move.again)
    page = open_page("steps", CERAMICA, step=str(move.number))
    assert "found again" in page.text and f"Step {move.again[0]} found the same." in page.text


def test_a_rule_kept_from_applying_is_told_where_that_is_found_and_at_the_end(open_page):
    move = next(move for move in walk_of(CERAMICA).moves if move.barred)
    for page in (open_page("steps", CERAMICA, step=str(move.number)), open_page("steps", CERAMICA, step="999")):
        assert move.barred[0].law in page.text and "kept from applying" in page.text


def test_next_and_previous_first_and_last_move_and_the_address_follows(open_page):
    page = open_page("steps", LATEX).press("next").press("next")
    assert page.said["step"] == "3"
    assert page.heading == f"Step 3 of {total(LATEX)}"
    assert page.press("previous").heading == f"Step 2 of {total(LATEX)}"
    assert page.press("last").heading == END
    assert page.said["step"] == str(total(LATEX) + 1)
    assert page.press("previous").heading == f"Step {total(LATEX)} of {total(LATEX)}"
    assert page.press("first").heading == f"Step 1 of {total(LATEX)}"


def test_the_end_tells_the_result_and_draws_the_proof(open_page):
    page = open_page("steps", LATEX, step=str(total(LATEX) + 1))
    assert summary(LATEX.decision) in page.text
    assert "flowchart LR" in page.text and "The proof as a diagram" in page.headings
    assert page.at.get("alert") == [] and "There is no such step" not in page.text


def test_the_controls_stand_at_the_step_even_before_the_browser_has_taken_it_up(open_page):
    """Else a click in that moment would report a move to step 1 that nobody made."""
    page = open_page("steps", CERAMICA, step="3").unfold(f"All {total(CERAMICA)} steps")
    assert page.at.number_input[0].proto.default == 3
    assert page.at.radio[0].proto.default == 2


def test_a_number_and_the_list_of_all_steps_jump_to_any_step(open_page):
    page = open_page("steps", LATEX)
    last = total(LATEX)
    page.at.number_input[0].set_value(last).run()
    page.sound()
    assert page.heading == f"Step {last} of {last}"
    assert page.said["step"] == str(last)
    assert not page.at.radio  # the list is folded, and not made until it is opened
    page.unfold(f"All {last} steps").at.radio[0].set_value(4).run()
    page.sound()
    assert page.heading == f"Step 4 of {last}"
    assert page.at.number_input[0].value == 4
    assert len(page.at.radio[0].options) == last


@pytest.mark.parametrize("step", ["0", "-3", "999", "two", "1e9", "<b>", "٣", "9" * 5000])
def test_a_step_that_does_not_exist_is_told_and_the_nearest_is_shown(open_page, step):
    page = open_page("steps", LATEX, step=step)
    assert page.heading in (f"Step 1 of {total(LATEX)}", END)
    assert "There is no such step" in page.text and f"there are steps 1 to {total(LATEX)}" in page.text
    assert "<b>" not in page.html.partition("There is no such step")[2][:200]


def test_an_answer_changed_from_a_step_leads_to_the_step_that_now_uses_it(open_page):
    changed = told(LATEX, look_shows="not-as-described")
    step = str(walk_of(LATEX).first_use("look_shows"))
    page = open_page("questions", LATEX, q="look_shows", step=step, **{"from": "steps"}).choose("not-as-described")
    assert page.heading == f"Step {walk_of(changed).first_use('look_shows')} of {total(changed)}"
    assert ontology.vocabulary().value("look_shows", "not-as-described").sentence in page.text


def test_where_nothing_follows_yet_it_says_so_and_offers_every_case(open_page):
    page = open_page("steps", begun())
    assert page.heading == "No step yet"
    assert len(page.at.selectbox[0].options) == len(walkable()) == 37


def test_where_the_record_is_open_rules_that_a_fact_could_overturn_are_held_back(open_page):
    page = open_page("steps", from_shipped("us_steel"))
    assert page.heading == "No step yet"
    assert "Held back" in page.headings and walk_of(from_shipped("us_steel")).held[0].law in page.text


def test_another_case_is_chosen_from_the_page(open_page):
    page = open_page("steps", LATEX)
    page.at.selectbox[0].select(next(link for link, name in walkable().items() if name.startswith("Ceramica"))).run()
    page.sound()
    assert page.heading == f"Step 1 of {total(CERAMICA)}"


def supply(page, file, name="opinion.txt"):
    page.at.file_uploader[0].upload(name, file, "text/plain").run()
    page.sound()
    return page


def step_at(page_of_opinion):
    return next(move for move in walk_of(CERAMICA).moves if any(fact.at == page_of_opinion for fact in move.facts))


def test_the_page_of_the_opinion_stands_beside_the_fact_that_names_it(open_page):
    move = step_at("170")
    page = supply(open_page("steps", CERAMICA, step=str(move.number)), OPINION.encode())
    fact = next(fact for fact in move.facts if fact.at == "170")
    assert re.search(
        re.escape(fact.text) + r'[^/]{0,300}</span><div class="passage".{0,200}<p>Here the declaration is read.</p>', page.html
    )
    assert "The text has pages 168 to 171 and 1 footnote." in page.text
    assert "stays in this session" in page.text
    assert "opinion" not in " ".join(page.said)
    assert "Here the declaration is read." in page.press("next").press("previous").text


def test_the_text_of_the_opinion_is_text_and_nothing_else(open_page):
    page = supply(open_page("steps", CERAMICA), OPINION.encode())
    assert "<b>opens</b>" not in page.html and "&lt;b&gt;opens&lt;/b&gt;" in page.html
    assert not re.search(r"<mark|highlight", page.html)


def test_without_a_text_no_passage_is_shown_and_the_page_is_still_named(open_page):
    page = open_page("steps", CERAMICA, step=str(step_at("170").number))
    assert 'class="passage"' not in page.html and "page 170" in page.text


@pytest.mark.parametrize(
    ("file", "says"),
    [
        (b"", "This file is empty."),
        (b"PK\x03\x04\x00\x00", "not plain text"),
        (b"No page at all.", "should have *220"),
        (b"a *5 b *9 c", "After *5 comes *9"),
        (b"a *5 b", "This may be another opinion"),
    ],
)
def test_a_file_that_cannot_be_used_is_told_in_a_sentence(open_page, file, says):
    page = supply(open_page("steps", CERAMICA), file)
    assert says in page.text and 'role="alert"' in page.html
    assert page.heading == f"Step 1 of {total(CERAMICA)}"


def test_a_text_lacking_some_of_the_pages_says_which(open_page):
    page = supply(open_page("steps", CERAMICA), b"x *169 y *170 z")
    assert "Not in the text: page 171." in page.text


def test_the_text_of_one_opinion_is_not_shown_with_another_case(open_page):
    page = supply(open_page("steps", CERAMICA), OPINION.encode())
    page.at.selectbox[0].select(next(link for link, name in walkable().items() if name.startswith("National"))).run()
    page.sound()
    assert "Here the declaration" not in page.text and "The text has pages" not in page.text


def test_a_case_whose_facts_name_no_page_asks_for_no_text(open_page):
    assert "The text of the opinion" not in open_page("steps", from_shipped("reynolds")).headings


def test_an_empty_file_has_no_step_and_says_what_it_wants(open_page):
    page = open_page("steps")
    assert page.heading == "The file has nothing to decide yet"
    assert "No document is listed yet." in page.text


def test_of_several_documents_the_steps_are_those_of_the_one_looked_at(open_page):
    file = told(add_claim(add_documents(new(), ["Memo", "Letter"]), ["memo", "letter"], "other"), opposition="none")
    other = add_claim(file, ["letter"], "state-secrets")
    assert open_page("steps", other, unit="1").heading == f"Step 1 of {total(other)}"
    assert open_page("steps", other, unit="3").heading == "No step yet"
    assert open_page("steps", other, unit="99").at.title


def test_a_group_of_documents_of_a_case_is_chosen_and_stays_chosen_from_step_to_step(open_page):
    sears = from_shipped("sears")
    chosen = next((link, unit) for link, unit in walkable() if decode(link).base == "sears" and unit == 2)
    page = open_page("steps", LATEX)
    page.at.selectbox[0].select(chosen).run()
    page.sound()
    assert page.heading == f"Step 1 of {total(sears, 2)}" and page.said["unit"] == "3"
    assert page.press("next").said["unit"] == "3"
