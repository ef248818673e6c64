"""The names and dates in a case file: courts, offices, opinions, kinds of motion, each as the ontology knows it."""

import re
import unicodedata

import ontology
from kb.yaml_reader import Entry
from ontology.dates import LegalDate

LONG, SHORT = 200, 40


def word(text: str, otherwise: str) -> str:
    """A text as one short word of letters and digits, by which a file can name what is called so; `otherwise` if nothing of it is left."""
    plain = unicodedata.normalize("NFKD", text[:LONG]).encode("ascii", "ignore").decode().lower()
    return "_".join(re.findall(r"[a-z0-9]+", plain))[:SHORT].strip("_") or otherwise


def named(entry: Entry | None, kind: str) -> str:
    """The key of an individual of the ontology, named by key, label or other name."""
    if entry is None or not (name := entry.text()):
        return ""
    try:
        return ontology.vocabulary().find(kind, name).key
    except ontology.UnknownTerm as error:
        entry.reader.fail(entry.line, entry.name, str(error))
        return ""


def cross_motion(entry: Entry | None, motion: str, named_one: bool) -> str:
    """The key of the other side's motion about the same documents, which must ask the opposite of the motion that it answers.

    `named_one` says whether the file names a motion at all, be it one that is not known.
    """
    found = named(entry, "Motion")
    if entry and found and not named_one:
        entry.reader.fail(entry.line, "cross_motion", "A cross-motion answers a motion. Name that as 'motion:', or name only this one so.")
    kinds = ontology.vocabulary().of_kind("Motion")
    if entry and found and motion and kinds[found].side == kinds[motion].side:
        other = " or ".join(f"'{kind.label}'" for kind in kinds.values() if kind.side != kinds[motion].side)
        entry.reader.fail(
            entry.line, "cross_motion", f"A cross-motion is the other side's; this asks the same as 'motion:'. Write {other}."
        )
    return found


def sentence(entry: Entry | None) -> str:
    """A sentence; nothing where the entry is left out, a fault where it is there and says nothing."""
    said = entry.text() if entry else ""
    if entry and entry.is_text and not said:
        entry.reader.fail(entry.line, entry.name, "A sentence is expected here. Write one, or leave the line out.")
    return said


def office(entry: Entry | None) -> str:
    """The key of an office of the ontology, or the name of one that it does not know."""
    if entry is None:
        return ""
    try:
        return ontology.vocabulary().find("Office", entry.text()).key
    except ontology.UnknownTerm:
        return entry.text()


def opinion(entry: Entry | None) -> str:
    """The key of the authority that decided the case."""
    if entry is None:
        return ""
    try:
        found = ontology.vocabulary().authority(entry.text())
    except ontology.UnknownTerm as error:
        entry.reader.fail(entry.line, "opinion", str(error))
        return ""
    if found.kind != "Opinion":
        entry.reader.fail(
            entry.line, "opinion", f"'{found.short}' is no opinion. Give the key of the opinion that decided the case, or leave it out."
        )
    return found.key


def date(entry: Entry | None) -> LegalDate | None:
    """A date known to the year, the month or the day."""
    if entry is None:
        return None
    try:
        return LegalDate.read(entry.text())
    except ValueError as error:
        entry.reader.fail(entry.line, "date", str(error))
        return None
