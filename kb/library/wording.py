"""What the library says in words, wherever it is shown."""

from kb.library.entries import Shares, Verified

VERIFIED = {
    Verified.ALL: "every authority was read by the authors",
    Verified.SOME: "some of its authorities were read by the authors, others not",
    Verified.NONE: "none of its authorities was read by the authors",
}
MARKS = {Verified.ALL: "", Verified.SOME: "partly unverified", Verified.NONE: "unverified"}


def rests_text(found: Shares) -> str:
    """The same shortly, for one of several doctrines."""
    total = found.all + found.some + found.none
    rules = "1 rule" if total == 1 else f"{total} rules"
    return f"{rules}: {found.all} rest wholly on what the authors have read, {found.some} in part, {found.none} not at all"


def shares_text(found: Shares) -> str:
    """How many rules, and how far the authors have read what they rest on."""
    total = found.all + found.some + found.none
    rules = "1 rule" if total == 1 else f"{total} rules"
    return f"{rules}. The authors have read every authority of {found.all}, some of {found.some}, and none of {found.none}."
