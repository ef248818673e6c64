"""Why a question is asked, in a terminal."""

from rich.console import Console
from rich.text import Text

import ontology
from kb.explain import cite_text, disposition_label, label
from kb.printing import section
from kb.weighing.roles import SENTENCES
from kb.why.asked import Asked, Follows, Use
from kb.why.goals import Link
from kb.wording import listed, lower

NOTHING = "Nothing hangs on it here: no rule that could apply needs it."
NOT_YET = "Nothing hangs on it here: on the facts as told its question does not arise, and no rule that could apply needs it."
NOTES = {"told": "as told", "presumed": "as the burden has it"}


def print_asked(console: Console, found: Asked, names: tuple[str, ...], again: bool = False) -> None:
    """One question, in general or for the documents of these names; what it asks, and of whom, is not said `again`."""
    if not again:
        print_head(console, found)
    if names:
        console.print(Text(f"\n{'; '.join(names)}, claimed as {label('privilege', found.privilege)}", style="bold"))
    section(console, "What hangs on it", [chain_lines(each) for each in found.chains])
    if not found.chains and found.weighed != "only":
        console.print(Text(f"\n{NOTHING if found.arises or not names else NOT_YET}"))
    if found.weighed:
        console.print(Text(f"\n{SENTENCES[found.weighed]}"))
    if names and found.chains and found.weighed != "only":
        console.print(Text(f"\n{standing(found)}"))
    possible = {each.possible for each in found.follows}
    if names and not found.chains and len(possible) == 1 and found.weighed != "only":
        console.print(Text(f"\nWhatever its answer, these are possible: {', '.join(map(disposition_label, possible.pop()))}."))
        return
    section(
        console,
        "What each answer says" if found.weighed == "only" else "What each answer would let follow",
        [answer_lines(found, each) for each in found.follows],
    )
    section(console, "Rules that use it", [use_lines(each) for each in found.uses])


def print_head(console: Console, found: Asked) -> None:
    """The question, who must answer it, and when it is asked."""
    words = ontology.vocabulary()
    console.print(Text(f"\n{found.question}", style="bold"))
    console.print(Text(f"{found.element} · {found.doctrine} · {words.named[found.court].label} · law as of {found.law_as_of}", style="dim"))
    standard = f", standard: {found.standard}" if found.standard else ""
    section(console, "Burden", [[f"{found.burden}{standard}", *unproven(found)]])
    section(console, "Asked only if", [[each] for each in found.asked_if])


def unproven(found: Asked) -> list[str]:
    """What failing to prove it amounts to."""
    if not found.unproven:
        return []
    return [f"unproved: {lower(ontology.vocabulary().questions[found.element].sentence_if_unproven)}"]


def standing(found: Asked) -> str:
    """Whether the answer still matters."""
    if found.open:
        return "The answer could still change the disposition." if found.arises else "It may come to matter, once its question arises."
    if told := next((each for each in found.follows if each.present == "told"), None):
        return f"It is answered: {lower(told.text)}. What another answer would do is said below."
    return "No answer to it could change the disposition any more."


def chain_lines(links: tuple[Link, ...]) -> list[str]:
    """One way up to the disposition: the points in a row, then the rules that join them."""
    words = ontology.vocabulary()
    points = [links[0].below, *(link.above for link in links)]
    row = " → ".join(words.point(each).label for each in points)
    return [row, *(f"{link_word(link)}{link.law}" for link in links if link.law)]


def link_word(link: Link) -> str:
    """How a step up counts, where it is not as a condition."""
    return "against this rule: " if link.kind == "exception" else ""


def answer_lines(found: Asked, answer: Follows) -> list[str]:
    """One answer and what it would let follow."""
    note = f" ({NOTES[answer.present]})" if answer.present else ""
    uses = {each.rule: each for each in found.uses}
    lines = [f"{answer.value}: {answer.text}{note}"]
    findings: dict[str, dict[str, None]] = {}
    for use in (uses[rule] for rule in answer.lets):
        findings.setdefault(use.finding, {})[lower(use.text).rstrip(".")] = None
    if findings:
        said = "; ".join(" or, as other facts are, ".join(texts) for texts in findings.values())
        lines.append(f"lets follow, with what else is needed: {said}")
    if answer.speaks:
        lines.append(f"in the weighing: {answer.speaks}")
    if answer.opens:
        lines.append(f"opens: {listed([ontology.vocabulary().elements[each].label for each in answer.opens])}")
    if answer.possible:
        lines.append(f"then possible: {', '.join(map(disposition_label, answer.possible))}")
    return lines


def use_lines(use: Use) -> list[str]:
    """One rule with its authorities."""
    return [f"{use.rule} (if {' or '.join(use.values)})", use.law, f"authority: {'; '.join(map(cite_text, use.authorities))}"]
