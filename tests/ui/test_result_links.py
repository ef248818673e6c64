"""What the result names of the law leads to the library, as the court of the matter has it on the matter's date."""

import re
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from one_document import begun, told

from kb.dossier import from_shipped
from kb.library.items import Item
from kb.library.opening import opened
from ui.components.proof_diagram import KEY

OPEN = dict.fromkeys(("reasons", "diagram", "considered", "precedents", "authorities"), "true")
CASES = ("ceramica_regiomontana", "melamine_chemicals", "national_latex", "warner", "reynolds", "ascom")


def links(page) -> list[str]:
    said = "".join(each.proto.body for kind in ("html", "markdown") for each in page.at.get(kind))
    return [unescape(each) for each in re.findall(r'href="(library\?[^"]*)"', said)]


@pytest.mark.parametrize("name", CASES)
def test_every_link_of_a_result_opens_in_the_library_of_its_court_and_date(open_page, name):
    file = from_shipped(name)
    found = links(open_page("result", file, **OPEN))
    assert {Item.read(parse_qs(urlsplit(each).query)["item"][0]).kind for each in found} >= {"doctrine", "element", "rule", "authority"}
    for each in set(found):
        said = parse_qs(urlsplit(each).query)
        assert (said["court"], said["on"]) == ([file.case.court], [str(file.case.date)])
        entry = opened(said["court"][0], said["on"][0]).entry(Item.read(said["item"][0]))
        assert entry


def test_each_element_rule_and_authority_of_a_result_is_a_link(open_page):
    file = from_shipped("national_latex")
    page = open_page("result", file, **OPEN)
    found = {Item.read(parse_qs(urlsplit(each).query)["item"][0]) for each in links(page)}
    steps = [step for unit in file.decision.units for step in unit.steps if step.rule]
    assert len(steps) > 20
    assert {Item("rule", step.rule) for step in steps if step.carries} <= found
    assert {Item("authority", each.key) for step in steps if step.carries for each in step.authorities} <= found


def test_under_todays_law_a_link_names_no_date(open_page):
    file = told(begun(), privilege="state-secrets", opposition="on-merits", access="litigation", declaration="absent")
    said = [parse_qs(urlsplit(each).query) for each in links(open_page("result", file, **OPEN))]
    assert len(said) > 5
    assert all(each["court"] == ["cit"] and "on" not in each for each in said)


def test_the_diagram_is_worked_out_when_its_fold_is_opened(open_page):
    file = from_shipped("ceramica_regiomontana")
    assert KEY not in open_page("result", file).text
    assert KEY in open_page("result", file, diagram="true").text
