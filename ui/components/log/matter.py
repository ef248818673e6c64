"""What holds for every row of a log, and for every claim of one privilege: told on the page, or in a file that fills its fields."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace

import streamlit as st

import ontology
from kb.audit.claimed import Claimed
from kb.audit.form import Fields, asked, filled, written
from kb.audit.mapping import Plan
from kb.audit.matter import Matter
from kb.audit.report.counting import number_of
from kb.case import Given
from kb.sitting import not_sitting
from ontology.terms import Element
from ui.components.fields import key
from ui.components.log.claim import NOT_TOLD, one_claim, question
from ui.components.prose import alert, note, section, sentence_case
from ui.state import Desk, take_matter

COMMON = "Tell what you know; what is left is unknown. A matter file, which can be a case file without documents, fills the fields."
DECIDED = "The day on which the agency decided what the documents helped to form. A document dated later is not before it."
AGENCIES = "One a line. Papers among them stay within the Government; whoever is named besides stands outside."
NO_PRIVILEGE = "Privilege that every row claims"
PRIVILEGE = "privilege"


def show(desk: Desk, plan: Plan, found: Claimed) -> tuple[Matter | None, str]:
    """The matter as the fields tell it; or a sentence on what cannot be read in them."""
    section("What holds for every row")
    if desk.matter_fault:
        alert("The matter file could not be read", *desk.matter_fault.split("\n", 1))
    note(COMMON, "quiet")
    st.file_uploader(
        "Matter file (.yaml)", ["yaml", "yml"], key="matter_file", on_change=take_matter, args=("matter_file",), max_upload_size=1
    )
    matter = desk.matter
    claims = found.privileges if PRIVILEGE in plan.columns else every_row(matter)
    told = fields(matter, claims)
    answers, offices = claims_told(matter, claims)
    told_besides(matter, claims)
    try:
        made = filled(matter, replace(told, claims=answers, offices=offices))
    except ValueError as error:
        return None, str(error)
    if refusal := not_sitting(made.court, made.as_of):
        return None, refusal
    st.download_button("Download this as a matter file", written(made), "matter.yaml", "text/yaml", key="matter_yaml", on_click="ignore")
    return made, ""


def standing(desk: Desk) -> str:
    """The key of a field that stands wherever the page does."""
    return key("log_court", desk.matter)


def every_row(matter: Matter) -> Mapping[str, int]:
    """The privilege that all rows of a log without such a column claim."""
    tokens = ["", *ontology.vocabulary().elements[PRIVILEGE].tokens]
    only = next(iter(matter.claims)) if len(matter.claims) == 1 else ""
    labels = {token: name(token) if token else NOT_TOLD for token in tokens}
    found = st.selectbox(NO_PRIVILEGE, tokens, tokens.index(only), format_func=labels.__getitem__, key=key("log_privilege", matter))
    return {found: 0} if found else {}


def fields(matter: Matter, claims: Collection[str]) -> Fields:
    """What is asked of the whole matter."""
    named = ontology.vocabulary().of_kind
    courts = {each: court.label for each, court in sorted(named("Court").items(), key=lambda found: found[1].label)}
    motions = {"": NOT_TOLD, **{each: sentence_case(found.label) for each, found in named("Motion").items()}}
    left, right = st.columns(2, gap="large")
    with left:
        court = chosen("Court", courts, matter.court, standing(Desk(matter=matter)))
        as_of = st.text_input("Date whose law applies", str(matter.as_of), key=key("log_as_of", matter))
        motion = chosen("Motion", motions, matter.motion, key("log_motion", matter))
        decision = st.text_input("Decision", matter.decision, key=key("log_decision", matter), placeholder="the final determination")
        decided = st.text_input("Day of the decision", str(matter.decided or ""), key=key("log_decided", matter), help=DECIDED)
    with right:
        agencies = listed("Agencies, and consultants of theirs", matter.circle.agencies, key("log_agencies", matter), AGENCIES)
        domains = listed("Domains of their addresses", matter.circle.domains, key("log_domains", matter), "One a line: trade.gov")
        outsiders = listed("Named as outside", matter.circle.outsiders, key("log_outsiders", matter), "One a line: Petitioner")
        answers = {each.term: question(each, matter.answers.get(each.term), key(f"log_{each.term}", matter)) for each in of_all(claims)}
    return Fields(court, as_of, motion, decision, decided, agencies, domains, outsiders, answers)


def of_all(claims: Collection[str]) -> tuple[Element, ...]:
    """What is asked of the whole matter where these privileges are claimed; of a log that claims none, all."""
    return asked("whole_matter", claims or ontology.vocabulary().elements[PRIVILEGE].tokens)


def chosen(label: str, labels: Mapping[str, str], now: str, field: str) -> str:
    """One of several."""
    return st.selectbox(label, list(labels), list(labels).index(now), format_func=labels.__getitem__, key=field)


def listed(label: str, now: Sequence[str], field: str, what: str) -> list[str]:
    """Names, one a line."""
    text = st.text_area(label, "\n".join(now), key=field, help=what, height=86)
    return [line.strip() for line in text.splitlines() if line.strip()]


def claims_told(matter: Matter, claims: Mapping[str, int]) -> tuple[dict[str, Mapping[str, str]], dict[str, str]]:
    """What is told of each privilege that the log claims, and who claims it."""
    answers, offices = dict[str, Mapping[str, str]](), dict[str, str]()
    if claims:
        section("The claims")
    for privilege, rows in claims.items():
        heading = f"{name(privilege)}: {number_of(rows) if rows else 'every row'}"
        offices[privilege], answers[privilege] = one_claim(matter, privilege, heading)
    return answers, offices


def told_besides(matter: Matter, claims: Collection[str]) -> None:
    """What a file tells and no field shows, in sentences."""
    shown = {each.term for each in of_all(claims)}
    said("Of every row", {term: given for term, given in matter.answers.items() if term not in shown})
    for privilege, answers in matter.claims.items():
        asked_of = {each.term for each in asked("one_claim", (privilege,))} if privilege in claims else set()
        said(f"Where the log claims {name(privilege).lower()}", {term: given for term, given in answers.items() if term not in asked_of})


def said(of: str, answers: Mapping[str, Given]) -> None:
    """Answers, in sentences."""
    questions = ontology.vocabulary().questions
    if sentences := [questions[term].value(given.token).sentence for term, given in answers.items()]:
        note(f"{of} the matter file tells besides: {' '.join(sentences)}", "quiet")


def name(privilege: str) -> str:
    """A privilege, as a heading names it."""
    return sentence_case(ontology.vocabulary().elements[PRIVILEGE].value(privilege).label)
