"""The look-ahead of a question in sentences: "*Yes* settles it: protected. *No* leaves at most 4 questions."

The words are the ontology's; only their arrangement is decided here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from kb.explain import disposition_label
from kb.questions.lookahead import Prospect, Ranked

Possible = Mapping[str, tuple[str, ...]]
FEW = 3


def outlook(found: Ranked, before: Possible, marks: tuple[str, str] = ("*", "*")) -> str:
    """What each answer to a question would do, given what is possible for each document before it is answered.

    Answers that do the same are said together. `marks` stand before and after each answer.
    """
    answers: dict[str, list[str]] = {}
    for prospect in found.prospects:
        answers.setdefault(consequence(prospect, before), []).append(sentence_case(prospect.value.label).join(marks))
    return " ".join(f"{listed(labels)} {what}." for what, labels in answers.items())


def consequence(found: Prospect, before: Possible) -> str:
    """What one answer would do, as the rest of a sentence that begins with it."""
    if found.settles:
        return settles(found.possible)
    left = "nothing more to ask" if not found.at_most else f"at most {found.at_most} question{'s' if found.at_most > 1 else ''}"
    if len(found.possible) > 1:
        settled = sum(len(each) == 1 for each in found.possible.values())
        return f"settles {settled} of {len(found.possible)} documents and leaves {left}" if settled else f"leaves {left}"
    ((name, possible),) = found.possible.items()
    gone = [disposition_label(each) for each in before[name] if each not in possible]
    if not gone and found.at_most:
        return f"leaves {left}"
    if len(possible) <= FEW or not gone:
        return f"leaves {listed([disposition_label(each) for each in possible])} possible, and {left}"
    return f"rules out {listed(gone)} and leaves {left}"


def settles(possible: Possible) -> str:
    """What it is that all documents are settled to."""
    counts = Counter(dispositions[0] for dispositions in possible.values())
    if len(possible) == 1 or len(counts) == 1:
        return f"settles {'it' if len(possible) == 1 else f'all {len(possible)} documents'}: {disposition_label(next(iter(counts)))}"
    return f"settles all {len(possible)} documents: {', '.join(f'{count} {disposition_label(each)}' for each, count in counts.items())}"


def listed(words: Sequence[str]) -> str:
    """Words in a row, the last after 'or'."""
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


def sentence_case(text: str) -> str:
    """A text that begins with a capital."""
    return text[:1].upper() + text[1:]
