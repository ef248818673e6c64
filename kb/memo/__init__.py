"""A memorandum on a case, for a lawyer to build on.

kb.memo
├── memo                         the memorandum as plain frozen data
├── writing_up                   made from a case and its decision
├── facts, discussing, stepping  what was told; what follows, for like documents, step by step
├── weighing_up                  what is left to the court to weigh
├── changing, citing_precedents  what would change it, and by whom; the nearest decisions either way
├── arguing, asking              each side's best argument; what is still open, and whom to ask
├── authorities                  the table of authorities
├── likeness                     documents of which the same is said
├── cleaning                     what people typed, made fit to print
├── blocks, layout, closing      the memorandum as headings, paragraphs, lists and tables
└── as_word, as_pdf, as_markdown, files    the same in a file

Nothing is reasoned here: each sentence is the ontology's, a rule's, or that of the module whose question it answers.
"""

from kb.memo.memo import Memo
from kb.memo.writing_up import memorandum

__all__ = ["Memo", "memorandum"]
