"""What the columns of a log are taken for, written down to be looked over and mended; and which are left out, with the reason."""

from collections.abc import Iterator, Mapping, Sequence

import ontology
from kb.audit.mapping import NOT_READ, Plan
from kb.audit.words import roles, why_not_read
from kb.yaml_writer import scalar

EXAMPLE = (
    "# Words in the cells that In Camera does not know, as for instance:",
    "# values:",
    "#   privilege:",
    '#     "P-1": deliberative-process',
)


def proposed(headings: Sequence[str], found: Plan, name: str) -> str:
    """The text of a mapping file for a log, to be looked over."""
    roles_by_column = {number: role for role, numbers in found.columns.items() for number in numbers}
    lines = [
        f"# How the columns of {' '.join(name.split())} are read. Mend what is wrong, and give this file with --mapping.",
        f"# '{NOT_READ}' leaves a column out; with nothing behind the colon a column is known by its heading, if it is.",
        f"# A column can be: {', '.join(roles())}.",
        "columns:",
        *(f"  {scalar(heading)}: {roles_by_column.get(number, '')}".rstrip() for number, heading in enumerate(headings)),
        *(values(found.words) or EXAMPLE),
    ]
    return "\n".join(lines) + "\n"


def values(words: Mapping[str, Mapping[str, str]]) -> list[str]:
    """The words that a user told, as lines of a mapping file."""
    lines = [line for term, own in words.items() if own for line in (f"  {term}:", *(f"    {scalar(word)}: {own[word]}" for word in own))]
    return ["values:", *lines] if lines else []


def left_out(headings: Sequence[str], found: Plan) -> Iterator[str]:
    """Which columns are not read, and why, in sentences."""
    known = {heading: why for heading in found.unmatched if (why := why_not_read(heading))}
    if unknown := [heading for heading in found.unmatched if heading not in known]:
        yield f"Columns that could not be matched, and were not read: {', '.join(unknown)}."
    yield from (f"The column '{heading}' was not read: {why}" for heading, why in known.items())
    for heading, role in zip(found.passed_over, found.meant, strict=True):
        yield passed_over(heading, role, headings[found.columns[role][0]])


def passed_over(heading: str, role: str, taken: str) -> str:
    """Why a column was passed over, though it is known what it is."""
    elements = ontology.vocabulary().elements
    name = elements[role].label if role in elements else role
    return (
        f"The column '{heading}' was passed over: its heading stands for '{name}', which is read from '{taken}', and only one column is "
        "read for it. What stands in it counts for nothing; say in the mapping which of the two counts, or what else it is."
    )
