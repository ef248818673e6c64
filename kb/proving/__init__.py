"""What `incamera check` proves: over every complete set of answers, by the compiled law itself, and never over a sample.

proving
├── books         the law of the courts and dates proved, each different rule book once, on one diagram
├── proved        what a proof hands back: its sentence, what is wrong, what is for people to look over
├── words         a counterexample as a lawyer reads it
├── soundness     no contradiction, no gap
├── rules         no dead rule, and what each rule is needed for
├── questions     no idle question, no value that nothing can lead to
├── sides         which disposition is worse for whom
├── burdens       failing to prove a point serves nobody who had to prove it
├── monotone      an answer that speaks for a side never harms it
├── distinctions  answers that the law never tells apart
├── authority     every proposition has authority
└── weighed       no rule turns on what is only weighed

The properties are those of verification and validation of rule bases (contradiction, redundancy, circularity, deficiency:
Preece, Shinghal and Batarekh 1992), decided on the diagrams instead of by comparing rules two by two.
"""

from collections.abc import Iterator, Sequence

from kb.compiled import Compiled
from kb.proving.authority import every_rule_has_authority
from kb.proving.burdens import burdens_are_right
from kb.proving.distinctions import answers_never_told_apart
from kb.proving.monotone import answers_help_their_side
from kb.proving.proved import Proved
from kb.proving.questions import no_idle_question
from kb.proving.rules import no_dead_rule
from kb.proving.soundness import no_contradiction, no_gap
from kb.proving.weighed import no_rule_turns_on_what_is_weighed

PROOFS = (
    no_contradiction,
    no_gap,
    no_dead_rule,
    no_idle_question,
    burdens_are_right,
    answers_help_their_side,
    answers_never_told_apart,
    every_rule_has_authority,
    no_rule_turns_on_what_is_weighed,
)


def prove(laws: Sequence[Compiled]) -> Iterator[Proved]:
    """Each property in turn, of all these laws."""
    for proof in PROOFS:
        yield proof(laws)
