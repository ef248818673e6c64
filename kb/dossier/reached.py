"""A case without the documents of which nothing is claimed: what is left can be decided."""

from dataclasses import replace

from kb.case import Case


def claimed_only(case: Case) -> Case:
    """The case with the documents that some claim reaches, a part with its whole; the same if that is all of them."""
    units = {name for _, name in case.units()}
    kept = units | {case.document(name).part_of for name in units}
    if all(document.id in kept for document in case.documents):
        return case
    return replace(
        case, documents=tuple(each for each in case.documents if each.id in kept),
        ruled={of: ruling for of, ruling in case.ruled.items() if of in kept},
    )  # fmt: skip
