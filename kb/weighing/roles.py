"""What a question is for in the weighing, and what each answer to it says there."""

import ontology
from kb.precedent.weighed import BALANCE, going_to
from ontology.terms import Element, Value

SENTENCES = {
    "only": "No rule turns on it: it counts where need is weighed against harm, and precedent decides with it.",
    "too": "It counts besides where need is weighed against harm, and precedent decides with it.",
}


def role(element: Element) -> str:
    """'only' for what counts nowhere but in the weighing, 'too' for what rules use as well, empty for what is not weighed."""
    if element.term in ontology.vocabulary().weighed:
        return "only"
    return "too" if element.term in going_to(BALANCE) else ""


def speaks(value: Value) -> str:
    """For which side an answer speaks where it is weighed, or why for neither; empty if that is not said."""
    return f"speaks for the {ontology.vocabulary().named[value.speaks_for].label}" if value.speaks_for else value.neutral_because
