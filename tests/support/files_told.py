"""Files made at random, as people make them: documents listed and pasted, claims made, questions answered, not known, or taken back."""

from hypothesis import strategies as st

import ontology
from kb.case import MOTIONS, Case, Given, Ruling
from kb.dossier import (
    Dossier,
    add_claim,
    add_documents,
    agenda,
    answer,
    bring,
    close,
    entitle,
    forget,
    from_shipped,
    move,
    new,
    remove_document,
)
from kb.questions import Question
from kb.questions.variables import question_in

ELEMENTS = ontology.vocabulary().elements
PAGES = st.sampled_from(["", "12", "220-221", "66 n.2", "65, 66 n.2"])
TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=30).map(str.strip)
LABELS = st.text(st.characters(min_codepoint=32, max_codepoint=0x24F, categories=("L", "N", "P", "Zs")), min_size=1, max_size=20)


@st.composite
def givens(draw: st.DrawFn, term: str) -> Given:
    """An answer with all that can be said with it."""
    return Given(draw(st.sampled_from(ELEMENTS[term].tokens)), draw(PAGES), draw(TEXTS), draw(TEXTS))


@st.composite
def listed(draw: st.DrawFn) -> Dossier:
    """A file of some documents, perhaps one with parts, under some claims."""
    found = new() if draw(st.booleans()) else entitle(bring(new(), "CIT", "1984-03"), "Sample Steel Co. v. United States")
    found = add_documents(found, [f"{draw(LABELS)} {number}" for number in range(draw(st.integers(1, 5)))])
    if draw(st.booleans()):
        found = add_documents(found, ["First part", "Second part"], part_of=found.case.documents[0].id)
    wholes = [each.id for each in found.case.documents if not each.part_of]
    for _ in range(draw(st.integers(1, 3))):
        privilege = draw(st.sampled_from(["", *ELEMENTS["privilege"].tokens]))
        found = add_claim(found, draw(st.lists(st.sampled_from(wholes), min_size=1, unique=True)), privilege, draw(LABELS))
    return move(found, draw(st.sampled_from(["", "motion to compel"])))


@st.composite
def steps(draw: st.DrawFn, found: Dossier, most: int = 8) -> Dossier:
    """The file after some answers, some of them the best next one, some not known, some taken back, and some documents off the list."""
    for _ in range(draw(st.integers(0, most))):
        units = found.case.units()
        if not units:
            return found
        claim, name = draw(st.sampled_from(units))
        question = question_in(draw(st.sampled_from(list(ELEMENTS))), claim, name)
        asked = agenda(found).next if draw(st.booleans()) else None
        documents = asked.documents if asked else [name] if question.of == name else []
        question = asked.question if asked else question
        match draw(st.integers(0, 9)):
            case 0:
                found = forget(found, question)
            case 1:
                found = answer(found, question, "", documents)
            case 2:
                found = remove_document(found, draw(st.sampled_from(found.case.documents)).id)
            case 3:
                found = answer(found, question, draw(givens(question.term)), documents)
            case _:
                found = answer(found, question, draw(st.sampled_from(question.element.tokens)), documents)
    return close(found, draw(st.booleans()))


@st.composite
def files(draw: st.DrawFn) -> Dossier:
    """Any file: one of its own, or one that started from a shipped case."""
    base = draw(st.sampled_from(["", "", "national_latex", "ceramica_regiomontana", "nixon", "carlisle"]))
    return draw(steps(from_shipped(base) if base else draw(listed())))


def whole(found: Dossier) -> Case:
    """The case of a file in which every claim names its privilege and covers a document, as a case file must have it."""
    for claim in found.case.claims:
        if not claim.privilege.token:
            found = answer(found, Question("privilege", claim.id), "deliberative-process")
    return found.case


def ruled(case: Case) -> dict[str, Ruling]:
    """What a court may have done with each document."""
    wholes = [each.id for each in case.documents if not each.part_of and each.id not in MOTIONS]
    return {name: Ruling("protected", "12", 'The court: "weighed" it, and #1.', "difference_court_weighed") for name in wholes}
