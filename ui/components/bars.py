"""The answers of a class as bars, with the numbers in words, so that nothing is said by length or colour alone."""

from kb.classroom.poll import Polled
from kb.classroom.rooms.room import Tally
from ui.components.prose import html, sentence_case


def show(poll: Polled, tally: Tally, counted: bool = True) -> str:
    """A table with a bar in each row, which says how many answered if they are `counted` nowhere else.

    The right answers are marked once they are revealed, and stand there though nobody chose them.
    """
    counts = dict(tally.counts)
    kept = [each for each in poll.labels if each in counts or (tally.revealed and each in poll.right) or len(poll.labels) < 9]
    marks = {each: poll.mark for each in poll.right if tally.revealed}
    rows = "".join(row(poll.labels[each], counts.get(each, 0), tally.answers, marks.get(each, "")) for each in kept)
    if not rows:
        return f"<p class=note>{html(answers(tally.answers))}</p>"
    head = '<tr><th scope="col">Answer</th><th scope="col">Share</th><th scope="col" class="count">How many</th></tr>'
    caption = f"<caption>{html(answers(tally.answers))}</caption>" if counted else ""
    return f'<table class="bars">{caption}<thead>{head}</thead><tbody>{rows}</tbody></table>'


def row(label: str, count: int, of: int, right: str) -> str:
    """One answer, and what it is marked as, if it is right."""
    share = round(100 * count / of) if of else 0
    mark = f' <span class="mark">{right}</span>' if right else ""
    bar = f'<div class="bar"><span style="width:{share}%"></span></div>'
    number = f'<td class="count">{count} ({share} per cent)</td>'
    return f'<tr{" class=right" if right else ""}><th scope="row">{html(sentence_case(label))}{mark}</th><td>{bar}</td>{number}</tr>'


def answers(number: int) -> str:
    """How many answered."""
    return {0: "Nobody has answered yet.", 1: "1 person has answered."}.get(number, f"{number} people have answered.")
