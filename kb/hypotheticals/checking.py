"""What `incamera check` says of hypotheticals: each follows from the law, and each rule is decisive somewhere."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from kb.books import Laws
from kb.closed_record import given_at, shipped_rulings
from kb.compiled import Compiled
from kb.hypotheticals.constructing import construct
from kb.hypotheticals.decisive import Absence
from kb.hypotheticals.hypothetical import Hypothetical
from kb.hypotheticals.reading import HOME, read_all
from kb.rule import Rule
from kb.rulebook import all_rules
from ontology.faults import Fault, Faulty, shown


def check_hypotheticals(home: Path = HOME) -> Iterator[str]:
    """Check every hypothetical, and that every rule is decisive in a shipped case or in one of its own.

    Raises:
        Faulty: with each hypothetical that is wrong, and each rule on which nothing turns.
    """
    read, laws = read_all(home), Laws()
    faults = [*read.faults, *wrong(read.hypotheticals, laws)]
    in_cases, in_hypotheticals, nowhere = sorted_by_proof(read.hypotheticals, laws)
    faults += [Fault(shown(rule.file), rule.line, rule.name, lacking(rule, laws)) for rule in nowhere]
    if faults:
        raise Faulty(faults)
    shares = f"a shipped case ({len(in_cases)}) or a hypothetical ({len(in_hypotheticals)})"
    yield f"Proof: each of {len(all_rules())} rules is decisive in {shares}; {len(read.hypotheticals)} hypotheticals come out as written."


def sorted_by_proof(hypotheticals: Iterable[Hypothetical], laws: Laws) -> tuple[list[Rule], list[Rule], list[Rule]]:
    """The rules decisive in a shipped case, of the others those decisive in a hypothetical of theirs, and the rest."""
    in_cases, in_hypotheticals, nowhere = list[Rule](), list[Rule](), list[Rule]()
    hypotheticals, rulings = list(hypotheticals), shipped_rulings()
    for rule in all_rules():
        absence, own = Absence(laws, rule), [each for each in hypotheticals if each.rule == rule.name]
        if any(absence.shows_in_ruling(ruling) for ruling in rulings):
            in_cases.append(rule)
        elif any(absence.shows_in(each) for each in own):
            in_hypotheticals.append(rule)
        else:
            nowhere.append(rule)
    return in_cases, in_hypotheticals, nowhere


def lacking(rule: Rule, laws: Iterable[Compiled]) -> str:
    """What to do about a rule that is decisive nowhere."""
    if construct(rule, laws) is None:
        return "Nothing turns on this rule: wherever it applies, other rules give the same. Take it out, or narrow one of them."
    return "No shipped case and no hypothetical turns on this rule. Run 'make hypotheticals', and read what it writes."


def wrong(hypotheticals: Iterable[Hypothetical], laws: Laws) -> Iterator[Fault]:
    """The hypotheticals that do not come out as written."""
    for each in hypotheticals:
        law = laws.under(each.court, each.as_of)
        if not each.follows(law):
            instead = f"the law gives {' and '.join(sorted(given_at(law, each.point)))}" if each.gives.is_disposition else "it is otherwise"
            message = f"Here '{each.gives}' was written, and {instead}. If the law was meant to change, correct the hypothetical."
            yield Fault(shown(each.file), each.line, each.rule, message)
