"""Write docs/precedents.md: every decision known by report, what its court did, and what the rules give on the facts known.

Run it as `python docs/precedents.py` after a change of the rules or of `kb/cases/precedents/`; a test compares the two.
"""

from pathlib import Path

import ontology
from kb import decide, load, precedents
from kb.case import MOTIONS, Case
from kb.citation import later_history
from kb.comparing import Comparison, Standing, compare
from kb.comparison_words import court_label, explained, label, totals
from kb.explain import disposition_label
from kb.wording import listed, lower

PAGE = Path(__file__).with_suffix(".md")
CLAIMED = {"claim_made": "yes", "declaration": "specific"}
# For each ruling that the rules leave possible, facts not known on which, were they so, the rules would give it, the record closed.
SUPPOSED: dict[str, dict[str, dict[str, str]]] = {
    "kaiser": {"advisory_opinion": CLAIMED},
    "carl_zeiss": {"memoranda": {"need_asserted": "general"}},
    "black_50frd130": {"deposition_answers": {**CLAIMED, "need_asserted": "specific"}},
    "seaborg": {"withheld_documents": {**CLAIMED, "other_source": "no"}},
    "union_oil": {"opinion_passages": {**CLAIMED, "need_asserted": "specific"}, "other_portions": {"relevance_shown": "undisputed"}},
    "mink": {"classified": {"declaration": "specific"}, "unclassified": {"declaration": "specific"}},
    "black": {name: {"claim_made": "yes", "declaration": "conclusory", "chance_to_cure": "yes"} for name in ("leads", "authorization")},
    "montrose": {"summaries": {"declaration": "specific"}},
    "nixon": {"tapes_and_documents": {"other_source": "no"}},
    "sears": {"complaint": {"declaration": "specific", "deliberative": "yes"}},
    "black_564f2d531": {"fbi_documents": {**CLAIMED, "declaration_answered": "disputed"}},
    "asahi": {name: {"declaration": "specific"} for name in ("document_1", "document_2", "document_3")},
    "carlisle": {"classified": {"declaration_answered": "unrefuted"}, "deliberative": {"declaration": "conclusory"}},
    "nakajima": {"submissions": {"viewer": "outside-counsel"}},
    "republic_steel": {"cables": {"chance_to_cure": "yes"}},
    "warner": {"memoranda": {**CLAIMED, "need_asserted": "specific"}},
    "american_brass": {"tapes": {"viewer": "outside-counsel"}},
    "matsushita": {"proprietary_information": {"statutory_review": "yes"}},
    "in_re_united_states": {"special_access": {"declaration": "specific", "harm_shown": "yes"}},
    "marriott_61fedcl411": {"documents": {"chance_to_cure": "yes"}},
}
HEAD = """# The decisions known by report

{count} decisions stand in `kb/cases/precedents/`, each under the key of its opinion, beside the three whose opinions the authors have
read. Of these the authors have not read one. What is known of each comes from a table of summaries, most of them made from the opening of
the opinion or from what a later one says of it, and each file says from what. What the table does not tell is left out. So the facts are
mostly known in part: the record then does not count as closed, nothing is decided against anybody for want of a fact, and the rules give a
result only where no missing fact could overturn it.

- **Equal**: the rules give what the court gave.
- **So far**: the rules leave several results possible, of which the court's is one. That says little: no more than that nothing known
  speaks against the rules. What is not known is named, and so are facts on which, were they so, the rules would give the court's result if
  no more were shown. They are supposed, not found.
- **Apart**: the rules give something else, and the file says why.
- **Held**: the court is known to have decided a point, and disposed of no document.

`docs/precedents.py` writes this page, and a test compares it with the case files. `incamera decide NAME` shows each with its reasons.

{totals}

| decision | court, year | of | the court | the rules | how they stand |
| --- | --- | --- | --- | --- | --- |
"""


def page() -> str:
    """The whole page."""
    cases = [load(path) for path in precedents().values()]
    found = [(case, compare(case, decide(case))) for case in sorted(cases, key=lambda case: (str(case.date), case.id))]
    return HEAD.format(count=len(found), totals=f"In all: {totals(found)}") + "".join(rows(*each) for each in found)


def rows(case: Case, compared: tuple[Comparison, ...]) -> str:
    """One decision, a row for each ruling; what is not known of it stands in the first."""
    ruled = [each for each in compared if each.standing is not Standing.NO_RULING]
    lines = [[called(case, each), court_label(each), given(each), standing(case, each)] for each in ruled]
    lines = lines or [["", f"held: {case.held}", "", "held"]]
    if case.unknown_facts:
        lines[0][-1] += f". {case.unknown_facts}"
    court = ontology.vocabulary().named[case.court]
    name = [f"`{case.id}`", f"{case.caption}, {case.citation}", later_history(case.opinion)]
    head = ["<br>".join(line for line in name if line), f"{(court.names or (court.label,))[0]}, {str(case.date)[:4]}"]
    heads = [head, *([f"`{case.id}`", ""] for _ in lines[1:])]
    return "".join(f"| {' | '.join([*head, *line])} |\n" for head, line in zip(heads, lines, strict=True))


def called(case: Case, found: Comparison) -> str:
    """A document by its name, a motion by its kind."""
    return found.of.replace("_", "-") if found.of in MOTIONS else case.full_label(found.of)


def given(found: Comparison) -> str:
    """What the rules give, or leave possible."""
    if found.of in MOTIONS:
        return ontology.vocabulary().named["motion_" + found.given.replace("-", "_")].label
    return " or ".join(disposition_label(each) for each in found.possible)


def standing(case: Case, found: Comparison) -> str:
    """How they stand, with the reason where they are apart, and what would bring them together where that is not settled."""
    if found.standing is Standing.APART:
        return f"apart. {explained(found)}"
    supposed = SUPPOSED.get(case.id, {}).get(found.of, {})
    sentences = [lower(ontology.vocabulary().value(term, token).sentence) for term, token in supposed.items()]
    return (
        f"so far; equal if {listed(sentences)}" if sentences else "so far" if found.standing is Standing.SO_FAR else label(found.standing)
    )


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
