"""The file: documents and claims, court and date; what cannot be is refused with a sentence, and nothing typed is lost."""

import pytest
from one_document import told

from kb.casefile import shipped
from kb.dossier import add_claim, add_documents, answer, case_file, decode, encode, from_shipped, neutral, new
from kb.questions import Question
from ui.components.loading import handed
from ui.components.share import WITHOUT

THREE = add_documents(new(), ["Memo", "Draft", "Letter"])
CLAIMED = add_claim(THREE, ["memo", "draft", "letter"], "deliberative-process")


def file_of(page):
    return decode(page.said["m"])


def typed(page, key, text):
    page.field(key).set_value(text)
    return page


def refused(page):
    return page.html.split('role="alert"')[1] if 'role="alert"' in page.html else ""


def test_an_empty_file_says_what_to_do_and_can_be_begun_by_one_click(open_page):
    page = open_page("file")
    assert page.heading == "The file"
    assert page.headings == ["Documents", "Claims", "Court, date and motion", "Load a case file"]
    page.press("begin_with_one")
    assert [each.label for each in file_of(page).case.documents] == ["The document"]
    assert len(file_of(page).case.claims) == 1
    assert "Begin the questions" in page.text


def test_a_pasted_list_becomes_documents_and_the_field_is_empty_again(open_page):
    page = typed(open_page("file"), "new_documents", "- Memo\n\n* Draft\nLetter").press("add_documents_button")
    assert file_of(page) == THREE
    assert page.field("new_documents").value == ""
    assert "nothing yet" in page.text


def test_a_line_that_cannot_stand_on_the_list_is_named_and_what_was_pasted_stays(open_page):
    page = typed(open_page("file", THREE), "new_documents", "New\nmemo\n---").press("add_documents_button")
    assert file_of(page) == THREE
    assert "Line 2 cannot stand on the list. 'memo' is on the list already." in page.text
    assert "Line 3" in page.text
    assert page.field("new_documents").value == "New\nmemo\n---"


def test_markup_in_a_name_is_text(open_page):
    file = add_claim(add_documents(new(), ["<img src=x onerror=alert(1)>", "*bold* [x](http://a.b)"]), ["img_src_x_onerror_alert_1"])
    for name in ("file", "questions", "answers", "result"):
        page = open_page(name, file)
        assert "<img" not in page.html and "<script" not in page.html
        assert not any("](http" in (each.label or "").replace("\\]\\(", "") for each in page.at.button)


def test_a_claim_is_made_over_the_documents_that_are_chosen_and_more_can_follow(open_page):
    page = open_page("file", THREE)
    page.field("privilege_0").set_value("state-secrets")
    page.field("covers_0").set_value(["memo", "letter"])
    typed(page, "by_0", "Secretary of Commerce").press("save_claim_0")
    claim = file_of(page).case.claims[0]
    assert (claim.privilege.token, claim.documents, claim.office) == ("state-secrets", ("memo", "letter"), "secretary_of_commerce")
    assert "'Draft' stands under no claim." in page.text
    assert page.field("covers_0").value == ["draft"]
    page.press("save_claim_0")
    assert [each.documents for each in file_of(page).case.claims] == [("memo", "letter"), ("draft",)]
    assert "stands under no claim" not in page.text


def test_a_claim_over_nothing_is_refused(open_page):
    page = open_page("file", THREE)
    page.field("covers_0").set_value([])
    assert "Choose at least one." in refused(page.press("save_claim_0"))
    assert not file_of(page).case.claims


def test_a_claim_is_changed_and_removed(open_page):
    page = open_page("file", CLAIMED)
    page.field("privilege_1").set_value("executive")
    page.field("covers_1").set_value(["memo"])
    page.press("save_claim_1")
    assert (file_of(page).case.claims[0].privilege.token, file_of(page).case.claims[0].documents) == ("executive", ("memo",))
    page.press("remove_claim_1")
    assert file_of(page) == THREE


def test_what_is_told_of_a_document_goes_along_from_one_claim_to_the_next(open_page):
    page = open_page("file", answer(CLAIMED, Question("published", "letter"), "no", ["letter"]))
    page.field("covers_1").set_value(["memo", "draft"])
    page.press("save_claim_1")
    assert "Kept, to count again once a claim covers the document: published." in page.text
    assert page.field("covers_0").value == ["letter"]
    page.field("privilege_0").set_value("state-secrets")
    page.press("save_claim_0")
    file = file_of(page)
    assert file.case.unit(file.case.claims[1], "letter")["published"].token == "no"


def moved_between_two_claims(open_page):
    file = add_claim(add_claim(THREE, ["memo", "draft"], "state-secrets"), ["letter"], "deliberative-process")
    first, second = (claim.id for claim in file.case.claims)
    file = answer(answer(file, Question("claim_made", first), "yes"), Question("claimant_office", first), "head")
    file = answer(file, Question("access", ""), "litigation")
    return open_page("file", file), second


def test_what_is_told_of_one_claim_is_told_of_another_in_one_click_when_a_document_moves(open_page):
    page, second = moved_between_two_claims(open_page)
    page.field("covers_1").set_value(["draft"])
    page.press("save_claim_1")
    page.field("covers_2").set_value(["memo", "letter"])
    page.press("save_claim_2")
    assert "No longer told" not in page.text
    page.press(f"carry_{second}_{file_of(page).case.claims[0].id}")
    assert file_of(page).case.claims[1].answers["claimant_office"].token == "head"


