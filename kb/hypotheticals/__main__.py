"""`python -m kb.hypotheticals`: write the hypotheticals that are missing, and touch none that are there.

First one for each rule that is decisive nowhere, then one for each slip in a rule that nothing would notice.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from kb.books import Laws
from kb.hypotheticals.checking import sorted_by_proof, wrong
from kb.hypotheticals.constructing import construct, distinguish
from kb.hypotheticals.hypothetical import Hypothetical
from kb.hypotheticals.reading import HOME, read_all
from kb.hypotheticals.writing import write
from kb.mutation.mutants import mutants_of
from kb.mutation.noticing import By
from kb.mutation.scoring import guards
from ontology.faults import Faulty


def for_rules(present: Iterable[Hypothetical], laws: Laws) -> Iterator[Hypothetical]:
    """One for each rule that is decisive neither in a shipped case nor in a hypothetical of its own."""
    for rule in sorted_by_proof(present, laws)[2]:
        found = construct(rule, laws)
        if found:
            yield found


def for_slips(present: Iterable[Hypothetical]) -> Iterator[Hypothetical]:
    """One for each slip in a rule that nothing notices, those already made for others counted."""
    made = list(present)
    for guard, rules in guards(made):
        for rule in rules:
            for mutant in mutants_of(rule):
                verdict = guard.verdict(mutant)
                found = distinguish(rule, verdict.pairs, str(mutant)) if verdict.by is By.NOBODY else None
                if found:
                    guard.add(found)
                    yield found


def main(home: Path = HOME) -> int:
    """Write what is missing, and say what is there that is wrong."""
    try:
        read, laws = read_all(home), Laws()
        laws.refuse_unsound()
        new = list(for_rules(read.hypotheticals, laws))
        new += for_slips([*read.hypotheticals, *new])
    except Faulty as error:
        print(error, file=sys.stderr)
        return 1
    files = write(new, home)
    stood = len(read.hypotheticals)
    print(f"{stood} hypotheticals stood already; {len(new)} were written to {len(files)} files in {home.name}/. Read what was written.")
    faults = [*read.faults, *wrong(read.hypotheticals, laws)]
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
