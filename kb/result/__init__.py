"""A decided case as its reader wants it, on one page from the short answer down.

kb.result
├── result      all of it, each part worked out when it is first asked for
├── turning     the one to three facts that decide
├── elements    the elements as a table: status, burden, evidence, authority
├── rivals      what became of the other privileges claimed on the same documents
├── changing    what would change it, by who could bring that about
└── files       the same to take along: memorandum, case file, graph
"""

from kb.result.result import Result, result_for

__all__ = ["Result", "result_for"]
