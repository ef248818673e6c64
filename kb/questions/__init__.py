"""What to ask next, and what each answer would do.

questions
├── residues       diagrams of which every node knows what it depends on, what it may come to, and what is left to ask
├── inquiry        functions that remain, with weights, costs and gates: nothing here knows of law
├── information    what each answer would say of the results, for all variables at once
├── ranking        which to ask next
├── policies       what an order of asking costs in the mean, and the least that any does
├── variables      the questions of a case: their order, what each waits for, how usual its answers are
├── remaining      a case as an inquiry: its claims restricted by what is told, and joined on each document
├── lookahead      the questions ranked, with what follows from each answer
├── wording        that in sentences
├── advice, reasons, printing, as_json     what `incamera next` says
└── runs, fewest   how many questions the shipped cases take, and how few could do
"""

from kb.questions.lookahead import Prospect, Ranked, next_question, ranked
from kb.questions.remaining import Remaining, remaining
from kb.questions.variables import Question
from kb.questions.wording import outlook

__all__ = ["Prospect", "Question", "Ranked", "Remaining", "next_question", "outlook", "ranked", "remaining"]
