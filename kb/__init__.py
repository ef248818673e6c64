"""The law, and reasoning with it.

kb
├── rule, citation, doctrines/     how a rule is written, and the rules
├── rulebook, engine               the rules of a court on a date, fired by experta
├── diagram, compiled              the same rules as one function of all answers
├── yaml_reader, casefile, case    a case as it was told
├── decide, proof, relief          from answers to a decision with its proof
├── explain, as_json, printing     the decision arranged for readers and programs
├── record, sparql, queries/       the same as RDF, and questions asked of it
├── interview, questions/          what to ask next, and what each answer would do
└── cli, commands/                 the command `incamera`

The public verbs are few: `load` a case, `decide` it, `explain` the decision.
"""

from kb.case import Case, Claim, Document, Given
from kb.casefile import load, shipped
from kb.decide import decide
from kb.decision import Decision
from kb.explain import explain

__all__ = ["Case", "Claim", "Decision", "Document", "Given", "decide", "explain", "load", "shipped"]
