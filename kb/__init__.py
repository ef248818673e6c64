"""The law, and reasoning with it.

kb
├── rule, citation, doctrines/     how a rule is written, and the rules
├── rulebook, engine               the rules of a court on a date, fired by experta
├── diagram, reading, compiled     the same rules as one function of all answers
├── checking, proving/             what is checked, and what is proved over all answers
├── yaml_reader, casefile, case    a case as it was told
├── books, recompiled              every law of any court and date, and each with a rule changed
├── hypotheticals/, mutation/      facts on which each rule is decisive, and slips in the rules that they notice
├── decide, proof, relief, motion  from answers to a decision with its proof
├── comparing                      the decision beside what the court did
├── otherlaw, whynot, support      what other law would make of it, and how far it rests on what binds
├── explain, as_json, printing     the decision arranged for readers and programs
├── lengths/                       the decision in a line and in a paragraph
├── rederiving/                    a decision derived again from what it says of itself
├── changes/                       what would change it, who could bring that about, which facts carry it
├── classroom/                     exercises on the facts of cases, graded, argued and decided; sets of them, and rooms
├── memo/                          a memorandum for a lawyer to build on, as Word, PDF or Markdown
├── library/                       what the law holds and what rests on what
├── record, retelling/             the same as RDF, and a decision told again from that alone
├── sparql, results/, queries/     questions asked of it, and their answers written out
├── store/, endpoint/              where the graph is kept, and any client of SPARQL answered
├── corpus/                        synthetic cases, of any number
├── interview, questions/          what to ask next, and what each answer would do
└── cli, commands/                 the command `incamera`

The public verbs are few: `load` a case, `decide` it, `explain` the decision.
"""

from kb.case import Case, Claim, Document, Given
from kb.casefile import at_hand, load, precedents, shipped
from kb.decide import decide
from kb.decision import Decision
from kb.explain import explain

__all__ = ["Case", "Claim", "Decision", "Document", "Given", "at_hand", "decide", "explain", "load", "precedents", "shipped"]