def test_where_two_claims_share_a_document_the_news_offer_to_tell_of_the_one_what_is_told_of_the_other(open_page):
    page, second = moved_between_two_claims(open_page)
    page.field("covers_2").set_value(["memo", "letter"])
    page.press("save_claim_2")
    assert "asked of claim 2 (deliberative process) too: formal claim made; office of the claimant." in page.text
    page.press("offer_0")
    assert {"claim_made", "claimant_office"} <= set(file_of(page).case.claims[1].answers)
    assert not any((each.key or "").startswith(f"carry_{second}") for each in page.at.button)


def test_what_is_told_of_a_claim_that_is_removed_is_offered_to_another_on_the_same_document(open_page):
    page, _ = moved_between_two_claims(open_page)
    page.field("covers_2").set_value(["memo", "letter"])
    page.press("save_claim_2").press("remove_claim_1")
    assert "No longer told, for the claim of which it was told is gone: formal claim made; office of the claimant." in page.text
    page.press("offer_0")
    assert file_of(page).case.claims[0].answers["claim_made"].token == "yes"


def test_a_document_is_renamed_divided_and_removed(open_page):
    page = open_page("file", CLAIMED)
    page.field("edited").set_value("memo").run()
    typed(page, "name", "Memo of 3 May").press("rename_button")
    assert file_of(page).case.document("memo").label == "Memo of 3 May"
    typed(page, "new_parts", "Facts\nAdvice").press("parts_button")
    assert [each.label for each in file_of(page).case.documents if each.part_of == "memo"] == ["Facts", "Advice"]
    page.press("remove_document")
    assert [each.id for each in file_of(page).case.documents] == ["draft", "letter"]


def test_a_name_that_is_taken_is_refused(open_page):
    page = open_page("file", CLAIMED)
    page.field("edited").set_value("memo").run()
    typed(page, "name", "Letter").press("rename_button")
    assert "is on the list already" in refused(page)
    assert file_of(page) == CLAIMED


def test_court_date_motion_and_caption_are_saved(open_page):
    page = open_page("file", CLAIMED)
    page.field("court").set_value("ddc")
    page.field("motion").set_value("MotionToCompel")
    typed(typed(page, "date", "1984-03"), "caption", "Sample Steel Co. v. United States").press("save_sitting")
    case = file_of(page).case
    assert (case.court, str(case.date), case.motion, case.caption) == (
        "ddc",
        "1984-03",
        "MotionToCompel",
        "Sample Steel Co. v. United States",
    )
    assert "District of Columbia · law of 1984-03" in page.text


@pytest.mark.parametrize(("date", "said"), [("1950", "began only on"), ("yesterday", "yesterday"), ("1984-13", "1984-13")])
def test_a_date_that_is_none_or_on_which_the_court_did_not_sit_is_refused_with_what_would_be_right(open_page, date, said):
    page = typed(open_page("file", CLAIMED), "date", date).press("save_sitting")
    assert said in refused(page)
    assert file_of(page) == CLAIMED
    assert page.field("date").value == date


def test_a_file_too_large_for_a_link_is_not_made(open_page):
    lines = "\n".join(f"{number} {'ä7q' * 40}{number * 7919}" + chr(0x4E00 + number) * 40 for number in range(199))
    page = typed(open_page("file"), "new_documents", lines).press("add_documents_button")
    assert "m" not in page.said or len(page.said["m"]) <= 16_000
    assert "m" in page.said or "too large for a link" in refused(page)


def test_the_link_without_names_is_offered_beside_that_with_names(open_page):
    page = open_page("file", add_claim(add_documents(new(), ["Secret plan"]), ["secret_plan"], "other"))
    links = [each.value for each in page.at.code]
    assert WITHOUT in page.text
    without, with_names = (decode(link.split("m=")[1].replace("%7E", "~")) for link in links)
    assert [each.label for each in with_names.case.documents] == ["Secret plan"]
    assert [each.label for each in without.case.documents] == ["Document 1"]
    assert without == neutral(with_names)


def test_a_case_file_handed_over_is_read_and_a_broken_one_told_line_by_line():
    latex = from_shipped("national_latex")
    text = case_file(latex)
    assert [each.label for each in handed(text.encode(), "mine.yaml").case.documents] == [each.label for each in latex.case.documents]
    broken = text.replace("court: ", "court: no ").replace("look: {is: taken", "look: {is: taaken")
    assert broken != text
    with pytest.raises(Exception, match="line") as caught:
        handed(broken.encode(), "mine.yaml")
    assert len(str(caught.value).splitlines()) >= 2
    with pytest.raises(ValueError, match="no text in UTF-8"):
        handed(b"\xff\xfe\x00", "mine.yaml")


@pytest.mark.parametrize("name", sorted(shipped())[:6])
def test_a_shipped_case_opens_whole_on_the_page_of_the_file(open_page, name):
    file = from_shipped(name)
    page = open_page("file", file)
    for document in file.case.documents:
        assert document.label in page.text
    assert file.case.caption in page.text
    assert encode(told(file), names=True) == page.said["m"]
