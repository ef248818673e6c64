"""What was told for the weighing of need against harm, on which no rule turns."""

from kb.weighing.roles import SENTENCES
from kb.weighing.wording import facts_sentences, precedent_sentences
from ui.components.prose import items, note, section
from ui.knowledge import Matter

HEADING = "In the weighing"


def result(matter: Matter) -> None:
    """Where the document must be weighed, what lies on the scale and what past decisions say; else what was told for a weighing."""
    if matter.balances:
        section(HEADING)
        items([said for each in matter.balances for said in (*facts_sentences(each), *precedent_sentences(each))])
    elif matter.weighed:
        section(HEADING)
        note(SENTENCES["only"], "quiet")
        items([factor.value(matter.interview.answers[factor.term]).sentence for factor in matter.weighed])
