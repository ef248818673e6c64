"""A privilege log handed over, or one that comes along; and what is common to all its rows."""

import streamlit as st

import ontology
from kb.audit.matter import Matter
from kb.audit.opening import examples, told_besides
from kb.explain import label
from kb.sitting import not_sitting
from ontology.dates import LegalDate
from ontology.faults import Faulty
from ui.components.prose import alert, note, section
from ui.state import Desk, put_away, take_example, take_log, take_matter

FORMS = ["csv", "tsv", "txt", "xlsx", "xlsm", "parquet"]
MEGABYTES = 50
KEPT = "The log stays in this tab: it is not stored, it is in no link, and it is gone when you close or reload the page."
EXAMPLES = "No log at hand? These are made up:"
COMMON = (
    "What holds for every row, as who claims, the declaration and the opposition, can be told in a matter file; "
    "a case file without documents will do."
)
DECIDED = "The day on which the agency decided what the documents helped to form. A document dated later is not before it."
AGENCIES = "One a line. Papers among them stay within the Government; whoever is named besides stands outside."


def log(desk: Desk) -> None:
    """Where a log is handed over; once there is one, its name and the way to another."""
    if desk.log:
        rows = f", {desk.judged.ran.summary.tally.rows:,} rows" if desk.judged else ""
        with st.container(key="log_named", horizontal=True, vertical_alignment="center", gap="medium"):
            note(f"{desk.log.table.file.name}{rows}")
            st.button("Take another log", key="put_away", type="tertiary", on_click=put_away)
        return
    if desk.log_fault:
        alert("The log could not be read", desk.log_fault)
    st.file_uploader(
        f"Privilege log (CSV, Excel or Parquet, up to {MEGABYTES} MB)", FORMS, key="log_file", on_change=take_log, args=("log_file",),
        max_upload_size=MEGABYTES,
    )  # fmt: skip
    note(KEPT, "quiet")
    note(EXAMPLES)
    with st.container(key="log_examples", horizontal=True, gap="small"):
        for name in examples():
            st.button(name.replace("_", " ").capitalize(), key=f"example_{name}", on_click=take_example, args=(name,))


def common(desk: Desk) -> Matter | None:
    """What is common to all rows, as the fields and the matter file tell it; none, and a sentence, if it cannot be."""
    section("What holds for every row")
    if desk.matter_fault:
        alert("The matter file could not be read", *desk.matter_fault.split("\n", 1))
    note(COMMON, "quiet")
    st.file_uploader(
        "Matter file (.yaml)", ["yaml", "yml"], key="matter_file", on_change=take_matter, args=("matter_file",), max_upload_size=1
    )
    told_of_all(desk.matter)
    told, stamp = desk.matter, abs(hash(desk.matter.caption)) % 10_000
    courts = {key: court.label for key, court in sorted(ontology.vocabulary().of_kind("Court").items(), key=lambda each: each[1].label)}
    left, right = st.columns(2, gap="large")
    with left:
        court = st.selectbox(
            "Court", list(courts), list(courts).index(told.court), format_func=courts.__getitem__, key=f"log_court_{stamp}"
        )
        as_of = st.text_input("Date whose law applies", str(told.as_of), key=f"log_as_of_{stamp}")
        decided = st.text_input("Day of the decision", key=f"log_decided_{stamp}", help=DECIDED, placeholder=day_of(told))
    with right:
        agencies = st.text_area("Agencies, and consultants of theirs", key=f"log_agencies_{stamp}", help=AGENCIES, height=86)
        domains = st.text_area("Domains of their addresses", key=f"log_domains_{stamp}", placeholder="trade.gov", height=86)
    try:
        found = told_besides(
            told, court, LegalDate.read(as_of) if as_of.strip() else None, decided.strip(), lines(agencies), lines(domains)
        )
    except (ValueError, Faulty) as error:
        alert("What holds for every row could not be read", str(error).removeprefix("--decided: "))
        return None
    if refusal := not_sitting(found.court, found.as_of):
        alert("There was no such court then", refusal)
        return None
    return found


def told_of_all(found: Matter) -> None:
    """What is told of the matter and of each claim, in sentences."""
    elements = ontology.vocabulary().elements
    for privilege, answers in (("", found.answers), *found.claims.items()):
        if answers:
            of = f"Where the {label('privilege', privilege)} privilege is claimed" if privilege else "Of every row"
            note(f"{of}: {' '.join(elements[term].value(given.token).sentence for term, given in answers.items())}", "quiet")


def day_of(told: Matter) -> str:
    """The day of the decision that a matter file tells."""
    return f"{told.decided.first} (from the matter file)" if told.decided else ""


def lines(text: str) -> list[str]:
    """The lines of a field that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]
