"""`incamera why`: what hangs on a question, in general and in a matter."""

import json
from itertools import pairwise

import pytest

import ontology
from kb.casefile import shipped_case
from kb.cli import main
from kb.compiled import compiled
from kb.rulebook import all_rules
from kb.why.asked import element_named, why_in_general, why_in_matter
from kb.why.goals import GOAL, links
from kb.why.matter import matters
from ontology.dates import LegalDate

TODAY = LegalDate("2026")
CIT = compiled("cit", TODAY)
ELEMENTS = ontology.vocabulary().elements


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    with pytest.raises(SystemExit) as stop:
        main(["why", *arguments])
    out, err = capsys.readouterr()
    return int(stop.value.code or 0), " ".join(out.split()), " ".join(err.split())


@pytest.mark.parametrize("term", ELEMENTS)
def test_every_question_leads_to_what_becomes_of_the_document_step_by_step(term: str) -> None:
    for chain in why_in_general(term, CIT).chains:
        assert chain[0].below == term and chain[-1].above == GOAL
        for before, after in pairwise(chain):
            assert after.below == before.above
            assert after in links(CIT.book.rules, before.above, before.value)


def test_some_court_needs_every_question() -> None:
    laws = [compiled(*each) for each in (("cit", TODAY), ("ddc", TODAY), ("cit", LegalDate("1982")))]
    assert all(any(why_in_general(term, law).chains for law in laws) for term in ELEMENTS)


def test_need_is_asked_because_it_can_overcome_a_privilege_that_is_not_absolute() -> None:
    found = why_in_general("need_asserted", CIT)
    assert [link.above for link in found.chains[0]] == ["need_showing", "disposition"]
    assert (found.burden, found.standard) == ("opponent", "clearly and persuasively")
    assert "general_need_is_not_enough" in {use.rule for use in found.uses}
    specific = next(each for each in found.follows if each.value == "specific")
    assert specific.opens == ("other_source", "document_serves")


def test_the_rules_named_are_those_that_need_it() -> None:
    for term in ELEMENTS:
        named = {use.rule for use in why_in_general(term, CIT).uses}
        assert named == {rule.name for rule in all_rules() if rule in CIT.book.rules and term in [each.term for each in rule.given]}


def test_in_a_matter_only_rules_that_could_apply_there_count_and_those_that_do_come_first() -> None:
    case = shipped_case("ceramica_regiomontana")
    (matter,) = matters(case, compiled("cit", case.date or TODAY), closed=True)
    found = why_in_matter("need_asserted", matter)
    assert found.uses[0].rule == "general_need_is_not_enough"
    assert found.uses[0].authorities[0].weight_key == "weight_this_opinion"
    assert {each.value: each.possible for each in found.follows}["general"] == ("protected",)
    assert "in-camera-review" in {each.value: each.possible for each in found.follows}["specific"]
    assert [each.present for each in found.follows if each.present] == ["told"]


def test_what_each_answer_would_let_follow_is_what_the_law_gives_for_it() -> None:
    case = shipped_case("national_latex")
    law = compiled("cit", case.date or TODAY)
    for matter in matters(case, law, closed=False):
        for term in law.open_elements(matter.tokens):
            found = why_in_matter(term, matter)
            assert found.open
            told = {other: token for other, token in matter.answers.items() if other != term}
            for each in found.follows:
                assert set(each.possible) == law.possible({**told, term: each.value})


def test_a_question_on_which_nothing_hangs_in_a_matter_is_said_to_have_nothing_on_it(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ceramica_regiomontana", "executive_form")
    assert code == 0 and "Nothing hangs on it here" in out


def test_the_command_says_the_burden_the_chain_the_answers_and_the_authorities(capsys: pytest.CaptureFixture[str]) -> None:
    code, out, _ = run(capsys, "ceramica_regiomontana", "need asserted")
    assert code == 0
    words = ("Burden opponent", "need asserted → showing of need → disposition", "(as told)", "Ceramica at 171 (this opinion)")
    assert all(each in out for each in words)


def test_programs_get_plain_data(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["why", "need_asserted", "--json"])
    (found,) = json.loads(capsys.readouterr().out)
    assert found["element"] == "need_asserted" and found["chains"][0][-1]["above"] == "disposition"


@pytest.mark.parametrize(("arguments", "code", "sentence"), [
    (["need_assertd"], 1, "Did you mean 'need_asserted'?"),
    (["coverage"], 1, "'coverage' is not asked: the rules decide it."),
    (["no_such_case", "need_asserted"], 1, "No case of this name"),
    (["a", "b", "c"], 2, "Name one element"),
    (["need_asserted", "--court", "CIT", "--as-of", "1970"], 2, "began only on 1980"),
])  # fmt: skip
def test_what_is_wrong_is_said_in_a_sentence(capsys: pytest.CaptureFixture[str], arguments: list[str], code: int, sentence: str) -> None:
    got, _, error = run(capsys, *arguments)
    assert got == code and sentence in error.replace("│ ", "").replace(" │", "")


def test_an_element_is_found_by_its_label() -> None:
    assert all(element_named(element.label).term for element in ELEMENTS.values())
