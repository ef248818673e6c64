"""One synthetic case, by its number: the same number and seed give the same case, however large the corpus is."""

from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from random import Random

import ontology
from kb.case import Case, Claim, Document, Given
from kb.corpus.answering import Answered, page
from ontology.dates import LegalDate

WHAT = "A synthetic case, made by dice: it was never before a court."
COURTS = {"cit": 12, "ddc": 4, "dc_circuit": 3, "federal_circuit": 2, "court_of_federal_claims": 2, "ninth_circuit": 1, "supreme_court": 1}
FIRST, LAST, DAYS = date(1975, 1, 1), date(2026, 6, 30), 24
PLACES = ("Northern", "Harbor", "Lakeside", "Prairie", "Granite", "Coastal", "Summit", "Valley", "Delta", "Eastern", "Mesa", "Pioneer")
TRADES = (
    "Steel",
    "Ceramics",
    "Latex",
    "Fasteners",
    "Chemicals",
    "Bearings",
    "Lumber",
    "Textiles",
    "Castings",
    "Orchards",
    "Paper",
    "Glass",
)
FORMS = ("Co.", "Corp.", "Inc.", "Industries", "Producers’ Ass’n", "Works")
PAPERS = ("Memorandum", "Draft notice", "Cable", "Letter", "Minutes", "Worksheet", "Report", "Options paper", "Notes of a call")
PARTS = (("Opinion passages", "Figures"), ("Summary", "Annex"))
MOTIONS = ("MotionToCompel", "MotionForProtectiveOrder")
OPEN, WEIGHED, IN_PARTS, CROSS, SECOND_CLAIM = 0.3, 0.4, 0.12, 0.2, 0.25


def synthetic(seed: int, number: int) -> Case:
    """The case of that number."""
    dice = Random(f"{seed}/{number}")
    court = dice.choices([*COURTS], [*COURTS.values()])[0]
    day = LegalDate(dice.choice(days(court)).isoformat())
    documents, claims = papers(dice), claimed(dice)
    covered = [claim_of(dice, name, documents, name == claims[0]) for name in claims]
    single = [document for document in documents if document.id not in {part.part_of for part in documents}]
    answers = Answered(dice, day, dice.random() < OPEN, dice.random() < WEIGHED)
    for claim in covered:
        for document in single:
            if (document.part_of or document.id) in claim.documents:
                answers.unit(claim, document)
    motion, cross = MOTIONS if dice.random() < CROSS else (dice.choice(MOTIONS), "")
    place, trade, form = dice.choice(PLACES), dice.choice(TRADES), dice.choice(FORMS)
    return Case(
        f"synthetic_{seed}_{number:06}", f"{place} {trade} {form} ({number}) v. United States", court, day,
        tuple(Document(each.id, each.label, answers.of(each.id), each.part_of) for each in documents),
        tuple(replace(each, answers=answers.of(each.id), except_for=answers.besides(each.id)) for each in covered),
        subject=WHAT, motion=motion, cross_motion=cross, parties={"plaintiff": f"{place} {trade} {form}", "defendant": "United States"},
        answers=answers.of(""), known_in_part=answers.is_open,
    )  # fmt: skip


@cache
def days(court: str) -> tuple[date, ...]:
    """Some days on which a court sat: few, so that each law is compiled once for many cases."""
    found, dice = ontology.vocabulary().court(court), Random(court)
    first = max(FIRST, found.since.last) if found.since else FIRST
    last = min(LAST, found.until.first) if found.until else LAST
    return tuple(first + timedelta(days=dice.randrange((last - first).days)) for _ in range(DAYS))


def papers(dice: Random) -> tuple[Document, ...]:
    """One to six documents, now and then one of them in parts."""
    found = list[Document]()
    for number in range(1, 1 + min(6, 1 + int(dice.expovariate(0.8)))):
        whole = Document(f"document_{number}", f"{dice.choice(PAPERS)} {dice.randrange(1, 400)}")
        found.append(whole)
        if dice.random() < IN_PARTS:
            labels = dice.choice(PARTS)
            found += [Document(f"{whole.id}_{place}", label, {}, whole.id) for place, label in enumerate(labels, 1)]
    return tuple(found)


def claimed(dice: Random) -> tuple[str, ...]:
    """The privileges claimed, each once."""
    values = ontology.vocabulary().elements["privilege"].values
    first, second = (dice.choices(values, [value.usualness for value in values])[0].token for _ in range(2))
    return (first, second) if second != first and dice.random() < SECOND_CLAIM else (first,)


def claim_of(dice: Random, privilege: str, documents: tuple[Document, ...], whole: bool) -> Claim:
    """A claim of a privilege over all documents, so that none is without one, or over some."""
    wholes = [document.id for document in documents if not document.part_of]
    over = wholes if whole else sorted(dice.sample(wholes, dice.randrange(1, len(wholes) + 1)))
    office = dice.choice([*ontology.vocabulary().of_kind("Office"), ""])
    return Claim(privilege.replace("-", "_"), Given(privilege, page(dice)), tuple(over), office)
