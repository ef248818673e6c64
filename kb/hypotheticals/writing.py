"""Hypotheticals put into their files: those that are there stay as they are, letter for letter; new ones come after them."""

import re
from collections.abc import Iterable
from pathlib import Path
from textwrap import fill

from kb.books import HOME_COURT, TODAY
from kb.hypotheticals.hypothetical import Hypothetical
from kb.hypotheticals.reading import HOME
from kb.rulebook import all_rules

WIDTH = 140
HOLD = "\N{NO-BREAK SPACE}"  # keeps a term and its value on one line
HEAD = """\
# Hypotheticals on the rules of this doctrine; kb/hypotheticals/__init__.py says how they are read. What each gives was taken
# from the law as it stood when the hypothetical was written: read it as you would a draft, and correct what is not the law.
"""


def write(hypotheticals: Iterable[Hypothetical], home: Path = HOME) -> list[Path]:
    """Put hypotheticals after those already in the files of their rules' doctrines; the files that this changed."""
    doctrine = {rule.name: rule.doctrine for rule in all_rules()}
    new: dict[Path, list[Hypothetical]] = {}
    for each in hypotheticals:
        new.setdefault(home / f"{doctrine[each.rule]}.yaml", []).append(each)
    for file, added in new.items():
        text = file.read_text("utf-8") if file.exists() else HEAD
        file.write_text(with_added(text, added), "utf-8")
    return sorted(new)


def with_added(text: str, added: Iterable[Hypothetical]) -> str:
    """The text of a file with hypotheticals added, its entries in the order of the rules, those of unknown rules last."""
    head, *blocks = re.split(r"^(?=\w+:)", text, flags=re.MULTILINE)
    entries = {block.partition(":")[0]: block.rstrip("\n") + "\n" for block in blocks}
    for each in added:
        entries[each.rule] = entries.get(each.rule, f"{each.rule}:\n") + as_text(each)
    order = {rule.name: place for place, rule in enumerate(all_rules())}
    return head + "".join(entries[name] for name in sorted(entries, key=lambda name: order.get(name, len(order))))


def as_text(found: Hypothetical) -> str:
    """A hypothetical as an item of its rule's list."""
    told = ", ".join(f"{term}:{HOLD}{token}" for term, token in found.answers.items())
    text = fill(f"answers: {{{told}}}", WIDTH, initial_indent="  - ", subsequent_indent=" " * 14, break_on_hyphens=False)
    lines = [text.replace(HOLD, " ")]
    if found.court != HOME_COURT:
        lines.append(f"    court: {found.court}")
    if found.as_of != TODAY:
        lines.append(f"    as_of: {found.as_of}")
    lines.append(f"    gives: {found.gives}")
    if found.guards_against:
        lines.append(f"    guards_against: {found.guards_against}")
    return "\n".join(lines) + "\n"
